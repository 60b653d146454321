"""The loop of `kiosk serve`: keeps one screen alive, looks after it, and brings it another library.

Everything happens in one thread, once a second or when an event comes in; threads that listen only bring events.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final, Literal

from kiosk.core.clock import Clock
from kiosk.core.supervision import Answer, Ask, Beat, Message, Outcome, Status
from kiosk.supervisor.interfaces import Library, Screen
from kiosk.supervisor.notify import Notify
from kiosk.supervisor.restarts import Restarts
from kiosk.supervisor.screen_process import Ended, Event, Heard

_logger = logging.getLogger(__name__)

SECONDS_OF_SILENCE: Final = 10.0
"""After so long without a heartbeat a screen hangs."""
SECONDS_TO_START: Final = 60.0
"""After so long without a first heartbeat a start has failed."""
SECONDS_TO_END: Final = 3.0
"""After so long a screen that was asked to end is killed."""
SECONDS_UNTOUCHED: Final = 300.0
"""Nobody has touched the screen for so long when it is started anew only to look after it."""
SECONDS_BETWEEN_LOOKS: Final = 30.0
"""How often memory is looked at."""
SECONDS_WITHOUT_SCREEN: Final = 900.0
"""After so long in which no start gave a heartbeat, starting the machine anew may help, and nothing else is left."""
NIGHT: Final = timedelta(hours=3)
"""For so long after the nightly hour a restart is made up for."""

STARTS_FAIL: Final = "S1"
"""Code for staff: the screen failed to start three times with the clinic's library; the built-in one is shown."""

_TICK: Final = 1.0

Telling = Literal["crash", "update", "refused"]
"""What is told to the system's log."""


@dataclass(frozen=True)
class Care:
    """How the screen is looked after: the most bytes of memory, when it is started anew each night, who may leave."""

    memory: float
    restart_at: time | None
    may_leave: bool


@dataclass(frozen=True)
class Exit:
    """With which codes the program ends."""

    stopped: int
    left: int
    no_screen: int


@dataclass(frozen=True)
class _Stop:
    """The service is to end."""

    code: int


StartScreen = Callable[[int, Path | None, str, Callable[[Event], object]], Screen]
"""Starts the screen of that number with a pack and a code for staff; events go to the last. May raise OSError."""


class Supervisor:
    """Starts the screen and everything that follows. `run` returns the program's exit code.

    `export` writes logs and counts to a folder, and `tell` tells the system's log.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        care: Care,
        codes: Exit,
        library: Library,
        start_screen: StartScreen,
        notify: Notify,
        export: Callable[[Path], tuple[Outcome, str]],
        tell: Callable[[Telling, str], object],
    ) -> None:
        self._clock = clock
        self._care = care
        self._codes = codes
        self._library = library
        self._start_screen = start_screen
        self._notify = notify
        self._export = export
        self._tell = tell
        self._events: SimpleQueue[Event | _Stop] = SimpleQueue()
        self._restarts = Restarts(clock)
        self._screen: Screen | None = None
        self._number = 0
        self._beat: Beat | None = None
        """The last of this screen, if there was one."""
        self._heard_at = 0.0
        """When it was started or last beat."""
        self._ending_at: float | None = None
        """When the screen was asked to end."""
        self._start_at = clock.monotonic()
        """When the next screen is to be started, while there is none."""
        self._looked_at = clock.monotonic()
        self._told_alive_at = clock.monotonic()
        self._last_night = clock.now().date() if self._is_night_time(clock.now()) else None
        """On which day the nightly restart was made, or is not needed."""
        self._started_at = clock.now().timestamp()
        self._asked_to_end = ""
        self._code: int | None = None
        self._status: Status | None = None
        self._problem = ""
        self._counted = 0
        self._crashes = 0

    def run(self) -> int:
        """Look after the screen until the service is to end."""
        while not self._over():
            self.advance()
            try:
                event = self._events.get(timeout=_TICK)
            except Empty:
                continue
            self.handle(event)
        self._notify.stopping()
        return self._code or 0

    def stop(self) -> None:
        """End in order. May be called from a signal handler or any thread."""
        self._events.put(_Stop(self._codes.stopped))

    def handle(self, event: Event | _Stop) -> None:
        """Take note of what has happened."""
        match event:
            case _Stop():
                self._leave(event.code)
            case Heard():
                if self._screen is not None and event.screen == self._screen.number:
                    self._on_message(event.message)
            case Ended():
                if self._screen is not None and event.screen == self._screen.number:
                    self._on_ended(event.code)

    def advance(self) -> None:
        """Do what has become due."""
        now = self._clock.monotonic()
        if self._screen is None:
            if self._code is None and now >= self._start_at:
                self._start()
        elif self._ending_at is not None:
            if now - self._ending_at >= SECONDS_TO_END:
                self._screen.kill()
        elif now - self._heard_at >= (SECONDS_TO_START if self._beat is None else SECONDS_OF_SILENCE):
            self._end_hanging(self._screen)
        if self._code is None:
            self._advance_library()
            self._look_after(now)
            self._tell_status()
            if self._restarts.seconds_without_screen >= SECONDS_WITHOUT_SCREEN:
                _logger.critical("no screen has shown anything for %.0f minutes: leaving", SECONDS_WITHOUT_SCREEN / 60)
                self._leave(self._codes.no_screen)
        self._tell_alive(now)

    # Start and end

    def _start(self) -> None:
        self._number += 1
        self._beat = None
        self._ending_at = None
        self._asked_to_end = ""
        self._heard_at = self._clock.monotonic()
        fallback = self._restarts.fallback
        pack = None if fallback else self._library.pack_to_start()
        try:
            self._screen = self._start_screen(self._number, pack, STARTS_FAIL if fallback else "", self._events.put)
        except OSError as error:
            _logger.error("the screen's process cannot be started: %s", error.strerror)  # noqa: TRY400 - nothing of ours
            self._start_at = self._heard_at + self._restarts.failed()

    def _end(self, why: str) -> None:
        """Have the screen end, and another one start."""
        if self._screen is not None and self._ending_at is None:
            self._asked_to_end = why
            self._ending_at = self._clock.monotonic()
            self._screen.end()

    def _end_hanging(self, screen: Screen) -> None:
        seconds = self._clock.monotonic() - self._heard_at
        sentence = f"the screen has shown no frame for {seconds:.0f} seconds and is ended"
        _logger.error("%s", sentence)
        self._tell("crash", sentence)
        self._crashes += 1
        if self._beat is not None:
            self._asked_to_end = "it hung"
        self._ending_at = self._clock.monotonic()
        screen.kill()

    def _leave(self, code: int) -> None:
        if self._code is None:
            self._code = code
            self._notify.stopping()
            self._end("the service ends")

    def _over(self) -> bool:
        return self._code is not None and self._screen is None

    def _on_ended(self, code: int) -> None:
        self._screen = None
        self._start_at = self._clock.monotonic()
        if self._code is not None:
            return
        self._counted += 1
        if self._asked_to_end:
            _logger.info("the screen is started anew: %s", self._asked_to_end)
        elif self._beat is not None:
            self._crashes += 1
            sentence = f"the screen has ended by itself with code {code} and is started anew"
            _logger.error("%s", sentence)
            self._tell("crash", sentence)
        else:
            self._on_failed_start(code)
        self._beat = None
        # No waiting for the next tick: somebody may stand before it.
        self.advance()

    def _on_failed_start(self, code: int) -> None:
        if self._ending_at is None:
            self._crashes += 1
        had_fallen_back = self._restarts.fallback
        pause = self._restarts.failed()
        sentence = f"the screen has ended with code {code} before it showed anything; next try in {pause:.0f} seconds"
        _logger.error("%s", sentence)
        self._tell("crash", sentence)
        if not had_fallen_back:
            self._library.failed()
        if self._restarts.fallback and not had_fallen_back:
            self._tell("crash", "three starts have failed: the built-in library is shown with a code for staff")
        self._start_at += pause

    # What the screen says

    def _on_message(self, message: Message) -> None:
        if isinstance(message, Beat):
            self._on_beat(message)
        elif isinstance(message, Ask):
            self._on_ask(message)

    def _on_beat(self, beat: Beat) -> None:
        first = self._beat is None
        self._beat = beat
        self._heard_at = self._clock.monotonic()
        self._restarts.beat()
        if first:
            if not self._restarts.fallback:
                self._library.confirmed()
            self._notify.ready("the screen is up")
            self._status = None
            self._tell_status()

    def _on_ask(self, ask: Ask) -> None:
        screen = self._screen

        def answer(outcome: Outcome, detail: str = "") -> None:
            if screen is not None:
                screen.say(Answer(ask.number, outcome, detail))

        match ask.request:
            case "reload":
                self._restarts.forgive()
                self._library.reload(answer)
            case "take":
                self._restarts.forgive()
                self._library.take(Path(ask.path), answer)
            case "rollback":
                self._roll_back(answer)
            case "export":
                answer(*self._export(Path(ask.path)))
            case "restart":
                answer("done")
                self._restarts.forgive()
                self._end("staff have asked for it")
            case "leave" if self._care.may_leave:
                answer("done")
                self._leave(self._codes.left)
            case "leave":
                answer("not allowed")

    def _roll_back(self, answer: Callable[[Outcome], object]) -> None:
        if self._library.rollback():
            answer("done")
            self._restarts.forgive()
            self._end("staff have gone back to the library before this one")
        else:
            answer("none before")

    # Looking after it

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the screen in pixels, 0 while it is unknown."""
        return (self._beat.width, self._beat.height) if self._beat is not None else (0, 0)

    @property
    def _free(self) -> bool:
        return self._screen is not None and self._ending_at is None and self._beat is not None and self._beat.free

    def _advance_library(self) -> None:
        try:
            self._library.advance()
        except Exception:
            # Whatever is wrong with a disk or share: the screen is worth more than what waits there.
            _logger.exception("the library cannot be looked after")

    def _look_after(self, now: float) -> None:
        if self._library.ready and (self._free or self._screen is None):
            self._library.swap()
            self._restarts.forgive()
            _logger.info("another library is shown")
            self._tell("update", "another library is shown")
            self._end("there is another library")
        if now - self._looked_at < SECONDS_BETWEEN_LOOKS:
            return
        self._looked_at = now
        if not self._free or self._beat is None or self._beat.untouched < SECONDS_UNTOUCHED or self._screen is None:
            return
        memory = self._screen.memory()
        if memory > self._care.memory:
            _logger.warning("the screen uses %.0f MB of memory", memory / 1e6)
            self._end("it uses too much memory")
            return
        today = self._clock.now()
        if self._is_night_time(today) and self._last_night != today.date():
            self._last_night = today.date()
            self._restarts.forgive()
            self._end("it is the nightly hour")

    def _is_night_time(self, now: datetime) -> bool:
        at = self._care.restart_at
        if at is None:
            return False
        hour = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
        return hour <= now < hour + NIGHT

    def _tell_status(self) -> None:
        if self._library.problem != self._problem:
            self._problem = self._library.problem
            if self._problem:
                self._tell("refused", f"a library was refused: {self._problem}")
        status = Status(
            started_at=self._started_at,
            restarts=self._counted,
            crashes=self._crashes,
            source=self._library.source,
            taken_at=self._library.taken_at,
            problem=self._library.problem,
            can_go_back=self._library.can_go_back,
            library_date=self._library.library_date,
        )
        if status != self._status and self._beat is not None and self._screen is not None:
            self._status = status
            self._screen.say(status)
            self._notify.status(f"the screen is up; restarts: {status.restarts}; {status.problem or 'no problem'}")

    def _tell_alive(self, now: float) -> None:
        seconds = self._notify.watchdog_seconds
        if seconds is not None and now - self._told_alive_at >= min(seconds / 2, seconds - 2 * _TICK):
            self._told_alive_at = now
            self._notify.alive()
