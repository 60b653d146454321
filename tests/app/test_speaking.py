"""*Speak the screen*: a first touch tells what is there, a second one presses it; only for who wants that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.core.preferences import Preferences
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")


@pytest.fixture
def sound() -> FakeSound:
    return FakeSound("en", "de")


@pytest.fixture
def spoken(open_kiosk: OpenKiosk, sound: FakeSound) -> Driver:
    """A reader who has what they touch spoken."""
    reader = open_kiosk(SmallLibrary(languages=("en", "de", "ur")), sound=sound)
    reader.kiosk.prefer(Preferences(speak_screen=True))
    sound.said.clear()
    return reader


def tile(reader: Driver) -> TopicTile:
    return reader.find(TopicTile, lambda found: found.topic.id == "scans")


def test_a_first_touch_tells_what_it_is_and_a_second_one_presses(spoken: Driver, sound: FakeSound) -> None:
    spoken.tap(tile(spoken))
    assert spoken.screen == "home"
    assert any("Cancer and scans, 2 articles" in said and "button" in said for said in sound.said)
    spoken.tap(tile(spoken))
    assert spoken.screen == "topic"


def test_another_control_is_told_before_it_is_pressed_too(spoken: Driver, sound: FakeSound) -> None:
    spoken.tap(tile(spoken))
    spoken.tap(spoken.words.search)
    assert spoken.screen == "home"
    assert spoken.words.search in sound.said[-1]


def test_the_keyboard_tells_where_it_is_and_enter_presses_at_once(spoken: Driver, sound: FakeSound) -> None:
    spoken.press(Qt.Key.Key_Tab)
    focused = spoken.focused()
    assert focused is not None
    assert focused.accessibleName() in sound.said[-1]
    before = spoken.top
    spoken.press(Qt.Key.Key_Return)
    assert spoken.top is not before


def test_what_opens_is_announced(spoken: Driver, sound: FakeSound) -> None:
    for _ in range(2):
        spoken.tap(tile(spoken))
    assert any("Cancer and scans" in said for said in sound.said[-2:])


def test_easier_to_use_speaks_where_there_is_a_voice(open_kiosk: OpenKiosk, sound: FakeSound) -> None:
    reader = open_kiosk(sound=sound)
    reader.make_easier()
    assert reader.kiosk.preferences.speak_screen
    reader.tap(tile(reader))
    assert reader.screen == "home"


def test_without_a_voice_it_is_not_offered_and_easier_to_use_does_without(reader: Driver) -> None:
    reader.open_view()
    assert reader.words.speak_screen not in reader.names()
    reader.close()
    reader.make_easier()
    assert not reader.kiosk.preferences.speak_screen
    reader.tap(tile(reader))
    assert reader.screen == "topic"


def test_it_can_be_switched_off_by_touch(spoken: Driver) -> None:
    for _ in range(2):
        spoken.tap(f"Aa, {spoken.words.text_size}")
    assert spoken.screen == "view"
    for _ in range(2):
        spoken.tap(spoken.words.speak_screen)
    assert not spoken.kiosk.preferences.speak_screen
    spoken.tap(spoken.words.close)
    spoken.tap(tile(spoken))
    assert spoken.screen == "topic"


def test_the_next_person_touches_once(spoken: Driver) -> None:
    spoken.tap(tile(spoken))
    spoken.wait_idle(90 + 25)
    assert spoken.kiosk.preferences == Preferences()
    spoken.tap(tile(spoken))
    assert spoken.screen == "topic"


def test_the_text_is_scrolled_as_ever(spoken: Driver) -> None:
    spoken.kiosk.preferences = Preferences()
    spoken.open_text(*TUMOURS, "A long part")
    spoken.kiosk.prefer(Preferences(speak_screen=True))
    pane = spoken.rect(spoken.reading.viewport())
    spoken.drag(pane.center(), QPoint(0, -200))
    assert spoken.scroll == 200


def test_any_touch_still_keeps_reading_at_the_prompt(spoken: Driver) -> None:
    spoken.wait_idle(1)
    spoken.tap_at(QPoint(960, 20))
    spoken.wait_idle(90)
    assert spoken.screen == "prompt"
    spoken.tap_at(QPoint(5, 5))
    assert spoken.screen == "home"


def test_the_first_words_say_how_buttons_are_pressed_now_and_later_ones_do_not(
    open_kiosk: OpenKiosk, sound: FakeSound
) -> None:
    reader = open_kiosk(sound=sound)
    reader.make_easier()
    assert sound.said[-1].endswith(reader.words.touch_again)
    for _ in range(2):
        reader.tap(tile(reader))
    assert not any(said.endswith(reader.words.touch_again) for said in sound.said[1:])
