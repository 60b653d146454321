"""Growing pauses after wrong PINs, over an injected clock.

The clock on the wall has no part in it: it can be set. A pause is over when the monotonic clock has gone on for as long
as it lasts. On Linux, Windows and macOS that clock counts from the machine's start, so it goes on while the program is
started anew; where it has gone back, the machine was started anew, and the pause begins again. So no pause is ever
shorter than it should be, and none keeps staff waiting for longer than it lasts once the machine runs.

Wrong PINs add up until the right one is entered, or until nobody has tried any for a day: else those of a year would,
and each child that plays with the pad would cost staff an hour.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.core.clock import Clock

UNPUNISHED: Final = 2
"""Wrong PINs in a row that nothing follows: anybody mistypes, and has three tries without a pause."""

PAUSES: Final = (30.0, 60.0, 300.0, 900.0, 3600.0)
"""Seconds after each further wrong PIN; the last one after all that come then."""

FORGIVEN_AFTER: Final = 24 * 3600.0
"""Seconds without a try, while the machine runs, after which wrong PINs are forgotten. Who waits for it gains nothing:
seven tries follow, while hourly ones would have been 24."""

_MOST_WRONG: Final = 1_000_000
"""More are not counted: what is remembered stays a small number."""


class PinLock:
    """Counts PINs that were tried and tells how long the next one has to wait.

    `remembered` is what `remember` was given last, before the program was started anew: `remember` is called with
    each change. Each try counts as wrong as soon as it is made, so that nobody gets a free one by pulling the plug.
    """

    def __init__(
        self, clock: Clock, remembered: Mapping[str, object], remember: Callable[[Mapping[str, object]], None]
    ) -> None:
        self._clock = clock
        self._remember = remember
        self._wrong = _whole(remembered.get("wrong"))
        self._since = _moment(remembered.get("since"), clock.monotonic())
        if self._wrong and self._since != remembered.get("since"):
            # The machine was started anew: what counts from now on does so beyond the next start of the program.
            self._tell()

    @property
    def seconds_left(self) -> float:
        """Seconds until a PIN may be tried; 0 if one may be tried now."""
        now = self._clock.monotonic()
        self._since = min(self._since, now)
        return max(0.0, self._since + self._pause - now) if self._pause else 0.0

    def note_try(self) -> None:
        """Count a PIN that is about to be checked."""
        now = self._clock.monotonic()
        before = 0 if now - self._since >= FORGIVEN_AFTER else self._wrong
        self._wrong = min(before + 1, _MOST_WRONG)
        self._since = now
        self._tell()

    def note_right(self) -> None:
        """Begin anew: the PIN that was tried last is the right one."""
        self._wrong = 0
        self._tell()

    @property
    def _pause(self) -> float:
        """Seconds that the last wrong PIN costs."""
        further = self._wrong - UNPUNISHED
        return PAUSES[min(further, len(PAUSES)) - 1] if further > 0 else 0.0

    def _tell(self) -> None:
        self._remember({"wrong": self._wrong, "since": self._since})


def _whole(value: object) -> int:
    """A count as it was remembered; of anything else nothing is known."""
    if not isinstance(value, int) or isinstance(value, bool):
        return 0
    return min(max(0, value), _MOST_WRONG)


def _moment(value: object, now: float) -> float:
    """A moment of the monotonic clock as it was remembered; one that cannot be is taken for now."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return now
    # The comparison is false for a number that is none.
    return float(value) if 0 <= value <= now else now
