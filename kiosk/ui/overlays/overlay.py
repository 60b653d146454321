"""What every overlay has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.painting import fill_rounded
from kiosk.ui.theme import RADIUS_DIALOG, Style, with_opacity


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
        buttons = [button for button in self.findChildren(QAbstractButton) if button.isVisibleTo(self)]
        if buttons:
            focused = next((index for index, button in enumerate(buttons) if button.hasFocus()), -1)
            following = focused + (1 if forward else -1) if focused >= 0 else 0
            buttons[following % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

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
        painter.end()


def centred_card(overlay: Overlay, style: Style, width: float) -> tuple[Card, QVBoxLayout]:
    """A card of at most that many design pixels in the middle of an overlay, and its column."""
    rows = QVBoxLayout(overlay)
    rows.setContentsMargins(style.margin, style.margin, style.margin, style.margin)
    across = QHBoxLayout()
    card = Card(style)
    card.setFixedWidth(min(style.px(width), style.metrics.width - 2 * style.margin))
    across.addStretch(1)
    across.addWidget(card)
    across.addStretch(1)
    rows.addStretch(1)
    rows.addLayout(across)
    rows.addStretch(1)
    column = QVBoxLayout(card)
    column.setContentsMargins(style.px(64), style.px(72), style.px(64), style.px(72))
    column.setSpacing(style.px(28))
    return card, column


def button_row(style: Style) -> QBoxLayout:
    """A centred row for the buttons of a card."""
    row = QHBoxLayout()
    row.setSpacing(style.px(24))
    return row
