"""The bullets and numbers of lists.

Qt draws them one space away from the text, in the middle of the line that the font asks for and in European numerals:
too close in most fonts, too large and too high in Nastaliq, and in Arabic on the wrong side of their full stop.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextDocument

from kiosk.ui.theme import Style, Type

INDENT: Final = 48
"""Design pixels by which an item's text is indented, before the text is made larger."""

_GAP: Final = 0.45
_SIDE: Final = 0.3
_MIDDLE: Final = 0.33
"""Of a bullet, in sizes of type: its distance from the text, its side, and how high above the baseline it stands."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the paragraph of a document that begins at `position`: its number or, without one, a bullet.

    Bullets differ by the `depth` of their list, which counts from 1.
    """

    position: int
    depth: int
    number: str = ""


def draw_markers(
    painter: QPainter, document: QTextDocument, markers: Iterable[Marker], style: Style, exposed: QRectF
) -> None:
    """Draw the markers of the paragraphs that are exposed, in the document's own pixels."""
    size = style.type_px(Type.BODY)
    mirrored = document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    painter.save()
    font = style.font(Type.BODY)
    painter.setFont(font)
    painter.setLayoutDirection(document.defaultTextOption().textDirection())
    for marker in markers:
        block = document.findBlock(marker.position)
        place = document.documentLayout().blockBoundingRect(block)
        if not place.intersects(exposed):
            continue
        line = block.layout().lineAt(0)
        start = place.left() + line.x() + (line.width() if mirrored else 0)
        baseline = place.top() + line.y() + line.ascent()
        width = QFontMetricsF(font).horizontalAdvance(marker.number) if marker.number else size * _SIDE
        left = start + size * _GAP if mirrored else start - size * _GAP - width
        painter.setPen(QColor(style.palette.ink))
        if marker.number:
            painter.drawText(QPointF(left, baseline), marker.number)
        else:
            _draw_bullet(painter, QRectF(left, baseline - size * (_MIDDLE + _SIDE / 2), width, width), marker.depth)
    painter.restore()


def _draw_bullet(painter: QPainter, box: QRectF, depth: int) -> None:
    """A disc, in a list within a list a ring, below that a square."""
    ink = painter.pen().color()
    if depth == 2:  # noqa: PLR2004 - the second of three kinds
        pen = box.width() / 5
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, pen))
        painter.drawEllipse(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if depth == 1:
        painter.drawEllipse(box)
    else:
        inset = box.width() / 10
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
