"""The line on top of every screen: the clinic, its library, and the clock on the wall."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kiosk.core.clock import Clock
from kiosk.core.model import LibraryInfo
from kiosk.ui import words
from kiosk.ui.painting import draw_line, draw_text, wrapped_size
from kiosk.ui.theme import Style, Type

HEIGHT = 104
SIDE = 64
"""Height and distance from the window's sides, in design pixels."""


class Header(QWidget):
    """Draws the header and follows the minutes of the wall clock."""

    def __init__(
        self, style: Style, info: LibraryInfo, logo: QImage, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._info = info
        self._logo = logo
        self._clock = clock
        self.setFixedHeight(style.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._on_minute)
        self._on_minute()

    def _on_minute(self) -> None:
        now = self._clock.now()
        self._date = words.wall_date(self._info.language, now.date())
        self._time = f"{now:%H:%M}"
        self.setAccessibleName(f"{self._info.clinic} {self._info.name}, {self._date}, {self._time}")
        self.update()
        # One second late rather than early: a very coarse timer rounds to whole seconds.
        self._timer.start((61 - now.second) * 1000)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw logo, clinic and library leading, date and time trailing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setLayoutDirection(self.layoutDirection())
        style, palette = self._style, self._style.palette
        regular, bold = style.font(Type.BUTTON), style.font(Type.BUTTON, bold=True)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = self.width() - style.px(SIDE)
        for text, font, colour in ((self._time, bold, palette.ink), (self._date, regular, palette.ink_soft)):
            width = QFontMetrics(font).horizontalAdvance(text) + 2
            draw_line(painter, self._box(right - width, width), text, font, colour, middle)
            right -= width + style.px(22)
        left = style.px(SIDE)
        if not self._logo.isNull():
            side = style.px(44)
            width = min(round(side * self._logo.width() / self._logo.height()), style.px(176))
            box = self._box(left, width)
            painter.drawImage(QRect(box.x(), (self.height() - side) // 2, width, side), self._logo)
            left += width + style.px(20)
        for text, font, colour in (
            (self._info.clinic, bold, palette.ink),
            (self._info.name, regular, palette.ink_soft),
        ):
            room = right - left
            if not text or room < style.px(120):
                continue
            width = min(room, QFontMetrics(font).horizontalAdvance(text) + 2)
            if font is regular and wrapped_size(font, text, room).width() > width:
                continue
            draw_text(painter, self._box(left, width), text, font, colour, middle)
            left += width + style.px(20)
        painter.end()

    def _box(self, left: int, width: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, 0, width, self.height()))
