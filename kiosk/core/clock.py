"""Time, injected. Idle time is monotonic; the wall clock may jump and only the clock on the wall may notice."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Final, Protocol

FIRST_YEAR: Final = 2026
"""The program is no older: a clock that shows an earlier year has lost its battery."""


class Clock(Protocol):
    """Where the program gets its time from."""

    def monotonic(self) -> float:
        """Seconds since some fixed moment; never goes back."""
        ...

    def now(self) -> datetime:
        """The local date and time on the wall."""
        ...


class SystemClock:
    """The clock of the machine."""

    def monotonic(self) -> float:
        """Seconds since some fixed moment; never goes back."""
        return time.monotonic()

    def now(self) -> datetime:
        """The local date and time on the wall."""
        return datetime.now().astimezone()


class AwakeClock(SystemClock):
    """The clock of a loop that asks at least once a second, from one thread.

    What the loop has missed, as while the machine slept or the process was stopped, has not passed: nobody may be
    blamed for not having been heard then. Windows counts sleep as time, Linux does not.
    """

    LONGEST_PAUSE = 5.0

    def __init__(self) -> None:
        self._asked_at = time.monotonic()
        self._missed = 0.0

    def monotonic(self) -> float:
        """Seconds since some fixed moment, without what was missed."""
        now = time.monotonic()
        if now - self._asked_at > self.LONGEST_PAUSE:
            self._missed += now - self._asked_at
        self._asked_at = now
        return now - self._missed
