"""The way into the staff menu: a finger that is held in a corner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Metrics

SECONDS: Final = 5.0
SIDE: Final = 120
"""Of the corner, in design pixels; a touch target at least."""

_BEGINS: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_GOES_ON: Final = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove})
_ENDS: Final = frozenset(
    {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.TabletRelease}
)


class StaffCorner(QObject):
    """Tells by `held` that one finger has stayed for five seconds in the upper corner where lines end.

    It looks at what comes in by the window before anything else does, so it works over every screen, also with the
    touch that wakes one; it keeps nothing back, and shows nothing.
    """

    held = Signal()

    def __init__(self, window: QWidget, metrics: Callable[[], Metrics]) -> None:
        super().__init__(window)
        self._window = window
        self._metrics = metrics
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.setInterval(round(SECONDS * 1000))
        self.timer.timeout.connect(self.held)
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the finger; everything passes."""
        kind = event.type()
        if kind in _BEGINS:
            # Qt makes a press of a mouse out of a touch, too: the time runs from the first of the two.
            if not self._is_in_corner(event):
                self.timer.stop()
            elif not self.timer.isActive():
                self.timer.start()
        elif kind in _ENDS or (kind in _GOES_ON and self.timer.isActive() and not self._is_in_corner(event)):
            self.timer.stop()
        return False

    def contains(self, point: QPointF) -> bool:
        """Whether a point of the window is in the corner."""
        metrics = self._metrics()
        side = max(metrics.px(SIDE), metrics.target)
        mirrored = self._window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        from_end = point.x() if mirrored else self._window.width() - 1 - point.x()
        return 0 <= from_end < side and 0 <= point.y() < side

    def _is_in_corner(self, event: QEvent) -> bool:
        """Whether it is one finger, and in the corner."""
        match event:
            case QTouchEvent():
                points = event.points()
                return len(points) == 1 and self.contains(points[0].position())
            case QMouseEvent() | QTabletEvent():
                return self.contains(event.position())
            case _:
                return False
