"""Work that may take its time, out of the way of the event loop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class Background(QObject, Generic[Result]):
    """Does work in a thread of its own and calls `done` with what came of it, in the thread that it was made in.

    Of work that was begun while other work was going on, or was forgotten, nothing is heard any more.
    """

    _ended = Signal(int, object)

    def __init__(self, name: str, done: Callable[[Result], object], parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._done = done
        self._number = 0
        self.busy = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def begin(self, work: Callable[[], Result]) -> None:
        """Do something, which must not raise."""
        self._number += 1
        self.busy = True
        number = self._number
        threading.Thread(target=lambda: self._ended.emit(number, work()), name=self._name, daemon=True).start()

    def forget(self) -> None:
        """Do not wait for what is being done."""
        self._number += 1
        self.busy = False

    def _on_ended(self, number: int, result: Result) -> None:
        if number == self._number:
            self.busy = False
            self._done(result)
