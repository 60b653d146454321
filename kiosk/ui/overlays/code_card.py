"""A card with a QR code, the words that belong to it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.core.take_home import MOST_BYTES
from kiosk.ui.controls import Arrow, Button, Rank
from kiosk.ui.flow import FlowOfButtons
from kiosk.ui.label import Label
from kiosk.ui.overlays.large_card import EDGE, SIDE, SPACING, card_room, large_card
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.painting import wrapped_size
from kiosk.ui.qr_code import FINE_MODULE_MM, QrCode, bytes_that_fit, comfortable_side, least_side
from kiosk.ui.scrolled_labels import ScrolledLabels
from kiosk.ui.theme import Style, Type

_COLUMN: Final = 640
"""Design pixels that the words beside a code are wide, at the usual size of text."""
_MANY: Final = 4
"""Rather than photograph more codes than this, one holds the phone nearer."""
_SHRINK: Final = 0.94
"""How much of its side a code keeps where the words do not fit beside it, until they do."""

Contents = Callable[[int], tuple[str, ...]]
"""Gives the texts of the codes for the most bytes of one; none for no code at all."""


@dataclass(frozen=True)
class _Plan:
    """Pixels of the code's side and of the words' column, and what the codes hold."""

    side: int
    column: int
    text_height: int
    codes: tuple[str, ...]


class CodeCard(Overlay):
    """Shows words and a code that is as large as they let it be, up to what nobody has to aim at.

    Of several codes one is shown at a time. Words for which there is no room even beside a small code scroll.
    """

    print_requested = Signal()

    def __init__(
        self, style: Style, title: str, paragraphs: Sequence[Label], contents: Contents, *, can_print: bool
    ) -> None:
        super().__init__(style)
        self.setAccessibleName(title)
        # Asked for each size of code that is tried.
        self._contents = cache(contents)
        self._answer = Label(style, "", Type.BODY, bold=True, parent=self)
        self._answers = (style.words.printing, style.words.not_printed) if can_print else ()
        labels = [Label(style, title, Type.SECTION, bold=True), *paragraphs]
        self._text = ScrolledLabels(style, [*labels, self._answer] if can_print else labels)
        self._print = Button(style, style.words.print_article, parent=self)
        self._print.clicked.connect(self.print_requested)
        close = Button(style, style.words.close, Rank.PRIMARY)
        close.clicked.connect(self.closed)
        self._buttons = FlowOfButtons(style, [self._print, close] if can_print else [close])
        self._answer.setVisible(can_print)
        self._print.setVisible(can_print)
        plan = self._plan()
        self.codes = plan.codes
        self.shown = 0
        """Which of the codes is shown, counted from 0."""
        self.code = QrCode(self.codes[0], title) if self.codes else None
        self._lay_out(plan)

    def show_printed(self, *, succeeded: bool) -> None:
        """Say what came of printing. It is not offered a second time."""
        words = self.look.words
        self._answer.setText(words.printing if succeeded else words.not_printed)
        self._print.hide()
        self._text.scroll_to_end()

    def _plan(self) -> _Plan:
        """The largest code beside which the words fit; where even a small one leaves too little, they will scroll."""
        metrics = self.look.metrics
        width, height = card_room(self.look)
        whole = self._contents(MOST_BYTES)
        wanted = comfortable_side(max(whole, key=len), metrics) if whole else 0
        side = largest = min(wanted, width, height)
        least = min(side, least_side(metrics))
        while not self._fit_beside(side) and side > least:
            side = max(least, round(side * _SHRINK))
        if not self._fit_beside(side):
            side = min(largest, max(least, (height if metrics.portrait else width) // 3))
        codes = self._codes_in(side)
        column, room = self._room_beside(side, several=len(codes) > 1)
        return _Plan(side, column, min(self._text_height(column), room), codes)

    def _codes_in(self, side: int) -> tuple[str, ...]:
        if not side:
            return ()
        codes = self._contents(bytes_that_fit(side, self.look.metrics))
        if len(codes) > _MANY:
            codes = self._contents(bytes_that_fit(side, self.look.metrics, FINE_MODULE_MM))
        return codes

    def _fit_beside(self, side: int) -> bool:
        """Whether the words fit beside a code of that side."""
        column, room = self._room_beside(side, several=len(self._codes_in(side)) > 1)
        return self._text_height(column) <= room

    def _text_height(self, column: int) -> int:
        """Pixels that the words need in a column of that width, and what comes of printing with them."""
        font = self.look.font(Type.BODY, bold=True)
        heights = (wrapped_size(font, answer, column).height() for answer in self._answers)
        self._answer.setMinimumHeight(max(heights, default=0))
        return self._text.height_for(column)

    def _room_beside(self, side: int, *, several: bool) -> tuple[int, int]:
        """Width and height that a code of that side leaves for the words."""
        style = self.look
        width, height = card_room(style)
        spacing = style.px(SPACING)
        column = width
        if not style.metrics.portrait:
            column = min(width - side - 2 * spacing if side else width, style.text_px(_COLUMN))
        elif side:
            height -= side + spacing
        height -= self._buttons.heightForWidth(column) + spacing
        if several:
            height -= style.metrics.target + spacing
        return column, max(style.metrics.target, height)

    def _lay_out(self, plan: _Plan) -> None:
        style = self.look
        spacing = style.px(SPACING)
        card = large_card(self, style)
        self._text.set_room(plan.column, plan.text_height)
        self._buttons.setFixedSize(plan.column, self._buttons.heightForWidth(plan.column))
        # The code comes first, so that in low reach the words can be scrolled.
        parts = QVBoxLayout(card) if style.metrics.portrait else QHBoxLayout(card)
        parts.setContentsMargins(style.px(SIDE), style.px(EDGE), style.px(SIDE), style.px(EDGE))
        parts.setSpacing(spacing if style.metrics.portrait else 2 * spacing)
        if self.code is not None:
            self.code.setFixedSize(plan.side, plan.side)
            parts.addWidget(self.code, 0, Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout()
        column.setSpacing(spacing)
        column.addWidget(self._text)
        column.addStretch(1)
        if len(self.codes) > 1:
            column.addLayout(self._code_row())
        column.addWidget(self._buttons)
        parts.addLayout(column)

    def _code_row(self) -> QHBoxLayout:
        style = self.look
        self._backward = Button(style, "", arrow=Arrow.BACKWARD, name=style.words.previous_code, parent=self)
        self._forward = Button(style, "", arrow=Arrow.FORWARD, name=style.words.next_code, parent=self)
        self._backward.clicked.connect(lambda: self._turn(self.shown - 1))
        self._forward.clicked.connect(lambda: self._turn(self.shown + 1))
        self._number = Label(style, "", Type.BUTTON, bold=True, align=Qt.AlignmentFlag.AlignCenter, parent=self)
        row = QHBoxLayout()
        row.setSpacing(style.gap)
        for part, stretch in ((self._backward, 0), (self._number, 1), (self._forward, 0)):
            # An arrow that leads nowhere keeps its place, so that the other one can be pressed again and again.
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
            row.addWidget(part, stretch)
        self._turn(0)
        return row

    def _turn(self, number: int) -> None:
        self.shown = number
        self._number.setText(self.look.words.code_of(number + 1, len(self.codes)))
        self._backward.setVisible(number > 0)
        self._forward.setVisible(number < len(self.codes) - 1)
        if self.code is not None:
            self.code.show_text(self.codes[number])
