"""From window, language and what the reader has chosen to the style of everything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSize

from kiosk.core.preferences import Preferences
from kiosk.core.scripts import writing_system
from kiosk.core.settings import Settings
from kiosk.ui.theme import Metrics, Palette, Style, high_contrast
from kiosk.ui.words import Words


class Appearance:
    """Makes styles. `translations` is the folder with the compiled words of the screen."""

    def __init__(self, settings: Settings, translations: Path) -> None:
        self._settings = settings
        self._translations = translations
        self._words: dict[str, Words] = {}

    def words(self, language: str) -> Words:
        """The screen's words in a language."""
        if language not in self._words:
            region = self._settings.display.region or QLocale.territoryToCode(QLocale.system().territory())
            self._words[language] = Words(language, self._translations, region)
        return self._words[language]

    def metrics(self, size: QSize) -> Metrics:
        """How large things are in a window of that size."""
        return Metrics(size.width(), size.height(), self._settings.display.diagonal_inches)

    def style(self, size: QSize, language: str, preferences: Preferences) -> Style:
        """The style of a window of that size."""
        return Style(
            palette=high_contrast() if preferences.high_contrast else Palette(),
            metrics=self.metrics(size),
            writing=writing_system(language),
            words=self.words(language),
            text_scale=preferences.text_scale,
            low_reach=preferences.low_reach,
            reduced_motion=preferences.reduced_motion or self._settings.display.reduced_motion,
        )
