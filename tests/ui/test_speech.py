"""Speech, with the engine that Qt has for tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.speech import Speech, Utterance


@pytest.fixture
def speech(qtbot: QtBot) -> Iterator[Speech]:  # noqa: ARG001 - speech needs the application
    speech = Speech("mock")
    yield speech
    speech.stop()
    speech.deleteLater()


def utterance(number: int, text: str = "one", language: str = "en", rate: float = 1.0) -> Utterance:
    return Utterance(number, text, language, rate, 0.5)


def test_its_languages_are_those_of_its_voices(speech: Speech) -> None:
    assert {"en", "fi"} <= set(speech.languages)
    assert "C" not in speech.languages
    assert speech.problem == ""


def test_a_first_word_tells_whether_it_is_heard(speech: Speech, qtbot: QtBot) -> None:
    assert speech.is_heard()
    with qtbot.waitSignal(speech.finished):
        speech.say(utterance(1))


def test_a_word_that_is_never_over_was_not_heard(speech: Speech) -> None:
    # The engine for tests takes longer for it than this.
    assert not speech.is_heard(seconds=0.0)


def test_what_was_said_is_finished(speech: Speech, qtbot: QtBot) -> None:
    for number, language in enumerate(("en", "en-GB", "fi"), 1):
        with qtbot.waitSignal(speech.finished) as finished:
            speech.say(utterance(number, language=language))
        assert finished.args == [number]


def test_another_utterance_takes_the_place_of_what_is_said(speech: Speech, qtbot: QtBot) -> None:
    numbers: list[int] = []
    speech.finished.connect(numbers.append)
    speech.say(utterance(1, "word " * 500))
    speech.say(utterance(2, "word " * 500))
    with qtbot.waitSignal(speech.finished):
        speech.say(utterance(3))
    assert numbers == [3]


def test_what_was_stopped_is_not_finished(speech: Speech, qtbot: QtBot) -> None:
    numbers: list[int] = []
    speech.finished.connect(numbers.append)
    speech.say(utterance(1, "word " * 500))
    speech.stop()
    with qtbot.waitSignal(speech.finished):
        speech.say(utterance(2))
    assert numbers == [2]


def test_a_language_without_a_voice_fails(speech: Speech, qtbot: QtBot) -> None:
    for language in ("th", "tlh", "zh-Hans"):
        with qtbot.waitSignal(speech.failed) as failed:
            speech.say(utterance(7, language=language))
        assert failed.args == [7, f"there is no voice for {language}"]
