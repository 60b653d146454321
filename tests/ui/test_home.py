"""The home screen: one question, and the topics as tiles."""

from __future__ import annotations

import pytest

from kiosk.core.model import TOPIC_COLOURS, Topic
from kiosk.core.preferences import Preferences
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Button
from kiosk.ui.dock import Dock
from kiosk.ui.paging import Pager, grid_shape, page_count
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import SmallLibrary


def library_of_topics(count: int) -> SmallLibrary:
    colours = [TOPIC_COLOURS[number % len(TOPIC_COLOURS)] for number in range(count)]
    rows = [Topic("scans", f"Topic {number + 1}", "icon", colour, 2) for number, colour in enumerate(colours)]
    return SmallLibrary(topic_rows=rows)


def titles(reader: Driver) -> list[str]:
    return [tile.topic.title for tile in reader.find_all(TopicTile)]


def test_asks_one_question_and_shows_the_topics(reader: Driver) -> None:
    assert words.home_question in reader.see()
    tiles = [tile.accessibleName() for tile in reader.find_all(TopicTile)]
    assert tiles == ["Cancer and scans, 2 articles", "Checks, 1 article", "Stress and sleep, 1 article"]


def test_says_whose_library_it_is(reader: Driver) -> None:
    assert "Riverside Clinic" in reader.see()


def test_a_tile_opens_its_topic(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    assert reader.screen == "topic"
    assert "Living with breast cancer" in reader.see()


def test_a_topic_with_one_article_opens_it_at_once(reader: Driver) -> None:
    reader.open_topic("Checks")
    assert reader.screen == "article"
    reader.back()
    assert reader.screen == "home"


def test_topics_that_fit_need_no_pages(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library_of_topics(8))
    assert len(titles(reader)) == 8
    assert reader.find_all(Pager) == []


def test_more_topics_than_fit_stand_on_pages(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library_of_topics(11))
    assert titles(reader) == [f"Topic {number}" for number in range(1, 9)]
    assert words.page_of(1, 2) in reader.see()
    reader.tap(words.next_page)
    assert titles(reader) == ["Topic 9", "Topic 10", "Topic 11"]
    assert words.page_of(2, 2) in reader.see()
    reader.tap(words.previous_page)
    assert len(titles(reader)) == 8


def test_there_is_no_way_past_the_first_and_the_last_page(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library_of_topics(11))
    assert words.previous_page not in reader.names()
    reader.tap(words.next_page)
    assert words.next_page not in reader.names()


def test_back_from_a_topic_leads_to_its_page(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library_of_topics(11))
    reader.tap(words.next_page)
    reader.open_topic("Topic 9")
    reader.kiosk.navigator.back()
    assert titles(reader) == ["Topic 9", "Topic 10", "Topic 11"]


@pytest.mark.parametrize(
    ("count", "columns", "rows", "shape"),
    [
        (1, 4, 2, (1, 1)),
        (3, 4, 2, (3, 1)),
        (4, 4, 2, (4, 1)),
        (5, 4, 2, (3, 2)),
        (6, 4, 2, (3, 2)),
        (8, 4, 2, (4, 2)),
        (20, 4, 2, (4, 2)),
        (6, 2, 4, (2, 3)),
        (0, 4, 2, (0, 1)),
    ],
)
def test_tiles_stand_as_evenly_as_can_be(count: int, columns: int, rows: int, shape: tuple[int, int]) -> None:
    assert grid_shape(count, columns, rows) == (max(1, shape[0]), shape[1])


@pytest.mark.parametrize(("items", "pages"), [(0, 1), (1, 1), (8, 1), (9, 2), (17, 3)])
def test_how_many_pages_things_take(items: int, pages: int) -> None:
    assert page_count(items, 8) == pages


@pytest.mark.parametrize(
    ("size", "inches", "short"), [((600, 1024), 10.1, True), ((1080, 1920), 22.0, False)], ids=["no room", "room"]
)
def test_labels_of_the_dock_are_short_where_whole_ones_leave_no_room_for_a_tile(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, *, short: bool
) -> None:
    settings = Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True))
    reader = open_kiosk(SmallLibrary(languages=("es", "en", "fr", "de", "pt")), size, settings)
    reader.kiosk.prefer(Preferences(text_size=2, low_reach=True))
    labels = [button.text() for button in reader.find(Dock).findChildren(Button) if button.isVisible()]
    assert ("Aa" in labels) == short
    assert ("Español" in labels) != short
    assert reader.rect(reader.find(TopicTile)).bottom() < reader.rect(reader.find(Dock)).top()
