"""What the search page lists: hits, words to try instead, and topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kiosk.core.model import Topic
from kiosk.core.scripts import writing_system
from kiosk.core.search import Mark, SearchHit
from kiosk.ui.controls import Tappable
from kiosk.ui.kinetic import KineticScroll
from kiosk.ui.lifetime import discard
from kiosk.ui.marked_text import MarkedText, excerpt
from kiosk.ui.painting import draw_edge, draw_text, fill_rounded, wrapped_size
from kiosk.ui.theme import RADIUS_BUTTON, Style, Type, with_opacity
from kiosk.ui.tiles import draw_icon_square

SQUARE = 77
"""Side of a topic's coloured square, in design pixels."""
PADDING = 16
SIDE = 32
"""Empty above and below what stands on a card, and at its sides."""


class ResultCard(Tappable):
    """A card over the whole width: a topic's coloured square, and beside it what a subclass draws."""

    radius = RADIUS_BUTTON

    def __init__(self, style: Style, name: str, topic: Topic | None, icon: QPixmap, width: int) -> None:
        super().__init__(style, name)
        self._topic = topic
        self._icon = icon
        self._square = style.px(SQUARE)
        self._text_left = style.px(SIDE) + (self._square + style.px(28) if topic else 0)
        self._text_width = width - self._text_left - style.px(SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, text_height: int) -> None:
        """Make the card high enough for so many pixels of text."""
        tallest = max(text_height, self._square if self._topic else 0)
        self.setFixedHeight(max(self.look.metrics.target, tallest + 2 * self.look.px(PADDING)))

    def paint(self, painter: QPainter) -> None:
        """Draw the ground and the square."""
        palette, radius = self.look.palette, self.look.px(self.radius)
        fill_rounded(painter, self.rect(), radius, palette.surface)
        draw_edge(painter, self.rect(), radius, self.look)
        colour = palette.topic(self._topic.colour if self._topic else "").strong
        if self.isDown():
            fill_rounded(painter, self.rect(), radius, with_opacity(colour, 0.18))
        if self._topic:
            square = self.box(self.look.px(SIDE), (self.height() - self._square) // 2, self._square, self._square)
            draw_icon_square(painter, square, self._icon, colour)


class HitCard(ResultCard):
    """An article that was found: its title, the sentence with the words marked, and the section that it stands in."""

    MOST_CHARACTERS = 220
    """Of the sentence: about three lines."""

    def __init__(self, style: Style, hit: SearchHit, topic: Topic | None, icon: QPixmap, width: int) -> None:
        sentence, marks = excerpt(hit.sentence, hit.sentence_marks, self.MOST_CHARACTERS)
        place = f" · {hit.section_title}" if hit.section_title else ""
        language = style.words.in_language(hit.language) if hit.language != style.words.language else ""
        name = f"{hit.title}. {hit.sentence}{place} {language}".rstrip()
        super().__init__(style, name, topic, icon, width)
        self.hit = hit
        # The text may be in another language than the screen, and so of another script.
        written = replace(style, writing=writing_system(hit.language))
        self._lines = [
            (self._line(written, hit.title, hit.title_marks, Type.BODY), style.palette.ink),
            (self._line(written, sentence + place, marks, Type.BUTTON), style.palette.ink_soft),
        ]
        if language:
            self._lines.append((self._line(style, language, (), Type.SMALL), style.palette.ink_soft))
        self._text_height = sum(line.height for line, _ in self._lines)
        self.fit(self._text_height)

    def _line(self, style: Style, text: str, marks: Sequence[Mark], size: Type) -> MarkedText:
        font = style.font(size, bold=size is Type.BODY)
        direction = Qt.LayoutDirection.RightToLeft if style.writing.right_to_left else Qt.LayoutDirection.LeftToRight
        mirrored = self.look.words.direction is Qt.LayoutDirection.RightToLeft
        return MarkedText(style, text, marks, font, self._text_width, direction=direction, mirrored=mirrored)

    def paint(self, painter: QPainter) -> None:
        """Draw the card and its texts."""
        super().paint(painter)
        left = self.box(self._text_left, 0, self._text_width, self.height()).left()
        top = (self.height() - self._text_height) // 2
        for line, colour in self._lines:
            line.draw(painter, left, top, colour)
            top += line.height


class TopicCard(ResultCard):
    """A topic to look into instead."""

    def __init__(self, style: Style, topic: Topic, icon: QPixmap, width: int) -> None:
        super().__init__(style, topic.title, topic, icon, width)
        self.topic = topic
        self._font = style.font(Type.BUTTON, bold=True)
        self.fit(wrapped_size(self._font, topic.title, self._text_width).height())

    def paint(self, painter: QPainter) -> None:
        """Draw the card and the title."""
        super().paint(painter)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        box = self.box(self._text_left, 0, self._text_width, self.height())
        draw_text(painter, box, self.topic.title, self._font, self.look.palette.ink, middle)


class ResultList(QScrollArea):
    """Widgets below each other, each over the whole width, that scroll under the finger."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.row_width = style.metrics.width - 2 * style.margin
        """Pixels that each widget is wide."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._kinetic = KineticScroll(self)
        self._kinetic.follow(self.viewport())

    def minimumSizeHint(self) -> QSize:
        """The keyboard has its height first."""
        return QSize(1, 1)

    @property
    def controls(self) -> list[Tappable]:
        """What can be pressed, from top to bottom."""
        return self.viewport().findChildren(Tappable)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Put these in place of what is shown, from the top."""
        style = self._style
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(style.margin, 0, style.margin, style.px(20))
        column.setSpacing(style.px(16))
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        # `setWidget` would delete the present ones at once, and one of them may be what has been pressed.
        old = self.takeWidget()
        if old is not None:  # pyright: ignore[reportUnnecessaryComparison] - there is none at first
            discard(old)
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        for widget in (sheet, *self.controls):
            self._kinetic.follow(widget)
        self.verticalScrollBar().setValue(0)


def card_grid(style: Style, cards: Sequence[QWidget], columns: int) -> QWidget:
    """The cards in columns of the same width."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(style.px(16))
    for index, card in enumerate(cards):
        grid.addWidget(card, index // columns, index % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    return holder
