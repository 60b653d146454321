"""From any thread, and out of the middle of painting, into Qt's event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Relay(QObject):
    """Calls `go_home` and `leave` from the event loop of the thread that it was made in."""

    _home = Signal()
    _leave = Signal(int)

    def __init__(self, go_home: Callable[[], object], leave: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._home.connect(go_home, Qt.ConnectionType.QueuedConnection)
        self._leave.connect(leave, Qt.ConnectionType.QueuedConnection)

    def go_home(self) -> None:
        """Have the screen go home soon."""
        self._home.emit()

    def leave(self, code: int) -> None:
        """Have the program end soon with an exit code."""
        self._leave.emit(code)
