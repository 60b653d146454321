"""What happens when nobody touches the screen: the question, and the rest that the first touch ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.core.idle import IdleState
from kiosk.core.settings import DisplaySettings, IdleSettings, Settings
from tests.driver import Driver, library_of
from tests.fake_supervision import FakeSupervision
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import paragraph

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
TILE = QPoint(340, 500)


# Asking


def test_asks_after_ninety_seconds_without_touch(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(89)
    assert reader.screen == "topic"
    reader.wait_idle(1)
    assert reader.screen == "prompt"


@pytest.mark.parametrize(("words_", "seconds"), [(50, 90), (200, 120), (1000, 240)])
def test_a_long_section_gets_the_time_that_it_takes(open_kiosk: OpenKiosk, words_: int, seconds: int) -> None:
    reader = open_kiosk(library_of(("", (paragraph("word " * words_),))))
    reader.open_topic("A topic")
    reader.wait_idle(seconds - 1)
    assert reader.screen == "article"
    reader.wait_idle(1)
    assert reader.screen == "prompt"


def test_the_time_is_that_of_the_section_on_the_screen(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library_of(("One", (paragraph("word " * 1000),)), ("Two", (paragraph("Few words."),))))
    reader.open_topic("A topic")
    reader.next_section()
    reader.wait_idle(90)
    assert reader.screen == "prompt"


def test_times_are_settings(open_kiosk: OpenKiosk) -> None:
    idle = IdleSettings(prompt_after_seconds=10, reset_after_seconds=5, rest_after_seconds=20)
    reader = open_kiosk(settings=Settings(idle=idle, display=DisplaySettings(reduced_motion=True)))
    reader.open_topic("Cancer and scans")
    for seconds, screen in ((9, "topic"), (1, "prompt"), (4, "prompt"), (1, "home"), (19, "home"), (1, "rest")):
        reader.wait_idle(seconds)
        assert reader.screen == screen


def test_an_untouched_home_screen_is_not_asked_anything(reader: Driver) -> None:
    reader.wait_idle(299)
    assert reader.screen == "home"


def test_a_touched_home_screen_is_reset_too(reader: Driver) -> None:
    reader.tap_at(QPoint(960, 20))
    reader.wait_idle(90)
    assert reader.screen == "prompt"


def test_a_finger_that_drags_for_long_keeps_reading(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "A long part")
    point = reader.rect(reader.reading.viewport()).center()
    reader.put_down(point)
    for step in range(12):
        reader.wait_idle(60)
        assert reader.screen == "article"
        reader.move_to(point - QPoint(0, step + 1))
    reader.lift(point)
    reader.wait_idle(60)
    assert reader.screen == "article"


@pytest.mark.parametrize("act", ["key", "wheel", "tap beside", "lift"])
def test_whatever_the_hand_does_begins_the_time_anew(reader: Driver, act: str) -> None:
    reader.open_text(*TUMOURS)
    point = reader.rect(reader.reading.viewport()).bottomRight() - QPoint(30, 30)
    if act == "lift":
        reader.put_down(point)
    reader.wait_idle(80)
    match act:
        case "key":
            reader.press(Qt.Key.Key_Tab)
        case "wheel":
            reader.wheel(-120)
        case "lift":
            reader.lift(point)
        case _:
            reader.tap_at(point)
    assert reader.kiosk.idle.seconds_to_next() == 90


def test_a_mouse_that_is_only_pushed_about_keeps_nobody_reading(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(80)
    reader.move_to(QPoint(500, 500))
    reader.move_to(QPoint(600, 600))
    assert reader.kiosk.idle.seconds_to_next() == 10


def test_the_countdown_runs_on_real_seconds(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(90)
    assert words.seconds_left(25) in reader.see()
    reader.wait_idle(10)
    assert words.seconds_left(15) in reader.see()


# At rest


def test_rests_five_minutes_after_the_reset(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(90 + 25 + 299)
    assert reader.screen == "home"
    reader.wait_idle(1)
    assert reader.screen == "rest"


def test_the_first_touch_at_rest_only_wakes_and_the_next_acts_at_once(reader: Driver) -> None:
    reader.wait_idle(300)
    reader.tap_at(TILE)
    assert reader.screen == "home"
    reader.tap_at(TILE)
    assert reader.screen == "topic"


def test_a_drag_that_wakes_does_nothing_else_until_the_finger_is_lifted(reader: Driver) -> None:
    reader.wait_idle(300)
    reader.drag(TILE, QPoint(60, 0))
    assert reader.screen == "home"


def test_a_key_that_wakes_does_nothing_else(reader: Driver) -> None:
    reader.press(Qt.Key.Key_Tab)
    reader.wait_idle(90 + 25 + 300)
    assert reader.screen == "rest"
    reader.press(Qt.Key.Key_Return)
    assert reader.screen == "home"
    reader.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert reader.screen != "home"


def test_a_screen_that_was_woken_and_left_rests_again_and_asks_nothing(reader: Driver) -> None:
    reader.wait_idle(300)
    reader.wake()
    assert reader.kiosk.idle.state is IdleState.READY
    reader.wait_idle(299)
    assert reader.screen == "home"
    reader.wait_idle(1)
    assert reader.screen == "rest"


def test_serve_is_told_when_a_visit_begins_and_not_with_each_touch(open_kiosk: OpenKiosk) -> None:
    serve = FakeSupervision()
    reader = open_kiosk(supervision=serve)
    assert serve.visits == 0
    reader.open_topic("Cancer and scans")
    reader.tap("Back")
    assert serve.visits == 1
    reader.wait_idle(90 + 25)
    assert reader.screen == "home"
    reader.press(Qt.Key.Key_Tab)
    assert serve.visits == 2
