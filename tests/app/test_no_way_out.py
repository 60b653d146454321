"""Whatever keys, buttons and things that are dragged come to whatever screen: nothing opens, nothing is given away."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import reduce
from itertools import combinations
from operator import or_

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import kiosk
from kiosk.app.failures import Failures
from kiosk.app.kiosk import Kiosk
from kiosk.app.relay import Relay
from kiosk.app.walk import Stop, Walk, shown_on, walking
from kiosk.core.preferences import Preferences
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.audit.texts import shown_texts
from kiosk.ui.lock import InputLock
from tests.clock import FakeClock
from tests.driver import Driver
from tests.fixtures.screen import RESOURCES
from tests.small_library import SmallLibrary

SETTINGS = Settings(display=DisplaySettings(reduced_motion=True, region="GB"))
NOW = datetime(2026, 3, 14, 10, 30, tzinfo=UTC)
NOTHING = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HOLDABLE = [
    SHIFT,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
]
HELD = [reduce(or_, held, NOTHING) for count in range(len(HOLDABLE) + 1) for held in combinations(HOLDABLE, count)]
"""Every combination of the keys that are held together with another one."""
MOVING = {
    *(Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace),
}
BACKWARDS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
OF_NO_USE = [
    (key, held)
    for key in Qt.Key
    for held in HELD
    if not (held == NOTHING and key in MOVING) and not (held == SHIFT and key in BACKWARDS)
]
"""Every key with every combination, except what the screens are used with; none of them types a character."""

PATH = re.compile(r"(?:^|[\s\"'(])(?:[A-Za-z]:\\|/|\\\\)\w|\.(?:py|klib|toml|json|log|dll|so)\b")
TRACE = re.compile(r"Traceback|Error\b|Exception|0x[0-9a-fA-F]{4}|\bNone\b|PySide|\bQt\b|Python")
VERSIONS = [kiosk.__version__, PySide6.__version__]


@pytest.fixture
def lock(qapp: QApplication) -> Iterator[None]:
    """The application's filter, as `kiosk run` has it."""
    lock = InputLock(qapp, "linux", closable=False)
    yield
    lock.release()
    lock.deleteLater()


@pytest.fixture
def walk(fonts: None, lock: None) -> Iterator[tuple[Kiosk, Walk]]:  # noqa: ARG001 - what the screens stand on
    library = SmallLibrary(languages=("en", "ar"), only_in_first=frozenset({"scans/breast"}))
    with walking(library, SETTINGS, RESOURCES, (1920, 1080), NOW) as (shown, way):
        yield shown, way


def screens(way: Walk) -> Iterator[Stop]:
    """One of each kind of screen, and what no choice changes."""
    yield from way.in_language("en", Preferences())
    for _, stop in way.without_reader():
        yield stop


def to_the_window(shown: Kiosk, event: QEvent) -> None:
    """Send what has come in by the only native window."""
    QCoreApplication.sendEvent(shown.window.windowHandle(), event)


def state(shown: Kiosk) -> tuple[object, ...]:
    """What a screen is: its page, what lies over it, the place, the choices, and what the keyboard is on."""
    window = shown.window
    return window.stage.page, window.overlay, shown.navigator.place, shown.preferences, QApplication.focusWidget()


def assert_shut(shown: Kiosk, stop: Stop) -> None:
    """One window, nothing over it that Qt has opened, nothing selected and nothing copied."""
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [shown.window], stop
    assert [window for window in QGuiApplication.topLevelWindows() if window.isVisible()] == [
        shown.window.windowHandle()
    ], stop
    assert QApplication.activePopupWidget() is None, stop
    assert QApplication.activeModalWidget() is None, stop
    assert QGuiApplication.clipboard().text() == "", stop
    assert [label for label in shown.window.findChildren(QLabel) if label.hasSelectedText()] == [], stop


def test_no_key_or_combination_of_keys_does_anything_but_those_that_are_used(walk: tuple[Kiosk, Walk]) -> None:
    shown, way = walk
    process, kinds = os.getpid(), set[str]()
    for stop in screens(way):
        if stop.screen in kinds:
            continue
        kinds.add(stop.screen)
        before = state(shown)
        for key, held in OF_NO_USE:
            to_the_window(shown, QKeyEvent(QEvent.Type.KeyPress, key, held))
        assert state(shown) == before, stop
        assert_shut(shown, stop)
    assert len(kinds) > 20
    assert len(OF_NO_USE) > 7000
    assert os.getpid() == process


def test_no_button_but_the_left_does_anything(walk: tuple[Kiosk, Walk]) -> None:
    shown, way = walk
    kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease)
    others = [button for button in Qt.MouseButton if button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)]
    for stop in screens(way):
        before = state(shown)
        for x in range(100, 1920, 400):
            for y in range(50, 1080, 200):
                at = QPointF(x, y)
                for button in others[:4]:
                    for kind in kinds:
                        to_the_window(shown, QMouseEvent(kind, at, at, button, button, NOTHING))
        assert state(shown) == before, stop
        assert_shut(shown, stop)


def test_nothing_is_dragged_dropped_or_asked_of_a_menu_or_tooltip(walk: tuple[Kiosk, Walk]) -> None:
    shown, way = walk
    dragged = QMimeData()
    dragged.setText("a text")
    dragged.setUrls([QUrl.fromLocalFile("a-file")])
    left, copy, middle = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, QPoint(960, 540)
    for stop in screens(way):
        before = state(shown)
        targets: list[QObject] = [shown.window.windowHandle(), shown.window, *shown.window.findChildren(QWidget)]
        for target in targets:
            for event in (
                QDragEnterEvent(middle, copy, dragged, left, NOTHING),
                QDropEvent(QPointF(middle), copy, dragged, left, NOTHING),
                QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, middle),
                QHelpEvent(QEvent.Type.ToolTip, middle, middle),
                QHelpEvent(QEvent.Type.WhatsThis, middle, middle),
            ):
                QCoreApplication.sendEvent(target, event)
        assert state(shown) == before, stop
        assert_shut(shown, stop)


def test_a_wheel_with_ctrl_zooms_nothing(walk: tuple[Kiosk, Walk]) -> None:
    shown, way = walk
    at, phase = QPointF(960, 540), Qt.ScrollPhase.NoScrollPhase
    for stop in screens(way):
        before = shown.window.grab().toImage()
        for held in HELD[1:]:
            turn = QWheelEvent(at, at, QPoint(0, 0), QPoint(0, 240), Qt.MouseButton.NoButton, held, phase, False)
            to_the_window(shown, turn)
        assert shown.window.grab().toImage() == before, stop


def test_no_path_version_or_trace_is_on_any_screen(walk: tuple[Kiosk, Walk]) -> None:
    shown, way = walk
    for stop in screens(way):
        words = [text.text for text in shown_texts(shown_on(shown))]
        for widget in shown.window.findChildren(QWidget):
            words += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.whatsThis()]
        words.append(shown.window.windowTitle())
        for text in filter(None, words):
            assert not PATH.search(text), (stop, text)
            assert not TRACE.search(text), (stop, text)
            # Staff see it in their menu.
            assert stop.screen == "staff-status" or not any(version in text for version in VERSIONS), (stop, text)


def test_words_that_give_something_away_are_found() -> None:
    for text in ("in /usr/share", r"C:\kiosk", "run.py", "(/tmp/x)", r"\\host\share", "a.klib"):
        assert PATH.search(text)
    for text in ("14/03/2026", "mg/kg", "and/or", "1 / 2"):
        assert not PATH.search(text)
    assert TRACE.search("ValueError: no")


def test_an_exception_shows_the_home_screen_and_nothing_of_itself(
    reader: Driver, caplog: pytest.LogCaptureFixture, qapp: QApplication
) -> None:
    codes: list[int] = []
    relay = Relay(reader.kiosk.go_home, codes.append, reader.window)
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan")
    assert reader.screen == "article"

    # pytest-qt takes exceptions of slots for itself: this one is told as Python's hook would tell it.
    error = ValueError("secret-of-the-program")
    failures = Failures(FakeClock(), relay.go_home, relay.leave)
    QTimer.singleShot(0, qapp, lambda: failures.note(error, "in a slot"))
    reader.wait_until(lambda: reader.screen == "home")
    assert "secret-of-the-program" not in reader.see()
    assert codes == []
    assert any("secret-of-the-program" in str(record.exc_info) for record in caplog.records)
    caplog.clear()
