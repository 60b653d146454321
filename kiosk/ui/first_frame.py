"""Notices the moment when a page has been painted for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.ui.stage import Stage


class FirstFrame(QObject):
    """Calls `painted` once, as soon as the event loop is free after the first paint of a page, whichever that is.

    A page may be replaced before anybody sees it, as where the panel is switched on after the program has started.
    """

    def __init__(self, stage: Stage, painted: Callable[[], None]) -> None:
        super().__init__(stage)
        self._painted = painted
        self._is_painted = False
        stage.page_shown.connect(self._watch)
        if stage.page is not None:
            self._watch(stage.page)

    def _watch(self, page: QWidget) -> None:
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, then step aside."""
        # Of two pages that slide, the other one is painted before Qt has let go of this object.
        if event.type() is QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            self.deleteLater()
            QTimer.singleShot(0, self._painted)
        return False
