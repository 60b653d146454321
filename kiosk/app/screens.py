"""Keeps the window on the whole of its screen and in front, while panels come, go and turn and others push forward."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SETTLE_MS: Final = 500
"""A panel that is switched on reports several changes; this long after the last one it has made up its mind."""
HOLD_MS: Final = 200
"""How often the window makes sure of its place. Nothing tells it when another window of X11 is laid over it."""

_FULLSCREEN: Final = Qt.WindowState.WindowFullScreen

_WITH_OTHER_WINDOWS: Final = frozenset({"cocoa", "windows", "xcb"})
"""Platforms of Qt where a window can put itself before others. Under Wayland only the compositor can, and each attempt
would be a line in the log."""


def chosen_screen(screens: Sequence[QScreen], primary: QScreen | None, name: str) -> QScreen | None:
    """The screen of that name or, while there is none, the primary one; None while no panel is connected."""
    return next((screen for screen in screens if name and screen.name() == name), primary)


class ScreenWatch(QObject):
    """Has the window fill the screen of that name (the primary one if it is empty or missing), above all others.

    After any change of the screens it takes the whole of it again when they have settled. Five times a second it makes
    sure that the window has its place, is on top and has the keyboard. Holds no `QScreen`.
    """

    def __init__(self, application: QGuiApplication, window: QWidget, screen_name: str) -> None:
        super().__init__(window)
        self._application = application
        self._window = window
        self._name = screen_name
        self._may_push = application.platformName() in _WITH_OTHER_WINDOWS
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.take_screen)
        self._hold = QTimer(self)
        self._hold.setInterval(HOLD_MS)
        self._hold.timeout.connect(self._hold_place)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screen_changed)
        application.primaryScreenChanged.connect(self._on_screen_changed)
        for screen in application.screens():
            screen.geometryChanged.connect(self._on_screen_changed)

    def take_geometry(self) -> None:
        """Give the window the size and place of its screen, without showing it."""
        screen = self._screen()
        if screen is not None:
            self._window.setScreen(screen)
            self._window.setGeometry(screen.geometry())

    def take_screen(self) -> None:
        """Fill the screen, and hold it from now on."""
        self.take_geometry()
        self._window.showFullScreen()
        self._hold.start()

    def _screen(self) -> QScreen | None:
        return chosen_screen(self._application.screens(), self._application.primaryScreen(), self._name)

    def _hold_place(self) -> None:
        window, screen = self._window, self._screen()
        whole = window.isVisible() and window.windowState() & ~Qt.WindowState.WindowActive == _FULLSCREEN
        if not whole or (screen is not None and window.geometry() != screen.geometry()):
            self.take_screen()
        if self._may_push:
            window.raise_()
            if not window.isActiveWindow():
                window.activateWindow()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_changed)
        self._settle.start()

    def _on_screen_changed(self) -> None:
        self._settle.start()
