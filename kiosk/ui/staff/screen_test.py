"""Whether the panel shows every colour everywhere: one picture after the other, each by a touch."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.painting import draw_text, wrapped_size
from kiosk.ui.theme import Style, Type

COLOURS: Final = ("#FFFFFF", "#000000", "#FF0000", "#00FF00", "#0000FF", "#808080")
"""What a panel is made of, and between: pixels that are dead, stuck or burnt in show on one of them."""
_CELLS: Final = 12
"""Of the grid, along the shorter side."""


class ScreenTest(Overlay):
    """A grid that reaches to all four edges, then whole colours. A touch or key goes on; after the last it closes."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.shown = 0
        """0 is the grid; the colours are numbered from 1."""
        self.setAccessibleName(f"{style.words.screen_test}. {style.words.touch_to_go_on}")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _go_on(self) -> None:
        if self.shown == len(COLOURS):
            self.closed.emit()
        else:
            self.shown += 1
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the next picture."""
        event.accept()
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the next picture."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the present picture."""
        painter = QPainter(self)
        if self.shown:
            painter.fillRect(self.rect(), QColor(COLOURS[self.shown - 1]))
        else:
            self._draw_grid(painter)
        painter.end()

    def _draw_grid(self, painter: QPainter) -> None:
        palette = self.look.palette
        painter.fillRect(self.rect(), QColor(palette.surface))
        painter.setPen(QColor(palette.ink))
        step = min(self.width(), self.height()) / _CELLS
        for number in range(round(self.width() / step) + 1):
            x = min(self.width() - 1, round(number * step))
            painter.drawLine(x, 0, x, self.height())
        for number in range(round(self.height() / step) + 1):
            y = min(self.height() - 1, round(number * step))
            painter.drawLine(0, y, self.width(), y)
        # The outermost pixels: a panel that scales or cuts off does not show all four sides.
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        font, text = self.look.font(Type.BODY), self.look.words.touch_to_go_on
        edge = self.look.px(28)
        size = wrapped_size(font, text, self.width() - 2 * self.look.margin)
        box = QRect(QPoint(0, 0), size.grownBy(QMargins(edge, edge, edge, edge)))
        box.moveCenter(self.rect().center())
        painter.fillRect(box, QColor(palette.surface))
        painter.setLayoutDirection(self.layoutDirection())
        draw_text(painter, box, text, font, palette.ink, Qt.AlignmentFlag.AlignCenter)
