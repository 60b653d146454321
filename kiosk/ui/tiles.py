"""The large controls: topic tiles, article cards, and the steps of the rail."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.core.model import ArticleCard, Topic
from kiosk.ui.controls import Tappable, draw_tick
from kiosk.ui.painting import (
    draw_edge,
    draw_line,
    draw_text,
    fill_rounded,
    fitted_height,
    line_height,
    widest_word,
    wrapped_size,
)
from kiosk.ui.theme import RADIUS_TILE, TOPIC_ICON, TOPIC_SQUARE, Style, Type, with_opacity
from kiosk.ui.words import reading_direction

_LEADING = Qt.AlignmentFlag.AlignLeft


def draw_icon_square(painter: QPainter, square: QRect, icon: QPixmap, colour: str) -> None:
    """Draw an icon on its coloured square."""
    fill_rounded(painter, square, square.width() * 0.25, colour)
    side = round(square.width() * TOPIC_ICON)
    painter.drawPixmap(QRect(square.center().x() - side // 2, square.center().y() - side // 2, side, side), icon)


class TopicTile(Tappable):
    """A topic of the home screen: icon, title, how many articles."""

    radius = RADIUS_TILE
    PADDING = 36
    BETWEEN = 28
    """Empty design pixels around the content, and between icon and title where these stand beside each other."""

    def __init__(self, style: Style, topic: Topic, icon: QPixmap) -> None:
        super().__init__(style, f"{topic.title}, {style.words.article_count(topic.article_count)}")
        self.topic = topic
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @classmethod
    def height_for(cls, style: Style, title: str, width: int) -> int | None:
        """The least height of a tile of that width, with icon and title beside each other.

        None where a word of the title is wider than that.
        """
        font = style.font(Type.TILE, bold=True)
        room = width - style.px(1.5 * cls.PADDING + TOPIC_SQUARE + cls.BETWEEN)
        if widest_word(font, title) > room:
            return None
        text = wrapped_size(font, title, room).height() + style.px(8) + line_height(style.font(Type.SMALL))
        return 2 * style.px(cls.PADDING) + max(style.px(TOPIC_SQUARE), text)

    def _padding(self) -> int:
        """Empty pixels around the content; fewer where the tile is lower than it should be."""
        needed = self.height_for(self.look, self.topic.title, self.width())
        enough = needed is not None and self.height() >= needed
        return self.look.px(self.PADDING if enough else 12)

    def sizeHint(self) -> QSize:
        """The size of a tile in the drawing; layouts stretch it."""
        return QSize(self.look.px(427), self.look.px(330))

    def minimumSizeHint(self) -> QSize:
        """A tile may shrink to two touch targets."""
        return QSize(2 * self.look.metrics.target, self.look.metrics.target)

    def paint(self, painter: QPainter) -> None:
        """Draw ground, icon square, title and count; the icon moves beside the title where the tile is low."""
        colours = self.look.palette.topic(self.topic.colour)
        fill_rounded(painter, self.rect(), self.look.px(self.radius), colours.soft)
        if self.isDown():
            fill_rounded(painter, self.rect(), self.look.px(self.radius), with_opacity(colours.strong, 0.18))
        draw_edge(painter, self.rect(), self.look.px(self.radius), self.look)
        padding, square = self._padding(), self.look.px(TOPIC_SQUARE)
        count_font, title_font = self.look.font(Type.SMALL), self.look.font(Type.TILE, bold=True)
        count_height = line_height(count_font)
        below = self.height() - 2 * padding - square
        across = self.width() - padding - padding // 2
        text = wrapped_size(title_font, self.topic.title, across).height() + self.look.px(8) + count_height
        low = (
            below < max(text + self.look.px(16), self.look.px(145))
            or widest_word(title_font, self.topic.title) > across
        )
        left = padding + (square + self.look.px(self.BETWEEN) if low else 0)
        top = padding if low else padding + square + self.look.px(16)
        square_top = (self.height() - square) // 2 if low else padding
        draw_icon_square(painter, self.box(padding, square_top, square, square), self._icon, colours.strong)
        width = self.width() - left - padding // 2
        count_top = self.height() - padding - count_height
        title = self.box(left, top, width, count_top - top - self.look.px(8))
        ink, soft = self.look.palette.ink, self.look.palette.ink_soft
        if wrapped_size(title_font, self.topic.title, width).height() + self.look.px(8) + count_height > self.height():
            # The title is wanted more than the count.
            whole = self.box(left, 0, width, self.height())
            draw_text(painter, whole, self.topic.title, title_font, ink, _LEADING | Qt.AlignmentFlag.AlignVCenter)
            return
        if low:
            room = QSize(width, self.height() - self.look.px(8) - count_height)
            text_height = fitted_height(title_font, self.topic.title, room)
            block = text_height + self.look.px(8) + count_height
            first = (self.height() - block) // 2
            count_top = first + block - count_height
            title = self.box(left, first, width, count_top - first - self.look.px(8))
        draw_text(painter, title, self.topic.title, title_font, ink, _LEADING | Qt.AlignmentFlag.AlignBottom)
        count = self.box(left, count_top, width, count_height)
        draw_text(painter, count, self.look.words.article_count(self.topic.article_count), count_font, soft, _LEADING)


class ArticleTile(Tappable):
    """An article seen from outside: title, one-sentence summary, parts and minutes.

    A text in another language than the screen's says so, and is read from its own side.
    """

    radius = RADIUS_TILE
    STRIP = 14
    """Height of the coloured strip in design pixels."""
    PADDING = 44

    def __init__(self, style: Style, card: ArticleCard, colour: str) -> None:
        length = self.length(style, card)
        super().__init__(style, f"{card.title}. {card.summary} {length}")
        self.card = card
        self._colour = colour
        self._length = length
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @staticmethod
    def length(style: Style, card: ArticleCard) -> str:
        """How long the article is and, where that is not the screen's, in which language."""
        words = style.words
        parts = [words.parts(card.section_count), words.minutes(card.minutes)]
        if card.language != words.language:
            parts.insert(0, words.in_language(card.language))
        return " · ".join(parts)

    @classmethod
    def height_for(cls, style: Style, card: ArticleCard, width: int) -> int | None:
        """The least height of a card of that width; None where a word of its title is wider than that."""
        room = width - 2 * style.px(cls.PADDING)
        title_font = style.font(Type.TILE, bold=True)
        if widest_word(title_font, card.title) > room:
            return None
        title = wrapped_size(title_font, card.title, room).height()
        summary = wrapped_size(style.font(Type.BUTTON), card.summary, room).height()
        length = wrapped_size(style.font(Type.SMALL), cls.length(style, card), room).height()
        return style.px(cls.STRIP + 36 + 10 + 16 + 36) + title + summary + length

    def sizeHint(self) -> QSize:
        """The size of a card in the drawing; layouts stretch it."""
        return QSize(self.look.px(579), self.look.px(420))

    def minimumSizeHint(self) -> QSize:
        """A card may shrink to two touch targets."""
        return QSize(2 * self.look.metrics.target, 2 * self.look.metrics.target)

    def paint(self, painter: QPainter) -> None:
        """Draw the card, its strip, title, summary and length."""
        palette, radius = self.look.palette, self.look.px(self.radius)
        strip, padding = self.look.px(self.STRIP), self.look.px(self.PADDING)
        # The strip is what the card, which begins lower, leaves of a coloured shape that ends above its lower corners.
        coloured = self.rect().adjusted(0, 0, 0, -2 * radius)
        fill_rounded(painter, coloured, radius, palette.topic(self._colour).strong)
        card = self.rect().adjusted(0, strip, 0, 0)
        painter.fillRect(card.adjusted(0, radius, 0, -radius), QColor(palette.surface))
        fill_rounded(painter, card, radius, palette.surface)
        if self.isDown():
            fill_rounded(painter, card, radius, with_opacity(palette.topic(self._colour).strong, 0.12))
        draw_edge(painter, self.rect(), radius, self.look)
        self._draw_texts(painter, strip, padding)

    def _draw_texts(self, painter: QPainter, strip: int, padding: int) -> None:
        """Title, summary and length. Where these do not fit, space is saved first, then summary and length left out."""
        palette, width = self.look.palette, self.width() - 2 * padding
        title_font, small = self.look.font(Type.TILE, bold=True), self.look.font(Type.SMALL)
        title_height = wrapped_size(title_font, self.card.title, width).height()
        summary_height = wrapped_size(self.look.font(Type.BUTTON), self.card.summary, width).height()
        length_height = wrapped_size(small, self._length, width).height()
        room = self.height() - strip - title_height - length_height
        edge, between = self.look.px(36), self.look.px(10)
        if summary_height + 2 * edge + 2 * between > room:
            edge, between = self.look.px(14), self.look.px(6)
        with_summary = summary_height + 2 * edge + 2 * between <= room
        # As on a topic's tile, the title is wanted more than what counts.
        with_length = 2 * edge + between <= room
        if not with_length:
            edge = max(0, min(edge, (self.height() - strip - title_height) // 2))
        top = strip + edge
        below_title = between + length_height if with_length else 0
        title_height = min(title_height, self.height() - top - edge - below_title)
        self._draw_own(painter, self.box(padding, top, width, title_height), self.card.title, title_font, palette.ink)
        top += title_height + between
        if with_summary:
            summary = self.box(padding, top, width, summary_height)
            self._draw_own(painter, summary, self.card.summary, self.look.font(Type.BUTTON), palette.ink_soft)
        if with_length:
            length = self.box(padding, self.height() - edge - length_height, width, length_height)
            draw_text(painter, length, self._length, small, palette.ink_soft, _LEADING)

    def _draw_own(self, painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> None:
        """Draw a text of the article, from the side from which its language is read."""
        painter.save()
        painter.setLayoutDirection(reading_direction(self.card.language))
        draw_text(painter, box, text, font, colour, _LEADING)
        painter.restore()


MOST_LINES = 3
"""Of a section's title in the rail."""


class StepState(Enum):
    """Where a section stands on the way through its article."""

    DONE = auto()
    CURRENT = auto()
    COMING = auto()


class Step(Tappable):
    """A section of the open article, in the rail (`chip` false) or among the chips of a portrait screen.

    A `compact` one shows only its number; what it is called is told to screen readers.
    """

    def __init__(
        self,
        style: Style,
        number: int,
        title: str,
        state: StepState,
        *,
        chip: bool,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        done, current = state is StepState.DONE, state is StepState.CURRENT
        words = style.words
        name = words.part_done if done else words.part_current if current else words.part_coming
        super().__init__(style, name(number, title), parent)
        self.setText(title)
        self._number = number
        self._state = state
        self._chip = chip
        self._compact = compact
        self._font = style.font(Type.SMALL if chip else Type.BUTTON, bold=True)
        self._mark = max(style.px(46), round(1.5 * style.type_px(Type.SMALL)))
        """Side of the circle with the number."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed if chip else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _text_left(self) -> int:
        return self.look.px(22 if self._chip else 24) + self._mark + self.look.px(20)

    def sizeHint(self) -> QSize:
        """A chip is as wide as its title; a step of the rail asks for `heightForWidth`."""
        width = wrapped_size(self._font, self.text(), 1 << 16).width() + self._text_left + self.look.px(24)
        return QSize(min(width, self.look.text_px(460)), self.look.metrics.target)

    @property
    def line_height(self) -> int:
        """Pixels of a chip's line with what is free around it."""
        return QFontMetrics(self._font).height() + self.look.px(8)

    def height_for(self, width: int) -> int:
        """Pixels that the title needs in a rail of that width; at most three lines, then it is drawn smaller."""
        if self._compact:
            return self.look.metrics.target
        lines = wrapped_size(self._font, self.text(), width - self._text_left - self.look.px(12)).height()
        most = MOST_LINES * QFontMetrics(self._font).lineSpacing()
        return max(self.look.metrics.target, min(lines, most) + self.look.px(20))

    def fits(self, width: int) -> bool:
        """Whether the title stands in a rail of that width at its full size."""
        room = width - self._text_left - self.look.px(12)
        lines = wrapped_size(self._font, self.text(), room).height()
        few = lines <= MOST_LINES * QFontMetrics(self._font).lineSpacing()
        return few and widest_word(self._font, self.text()) <= room

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
            draw_edge(painter, self.rect(), radius, self.look)
        side = self._mark
        left = (self.width() - side) // 2 if self._compact else self.look.px(22 if self._chip else 24)
        circle = self.box(left, (self.height() - side) // 2, side, side)
        mark = palette.surface if current else palette.done_mark if self._state is StepState.DONE else palette.step_mark
        fill_rounded(painter, circle, side / 2, mark)
        if self._state is StepState.DONE:
            inset = circle.width() // 5
            draw_tick(painter, circle.adjusted(inset, inset, -inset, -inset), palette.done_tick)
        else:
            ink = palette.accent if current else palette.ink
            font = self.look.font(Type.SMALL, bold=True)
            draw_line(painter, circle, self.look.words.number(self._number), font, ink, Qt.AlignmentFlag.AlignCenter)
        if self._compact:
            return
        ink = palette.on_accent if current else palette.ink
        text = self.box(self._text_left, 0, self.width() - self._text_left - self.look.px(12), self.height())
        draw_text(painter, text, self.text(), self._font, ink, _LEADING | Qt.AlignmentFlag.AlignVCenter)
