"""The row of buttons at the bottom, where a seated person reaches it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.theme import Style


class Dock(QWidget):
    """Lays out `leading` buttons, then, at the other end, `trailing` ones; the last of these is the primary action.

    Where they do not fit beside each other, the primary action gets a row of its own below the others.
    """

    def __init__(
        self, style: Style, leading: Sequence[QWidget], trailing: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edge = style.px(24)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(style.margin, edge, style.margin, edge)
        rows.setSpacing(style.px(17))
        room = style.metrics.width - 2 * style.margin
        gap = max(style.gap, style.px(20))
        everything = [*leading, *trailing]
        needed = sum(button.sizeHint().width() for button in everything) + gap * len(everything)
        if needed <= room:
            rows.addLayout(self._row(leading, trailing, gap))
        else:
            rows.addLayout(self._row([*leading, *trailing[:-1]], [], gap, stretch=True))
            rows.addLayout(self._row([], trailing[-1:], gap, stretch=True))

    @staticmethod
    def _row(
        leading: Sequence[QWidget], trailing: Sequence[QWidget], gap: int, *, stretch: bool = False
    ) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(gap)
        for button in leading:
            row.addWidget(button, 1 if stretch else 0)
        if not stretch:
            row.addStretch(1)
        for button in trailing:
            row.addWidget(button, 1 if stretch else 0)
        return row

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dock's ground and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._style.palette.surface))
        painter.fillRect(0, 0, self.width(), max(1, self._style.px(2)), QColor(self._style.palette.line))
        painter.end()
