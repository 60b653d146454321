"""A laid-out document on the screen, with a button over everything in it that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCursor,
    QTextDocument,
    QTextFrame,
)
from PySide6.QtWidgets import QWidget

from kiosk.core.blocks import ArticleLink, Figure, GlossaryTerm, spans_text
from kiosk.core.model import ArticleCard
from kiosk.ui.controls import Tappable
from kiosk.ui.document import Box, BoxKind, Rendered, Spot
from kiosk.ui.list_markers import draw_markers
from kiosk.ui.painting import draw_edge, fill_rounded
from kiosk.ui.text_formats import SPACE_ABOVE, SPACE_BELOW
from kiosk.ui.text_lines import extents
from kiosk.ui.theme import Style, with_opacity
from kiosk.ui.words import Words


class Hotspot(Tappable):
    """A transparent button over a word, a picture or a card of the text; the document draws what is seen."""

    radius = 8
    SLOP = 36
    """Design pixels that a finger may move and still press."""

    def __init__(self, style: Style, spot: Spot, rects: list[QRect], parent: QWidget) -> None:
        super().__init__(
            style, _spot_name(spot, style.words), parent, inline=isinstance(spot.target, ArticleLink | GlossaryTerm)
        )
        self.spot = spot
        around = rects[0]
        for rect in rects[1:]:
            around = around.united(rect)
        self.setGeometry(around)
        self._rects = [rect.translated(-around.topLeft()) for rect in rects]
        self._pressed_at = QPointF()
        self._swiping = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A finger that moves on is swiping, not pressing."""
        moved = event.position() - self._pressed_at
        if self.isDown() and moved.manhattanLength() > self.look.px(self.SLOP):
            self.setDown(False)
            self._swiping = True
        if not self._swiping:
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the finger came down."""
        self._pressed_at = event.position()
        self._swiping = False
        super().mousePressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt override
        """A word that is broken over two lines is pressed on the word, not between its halves."""
        return any(rect.contains(pos) for rect in self._rects)

    def paint(self, painter: QPainter) -> None:
        """Tint what is pressed."""
        if self.isDown():
            for rect in self._rects:
                fill_rounded(painter, rect, self.look.px(self.radius), with_opacity(self.look.palette.accent, 0.18))


def _spot_name(spot: Spot, words: Words) -> str:
    match spot.target:
        case ArticleLink(spans=spans):
            return spans_text(spans)
        case GlossaryTerm(text=text):
            return words.glossary_name(text)
        case Figure(alternative=alternative):
            return words.picture_name(alternative)
        case ArticleCard(title=title, summary=summary):
            return f"{title}. {summary}"


class Sheet(QWidget):
    """The whole document at its full height; only what is on the screen is painted."""

    ABOVE = 28
    BELOW = 44
    """Empty design pixels above and below the text."""

    def __init__(self, style: Style, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._side = side
        self._top = style.px(self.ABOVE)
        self._rendered = Rendered(QTextDocument())
        self._dots: list[QRectF] = []
        self._marked: QTextCursor | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_document(self, rendered: Rendered) -> list[Hotspot]:
        """Take a laid-out document and return the buttons over its spots, in reading order."""
        self._rendered = rendered
        self._dots = []
        self._marked = None
        height = round(rendered.document.size().height()) + self._top + self._style.px(self.BELOW)
        self.setMinimumHeight(height)
        return [self._hotspot(spot) for spot in sorted(rendered.spots, key=lambda spot: spot.start)]

    def mark(self, start: int, end: int) -> QRect:
        """Mark characters `start` to `end`, one paragraph at most, in place of others; returns where they stand."""
        cursor = QTextCursor(self._rendered.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._marked = cursor
        self.update()
        place = QRectF()
        for rect in self._line_rects(start, end):
            place = place.united(rect)
        return place.toAlignedRect()

    def unmark(self) -> None:
        """Mark nothing any more."""
        self._marked = None
        self.update()

    def place_of(self, text: str) -> tuple[int, int] | None:
        """Where a text stands in the document, if it does: its first character and the one behind its last."""
        found = self._rendered.document.find(text, 0, QTextDocument.FindFlag.FindCaseSensitively)
        return None if found.isNull() else (found.selectionStart(), found.selectionEnd())

    @property
    def document(self) -> QTextDocument:
        """The document that is shown."""
        return self._rendered.document

    @property
    def _offset(self) -> QPointF:
        left = self._side
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - self._side - round(self._rendered.document.textWidth())
        return QPointF(left, self._top)

    def _hotspot(self, spot: Spot) -> Hotspot:
        if spot.frame is not None:
            rects = [self._box_rect(spot.frame).toAlignedRect()]
        else:
            lines = self._line_rects(spot.start, spot.end)
            if isinstance(spot.target, GlossaryTerm):
                self._dots.extend(lines)
            rects = [rect.toAlignedRect() for rect in lines]
        return Hotspot(self._style, spot, rects or [QRect(QPointF(0, 0).toPoint(), QSize(1, 1))], self)

    def _line_rects(self, start: int, end: int) -> list[QRectF]:
        """Where characters `start` to `end` stand on the sheet: a rectangle for each part of a line."""
        document = self._rendered.document
        block = document.findBlock(start)
        layout = block.layout()
        corner = document.documentLayout().blockBoundingRect(block).topLeft() + self._offset
        rects: list[QRectF] = []
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            for left, right in extents(line, start - block.position(), end - block.position()):
                rects.append(QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height()))
        return rects

    def _box_rect(self, frame: QTextFrame) -> QRectF:
        """The drawn box of a frame: its outer rectangle without the space above and below."""
        rect = self._rendered.document.documentLayout().frameBoundingRect(frame).translated(self._offset)
        format_ = frame.frameFormat()
        above = format_.intProperty(SPACE_ABOVE)
        below = format_.intProperty(SPACE_BELOW)
        return rect.adjusted(0, above, 0, -below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, boxes, text and the dots under glossary words, as far as they are exposed."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._style.palette.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        exposed = QRectF(event.rect())
        for box in self._rendered.boxes:
            rect = self._box_rect(box.frame)
            if rect.intersects(exposed):
                self._draw_box(painter, box, rect)
        self._draw_marked(painter)
        offset = self._offset
        painter.translate(offset)
        context = QAbstractTextDocumentLayout.PaintContext()
        if self._marked is not None and self._style.palette.on_read != self._style.palette.ink:
            on_mark = QAbstractTextDocumentLayout.Selection()
            on_mark.cursor = self._marked
            on_mark.format.setForeground(QColor(self._style.palette.on_read))
            context.selections = [on_mark]
        context.clip = exposed.translated(-offset)
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._style.palette.ink))
        painter.setClipRect(context.clip)
        self._rendered.document.documentLayout().draw(painter, context)
        draw_markers(painter, self._rendered.document, self._rendered.markers, self._style, context.clip)
        painter.setClipping(False)
        painter.translate(-offset)
        self._draw_dots(painter, exposed)
        painter.end()

    def _draw_marked(self, painter: QPainter) -> None:
        if self._marked is None:
            return
        beyond, radius = self._style.px(5), self._style.px(10)
        for rect in self._line_rects(self._marked.selectionStart(), self._marked.selectionEnd()):
            fill_rounded(painter, rect.adjusted(-beyond, 0, beyond, 0), radius, self._style.palette.read)

    def _draw_box(self, painter: QPainter, box: Box, rect: QRectF) -> None:
        palette, px = self._style.palette, self._style.px
        if box.kind is BoxKind.CARD:
            fill_rounded(painter, rect, px(24), palette.accent_soft)
            draw_edge(painter, rect, px(24), self._style)
            return
        urgent = box.kind is BoxKind.URGENT
        bar_colour = palette.warn if urgent else palette.accent if box.kind is BoxKind.NOTE else palette.outline
        bar = QRectF(rect.left(), rect.top(), px(10), rect.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            bar.moveRight(rect.right())
        if box.kind is not BoxKind.QUOTE:
            fill_rounded(painter, rect, px(24), palette.warn_soft if urgent else palette.accent_soft)
            # The bar stands on square corners.
            square = QRectF(bar)
            square.setWidth(px(24))
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                square.moveRight(rect.right())
            painter.fillRect(square, QColor(palette.warn_soft if urgent else palette.accent_soft))
            draw_edge(painter, rect, px(24), self._style)
        painter.fillRect(bar, QColor(bar_colour))

    def _draw_dots(self, painter: QPainter, exposed: QRectF) -> None:
        size = max(2, self._style.px(4))
        pen = QPen(QColor(self._style.palette.accent), size)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])
        painter.setPen(pen)
        for rect in self._dots:
            if rect.intersects(exposed):
                # Below the descenders of a line whose height is 1.5 times the size of type.
                y = rect.bottom() - rect.height() * 0.10
                painter.drawLine(QPointF(rect.left() + size / 2, y), QPointF(rect.right() - size / 2, y))
