"""The sections of the open article: a rail beside the text or, on a portrait screen, chips above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kiosk.ui import words
from kiosk.ui.controls import Arrow, Button, Rank
from kiosk.ui.theme import Style
from kiosk.ui.tiles import Step, StepState

Slot = tuple[int, QRect]
"""A step's index and where it stands."""


class Rail(QWidget):
    """Lays out the steps; where they do not all fit, shows those around the current one, and arrows to the others."""

    section_selected = Signal(int)

    CHIP_ROWS = 3
    """The most rows of chips."""

    def __init__(self, style: Style, titles: Sequence[str], current: int, seen: frozenset[int], *, chips: bool) -> None:
        super().__init__()
        self._style = style
        self._chips = chips
        self._current = current
        self._first = 0
        self._pages = False
        self._gap = max(style.gap, style.px(14))
        self._steps = [self._step(index, title, seen) for index, title in enumerate(titles)]
        turn = words.EARLIER_PARTS, words.LATER_PARTS
        self._earlier, self._later = (
            Button(style, "", Rank.SECONDARY, arrow=arrow, name=name, parent=self)
            for name, arrow in zip(turn, (Arrow.UP, Arrow.DOWN), strict=True)
        )
        self._earlier.clicked.connect(lambda: self._turn(later=False))
        self._later.clicked.connect(lambda: self._turn(later=True))
        vertical = QSizePolicy.Policy.Fixed if chips else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        if chips:
            self.resize(style.metrics.width - 2 * style.margin, style.metrics.target)
            self.setFixedHeight(max(rect.bottom() for _, rect in self._shown(0)) + 1)

    def _step(self, index: int, title: str, seen: frozenset[int]) -> Step:
        state = StepState.CURRENT if index == self._current else StepState.DONE if index in seen else StepState.COMING
        step = Step(self._style, index + 1, title, state, chip=self._chips, parent=self)
        step.clicked.connect(lambda: self.section_selected.emit(index))
        return step

    def sizeHint(self) -> QSize:
        """The rail takes what it is given."""
        return QSize(self._style.px(424), self._style.metrics.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._on_resized()

    def _turn(self, *, later: bool) -> None:
        if later:
            self._first = min(self._first + len(self._shown(self._first)), self._first_showing(len(self._steps) - 1))
        else:
            self._first = self._first_showing(self._first - 1)
        self._lay_out()

    def _on_resized(self) -> None:
        """Show the current step with the one behind it, and as many before them as fit."""
        self._pages = False
        self._pages = len(self._shown(0)) < len(self._steps)
        self._first = self._first_showing(min(self._current + 1, len(self._steps) - 1))
        if self._current not in dict(self._shown(self._first)):
            self._first = self._current
        self._lay_out()

    def _lay_out(self) -> None:
        shown = dict(self._shown(self._first))
        for index, step in enumerate(self._steps):
            step.setVisible(index in shown)
            if index in shown:
                step.setGeometry(self._mirrored(shown[index]))
        self._earlier.setVisible(self._first > 0)
        self._later.setVisible(max(shown) < len(self._steps) - 1)
        self._place_arrows(max(rect.bottom() for rect in shown.values()) + 1)

    def _first_showing(self, index: int) -> int:
        """The earliest step from which on the step `index` is still shown."""
        return next(first for first in range(index + 1) if index in dict(self._shown(first)))

    def _shown(self, first: int) -> list[Slot]:
        """The steps that fit, from `first` on, and where they stand."""
        target = self._style.metrics.target
        width, height = self.width(), self.height()
        if self._chips:
            width -= target + self._gap if self._pages else 0
            height = self.CHIP_ROWS * (target + self._gap) - self._gap
        elif self._pages:
            height -= target + self._gap
        slots: list[Slot] = []
        left = top = 0
        for index in range(first, len(self._steps)):
            step = self._steps[index]
            size = QSize(width, step.height_for(width))
            if self._chips:
                size = QSize(min(step.sizeHint().width(), width), target)
                if left and left + size.width() > width:
                    left, top = 0, top + target + self._gap
            if slots and top + size.height() > height:
                break
            slots.append((index, QRect(left, top, size.width(), size.height())))
            if self._chips:
                left += size.width() + self._gap
            else:
                top += size.height() + self._gap
        return slots

    def _place_arrows(self, bottom: int) -> None:
        target = self._style.metrics.target
        if self._chips:
            left = self.width() - target
            self._earlier.setGeometry(self._mirrored(QRect(left, 0, target, target)))
            self._later.setGeometry(self._mirrored(QRect(left, target + self._gap, target, target)))
        else:
            half = (self.width() - self._gap) // 2
            top = min(bottom + self._gap, self.height() - target)
            self._earlier.setGeometry(self._mirrored(QRect(0, top, half, target)))
            self._later.setGeometry(self._mirrored(QRect(half + self._gap, top, half, target)))

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
