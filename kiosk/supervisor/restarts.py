"""When the screen is started again, and with what: a state machine over an injected clock."""

from __future__ import annotations

from collections import deque
from typing import Final

from kiosk.core.clock import Clock

FAILED_STARTS: Final = 3
WITHIN_SECONDS: Final = 120.0
"""So many starts without a heartbeat, within so long, bring the built-in library."""

PAUSES: Final = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
"""Seconds before the next start after so many failed ones. A healthy screen that ends is started again at once."""


class Restarts:
    """Counts what became of the starts of the screen."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failed: deque[float] = deque(maxlen=FAILED_STARTS)
        self._in_a_row = 0
        self._alive_at = clock.monotonic()
        self.fallback = False
        """Whether the built-in library is to be shown, with a code for staff."""

    def beat(self) -> None:
        """Note a heartbeat."""
        self._in_a_row = 0
        self._failed.clear()
        self._alive_at = self._clock.monotonic()

    def failed(self, *, blames_library: bool = True) -> float:
        """Note a start that ended before its first heartbeat; returns how many seconds to wait until the next.

        Another library is of no help where it is known that the library is not to blame.
        """
        if blames_library:
            now = self._clock.monotonic()
            self._failed.append(now)
            if len(self._failed) == FAILED_STARTS and now - self._failed[0] <= WITHIN_SECONDS:
                self.fallback = True
        self._in_a_row += 1
        return PAUSES[min(self._in_a_row, len(PAUSES)) - 1]

    def forgive(self) -> None:
        """Something has changed, as when there is another library: try with it, as if nothing had failed."""
        self._in_a_row = 0
        self._failed.clear()
        self.fallback = False

    @property
    def seconds_without_screen(self) -> float:
        """For how long there was no heartbeat, from the beginning on."""
        return self._clock.monotonic() - self._alive_at
