"""How whoever waits for a library is told how far it is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Is told of steps that take long, one after the other."""

    def begin(self, what: str, total: int) -> None:
        """A step begins, which has so many parts; `what` says in words what they are, as "texts"."""
        ...

    def advance(self, number: int = 1) -> None:
        """So many more parts of the step are done."""
        ...


class Silence:
    """Tells nobody."""

    def begin(self, what: str, total: int) -> None:
        """Take note of nothing."""

    def advance(self, number: int = 1) -> None:
        """Take note of nothing."""
