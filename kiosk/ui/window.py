"""The only window: header, stage, and what lies over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.core.panel import SHORT_SIDE
from kiosk.ui.controls import Tappable
from kiosk.ui.header import Header
from kiosk.ui.lifetime import discard
from kiosk.ui.stage import Stage

if TYPE_CHECKING:
    from kiosk.ui.overlays.overlay import Overlay


class KioskWindow(QWidget):
    """Lays header, stage and overlays over each other. Decides nothing."""

    resized = Signal()
    close_requested = Signal()

    def __init__(self, ground: str, *, closable: bool) -> None:
        super().__init__()
        self._closable = closable
        self.stage = Stage(self)
        self.header: Header | None = None
        self._overlays: dict[Overlay, Tappable | None] = {}
        """Each with the control that the keyboard was on before, lowest first."""
        self.setWindowTitle("Waiting-room kiosk")
        # On any panel that is supported the long side is longer, but which one that is, nobody knows yet.
        self.setMinimumSize(SHORT_SIDE, SHORT_SIDE)
        self.setAutoFillBackground(True)
        self.set_ground(ground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        if not closable:
            self.setCursor(Qt.CursorShape.BlankCursor)
            self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)

    def set_ground(self, colour: str) -> None:
        """Fill what nothing stands on with a colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colour))
        self.setPalette(palette)

    def set_header(self, header: Header | None) -> None:
        """Take another header, or none."""
        if self.header is not None:
            discard(self.header)
        self.header = header
        if header is not None:
            header.setParent(self)
            header.show()
        self._lay_out()

    @property
    def overlay(self) -> Overlay | None:
        """What lies on top, if anything does."""
        return next(reversed(self._overlays), None)

    def push_overlay(self, overlay: Overlay) -> None:
        """Lay something over everything; what is below cannot be reached meanwhile."""
        focused = self.focusWidget()
        by_keyboard = focused if isinstance(focused, Tappable) and focused.ringed else None
        if focused is not None:  # pyright: ignore[reportUnnecessaryComparison] - nothing may have the focus
            # Else Qt hands the focus on from the disabled page, as if somebody had pressed Tab.
            focused.clearFocus()
        self._overlays[overlay] = by_keyboard
        self.stage.setEnabled(False)
        overlay.setParent(self)
        overlay.setGeometry(self.rect())
        overlay.show()
        overlay.raise_()
        if by_keyboard is not None:
            overlay.move_focus(forward=True)
        else:
            # Keys such as Escape go to the overlay, though nothing on it shows that the keyboard is there.
            overlay.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_overlay(self, overlay: Overlay) -> None:
        """Take an overlay away and give the keyboard back; nothing happens if it is gone already."""
        if overlay not in self._overlays:
            return
        by_keyboard = self._overlays.pop(overlay)
        discard(overlay)
        self.stage.setEnabled(not self._overlays)
        # The page may have been made anew meanwhile, because a voice came or went.
        if by_keyboard is not None and isValid(by_keyboard):
            by_keyboard.setFocus(Qt.FocusReason.TabFocusReason)

    def remove_overlays(self) -> None:
        """Take away everything that lies over the page."""
        for overlay in self._overlays:
            discard(overlay)
        self._overlays.clear()
        self.stage.setEnabled(True)

    def _lay_out(self) -> None:
        top = 0
        if self.header is not None:
            top = self.header.minimumHeight()
            self.header.setGeometry(0, 0, self.width(), top)
        self.stage.setGeometry(0, top, self.width(), self.height() - top)
        for overlay in self._overlays:
            overlay.setGeometry(self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out and tell: everything drawn depends on the size."""
        super().resizeEvent(event)
        self._lay_out()
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that come while nothing has the keyboard are the page's; Escape leads back."""
        page = self.stage.page
        if page is None or self.overlay is not None:
            return
        if event.key() == Qt.Key.Key_Escape:
            page.back_requested.emit()
        else:
            page.keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A kiosk is not closed by its window; a window for trying things out is."""
        if self._closable:
            self.close_requested.emit()
            super().closeEvent(event)
        else:
            event.ignore()
