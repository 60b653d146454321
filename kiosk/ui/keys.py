"""The keys of the screen's own keyboard."""

from __future__ import annotations

from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.controls import Tappable
from kiosk.ui.painting import draw_edge, draw_line, draw_text, fill_rounded, wrapped_size
from kiosk.ui.theme import Metrics, Style, Type

KEY_MM: Final = 15.0
"""The smallest side of a key on the real panel (DESIGN.md),"""
SMALL_PANEL_KEY_MM: Final = 12.0
"""and on a small panel."""
SMALL_PANEL_INCHES: Final = 12.0
"""A panel is small whose diagonal is shorter than that."""

RADIUS_KEY: Final = 18


def key_side(metrics: Metrics) -> int:
    """The smallest side of a key in window pixels."""
    millimetres = SMALL_PANEL_KEY_MM if metrics.diagonal_inches < SMALL_PANEL_INCHES else KEY_MM
    return round(millimetres * hypot(metrics.width, metrics.height) / (metrics.diagonal_inches * 25.4))


class Key(Tappable):
    """A key with a letter or sign on it. `value` is what it types."""

    radius = RADIUS_KEY

    def __init__(self, style: Style, label: str, name: str = "", *, soft: bool = False, value: str = "") -> None:
        super().__init__(style, name or label)
        self.setText(label)
        self.value = value
        self.label_font = style.font(Type.TILE, bold=True)
        self._soft = soft

    @property
    def stretch(self) -> float:
        """How many times wider than a letter the key is where there is room."""
        return 1.0

    def paint(self, painter: QPainter) -> None:
        """Draw the ground and what stands on it; what is pressed shows beside the finger, so the whole key changes."""
        palette, down = self.look.palette, self.isDown()
        ground = palette.accent if down else palette.accent_soft if self._soft else palette.surface
        radius = self.look.px(self.radius)
        fill_rounded(painter, self.rect(), radius, ground)
        draw_edge(painter, self.rect(), radius, self.look)
        self.paint_label(painter, palette.on_accent if down else palette.ink)

    def paint_label(self, painter: QPainter, ink: str) -> None:
        """Draw the letter."""
        draw_line(painter, self.rect(), self.text(), self.label_font, ink, Qt.AlignmentFlag.AlignCenter)


class WordKey(Key):
    """A key with a word on it."""

    def __init__(self, style: Style, label: str, *, soft: bool = False, value: str = "") -> None:
        super().__init__(style, label, soft=soft, value=value)
        self.label_font = style.font(Type.BUTTON, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def relabel(self, style: Style, label: str, name: str) -> None:
        """Put another word on the key, which may be written in another script."""
        self.label_font = style.font(Type.BUTTON, bold=True)
        self.setText(label)
        self.setAccessibleName(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The word on one line."""
        label = wrapped_size(self.label_font, self.text(), 1 << 16)
        side = key_side(self.look.metrics)
        return QSize(max(side, label.width() + 2 * self.look.px(24)), max(side, label.height()))

    def minimumSizeHint(self) -> QSize:
        """The word is drawn smaller where there is no room for it."""
        return self.look.target

    def paint_label(self, painter: QPainter, ink: str) -> None:
        """Draw the word."""
        box = self.rect().adjusted(self.look.px(8), 0, -self.look.px(8), 0)
        draw_text(painter, box, self.text(), self.label_font, ink, Qt.AlignmentFlag.AlignCenter)


class BackspaceKey(Key):
    """Deletes the last letter, and goes on deleting while it is held. Its sign points to where that letter stands."""

    REPEAT_AFTER_MS = 600
    REPEAT_EVERY_MS = 120

    def __init__(self, style: Style, *, mirrored: bool) -> None:
        super().__init__(style, "", style.words.delete, soft=True)
        self._mirrored = mirrored
        self.setAutoRepeat(True)
        self.setAutoRepeatDelay(self.REPEAT_AFTER_MS)
        self.setAutoRepeatInterval(self.REPEAT_EVERY_MS)

    @property
    def stretch(self) -> float:
        """Somewhat wider than a letter."""
        return 1.5

    def paint_label(self, painter: QPainter, ink: str) -> None:
        """Draw a label that is cut off with a cross in it."""
        high = min(self.label_font.pixelSize() * 0.75, self.height() * 0.5, self.width() * 0.4)
        painter.save()
        painter.translate(QRectF(self.rect()).center())
        painter.scale(-1 if self._mirrored else 1, 1)
        pen = QPen(QColor(ink), max(1.0, high / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half, arm = high / 2, high * 0.18
        outline = [(-1.45, 0.0), (-0.75, -1.0), (1.2, -1.0), (1.2, 1.0), (-0.75, 1.0)]
        painter.drawPolygon(QPolygonF([QPointF(x * half, y * half) for x, y in outline]))
        middle = QPointF(high * 0.1, 0)
        for slope in (1, -1):
            painter.drawLine(middle + QPointF(-arm, -arm * slope), middle + QPointF(arm, arm * slope))
        painter.restore()
