"""The screen's end of the line to `kiosk serve`: beats after painted frames, requests of staff, and what comes back."""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.app.exit_codes import ExitCode
from kiosk.core.clock import Clock
from kiosk.core.idle import IdleState, IdleTimer
from kiosk.core.supervision import LONGEST_LINE, Answer, Ask, Beat, Message, Request, Status, from_line, to_line
from kiosk.ui.pulse import Pulse
from kiosk.ui.window import KioskWindow

BEAT_MS: Final = 2000
SECONDS_TO_DUMP: Final = 8.0
"""After so long without a frame every thread's stack goes to the log; after 10 s `serve` ends the process."""

SECONDS_TO_SHOW: Final = 25.0
"""As before the first frame, which `serve` awaits for 30 s."""
SECONDS_TO_APPEAR: Final = 10.0
"""A window that is on no panel after so long will not be soon: all are switched off or unplugged."""

_INPUT: Final = 0
_OUTPUT: Final = 1
_ERROR: Final = 2


class Line(QObject):
    """Messages to and from `serve`, over the process's standard input and output.

    Whatever else is printed from now on goes to standard error. Nothing here waits: a `serve` that hangs hears
    nothing.
    """

    received = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # The processes for sound and paper do not inherit it, so that it ends with this one: `serve` goes by that.
        self._output = os.dup(_OUTPUT)
        os.dup2(_ERROR, _OUTPUT)
        # Missing on Windows before Python 3.12.
        if hasattr(os, "set_blocking"):
            with suppress(OSError):
                os.set_blocking(self._output, False)

    def start(self) -> None:
        """Begin to listen, in a thread: on Windows nothing tells an event loop of a pipe."""
        threading.Thread(target=self._listen, name="line to serve", daemon=True).start()

    def send(self, message: Message) -> None:
        """Send a message, or drop it if nobody takes it."""
        with suppress(OSError):
            os.write(self._output, to_line(message))

    def _listen(self) -> None:
        # Not sys.stdin: at the end of the program Python would wait for its lock, which this thread holds.
        waiting = b""
        while True:
            try:
                read = os.read(_INPUT, LONGEST_LINE)
            except OSError:
                read = b""
            if not read:
                break
            *lines, waiting = (waiting + read).split(b"\n")
            if len(waiting) > LONGEST_LINE:
                waiting = b""
            for line in lines:
                message = from_line(line)
                if message is not None:
                    self.received.emit(message)
        self.ended.emit()


class Supervision(QObject):
    """What the screen knows of `serve` and asks of it, and the beats that keep it from being started anew.

    `leave` is called when `serve` is gone or wants the screen to end.
    """

    status_changed = Signal(object)
    """What `serve` knows has changed: a `Status`."""
    answered = Signal(object)
    """What came of a request: an `Answer`."""

    def __init__(self, window: KioskWindow, clock: Clock, leave: Callable[[int], object], line: Line) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._idle: IdleTimer | None = None
        self._leave = leave
        self._line = line
        self._asked = 0
        self._state = IdleState.READY
        self._untouched_since = clock.monotonic()
        self.status: Status | None = None
        self._pulse = Pulse(window)
        self._pulse.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        self._waiting = False
        self._shown = False
        self._started_at = clock.monotonic()
        _write_stacks_after(SECONDS_TO_SHOW)
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_due)
        line.received.connect(self._on_received, Qt.ConnectionType.QueuedConnection)
        line.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self, idle: IdleTimer) -> None:
        """Begin to listen, and to beat with the first painted frame; `idle` knows whether anybody reads."""
        self._idle = idle
        self._line.start()
        self._timer.start()

    def note_first_frame(self) -> None:
        """The first screen has been painted."""
        self._send_beat(painted=True)

    def note_visit(self) -> None:
        """Somebody has begun to read: `serve` is to know with the next frame, lest it shows another library now."""
        self._on_due()

    def close(self) -> None:
        """The program ends in order: no stack is to be written any more."""
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()

    def ask(self, request: Request, path: str = "") -> int:
        """Ask for something; `answered` brings the answer with the number that this returns."""
        self._asked += 1
        self._line.send(Ask(self._asked, request, path))
        return self._asked

    def _on_due(self) -> None:
        if self._pulse.can_paint:
            self._waiting = True
            self._pulse.beat()
        elif self._shown or self._clock.monotonic() - self._started_at >= SECONDS_TO_APPEAR:
            self._send_beat(painted=False)

    def _on_painted(self) -> None:
        # The pixel is painted with whatever changes around it, too.
        if self._waiting:
            self._waiting = False
            self._send_beat(painted=True)

    def _send_beat(self, *, painted: bool) -> None:
        state = self._idle.state if self._idle is not None else IdleState.READY
        free = state in {IdleState.READY, IdleState.RESTING}
        if not free or (self._state, state) == (IdleState.RESTING, IdleState.READY):
            self._untouched_since = self._clock.monotonic()
        self._state = state
        untouched = self._clock.monotonic() - self._untouched_since
        self._line.send(Beat(painted, free, untouched, self._window.width(), self._window.height()))
        self._shown = self._shown or painted
        _write_stacks_after(SECONDS_TO_DUMP)

    def _on_received(self, message: Message) -> None:
        if isinstance(message, Status):
            self.status = message
            self.status_changed.emit(message)
        elif isinstance(message, Answer):
            self.answered.emit(message)

    def _on_ended(self) -> None:
        self._leave(ExitCode.OK)


def _write_stacks_after(seconds: float) -> None:
    """Write every thread's stack so much later, unless that is put off again.

    It is written by a thread that needs neither the event loop nor Python's lock.
    """
    # A program without a console has no standard error.
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
        faulthandler.dump_traceback_later(seconds, file=_ERROR)
