"""What the filter on the window makes of fingers, pens, keys and mice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kiosk.ui.touch import TouchWatch

POINT = QPoint(100, 100)


class Watched:
    """A window with one button and a watch, and what the watch has told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.button = QPushButton("press")
        qtbot.addWidget(self.button)
        self.button.resize(400, 300)
        self.button.show()
        self.window = self.button.windowHandle()
        self.awake = True
        self.told: list[str] = []
        self.swipes: list[tuple[float, float]] = []
        self.clicks = 0
        self.button.clicked.connect(self._on_clicked)
        watch = TouchWatch(self.window, lambda _: self.awake)
        watch.touched.connect(lambda: self.told.append("touched"))
        watch.released.connect(lambda: self.told.append("released"))
        watch.swiped.connect(lambda _, right, down: self.swipes.append((right, down)))

    def _on_clicked(self) -> None:
        self.clicks += 1

    def press(self) -> None:
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, POINT)

    def lift(self, at: QPoint = POINT) -> None:
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched(qtbot)


@pytest.fixture(scope="session")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


def test_a_touch_is_told_and_reaches_the_button(watched: Watched) -> None:
    watched.press()
    assert watched.told == ["touched"]
    watched.lift()
    assert watched.told == ["touched", "touched", "released"]
    assert watched.clicks == 1


def test_a_finger_that_moves_is_told_and_a_mouse_without_a_button_is_not(watched: Watched) -> None:
    QTest.mouseMove(watched.window, QPoint(50, 50))
    assert watched.told == []
    watched.press()
    QTest.mouseMove(watched.window, QPoint(120, 100))
    assert watched.told == ["touched", "touched"]
    watched.lift()


def test_how_far_a_finger_went_is_told(watched: Watched) -> None:
    watched.press()
    watched.lift(QPoint(160, 90))
    assert watched.swipes == [(60, -10)]


def test_a_touch_that_may_not_act_is_swallowed_to_its_end(watched: Watched) -> None:
    watched.awake = False
    watched.press()
    # Awake by now, but the finger is still the one that woke it.
    watched.awake = True
    watched.lift()
    assert watched.clicks == 0
    assert watched.swipes == []
    assert watched.told == ["released"]
    watched.press()
    watched.lift()
    assert watched.clicks == 1


def test_a_key_is_asked_about_and_may_be_swallowed(watched: Watched) -> None:
    watched.button.setFocus()
    QTest.keyClick(watched.window, Qt.Key.Key_Space)
    assert watched.told == []
    assert watched.clicks == 1
    watched.awake = False
    QTest.keyClick(watched.window, Qt.Key.Key_Space)
    assert watched.clicks == 1


def test_two_fingers_count(watched: Watched, panel: QPointingDevice) -> None:
    QTest.touchEvent(watched.window, panel).press(0, POINT, watched.window).press(1, QPoint(200, 200), watched.window)
    QTest.touchEvent(watched.window, panel).move(0, QPoint(90, 90), watched.window).stationary(1)
    touched = watched.told.count("touched")
    assert touched >= 2
    QTest.touchEvent(watched.window, panel).release(0, POINT, watched.window).release(
        1, QPoint(200, 200), watched.window
    )
    assert "released" in watched.told


def test_a_finger_on_a_touch_panel_presses_a_button(watched: Watched, panel: QPointingDevice) -> None:
    # Qt makes mouse events of touches that nothing takes; what wakes the screen must not come through that way.
    QTest.touchEvent(watched.window, panel).press(0, POINT, watched.window)
    QTest.touchEvent(watched.window, panel).release(0, POINT, watched.window)
    assert watched.clicks == 1
    watched.awake = False
    QTest.touchEvent(watched.window, panel).press(0, POINT, watched.window)
    watched.awake = True
    QTest.touchEvent(watched.window, panel).release(0, POINT, watched.window)
    assert watched.clicks == 1


def held_down(key: Qt.Key, kind: QEvent.Type) -> QKeyEvent:
    """What X11 sends again and again for a key that is held down."""
    return QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, " ", autorep=True)


def test_a_key_that_woke_the_screen_does_nothing_else_while_it_is_held(watched: Watched) -> None:
    watched.button.setFocus()
    watched.awake = False
    QTest.keyPress(watched.window, Qt.Key.Key_Space)
    watched.awake = True
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress) * 3:
        QCoreApplication.sendEvent(watched.window, held_down(Qt.Key.Key_Space, kind))
    QTest.keyRelease(watched.window, Qt.Key.Key_Space)
    assert watched.clicks == 0
    QTest.keyClick(watched.window, Qt.Key.Key_Space)
    assert watched.clicks == 1
