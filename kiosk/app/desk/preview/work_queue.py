"""Work that would keep the window waiting, done in one thread after another piece of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

_Result = TypeVar("_Result")


class WorkQueue(QObject):
    """Calls functions in a thread of its own, in turn, and what is to be done with their results in Qt's event loop."""

    _done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, "preview")
        self._closed = False
        # What is done before its future is asked about is told in the caller's thread: it waits for the loop as well.
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], _Result], then: Callable[[_Result], None], failed: Callable[[Exception], None]
    ) -> None:
        """Have `work` done, and then `then` called with its result, or `failed` with its exception.

        Any but what the system has refused is also raised in the event loop.
        """

        def follow(future: Future[_Result]) -> None:
            try:
                result = future.result()
            except OSError as error:
                failed(error)
            except Exception as error:
                failed(error)
                raise
            else:
                then(result)

        def finished(future: Future[_Result]) -> None:
            if not future.cancelled():
                self._done.emit(partial(follow, future))

        self._executor.submit(work).add_done_callback(finished)

    def close(self) -> None:
        """Wait for what is being done; nothing follows from it any more."""
        self._closed = True
        self._executor.shutdown(cancel_futures=True)

    def _on_done(self, follow: Callable[[], None]) -> None:
        if not self._closed:
            follow()
