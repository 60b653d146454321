"""The card with the languages of the library, each named in itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kiosk.ui.controls import Button
from kiosk.ui.overlays.choices import Choices
from kiosk.ui.standard_buttons import language_button
from kiosk.ui.theme import Style


class LanguageChoices(Choices):
    """Says by `chosen` which language it is to be."""

    chosen = Signal(str)

    def __init__(self, style: Style, languages: Sequence[str]) -> None:
        super().__init__(style, style.words.language_button, [self._button(style, tag) for tag in languages])

    def _button(self, style: Style, language: str) -> Button:
        button = language_button(style, language, chosen=language == style.words.language)
        button.clicked.connect(lambda: self.chosen.emit(language))
        return button
