"""The at-rest screen: topic titles at changing places, until somebody touches it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from kiosk.core.settings import RestSettings, Settings
from kiosk.ui.overlays.rest import RestScreen
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary


def picture_of(reader: Driver) -> QImage:
    return reader.window.grab().toImage()


def timer_of(reader: Driver) -> QTimer:
    (timer,) = reader.top.findChildren(QTimer)
    return timer


def test_comes_five_minutes_after_the_last_visit(reader: Driver) -> None:
    reader.wait_idle(299)
    assert reader.screen == "home"
    reader.wait_idle(1)
    assert reader.screen == "rest"


def test_covers_everything(reader: Driver) -> None:
    reader.wait_idle(300)
    assert reader.top.geometry() == reader.window.rect()
    assert reader.names() == []


def test_changes_by_a_cut_every_ten_seconds(reader: Driver) -> None:
    reader.wait_idle(300)
    timer = timer_of(reader)
    assert timer.interval() == 10_000
    pictures = [picture_of(reader)]
    assert picture_of(reader) == pictures[0]
    for _ in range(len(RestScreen.PLACES)):
        reader.fire(timer)
        picture = picture_of(reader)
        assert picture != pictures[-1]
        pictures.append(picture)


def test_the_time_between_changes_is_a_setting(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=Settings(rest=RestSettings(change_after_seconds=30)))
    reader.wait_idle(300)
    assert timer_of(reader).interval() == 30_000


def test_no_place_burns_in(reader: Driver) -> None:
    # A neighbour in time never stands where the one before stood.
    places = RestScreen.PLACES
    assert all(one != two for one, two in zip(places, (*places[1:], places[0]), strict=True))
    reader.wait_idle(300)
    dark = picture_of(reader).pixelColor(0, 0).lightnessF()
    assert dark < 0.1


def test_a_library_of_one_topic_rests_too(open_kiosk: OpenKiosk) -> None:
    library = SmallLibrary()
    library.topic_rows = library.topic_rows[:1]
    reader = open_kiosk(library)
    reader.wait_idle(300)
    first = picture_of(reader)
    reader.fire(timer_of(reader))
    assert picture_of(reader) != first


def test_the_first_touch_wakes_and_does_nothing_else(reader: Driver) -> None:
    reader.wait_idle(300)
    reader.tap_at(reader.window.rect().center())
    assert reader.screen == "home"
    reader.open_topic("Cancer and scans")
    assert reader.screen == "topic"


def test_waking_needs_no_more_than_the_press(reader: Driver) -> None:
    reader.wait_idle(300)
    point = reader.window.rect().center()
    reader.put_down(point)
    assert reader.screen == "home"
    reader.lift(point)
    assert reader.screen == "home"
