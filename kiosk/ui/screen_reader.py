"""*Speak the screen*: a touch on a control says what it is, and only a second one presses it."""

from __future__ import annotations

import weakref
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kiosk.ui.narrator import RATE
from kiosk.ui.sound import SoundService


@dataclass(frozen=True, slots=True)
class RoleWords:
    """What controls and their states are called in the screen's language."""

    button: str
    text_field: str
    selected: str
    unavailable: str


class ScreenReader:
    """Speaks controls in the screen's language. Whoever owns it asks it only while it is switched on."""

    def __init__(self, sound: SoundService, language: str, words: RoleWords, volume: float) -> None:
        self._sound = sound
        self._language = language
        self._words = words
        self._volume = volume
        self._told: weakref.ref[QWidget] | None = None

    @property
    def available(self) -> bool:
        """Whether there is a voice for the screen's language."""
        return self._sound.speaks(self._language)

    def touch(self, widget: QWidget | None) -> bool:
        """A finger has come down on a widget (None: on nothing). Returns whether it may act.

        The first touch on a control says what it is; the second in turn acts, and the next one speaks again. Text is
        said and may be scrolled. Without a voice every touch acts.
        """
        control = _control_at(widget)
        if not self.available:
            return True
        if control is not None and self._told is not None and self._told() is control:
            self._told = None
            return True
        self._told = weakref.ref(control) if control is not None else None
        spoken = control or widget
        if spoken is not None:
            self._say(describe(spoken, self._words))
        return control is None

    def focus(self, widget: QWidget) -> None:
        """The keyboard has come to a control: say what it is. Its key acts at once."""
        self._told = None
        self._say(describe(widget, self._words))

    def announce(self, text: str) -> None:
        """Say what is not a control, such as the title of a page that has opened."""
        self._told = None
        self._say(text)

    def _say(self, text: str) -> None:
        if text and self.available:
            self._sound.say(text, self._language, RATE, self._volume)


def describe(widget: QWidget, words: RoleWords) -> str:
    """What to say of a widget: name, role, content and state ("Text size 150 %, button, selected").

    Empty if it has no name.
    """
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:  # pyright: ignore[reportUnnecessaryComparison] - a widget that is being deleted has none
        return ""
    name = interface.text(QAccessible.Text.Name)
    if not name:
        return ""
    role, state = interface.role(), interface.state()
    # What a Qt state holds are bits, which PySide gives as numbers.
    parts = [
        name,
        words.button if role in _BUTTONS else words.text_field if role is QAccessible.Role.EditableText else "",
        interface.text(QAccessible.Text.Value) if role is QAccessible.Role.EditableText else "",
        words.selected if state.checked or state.selected else "",
        words.unavailable if state.disabled else "",
    ]
    return ", ".join(part for part in parts if part)


_BUTTONS = frozenset({QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton})


def _control_at(widget: QWidget | None) -> QWidget | None:
    """The control that a touch on a widget reaches: itself, or what it is a part of."""
    while widget is not None:
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            return widget
        widget = widget.parentWidget()
    return None
