"""The screen while the clinic is closed: black."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.theme import Style


class DarkScreen(Overlay):
    """Shows nothing at all, until somebody touches it."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.setAccessibleName(style.words.touch_to_begin)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint over everything. What is below is painted too: the start waits until the first page has been."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()
