"""One page at a time: it slides in, is not pressed meanwhile, and leaves nothing behind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.navigator import ArticlePlace, Home, Place, TopicPlace
from kiosk.core.settings import Settings
from kiosk.ui.controls import Tappable
from kiosk.ui.theme import SLIDE_MS
from kiosk.ui.tiles import Step, TopicTile
from tests.driver import Driver
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

MOVING = Settings()
PLACES: tuple[Place, ...] = (
    TopicPlace("scans"),
    ArticlePlace("scans/tumours", 1),
    ArticlePlace("scans/tumours", 4),
    ArticlePlace("checks/pulse"),
    Home(),
)


def press_and_lift(reader: Driver, widget: QWidget) -> None:
    """A tap that does not wait for the slide."""
    point = reader.rect(widget).center()
    reader.put_down(point)
    reader.lift_at_once(point)


def test_a_page_slides_in_and_stands(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=MOVING)
    press_and_lift(reader, reader.find(TopicTile))
    stage = reader.window.stage
    assert stage.sliding
    assert stage.page is not None
    assert stage.page.x() > 0
    reader.wait_until(lambda: not stage.sliding)
    assert stage.page.pos() == QPoint(0, 0)
    assert SLIDE_MS == 180


def test_backwards_slides_from_the_other_side(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=MOVING)
    reader.open_topic("Cancer and scans")
    press_and_lift(reader, reader.control("Home"))
    stage = reader.window.stage
    assert stage.sliding
    assert stage.page is not None
    assert stage.page.x() < 0
    reader.wait_until(lambda: not stage.sliding)


def test_between_two_sections_only_the_text_slides(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=MOVING)
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan")
    press_and_lift(reader, reader.find(Step, lambda step: step.text() == "A long part"))
    stage = reader.window.stage
    assert stage.sliding
    assert stage.page is not None
    assert stage.page.pos() == QPoint(0, 0)
    reader.wait_until(lambda: not stage.sliding)


def test_a_shaky_double_tap_presses_one_thing_only(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=MOVING)
    tile = reader.rect(reader.find(TopicTile)).center()
    reader.put_down(tile)
    reader.lift_at_once(tile)
    assert reader.window.stage.sliding
    reader.tap_at(tile)
    assert reader.screen == "topic"


def test_a_window_that_is_activated_during_a_slide_shows_no_ring(open_kiosk: OpenKiosk) -> None:
    # Under X without a window manager the first touch does so: Qt then gave the focus to the leaving page and, when
    # that was hidden, handed it on as if somebody had pressed Tab.
    reader = open_kiosk(settings=MOVING)
    tile = reader.find(TopicTile)
    press_and_lift(reader, tile)
    assert reader.window.stage.sliding
    tile.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    reader.wait_until(lambda: not reader.window.stage.sliding)
    settle()
    assert [control.accessibleName() for control in reader.find_all(Tappable) if control.ringed] == []


def test_nothing_slides_when_motion_is_reduced(reader: Driver) -> None:
    tile = reader.find(TopicTile)
    press_and_lift(reader, tile)
    assert not reader.window.stage.sliding
    assert reader.screen == "topic"


def test_a_window_that_is_resized_ends_the_slide(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=MOVING)
    press_and_lift(reader, reader.find(TopicTile))
    reader.window.resize(1080, 1920)
    settle()
    assert not reader.window.stage.sliding
    assert reader.top.size() == reader.window.stage.size()
    assert reader.screen == "topic"


def test_fifteen_hundred_pages_leave_no_more_widgets_than_one(reader: Driver) -> None:
    # A page that is replaced without `deleteLater` stays: 71 MB grew to 324 MB over as many pages.
    for place in PLACES:
        reader.kiosk.go_to(place)
    settle()
    before = len(QApplication.allWidgets())
    for number in range(1500):
        reader.kiosk.go_to(PLACES[number % len(PLACES)])
        settle()
    assert len(QApplication.allWidgets()) == before


class WindowWatch(QObject):
    """Notes what comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_part_of_a_page_ever_comes_up_as_a_window_of_its_own(reader: Driver, qapp: QApplication) -> None:
    # It would flash, and take the keyboard's focus away from the kiosk.
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    try:
        for place in PLACES:
            reader.kiosk.go_to(place)
            settle()
        reader.tap_at(QPoint(960, 20))
        reader.wait_idle(90)
    finally:
        qapp.removeEventFilter(watch)
    assert watch.shown == []
    assert reader.window.isActiveWindow()


def test_a_page_that_is_replaced_in_mid_slide_goes_too(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(), settings=MOVING)
    # Nothing slides on a screen that nobody has touched.
    reader.tap_at(QPoint(960, 20))
    before = len(QApplication.allWidgets())
    for place in PLACES:
        reader.kiosk.go_to(place)
    assert reader.window.stage.sliding
    reader.wait_until(lambda: not reader.window.stage.sliding)
    settle()
    assert len(QApplication.allWidgets()) == before
    assert reader.window.stage.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) == [reader.top]
