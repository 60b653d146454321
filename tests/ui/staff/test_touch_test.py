"""The touch test draws where fingers are, all of them, and where they were."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.ui.staff.touch_test import TouchCanvas, TouchTest
from tests.driver import Driver
from tests.fixtures.leaks import settle

ONE, OTHER = QPoint(300, 200), QPoint(1500, 900)


@pytest.fixture(scope="session")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def tested(reader: Driver) -> Iterator[Driver]:
    reader.kiosk.open(TouchTest(reader.kiosk.style))
    settle()
    yield reader
    reader.kiosk.close_cards()


def canvas(driver: Driver) -> TouchCanvas:
    return driver.find(TouchCanvas)


def accent_near(driver: Driver, point: QPoint) -> bool:
    """Whether a ring is drawn around a point."""
    image, accent = driver.window.grab().toImage(), driver.kiosk.style.palette.accent.lower()
    return any(image.pixelColor(point.x() + right, point.y()).name() == accent for right in range(60, 80))


def test_each_finger_has_a_ring(tested: Driver, panel: QPointingDevice) -> None:
    window = tested.window.windowHandle()
    QTest.touchEvent(window, panel).press(0, ONE, window).press(1, OTHER, window)
    assert sorted(place.toPoint().x() for place in canvas(tested).fingers.values()) == [300, 1500]
    assert accent_near(tested, ONE)
    assert accent_near(tested, OTHER)
    QTest.touchEvent(window, panel).release(0, ONE, window).release(1, OTHER, window)
    assert canvas(tested).fingers == {}
    assert not accent_near(tested, ONE)
    assert tested.screen == "touch test"


def test_a_mouse_is_one_finger_and_leaves_a_trail(tested: Driver) -> None:
    ground = tested.window.grab().toImage().pixelColor(ONE)
    tested.drag(ONE, QPoint(200, 0))
    assert tested.window.grab().toImage().pixelColor(ONE) != ground
    assert tested.screen == "touch test"


def test_its_button_closes_it_also_on_a_touch_panel(tested: Driver, panel: QPointingDevice) -> None:
    window = tested.window.windowHandle()
    close = tested.rect(tested.control(tested.words.close)).center()
    QTest.touchEvent(window, panel).press(0, close, window)
    QTest.touchEvent(window, panel).release(0, close, window)
    settle()
    assert tested.screen == "home"
