"""The card on which a reader chooses how the screen looks: size of text, contrast, reach, movement."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.ui.controls import Button
from kiosk.ui.overlays.choices import Choices
from kiosk.ui.theme import Style


class ViewChoices(Choices):
    """Shows what can be chosen, and says by `preferred` what the reader wants from now on."""

    preferred = Signal(object)
    """The new `Preferences`."""

    def __init__(self, style: Style, preferences: Preferences, comfortable_size: int, *, can_speak: bool) -> None:
        self._preferences = preferences
        words = style.words
        sizes = [self._button(style, words.per_cent(size), index) for index, size in enumerate(TEXT_SIZES)]
        easier = Button(style, words.easier, chosen=preferences.is_easier(comfortable_size))
        easier.clicked.connect(lambda: self._make_easier(comfortable_size, speak_screen=can_speak))
        switches = [
            self._switch(style, words.high_contrast, "high_contrast"),
            self._switch(style, words.low_reach, "low_reach"),
            self._switch(style, words.less_movement, "reduced_motion"),
        ]
        if not style.metrics.portrait:
            del switches[1]
        if can_speak:
            switches.append(self._switch(style, words.speak_screen, "speak_screen"))
        super().__init__(style, words.text_size, [*sizes, *switches, easier])

    def _button(self, style: Style, text: str, index: int) -> Button:
        button = Button(style, text, chosen=index == self._preferences.text_size)
        button.clicked.connect(lambda: self.preferred.emit(replace(self._preferences, text_size=index)))
        return button

    def _switch(self, style: Style, name: str, field: str) -> Button:
        on: bool = getattr(self._preferences, field)
        button = Button(style, name, chosen=on)
        button.clicked.connect(lambda: self.preferred.emit(replace(self._preferences, **{field: not on})))
        return button

    def _make_easier(self, size: int, *, speak_screen: bool) -> None:
        on = self._preferences.is_easier(size)
        easier = self._preferences.made_easier(size, speak_screen=speak_screen)
        self.preferred.emit(Preferences() if on else easier)
