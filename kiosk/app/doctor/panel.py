"""What Qt knows of the panel: asked in the process of one check, which ends if the display cannot be used."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from kiosk.app.exit_codes import ExitCode

_MM_PER_INCH: Final = 25.4


@dataclass(frozen=True)
class Screen:
    """A screen: its size in pixels and, as the panel says, in millimetres (0 where it does not)."""

    name: str
    width: int
    height: int
    width_mm: float
    height_mm: float
    primary: bool = False

    @property
    def inches(self) -> float:
        """The diagonal of the panel; 0 where it does not tell."""
        return (self.width_mm**2 + self.height_mm**2) ** 0.5 / _MM_PER_INCH


def connected_screens() -> list[Screen]:
    """The screens of this session. Ends the process if there is no display after all."""
    from PySide6.QtGui import QGuiApplication

    with _application():
        primary = QGuiApplication.primaryScreen()
        return [
            Screen(
                screen.name(),
                screen.geometry().width(),
                screen.geometry().height(),
                screen.physicalSize().width(),
                screen.physicalSize().height(),
                primary=screen is primary,
            )
            for screen in QGuiApplication.screens()
            # While no panel is connected, Qt has a screen without a size in its place.
            if not screen.geometry().isEmpty()
        ]


def touchscreens() -> list[str]:
    """The names of the touchscreens that the session hands to programs. Ends the process if there is no display."""
    from PySide6.QtGui import QInputDevice

    with _application():
        kind = QInputDevice.DeviceType.TouchScreen
        return [device.name() for device in QInputDevice.devices() if device.type() == kind]


@contextmanager
def _application() -> Generator[None]:
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    def leave_if_fatal(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            os._exit(ExitCode.NO_DISPLAY)  # Qt would abort the process after this, and leave a core dump

    previous = qInstallMessageHandler(leave_if_fatal)
    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    # Screens and devices are announced as events.
    application.processEvents()
    try:
        yield
    finally:
        qInstallMessageHandler(previous)
