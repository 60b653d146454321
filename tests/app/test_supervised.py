"""The screen's end of the line to `kiosk serve`."""

from __future__ import annotations

import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app import supervised
from kiosk.app.supervised import Supervision
from kiosk.core.idle import IdleState, IdleTimer, IdleTimes
from kiosk.core.supervision import Answer, Ask, Beat, Message, Status, from_line
from kiosk.ui.pulse import Pulse
from kiosk.ui.theme import Palette
from kiosk.ui.window import KioskWindow
from tests.clock import FakeClock
from tests.fixtures.leaks import settle
from tests.program import SECONDS, environment

ROOT = Path(__file__).resolve().parents[2]


class FakeLine(QObject):
    """Notes what is sent."""

    received = Signal(object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Message] = []

    def start(self) -> None:
        """Nothing comes in by itself."""

    def send(self, message: Message) -> None:
        self.sent.append(message)


class Screen:
    """A window with a line to `serve` that notes everything."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.clock = FakeClock()
        self.idle = IdleTimer(self.clock, IdleTimes(), lambda *_: None)
        self.line = FakeLine()
        self.left: list[int] = []
        self.window = KioskWindow(Palette().ground, closable=False)
        self.supervision = Supervision(self.window, self.clock, self.left.append, self.line)  # pyright: ignore[reportArgumentType]

    def show(self) -> None:
        self.window.show()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        self.supervision.start(self.idle)
        self.supervision.note_first_frame()

    def next_beat(self) -> Beat:
        """The next one from now on."""
        self.line.sent.clear()
        self._qtbot.waitUntil(lambda: bool(self.line.sent))
        (beat, *_) = self.line.sent
        assert isinstance(beat, Beat)
        return beat


@pytest.fixture
def screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    monkeypatch.setattr(supervised, "BEAT_MS", 20)
    screen = Screen(qtbot)
    yield screen
    screen.supervision.close()
    screen.window.hide()
    screen.window.deleteLater()
    settle()


def test_the_first_beat_comes_with_the_start_and_others_follow(screen: Screen) -> None:
    screen.show()
    first = screen.line.sent[0]
    assert first == Beat(
        painted=True, free=True, untouched=0.0, width=screen.window.width(), height=screen.window.height()
    )
    assert screen.next_beat().painted


def test_beats_come_while_something_covers_the_whole_window(screen: Screen) -> None:
    screen.show()
    cover = QWidget(screen.window)
    cover.setAutoFillBackground(True)
    cover.setGeometry(screen.window.rect())
    cover.show()
    settle()
    assert screen.next_beat().painted
    assert screen.next_beat().painted


def test_a_window_on_no_panel_beats_without_painting(screen: Screen) -> None:
    screen.show()
    screen.window.hide()
    settle()
    assert not screen.next_beat().painted


def test_a_panel_that_is_switched_off_at_the_start_does_not_count_as_hanging(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Pulse] = []
    monkeypatch.setattr(Pulse, "can_paint", property(looks.append))
    screen.supervision.start(screen.idle)
    screen.clock.go_on(9)
    qtbot.waitUntil(lambda: len(looks) >= 3)
    assert screen.line.sent == []
    screen.clock.go_on(1)
    assert not screen.next_beat().painted


def test_a_beat_tells_whether_somebody_reads_and_for_how_long_nobody_has(screen: Screen) -> None:
    screen.show()
    screen.clock.go_on(40)
    assert screen.next_beat().untouched == 40
    screen.idle.touched()
    assert not screen.next_beat().free
    screen.idle.reset()
    screen.clock.go_on(7)
    beat = screen.next_beat()
    assert (beat.free, beat.untouched) == (True, 7)


def test_a_visit_is_told_with_the_next_frame(screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervised, "BEAT_MS", 60_000)
    screen.supervision = Supervision(screen.window, screen.clock, screen.left.append, screen.line)  # pyright: ignore[reportArgumentType]
    screen.show()
    screen.line.sent.clear()
    screen.idle.touched()
    screen.supervision.note_visit()
    qtbot.waitUntil(lambda: bool(screen.line.sent))
    (beat,) = screen.line.sent
    assert isinstance(beat, Beat)
    assert (beat.painted, beat.free) == (True, False)


def test_the_touch_that_wakes_the_screen_is_a_touch(screen: Screen) -> None:
    screen.show()
    screen.clock.go_on(1000)
    screen.idle.advance()
    assert screen.idle.state is IdleState.RESTING
    assert screen.next_beat().untouched == 1000
    screen.idle.touched()
    assert screen.next_beat().untouched == 0


def test_requests_are_numbered_and_answers_come_back(screen: Screen, qtbot: QtBot) -> None:
    screen.show()
    assert screen.supervision.ask("reload") == 1
    assert screen.supervision.ask("take", "/media/stick/a.klib") == 2
    asked = [message for message in screen.line.sent if isinstance(message, Ask)]
    assert asked == [Ask(1, "reload"), Ask(2, "take", "/media/stick/a.klib")]
    with qtbot.waitSignal(screen.supervision.answered) as answered:
        screen.line.received.emit(Answer(2, "done"))
    assert answered.args == [Answer(2, "done")]


def test_what_serve_knows_is_kept(screen: Screen, qtbot: QtBot) -> None:
    screen.show()
    status = Status(started_at=1.0, restarts=2, crashes=1)
    with qtbot.waitSignal(screen.supervision.status_changed):
        screen.line.received.emit(status)
    assert screen.supervision.status == status


def test_the_screen_ends_with_the_line(screen: Screen, qtbot: QtBot) -> None:
    screen.show()
    screen.line.ended.emit()
    qtbot.waitUntil(lambda: screen.left == [0])


HANGING = """
import os, sys, threading
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kiosk.app import supervised
from kiosk.core.clock import SystemClock
from kiosk.core.idle import IdleTimer, IdleTimes
from kiosk.ui.window import KioskWindow
supervised.BEAT_MS = 20
supervised.SECONDS_TO_DUMP = 0.5
application = QApplication([])
window = KioskWindow("#ffffff", closable=False)
clock = SystemClock()
supervision = supervised.Supervision(window, clock, application.exit, supervised.Line(window))
window.show()
print("for nobody's ears")
def somebody_waits_for_ever():
    threading.Event().wait(2)
    application.exit(3)
supervision.start(IdleTimer(clock, IdleTimes(), lambda *_: None))
supervision.note_first_frame()
if "hang" in sys.argv:
    QTimer.singleShot(200, somebody_waits_for_ever)
code = application.exec()
supervision.close()
sys.exit(code)
"""


def screen_process(folder: Path, program: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A process with pipes, as `serve` starts the screen."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment(folder), stdin=pipe, stdout=pipe, stderr=pipe)


def test_a_screen_that_hangs_writes_where_to_its_errors(tmp_path: Path) -> None:
    with screen_process(tmp_path, HANGING, "hang") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        beats = [from_line(line) for line in process.stdout]
        errors = process.stderr.read().decode()
    assert process.returncode == 3
    assert len(beats) > 2
    assert all(isinstance(beat, Beat) for beat in beats)
    assert "for nobody's ears" in errors
    assert "somebody_waits_for_ever" in errors


LEAVING = """
import os, subprocess, sys
from PySide6.QtCore import QObject
from kiosk.app.supervised import Line
window = QObject()
Line(window)
subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], close_fds=False)
os._exit(3)
"""


def test_the_line_ends_with_the_screen_although_what_it_has_started_goes_on(tmp_path: Path) -> None:
    with screen_process(tmp_path, LEAVING) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.wait() == 3
        assert select.select([process.stdout], [], [], SECONDS)[0] == [process.stdout]
        assert process.stdout.read() == b""
        # What is still there holds the other two.
        assert select.select([process.stderr], [], [], 0)[0] == []
        process.stdin.close()
        assert process.stderr.read() == b""


def test_a_screen_ends_when_serve_is_gone(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", HANGING], cwd=ROOT, env=environment(tmp_path), input=b"", capture_output=True, check=True
    )
    assert isinstance(from_line(ended.stdout.splitlines()[0]), Beat)
