"""Reading aloud in the kiosk: the buttons in the dock's place, the way on, and silence for the next person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.core.navigator import ArticlePlace
from kiosk.core.settings import DisplaySettings, ListenSettings, Settings
from kiosk.ui.dock import Dock
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
PULSE = ArticlePlace("checks/pulse")


def settings(listen: ListenSettings) -> Settings:
    return Settings(display=DisplaySettings(reduced_motion=True, region="GB"), listen=listen)


@pytest.fixture
def sound() -> FakeSound:
    return FakeSound("en")


@pytest.fixture
def listening(open_kiosk: OpenKiosk, sound: FakeSound) -> Driver:
    """A reader who has pressed *Listen* in the opening section of an article."""
    reader = open_kiosk(sound=sound)
    reader.kiosk.go_to(PULSE)
    reader.use(reader.words.listen)
    return reader


def volumes(sound: FakeSound) -> list[float]:
    """How loud each sentence was said."""
    return [volume for what, *rest in sound.log if what == "say" and isinstance(volume := rest[-1], float)]


def test_without_sound_there_is_no_such_button(reader: Driver) -> None:
    reader.open_text(*TUMOURS)
    offered = reader.names()
    reader.open_more()
    assert [name for name in (*offered, *reader.names()) if name in {"Listen", reader.words.no_voice}] == []


def test_where_no_voice_speaks_the_language_the_button_says_so(open_kiosk: OpenKiosk, sound: FakeSound) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ur")), sound=sound)
    reader.choose_language("ur")
    reader.kiosk.go_to(PULSE)
    assert reader.words.no_voice in reader.see()
    assert reader.words.listen not in reader.names()


def test_listening_reads_sentence_by_sentence_with_other_buttons_in_the_docks_place(
    listening: Driver, sound: FakeSound
) -> None:
    words = listening.words
    assert {words.pause, words.stop, words.hide} <= set(listening.names())
    assert words.home not in listening.names()
    assert sound.said == ["Measuring the pulse"]
    sound.end()
    assert sound.said[-1] == "Put two fingers on the wrist."


def test_the_next_section_goes_on_by_itself(listening: Driver, sound: FakeSound) -> None:
    for _ in range(2):
        sound.end()
    listening.wait_until(lambda: listening.words.pause in listening.names())
    assert listening.kiosk.navigator.place == PULSE.turned_to(1)
    assert sound.said[-1] == "How fast"


def test_after_the_last_section_the_dock_comes_back(listening: Driver, sound: FakeSound) -> None:
    for _ in range(4):
        sound.end()
    assert "Count for a minute." in sound.said
    listening.wait_until(lambda: listening.words.home in listening.names())
    assert listening.words.pause not in listening.names()


def test_stop_brings_the_dock_back(listening: Driver) -> None:
    listening.tap(listening.words.stop)
    assert listening.words.home in listening.names()
    assert len(listening.find_all(Dock)) == 1


def test_pause_and_go_on(listening: Driver, sound: FakeSound) -> None:
    listening.tap(listening.words.pause)
    assert listening.words.go_on in listening.names()
    listening.tap(listening.words.go_on)
    assert listening.words.pause in listening.names()
    assert sound.said[-1] == "Measuring the pulse"


def test_whoever_listens_is_not_asked_whether_they_still_read(listening: Driver, sound: FakeSound) -> None:
    listening.wait_idle(80)
    sound.end()
    assert listening.kiosk.idle.seconds_to_next() == 90
    listening.wait_idle(80)
    assert listening.screen == "article"


@pytest.mark.parametrize("leave", ["section", "back", "Hide", "nobody"])
def test_it_is_silent_at_once_when_the_text_is_left(listening: Driver, sound: FakeSound, leave: str) -> None:
    match leave:
        case "section":
            listening.open_section("How fast")
        case "back":
            listening.kiosk.navigator.back()
        case "Hide":
            listening.use(listening.words.hide)
        case _:
            listening.tap(listening.words.pause)
            listening.wait_idle(90 + 25)
    said = len(sound.said)
    sound.end()
    assert len(sound.said) == said
    assert listening.words.pause not in listening.names()


def test_the_next_person_hears_nothing_and_the_usual_volume_and_pace(listening: Driver, sound: FakeSound) -> None:
    listening.use(listening.words.louder)
    listening.use(listening.words.slower)
    sound.end()
    assert volumes(sound)[-1] > volumes(sound)[0]
    listening.use(listening.words.hide)
    listening.kiosk.go_to(PULSE)
    listening.use(listening.words.listen)
    first, last = ([entry for entry in sound.log if entry[0] == "say"][index] for index in (0, -1))
    assert last == first


@pytest.mark.parametrize(("volume", "most"), [(60.0, 85.0), (0.0, 85.0), (5.0, 5.0), (100.0, 40.0), (60.0, 0.0)])
def test_the_volume_never_leaves_its_bounds(
    open_kiosk: OpenKiosk, sound: FakeSound, volume: float, most: float
) -> None:
    reader = open_kiosk(sound=sound, settings=settings(ListenSettings(volume=volume, most_volume=most)))
    reader.kiosk.go_to(PULSE)
    reader.use(reader.words.listen)
    for _ in range(10):
        reader.use(reader.words.louder)
    sound.end()
    loudest = volumes(sound)[-1]
    assert loudest == pytest.approx(most / 100)
    for _ in range(12):
        reader.use(reader.words.quieter)
    sound.end()
    assert volumes(sound)[-1] <= loudest


def test_readers_are_told_where_sound_comes_through_headphones(open_kiosk: OpenKiosk, sound: FakeSound) -> None:
    reader = open_kiosk(sound=sound, settings=settings(ListenSettings(output="headphones")))
    reader.kiosk.go_to(PULSE)
    reader.use(reader.words.listen)
    assert reader.words.use_headphones in reader.see()


def test_the_text_can_be_scrolled_meanwhile(listening: Driver) -> None:
    pane = listening.rect(listening.reading.viewport())
    listening.drag(pane.center(), QPoint(0, -100))
    assert listening.words.pause in listening.names()


def test_a_recording_is_played_in_place_of_the_voice(open_kiosk: OpenKiosk, sound: FakeSound) -> None:
    reader = open_kiosk(SmallLibrary(recordings={("checks/pulse", "en"): b"a recording"}), sound=sound)
    reader.kiosk.go_to(PULSE)
    reader.use(reader.words.listen)
    assert sound.said == []
    assert [entry[:2] for entry in sound.log if entry[0] == "play"] == [("play", b"a recording")]
    assert reader.words.slower not in reader.names()


def test_more_still_acts_when_the_voice_goes_meanwhile(open_kiosk: OpenKiosk, sound: FakeSound) -> None:
    reader = open_kiosk(sound=sound)
    reader.kiosk.go_to(PULSE)
    reader.open_more()
    sound.go()
    reader.tap(reader.words.my_questions)
    assert reader.screen == "questions"


def test_when_the_voice_goes_in_the_middle_the_button_goes_too(listening: Driver, sound: FakeSound) -> None:
    sound.go()
    sound.fail()
    assert listening.words.pause not in listening.names()
    assert listening.words.listen not in listening.names()


def test_the_keyboard_stays_on_a_card_when_the_voice_goes_meanwhile(open_kiosk: OpenKiosk, sound: FakeSound) -> None:
    reader = open_kiosk(sound=sound)
    reader.kiosk.go_to(PULSE)
    reader.control(reader.words.more).setFocus(Qt.FocusReason.TabFocusReason)
    reader.press(Qt.Key.Key_Return)
    on_card = reader.focused()
    sound.go()
    assert reader.focused() is on_card
    reader.press(Qt.Key.Key_Escape)
    assert reader.screen == "article"
