"""What the supervisor needs: the screen's process, what knows and brings libraries, and how to look after them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Protocol

from kiosk.core.supervision import Message, Outcome


class Screen(Protocol):
    """A screen's process, as `ScreenProcess` is one."""

    @property
    def number(self) -> int:
        """Which of the screens it is."""
        ...

    def memory(self) -> int:
        """Bytes of memory in use."""
        ...

    def say(self, message: Message) -> None:
        """Tell it something."""

    def end(self) -> None:
        """Ask it to end."""

    def kill(self) -> None:
        """End it now."""


class Library(Protocol):
    """Which library is shown, as `ShownLibrary` knows it."""

    @property
    def ready(self) -> bool:
        """Whether another library waits to be shown."""
        ...

    @property
    def source(self) -> str:
        """Where the shown library came from; empty for the built-in one."""
        ...

    @property
    def taken_at(self) -> float:
        """When it came to the screen, in seconds since 1970."""
        ...

    @property
    def library_date(self) -> float:
        """When it was last changed where it came from, in seconds since 1970."""
        ...

    @property
    def problems(self) -> int:
        """How many errors and warnings the shown one has."""
        ...

    @property
    def can_go_back(self) -> bool:
        """Whether there is one before it."""
        ...

    def pack_to_start(self) -> Path | None:
        """The pack to show at the next start; None for the built-in library."""
        ...

    def swap(self) -> object:
        """Show what waits, from the next start on."""

    def confirmed(self) -> None:
        """The shown one gave a heartbeat."""

    def failed(self) -> object:
        """The shown one gave none: go back, if it was new."""

    def rollback(self) -> bool:
        """Go back to the library before this one, at the next start; returns whether there is one."""
        ...


class Update(Protocol):
    """Brings newer libraries, as `LibraryUpdate` does."""

    @property
    def library(self) -> Library:
        """The one that is shown."""
        ...

    @property
    def problem(self) -> str:
        """Why one was refused."""
        ...

    def advance(self) -> None:
        """Do what has become due."""

    def reload(self, answer: Callable[[Outcome, str], None]) -> None:
        """Look at the source now, even if it was refused."""

    def take(self, path: Path, answer: Callable[[Outcome, str], None]) -> None:
        """Take the library at a path that staff have chosen."""


@dataclass(frozen=True)
class Care:
    """How the screen is looked after.

    `memory` is the most that it may use in bytes, `restart_at` when it is started anew each night. Staff may leave the
    kiosk with `may_leave`, and take a library from a stick with `may_take`.
    """

    memory: float
    restart_at: time | None
    may_leave: bool
    may_take: bool


@dataclass(frozen=True)
class Exit:
    """With which codes the program ends."""

    stopped: int
    left: int
    no_screen: int
    no_display: int
    """That of a screen which has found no display."""
