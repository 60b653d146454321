"""The prompt before the screen is cleared for the next person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from kiosk.ui.controls import Button, Rank
from kiosk.ui.label import Label
from kiosk.ui.overlays.overlay import Overlay, card_in, room_in_card
from kiosk.ui.theme import Style, Type


class StillReadingPrompt(Overlay):
    """A plain question and a countdown. Any touch keeps reading (`closed`), but for one on *I'm finished*."""

    finished = Signal()

    def __init__(self, style: Style, seconds: int) -> None:
        super().__init__(style)
        centre = Qt.AlignmentFlag.AlignCenter
        _card, column = card_in(self, style, 1060, touched_below=True)
        column.addWidget(Label(style, style.words.still_reading, Type.PAGE, bold=True, align=centre))
        self._countdown = Label(style, style.words.seconds_left(seconds), Type.BODY, soft=True, align=centre)
        column.addWidget(self._countdown)
        column.addSpacing(style.px(12))
        keep = Button(style, style.words.keep_reading, Rank.PRIMARY)
        keep.clicked.connect(self.closed)
        finished = Button(style, style.words.finished, Rank.OUTLINE)
        finished.clicked.connect(self.finished)
        for button in (keep, finished):
            width = max(style.px(310), button.sizeHint().width())
            height = max(style.px(112), button.sizeHint().height())
            button.setMinimumSize(width, height)
        room, _height = room_in_card(style, 1060)
        beside = keep.minimumWidth() + finished.minimumWidth() + style.px(24) <= room
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(style.px(24))
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(finished)
        row.addStretch(1)
        column.addLayout(row)
        self.setAccessibleName(style.words.still_reading)

    def set_seconds(self, seconds: int) -> None:
        """Show how many seconds are left."""
        self._countdown.setText(self.look.words.seconds_left(seconds))
