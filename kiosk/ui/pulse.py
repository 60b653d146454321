"""Tells that frames are still painted: one pixel that is painted when it is asked to be, and says so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class Pulse(QWidget):
    """A pixel over everything else in a window, through which everything is seen and touched."""

    painted = Signal()
    """The pixel is being painted: connect it queued, and the frame has gone to the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(0, 0, 1, 1)
        self.show()

    @property
    def can_paint(self) -> bool:
        """Whether the window is on a panel; while all are unplugged, nothing is ever painted."""
        handle = self._window.windowHandle()
        return handle is not None and handle.isExposed()  # pyright: ignore[reportUnnecessaryComparison] - not yet shown

    def beat(self) -> None:
        """Be painted soon."""
        # What is covered is not painted, and cards are laid over each other.
        if self._window.children()[-1] is not self:
            self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing, and tell."""
        super().paintEvent(event)
        self.painted.emit()
