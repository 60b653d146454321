"""Dragging and flicking a scroll area by finger.

Qt's own way, `QScroller.grabGesture`, is closed: PySide6 6.11.3 makes a new enum class for each gesture id that it
returns, and nothing frees them (3 kB for each page). It would also keep presses back to see whether they become drags.
So what is pressed is handed to the `QScroller` from here.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QScroller, QScrollerProperties, QWidget

_INPUTS: Final = {
    QEvent.Type.MouseButtonPress: QScroller.Input.InputPress,
    QEvent.Type.MouseButtonDblClick: QScroller.Input.InputPress,
    QEvent.Type.MouseMove: QScroller.Input.InputMove,
    QEvent.Type.MouseButtonRelease: QScroller.Input.InputRelease,
}

_DRAG_START_METRES: Final = 0.003


class KineticScroll(QObject):
    """Scrolls an area by what happens on the widgets that it follows. A flick presses no button."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._viewport = area.viewport()
        # The time at which a finger is heard of, as Qt's own gesture takes it: what events carry differs by platform.
        self._time = QElapsedTimer()
        self._time.start()
        self._scroller = QScroller.scroller(self._viewport)
        properties = self._scroller.scrollerProperties()
        metric = QScrollerProperties.ScrollMetric
        off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        properties.setScrollMetric(metric.VerticalOvershootPolicy, off)
        properties.setScrollMetric(metric.HorizontalOvershootPolicy, off)
        properties.setScrollMetric(metric.FrameRate, QScrollerProperties.FrameRates.Fps60)
        properties.setScrollMetric(metric.DragStartDistance, _DRAG_START_METRES)
        self._scroller.setScrollerProperties(properties)

    def follow(self, widget: QWidget) -> None:
        """Scroll by drags that begin on this widget of the area's content."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand a finger on to the scroller; what it makes a drag, or stops a flick with, presses nothing."""
        kind = _INPUTS.get(event.type())
        if kind is None or not isinstance(event, QMouseEvent):
            return False
        if Qt.MouseButton.LeftButton not in (event.button(), event.buttons()):
            return False
        at = self._viewport.mapFromGlobal(event.globalPosition())
        consumed = self._scroller.handleInput(kind, at, self._time.elapsed())
        if consumed and isinstance(watched, QAbstractButton):
            watched.setDown(False)
        return consumed
