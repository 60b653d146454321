"""Text with words in it marked, as search results show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kiosk.core.search import Mark
from kiosk.ui.painting import fill_rounded
from kiosk.ui.text_lines import extents
from kiosk.ui.theme import Style

_MARK_HEIGHT: Final = 0.87
"""Of a mark, as a multiple of the distance between two lines."""
_MARK_RADIUS: Final = 6


class MarkedText:
    """A text wrapped to a width, laid out once and drawn as often as need be.

    `direction` is the one that its language is read in; `mirrored` tells that its lines stand at the right.
    """

    def __init__(
        self,
        style: Style,
        text: str,
        marks: Sequence[Mark],
        font: QFont,
        width: int,
        *,
        direction: Qt.LayoutDirection,
        mirrored: bool,
    ) -> None:
        self._style = style
        self._mark_height = font.pixelSize() * style.writing.line_height * _MARK_HEIGHT
        self._marks = [(_utf16_length(text[:start]), _utf16_length(text[: start + length])) for start, length in marks]
        self._layout = QTextLayout(text, font)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([self._ink(start, end) for start, end in self._marks])
        most = font.pixelSize() * style.writing.line_height
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            # Some fonts ask for more than lines need that are not running text.
            step = min(most, line.height())
            line.setPosition(QPointF(0, height + (step - line.height()) / 2))
            height += step
        self._layout.endLayout()
        self.height = ceil(height)
        """Pixels that the lines take."""

    def _ink(self, start: int, end: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, end - start
        format_ = QTextCharFormat()
        format_.setForeground(QBrush(QColor(self._style.palette.on_read)))
        found.format = format_
        return found

    def draw(self, painter: QPainter, left: int, top: int, colour: str) -> None:
        """Draw marks and text with their upper left corner there."""
        corner = QPointF(left, top)
        for rect in self._mark_rects():
            fill_rounded(painter, rect.translated(corner), self._style.px(_MARK_RADIUS), self._style.palette.read)
        painter.setPen(QColor(colour))
        self._layout.draw(painter, corner)

    def _mark_rects(self) -> Iterator[QRectF]:
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            for start, end in self._marks:
                for left, right in extents(line, start, end):
                    top = line.y() + (line.height() - self._mark_height) / 2
                    yield QRectF(left, top, right - left, self._mark_height)


def _utf16_length(text: str) -> int:
    """Qt's count of characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def excerpt(text: str, marks: Sequence[Mark], most: int) -> tuple[str, tuple[Mark, ...]]:
    """The part of a long text around its first mark, at most about `most` characters, cut between words.

    The marks are those that stand in the part, from its own beginning; what was left out shows as "…".
    """
    if len(text) <= most:
        return text, tuple(marks)
    first = marks[0].start if marks else 0
    start = max(0, min(first - most // 3, len(text) - most))
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(len(text), start + most)
    if end < len(text):
        last_space = text.rfind(" ", start + most // 2, end + 1)
        end = last_space if last_space > 0 else end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    kept = tuple(Mark(mark.start + shift, mark.length) for mark in marks if start <= mark.start and sum(mark) <= end)
    return before + text[start:end] + after, kept
