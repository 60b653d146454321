"""What the application's filter lets pass of a finger, a pen, a mouse, a keyboard and the system, and what it stops."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFileOpenEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QShortcutEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.lock import InputLock
from kiosk.ui.search_field import SearchField
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver

POINT = QPoint(50, 50)
AT = QPointF(POINT)
COPY = Qt.DropAction.CopyAction
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NOTHING, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
META, KEYPAD = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.KeypadModifier
COMMANDING = [
    one | other for one, other in combinations((CONTROL, ALT, META, NOTHING), 2)
] + [CONTROL | ALT | META]  # fmt: skip
MOVING_KEYS = [
    *(Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace),
]
NAMED_KEYS = [key for key in Qt.Key if key.value >= Qt.Key.Key_Escape.value]


class Spy(QWidget):
    """A window that notes what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.reached: list[QEvent.Type] = []
        self.resize(200, 200)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        self.reached.append(event.type())
        return True if isinstance(event, QTouchEvent) else super().event(event)


@pytest.fixture
def lock(qapp: QApplication) -> Iterator[InputLock]:
    lock = InputLock(qapp, "linux", closable=False)
    yield lock
    lock.release()
    lock.deleteLater()


@pytest.fixture
def spy(qtbot: QtBot, lock: InputLock) -> Spy:  # noqa: ARG001 - stands between the test and the window
    spy = Spy()
    qtbot.addWidget(spy)
    spy.show()
    spy.activateWindow()
    qtbot.waitUntil(spy.isActiveWindow)
    spy.setFocus()
    spy.reached.clear()
    return spy


def stopped(lock: InputLock, event: QEvent) -> bool:
    """Whether the lock stops an event, whatever it goes to."""
    return lock.eventFilter(QObject(), event)


def key(
    code: Qt.Key | int, held: Qt.KeyboardModifier = NOTHING, text: str = "", kind: QEvent.Type = QEvent.Type.KeyPress
) -> QKeyEvent:
    return QKeyEvent(kind, code, held, text)


# Fingers, mice and pens


def test_a_click_of_the_left_button_and_a_move_reach_the_window(spy: Spy) -> None:
    QTest.mouseClick(spy.windowHandle(), LEFT, NOTHING, POINT)
    QTest.mouseMove(spy.windowHandle(), QPoint(60, 60))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove):
        assert kind in spy.reached


@pytest.mark.parametrize(
    "button", [button for button in Qt.MouseButton if button not in (LEFT, Qt.MouseButton.NoButton)]
)
def test_no_other_button_of_a_mouse_does_anything(lock: InputLock, button: Qt.MouseButton) -> None:
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        assert stopped(lock, QMouseEvent(kind, AT, AT, button, button, NOTHING))
    assert stopped(lock, QMouseEvent(QEvent.Type.MouseMove, AT, AT, Qt.MouseButton.NoButton, button, NOTHING))


def test_a_right_click_opens_no_menu(spy: Spy) -> None:
    QTest.mouseClick(spy.windowHandle(), RIGHT, NOTHING, POINT)
    # The mouse was moved to the point, and that is all.
    assert set(spy.reached) <= {QEvent.Type.MouseMove, QEvent.Type.Enter}


@pytest.mark.parametrize("held", COMMANDING)
def test_a_key_that_is_jammed_leaves_the_screen_touchable(spy: Spy, held: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(spy.windowHandle(), LEFT, held, POINT)
    assert QEvent.Type.MouseButtonPress in spy.reached
    assert QEvent.Type.MouseButtonRelease in spy.reached


def test_a_wheel_turns_and_with_a_key_it_does_not_zoom(lock: InputLock) -> None:
    def turned(held: Qt.KeyboardModifier) -> QWheelEvent:
        begin = Qt.ScrollPhase.NoScrollPhase
        return QWheelEvent(AT, AT, QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton, held, begin, False)

    assert not stopped(lock, turned(NOTHING))
    assert all(stopped(lock, turned(held)) for held in (CONTROL, SHIFT, ALT, META))


def test_fingers_reach_the_window(spy: Spy) -> None:
    spy.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    panel = QTest.createTouchDevice()
    QTest.touchEvent(spy.windowHandle(), panel).press(0, POINT, spy.windowHandle())
    QTest.touchEvent(spy.windowHandle(), panel).move(0, QPoint(60, 60), spy.windowHandle())
    QTest.touchEvent(spy.windowHandle(), panel).release(0, QPoint(60, 60), spy.windowHandle())
    assert {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd} <= set(spy.reached)


def test_a_gesture_of_the_systems_own_does_nothing(lock: InputLock) -> None:
    # As a pinch on a touchpad, which zooms elsewhere.
    touchpad, zoom = QPointingDevice.primaryPointingDevice(), Qt.NativeGestureType.ZoomNativeGesture
    assert stopped(lock, QNativeGestureEvent(zoom, touchpad, 2, AT, AT, AT, 0.5, QPointF(0, 0)))
    assert stopped(lock, QEvent(QEvent.Type.Gesture))


# Keys


@pytest.mark.parametrize("code", MOVING_KEYS)
def test_the_keys_that_the_screens_are_used_with_pass(lock: InputLock, code: Qt.Key) -> None:
    assert not stopped(lock, key(code))
    assert not stopped(lock, key(code, KEYPAD))
    assert not stopped(lock, key(code, kind=QEvent.Type.KeyRelease))


@pytest.mark.parametrize("code", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_with_shift_goes_back(lock: InputLock, code: Qt.Key) -> None:
    assert not stopped(lock, key(code, SHIFT))


@pytest.mark.parametrize("held", [held for held in COMMANDING if held is not NOTHING])
def test_no_key_passes_with_ctrl_alt_or_the_systems_key(lock: InputLock, held: Qt.KeyboardModifier) -> None:
    for code in Qt.Key:
        assert stopped(lock, key(code, held))
        assert stopped(lock, key(code, held | SHIFT))


def test_no_function_menu_media_or_other_named_key_passes(lock: InputLock) -> None:
    used = {*MOVING_KEYS, Qt.Key.Key_Backtab}
    assert len(NAMED_KEYS) > 300
    for code in NAMED_KEYS:
        for held in (NOTHING, SHIFT, KEYPAD):
            passes = code in MOVING_KEYS if held is not SHIFT else code in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            assert stopped(lock, key(code, held)) is not passes, (code, held)
        assert stopped(lock, key(code, kind=QEvent.Type.KeyRelease)) is (code not in used)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(letter=st.characters(exclude_categories=["C", "Zl", "Zp", "Zs"]), held=st.sampled_from([NOTHING, SHIFT, KEYPAD]))
def test_whatever_character_a_layout_types_passes(lock: InputLock, letter: str, held: Qt.KeyboardModifier) -> None:
    assert not stopped(lock, key(ord(letter.upper()[0]), held, letter))


def test_altgr_types_on_windows_which_tells_of_it_as_ctrl_and_alt(qapp: QApplication, lock: InputLock) -> None:
    windows = InputLock(qapp, "win32", closable=False)
    at_sign = key(Qt.Key.Key_Q, CONTROL | ALT, "@")
    assert not stopped(windows, at_sign)
    assert stopped(windows, key(Qt.Key.Key_Q, CONTROL, "@"))
    assert stopped(windows, key(Qt.Key.Key_Delete, CONTROL | ALT))
    assert stopped(lock, at_sign)
    windows.release()
    windows.deleteLater()


def test_what_a_key_pressed_does_not_stay_down_when_another_is_held_meanwhile(lock: InputLock) -> None:
    assert not stopped(lock, key(Qt.Key.Key_Space, CONTROL, kind=QEvent.Type.KeyRelease))
    assert not stopped(lock, key(Qt.Key.Key_A, CONTROL, kind=QEvent.Type.KeyRelease))


def test_no_shortcut_is_looked_for_and_no_character_is_composed(lock: InputLock) -> None:
    override = key(Qt.Key.Key_A, NOTHING, "a", QEvent.Type.ShortcutOverride)
    assert stopped(lock, override)
    # Accepted, so that Qt sends it as a key and looks for no shortcut.
    assert override.isAccepted()
    assert stopped(lock, QShortcutEvent(Qt.Key.Key_F1, 1))
    assert stopped(lock, QInputMethodEvent("composed", []))
    assert stopped(lock, QEvent(QEvent.Type.RequestSoftwareInputPanel))


def test_a_key_that_stops_goes_to_nobody_else(lock: InputLock) -> None:
    # What Qt does not accept, Windows takes: F10 and Alt open a menu there, Alt+F4 closes the window.
    for event in (key(Qt.Key.Key_F4, ALT), key(Qt.Key.Key_F10), key(Qt.Key.Key_Alt, ALT)):
        event.ignore()
        assert stopped(lock, event)
        assert event.isAccepted()


# The system, and other programs


def test_nothing_can_be_dropped(spy: Spy, lock: InputLock) -> None:
    dragged = QMimeData()
    dragged.setText("text")
    dragged.setUrls([QUrl.fromLocalFile("file.txt")])
    for event in (
        QDragEnterEvent(POINT, COPY, dragged, LEFT, NOTHING),
        QDropEvent(AT, COPY, dragged, LEFT, NOTHING),
    ):
        event.accept()
        assert stopped(lock, event)
        assert not event.isAccepted()
        QCoreApplication.sendEvent(spy, event)
    assert spy.reached == []


def test_no_tooltip_help_or_context_menu_comes_up(lock: InputLock) -> None:
    for kind in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis):
        assert stopped(lock, QHelpEvent(kind, POINT, POINT))
    for reason in QContextMenuEvent.Reason:
        assert stopped(lock, QContextMenuEvent(reason, POINT, POINT))
    assert stopped(lock, QEvent(QEvent.Type.EnterWhatsThisMode))


def test_no_file_is_opened_from_outside(lock: InputLock) -> None:
    assert stopped(lock, QFileOpenEvent(QUrl.fromLocalFile("file.txt")))


class FromOutside(QCloseEvent):
    """A close that came from the window system, as after Alt+F4."""

    def spontaneous(self) -> bool:
        return True


def test_the_system_cannot_close_the_window_and_the_program_can(lock: InputLock) -> None:
    outside = FromOutside()
    assert stopped(lock, outside)
    assert not outside.isAccepted()
    assert not stopped(lock, QCloseEvent())


def test_a_window_for_trying_out_can_be_closed_and_moved_by_its_frame(qapp: QApplication) -> None:
    lock = InputLock(qapp, "linux", closable=True)
    assert not stopped(lock, FromOutside())
    frame = QEvent.Type.NonClientAreaMouseButtonPress
    assert not stopped(lock, QMouseEvent(frame, AT, AT, LEFT, LEFT, NOTHING))
    lock.release()
    lock.deleteLater()


# Everything else


def test_input_of_a_kind_that_is_not_known_stops(lock: InputLock) -> None:
    unknown = QEvent.Type(QEvent.registerEventType())
    assert stopped(lock, QKeyEvent(unknown, Qt.Key.Key_A, NOTHING, "a"))
    assert not stopped(lock, QEvent(unknown))


@pytest.mark.parametrize(
    "kind",
    [
        *(QEvent.Type.Paint, QEvent.Type.Timer, QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Hide),
        *(QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.MetaCall, QEvent.Type.DeferredDelete),
        *(QEvent.Type.ScrollPrepare, QEvent.Type.Scroll, QEvent.Type.Resize, QEvent.Type.Leave, QEvent.Type.Expose),
    ],
)
def test_what_is_no_input_passes_untouched(lock: InputLock, kind: QEvent.Type) -> None:
    event = QEvent(kind)
    event.ignore()
    assert not stopped(lock, event)
    assert not event.isAccepted()


def test_after_its_end_everything_passes(spy: Spy, lock: InputLock) -> None:
    QTest.keyClick(spy.windowHandle(), Qt.Key.Key_F1)
    assert QEvent.Type.KeyPress not in spy.reached
    lock.release()
    QTest.keyClick(spy.windowHandle(), Qt.Key.Key_F1)
    assert QEvent.Type.KeyPress in spy.reached


def test_the_screens_are_worked_by_keys_all_the_same_and_escape_leads_back(lock: InputLock, reader: Driver) -> None:  # noqa: ARG001 - stands between keys and screens
    reader.press(Qt.Key.Key_Tab)
    while not isinstance(reader.focused(), TopicTile):
        reader.press(Qt.Key.Key_Tab)
    reader.press(Qt.Key.Key_Return)
    assert reader.screen != "home"
    reader.press(Qt.Key.Key_Escape)
    assert reader.screen == "home"
    reader.press(Qt.Key.Key_Escape)
    assert reader.screen == "home"


def test_letters_are_typed_into_the_search_all_the_same(lock: InputLock, reader: Driver) -> None:  # noqa: ARG001 - as above
    reader.open_search()
    reader.press(Qt.Key.Key_S, Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Backspace)
    assert reader.find(SearchField).accessibleName() == reader.words.search_field("sca")
