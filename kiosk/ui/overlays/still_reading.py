"""The prompt before the screen is cleared for the next person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from kiosk.ui import words
from kiosk.ui.controls import Button, Rank
from kiosk.ui.label import Label
from kiosk.ui.overlays.overlay import Overlay, button_row, centred_card
from kiosk.ui.theme import Style, Type


class StillReadingPrompt(Overlay):
    """A plain question and a countdown. Any touch keeps reading (`closed`), but for one on *I'm finished*."""

    finished = Signal()

    def __init__(self, style: Style, seconds: int) -> None:
        super().__init__(style)
        centre = Qt.AlignmentFlag.AlignCenter
        _card, column = centred_card(self, style, 1060)
        column.addWidget(Label(style, words.STILL_READING, Type.PAGE, bold=True, align=centre))
        self._countdown = Label(style, words.seconds_left(seconds), Type.BODY, soft=True, align=centre)
        column.addWidget(self._countdown)
        column.addSpacing(style.px(12))
        keep = Button(style, words.KEEP_READING, Rank.PRIMARY)
        keep.clicked.connect(self.closed)
        finished = Button(style, words.FINISHED, Rank.OUTLINE)
        finished.clicked.connect(self.finished)
        row = button_row(style)
        for button in (keep, finished):
            button.setMinimumSize(style.px(310), max(style.px(112), style.metrics.target))
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(finished)
        row.addStretch(1)
        column.addLayout(row)
        self.setAccessibleName(words.STILL_READING)

    def set_seconds(self, seconds: int) -> None:
        """Show how many seconds are left."""
        self._countdown.setText(words.seconds_left(seconds))
