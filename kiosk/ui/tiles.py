"""The large controls: topic tiles, article cards, and the steps of the rail."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.core.model import ArticleCard, Topic
from kiosk.ui import words
from kiosk.ui.controls import Tappable
from kiosk.ui.painting import draw_line, draw_text, fill_rounded, fitted_height, wrapped_size
from kiosk.ui.theme import RADIUS_TILE, TOPIC_ICON, TOPIC_SQUARE, Style, Type, with_opacity

_LEADING = Qt.AlignmentFlag.AlignLeft


def draw_icon_square(painter: QPainter, square: QRect, icon: QPixmap, colour: str) -> None:
    """Draw an icon on its coloured square."""
    fill_rounded(painter, square, square.width() * 0.25, colour)
    side = round(square.width() * TOPIC_ICON)
    painter.drawPixmap(QRect(square.center().x() - side // 2, square.center().y() - side // 2, side, side), icon)


class TopicTile(Tappable):
    """A topic of the home screen: icon, title, how many articles."""

    radius = RADIUS_TILE

    def __init__(self, style: Style, topic: Topic, icon: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(style, f"{topic.title}, {words.article_count(topic.article_count)}", parent)
        self.topic = topic
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The size of a tile in the drawing; layouts stretch it."""
        return QSize(self.look.px(427), self.look.px(330))

    def minimumSizeHint(self) -> QSize:
        """A tile may shrink to two touch targets."""
        return QSize(2 * self.look.metrics.target, 2 * self.look.metrics.target)

    def paint(self, painter: QPainter) -> None:
        """Draw ground, icon square, title and count; the icon moves beside the title where the tile is low."""
        colours = self.look.palette.topic(self.topic.colour)
        fill_rounded(painter, self.rect(), self.look.px(self.radius), colours.soft)
        if self.isDown():
            fill_rounded(painter, self.rect(), self.look.px(self.radius), with_opacity(colours.strong, 0.18))
        padding, square = self.look.px(36), self.look.px(TOPIC_SQUARE)
        count_font = self.look.font(Type.SMALL)
        count_height = QFontMetrics(count_font).height()
        low = self.height() < 2 * padding + square + self.look.px(150)
        left = padding + (square + self.look.px(28) if low else 0)
        top = padding if low else padding + square + self.look.px(16)
        square_top = (self.height() - square) // 2 if low else padding
        draw_icon_square(painter, self.box(padding, square_top, square, square), self._icon, colours.strong)
        width = self.width() - left - padding // 2
        count_top = self.height() - padding - count_height
        title = self.box(left, top, width, count_top - top - self.look.px(8))
        title_align = _LEADING | Qt.AlignmentFlag.AlignBottom
        if low:
            text_height = fitted_height(self.look.font(Type.TILE, bold=True), self.topic.title, title.size())
            block = text_height + self.look.px(8) + count_height
            first = (self.height() - block) // 2
            count_top = first + block - count_height
            title = self.box(left, first, width, count_top - first - self.look.px(8))
        ink, soft = self.look.palette.ink, self.look.palette.ink_soft
        draw_text(painter, title, self.topic.title, self.look.font(Type.TILE, bold=True), ink, title_align)
        count = self.box(left, count_top, width, count_height)
        draw_line(painter, count, words.article_count(self.topic.article_count), count_font, soft, _LEADING)


class ArticleTile(Tappable):
    """An article seen from outside: title, one-sentence summary, parts and minutes."""

    radius = RADIUS_TILE
    STRIP = 14
    """Height of the coloured strip in design pixels."""

    def __init__(self, style: Style, card: ArticleCard, colour: str, parent: QWidget | None = None) -> None:
        length = f"{words.parts(card.section_count)} · {words.minutes(card.minutes)}"
        super().__init__(style, f"{card.title}. {card.summary} {length}", parent)
        self.card = card
        self._colour = colour
        self._length = length
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The size of a card in the drawing; layouts stretch it."""
        return QSize(self.look.px(579), self.look.px(420))

    def minimumSizeHint(self) -> QSize:
        """A card may shrink to two touch targets."""
        return QSize(2 * self.look.metrics.target, 2 * self.look.metrics.target)

    def paint(self, painter: QPainter) -> None:
        """Draw the card, its strip, title, summary and length."""
        palette, radius = self.look.palette, self.look.px(self.radius)
        strip, padding = self.look.px(self.STRIP), self.look.px(44)
        # The strip is what the card, which begins lower, leaves of a coloured shape that ends above its lower corners.
        coloured = self.rect().adjusted(0, 0, 0, -2 * radius)
        fill_rounded(painter, coloured, radius, palette.topic(self._colour).strong)
        card = self.rect().adjusted(0, strip, 0, 0)
        painter.fillRect(card.adjusted(0, radius, 0, -radius), QColor(palette.surface))
        fill_rounded(painter, card, radius, palette.surface)
        if self.isDown():
            fill_rounded(painter, card, radius, with_opacity(palette.topic(self._colour).strong, 0.12))
        width = self.width() - 2 * padding
        small = self.look.font(Type.SMALL)
        length_height = QFontMetrics(small).height()
        length_top = self.height() - self.look.px(36) - length_height
        room = length_top - strip - self.look.px(36) - self.look.px(16)
        title_font = self.look.font(Type.TILE, bold=True)
        title_height = min(wrapped_size(title_font, self.card.title, width).height(), round(room * 0.62))
        top = strip + self.look.px(36)
        draw_text(
            painter, self.box(padding, top, width, title_height), self.card.title, title_font, palette.ink, _LEADING
        )
        top += title_height + self.look.px(10)
        summary = self.box(padding, top, width, max(1, length_top - top - self.look.px(8)))
        draw_text(painter, summary, self.card.summary, self.look.font(Type.BUTTON), palette.ink_soft, _LEADING)
        length = self.box(padding, length_top, width, length_height)
        draw_line(painter, length, self._length, small, palette.ink_soft, _LEADING)


class StepState(Enum):
    """Where a section stands on the way through its article."""

    DONE = auto()
    CURRENT = auto()
    COMING = auto()


class Step(Tappable):
    """A section of the open article, in the rail (`chip` false) or among the chips of a portrait screen."""

    def __init__(
        self, style: Style, number: int, title: str, state: StepState, *, chip: bool, parent: QWidget | None = None
    ) -> None:
        done, current = state is StepState.DONE, state is StepState.CURRENT
        super().__init__(style, words.part_state(number, title, done=done, current=current), parent)
        self.setText(title)
        self._number = number
        self._state = state
        self._chip = chip
        self._font = style.font(Type.SMALL if chip else Type.BUTTON, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed if chip else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _text_left(self) -> int:
        return self.look.px(22 if self._chip else 24) + self.look.px(46) + self.look.px(20)

    def sizeHint(self) -> QSize:
        """A chip is as wide as its title; a step of the rail asks for `heightForWidth`."""
        width = QFontMetrics(self._font).horizontalAdvance(self.text()) + self._text_left + self.look.px(24)
        return QSize(min(width, self.look.px(460)), self.look.metrics.target)

    def height_for(self, width: int) -> int:
        """Pixels that the title needs in a rail of that width; at most two lines, then it is drawn smaller."""
        lines = wrapped_size(self._font, self.text(), width - self._text_left - self.look.px(12)).height()
        two_lines = 2 * QFontMetrics(self._font).lineSpacing()
        return max(self.look.metrics.target, min(lines, two_lines) + self.look.px(20))

    def paint(self, painter: QPainter) -> None:
        """Draw the number or a tick, and the title."""
        palette, radius = self.look.palette, self.look.px(self.radius)
        current = self._state is StepState.CURRENT
        if current:
            fill_rounded(painter, self.rect(), radius, palette.accent_pressed if self.isDown() else palette.accent)
        elif self.isDown():
            fill_rounded(painter, self.rect(), radius, palette.outline)
        elif self._chip:
            fill_rounded(painter, self.rect(), radius, palette.step)
        side = self.look.px(46)
        circle = self.box(self.look.px(22 if self._chip else 24), (self.height() - side) // 2, side, side)
        mark = palette.surface if current else palette.done_mark if self._state is StepState.DONE else palette.step_mark
        fill_rounded(painter, circle, side / 2, mark)
        if self._state is StepState.DONE:
            self._draw_tick(painter, circle)
        else:
            ink = palette.accent if current else palette.ink
            font = self.look.font(Type.SMALL, bold=True)
            draw_line(painter, circle, str(self._number), font, ink, Qt.AlignmentFlag.AlignCenter)
        ink = palette.on_accent if current else palette.ink
        text = self.box(self._text_left, 0, self.width() - self._text_left - self.look.px(12), self.height())
        draw_text(painter, text, self.text(), self._font, ink, _LEADING | Qt.AlignmentFlag.AlignVCenter)

    def _draw_tick(self, painter: QPainter, circle: QRect) -> None:
        pen = QPen(QColor(self.look.palette.topic("leaf").strong), max(2, self.look.px(4)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        side, corner = circle.width(), QPointF(circle.topLeft())
        points = [QPointF(0.3 * side, 0.52 * side), QPointF(0.44 * side, 0.67 * side), QPointF(0.7 * side, 0.33 * side)]
        painter.drawPolyline(QPolygonF([corner + point for point in points]))
