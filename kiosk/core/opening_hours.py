"""When the clinic is open, by the clock on the wall."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta
from typing import Final

from kiosk.core.clock import FIRST_YEAR
from kiosk.core.settings import HoursSettings

_DAY: Final = 24 * 60
_WEEK: Final = 7 * _DAY


class OpeningHours:
    """The hours of each weekday, as the settings have them.

    A weekday without an entry is open all day and night, and `closed` is all that it says. Hours of a day that overlap
    or touch are one. Hours that end before they begin go on past midnight, whatever the next day says, and those that
    end when they begin take 24 hours: where staff may have meant two things, the screen is light. So it is, too, while
    the clock shows a year before this program.

    Hours are those of the clock on the wall: one that is turned back, as in autumn, shows them twice. Only the date
    and time of a moment count, so that its time zone may be any.
    """

    def __init__(self, hours: HoursSettings) -> None:
        week = bytearray(_WEEK + _DAY)
        for number, day in enumerate(fields(hours)):
            midnight = number * _DAY
            for begin, end in _spans(getattr(hours, day.name)):
                week[midnight + begin : midnight + end] = b"\1" * (end - begin)
        monday = bytes(own or left for own, left in zip(week[:_DAY], week[_WEEK:], strict=True))
        self._week = monday + bytes(week[_DAY:_WEEK])
        """For each minute from Monday, 0:00 on whether it is open: 1 or 0."""

    @property
    def always_open(self) -> bool:
        """Whether there is no other time."""
        return 0 not in self._week

    def is_open(self, now: datetime) -> bool:
        """Whether the clinic is open at that moment."""
        return now.year < FIRST_YEAR or bool(self._week[_minute(now)])

    def next_change(self, now: datetime) -> datetime | None:
        """When the clock on the wall will show the end of the open or closed time that it shows now.

        None if that never ends, or the clock is wrong. Whoever waits for it should look again in between: a clock may
        be set or turned meanwhile.
        """
        if now.year < FIRST_YEAR:
            return None
        minute = _minute(now)
        ahead = self._week[minute:] + self._week[:minute]
        minutes = ahead.find(not ahead[0])
        return None if minutes < 0 else now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)


def _minute(moment: datetime) -> int:
    return moment.weekday() * _DAY + moment.hour * 60 + moment.minute


def _spans(text: str) -> list[tuple[int, int]]:
    """First minute and minute after the last one of each span of a day, counted from its midnight."""
    if text == "closed":
        return []
    spans = [tuple(map(_minutes, span.split("-"))) for span in text.split(",")] if text else [(0, _DAY)]
    return [(begin, end if end > begin else end + _DAY) for begin, end in spans]


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)
