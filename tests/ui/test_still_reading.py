"""The prompt before the screen is cleared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.ui.overlays.overlay import Card
from tests.driver import Driver
from tests.screen_words import words


@pytest.fixture
def asked(reader: Driver) -> Driver:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(90)
    return reader


def test_asks_plainly_and_offers_two_answers(asked: Driver) -> None:
    assert asked.screen == "prompt"
    assert words.still_reading in asked.see().splitlines()
    assert asked.names() == [words.keep_reading, words.finished]


def test_counts_the_seconds_down(asked: Driver) -> None:
    for seconds in (25, 24, 23):
        assert words.seconds_left(seconds) in asked.see()
        asked.wait_idle(1)
    asked.wait_idle(21)
    assert words.seconds_left(1) in asked.see()
    assert "1 second." in asked.see()


def test_keep_reading_returns_to_the_same_place(asked: Driver) -> None:
    asked.keep_reading()
    assert asked.screen == "topic"
    asked.wait_idle(89)
    assert asked.screen == "topic"
    asked.wait_idle(1)
    assert asked.screen == "prompt"


def test_finished_clears_the_screen_at_once(asked: Driver) -> None:
    asked.finish()
    assert asked.screen == "home"
    assert asked.at_start


@pytest.mark.parametrize("point", [QPoint(5, 5), QPoint(1900, 1060), QPoint(960, 1000)])
def test_a_touch_anywhere_on_the_veil_keeps_reading(asked: Driver, point: QPoint) -> None:
    asked.tap_at(point)
    assert asked.screen == "topic"


def test_a_touch_on_the_card_beside_the_buttons_keeps_reading(asked: Driver) -> None:
    asked.tap_at(asked.rect(asked.find(Card)).topLeft() + QPoint(30, 30))
    assert asked.screen == "topic"


def test_a_finger_that_slips_off_the_button_keeps_reading(asked: Driver) -> None:
    asked.drag(asked.rect(asked.control(words.finished)).center(), QPoint(0, 300))
    assert asked.screen == "topic"


def test_a_key_keeps_reading(asked: Driver) -> None:
    asked.press(Qt.Key.Key_Escape)
    assert asked.screen == "topic"


def test_the_touch_that_answers_presses_nothing_below(asked: Driver) -> None:
    tile = QPoint(300, 500)
    asked.tap_at(tile)
    assert asked.screen == "topic"
    asked.tap_at(tile)
    assert asked.screen == "article"


def test_it_lies_over_an_open_card_too(reader: Driver) -> None:
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan", "Symptoms to know")
    reader.tap_word("hormones")
    reader.wait_idle(90)
    assert reader.screen == "prompt"
    reader.keep_reading()
    assert reader.screen == "glossary"


def test_a_key_gives_more_time_to_answer_by_keyboard(asked: Driver) -> None:
    asked.wait_idle(20)
    asked.press(Qt.Key.Key_Shift)
    assert words.seconds_left(25) in asked.see()
    asked.wait_idle(24)
    assert words.seconds_left(1) in asked.see()
    asked.wait_idle(1)
    assert asked.screen == "home"


def test_the_wheel_keeps_reading(asked: Driver) -> None:
    middle = asked.window.rect().center()
    QTest.wheelEvent(asked.window.windowHandle(), QPointF(middle), QPoint(0, 120))
    asked.wait_until(lambda: asked.screen == "topic")
