"""`kiosk sound`, as the screen starts it."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import miniaudio
import pytest
from pytestqt.qtbot import QtBot

import kiosk.ui.speech  # here, because what Qt says while it loads QtMultimedia would fail a test
from kiosk.app import sound as sound_module
from kiosk.app.sound import Sound

TONE = Path(__file__).parents[1] / "fixtures" / "tone.mp3"
PROGRAM = "from kiosk.app.sound import run_sound; raise SystemExit(run_sound())"


def test_it_says_what_there_is_and_ends_with_its_input() -> None:
    # Where a service is installed, this keeps it from being started.
    environment = {**os.environ, "SPEECHD_ADDRESS": "unix_socket:/nothing/there"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input="",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    (line,) = done.stdout.splitlines()
    available = json.loads(line)
    assert available["event"] == "available"
    assert available["languages"] or available["reason"]


@pytest.mark.usefixtures("qapp")
def test_without_a_device_it_offers_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.ui.recording.has_device", lambda _: False)
    assert not Sound().open()
    assert json.loads(capsys.readouterr().out) == {
        "event": "available", "languages": [], "plays": False, "reason": sound_module.NO_DEVICE
    }  # fmt: skip


@pytest.mark.usefixtures("qapp")
def test_without_pulseaudio_s_library_only_recordings_are_played(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.ui.recording.has_device", lambda _: True)
    # Qt's speech cannot be imported then.
    monkeypatch.setitem(sys.modules, "kiosk.ui.speech", None)
    assert Sound().open()
    told = json.loads(capsys.readouterr().out)
    assert (told["plays"], told["languages"]) == (True, [])
    assert told["reason"].startswith("nothing is read aloud: ")


@pytest.mark.usefixtures("qapp")
def test_a_voice_that_nobody_hears_is_not_offered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.ui.recording.has_device", lambda _: True)
    monkeypatch.setattr("kiosk.ui.speech.speech_engine", lambda: "mock")
    monkeypatch.setattr("kiosk.ui.speech.Speech.is_heard", lambda _: False)
    assert Sound().open()
    told = json.loads(capsys.readouterr().out)
    assert (told["plays"], told["languages"], told["reason"]) == (True, [], kiosk.ui.speech.NOT_HEARD)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a bundle, with the settings of speech-dispatcher that the Debian package brings."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "kiosk"))
    # As undone at the end: the function under test sets it.
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    monkeypatch.delenv("XDG_CONFIG_HOME")
    settings = tmp_path / "speech-dispatcher" / "speechd.conf"
    settings.parent.mkdir()
    settings.touch()
    return tmp_path


def test_speech_dispatcher_reads_what_the_package_brings(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    sound_module.use_installed_speech_settings()
    assert os.environ["XDG_CONFIG_HOME"] == str(installed)


def test_speech_dispatcher_reads_its_own_where_nothing_was_brought(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    (installed / "speech-dispatcher" / "speechd.conf").unlink()
    sound_module.use_installed_speech_settings()
    assert "XDG_CONFIG_HOME" not in os.environ


def test_who_may_write_into_the_program_s_folder_leaves_nothing_there(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda place, _: place == installed)
    sound_module.use_installed_speech_settings()
    assert "XDG_CONFIG_HOME" not in os.environ


@pytest.mark.usefixtures("qapp")
def test_without_a_voice_what_is_to_be_said_fails(capsys: pytest.CaptureFixture[str]) -> None:
    Sound().do(json.dumps({"do": "say", "number": 3, "text": "Hello", "language": "en", "rate": 0, "volume": 1}))
    told = json.loads(capsys.readouterr().out)
    assert (told["event"], told["number"]) == ("failed", 3)
    assert told["reason"]


def test_it_speaks_and_is_silent_as_it_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.ui.recording.has_device", lambda _: True)
    monkeypatch.setattr("kiosk.ui.speech.speech_engine", lambda: "mock")
    sound = Sound()
    assert sound.open()
    assert "en" in json.loads(capsys.readouterr().out)["languages"]
    for number, text in ((1, "word " * 500), (2, "one")):
        sound.do(json.dumps({"do": "say", "number": number, "text": text, "language": "en", "rate": 1, "volume": 1}))
    for do in ("pause", "resume", "seek"):
        sound.do(json.dumps({"do": do, "number": 2, "seconds": 1}))
    told: list[str] = []
    qtbot.waitUntil(lambda: bool(told.append(capsys.readouterr().out) or "".join(told)))
    assert json.loads("".join(told)) == {"event": "finished", "number": 2}
    sound.do(json.dumps({"do": "stop", "number": 3}))
    sound.deleteLater()


def test_recordings_do_not_pile_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # As when a reader makes a recording louder again and again: each time it is played anew.
    monkeypatch.setattr("kiosk.ui.recording.audible_backends", lambda: [miniaudio.Backend.NULL])
    recording = TONE.read_bytes()
    sound = Sound()
    gc.disable()
    try:
        for number in range(6):
            sound.do(json.dumps({"do": "play", "number": number, "volume": 1.0}), recording)
            qtbot.waitUntil(lambda number=number: f'"number": {number}' in capsys.readouterr().out)
        sound.be_silent()
        kept = sum(isinstance(each, miniaudio.StreamableSource) for each in gc.get_objects())
    finally:
        gc.enable()
    assert kept <= 3
