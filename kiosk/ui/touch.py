"""One filter for everything that reaches the window by hand: it sees a touch before any control does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTabletEvent, QTouchEvent, QWheelEvent, QWindow


class TouchWatch(QObject):
    """Reports touches, keys and wheel of a window, and can keep a whole touch from the controls.

    `may_act` is asked when a touch or key begins, with where that is (None for a key); where it says no, everything
    until the finger leaves the screen is swallowed. The filter sits on the native window: that is where all input of
    the only window comes in, and a filter on the application would be called for every other event as well.
    """

    touched = Signal()
    """Something happened by finger or wheel, also while a finger drags. Of keys only `may_act` is told."""
    released = Signal()
    """A finger was lifted, or the wheel turned."""
    swiped = Signal(QPointF, float, float)
    """Where a finger came down, and how many pixels right and down of there it was lifted."""

    def __init__(self, window: QWindow, may_act: Callable[[QPointF | None], bool]) -> None:
        super().__init__(window)
        self._may_act = may_act
        self._swallowing = False
        self._pressed_at: QPointF | None = None
        self._handlers: dict[QEvent.Type, Callable[[QEvent], bool]] = {
            QEvent.Type.MouseButtonPress: self._on_begin,
            QEvent.Type.MouseButtonDblClick: self._on_begin,
            QEvent.Type.TouchBegin: self._on_begin,
            QEvent.Type.TabletPress: self._on_begin,
            QEvent.Type.KeyPress: self._on_key,
            QEvent.Type.Wheel: self._on_begin_and_end,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.TouchUpdate: self._on_continue,
            QEvent.Type.TabletMove: self._on_continue,
            QEvent.Type.MouseButtonRelease: self._on_end,
            QEvent.Type.TouchEnd: self._on_end,
            QEvent.Type.TouchCancel: self._on_end,
            QEvent.Type.TabletRelease: self._on_end,
            QEvent.Type.KeyRelease: self._on_key_end,
        }
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hand input to its handler; everything else passes."""
        handler = self._handlers.get(event.type())
        return handler is not None and handler(event)

    def _on_begin(self, event: QEvent) -> bool:
        if not self._swallowing:
            self._swallowing = not self._may_act(_position(event))
            self._tell_touched()
        if isinstance(event, QMouseEvent):
            self._pressed_at = None if self._swallowing else event.position()
        return self._swallow(event)

    def _on_continue(self, event: QEvent) -> bool:
        self._tell_touched()
        return self._swallow(event)

    def _on_move(self, event: QEvent) -> bool:
        # A mouse that is only pushed about presses nothing; it does not keep a visit alive.
        if isinstance(event, QMouseEvent) and event.buttons():
            self._tell_touched()
        return self._swallow(event)

    def _on_end(self, event: QEvent) -> bool:
        swallowed = self._swallow(event)
        self._tell_touched()
        self._swallowing = False
        if isinstance(event, QMouseEvent) and self._pressed_at is not None:
            moved = event.position() - self._pressed_at
            self.swiped.emit(self._pressed_at, moved.x(), moved.y())
            self._pressed_at = None
        self.released.emit()
        return swallowed

    def _on_key(self, event: QEvent) -> bool:
        # A key that is held down repeats itself, and is still the one that woke the screen.
        if not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
            self._swallowing = not self._may_act(None)
        return self._swallow(event)

    def _on_key_end(self, event: QEvent) -> bool:
        swallowed = self._swallow(event)
        if not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
            self._swallowing = False
        return swallowed

    def _on_begin_and_end(self, event: QEvent) -> bool:
        swallowed = self._on_begin(event)
        self._swallowing = False
        self.released.emit()
        return swallowed

    def _tell_touched(self) -> None:
        # The touch that wakes the screen begins no visit: `may_act` has had it, and nothing of it counts any more.
        if not self._swallowing:
            self.touched.emit()

    def _swallow(self, event: QEvent) -> bool:
        if self._swallowing:
            event.accept()
        return self._swallowing


def _position(event: QEvent) -> QPointF | None:
    match event:
        case QMouseEvent() | QTabletEvent() | QWheelEvent():
            return event.position()
        case QTouchEvent():
            points = event.points()
            return points[0].position() if points else None
        case _:
            return None
