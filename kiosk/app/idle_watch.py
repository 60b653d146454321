"""What happens when nobody touches the screen: the prompt, the reset, the at-rest screen, darkness at night."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.core.clock import Clock
from kiosk.core.idle import IdleState, IdleTimer, IdleTimes
from kiosk.core.opening_hours import OpeningHours
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    # Made by the page maker, which imports them when they are needed: the first screen does without them.
    from kiosk.ui.overlays.overlay import Overlay
    from kiosk.ui.overlays.still_reading import StillReadingPrompt

LOOK_SECONDS: Final = 60.0
"""The longest time between two looks at the clock on the wall, which may have been set meanwhile."""


class IdleWatch(QObject):
    """Wakes the idle timer when something is due, and shows what it asks for.

    `make_prompt` is given the seconds that are left, and `make_rest_screen` whether the clinic is open. `reset` is
    called when the visit is over. It follows no time until `start`, as long as there is nothing to show.
    """

    visit_began = Signal()
    """Somebody has touched the home screen, which nobody was reading."""

    def __init__(
        self,
        window: KioskWindow,
        clock: Clock,
        times: IdleTimes,
        hours: OpeningHours,
        make_prompt: Callable[[int], StillReadingPrompt],
        make_rest_screen: Callable[[bool], Overlay],
        reset: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._hours = hours
        self._make_prompt = make_prompt
        self._make_rest_screen = make_rest_screen
        self._reset = reset
        self._running = False
        self._prompt: StillReadingPrompt | None = None
        self._rest: Overlay | None = None
        self.timer = IdleTimer(clock, times, self._on_changed)
        self._wake = QTimer(window)
        self._wake.setSingleShot(True)
        self._wake.timeout.connect(self.advance)

    def start(self, *, running: bool) -> None:
        """Begin anew, with or without following the time."""
        self._running = running
        self._follow_hours()
        self.timer.start()
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
        self._follow_hours()
        self.timer.advance()
        if self._prompt is not None and self.timer.state is IdleState.ASKING:
            self._prompt.set_seconds(math.ceil(self.timer.seconds_to_next() or 0))
        self.schedule()

    def schedule(self) -> None:
        """Wake up when the next thing is due; while asking, at each whole second of the countdown."""
        due = (self.timer.seconds_to_next(), self._seconds_to_look())
        seconds = min((seconds for seconds in due if seconds is not None), default=None)
        if seconds is None or not self._running:
            self._wake.stop()
            return
        if self.timer.state is IdleState.ASKING:
            seconds = seconds - math.ceil(seconds) + 1
            self._wake.setTimerType(Qt.TimerType.PreciseTimer)
        else:
            self._wake.setTimerType(Qt.TimerType.CoarseTimer)
        self._wake.start(math.ceil(seconds * 1000))

    def _seconds_to_look(self) -> float | None:
        """Seconds until the clinic may have opened or closed; None while that makes no difference."""
        if self._hours.always_open or self.timer.state not in {IdleState.READY, IdleState.RESTING}:
            return None
        now = self._clock.now()
        change = self._hours.next_change(now)
        # A coarse timer may be early, and would come again and again in the last moments.
        return LOOK_SECONDS if change is None else min(LOOK_SECONDS, max(1.0, (change - now).total_seconds()))

    def _follow_hours(self) -> None:
        is_open = self._hours.is_open(self._clock.now())
        if is_open is self.timer.is_open:
            return
        self.timer.is_open = is_open
        if self._rest is not None:
            self._window.remove_overlay(self._rest)
            self._rest = None
            self.show_overlay()

    def _on_changed(self, old: IdleState, new: IdleState) -> None:
        if not self._running:
            return
        if old is IdleState.ASKING and new is IdleState.READY:
            self._reset()
        elif old is IdleState.RESTING and self._rest is not None:
            self._window.remove_overlay(self._rest)
            self._rest = None
        elif old is IdleState.READY and new is IdleState.READING:
            self.visit_began.emit()
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
            self._rest = self._make_rest_screen(self.timer.is_open)
            self._window.push_overlay(self._rest)

    def _on_keep_reading(self) -> None:
        self.timer.touched()
        self._close_prompt()

    def _close_prompt(self) -> None:
        if self._prompt is not None:
            self._window.remove_overlay(self._prompt)
            self._prompt = None
        self.schedule()
