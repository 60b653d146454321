"""When it is night for the screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.supervisor.night import NIGHT, night_of


@pytest.mark.parametrize(
    ("now", "at", "night"),
    [
        ("2026-03-15T03:29", "03:30", None),
        ("2026-03-15T03:30", "03:30", "2026-03-15"),
        ("2026-03-15T06:29", "03:30", "2026-03-15"),
        ("2026-03-15T06:30", "03:30", None),
        ("2026-03-15T23:55", "23:50", "2026-03-15"),
        ("2026-03-16T02:00", "23:50", "2026-03-15"),
        ("2026-03-16T02:50", "23:50", None),
    ],
)
def test_a_night_lasts_three_hours_and_past_midnight(now: str, at: str, night: str | None) -> None:
    found = night_of(datetime.fromisoformat(now), time.fromisoformat(at))
    assert found == (date.fromisoformat(night) if night else None)


def test_without_an_hour_there_is_no_night() -> None:
    assert night_of(datetime(2026, 3, 15, 3, 30, tzinfo=UTC), None) is None


@given(st.datetimes(datetime(2016, 1, 2), datetime(2036, 12, 31)), st.times())  # noqa: DTZ001 - any will do
def test_each_night_has_one_day(now: datetime, at: time) -> None:
    at = at.replace(second=0, microsecond=0)
    night = night_of(now, at)
    began = datetime.combine(now.date(), at)
    nights = [began - timedelta(days=1), began]
    assert night == next((start.date() for start in nights if start <= now < start + NIGHT), None)
