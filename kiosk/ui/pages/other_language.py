"""Stands in place of an article that has no text in the reader's language."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.core.model import Article
from kiosk.core.scripts import writing_system
from kiosk.ui.controls import Button
from kiosk.ui.dock import Dock
from kiosk.ui.flow import FlowOfButtons
from kiosk.ui.label import Label
from kiosk.ui.page import Page
from kiosk.ui.standard_buttons import StandardButtons, language_button
from kiosk.ui.theme import Style, Type
from kiosk.ui.words import reading_direction


class OtherLanguagePage(Page):
    """Says in the reader's language that the article is not there in it, and offers those that it has."""

    def __init__(self, style: Style, article: Article, buttons: StandardButtons, *, can_go_back: bool) -> None:
        super().__init__(style)
        words = style.words
        self.setAccessibleName(words.not_in_language)
        texts = QVBoxLayout()
        texts.setContentsMargins(style.px(64), style.px(28), style.px(64), style.px(44))
        texts.setSpacing(style.px(28))
        direction = reading_direction(article.language)
        # Its words are read from their own side, but it begins where the other lines begin.
        side = Qt.AlignmentFlag.AlignLeft if direction is style.direction else Qt.AlignmentFlag.AlignRight
        own = replace(style, writing=writing_system(article.language))
        title = Label(own, article.title, Type.PAGE, bold=True, align=side, direction=direction)
        texts.addWidget(title)
        texts.addWidget(Label(style, words.not_in_language, Type.BODY))
        texts.addWidget(Label(style, words.read_it_in, Type.BODY, soft=True))
        self.above.addLayout(texts)
        choices = QHBoxLayout()
        choices.setContentsMargins(style.px(64), 0, style.px(64), 0)
        choices.addWidget(FlowOfButtons(style, [self._choice(language) for language in article.languages]))
        self.column.addLayout(choices)
        self.column.addStretch(1)
        back = [buttons.back(self)] if can_go_back else []
        dock = Dock(style, [buttons.home(self)], [buttons.hide(self), buttons.language(self)], back)
        self.column.addWidget(dock)

    def _choice(self, language: str) -> Button:
        button = language_button(self.look, language)
        button.clicked.connect(lambda: self.language_selected.emit(language))
        return button
