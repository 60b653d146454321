"""The pad on which staff enter their PIN."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.core.staff_pin import LONGEST
from kiosk.ui.controls import Button, Rank, draw_tick
from kiosk.ui.keyboard import KeyRows
from kiosk.ui.keys import BackspaceKey, Key, key_side
from kiosk.ui.label import Label
from kiosk.ui.overlays.large_card import EDGE, SIDE, SPACING, card_room, large_card
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.painting import fill_rounded
from kiosk.ui.theme import Style, Type

_KEY: Final = 150
"""How wide keys are where there is room, in design pixels."""
_COLUMN: Final = 620
"""How wide the words beside the keys are, at the usual size of text."""
_ROWS: Final = ("123", "456", "789")


class PinPad(Overlay):
    """Keys for digits, and how many were typed; says by `entered` what was. Nothing here knows the PIN.

    Only *Close* closes it: the finger that has opened it is lifted anywhere.
    """

    entered = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.setAccessibleName(style.words.pin_title)
        self._digits = ""
        self._title = Label(style, style.words.pin_title, Type.SECTION, bold=True)
        self._dots = PinDots(style)
        self._message = Label(style, "", Type.BODY)
        self._close = Button(style, style.words.close, Rank.OUTLINE)
        self._close.clicked.connect(self.closed)
        self._keys = KeyRows(style, self._keys_width)
        rows = [[self._digit_key(digit) for digit in row] for row in _ROWS]
        delete, enter = _DeleteKey(style), _EnterKey(style)
        delete.clicked.connect(lambda: self._type(self._digits[:-1]))
        enter.clicked.connect(self._on_enter_clicked)
        self._keys.show_keys([*rows, [delete, self._digit_key("0"), enter]], style.px(4 * 112), style)
        self._keys.setFixedWidth(self._keys_width)
        self._lay_out()

    def show_wrong(self) -> None:
        """Say that it was not the PIN, and no more than that."""
        self._say(self.look.words.pin_wrong)

    def show_wait(self, seconds: int) -> None:
        """Say for how long no PIN can be tried; 0 for no longer."""
        self._say(self._wait_text(seconds) if seconds else "")

    def set_busy(self, *, busy: bool) -> None:
        """While a PIN is being checked, no key answers."""
        for key in self._keys.keys:
            key.setEnabled(not busy)

    def focus_order(self) -> Sequence[QAbstractButton]:
        """The keys from the left in every language, as they stand, and *Close*."""
        return [*self._keys.keys, self._close]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger that is lifted beside the card closes nothing."""
        event.accept()

    def _digit_key(self, digit: str) -> Key:
        key = Key(self.look, self.look.words.number(int(digit)), soft=True, value=digit)
        key.clicked.connect(lambda: self._type(self._digits + digit))
        return key

    def _type(self, digits: str) -> None:
        self._digits = digits[:LONGEST]
        self._dots.show_count(len(self._digits))
        if self._digits:
            self._message.setText("")

    def _on_enter_clicked(self) -> None:
        digits = self._digits
        self._type("")
        if digits:
            self.entered.emit(digits)

    def _say(self, message: str) -> None:
        self._type("")
        self._message.setText(message)

    def _wait_text(self, seconds: int) -> str:
        words = self.look.words
        # Who has a minute to wait counts no seconds.
        return words.pin_wait_seconds(seconds) if seconds < 60 else words.pin_wait_minutes(-(-seconds // 60))  # noqa: PLR2004

    @property
    def _keys_width(self) -> int:
        style = self.look
        each = max(style.px(_KEY), key_side(style.metrics))
        return min(3 * each + 2 * style.gap, card_room(style)[0])

    def _height_of(self, message: str, width: int) -> int:
        # Laid out as the message will be, with room for the strokes that reach beyond its lines.
        return Label(self.look, message, Type.BODY).heightForWidth(width)

    def _lay_out(self) -> None:
        style = self.look
        portrait = style.metrics.portrait
        room, spacing = card_room(style)[0], style.px(SPACING)
        left = room if portrait else room - self._keys_width - 2 * spacing
        column_width = min(left, max(style.text_px(_COLUMN), self._keys_width))
        longest = (self._wait_text(59), self._wait_text(3600), style.words.pin_wrong)
        # The keys stay where they are, whatever is said above them.
        for label, height in (
            (self._title, self._title.heightForWidth(column_width)),
            (self._message, max(self._height_of(text, column_width) for text in longest) + spacing),
        ):
            label.setFixedSize(column_width, height)
        parts = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.LeftToRight, large_card(self, style)
        )
        parts.setContentsMargins(style.px(SIDE), style.px(EDGE), style.px(SIDE), style.px(EDGE))
        parts.setSpacing(spacing if portrait else 2 * spacing)
        column = QVBoxLayout()
        column.setSpacing(spacing)
        column.addWidget(self._title)
        column.addWidget(self._dots)
        column.addWidget(self._message)
        close = QHBoxLayout()
        close.addWidget(self._close)
        close.addStretch(1)
        if not portrait:
            column.addStretch(1)
            column.addLayout(close)
        parts.addLayout(column)
        parts.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignCenter)
        if portrait:
            parts.addWidget(self._close, 0, Qt.AlignmentFlag.AlignHCenter)


class PinDots(QWidget):
    """A dot for each digit that was typed; never which ones, nor how many there should be."""

    _SIDE = 26
    _GAP = 14
    """Design pixels."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show so many dots."""
        self._count = count
        self.setAccessibleName(self._style.words.digits_entered(count))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest PIN."""
        side, gap = self._style.px(self._SIDE), self._style.px(self._GAP)
        return QSize(LONGEST * (side + gap), side + 2 * gap)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots, and the line on which they stand."""
        style = self._style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = style.px(self._SIDE), style.px(self._GAP)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number in range(self._count):
            left = number * (side + gap)
            x = self.width() - left - side if mirrored else left
            fill_rounded(painter, QRectF(x, gap, side, side), side / 2, style.palette.ink)
        line = QRect(0, self.height() - style.px(4), self.width(), style.px(4))
        fill_rounded(painter, line, style.px(2), style.palette.outline)
        painter.end()


class _DeleteKey(BackspaceKey):
    """Takes the last digit away. As wide as a digit."""

    def __init__(self, style: Style) -> None:
        super().__init__(style, mirrored=False)

    @property
    def stretch(self) -> float:
        return 1.0


class _EnterKey(Key):
    """Says that the PIN is complete."""

    def __init__(self, style: Style) -> None:
        super().__init__(style, "", style.words.enter)

    def paint(self, painter: QPainter) -> None:
        """Draw a tick on the colour of what is to be pressed."""
        palette = self.look.palette
        ground = palette.accent_pressed if self.isDown() else palette.accent
        fill_rounded(painter, self.rect(), self.look.px(self.radius), ground)
        side = min(self.width(), self.height()) // 2
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        draw_tick(painter, box, palette.on_accent)
