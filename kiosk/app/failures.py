"""Exceptions that nothing caught are logged and bring the screen home; three within a minute end the program.

Qt prints an exception in a slot and goes on, which would leave a patient before a half-made screen.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections import deque
from collections.abc import Callable

from kiosk.app.exit_codes import ExitCode
from kiosk.core.clock import Clock

_logger = logging.getLogger(__name__)


class Failures:
    """Counts uncaught exceptions, calls `go_home()` for each, and `leave(70)` for the third within a minute.

    Both may be called from any thread and in the middle of painting: they should queue their work in Qt's event loop.
    A `go_home` that itself fails also ends the program, for its supervisor to start it anew.
    """

    MOST = 3
    WITHIN_SECONDS = 60.0

    def __init__(self, clock: Clock, go_home: Callable[[], object], leave: Callable[[int], object]) -> None:
        self._clock = clock
        self._go_home = go_home
        self._leave = leave
        self._moments: deque[float] = deque(maxlen=self.MOST)

    def install(self) -> None:
        """Take over Python's hooks for exceptions that nothing caught."""
        sys.excepthook = lambda _, error, __: self.note(error, "in the program")
        threading.excepthook = lambda failed: self.note(failed.exc_value, "in a thread")
        sys.unraisablehook = lambda failed: self.note(failed.exc_value, "where none can be raised")

    def note(self, error: BaseException | None, place: str) -> None:
        """Log an exception and do what it asks for. `place` says in words where it came up."""
        _logger.critical("uncaught exception %s", place, exc_info=error)
        now = self._clock.monotonic()
        self._moments.append(now)
        if len(self._moments) == self.MOST and now - self._moments[0] <= self.WITHIN_SECONDS:
            _logger.critical("%d uncaught exceptions within %.0f seconds: leaving", self.MOST, self.WITHIN_SECONDS)
            self._leave(ExitCode.INTERNAL)
            return
        try:
            self._go_home()
        except Exception:
            _logger.critical("the screen cannot go home: leaving", exc_info=True)
            self._leave(ExitCode.INTERNAL)
