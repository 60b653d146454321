"""The cards for the questions of a visit: one to tick them on, and one with the list to take along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.core.questions import Question, QuestionList
from kiosk.core.take_home import numbered_codes
from kiosk.ui.controls import CHOSEN_EDGE, Button, Rank, Tappable
from kiosk.ui.flow import FlowOfButtons
from kiosk.ui.label import Label
from kiosk.ui.lifetime import discard
from kiosk.ui.overlays.code_card import CodeCard
from kiosk.ui.overlays.large_card import EDGE, SIDE, SPACING, card_room, large_card
from kiosk.ui.overlays.overlay import OUTSIDE, Overlay
from kiosk.ui.paging import Pager
from kiosk.ui.painting import draw_text, fill_rounded, outline_rounded, wrapped_size
from kiosk.ui.theme import Style, Type
from kiosk.ui.words import reading_direction

_WIDTH: Final = 1100
"""Design pixels that a question is wide at most, at the usual size of text."""
_ALL_CODES: Final = 9
"""Codes of a list: whoever ticks so many questions wants them all."""


class TickBox(Tappable):
    """A question with a box before it that is ticked or not. To screen readers it is a check box."""

    SQUARE = 46
    PADDING = 28
    """Design pixels: side of the box, empty space around it and the question."""

    def __init__(self, style: Style, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(style, question.text, parent)
        self.question = question
        self.setText(question.text)
        self.setCheckable(True)
        self._font = style.font(Type.BUTTON, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _text_left(self) -> int:
        return self.look.px(self.PADDING) * 2 + self.look.text_px(self.SQUARE)

    def height_for(self, width: int) -> int:
        """Pixels that the question needs at that width; never below a touch target."""
        room = width - self._text_left - self.look.px(self.PADDING)
        text = wrapped_size(self._font, self.text(), room).height()
        return max(self.look.metrics.target, text + self.look.px(self.PADDING))

    def sizeHint(self) -> QSize:
        """As wide as a card lets it be."""
        width = self.look.text_px(_WIDTH)
        return QSize(width, self.height_for(width))

    def paint(self, painter: QPainter) -> None:
        """Draw ground, box, tick and question."""
        palette, px = self.look.palette, self.look.px
        radius, ticked = px(self.radius), self.isChecked()
        fill_rounded(painter, self.rect(), radius, palette.accent_soft_pressed if self.isDown() else palette.surface)
        edge = (palette.accent, px(CHOSEN_EDGE)) if ticked else (palette.outline, px(3))
        outline_rounded(painter, self.rect(), radius, *edge)
        side = self.look.text_px(self.SQUARE)
        square = self.box(px(self.PADDING), (self.height() - side) // 2, side, side)
        if ticked:
            fill_rounded(painter, square, px(10), palette.accent)
            pen = QPen(QColor(palette.on_accent), side / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = [QPointF(0.24, 0.52), QPointF(0.43, 0.71), QPointF(0.76, 0.31)]
            corner = QPointF(square.topLeft())
            painter.drawPolyline(QPolygonF([corner + point * side for point in points]))
        else:
            outline_rounded(painter, square, px(10), palette.accent, px(4))
        room = self.width() - self._text_left - px(self.PADDING)
        text = self.box(self._text_left, 0, room, self.height())
        painter.setLayoutDirection(reading_direction(self.question.language))
        along = Qt.AlignmentFlag.AlignLeft
        if painter.layoutDirection() is not self.layoutDirection():
            along = Qt.AlignmentFlag.AlignRight
        draw_text(painter, text, self.text(), self._font, palette.ink, along | Qt.AlignmentFlag.AlignVCenter)


class QuestionChoice(Overlay):
    """Questions to tick, on several pages where one is too small, and the way to the list of the ticked ones."""

    toggled = Signal(object)
    """The `Question` that was ticked, or is so no longer."""
    list_requested = Signal()

    def __init__(self, style: Style, questions: Sequence[Question], ticked: QuestionList) -> None:
        super().__init__(style)
        words = style.words
        self.setAccessibleName(words.my_questions)
        self._ticked = ticked
        self._boxes = [self._tick_box(question) for question in questions]
        self._width = min(card_room(style)[0], style.text_px(_WIDTH))
        self._title = Label(style, words.my_questions, Type.SECTION, bold=True)
        self._count = Label(style, "", Type.BODY, soft=True, parent=self)
        self._count_height = max(self._height_of(self._count, text) for text in self._count_texts(len(questions)))
        show = Button(style, words.show_questions)
        show.clicked.connect(self.list_requested)
        close = Button(style, words.close, Rank.PRIMARY)
        close.clicked.connect(self.closed)
        self._buttons = FlowOfButtons(style, [show, close])
        self._body = QVBoxLayout()
        self._body.setSpacing(max(style.gap, style.px(16)))
        self._pages = self._split()
        self._shown: list[QWidget] = []
        self._lay_out()
        self._show_count()
        self._show_page(0)

    def _tick_box(self, question: Question) -> TickBox:
        box = TickBox(self.look, question, self)
        box.setChecked(question in self._ticked)
        box.clicked.connect(lambda: self._on_clicked(question))
        box.hide()
        return box

    def _count_texts(self, most: int) -> list[str]:
        return [self.look.words.choose_questions, self.look.words.ticked(len(self._ticked) + most)]

    def _height_of(self, label: Label, text: str) -> int:
        label.setText(text)
        return label.heightForWidth(self._width)

    def _on_clicked(self, question: Question) -> None:
        self._ticked = self._ticked.toggled(question)
        self._show_count()
        self.toggled.emit(question)

    def _show_count(self) -> None:
        words = self.look.words
        self._count.setText(words.ticked(len(self._ticked)) if len(self._ticked) else words.choose_questions)

    def _split(self) -> list[list[TickBox]]:
        """The questions of each page. The count gives way where it leaves too little room for one of them."""
        heights = [box.height_for(self._width) for box in self._boxes]
        gap = self._body.spacing()
        room = self._room()
        if sum(heights) + gap * (len(heights) - 1) > room:
            pager = self.look.metrics.target + gap
            if max(heights) > room - pager:
                self._count.hide()
            room = self._room() - pager
        pages: list[list[TickBox]] = [[]]
        left = room
        for box, height in zip(self._boxes, heights, strict=True):
            if pages[-1] and height > left:
                pages.append([])
                left = room
            pages[-1].append(box)
            left -= height + gap
        return pages

    def _room(self) -> int:
        """Pixels of height for the questions and the arrows between pages."""
        style = self.look
        spacing = style.px(SPACING)
        buttons = self._buttons.heightForWidth(self._width) + spacing
        words = self._title.heightForWidth(self._width) + spacing
        if not self._count.isHidden():
            words += self._count_height + spacing
        room = card_room(style)[1] - words - buttons
        if style.lowered:
            room = min(room, style.metrics.height // 2 - style.px(OUTSIDE) - style.px(EDGE) - buttons)
        return room

    def _lay_out(self) -> None:
        style = self.look
        column = QVBoxLayout(large_card(self, style))
        column.setContentsMargins(style.px(SIDE), style.px(EDGE), style.px(SIDE), style.px(EDGE))
        column.setSpacing(style.px(SPACING))
        self._title.setFixedSize(self._width, self._title.heightForWidth(self._width))
        self._count.setFixedSize(self._width, self._count_height)
        self._buttons.setFixedSize(self._width, self._buttons.heightForWidth(self._width))
        column.addWidget(self._title)
        if not self._count.isHidden():
            column.addWidget(self._count)
        column.addLayout(self._body)
        column.addWidget(self._buttons)

    def _show_page(self, page: int) -> None:
        for box in self._boxes:
            self._body.removeWidget(box)
            box.hide()
        for old in self._shown:
            discard(old)
        self._shown = []
        for box in self._pages[page]:
            box.setFixedSize(self._width, box.height_for(self._width))
            self._body.addWidget(box)
            box.show()
        if len(self._pages) > 1:
            pager = Pager(self.look, page, len(self._pages), self)
            pager.turned.connect(self._show_page)
            self._shown = [pager]
            self._body.addWidget(pager)
            pager.show()


class QuestionListCard(CodeCard):
    """The ticked questions under the titles of their articles, and codes that hold the same as text."""

    def __init__(self, style: Style, ticked: QuestionList, clinic: str, *, can_print: bool) -> None:
        words = style.words
        text = ticked.as_text(words.my_questions, clinic)

        def contents(most_bytes: int) -> tuple[str, ...]:
            return numbered_codes(text, words.language, most_bytes, _ALL_CODES) if len(ticked) else ()

        paragraphs = _listed(style, ticked) if len(ticked) else [Label(style, words.no_questions, Type.BODY)]
        if len(ticked):
            paragraphs.append(Label(style, words.scan_text, Type.BODY, soft=True))
        paragraphs.append(Label(style, words.nothing_kept, Type.BODY, soft=True))
        super().__init__(style, words.my_questions, paragraphs, contents, can_print=can_print and len(ticked) > 0)


def _listed(style: Style, ticked: QuestionList) -> list[Label]:
    labels: list[Label] = []
    number = 0
    for title, questions in ticked.by_article():
        direction = reading_direction(questions[0].language)
        labels.append(Label(style, title, Type.BODY, bold=True, direction=direction))
        for question in questions:
            number += 1
            direction = reading_direction(question.language)
            text = f"{style.words.number(number)}. {question.text}"
            labels.append(Label(style, text, Type.BODY, direction=direction))
    return labels
