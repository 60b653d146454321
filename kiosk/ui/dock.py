"""The row of buttons at the bottom, where a seated person reaches it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.controls import Button
from kiosk.ui.theme import Style

KEPT = 2
"""How many of the secondary buttons never gather under *More* on a landscape screen."""

MOST_LINES = 2
"""Of the label of the primary action, where it shares its row."""

Row = tuple[Sequence[Button], Sequence[Button]]
"""The buttons at the leading and at the trailing end of a row."""


class Dock(QWidget):
    """Lays out `leading` and `secondary` buttons and, at the other end, `trailing` ones.

    The last of the trailing buttons is the primary action. Where they do not fit beside each other, the last of the
    secondary ones gather under *More*, and then there are two rows. `more_requested` gives those that have gathered.
    """

    more_requested = Signal(list)

    def __init__(
        self, style: Style, leading: Sequence[Button], secondary: Sequence[Button], trailing: Sequence[Button]
    ) -> None:
        super().__init__()
        self._style = style
        self._gap = _gap(style)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._more = Button(style, style.words.more, parent=self)
        self._more.clicked.connect(self._on_more_clicked)
        self._more.hide()
        self._folded: list[Button] = []
        edge = style.px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.margin, edge, style.margin, edge)
        column.setSpacing(style.px(17))
        rows = self._rows(list(leading), list(secondary), list(trailing))
        self.rows = len(rows)
        for row in rows:
            wraps = not self._fits([*row[0], *row[1]])
            column.addLayout(self._row(*row, fill=len(rows) > 1 or wraps))
        for before, after in pairwise(button for row in rows for end in row for button in end):
            self.setTabOrder(before, after)

    def _rows(self, leading: list[Button], secondary: list[Button], trailing: list[Button]) -> list[Row]:
        if self._fits([*leading, *secondary, *trailing]):
            return [([*leading, *secondary], trailing)]
        if not self._style.metrics.portrait:
            for kept in range(len(secondary) - 1, KEPT - 1, -1):
                shown = [*leading, *secondary[:kept], self._more]
                narrowest = kept == KEPT
                if self._fits([*shown, *trailing]) or (narrowest and self._fits_narrowed([*shown, *trailing])):
                    self._fold(secondary[kept:])
                    return [(shown, trailing)]
        rows = self._last_rows(leading, trailing)
        kept = next(kept for kept in range(len(secondary), -1, -1) if self._fits(self._with_more(secondary, kept)))
        if kept < len(secondary):
            self._fold(secondary[kept:])
        above = self._with_more(secondary, kept)
        return [(above, []), *rows] if above else rows

    def _last_rows(self, leading: list[Button], trailing: list[Button]) -> list[Row]:
        buttons = [*leading, *trailing]
        if self._fits(buttons):
            return [(leading, trailing)]
        if self._fits_narrowed(buttons):
            return [([], buttons)]
        return [*self._packed(buttons[:-1]), ([], buttons[-1:])]

    def _packed(self, buttons: Sequence[Button]) -> list[Row]:
        """As many buttons in each row as fit, in as many rows as that takes."""
        rows: list[list[Button]] = []
        for button in buttons:
            if rows and self._fits([*rows[-1], button]):
                rows[-1].append(button)
            else:
                rows.append([button])
        return [(row, []) for row in rows]

    def _with_more(self, secondary: list[Button], kept: int) -> list[Button]:
        return secondary if kept == len(secondary) else [*secondary[:kept], self._more]

    def _fold(self, buttons: list[Button]) -> None:
        self._folded = buttons
        for button in buttons:
            button.setParent(self)
            button.hide()
        self._more.show()

    @staticmethod
    def fits_one_row(style: Style, buttons: Sequence[Button]) -> bool:
        """Whether the buttons fit beside each other."""
        # One gap more than between the buttons: the empty part in the middle has one on both sides.
        gaps = _gap(style) * len(buttons)
        return sum(button.sizeHint().width() for button in buttons) + gaps <= style.metrics.width - 2 * style.margin

    @property
    def _room(self) -> int:
        return self._style.metrics.width - 2 * self._style.margin

    def _width(self, buttons: Sequence[Button]) -> int:
        return sum(button.sizeHint().width() for button in buttons) + self._gap * max(0, len(buttons) - 1)

    def _fits(self, buttons: Sequence[Button]) -> bool:
        return self.fits_one_row(self._style, buttons)

    def _fits_narrowed(self, buttons: Sequence[Button]) -> bool:
        """Whether they fit if the last one's label stands on two lines."""
        left = self._room - self._width(buttons[:-1]) - self._gap
        return left >= buttons[-1].minimumSizeHint().width() and buttons[-1].lines_in(left) <= MOST_LINES

    def _row(self, leading: Sequence[Button], trailing: Sequence[Button], *, fill: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._gap)
        widest = max((button.sizeHint().width() for button in leading), default=0)
        alike = len(leading) * (widest + self._gap) <= self._room
        for button in leading:
            share = 1 if alike else button.sizeHint().width()
            row.addWidget(button, share if fill and not trailing else 0)
        if not fill:
            row.addStretch(1)
        for button in trailing:
            # In a row of its own the primary action takes what the others leave.
            widened = fill and button is trailing[-1]
            row.addWidget(button, 1 if widened else 0)
            if widened:
                others = [*leading, *trailing[:-1]]
                left = self._room - self._width(others) - (self._gap if others else 0)
                # A row is no higher than the lowest height that is fixed in it.
                highest = max((other.sizeHint().height() for other in others), default=0)
                button.setFixedHeight(max(highest, button.height_for(left)))
        return row

    def press(self, name: str) -> None:
        """Press the button of that name, wherever it is; nothing happens if there is none any more."""
        button = next((button for button in self.findChildren(Button) if button.accessibleName() == name), None)
        if button is not None:
            button.click()

    def _on_more_clicked(self) -> None:
        self.more_requested.emit(self._folded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dock's ground and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._style.palette.surface))
        painter.fillRect(0, 0, self.width(), max(1, self._style.px(2)), QColor(self._style.palette.line))
        painter.end()


def _gap(style: Style) -> int:
    return max(style.gap, style.px(16))
