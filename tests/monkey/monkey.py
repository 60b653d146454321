"""A monkey in front of the kiosk: whatever hands, keyboards, panels and clocks can do, in an order drawn by lot.

With the same random numbers it does the same things, as far as time that it does not turn itself lets it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.core.model import Library
from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.ui.staff.pin_pad import PinPad
from tests.device import NO_KEY
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.leaks import settle

PANELS: Final = ((1920, 1080), (1080, 1920), (1280, 1024), (1366, 768), (1024, 600), (600, 1024))
"""Not any size: icons and letters of each are kept."""
KEYS: Final = tuple(key for key in Qt.Key if key is not Qt.Key.Key_unknown)
FIRST_NAMED_KEY: Final = 0x0100_0000
"""From here on Qt's numbers of keys are no characters."""
KEYS_OF_USE: Final = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_A,
    Qt.Key.Key_E,
)
MODIFIERS: Final = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
)
TEN_YEARS: Final = 3652.0
PIN: Final = "258013"


class Monkey:
    """Does one thing after the other; `act` tells in a few words what it was."""

    def __init__(self, reader: Driver, library: Library, sound: FakeSound, random: Random) -> None:
        self._reader = reader
        self._library = library
        self._sound = sound
        self._random = random
        self._panel = QTest.createTouchDevice()
        self._acts: dict[Callable[[], str], float] = {
            self._tap_control: 50,
            self._tap_anywhere: 8,
            self._tap_twice: 3,
            self._hold: 3,
            self._hold_corner: 0.5,
            self._drag: 7,
            self._flick: 3,
            self._touch_with_fingers: 3,
            self._press_other_button: 2,
            self._turn_wheel: 3,
            self._press_key: 6,
            self._press_any_key: 4,
            self._escape: 1,
            self._drop: 1,
            self._ask_for_menu: 0.5,
            self._compose: 1,
            self._close_window: 0.5,
            self._take_focus: 1,
            self._change_screen: 1,
            self._choose_language: 1,
            self._prefer: 1,
            self._hide: 1,
            self._let_time_pass: 3,
            self._set_clock: 0.5,
            self._change_sound: 3,
            self._change_library: 0.3,
            self._enter_pin: 0.1,
        }

    def act(self) -> str:
        """Do one thing."""
        (act,) = self._random.choices(list(self._acts), list(self._acts.values()))
        return act()

    # Fingers

    def _tap_control(self) -> str:
        targets = self._reader.targets()
        if not targets:
            return self._tap_anywhere()
        target = self._random.choice(targets)
        self._tap(QPoint(target.x + target.width // 2, target.y + target.height // 2))
        return f"tap {target.name!r}"

    def _tap_anywhere(self) -> str:
        point = self._point()
        self._tap(point)
        return f"tap at {point.toTuple()}"

    def _tap_twice(self) -> str:
        point = self._point()
        for _ in range(2):
            self._reader.put_down(point)
            self._reader.lift_at_once(point)
        settle()
        return f"tap twice at {point.toTuple()}"

    def _hold(self) -> str:
        point, seconds = self._point(), self._random.choice((0.5, 2, 6, 30, 300))
        self._reader.put_down(point)
        self._pass(seconds)
        self._lift(point)
        return f"hold {point.toTuple()} for {seconds} s"

    def _hold_corner(self) -> str:
        """As staff do; without a PIN it shows the state of things."""
        mirrored = self._reader.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        point = QPoint(4 if mirrored else self._reader.window.width() - 5, 4)
        self._reader.put_down(point)
        timer = self._reader.kiosk.staff.corner.timer
        held = timer.isActive()
        if held:
            self._reader.fire(timer)
        self._lift(point)
        return f"hold a corner, {'which opens something' if held else 'for nothing'}"

    def _drag(self) -> str:
        start, end = self._point(), self._point()
        self._move_finger(start, end, self._random.randrange(1, 8))
        return f"drag from {start.toTuple()} to {end.toTuple()}"

    def _flick(self) -> str:
        start = self._point()
        by = QPoint(0, self._random.randrange(-600, 600)) if self._random.random() < 0.7 else QPoint(400, 0)
        room = self._reader.window.rect()
        end = start + by
        self._move_finger(
            start,
            QPoint(max(0, min(room.right(), end.x())), max(0, min(room.bottom(), end.y()))),
            self._random.randrange(2, 5),
        )
        return f"flick from {start.toTuple()} by {by.toTuple()}"

    def _touch_with_fingers(self) -> str:
        """Several fingers come down, move and leave, not all of them together."""
        count = self._random.randrange(1, 6)
        handle = self._reader.window.windowHandle()
        for kind in ("press", "move", "release"):
            touch = QTest.touchEvent(handle, self._panel, False)
            for finger in range(count):
                getattr(touch, kind)(finger, self._point(), handle)
            touch.commit()
            QApplication.processEvents()
        settle()
        return f"touch with {count} fingers"

    def _press_other_button(self) -> str:
        button = self._random.choice(
            (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)
        )
        point = self._point()
        handle = self._reader.window.windowHandle()
        QTest.mousePress(handle, button, NO_KEY, point)
        if self._random.random() < 0.3:
            QTest.mouseMove(handle, self._point())
        QTest.mouseRelease(handle, button, NO_KEY, point)
        settle()
        return f"press {button.name} at {point.toTuple()}"

    def _turn_wheel(self) -> str:
        point, by, held = self._point(), self._random.choice((-1200, -120, 120, 1200)), self._held()
        handle = self._reader.window.windowHandle()
        QTest.wheelEvent(handle, QPointF(point), QPoint(0, by), QPoint(0, 0), held)
        settle()
        return f"wheel by {by} with {held.name}"

    # Keys

    def _press_key(self) -> str:
        keys = self._random.choices(KEYS_OF_USE, k=self._random.randrange(1, 4))
        for key in keys:
            self._press(key)
        return f"press {', '.join(key.name for key in keys)}"

    def _press_any_key(self) -> str:
        # Not by QTest, which knows no key that it cannot give a character.
        key, held = self._random.choice(KEYS), self._held()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = chr(key) if key < FIRST_NAMED_KEY else ""
            QCoreApplication.sendEvent(self._reader.window.windowHandle(), QKeyEvent(kind, key, held, text))
        settle()
        return f"press {key.name} with {held.name}"

    def _escape(self) -> str:
        for _ in range(30):
            self._press(Qt.Key.Key_Escape)
        return "press Escape thirty times"

    def _compose(self) -> str:
        """An input method types."""
        focused = QApplication.focusObject()
        if focused is not None:
            event = QInputMethodEvent("zu", [])
            event.setCommitString("組")
            QCoreApplication.sendEvent(focused, event)
        settle()
        return "compose a character"

    # What comes by the system

    def _drop(self) -> str:
        data = QMimeData()
        data.setText("dropped")
        data.setUrls([QUrl("file:///etc/hostname")])
        handle, point = self._reader.window.windowHandle(), self._point()
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        QCoreApplication.sendEvent(handle, QDragEnterEvent(point, copy, data, left, NO_KEY))
        QCoreApplication.sendEvent(handle, QDropEvent(QPointF(point), copy, data, left, NO_KEY))
        settle()
        return f"drop at {point.toTuple()}"

    def _ask_for_menu(self) -> str:
        point = self._point()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, self._reader.window.mapToGlobal(point))
        QCoreApplication.sendEvent(self._reader.window.childAt(point) or self._reader.window, event)
        settle()
        return f"ask for the menu at {point.toTuple()}"

    def _close_window(self) -> str:
        self._reader.window.windowHandle().close()
        settle()
        return "close the window"

    def _take_focus(self) -> str:
        """Another window comes to the front and goes again."""
        other = QWindow()
        other.show()
        other.requestActivate()
        settle()
        other.destroy()
        self._reader.window.activateWindow()
        settle()
        return "take the focus away"

    def _change_screen(self) -> str:
        width, height = self._random.choice(PANELS)
        self._reader.window.resize(width, height)
        settle()
        return f"change the screen to {width} × {height}"

    # What readers choose

    def _choose_language(self) -> str:
        language = self._random.choice(self._library.languages)
        self._reader.kiosk.choose_language(language)
        settle()
        return f"choose {language}"

    def _prefer(self) -> str:
        random = self._random
        preferences = Preferences(
            text_size=random.randrange(len(TEXT_SIZES)),
            high_contrast=random.random() < 0.3,
            low_reach=random.random() < 0.3,
            speak_screen=random.random() < 0.1,
        )
        self._reader.kiosk.prefer(preferences)
        settle()
        return f"prefer {preferences}"

    def _hide(self) -> str:
        """Everything away at once, as somebody does who is watched."""
        hide = next((target for target in self._reader.targets() if target.name == self._reader.words.hide), None)
        if hide is None:
            return self._escape()
        self._tap(QPoint(hide.x + hide.width // 2, hide.y + hide.height // 2))
        return "hide"

    def _enter_pin(self) -> str:
        self._hold_corner()
        pad = self._reader.top
        if not isinstance(pad, PinPad):
            return "find no pad for a PIN"
        # The pauses after wrong ones are over by then.
        self._reader.clock.go_on(86_400)
        pad.entered.emit(PIN)
        for thread in threading.enumerate():
            if thread.name == "PIN":
                thread.join()
        settle()
        return "enter the PIN"

    # Time and circumstances

    def _let_time_pass(self) -> str:
        seconds = self._random.choice((1, 20, 60, 120, 400, 4000))
        self._pass(seconds)
        return f"let {seconds} s pass"

    def _set_clock(self) -> str:
        """Somebody, or a network, sets the clock on the wall by up to ten years."""
        days = self._random.uniform(-TEN_YEARS, TEN_YEARS)
        self._reader.clock.wall += timedelta(days=days)
        self._reader.kiosk.advance()
        settle()
        return f"set the clock by {days:.0f} days"

    def _change_sound(self) -> str:
        (act,) = self._random.choices((self._sound.end, self._sound.fail, self._lose_voices), (20, 2, 1))
        act()
        settle()
        return f"sound: {act.__name__}"

    def _lose_voices(self) -> None:
        """Voices go, and are back at once."""
        languages = self._sound.languages
        self._sound.go()
        settle()
        self._sound.languages = languages
        self._sound.availability_changed.emit()

    def _change_library(self) -> str:
        """The library is damaged or replaced; now and then there is none for a while."""
        if self._random.random() < 0.5:
            self._reader.kiosk.show_library(None, "L1")
            self._tap_anywhere()
        self._reader.kiosk.show_library(self._library)
        settle()
        return "show the library anew"

    # Parts of the above

    def _point(self) -> QPoint:
        window = self._reader.window
        return QPoint(self._random.randrange(window.width()), self._random.randrange(window.height()))

    def _held(self) -> Qt.KeyboardModifier:
        held = NO_KEY
        for modifier in self._random.sample(MODIFIERS, self._random.randrange(3)):
            held |= modifier
        return held

    def _tap(self, point: QPoint) -> None:
        self._reader.put_down(point)
        self._lift(point)

    def _lift(self, point: QPoint) -> None:
        # A slide goes on meanwhile: nobody who is impatient waits for it.
        self._reader.lift_at_once(point)
        settle()

    def _move_finger(self, start: QPoint, end: QPoint, steps: int) -> None:
        self._reader.put_down(start)
        for step in range(1, steps + 1):
            self._reader.move_to(start + (end - start) * (step / steps))
        self._lift(end)

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._reader.window.windowHandle(), key, NO_KEY)
        settle()

    def _pass(self, seconds: float) -> None:
        self._reader.clock.go_on(seconds)
        self._reader.kiosk.advance()
        settle()
