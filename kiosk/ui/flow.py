"""Buttons one after the other in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kiosk.ui.controls import Button
from kiosk.ui.theme import Style


def flow(style: Style, buttons: Sequence[Button], width: int) -> list[QRect]:
    """Where each button stands in that many pixels, from the leading upper corner on."""
    gap = max(style.gap, style.px(16))
    rows: list[list[tuple[int, int]]] = [[]]
    left = 0
    for button in buttons:
        across = min(button.sizeHint().width(), width)
        if left and left + across > width:
            rows.append([])
            left = 0
        rows[-1].append((left, across))
        left += across + gap
    places: list[QRect] = []
    top = 0
    for row in rows:
        in_row = buttons[len(places) : len(places) + len(row)]
        height = max((button.height_for(across) for button, (_, across) in zip(in_row, row, strict=True)), default=0)
        places += [QRect(left, top, across, height) for left, across in row]
        top += height + gap
    return places


class FlowOfButtons(QWidget):
    """Lays out buttons like words of a text. Its height follows from its width."""

    def __init__(self, style: Style, buttons: Sequence[Button]) -> None:
        super().__init__()
        self._style = style
        self._buttons = list(buttons)
        for button in self._buttons:
            button.setParent(self)
            button.show()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The height depends on how many buttons go into a row."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that all rows need."""
        return max((place.bottom() + 1 for place in flow(self._style, self._buttons, width)), default=0)

    def sizeHint(self) -> QSize:
        """As wide as the widest button at least; the layout gives it what there is."""
        width = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The height comes from the width."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        for button, place in zip(self._buttons, flow(self._style, self._buttons, self.width()), strict=True):
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
