"""The line on top of every screen: the clinic, its library, and the clock on the wall."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kiosk.core.clock import Clock
from kiosk.core.model import LibraryInfo
from kiosk.ui.painting import draw_line, draw_text
from kiosk.ui.theme import Style, Type

SIDE = 64
GAP = 20
LOGO = 44
WIDEST_LOGO = 176
"""Distance from the window's sides and between two texts, height and width of the logo, in design pixels."""


class Header(QWidget):
    """Draws the header and follows the minutes of the wall clock.

    The time and the clinic's name are always there; the date and the library's name are where they have room.
    `staff_code` stands small in the corner.
    """

    minute_passed = Signal()
    """The clock on the wall shows another time, and perhaps another day."""

    def __init__(self, style: Style, info: LibraryInfo, logo: QImage, clock: Clock, *, staff_code: str) -> None:
        super().__init__()
        self._staff_code = staff_code
        self._style = style
        self._info = info
        self._logo = logo
        self._clock = clock
        self._regular = style.font(Type.BUTTON)
        self._bold = style.font(Type.BUTTON, bold=True)
        self.setFixedHeight(style.header_height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._on_minute)
        self._on_minute()

    def _on_minute(self) -> None:
        now = self._clock.now()
        self._date = self._style.words.wall_date(now.date())
        self._time = self._style.words.wall_time(now)
        self.setAccessibleName(f"{self._info.clinic} {self._info.name}, {self._date}, {self._time}")
        self.update()
        # One second late rather than early: a very coarse timer rounds to whole seconds.
        self._timer.start((61 - now.second) * 1000)
        self.minute_passed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw logo, clinic and library leading, date and time trailing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setLayoutDirection(self.layoutDirection())
        palette = self._style.palette
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._draw_staff_code(painter)
        left = self._draw_logo(painter)
        gap = self._style.px(GAP)
        time_width = self._width(self._time, self._bold)
        right = self.width() - self._style.px(SIDE) - time_width
        draw_line(painter, self._box(right, time_width), self._time, self._bold, palette.ink, middle)
        room = right - gap - left
        clinic = min(room, self._width(self._info.clinic, self._bold)) if self._info.clinic else 0
        if clinic:
            draw = draw_line if clinic == self._width(self._info.clinic, self._bold) else draw_text
            draw(painter, self._box(left, clinic), self._info.clinic, self._bold, palette.ink, middle)
            left += clinic + gap
            room -= clinic + gap
        date_width = self._width(self._date, self._regular)
        if date_width <= room:
            box = self._box(right - gap - date_width, date_width)
            draw_line(painter, box, self._date, self._regular, palette.ink_soft, middle)
            room -= date_width + gap
        name = self._width(self._info.name, self._regular) if self._info.name else 0
        if 0 < name <= room:
            draw_line(painter, self._box(left, name), self._info.name, self._regular, palette.ink_soft, middle)
        painter.end()

    def _draw_staff_code(self, painter: QPainter) -> None:
        """Draw the code beside the margin's middle, where it takes no room from what patients read."""
        side = self._style.px(SIDE)
        small = self._style.font(Type.SMALL)
        room = self._box(0, side)
        if self._staff_code and self._width(self._staff_code, small) > side:
            small.setPixelSize(small.pixelSize() * side // self._width(self._staff_code, small))
        draw_line(painter, room, self._staff_code, small, self._style.palette.ink_soft, Qt.AlignmentFlag.AlignCenter)

    def _draw_logo(self, painter: QPainter) -> int:
        """Draw the logo, if there is one; returns where the text begins."""
        left = self._style.px(SIDE)
        if self._logo.isNull():
            return left
        side = self._style.px(LOGO)
        width = min(round(side * self._logo.width() / self._logo.height()), self._style.px(WIDEST_LOGO))
        box = self._box(left, width)
        painter.drawImage(QRect(box.x(), (self.height() - side) // 2, width, side), self._logo)
        return left + width + self._style.px(GAP)

    @staticmethod
    def _width(text: str, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(text) + 2

    def _box(self, left: int, width: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, 0, width, self.height()))
