"""What happens when nobody touches the screen: the prompt, the reset, the at-rest screen."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.core.clock import Clock
from kiosk.core.idle import IdleState, IdleTimer, IdleTimes
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    # Made by the page maker, which imports them when they are needed: the first screen does without them.
    from kiosk.ui.overlays.rest import RestScreen
    from kiosk.ui.overlays.still_reading import StillReadingPrompt


class IdleWatch(QObject):
    """Wakes the idle timer when something is due, and shows what it asks for.

    `make_prompt` is given the seconds that are left. `reset` is called when the visit is over. It follows no time until
    `start`, as long as there is nothing to show.
    """

    def __init__(
        self,
        window: KioskWindow,
        clock: Clock,
        times: IdleTimes,
        make_prompt: Callable[[int], StillReadingPrompt],
        make_rest_screen: Callable[[], RestScreen],
        reset: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._make_prompt = make_prompt
        self._make_rest_screen = make_rest_screen
        self._reset = reset
        self._running = False
        self._prompt: StillReadingPrompt | None = None
        self._rest: RestScreen | None = None
        self.timer = IdleTimer(clock, times, self._on_changed)
        self._wake = QTimer(window)
        self._wake.setSingleShot(True)
        self._wake.timeout.connect(self.advance)

    def start(self, *, running: bool) -> None:
        """Begin anew, with or without following the time."""
        self._running = running
        self.timer.reset()
        self.schedule()

    @property
    def asking(self) -> bool:
        """Whether the prompt is up."""
        return self._prompt is not None

    def forget_overlays(self) -> None:
        """Note that all overlays have been taken away."""
        self._prompt = self._rest = None

    def more_time_to_answer(self) -> None:
        """Note that somebody is on the way to the prompt's buttons, by keyboard."""
        self.timer.waited_for()
        self.advance()

    def answered_by_touch(self) -> None:
        """Any touch keeps reading, also one that was slid off a button; the button itself has its say first."""
        if self._prompt is not None:
            QTimer.singleShot(0, self._window, self._close_answered_prompt)

    def _close_answered_prompt(self) -> None:
        if self._prompt is not None and self.timer.state is IdleState.READING:
            self._close_prompt()

    def advance(self) -> None:
        """Do what has become due by the clock."""
        self.timer.advance()
        if self._prompt is not None and self.timer.state is IdleState.ASKING:
            self._prompt.set_seconds(math.ceil(self.timer.seconds_to_next() or 0))
        self.schedule()

    def schedule(self) -> None:
        """Wake up when the next thing is due; while asking, at each whole second of the countdown."""
        seconds = self.timer.seconds_to_next()
        if seconds is None or not self._running:
            self._wake.stop()
            return
        if self.timer.state is IdleState.ASKING:
            seconds = seconds - math.ceil(seconds) + 1
            self._wake.setTimerType(Qt.TimerType.PreciseTimer)
        else:
            self._wake.setTimerType(Qt.TimerType.CoarseTimer)
        self._wake.start(math.ceil(seconds * 1000))

    def _on_changed(self, old: IdleState, new: IdleState) -> None:
        if not self._running:
            return
        if old is IdleState.ASKING and new is IdleState.READY:
            self._reset()
        elif old is IdleState.RESTING and self._rest is not None:
            self._window.remove_overlay(self._rest)
            self._rest = None
        self.show_overlay()
        self.schedule()

    def show_overlay(self) -> None:
        """Show what the present state asks for, if it is not there yet."""
        if self.timer.state is IdleState.ASKING and self._prompt is None:
            self._prompt = self._make_prompt(math.ceil(self.timer.seconds_to_next() or 0))
            self._prompt.closed.connect(self._on_keep_reading)
            self._prompt.finished.connect(self._reset)
            self._window.push_overlay(self._prompt)
        elif self.timer.state is IdleState.RESTING and self._rest is None:
            self._rest = self._make_rest_screen()
            self._window.push_overlay(self._rest)

    def _on_keep_reading(self) -> None:
        self.timer.touched()
        self._close_prompt()

    def _close_prompt(self) -> None:
        if self._prompt is not None:
            self._window.remove_overlay(self._prompt)
            self._prompt = None
        self.schedule()
