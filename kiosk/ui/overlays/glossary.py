"""The card that explains a word."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.ui.controls import Button, Rank
from kiosk.ui.label import Label
from kiosk.ui.overlays.overlay import Overlay, card_in
from kiosk.ui.theme import Style, Type


class GlossaryCard(Overlay):
    """A word and its meaning in one sentence."""

    def __init__(self, style: Style, word: str, meaning: str) -> None:
        super().__init__(style)
        self.setAccessibleName(f"{word}. {meaning}")
        _card, column = card_in(self, style, 1060, touched_below=True)
        column.addWidget(Label(style, word, Type.SECTION, bold=True))
        column.addWidget(Label(style, meaning, Type.BODY))
        column.addSpacing(style.px(12))
        close = Button(style, style.words.close, Rank.PRIMARY)
        close.clicked.connect(self.closed)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
