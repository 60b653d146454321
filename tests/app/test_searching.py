"""The search in the kiosk: from the first letter to the place in the text, and back; nothing of it is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.core.model import LibraryDamagedError
from kiosk.core.navigator import ArticlePlace, SearchPlace
from kiosk.core.preferences import Preferences
from kiosk.core.search import SearchResults
from kiosk.ui.results import HitCard, TopicCard
from tests.driver import Driver, library_of
from tests.fixtures.screen import OpenKiosk
from tests.small_library import LONG, SmallLibrary, paragraph

PULSE, TUMOURS = "Measuring the pulse", "Neuroendocrine tumours and the scan"


@pytest.fixture
def searching(reader: Driver) -> Driver:
    reader.open_search()
    return reader


def found(reader: Driver) -> list[str]:
    return [card.hit.title for card in reader.find_all(HitCard)]


def typed(reader: Driver) -> str:
    place = reader.kiosk.navigator.place
    assert isinstance(place, SearchPlace)
    return place.text


def test_home_leads_to_the_search_with_the_topics_and_a_keyboard(searching: Driver) -> None:
    assert searching.screen == "search"
    assert found(searching) == []
    assert len(searching.find_all(TopicCard)) == 3
    assert {"a", "z", searching.words.space} <= set(searching.names())


def test_there_are_results_from_the_first_letter_and_they_follow_each_key(searching: Driver) -> None:
    searching.type("w")
    assert found(searching)
    searching.type("rist")
    assert found(searching) == [PULSE]
    assert typed(searching) == "wrist"
    assert "Put two fingers on the wrist" in searching.see()


def test_a_result_opens_its_section_and_back_returns_to_what_was_typed(searching: Driver) -> None:
    searching.type("minute")
    searching.open_hit(PULSE)
    assert searching.screen == "article"
    place = searching.kiosk.navigator.place
    assert isinstance(place, ArticlePlace)
    assert (place.article, place.section) == ("checks/pulse", 1)
    searching.back()
    assert searching.screen == "search"
    assert typed(searching) == "minute"
    assert found(searching) == [PULSE]


def test_the_sentence_that_was_found_is_in_sight(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library_of(("A long part", (*LONG, paragraph("Eat raspberries."), *LONG))))
    reader.open_search()
    reader.type("raspberries")
    reader.open_hit("An article")
    bar = reader.reading.verticalScrollBar()
    assert 0.3 * bar.maximum() < reader.scroll < 0.7 * bar.maximum()


def test_a_topic_is_opened_from_the_search(searching: Driver) -> None:
    searching.tap(searching.find(TopicCard, lambda card: card.topic.title == "Cancer and scans"))
    assert searching.screen == "topic"
    searching.back()
    assert searching.screen == "search"


def test_nothing_found_is_said_kindly_with_other_ways_on(searching: Driver) -> None:
    searching.type("xyz")
    assert found(searching) == []
    text = searching.see()
    assert searching.words.nothing_found("xyz") in text
    assert searching.words.did_you_mean in text
    assert len(searching.find_all(TopicCard)) == 3
    searching.tap("tumours")
    assert found(searching) == [TUMOURS]


def test_a_keyboard_that_is_plugged_in_types_too(searching: Driver) -> None:
    searching.press(Qt.Key.Key_W, Qt.Key.Key_R, Qt.Key.Key_I)
    assert typed(searching) == "wri"
    searching.press(Qt.Key.Key_Backspace)
    assert typed(searching) == "wr"


@pytest.mark.parametrize("per_cent", [100, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_text_that_was_typed_outlives_a_change_of_language_and_size(
    open_kiosk: OpenKiosk, size: tuple[int, int], per_cent: int
) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "es")), size)
    reader.open_search()
    reader.type("wrist")
    reader.kiosk.prefer(Preferences(text_size=0 if per_cent == 100 else 4))
    reader.kiosk.choose_language("es")
    assert reader.screen == "search"
    assert typed(reader) == "wrist"
    assert found(reader) == [PULSE]


@pytest.mark.parametrize("size", [(1080, 1920), (600, 1024)])
def test_with_low_reach_all_keys_and_results_are_in_the_lower_half(
    open_kiosk: OpenKiosk, size: tuple[int, int]
) -> None:
    reader = open_kiosk(size=size)
    reader.kiosk.prefer(Preferences(low_reach=True))
    reader.open_search()
    reader.type("wrist")
    low = [target.name for target in reader.targets() if target.y < size[1] // 2]
    assert low == []


def test_a_pause_while_typing_is_not_interrupted_at_once(searching: Driver) -> None:
    searching.type("wri")
    searching.wait_idle(89)
    assert searching.screen == "search"
    searching.type("s")
    assert searching.kiosk.idle.seconds_to_next() == 90


def test_the_next_person_finds_nothing_of_it(searching: Driver) -> None:
    searching.type("wrist")
    searching.wait_idle(90 + 25)
    assert searching.screen == "home"
    assert searching.at_start
    searching.open_search()
    assert typed(searching) == ""
    assert found(searching) == []
    assert "wrist" not in searching.see()


def test_a_library_that_fails_while_it_is_searched_is_reported(open_kiosk: OpenKiosk) -> None:
    class Damaged(SmallLibrary):
        def search(
            self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()
        ) -> SearchResults:
            raise LibraryDamagedError("a row is damaged")

    reader = open_kiosk(Damaged())
    reader.open_search()
    reader.type("w")
    assert [str(error) for error in reader.failures] == ["a row is damaged"]
