"""The real kiosk in this process, in a real window on the display, touched through its native window."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.places import ROOT
from kiosk.app.kiosk import Kiosk
from kiosk.core.clock import SystemClock
from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack import Pack
from kiosk.core.settings import DisplaySettings, IdleSettings, Settings
from kiosk.ui.controls import Button
from kiosk.ui.fonts import load_first_fonts, load_other_fonts
from kiosk.ui.page import Page
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.pages.home import HomePage
from kiosk.ui.theme import Palette
from kiosk.ui.tiles import ArticleTile, TopicTile
from kiosk.ui.window import KioskWindow


class Screen:
    """A kiosk that shows a pack, as `kiosk run` does. Slides are as shipped unless motion is reduced."""

    def __init__(self, pack: Path, *, reduced_motion: bool = False) -> None:
        self.application = QApplication(sys.argv[:1])
        resources = ROOT / "resources"
        library = Pack(pack)
        load_first_fonts(resources / "fonts", library.languages)
        load_other_fonts(resources / "fonts", library.languages)
        never = IdleSettings(prompt_after_seconds=86_400, prompt_at_most_seconds=86_400, rest_after_seconds=86_400)
        settings = Settings(display=DisplaySettings(reduced_motion=reduced_motion), idle=never)
        self.window = KioskWindow(Palette().ground, closable=False)
        self._failures: list[LibraryDamagedError] = []
        self.kiosk = Kiosk(self.window, settings, SystemClock(), resources, self._failures.append)
        self.window.setGeometry(self.application.primaryScreen().geometry())
        self.window.showFullScreen()
        self.kiosk.show_library(library)
        self.settle()

    @property
    def page(self) -> Page:
        """The page on the screen."""
        page = self.window.stage.page
        if page is None:
            raise RuntimeError("there is no page")
        return page

    def settle(self) -> None:
        """Let everything happen that is due, and a slide come to its end.

        Raises:
            LibraryDamagedError: if reading the library has failed.
        """
        while self.window.stage.sliding:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._failures:
            raise self._failures[0]

    def press(self, at: QPointF) -> None:
        """Put a finger on a point of the window."""
        self._send(QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton)

    def move(self, at: QPointF) -> None:
        """Move the finger."""
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.LeftButton)

    def release(self, at: QPointF) -> None:
        """Lift the finger."""
        self._send(QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)

    def tap(self, widget: QWidget) -> float:
        """Tap a widget in its middle; returns the moment of `time.perf_counter` just before the finger was lifted."""
        at = QPointF(widget.mapTo(self.window, widget.rect().center()))
        self.press(at)
        QCoreApplication.processEvents()
        lifted = time.perf_counter()
        self.release(at)
        return lifted

    def way_on(self, visit: int) -> QWidget | None:
        """What a reader taps next on the visit of that number; None at the end of the visit."""
        page = self.page
        if isinstance(page, ArticlePage):
            if page.view.is_last:
                return None
            following = page.titles[page.view.place.section + 1]
            return next(button for button in page.findChildren(Button) if button.text().endswith(following))
        kind = TopicTile if isinstance(page, HomePage) else ArticleTile
        tiles = page.findChildren(kind)
        return tiles[visit % len(tiles)] if kind is TopicTile else tiles[visit // 7 % len(tiles)]

    def _send(self, kind: QEvent.Type, at: QPointF, buttons: Qt.MouseButton) -> None:
        handle = self.window.windowHandle()
        on_screen = QPointF(handle.mapToGlobal(at.toPoint()))
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, on_screen, button, buttons, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(handle, event)
