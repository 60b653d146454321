"""What a soak has measured, and what of the kiosk's promises it has seen broken."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from statistics import linear_regression, median
from typing import Final

MOST_GROWTH_PER_HOUR: Final = 10.0
"""Megabytes; a kiosk that grows by that much is below its limit of memory until the nightly restart."""
SECONDS_FOR_SLOPE: Final = 900.0
"""Over a shorter time a slope says nothing."""

EXPECTED: Final = (
    "ended by itself with code -9",
    "has shown no frame for",
    "Timeout (",
    "the new library cannot be shown",
    "nothing is read aloud",
    "the process for speech and sound is lost",
)
"""What the log may hold beside information: the faults themselves."""


@dataclass(frozen=True)
class Sample:
    """Megabytes of memory that the two processes have, so many seconds after the beginning; which screen it is."""

    seconds: float
    serve: float
    screen: float
    screen_pid: int


@dataclass
class Figures:
    """Everything that is told at the end. `broken` holds a sentence for each promise that was not kept."""

    seed: int
    hours: float = 0.0
    events: int = 0
    screens: int = 0
    faults: dict[str, list[float]] = field(default_factory=dict[str, list[float]])
    left_out: Counter[str] = field(default_factory=Counter[str])
    """Faults that did not apply when their turn came."""
    left_alone: list[float] = field(default_factory=list[float])
    """Seconds from the last touch to the home screen."""
    samples: list[Sample] = field(default_factory=list[Sample])
    broken: list[str] = field(default_factory=list[str])

    def note_fault(self, name: str, seconds: float) -> None:
        self.faults.setdefault(name, []).append(seconds)

    def judge_log(self, log: str) -> None:
        """Count the screens that came up. What of warnings and errors no fault explains is a broken promise."""
        self.screens = log.count("ready: ")
        for line in log.splitlines():
            if re.search(r" (WARNING|ERROR|CRITICAL) ", line) and not any(words in line for words in EXPECTED):
                self.broken.append(f"in the log: {line}")

    def judge_memory(self) -> None:
        """The kiosk may not grow."""
        for name, slope in (("serve", self._serve_slope()), ("the screen", self._screen_slope())):
            if slope is not None and slope > MOST_GROWTH_PER_HOUR:
                self.broken.append(f"{name} grows by {slope:.1f} MB an hour")

    def as_json(self) -> dict[str, object]:
        """All figures, rounded; times in seconds, memory in megabytes (10⁶ bytes)."""
        return {
            "seed": self.seed,
            "hours": round(self.hours, 2),
            "events": self.events,
            "screens_started": self.screens,
            "faults": {name: _times(self.faults[name]) for name in sorted(self.faults)},
            "faults_that_did_not_apply": dict(self.left_out),
            "left_alone": _times(self.left_alone),
            "serve_mb": self._memory([sample.serve for sample in self.samples], self._serve_slope()),
            "screen_mb": self._memory([sample.screen for sample in self.samples], self._screen_slope()),
            "last_screen_mb": self._memory([sample.screen for sample in self._last_screen()], self._screen_slope()),
            "broken": self.broken,
        }

    def _last_screen(self) -> list[Sample]:
        """Those of the screen that was not broken any more."""
        return [sample for sample in self.samples if sample.screen_pid == self.samples[-1].screen_pid]

    def _serve_slope(self) -> float | None:
        return _slope([(sample.seconds, sample.serve) for sample in self.samples])

    def _screen_slope(self) -> float | None:
        return _slope([(sample.seconds, sample.screen) for sample in self._last_screen()])

    @staticmethod
    def _memory(megabytes: list[float], slope: float | None) -> dict[str, float | None]:
        if not megabytes:
            return {}
        return {
            "start": round(megabytes[0], 1),
            "end": round(megabytes[-1], 1),
            "most": round(max(megabytes), 1),
            "slope_per_hour": None if slope is None else round(slope, 2),
        }


def _times(seconds: list[float]) -> dict[str, float]:
    if not seconds:
        return {"count": 0}
    return {"count": len(seconds), "median": round(median(seconds), 2), "longest": round(max(seconds), 2)}


def _slope(points: list[tuple[float, float]]) -> float | None:
    """By how much something grows in an hour, by least squares; None where the time is too short to tell."""
    # What is loaded when it is first used is no growth.
    later = points[len(points) // 4 :]
    if len(later) < 2 or later[-1][0] - later[0][0] < SECONDS_FOR_SLOPE:
        return None
    seconds, megabytes = zip(*later, strict=True)
    return linear_regression(seconds, megabytes).slope * 3600
