"""The loop of `kiosk serve`: keeps one screen alive, looks after it, and brings it another library.

Everything happens in one thread, once a second or when an event comes in; threads that listen only bring events.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final, Literal, TypeVar

from kiosk.core.clock import Clock
from kiosk.core.supervision import Answer, Ask, Beat, Message, Outcome, Status
from kiosk.supervisor.interfaces import Care, Exit, Screen, Update
from kiosk.supervisor.notify import Notify
from kiosk.supervisor.restarts import Restarts
from kiosk.supervisor.screen_process import Ended, Event, Heard
from kiosk.supervisor.service_status import STARTS_FAIL_SENTENCE, ServiceStatus
from kiosk.supervisor.upkeep import Upkeep

_logger = logging.getLogger(__name__)

SECONDS_OF_SILENCE: Final = 10.0
"""After so long without a heartbeat a screen hangs."""
SECONDS_TO_START: Final = 30.0
"""After so long without a first heartbeat a start has failed."""
SECONDS_TO_END: Final = 5.0
"""After so long a screen that was asked to end is killed: it may wait two seconds for a disk, and two for what it has
started."""
SECONDS_WITHOUT_SCREEN: Final = 900.0
"""After so long in which no start gave a heartbeat, starting the machine anew may help, and nothing else is left."""

STARTS_FAIL: Final = "S1"
"""Code for staff: the screen failed to start three times with the clinic's library; the built-in one is shown."""

_TICK: Final = 1.0

Value = TypeVar("Value")

Telling = Literal["crash", "hang", "restart", "update", "refused", "fallback"]
"""What is told to the system's log."""


@dataclass(frozen=True)
class Stop:
    """The service is to end."""

    code: int


@dataclass(frozen=True)
class Exported:
    """What the screen of that number has asked for has been written, or not."""

    screen: int
    answer: Answer
    still_at_work: bool = False
    """Whether an earlier request has not come to its end."""


StartScreen = Callable[[int, Path | None, str, Callable[[Event], object]], Screen]
"""Starts the screen of that number with a pack and a code for staff; events go to the last. May raise OSError."""


class Supervisor:
    """Starts the screen and everything that follows. `run` returns the program's exit code.

    `export` writes logs and counts to a folder without keeping anybody waiting, and then calls what it is given, from
    any thread. `tell` tells the system's log.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        care: Care,
        codes: Exit,
        update: Update,
        start_screen: StartScreen,
        notify: Notify,
        export: Callable[[Path, Callable[[Outcome, str], None]], None],
        tell: Callable[[Telling, str], object],
    ) -> None:
        self._clock = clock
        self._care = care
        self._codes = codes
        self._library = update.library
        self._update = update
        self._start_screen = start_screen
        self._notify = notify
        self._export = export
        self._tell = tell
        self._events: SimpleQueue[Event | Stop | Exported] = SimpleQueue()
        self._restarts = Restarts(clock)
        self._screen: Screen | None = None
        self._number = 0
        self._beat: Beat | None = None
        """The last of this screen, if there was one."""
        self._heard_at = 0.0
        """When it was started or last beat."""
        self._confirmed = False
        """Whether it has shown its library."""
        self._shows_fallback = False
        """Whether it was started with the built-in library, as starts with the clinic's had failed."""
        self._ending_at: float | None = None
        """When the screen was asked to end."""
        self._start_at = clock.monotonic()
        """When the next screen is to be started, while there is none."""
        self._left_at = 0.0
        self._told_alive_at = clock.monotonic()
        self._exporting = False
        self._upkeep = Upkeep(clock, care)
        self._asked_to_end = ""
        self._code: int | None = None
        self._status = ServiceStatus(clock, update)
        self._told: Status | None = None
        """What this screen was told last."""
        self._problem = ""

    def run(self) -> int:
        """Look after the screen until the service is to end."""
        while not self._over():
            self.advance()
            self.listen(_TICK)
        return self._code or 0

    def listen(self, seconds: float) -> None:
        """Wait so long for an event, and take note of all that wait: only then can it be judged who was silent."""
        with suppress(Empty):
            while not self._over():
                self.handle(self._events.get(timeout=seconds))
                seconds = 0.0

    def stop(self) -> None:
        """End in order. May be called from a signal handler or any thread."""
        self._events.put(Stop(self._codes.stopped))

    def handle(self, event: Event | Stop | Exported) -> None:
        """Take note of what has happened."""
        match event:
            case Stop():
                self._leave(event.code)
            case Exported():
                self._exporting = event.still_at_work
                if (screen := self._screen_of(event)) is not None:
                    screen.say(event.answer)
            case Heard():
                if self._screen_of(event) is not None:
                    self._on_message(event.message)
            case Ended():
                if self._screen_of(event) is not None:
                    self._on_ended(event.code)

    def _screen_of(self, event: Event | Exported) -> Screen | None:
        """The screen that is running, if the event is of this one: an earlier one may have the last word."""
        return self._screen if self._screen is not None and event.screen == self._screen.number else None

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
            self._with_library(self._update.advance, None)
            self._swap_library()
            self._look_after()
            self._tell_status()
            if self._restarts.seconds_without_screen >= SECONDS_WITHOUT_SCREEN:
                _logger.critical("no screen has shown anything for %.0f minutes: leaving", SECONDS_WITHOUT_SCREEN / 60)
                self._leave(self._codes.no_screen)
        self._tell_alive(now)

    # Start and end

    def _start(self) -> None:
        self._number += 1
        self._beat = None
        self._confirmed = False
        self._ending_at = None
        self._asked_to_end = ""
        self._heard_at = self._clock.monotonic()
        self._shows_fallback = self._restarts.fallback
        pack = None if self._shows_fallback else self._with_library(self._library.pack_to_start, None)
        staff_code = STARTS_FAIL if self._shows_fallback else ""
        try:
            self._screen = self._start_screen(self._number, pack, staff_code, self._events.put)
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
        self._tell("hang", sentence)
        self._status.crashes += 1
        if self._beat is not None:
            self._asked_to_end = "it hung"
        self._ending_at = self._clock.monotonic()
        screen.kill()

    def _leave(self, code: int) -> None:
        if self._code is None:
            self._code = code
            self._left_at = self._clock.monotonic()
            self._notify.stopping()
            self._end("the service ends")

    def _over(self) -> bool:
        # Not even killing ends a process that waits for a broken driver or disk.
        given_up = self._clock.monotonic() - self._left_at >= 2 * SECONDS_TO_END
        return self._code is not None and (self._screen is None or given_up)

    def _on_ended(self, code: int) -> None:
        self._screen = None
        self._start_at = self._clock.monotonic()
        if self._code is not None:
            return
        self._status.restarts += 1
        if self._asked_to_end:
            _logger.info("the screen is started anew: %s", self._asked_to_end)
        elif self._beat is not None:
            self._status.crashes += 1
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
            self._status.crashes += 1
        had_fallen_back = self._restarts.fallback
        has_display = code != self._codes.no_display
        pause = self._restarts.failed(blames_library=has_display)
        sentence = f"the screen has ended with code {code} before it showed anything; next try in {pause:.0f} seconds"
        _logger.error("%s", sentence)
        self._notify.status(sentence)
        if self._ending_at is None:
            self._tell("crash", sentence)
        if has_display and not had_fallen_back:
            self._with_library(self._library.failed, None)
        if self._restarts.fallback and not had_fallen_back:
            self._tell("fallback", STARTS_FAIL_SENTENCE)
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
        if beat.painted and not self._confirmed and not self._shows_fallback:
            self._confirmed = True
            self._with_library(self._library.confirmed, None)
        if first:
            self._notify.ready("the screen is up")
            self._told = None
            self._tell_status()

    def _on_ask(self, ask: Ask) -> None:
        screen = self._screen

        def answer(outcome: Outcome, detail: str = "") -> None:
            if screen is not None:
                screen.say(Answer(ask.number, outcome, detail))

        match ask.request:
            case "reload":
                self._with_library(lambda: self._update.reload(answer), None)
            case "take" if self._care.may_take:
                self._with_library(lambda: self._update.take(Path(ask.path), answer), None)
            case "rollback":
                self._roll_back(answer)
            case "export":
                self._begin_export(ask)
            case "restart":
                answer("done")
                self._restarts.forgive()
                self._end("staff have asked for it")
            case "leave" if self._care.may_leave:
                answer("done")
                self._leave(self._codes.left)
            case "take" | "leave":
                answer("not allowed")

    def _begin_export(self, ask: Ask) -> None:
        """Have it written to a stick, which may be slow or broken, beside this loop, which hears the screen's heart."""
        screen = self._number

        def done(outcome: Outcome, detail: str) -> None:
            self._events.put(Exported(screen, Answer(ask.number, outcome, detail)))

        if self._exporting:
            refused = Answer(ask.number, "failed", "another one is at work")
            self._events.put(Exported(screen, refused, still_at_work=True))
        else:
            self._exporting = True
            self._export(Path(ask.path), done)

    def _roll_back(self, answer: Callable[[Outcome], object]) -> None:
        if self._with_library(self._library.rollback, default=False):
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

    def _with_library(self, act: Callable[[], Value], default: Value) -> Value:
        """Whatever is wrong with a disk or share: the screen is worth more than what waits there."""
        try:
            return act()
        except Exception:
            _logger.exception("the library cannot be looked after")
            return default

    def _swap_library(self) -> None:
        if not self._library.ready or not (self._free or self._screen is None):
            return

        def swap() -> bool:
            self._library.swap()
            return True

        if self._with_library(swap, default=False):
            self._restarts.forgive()
            _logger.info("another library is shown")
            self._tell("update", "another library is shown")
            self._end("there is another library")

    def _look_after(self) -> None:
        if self._screen is None or self._beat is None or not self._free:
            return
        due = self._upkeep.due(self._screen, self._beat)
        if due is None:
            return
        if due.sentence:
            _logger.warning("%s", due.sentence)
            self._tell("restart", due.sentence)
        else:
            # With a new day the clinic's library is tried again.
            self._restarts.forgive()
        self._end(due.why)

    def _tell_status(self) -> None:
        if self._update.problem != self._problem:
            self._problem = self._update.problem
            if self._problem:
                self._tell("refused", f"a library was refused: {self._problem}")
        status = self._status.now(fallback=self._shows_fallback)
        if status != self._told and self._beat is not None and self._screen is not None:
            self._told = status
            self._screen.say(status)
            self._notify.status(f"the screen is up; restarts: {status.restarts}; {status.problem or 'no problem'}")

    def _tell_alive(self, now: float) -> None:
        seconds = self._notify.watchdog_seconds
        if seconds is not None and now - self._told_alive_at >= seconds / 3:
            self._told_alive_at = now
            self._notify.alive()
