"""Signals of the operating system end the program through Qt's event loop, with exit code 0.

Python runs its signal handlers only between its own instructions, and Qt's loop sleeps in C++. The wake-up
descriptor brings the loop back without a timer that would wake an idle kiosk again and again.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class SignalWatch(QObject):
    """Calls `leave(0)` for SIGTERM and SIGINT (and SIGHUP where there is one).

    Until `event_loop_runs`, as while a library is being compiled, it raises `SystemExit` instead: nobody would take
    note of a call.
    """

    def __init__(self, leave: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._leave = leave
        self._loop_runs = False
        self._woken, self._waker = socket.socketpair()
        for end in (self._woken, self._waker):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before = signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._on_signal)

    def event_loop_runs(self) -> None:
        """Begin to call `leave`; what it queues is done as soon as the loop runs."""
        self._loop_runs = True

    def close(self) -> None:
        """Give the wake-up descriptor back."""
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._woken.close()
        self._waker.close()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if not self._loop_runs:
            raise SystemExit(0)
        # Not quit(): a window that refuses to close would veto it.
        self._leave(0)

    def _on_woken(self) -> None:
        # Reading is all there is to do: Python has run the handler on the way here.
        with suppress(BlockingIOError):
            self._woken.recv(64)
