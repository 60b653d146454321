"""How each part of a text looks, as formats of Qt's rich text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from kiosk.core.blocks import GlossaryTerm, Table, Text
from kiosk.ui.theme import LATIN_LINE_HEIGHT, Style, Type

SPACE_ABOVE = QTextFormat.Property.UserProperty
SPACE_BELOW = QTextFormat.Property.UserProperty + 1
"""Properties of a frame: pixels of its margins that lie outside the box which is drawn around it."""

_LONGEST_COUNTED = 60
"""Characters of a cell that count for its column's width; more are wrapped."""


class TextFormats:
    """Makes formats in one style. Lengths are given in design pixels."""

    def __init__(self, style: Style, direction: Qt.LayoutDirection) -> None:
        self._style = style
        self._mirrored = direction is Qt.LayoutDirection.RightToLeft
        self._natural_heights: dict[Type, float] = {}

    def characters(self, size: Type, *, bold: bool = False, italic: bool = False, colour: str = "") -> QTextCharFormat:
        """Characters of a size, in the colour of text unless another one is given."""
        characters = QTextCharFormat()
        characters.setFont(self._style.font(size, bold=bold, italic=italic))
        characters.setForeground(QBrush(QColor(colour or self._style.palette.ink)))
        return characters

    def paragraph(
        self, size: Type, *, line_height: float = LATIN_LINE_HEIGHT, above: float = 0, below: float = 0, indent: int = 0
    ) -> QTextBlockFormat:
        """A paragraph. `line_height` is that of Latin script, in sizes of type; 0 leaves a picture its own height."""
        format_ = QTextBlockFormat()
        if line_height:
            # Qt takes line height relative to the font's own, the design relative to the size of type.
            if size not in self._natural_heights:
                font = self._style.font(size)
                self._natural_heights[size] = QFontMetricsF(font).height() / font.pixelSize()
            own = line_height * self._style.writing.line_height / LATIN_LINE_HEIGHT
            proportion = 100.0 * own / self._natural_heights[size]
            format_.setLineHeight(proportion, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        format_.setTopMargin(self._style.px(above))
        format_.setBottomMargin(self._style.px(below))
        format_.setIndent(indent)
        return format_

    def rule(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """A paragraph that is a line across the column, and what makes it no higher than that."""
        line = self.paragraph(Type.SMALL, line_height=0, above=12, below=28)
        line.setBackground(QBrush(QColor(self._style.palette.outline)))
        tiny = QTextCharFormat()
        tiny.setProperty(QTextFormat.Property.FontPixelSize, max(1, self._style.px(2)))
        return line, tiny

    def table(self, block: Table) -> QTextTableFormat:
        """A table over the whole column, with widths by what stands in its columns."""
        format_ = QTextTableFormat()
        format_.setHeaderRowCount(1)
        format_.setBorderCollapse(True)
        format_.setBorder(0)
        format_.setCellPadding(self._style.px(14))
        format_.setCellSpacing(0)
        format_.setTopMargin(self._style.px(8))
        format_.setBottomMargin(self._style.px(28))
        per_cent = QTextLength.Type.PercentageLength
        format_.setWidth(QTextLength(per_cent, 100))
        shares = column_shares(block)
        in_place = [shares[self.column(column, len(shares))] for column in range(len(shares))]
        format_.setColumnWidthConstraints([QTextLength(per_cent, share) for share in in_place])
        return format_

    def column(self, column: int, columns: int) -> int:
        """Where a column of that many stands, counted from the left: Qt does not mirror tables."""
        return columns - 1 - column if self._mirrored else column

    def cell(self, format_: QTextTableCellFormat, *, header: bool) -> QTextTableCellFormat:
        """A cell with a line below it."""
        palette = self._style.palette
        format_.setBottomBorder(max(1, self._style.px(2)))
        format_.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        format_.setBottomBorderBrush(QBrush(QColor(palette.outline if header else palette.line)))
        if header:
            format_.setBackground(QBrush(QColor(palette.accent_soft)))
        return format_

    def frame(
        self, *, top: float, bottom: float, start: float, end: float, above: float, below: float
    ) -> QTextFrameFormat:
        """A frame for a box that is drawn around it: the box's paddings, and the space above and below the box.

        A frame of Qt has one padding for all four sides, so these are its margins.
        """
        px = self._style.px
        format_ = QTextFrameFormat()
        format_.setPadding(0)
        format_.setBorder(0)
        format_.setTopMargin(px(above + top))
        format_.setBottomMargin(px(below + bottom))
        format_.setLeftMargin(px(end if self._mirrored else start))
        format_.setRightMargin(px(start if self._mirrored else end))
        format_.setProperty(SPACE_ABOVE, px(above))
        format_.setProperty(SPACE_BELOW, px(below))
        return format_


def column_shares(table: Table) -> list[float]:
    """Per cent of the width for each column: by its text, but no column below a third of an even share."""
    columns = len(table.header.cells)
    longest = [1.0] * columns
    for row in (table.header, *table.rows):
        for column, cell in enumerate(row.cells[:columns]):
            length = sum(len(span.text) for span in cell.spans if isinstance(span, Text | GlossaryTerm))
            longest[column] = max(longest[column], float(min(length, _LONGEST_COUNTED)))
    floor = sum(longest) / columns / 3
    raised = [max(length, floor) for length in longest]
    return [100 * length / sum(raised) for length in raised]
