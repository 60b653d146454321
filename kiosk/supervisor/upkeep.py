"""When a healthy screen is started anew to look after it: each night, or when it uses too much memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.core.clock import Clock
from kiosk.core.supervision import Beat
from kiosk.supervisor.interfaces import Care, Screen
from kiosk.supervisor.night import night_of

SECONDS_UNTOUCHED: Final = 300.0
"""Nobody has touched the screen for so long when it is started anew only to look after it."""
SECONDS_BETWEEN_LOOKS: Final = 30.0
"""How often memory is looked at."""
QUARTER_OF_AN_HOUR: Final = 15
"""Restarts that only look after the screen are made in minutes that this divides: then they do not tell when the last
reader went away."""


@dataclass(frozen=True)
class Due:
    """Why the screen is to be started anew now, and the sentence to tell of what is out of order, if something is."""

    why: str
    sentence: str = ""


class Upkeep:
    """Looks at a screen now and then. The night in which the program starts is over for it."""

    def __init__(self, clock: Clock, care: Care) -> None:
        self._clock = clock
        self._care = care
        self._looked_at = clock.monotonic()
        self._last_night = night_of(clock.now(), care.restart_at)
        """On which day the nightly restart was made, or is not needed."""

    def due(self, screen: Screen, beat: Beat) -> Due | None:
        """Why a screen is to be started anew that beat so at last, or None. To be asked again and again."""
        now = self._clock.monotonic()
        if now - self._looked_at < SECONDS_BETWEEN_LOOKS:
            return None
        self._looked_at = now
        wall = self._clock.now()
        if not beat.free or beat.untouched < SECONDS_UNTOUCHED or wall.minute % QUARTER_OF_AN_HOUR:
            return None
        memory = screen.memory()
        if memory > self._care.memory:
            sentence = f"the screen uses {memory / 1e6:.0f} MB of memory and is started anew"
            return Due("it uses too much memory", sentence)
        night = night_of(wall, self._care.restart_at)
        if night is not None and self._last_night != night:
            self._last_night = night
            return Due("it is the nightly hour")
        return None
