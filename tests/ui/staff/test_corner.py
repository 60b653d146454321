"""The corner that staff hold, on a touch panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from tests.driver import Driver

FAR = QPoint(400, 900)


@pytest.fixture(scope="session")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


def test_a_finger_on_a_touch_panel_is_followed(reader: Driver, panel: QPointingDevice) -> None:
    timer, window = reader.kiosk.staff.corner.timer, reader.window.windowHandle()
    QTest.touchEvent(window, panel).press(0, reader.corner, window)
    assert timer.isActive()
    QTest.touchEvent(window, panel).move(0, reader.corner + QPoint(-10, 10), window)
    assert timer.isActive()
    QTest.touchEvent(window, panel).release(0, reader.corner, window)
    assert not timer.isActive()


def test_a_second_finger_ends_it(reader: Driver, panel: QPointingDevice) -> None:
    timer, window = reader.kiosk.staff.corner.timer, reader.window.windowHandle()
    QTest.touchEvent(window, panel).press(0, reader.corner, window)
    QTest.touchEvent(window, panel).stationary(0).press(1, FAR, window)
    assert not timer.isActive()
    QTest.touchEvent(window, panel).release(0, reader.corner, window).release(1, FAR, window)
