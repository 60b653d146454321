"""A screen's process, played by small programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue

import psutil
import pytest

from kiosk.core.supervision import Ask, Beat, Status
from kiosk.supervisor.screen_process import Ended, Event, Heard, ScreenProcess, started_by
from tests.program import wait_for

Start = Callable[[str], ScreenProcess]
ECHO = """
import json, sys
print("not a message")
for line in sys.stdin:
    restarts = json.loads(line)["restarts"]
    print(json.dumps({"kind": "ask", "number": restarts, "request": "reload", "path": ""}), flush=True)
"""
BEAT = '{"kind": "beat", "painted": true, "free": true, "untouched": 0, "width": 0, "height": 0}'


class Ears:
    """Everything that came from a process."""

    def __init__(self) -> None:
        self.events: SimpleQueue[Event] = SimpleQueue()
        self.log: SimpleQueue[bytes] = SimpleQueue()

    def next(self) -> Event:
        return self.events.get(timeout=30)


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def start(ears: Ears) -> Iterator[Start]:
    screens: list[ScreenProcess] = []

    def start(program: str) -> ScreenProcess:
        command = [sys.executable, "-c", program]
        screens.append(ScreenProcess(len(screens) + 1, command, {"ONLY": "this"}, ears.events.put, ears.log.put))
        return screens[-1]

    yield start
    for screen in screens:
        screen.kill()
        with suppress(psutil.NoSuchProcess):
            psutil.Process(screen.pid).wait(30)


def test_messages_go_both_ways_and_other_output_is_passed_over(start: Start, ears: Ears) -> None:
    screen = start(ECHO)
    screen.say(Status(started_at=0.0, restarts=3, crashes=0))
    assert ears.next() == Heard(1, Ask(3, "reload"))
    screen.say(Status(started_at=0.0, restarts=4, crashes=0))
    assert ears.next() == Heard(1, Ask(4, "reload"))
    screen.end()
    assert ears.next() == Ended(1, 0)


def test_it_is_given_nothing_but_its_environment(start: Start, ears: Ears) -> None:
    start("import os, sys; print(sorted(os.environ), file=sys.stderr)")
    assert ears.next() == Ended(1, 0)
    # What the C library and Python themselves add.
    assert set(eval(ears.log.get(timeout=30))) <= {"ONLY", "LC_CTYPE"}  # noqa: S307 - printed by the line above


def test_its_errors_are_relayed_line_by_line(start: Start, ears: Ears) -> None:
    start("import sys; print('first', file=sys.stderr); print('x' * 200_000, file=sys.stderr)")
    assert ears.log.get(timeout=30) == b"first\n"
    assert len(ears.log.get(timeout=30)) == 65_536
    assert ears.next() == Ended(1, 0)


@pytest.mark.parametrize(
    ("program", "code"), [("raise SystemExit(70)", 70), ("import os; os.kill(os.getpid(), 11)", -11)]
)
def test_its_end_is_told_with_its_code(program: str, code: int, start: Start, ears: Ears) -> None:
    start(program)
    assert ears.next() == Ended(1, code)


def test_one_that_listens_to_nothing_is_killed(start: Start, ears: Ears) -> None:
    screen = start("import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: signal.pause()")
    screen.end()
    screen.kill()
    assert ears.next() == Ended(1, -9)


@pytest.mark.parametrize("asked", [False, True], ids=["by surprise", "after it was asked to end"])
def test_one_that_is_killed_takes_along_what_it_has_started(asked: bool, start: Start, ears: Ears) -> None:  # noqa: FBT001 - pytest names its arguments
    wait = "import signal; signal.pause()"
    away = "stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL"
    child = f"subprocess.Popen([sys.executable, '-c', {wait!r}], {away})"
    screen = start(f"import subprocess, sys; print({child}.pid, file=sys.stderr, flush=True); {wait}")
    started = psutil.Process(int(ears.log.get(timeout=30)))
    if asked:
        screen.end()
    screen.kill()
    assert ears.next() == Ended(1, -9)
    wait_for(lambda: not started.is_running() or started.status() == psutil.STATUS_ZOMBIE, "end of what it has started")


def test_what_it_has_started_is_found_and_what_an_earlier_one_of_its_number_had_started_is_not(
    start: Start, ears: Ears
) -> None:
    wait = "import signal; signal.pause()"
    away = "stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL"
    child = f"subprocess.Popen([sys.executable, '-c', {wait!r}], {away})"
    screen = start(f"import subprocess, sys; print({child}.pid, file=sys.stderr, flush=True); {wait}")
    started = psutil.Process(int(ears.log.get(timeout=30)))
    assert started_by(screen.pid, started.create_time()) == [started]
    assert started_by(screen.pid, started.create_time() + 1) == []
    screen.kill()
    assert ears.next() == Ended(1, -9)


def test_telling_one_that_is_gone_something_does_no_harm(start: Start, ears: Ears) -> None:
    screen = start("")
    assert ears.next() == Ended(1, 0)
    screen.say(Status(started_at=0.0, restarts=0, crashes=0))
    screen.end()
    screen.kill()
    assert screen.memory() == 0


def test_its_memory_is_known(start: Start, ears: Ears) -> None:
    screen = start(f"import sys; x = bytearray(50_000_000); print({BEAT!r}, flush=True); sys.stdin.read()")
    assert ears.next() == Heard(1, Beat(painted=True, free=True, untouched=0))
    assert screen.memory() > 50_000_000


def test_what_cannot_be_started_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no such program"):
        ScreenProcess(1, [os.fspath(tmp_path / "no such program")], {}, print, print)
