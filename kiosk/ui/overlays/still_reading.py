"""The prompt before the screen is cleared for the next person."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
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
        self._countdown = _Countdown(style, seconds)
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
        self._countdown.set_seconds(seconds)


class _Countdown(Label):
    """The sentence of the countdown, its number in bold."""

    def __init__(self, style: Style, seconds: int) -> None:
        super().__init__(style, "", Type.BODY, soft=True)
        self._style = style
        self._bold = QTextLayout.FormatRange()
        weight = QTextCharFormat()
        weight.setFontWeight(QFont.Weight.Bold)
        self._bold.format = weight
        self.set_seconds(seconds)

    def set_seconds(self, seconds: int) -> None:
        """Say how many seconds are left. Some languages have a word of its own for one second, and no number."""
        words = self._style.words
        text, number = words.seconds_left(seconds), words.number(seconds)
        self._bold.start, self._bold.length = max(0, text.find(number)), len(number) if number in text else 0
        self.setText(text)

    def sizeHint(self) -> QSize:
        """The text on one line."""
        return self._laid_out(1 << 16)[1]

    def heightForWidth(self, width: int) -> int:
        """Pixels that the wrapped text needs."""
        return self._laid_out(width)[1].height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text in the middle."""
        layout, size = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(self._colour))
        layout.draw(painter, QPointF(0, (self.height() - size.height()) / 2))
        painter.end()

    def _laid_out(self, width: int) -> tuple[QTextLayout, QSize]:
        layout = QTextLayout(self.text(), self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setTextDirection(self._style.direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._bold])
        widest, height = 0.0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            widest, height = max(widest, line.naturalTextWidth()), height + line.height()
        layout.endLayout()
        return layout, QSize(ceil(widest), ceil(height))
