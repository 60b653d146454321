"""Keeps the window on the whole screen while panels come, go and turn."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SETTLE_MS: Final = 500
"""A panel that is switched on reports several changes; this long after the last one it has made up its mind."""


class ScreenWatch(QObject):
    """After any change of the screens takes the whole of the primary one again. Holds no `QScreen`."""

    def __init__(self, application: QGuiApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.take_screen)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screen_changed)
        application.primaryScreenChanged.connect(self._on_screen_changed)
        for screen in application.screens():
            screen.geometryChanged.connect(self._on_screen_changed)

    def take_screen(self) -> None:
        """Fill the primary screen."""
        screen = QGuiApplication.primaryScreen()
        if screen is not None:  # pyright: ignore[reportUnnecessaryComparison] - None while no panel is connected
            self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_changed)
        self._settle.start()

    def _on_screen_changed(self) -> None:
        self._settle.start()
