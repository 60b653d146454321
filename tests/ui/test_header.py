"""The clock on the wall follows the minutes, wherever they jump."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTimer

from kiosk.core.idle import IdleState
from kiosk.ui.header import Header
from tests.driver import Driver


def header_of(reader: Driver) -> Header:
    header = reader.window.header
    assert header is not None
    return header


def timer_of(reader: Driver) -> QTimer:
    (timer,) = header_of(reader).findChildren(QTimer)
    return timer


def test_shows_clinic_library_day_and_time(reader: Driver) -> None:
    assert header_of(reader).accessibleName() == "Riverside Clinic Health library, Saturday, 14 March, 10:30"


def test_changes_with_the_minute_and_not_before(reader: Driver) -> None:
    timer = timer_of(reader)
    # The clock was read at 10:30:20.
    assert 40_000 <= timer.interval() <= 42_000
    reader.clock.go_on(timer.interval() / 1000)
    reader.fire(timer)
    assert header_of(reader).accessibleName().endswith("10:31")
    assert 58_000 <= timer.interval() <= 61_000


def test_the_day_changes_at_midnight(reader: Driver) -> None:
    reader.clock.wall = datetime(2026, 3, 15, 0, 0, 1, tzinfo=UTC)
    reader.fire(timer_of(reader))
    assert header_of(reader).accessibleName().endswith("Sunday, 15 March, 00:00")


@pytest.mark.parametrize("year", [1970, 2007, 2047])
def test_a_wall_clock_that_jumps_by_years_disturbs_only_itself(reader: Driver, year: int) -> None:
    reader.open_topic("Cancer and scans")
    due = reader.kiosk.idle.seconds_to_next()
    reader.clock.wall = reader.clock.wall.replace(year=year)
    reader.fire(timer_of(reader))
    reader.kiosk.advance()
    assert "10:30" in header_of(reader).accessibleName()
    assert reader.kiosk.idle.state is IdleState.READING
    assert reader.kiosk.idle.seconds_to_next() == due
    assert reader.screen == "topic"
    reader.wait_idle(90)
    assert reader.screen == "prompt"


def test_it_stays_while_pages_change(reader: Driver) -> None:
    header = header_of(reader)
    reader.open_topic("Cancer and scans")
    assert header_of(reader) is header
