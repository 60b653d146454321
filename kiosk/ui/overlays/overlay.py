"""What every overlay has in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.painting import draw_edge, fill_rounded
from kiosk.ui.theme import RADIUS_DIALOG, Style, with_opacity

OUTSIDE = 24
"""The least distance of a card from the window's sides, in design pixels."""


class Overlay(QWidget):
    """Lies over the whole window. A touch beside its content, or Escape, asks to close it."""

    closed = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.look = style
        self.setProperty("focusRoot", True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt override
        """Keep the keyboard inside the overlay."""
        self.move_focus(forward=next)
        return True

    def move_focus(self, *, forward: bool) -> None:
        """Put the keyboard on the next control, or on the first one."""
        buttons = [button for button in self.focus_order() if button.isVisibleTo(self)]
        if buttons:
            focused = next((index for index, button in enumerate(buttons) if button.hasFocus()), -1)
            following = focused + (1 if forward else -1) if focused >= 0 else 0
            buttons[following % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def focus_order(self) -> Sequence[QAbstractButton]:
        """The controls in the order in which the keyboard comes to them: as they are read."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft

        def reading_order(button: QAbstractButton) -> tuple[int, int]:
            place = button.mapTo(self, QPoint(0, 0))
            return place.y(), -place.x() if mirrored else place.x()

        return sorted(self.findChildren(QAbstractButton), key=reading_order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let nothing through to the page below."""
        event.accept()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """A touch on the veil closes."""
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil over the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), with_opacity(self.look.palette.veil, self.look.palette.veil_opacity))
        painter.end()


class Card(QWidget):
    """The white box of a dialog in the middle of an overlay."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch on the card stays on the card."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch on the card stays on the card."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(painter, self.rect(), self._style.px(RADIUS_DIALOG), self._style.palette.surface)
        draw_edge(painter, self.rect(), self._style.px(RADIUS_DIALOG), self._style)
        painter.end()


def card_in(overlay: Overlay, style: Style, width: float, *, touched_below: bool = False) -> tuple[Card, QVBoxLayout]:
    """A card of at most that many design pixels, and its column.

    It stands in the middle of the overlay or, where everything has to be within reach, in the lower half. A card that
    is `touched_below`, at its lower end only, may reach up from there.
    """
    rows = QVBoxLayout(overlay)
    top = style.metrics.height // 2 if style.lowered and not touched_below else style.px(OUTSIDE)
    rows.setContentsMargins(style.px(OUTSIDE), top, style.px(OUTSIDE), style.px(OUTSIDE))
    across = QHBoxLayout()
    card = Card(style)
    card.setFixedWidth(_card_width(style, width))
    across.addStretch(1)
    across.addWidget(card)
    across.addStretch(1)
    rows.addStretch(1)
    rows.addLayout(across)
    if not (style.lowered and touched_below):
        rows.addStretch(1)
    column = QVBoxLayout(card)
    side, edge = _padding(style)
    column.setContentsMargins(side, edge, side, edge)
    column.setSpacing(style.px(28))
    return card, column


def room_in_card(style: Style, width: float) -> tuple[int, int]:
    """Width and most height of what may stand in a card of `card_in`, in window pixels."""
    side, edge = _padding(style)
    height = style.metrics.height // 2 if style.lowered else style.metrics.height - style.px(OUTSIDE)
    return _card_width(style, width) - 2 * side, height - style.px(OUTSIDE) - 2 * edge


def _card_width(style: Style, width: float) -> int:
    return min(style.text_px(width), style.metrics.width - 2 * style.px(OUTSIDE))


def _padding(style: Style) -> tuple[int, int]:
    """Empty pixels at the sides and at the upper and lower edge; large text needs the room."""
    return (style.px(64), style.px(72)) if style.text_scale == 1 else (style.px(44), style.px(36))
