"""When it is night for the screen: the time of its daily restart."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

NIGHT: Final = timedelta(hours=3)
"""For so long after its hour a restart is made up for."""


def night_of(now: datetime, at: time | None) -> date | None:
    """The day on which the night began that it is `now`, or None by day. A late evening's night lasts past midnight."""
    if at is None:
        return None
    hour = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    if now < hour:
        hour -= timedelta(days=1)
    return hour.date() if now < hour + NIGHT else None
