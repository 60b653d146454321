"""The search field: shows what was typed so far.

It is no text input of the system's, so there is nothing in it to select, copy, drop or undo, and no input method.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kiosk.core.scripts import writing_system
from kiosk.ui.painting import draw_text, fill_rounded, outline_rounded
from kiosk.ui.text_lines import cursor_x
from kiosk.ui.theme import RADIUS_TILE, Style, Type


class SearchField(QWidget):
    """A sign, and a text with a cursor at its end. What does not fit is out of sight at its beginning."""

    pressed = Signal()
    """A finger points at the field."""

    HEIGHT = 110
    EDGE = 4
    SIDE = 40
    """Height, outline and empty space at both ends, in design pixels."""

    def __init__(self, style: Style, sign: QPixmap) -> None:
        super().__init__()
        self._style = style
        self._sign = sign
        self._font = style.font(Type.TILE, bold=True)
        self._hint_font = style.font(Type.BODY)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = style.type_px(Type.TILE) * style.writing.line_height
        self.setFixedHeight(max(style.px(self.HEIGHT), round(line) + 2 * style.px(self.EDGE)))
        self.show_text("", style.words.language)

    def show_text(self, text: str, language: str) -> None:
        """Show another text, typed on the keyboard of a language."""
        self._text = text
        self._font = replace(self._style, writing=writing_system(language)).font(Type.TILE, bold=True)
        words = self._style.words
        self.setAccessibleName(words.search_field(text) if text else words.search_placeholder)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell: somebody wants to type."""
        event.accept()
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field, the search sign, and the text or what it is for."""
        style, palette = self._style, self._style.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        radius = style.px(RADIUS_TILE)
        fill_rounded(painter, self.rect(), radius, palette.surface)
        outline_rounded(painter, self.rect(), radius, palette.accent, style.px(self.EDGE))
        side, sign = style.px(self.SIDE), self._sign.width()
        painter.drawPixmap(self._box(side, (self.height() - sign) // 2, sign, sign), self._sign)
        left = side + sign + style.px(24)
        box = self._box(left, 0, self.width() - left - side, self.height())
        if self._text:
            self._draw_typed(painter, box)
        else:
            self._draw_hint(painter, box)
        painter.end()

    def _box(self, left: int, top: int, width: int, height: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, width, height))

    def _draw_hint(self, painter: QPainter, box: QRect) -> None:
        """Draw what the field is for, behind the cursor."""
        left = box.right() - self._cursor_width if self._mirrored else box.left()
        self._draw_cursor(painter, box, left)
        gap = self._cursor_width + self._style.px(10)
        hint = box.adjusted(0, 0, -gap, 0) if self._mirrored else box.adjusted(gap, 0, 0, 0)
        placeholder, ink = self._style.words.search_placeholder, self._style.palette.ink_soft
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, hint, placeholder, self._hint_font, ink, middle)

    def _draw_typed(self, painter: QPainter, box: QRect) -> None:
        """Draw the text in the order in which its scripts are read, its end in sight, and the cursor there."""
        layout = QTextLayout(self._text, self._font)
        option = QTextOption()
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        # The direction of the first letter that has one: a Latin name is read from the left on an Arabic screen, too.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        end = cursor_x(line, line.textLength())
        room = box.width() - self._cursor_width
        left = room - line.naturalTextWidth() if self._mirrored else 0.0
        left += max(0.0, -(left + end)) - max(0.0, left + end - room)
        top = box.center().y() - line.height() / 2
        painter.setClipRect(box)
        painter.setPen(QColor(self._style.palette.ink))
        layout.draw(painter, QPointF(box.left() + left, top))
        self._draw_cursor(painter, box, box.left() + left + end)

    def _draw_cursor(self, painter: QPainter, box: QRect, left: float) -> None:
        high = self._font.pixelSize() * 1.25
        bar = QRectF(left, box.center().y() - high / 2, self._cursor_width, high)
        painter.fillRect(bar, QColor(self._style.palette.accent))

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def _cursor_width(self) -> int:
        return self._style.px(self.EDGE)
