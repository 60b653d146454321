"""Whether the date on the wall can be believed, by the days that the clock has shown before.

A clock that has lost its battery shows a day long gone until the network has set it; one that somebody sets may be off
by years. What a wrong date would take away from readers waits until the clock has shown that it goes on from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.core.state_file import read_state

MOST_DAYS: Final = 30
"""A clock that comes to another day by more than so many, in either direction, has jumped."""

STEADY_DAYS: Final = 7
"""So many days after that of a jump the clock has to show, each no more than `MOST_DAYS` after the one before."""

CLOCK_FILE: Final = "clock.json"
"""The file in the state folder: days that the clock has shown, and nothing else."""


class ClockDays(NamedTuple):
    """What is remembered of the days that the clock has shown.

    `right` is the last one that could be believed and `latest` the last one at all. `steady` is how many days the clock
    has shown since it jumped, that of the jump not counted; None where it has not.
    """

    right: date
    latest: date
    steady: int | None = None

    @property
    def trusted(self) -> bool:
        """Whether the clock has not jumped, or has gone on steadily for long enough since."""
        return self.steady is None


def followed(days: ClockDays | None, today: date) -> ClockDays:
    """What is remembered once the clock has shown `today`; nothing may be remembered of before.

    A clock that comes back to where it was is believed at once, as when the network sets it after a start without
    battery, or somebody takes back a mistake.
    """
    if days is None or abs((today - days.right).days) <= MOST_DAYS:
        return ClockDays(today, today)
    if days.steady is None or not 0 <= (today - days.latest).days <= MOST_DAYS:
        return ClockDays(days.right, today, 0)
    steady = days.steady + (today > days.latest)
    return ClockDays(today, today) if steady >= STEADY_DAYS else ClockDays(days.right, today, steady)


def is_behind(today: date, newest_review: date | None) -> bool:
    """Whether the clock is certainly wrong: it is behind a day on which somebody has reviewed a text."""
    return newest_review is not None and today < newest_review


def trusted_by_state(folder: Path, today: date) -> bool:
    """Whether a kiosk with that state folder would believe a clock that shows `today`; nothing is written."""
    return followed(from_state(read_state(folder / CLOCK_FILE)), today).trusted


def to_state(days: ClockDays) -> dict[str, object]:
    """What the state folder holds of it."""
    return {"right": days.right.isoformat(), "latest": days.latest.isoformat(), "steady": days.steady}


def from_state(content: Mapping[str, object]) -> ClockDays | None:
    """What `to_state` wrote; None for anything else."""
    right, latest, steady = content.get("right"), content.get("latest"), content.get("steady")
    if not isinstance(right, str) or not isinstance(latest, str) or not isinstance(steady, int | None):
        return None
    try:
        return ClockDays(date.fromisoformat(right), date.fromisoformat(latest), steady)
    except ValueError:
        return None
