"""Recordings are played, on a device that nobody hears."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import miniaudio
import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.recording import Playback, audible_backends, has_device

TONE = Path(__file__).parents[1] / "fixtures" / "tone.mp3"
"""Two seconds at 16 kHz."""
SILENT = [miniaudio.Backend.NULL]

Play = Callable[..., Playback]


@pytest.fixture
def play(qtbot: QtBot) -> Iterator[Play]:  # noqa: ARG001 - signals need the application
    playbacks: list[Playback] = []

    def play_(recording: bytes = TONE.read_bytes(), volume: float = 1.0) -> Playback:
        playbacks.append(Playback(1, recording, volume, SILENT))
        return playbacks[-1]

    yield play_
    for playback in playbacks:
        playback.stop()


@pytest.mark.parametrize(("suffix", "volume"), [(".mp3", 1.0), (".ogg", 0.5)])
def test_a_recording_is_played_to_its_end(play: Play, qtbot: QtBot, suffix: str, volume: float) -> None:
    playback = play(TONE.with_suffix(suffix).read_bytes(), volume)
    positions: list[float] = []
    playback.position_changed.connect(lambda _, seconds: positions.append(seconds))
    with qtbot.waitSignal(playback.finished) as finished:
        playback.start()
    assert finished.args == [1]
    assert positions == sorted(positions)
    assert 0 < positions[-1] <= 2


def test_it_goes_on_from_another_place(play: Play, qtbot: QtBot) -> None:
    playback = play()
    playback.pause()
    playback.start()
    with qtbot.waitSignal(playback.position_changed) as told:
        playback.seek(1.5)
    assert 1.5 <= told.args[1] <= 2
    with qtbot.waitSignal(playback.position_changed) as told:
        playback.seek(-10.0)
    assert told.args[1] < 0.5
    with qtbot.waitSignal(playback.position_changed) as told:
        playback.seek(60.0)
    assert told.args[1] == pytest.approx(2.0, abs=0.01)


def test_a_paused_recording_stays_where_it_is(play: Play, qtbot: QtBot) -> None:
    playback = play()
    playback.pause()
    positions: list[float] = []
    playback.position_changed.connect(lambda _, seconds: positions.append(seconds))
    playback.start()
    qtbot.waitUntil(lambda: len(positions) >= 2)
    assert set(positions) == {0.0}
    with qtbot.waitSignal(playback.position_changed, check_params_cb=lambda _, seconds: seconds > 0):
        playback.resume()


def test_what_cannot_be_decoded_fails(play: Play, qtbot: QtBot) -> None:
    playback = play(b"no sound")
    with qtbot.waitSignal(playback.failed) as failed:
        playback.start()
    assert failed.args[0] == 1


def test_only_devices_that_are_heard_count() -> None:
    assert audible_backends()
    assert miniaudio.Backend.NULL not in audible_backends()
    assert has_device(SILENT)


class CountingLibrary:
    """The library below miniaudio, with a note of what is called."""

    def __init__(self, library: object) -> None:
        self._library = library
        self.called: list[str] = []

    def __getattr__(self, name: str) -> object:
        self.called.append(name)
        return getattr(self._library, name)


def test_it_hangs_up_on_the_sound_server(play: Play, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    library = CountingLibrary(miniaudio.lib)
    monkeypatch.setattr(miniaudio, "lib", library)
    playback = play()
    with qtbot.waitSignal(playback.finished):
        playback.start()
    qtbot.waitUntil(lambda: "ma_context_uninit" in library.called)
    assert library.called.count("ma_context_init") == library.called.count("ma_context_uninit") == 1
