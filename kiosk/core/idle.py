"""When to ask "still reading?", when to clear the screen and when to rest: a state machine over an injected clock.

    READY ──touch──▶ READING ──quiet──▶ ASKING ──quiet──▶ READY ──quiet──▶ RESTING ──touch──▶ READY
                        ▲                  │
                        └──────touch───────┘

While the clinic is closed an untouched screen rests sooner, and has nothing to wait for before the first touch. The
machine never looks at the wall clock and owns no timer: it is told whether the clinic is open, it tells when it next
wants to be asked (`seconds_to_next`), and `advance` tells what is due.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from kiosk.core.clock import Clock


class IdleState(Enum):
    """What the kiosk is doing as far as idle time is concerned."""

    READY = auto()
    """The home screen, untouched since it was reset."""
    READING = auto()
    """Somebody has touched the screen and has not been away for long."""
    ASKING = auto()
    """The still-reading prompt is up."""
    RESTING = auto()
    """The at-rest screen is up or, while the clinic is closed, the dark one."""


class IdleTimes(NamedTuple):
    """The times of the idle machine. All but the pace are in seconds."""

    prompt_after: float = 90.0
    prompt_at_most: float = 240.0
    reset_after: float = 25.0
    rest_after: float = 300.0
    dark_after: float = 60.0
    """In place of `rest_after` while the clinic is closed, where that is longer."""
    words_per_minute: float = 100.0

    def reading_allowance(self, words: int) -> float:
        """Seconds without touch after which a reader of a section with that many words is asked."""
        return min(
            max(self.prompt_after, words * 60.0 / self.words_per_minute), max(self.prompt_at_most, self.prompt_after)
        )


class IdleTimer:
    """Follows touches and time, and calls `changed(old, new)` for each change of state."""

    def __init__(self, clock: Clock, times: IdleTimes, changed: Callable[[IdleState, IdleState], None]) -> None:
        self._clock = clock
        self._times = times
        self._changed = changed
        self.is_open = True
        """Whether the clinic is open."""
        self._touched = False
        self._state = IdleState.READY
        self._since = clock.monotonic()
        self._words = 0

    @property
    def state(self) -> IdleState:
        """The state as of the last touch or `advance`."""
        return self._state

    def touched(self) -> bool:
        """Note a touch or key. Returns whether it may act: the touch that wakes the screen does nothing else."""
        may_act = self._state is not IdleState.RESTING
        self._touched = True
        self._since = self._clock.monotonic()
        self._enter(IdleState.READING if may_act else IdleState.READY)
        return may_act

    def waited_for(self) -> None:
        """Note that somebody is about to answer the prompt, by keyboard: its time begins anew."""
        if self._state is IdleState.ASKING:
            self._since = self._clock.monotonic()

    def showing(self, words: int) -> None:
        """Note how many words the reader has before them now (0 where there is no running text)."""
        self._words = words

    def start(self) -> None:
        """Begin anew with something else to show, which nobody has touched yet."""
        self._touched = False
        self.reset()

    def reset(self) -> None:
        """The reader has finished: begin anew."""
        self._since = self._clock.monotonic()
        self._words = 0
        self._enter(IdleState.READY)

    def seconds_to_next(self) -> float | None:
        """Seconds until something is due (0 when it is overdue), or None while nothing can become due."""
        allowed = self._allowed()
        return None if allowed is None else max(0.0, self._since + allowed - self._clock.monotonic())

    def advance(self) -> None:
        """Make every change of state that is due."""
        while (allowed := self._allowed()) is not None and self._clock.monotonic() - self._since >= allowed:
            self._since += allowed
            if self._state is IdleState.READING:
                self._enter(IdleState.ASKING)
            elif self._state is IdleState.ASKING:
                self._words = 0
                self._enter(IdleState.READY)
            else:
                self._enter(IdleState.RESTING)

    def _allowed(self) -> float | None:
        match self._state:
            case IdleState.READY if self.is_open:
                return self._times.rest_after
            case IdleState.READY:
                return min(self._times.dark_after, self._times.rest_after) if self._touched else 0.0
            case IdleState.READING:
                return self._times.reading_allowance(self._words)
            case IdleState.ASKING:
                return self._times.reset_after
            case IdleState.RESTING:
                return None

    def _enter(self, state: IdleState) -> None:
        old, self._state = self._state, state
        if old is not state:
            self._changed(old, state)
