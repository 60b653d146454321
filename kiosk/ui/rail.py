"""The sections of the open article: a rail beside the text or, on a portrait screen, chips above it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kiosk.ui.controls import Arrow, Button, Rank
from kiosk.ui.theme import Style
from kiosk.ui.tiles import Step, StepState

Slot = tuple[int, QRect]
"""A step's index and where it stands."""


class Rail(QWidget):
    """Lays out the steps; where they do not all fit, shows those around the current one, and arrows to the others.

    They stand below each other, `compact` ones as their numbers only, or as chips in at most `chip_rows` rows.
    """

    section_selected = Signal(int)
    turned = Signal()
    """Other steps are shown, and the keyboard goes through them in their order."""

    def __init__(
        self,
        style: Style,
        titles: Sequence[str],
        current: int,
        seen: frozenset[int],
        *,
        chip_rows: int = 0,
        compact: bool = False,
    ) -> None:
        super().__init__()
        self.compact = compact
        self._style = style
        self._chips = chip_rows > 0
        self._chip_rows = chip_rows
        self._current = current
        self._first = 0
        self._pages = False
        self._gap = max(style.gap, style.px(14))
        self._steps = [self._step(index, title, seen) for index, title in enumerate(titles)]
        turn = style.words.earlier_parts, style.words.later_parts
        self._earlier, self._later = (
            Button(style, "", Rank.SECONDARY, arrow=arrow, name=name, parent=self)
            for name, arrow in zip(turn, (Arrow.UP, Arrow.DOWN), strict=True)
        )
        self._earlier.clicked.connect(lambda: self._turn(later=False))
        self._later.clicked.connect(lambda: self._turn(later=True))
        vertical = QSizePolicy.Policy.Fixed if self._chips else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        if self._chips:
            self.resize(style.metrics.width - 2 * style.margin, style.metrics.target)
            self.setFixedHeight(max(rect.bottom() for _, rect in self._shown(0)) + 1)

    def _step(self, index: int, title: str, seen: frozenset[int]) -> Step:
        state = StepState.CURRENT if index == self._current else StepState.DONE if index in seen else StepState.COMING
        step = Step(self._style, index + 1, title, state, chip=self._chips, compact=self.compact, parent=self)
        step.clicked.connect(lambda: self.section_selected.emit(index))
        return step

    @property
    def controls(self) -> list[QWidget]:
        """Steps and arrows, those that are seen in reading order."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft

        def reading_order(control: QWidget) -> tuple[int, int]:
            return control.y(), -control.x() if mirrored else control.x()

        controls = [*self._steps, self._earlier, self._later]
        seen = sorted((control for control in controls if not control.isHidden()), key=reading_order)
        return [*(control for control in controls if control.isHidden()), *seen]

    def fits(self, width: int) -> bool:
        """Whether the titles stand in a rail of that width at their full size."""
        return all(step.fits(width) for step in self._steps)

    def steps_in(self, width: int, height: int) -> int:
        """How many steps, as high as they are on average, stand below each other in a rail of that size."""
        average = sum(step.height_for(width) for step in self._steps) // len(self._steps)
        return height // (average + self._style.gap)

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
        for before, after in pairwise(self.controls):
            self.setTabOrder(before, after)
        self.turned.emit()

    def _first_showing(self, index: int) -> int:
        """The earliest step from which on the step `index` is still shown."""
        return next(first for first in range(index + 1) if index in dict(self._shown(first)))

    def _shown(self, first: int) -> list[Slot]:
        """The steps that fit, from `first` on, and where they stand."""
        target = self._style.metrics.target
        width, height = self.width(), self.height()
        if self._chips:
            width -= (target + self._gap) * (2 if self._chip_rows == 1 else 1) if self._pages else 0
            height = self._chip_rows * (self._chip_height + self._gap) - self._gap
        elif self._pages:
            height -= (target + self._gap) * (1 if self._arrows_beside else 2)
        slots: list[Slot] = []
        left = top = 0
        for index in range(first, len(self._steps)):
            step = self._steps[index]
            size = QSize(width, step.height_for(width))
            if self._chips:
                size = QSize(min(step.sizeHint().width(), width), self._chip_height)
                if left and left + size.width() > width:
                    left, top = 0, top + size.height() + self._gap
            if slots and top + size.height() > height:
                break
            slots.append((index, QRect(left, top, size.width(), size.height())))
            if self._chips:
                left += size.width() + self._gap
            else:
                top += size.height() + self._gap
        return slots

    @property
    def _chip_height(self) -> int:
        return max(self._style.metrics.target, self._steps[0].line_height)

    @property
    def _arrows_beside(self) -> bool:
        return self.width() >= 2 * self._style.metrics.target + self._gap

    def _place_arrows(self, bottom: int) -> None:
        target = self._style.metrics.target
        if self._chips:
            left = self.width() - target
            beside = self._chip_rows == 1
            self._earlier.setGeometry(self._mirrored(QRect(left - (target + self._gap) * beside, 0, target, target)))
            below = 0 if beside else self._chip_height + self._gap
            self._later.setGeometry(self._mirrored(QRect(left, below, target, target)))
        else:
            if not self._arrows_beside:
                self._earlier.setGeometry(QRect(0, self.height() - 2 * target - self._gap, self.width(), target))
                self._later.setGeometry(QRect(0, self.height() - target, self.width(), target))
                return
            half = (self.width() - self._gap) // 2
            top = min(bottom + self._gap, self.height() - target)
            self._earlier.setGeometry(self._mirrored(QRect(0, top, half, target)))
            self._later.setGeometry(self._mirrored(QRect(half + self._gap, top, half, target)))

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
