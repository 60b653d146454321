"""The window of `kiosk preview`: the kiosk, the panel beside it, and notices above."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from kiosk.app.desk.preview.kiosk_view import KioskView
from kiosk.app.desk.preview.panel import Panel

_SIZE: Final = QSize(1500, 860)
_MOST_OF_SCREEN: Final = 0.95
_PANEL_WIDTH: Final = 440


class PreviewWindow(QMainWindow):
    """Holds view and panel. Decides nothing."""

    closed = Signal()

    def __init__(self, root: Path, view: KioskView, panel: Panel) -> None:
        super().__init__()
        self.setWindowTitle(f"{root.name} – kiosk preview")
        self._notice = QLabel()
        self._notice.setWordWrap(True)
        self._notice.setMargin(8)
        self._notice.setAutoFillBackground(True)
        self._notice.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._notice.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self._notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notice.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(view)
        splitter.addWidget(panel)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setCollapsible(0, False)
        splitter.setSizes([_SIZE.width() - _PANEL_WIDTH, _PANEL_WIDTH])
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        column.addWidget(splitter, 1)
        self.setCentralWidget(body)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _MOST_OF_SCREEN))

    def show_notice(self, text: str) -> None:
        """Say something above everything else; an empty text takes the notice away."""
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def say(self, text: str) -> None:
        """Say something in passing, at the lower edge."""
        self.statusBar().showMessage(text, 10_000)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever closes the window has seen enough."""
        super().closeEvent(event)
        self.closed.emit()
