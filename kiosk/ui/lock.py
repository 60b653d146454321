"""What of a finger, pen, mouse and keyboard reaches the program at all: one filter for everything, and one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTabletEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

_MOVING_KEYS: Final = frozenset({
    Qt.Key.Key_Tab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Backspace,
})  # fmt: skip
"""Keys that the screens are used with, apart from those that type a character."""

_SHIFTED_TAB: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
"""What Shift and Tab are together: it differs by platform."""

_FIRST_NAMED_KEY: Final = 0x0100_0000
"""Qt gives a key that types a character the number of that character, and all others one from here on."""

_NO_CHARACTER: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""What is held with these commands something and types nothing."""

_ALT_GR_OF_WINDOWS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""How Windows tells of AltGr, which some layouts need for `@` or `ł`."""

Rule = Callable[[QEvent], bool]
"""Whether an event passes."""


class InputLock(QObject):
    """The application's filter for events. Of input only what stands in its table passes, and the rest stops here.

    What passes: the left button of a mouse, touches, the tip of a pen, a wheel, the keys that the screens are used
    with, and keys that type a character. So no other button, no key with Ctrl, Alt or the system's key, no function,
    menu or media key, no shortcut, menu, drag and drop, tooltip, gesture of the system or input method does anything,
    and nothing from outside opens a file or closes the window. Input of a kind that Qt does not have yet stops too.

    A finger passes whatever is held on a keyboard, so that a key that is jammed leaves the screen touchable.
    Everything that is no input passes untouched. Each event costs 1 to 2 µs, so make the lock as late as possible:
    just before the window is shown. It ends when the application does, as PySide6 must not call it after that.

    `platform` is `sys.platform`. A `closable` window, for trying things out, has a frame that works.
    """

    def __init__(self, application: QApplication, platform: str, *, closable: bool) -> None:
        super().__init__(application)
        self._application = application
        self._alt_gr = _ALT_GR_OF_WINDOWS if platform == "win32" else Qt.KeyboardModifier.NoModifier
        self._table: dict[QEvent.Type, Rule] = {
            **dict.fromkeys(_HARMLESS_INPUT, _always),
            **dict.fromkeys(_MOUSE_BUTTON, _is_left),
            QEvent.Type.MouseMove: _is_left_or_none_down,
            **dict.fromkeys(_PEN, _is_tip),
            QEvent.Type.Wheel: _has_no_modifier,
            QEvent.Type.KeyPress: self._is_of_use,
            QEvent.Type.KeyRelease: _was_of_use,
            # Qt counts these as no input, and each is a way in or out.
            **dict.fromkeys(_WAYS_OUT, _never),
            QEvent.Type.Quit: _is_own,
            QEvent.Type.Close: _is_own,
        }
        if closable:
            self._table |= dict.fromkeys((QEvent.Type.Quit, QEvent.Type.Close, *_FRAME), _always)
        application.installEventFilter(self)
        application.aboutToQuit.connect(self.release)

    def release(self) -> None:
        """Let everything pass from now on."""
        self._application.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stop what the table does not let pass."""
        rule = self._table.get(event.type())
        if rule is None:
            if not event.isInputEvent():
                return False
        elif rule(event):
            return False
        # Input that nobody takes goes to the next one: Windows would open its menu for Alt, Qt would make a click of a
        # touch. Whatever else asks whether it may, as to close or to drop, may not.
        event.setAccepted(event.isInputEvent())
        return True

    def _is_of_use(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and event.key() in _MOVING_KEYS:
            return True
        if held == Qt.KeyboardModifier.ShiftModifier and event.key() in _SHIFTED_TAB:
            return True
        commanding = held & _NO_CHARACTER
        types = bool(event.text()) and event.text().isprintable()
        return types and commanding in (Qt.KeyboardModifier.NoModifier, self._alt_gr)


_HARMLESS_INPUT: Final = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
    QEvent.Type.Enter,
    QEvent.Type.HoverEnter,
    QEvent.Type.HoverMove,
    QEvent.Type.HoverLeave,
    QEvent.Type.TabletEnterProximity,
    QEvent.Type.TabletLeaveProximity,
)
_MOUSE_BUTTON: Final = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)
_PEN: Final = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
_FRAME: Final = (
    QEvent.Type.NonClientAreaMouseMove,
    QEvent.Type.NonClientAreaMouseButtonPress,
    QEvent.Type.NonClientAreaMouseButtonRelease,
    QEvent.Type.NonClientAreaMouseButtonDblClick,
)
_WAYS_OUT: Final = (
    QEvent.Type.Shortcut,
    QEvent.Type.InputMethod,
    QEvent.Type.RequestSoftwareInputPanel,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.DragLeave,
    QEvent.Type.Drop,
    QEvent.Type.IconDrag,
    QEvent.Type.Gesture,
    QEvent.Type.GestureOverride,
    QEvent.Type.FileOpen,
    QEvent.Type.ToolTip,
    QEvent.Type.StatusTip,
    QEvent.Type.HelpRequest,
    QEvent.Type.WhatsThis,
    QEvent.Type.QueryWhatsThis,
    QEvent.Type.EnterWhatsThisMode,
    QEvent.Type.WhatsThisClicked,
)


def _always(_event: QEvent) -> bool:
    return True


def _never(_event: QEvent) -> bool:
    return False


def _is_own(event: QEvent) -> bool:
    # The program may close what it has opened; the system, a frame or Alt+F4 may not.
    return not event.spontaneous()


def _is_left(event: QEvent) -> bool:
    return isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton


def _is_left_or_none_down(event: QEvent) -> bool:
    if not isinstance(event, QMouseEvent):
        return False
    return not event.buttons() or bool(event.buttons() & Qt.MouseButton.LeftButton)


def _is_tip(event: QEvent) -> bool:
    # A pen that only moves has no button; the buttons at its side are those of a mouse.
    return isinstance(event, QTabletEvent) and event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)


def _has_no_modifier(event: QEvent) -> bool:
    return isinstance(event, QWheelEvent) and event.modifiers() == Qt.KeyboardModifier.NoModifier


def _was_of_use(event: QEvent) -> bool:
    # What is held may have changed since the key went down, and what it pressed must not stay down.
    if not isinstance(event, QKeyEvent):
        return False
    return event.key() in _MOVING_KEYS or event.key() in _SHIFTED_TAB or event.key() < _FIRST_NAMED_KEY
