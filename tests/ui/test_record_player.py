"""A recording is played, paused and heard again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.record_player import RecordPlayer
from tests.fake_sound import FakeSound

DATA = b"recording"


class Listener:
    """Somebody who listens to a recording, and what the player has told."""

    def __init__(self) -> None:
        self.sound = FakeSound()
        self.player = RecordPlayer(self.sound, DATA, 0.5)
        self.told: list[object] = []
        self.player.playing_changed.connect(self.told.append)
        self.player.position_changed.connect(self.told.append)
        self.player.finished.connect(lambda: self.told.append("finished"))
        self.player.failed.connect(lambda: self.told.append("failed"))


@pytest.fixture
def listener(qapp: QApplication) -> Listener:  # noqa: ARG001 - signals need the application
    return Listener()


def test_it_is_played_to_its_end_and_then_from_the_beginning(listener: Listener) -> None:
    listener.player.play()
    listener.sound.reach(3.5)
    listener.sound.end()
    listener.player.play()
    assert listener.told == [True, 3.5, False, "finished", True]
    assert listener.sound.log == [("play", DATA, 0.5)] * 2


def test_a_pause_holds_it(listener: Listener) -> None:
    listener.player.play()
    listener.player.pause()
    listener.player.pause()
    listener.player.play()
    assert listener.told == [True, False, True]
    assert listener.sound.log[1:] == [("pause",), ("resume",)]


def test_back_is_ten_seconds(listener: Listener) -> None:
    listener.player.back()
    listener.player.play()
    listener.player.back()
    assert listener.sound.log[1:] == [("seek", -10.0)]


def test_louder_goes_on_from_the_same_place(listener: Listener) -> None:
    listener.player.play()
    listener.sound.reach(30.0)
    listener.player.set_volume(0.9)
    assert listener.sound.log[1:] == [("play", DATA, 0.9), ("seek", 30.0)]
    listener.player.pause()
    listener.player.set_volume(0.8)
    assert listener.sound.log[-3:] == [("play", DATA, 0.8), ("seek", 30.0), ("pause",)]


def test_something_else_that_is_said_pauses_it(listener: Listener) -> None:
    listener.player.play()
    listener.sound.reach(30.0)
    listener.sound.say("Home, button", "en", 0, 1)
    listener.sound.end()
    assert listener.told == [True, 30.0, False]
    listener.player.play()
    assert listener.sound.log[-2:] == [("play", DATA, 0.5), ("seek", 30.0)]


def test_a_failure_ends_it(listener: Listener) -> None:
    listener.player.play()
    listener.sound.fail()
    assert listener.told == [True, False, "failed"]


def test_it_is_silent_when_the_page_is_left(listener: Listener) -> None:
    listener.player.stop()
    listener.player.play()
    listener.player.stop()
    assert listener.sound.log[1:] == [("stop",)]
    assert listener.told == [True, False]
