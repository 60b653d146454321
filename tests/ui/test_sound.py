"""The process for speech and sound: what it says, and what becomes of the screen when it hangs or dies."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from pytestqt.qtbot import QtBot

from kiosk.ui import sound as sound_module
from kiosk.ui.sound import SoundProcess

ANSWERS = """
import json, sys
def tell(event, **details):
    print(json.dumps({"event": event, **details}), flush=True)
tell("available", languages=["en", "zh"], plays=True, reason="")
for line in sys.stdin.buffer:
    order = json.loads(line)
    number, do = order["number"], order["do"]
    if do == "say":
        what = order["text"]
        if what == "die": sys.exit(1)
        if what == "babble": print("what?", flush=True)
        if what == "fail": tell("failed", number=number, reason="the voice is gone")
        if what == "late": tell("finished", number=number - 1)
        if what in ("late", "speak"): tell("finished", number=number)
    if do == "play":
        tell("position", number=number, seconds=len(sys.stdin.buffer.read(order["bytes"])))
    if do == "stop":
        tell("finished", number=number)
"""
"""A process that does as it is told at once; "hang" is a text that it never answers."""

Start = Callable[[str], SoundProcess]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Starts a process of these lines of Python, and waits until it has said what there is."""
    started: list[SoundProcess] = []

    def start_(script: str) -> SoundProcess:
        sound = SoundProcess([sys.executable, "-c", script])
        started.append(sound)
        with qtbot.waitSignal(sound.availability_changed):
            sound.start()
        return sound

    yield start_
    for sound in started:
        sound.close()


@pytest.mark.usefixtures("qapp")
def test_before_it_has_answered_nothing_is_available() -> None:
    sound = SoundProcess([sys.executable, "-c", ANSWERS])
    sound.start()
    assert not sound.speaks("en")
    assert not sound.plays
    sound.close()


def test_it_tells_what_there_is(start: Start) -> None:
    sound = start(ANSWERS)
    assert sound.plays
    assert [sound.speaks(tag) for tag in ("en", "en-GB", "zh-Hans", "de")] == [True, True, True, False]


def test_what_was_said_is_finished_once(start: Start, qtbot: QtBot) -> None:
    sound = start(ANSWERS)
    began: list[int] = []
    sound.began.connect(began.append)
    with qtbot.waitSignal(sound.finished) as finished:
        number = sound.say("speak", "en", 0.0, 1.0)
    assert began == finished.args == [number]


def test_the_end_of_what_was_replaced_is_not_told(start: Start, qtbot: QtBot) -> None:
    sound = start(ANSWERS)
    numbers: list[int] = []
    sound.finished.connect(numbers.append)
    sound.say("hang", "en", 0.0, 1.0)
    with qtbot.waitSignal(sound.finished):
        number = sound.say("late", "en", 0.0, 1.0)
    assert numbers == [number]


def test_what_was_stopped_is_not_finished(start: Start, qtbot: QtBot) -> None:
    sound = start(ANSWERS)
    numbers: list[int] = []
    sound.finished.connect(numbers.append)
    sound.say("hang", "en", 0.0, 1.0)
    sound.stop()
    with qtbot.waitSignal(sound.finished):
        number = sound.say("speak", "en", 0.0, 1.0)
    assert numbers == [number]


def test_a_recording_is_handed_over_and_its_position_told(start: Start, qtbot: QtBot) -> None:
    sound = start(ANSWERS)
    with qtbot.waitSignal(sound.position_changed) as told:
        number = sound.play(bytes(3 << 20), 1.0)
    assert told.args == [number, float(3 << 20)]
    with qtbot.waitSignal(sound.finished):
        sound.say("speak", "en", 0.0, 1.0)


def test_a_failure_is_told_and_logged_once(start: Start, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    sound = start(ANSWERS)
    for _ in range(2):
        with qtbot.waitSignal(sound.failed) as failed:
            number = sound.say("fail", "en", 0.0, 1.0)
        assert failed.args == [number, "the voice is gone"]
    assert sound.speaks("en")
    assert [record.getMessage() for record in caplog.records] == ["the voice is gone"]
    caplog.clear()


@pytest.mark.parametrize("text", ["die", "hang", "babble"])
def test_a_process_that_is_lost_takes_nothing_with_it_and_may_come_back(
    text: str, start: Start, qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = start(ANSWERS)
    monkeypatch.setattr(sound_module, "SECONDS_TO_ANSWER", 60.0 if text != "hang" else 0.01)
    with qtbot.waitSignals([sound.failed, sound.availability_changed]):
        sound.say(text, "en", 0.0, 1.0)
    assert not sound.speaks("en")
    assert not sound.plays
    assert len(caplog.records) == 1
    caplog.clear()
    with qtbot.waitSignal(sound.availability_changed):
        sound.start()
    assert sound.speaks("en")


def test_what_is_said_while_there_is_no_process_fails_later(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    sound = SoundProcess(["nothing"])
    with qtbot.waitSignal(sound.failed):
        number = sound.say("Hello", "en", 0.0, 1.0)
        assert number
    caplog.clear()


def test_a_process_with_nothing_to_offer_is_not_started_again(
    start: Start, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    starts = tmp_path / "starts"
    nothing = '{"event": "available", "languages": [], "plays": false, "reason": "no voice"}'
    sound = start(f"open({str(starts)!r}, 'a').write('x'); print({nothing!r})")
    sound.start()
    assert not sound.findChildren(QProcess, options=Qt.FindChildOption.FindDirectChildrenOnly)[1:]
    assert starts.read_text() == "x"
    assert [record.getMessage() for record in caplog.records] == ["no voice"]
    caplog.clear()


def test_at_the_end_it_is_silenced_before_it_ends(start: Start, tmp_path: Path) -> None:
    last = tmp_path / "last"
    sound = start(f"{ANSWERS}\nopen({str(last)!r}, 'w').write(do)")
    sound.say("hang", "en", 0.0, 1.0)
    sound.close()
    assert last.read_text() == "stop"


def test_a_program_that_is_not_there_is_told_of_in_the_log(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    sound = SoundProcess(["/nothing/there"])
    sound.start()
    qtbot.waitUntil(lambda: bool(caplog.records))
    assert "cannot be started" in caplog.text
    caplog.clear()
