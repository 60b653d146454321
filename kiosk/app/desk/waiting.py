"""What whoever waits for a library sees: a bar on a terminal, lines elsewhere, nothing where quiet is asked for."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.content.progress import Progress, Silence

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

_SECONDS_BETWEEN_LINES = 5.0
_FEW = 20
"""Parts of a step that nobody needs to be told of."""


@contextmanager
def told(*, quiet: bool = False) -> Generator[Progress]:
    """How far something is, on standard error."""
    if quiet:
        yield Silence()
    elif sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bars

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
            yield _Bar(bars)
    else:
        yield _Lines()


class _Bar:
    """A bar for the step that goes on."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._task: TaskID | None = None

    def begin(self, what: str, total: int) -> None:
        """Begin the bar anew."""
        if self._task is not None:
            self._bars.remove_task(self._task)
        self._task = self._bars.add_task(what, total=total)

    def advance(self, number: int = 1) -> None:
        """Lengthen it."""
        if self._task is not None:
            self._bars.advance(self._task, number)


class _Lines:
    """A line now and then, for logs."""

    def __init__(self) -> None:
        self._what = ""
        self._total = 0
        self._done = 0
        self._told_at = time.monotonic()

    def begin(self, what: str, total: int) -> None:
        """Tell of a step that may take long."""
        self._what, self._total, self._done = what, total, 0
        self._told_at = time.monotonic()
        if total > _FEW:
            print(f"{what}: {total}", file=sys.stderr, flush=True)

    def advance(self, number: int = 1) -> None:
        """Tell how far it is, if that is a while ago."""
        self._done += number
        if time.monotonic() - self._told_at > _SECONDS_BETWEEN_LINES:
            self._told_at = time.monotonic()
            print(f"{self._what}: {self._done} of {self._total}", file=sys.stderr, flush=True)
