"""*Speak the screen*: for a reader who cannot see it, or not well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.controls import Tappable
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.app.listening import Listening

    # Imported when somebody wants it: the first screen does without.
    from kiosk.ui.screen_reader import ScreenReader


class Speaking(QObject):
    """Says what is touched, what the keyboard is on and what has opened, while the reader wants that."""

    def __init__(self, kiosk: Kiosk, listening: Listening, words: Words) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._listening = listening
        self._words = words
        self._explained = False
        """Whether the reader has been told that a second touch presses."""
        self._made: ScreenReader | None = None
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def use(self, words: Words) -> None:
        """Speak in another language from now on."""
        self._words = words
        self._made = None

    @property
    def _reader(self) -> ScreenReader:
        if self._made is None:
            from kiosk.ui.screen_reader import RoleWords, ScreenReader

            words = self._words
            roles = RoleWords(words.button, words.text_field, words.selected, words.not_available)
            self._made = ScreenReader(self._listening.sound, words.language, roles, self._listening.volume)
        return self._made

    @property
    def _wanted(self) -> bool:
        return self._kiosk.preferences.speak_screen

    def may_act(self, at: QPointF) -> bool:
        """Whether a touch at that point of the window may press: the first one on a control only tells what it is."""
        return not self._wanted or self._reader.touch(self._kiosk.window.childAt(at.toPoint()))

    def announce(self, opened: QWidget) -> None:
        """Say what has opened, unless a text is being read aloud; the first time, how buttons are pressed now."""
        if not self._wanted:
            self._explained = False
        elif not self._listening.active:
            text = opened.accessibleName()
            self._reader.announce(text if self._explained else f"{text}. {self._words.touch_again}")
            self._explained = True

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._wanted and isinstance(new, Tappable) and new.ringed:
            self._reader.focus(new)
