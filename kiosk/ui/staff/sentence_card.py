"""A card that tells something in a few sentences: how the kiosk is, what came of a request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.controls import Button, Rank
from kiosk.ui.flow import FlowOfButtons
from kiosk.ui.label import Label
from kiosk.ui.overlays.large_card import EDGE, SIDE, SPACING, card_room, large_card
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.scrolled_labels import ScrolledLabels
from kiosk.ui.theme import Style, Type

_WIDTH: Final = 1100
"""Of the sentences at most, in design pixels at the usual size of text."""


class SentenceCard(Overlay):
    """Sentences below a title; they scroll where they have no room. `buttons` stand before *Close*.

    Only *Close* closes it: the finger that has opened it is lifted anywhere.
    """

    def __init__(self, style: Style, title: str, sentences: Sequence[str], buttons: Sequence[Button] = ()) -> None:
        super().__init__(style)
        self.setAccessibleName(". ".join([title, *sentences]))
        labels = [Label(style, sentence, Type.BODY) for sentence in sentences]
        text = ScrolledLabels(style, [Label(style, title, Type.SECTION, bold=True), *labels])
        close = Button(style, style.words.close, Rank.PRIMARY)
        close.clicked.connect(self.closed)
        row = FlowOfButtons(style, [*buttons, close])
        width, height = card_room(style)
        width = min(width, style.text_px(_WIDTH))
        row.setFixedSize(width, row.heightForWidth(width))
        room = height - style.px(SPACING) - row.height()
        text.set_room(width, min(room, text.height_for(width)))
        column = QVBoxLayout(large_card(self, style))
        column.setContentsMargins(style.px(SIDE), style.px(EDGE), style.px(SIDE), style.px(EDGE))
        column.setSpacing(style.px(SPACING))
        column.addWidget(text)
        column.addWidget(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger that is lifted beside the card closes nothing."""
        event.accept()
