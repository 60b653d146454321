"""The screen while the clinic is closed: dark, but there for whoever touches it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer

from kiosk.app.idle_watch import LOOK_SECONDS
from kiosk.core.settings import DisplaySettings, HoursSettings, Settings
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk

TILE = QPoint(340, 500)
DISPLAY = DisplaySettings(reduced_motion=True)
# The driver's clock begins on a Saturday at 10:30:20.
OPEN_UNTIL_ELEVEN = Settings(hours=HoursSettings(saturday="08:00-11:00", sunday="closed"), display=DISPLAY)
OPEN_FROM_ELEVEN = Settings(hours=HoursSettings(*["11:00-18:00"] * 7), display=DISPLAY)
MINUTE = 60


def wake_timer(reader: Driver) -> QTimer:
    """What brings the next look; it stands still in tests, and tells how long it would take."""
    timers = reader.window.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (timer,) = [timer for timer in timers if timer.isActive()]
    return timer


@pytest.fixture
def closed(open_kiosk: OpenKiosk) -> Driver:
    """A kiosk that was started before opening time."""
    reader = open_kiosk(settings=OPEN_FROM_ELEVEN)
    reader.wait_idle(1)
    return reader


@pytest.fixture
def closing(open_kiosk: OpenKiosk) -> Driver:
    """A kiosk half an hour before closing time."""
    return open_kiosk(settings=OPEN_UNTIL_ELEVEN)


def test_is_black_and_has_nothing_on_it_and_no_pointer(closed: Driver) -> None:
    assert closed.screen == "dark"
    picture = closed.window.grab().toImage()
    for x in range(0, picture.width(), 40):
        for y in range(0, picture.height(), 40):
            assert picture.pixelColor(x, y) == Qt.GlobalColor.black
    assert closed.names() == []
    assert closed.top.cursor().shape() is Qt.CursorShape.BlankCursor


def test_a_start_while_closed_is_dark_as_soon_as_the_event_loop_runs(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=OPEN_FROM_ELEVEN)
    reader.wait_until(lambda: reader.screen == "dark")


def test_a_press_wakes_it_at_once_and_does_nothing_else(closed: Driver) -> None:
    closed.put_down(TILE)
    assert closed.screen == "home"
    closed.lift(TILE)
    assert closed.screen == "home"
    closed.tap_at(TILE)
    assert closed.screen == "topic"


def test_a_key_wakes_it_and_does_nothing_else(closed: Driver) -> None:
    closed.press(Qt.Key.Key_Return)
    assert closed.screen == "home"


def test_it_is_light_for_as_long_as_somebody_uses_it_and_dark_a_minute_after_the_reset(closed: Driver) -> None:
    closed.wake()
    closed.open_topic("Cancer and scans")
    closed.wait_idle(89)
    assert closed.screen == "topic"
    closed.wait_idle(1)
    assert closed.screen == "prompt"
    closed.wait_idle(25)
    assert closed.screen == "home"
    closed.wait_idle(59)
    assert closed.screen == "home"
    closed.wait_idle(1)
    assert closed.screen == "dark"


def test_woken_and_left_it_is_dark_again_after_a_minute(closed: Driver) -> None:
    closed.wake()
    closed.wait_idle(60)
    assert closed.screen == "dark"


def test_closing_time_does_nothing_to_who_reads(closing: Driver) -> None:
    closing.wait_idle(29 * MINUTE)
    closing.wake()
    closing.open_topic("Cancer and scans")
    for _ in range(10):
        closing.wait_idle(80)
        assert closing.screen == "topic"
        closing.tap_at(QPoint(960, 20))
    closing.wait_idle(90 + 25 + 60)
    assert closing.screen == "dark"


@pytest.mark.parametrize("quiet_for", [200, 1000], ids=["home", "rest"])
def test_an_untouched_screen_is_dark_from_closing_time_on(closing: Driver, quiet_for: int) -> None:
    closing.wait_idle(29 * MINUTE + 40 - quiet_for)
    closing.wake()
    closing.wait_idle(quiet_for - 1)
    assert closing.screen == ("home" if quiet_for < 300 else "rest")
    closing.wait_idle(1)
    assert closing.screen == "dark"


def test_opening_time_brings_the_light_by_itself(closed: Driver) -> None:
    closed.wait_idle(29 * MINUTE)
    assert closed.screen == "dark"
    closed.wait_idle(MINUTE)
    assert closed.screen == "rest"


def test_another_size_of_the_window_stays_dark(closed: Driver) -> None:
    closed.window.resize(1080, 1920)
    closed.wait_until(lambda: closed.screen == "dark" and closed.top.height() == 1920)


# No later year is known to be wrong; one before the program is.
@pytest.mark.parametrize(("years", "dark"), [(-10, False), (10, True)])
def test_a_clock_that_jumps_by_years_keeps_everything_going(closed: Driver, years: int, dark: bool) -> None:  # noqa: FBT001
    closed.clock.wall = closed.clock.wall.replace(year=closed.clock.wall.year + years)
    closed.wait_idle(1)
    assert (closed.screen == "dark") is dark
    closed.wake()
    closed.open_topic("Cancer and scans")
    assert closed.screen == "topic"
    closed.wait_idle(90 + 25)
    assert closed.screen == "home"
    assert LOOK_SECONDS / 2 <= wake_timer(closed).interval() / 1000 <= LOOK_SECONDS


def test_a_clock_that_is_put_back_all_the_time_costs_one_look_a_minute(closing: Driver) -> None:
    for _ in range(5):
        closing.clock.wall -= timedelta(days=1)
        closing.wait_idle(300)
        assert wake_timer(closing).interval() >= 1000 * LOOK_SECONDS / 2


def test_nobody_looks_at_the_clock_where_there_are_no_hours(reader: Driver) -> None:
    reader.wait_idle(300)
    assert reader.screen == "rest"
    timers = reader.window.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert [timer for timer in timers if timer.isActive()] == []


def test_the_last_look_before_closing_time_is_at_closing_time(closing: Driver) -> None:
    closing.wait_idle(29 * MINUTE)
    assert wake_timer(closing).interval() == pytest.approx(40_000, abs=10)
