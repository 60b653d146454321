"""Work that is done at once in the process of the test, in place of worker processes, which take a second to start."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Self, TypeVar

from kiosk.content.errors import ConversionError
from kiosk.content.workers import Failure, Outcome

Item = TypeVar("Item")


class HereAndNow:
    """Takes the place of `Workers`, but for its limits."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        return

    def map(
        self, function: Callable[[Item], object], items: Iterable[Item], **_limits: float
    ) -> Iterator[Outcome[Item, object]]:
        """As `Workers.map`."""
        for item in items:
            try:
                yield Outcome(item, function(item))
            except ConversionError as error:
                yield Outcome(item, Failure(error.code, error.message, lasting=True))
