"""`kiosk serve` with a screen and libraries that do as they are told, and time that is turned by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from kiosk.core.supervision import Answer, Ask, Beat, Message, Outcome, Request, Status
from kiosk.supervisor.notify import Notify
from kiosk.supervisor.screen_process import Ended, Event, Heard
from kiosk.supervisor.supervisor import Care, Exit, Supervisor
from tests.clock import FakeClock

STOPPED, LEFT, NO_SCREEN, NO_DISPLAY = 0, 10, 75, 69


@dataclass
class FakeScreen:
    number: int
    pack: Path | None
    staff_code: str
    tell: Callable[[Event], object]
    bytes_used: int = 0
    heard: list[Message] = field(default_factory=list)
    asked_to_end: bool = False
    killed: bool = False

    def memory(self) -> int:
        return self.bytes_used

    def say(self, message: Message) -> None:
        self.heard.append(message)

    def end(self) -> None:
        self.asked_to_end = True

    def kill(self) -> None:
        self.killed = True


@dataclass
class FakeLibrary:
    """The library that is shown, and what brings another one."""

    shown: Path | None = Path("shown.klib")
    waiting: Path | None = None
    before: Path | None = None
    is_confirmed: bool = False
    failures: int = 0
    source: str = "/srv/clinic.klib"
    taken_at: float = 5.0
    library_date: float = 4.0
    problem: str = ""
    problems: int = 0
    taken: list[Path] = field(default_factory=list)
    breaks: bool = False

    @property
    def library(self) -> FakeLibrary:
        return self

    @property
    def ready(self) -> bool:
        return self.waiting is not None

    @property
    def can_go_back(self) -> bool:
        return self.before is not None

    def pack_to_start(self) -> Path | None:
        return self.shown

    def advance(self) -> None:
        if self.breaks:
            raise PermissionError

    def swap(self) -> None:
        self.before, self.shown, self.waiting = self.shown, self.waiting, None
        self.is_confirmed = False

    def confirmed(self) -> None:
        self.is_confirmed = True

    def failed(self) -> None:
        self.failures += 1
        if not self.is_confirmed and self.before is not None:
            self.shown, self.before = self.before, None

    def reload(self, answer: Callable[[Outcome, str], object]) -> None:
        answer("unchanged", "it is the same")

    def take(self, path: Path, answer: Callable[[Outcome, str], object]) -> None:
        self.taken.append(path)
        answer("done", "")

    def rollback(self) -> bool:
        if self.before is None:
            return False
        self.shown, self.before = self.before, None
        return True


class Service:
    """`kiosk serve`, with everything around it made of paper."""

    def __init__(
        self, *, may_leave: bool = False, may_take: bool = True, restart_at: time | None = time(3, 30)
    ) -> None:
        self.clock = FakeClock()
        self.library = FakeLibrary()
        self.screens: list[FakeScreen] = []
        self.cannot_start = False
        self.told: list[str] = []
        self.exported: list[Path] = []
        self.finish_export: Callable[[Outcome, str], None] = lambda *_: None
        self.supervisor = Supervisor(
            clock=self.clock,
            care=Care(400e6, restart_at, may_leave, may_take),
            codes=Exit(STOPPED, LEFT, NO_SCREEN, NO_DISPLAY),
            update=self.library,
            start_screen=self._start_screen,
            notify=Notify({}),
            export=self._export,
            tell=lambda event, _: self.told.append(event),
        )
        self.supervisor.advance()

    def _start_screen(self, number: int, pack: Path | None, code: str, tell: Callable[[Event], object]) -> FakeScreen:
        if self.cannot_start:
            raise OSError(24, "too many open files")
        self.screens.append(FakeScreen(number, pack, code, tell))
        return self.screens[-1]

    def _export(self, path: Path, done: Callable[[Outcome, str], None]) -> None:
        self.exported.append(path)
        self.finish_export = done

    @property
    def screen(self) -> FakeScreen:
        return self.screens[-1]

    def beat(self, *, free: bool = True, untouched: float = 0.0) -> None:
        self.supervisor.handle(Heard(self.screen.number, Beat(painted=True, free=free, untouched=untouched)))

    def end_screen(self, code: int = -9) -> None:
        self.supervisor.handle(Ended(self.screen.number, code))

    def send(self, request: Request, path: str = "") -> None:
        """Staff ask for something."""
        self.supervisor.handle(Heard(self.screen.number, Ask(7, request, path)))

    def last_answer(self) -> Answer:
        return [message for message in self.screen.heard if isinstance(message, Answer)][-1]

    def ask(self, request: Request, path: str = "") -> Answer:
        """Staff ask for something that is answered at once."""
        self.send(request, path)
        return self.last_answer()

    def go_on(self, seconds: float, *, beating: bool = True, untouched: float = 0.0) -> None:
        """Time goes on, second by second."""
        for _ in range(round(seconds)):
            self.clock.go_on(1)
            if beating and not self.screen.asked_to_end:
                self.beat(untouched=untouched)
            self.supervisor.advance()

    def last_status(self) -> Status:
        return [message for message in self.screen.heard if isinstance(message, Status)][-1]
