"""What every page has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme import Style


class Page(QWidget):
    """A full screen below the header. Made for one place and thrown away when the reader leaves it."""

    home_requested = Signal()
    back_requested = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.look = style
        self.words_to_read = 0
        """How many words of running text the reader has before them."""
        self.setProperty("focusRoot", True)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(style.palette.ground))
        self.setPalette(palette)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def moving_part(self, _old: Page) -> QWidget:
        """What slides in when this page takes the place of `old`."""
        return self
