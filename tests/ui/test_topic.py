"""The screen of a topic: its articles as cards."""

from __future__ import annotations

from kiosk.core.model import Topic
from kiosk.ui.tiles import ArticleTile
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import SmallLibrary, paragraph


def library_of_articles(count: int) -> SmallLibrary:
    texts = {
        f"big/article-{number:02}": (f"Article {number}", [("", (paragraph("Words."),))]) for number in range(count)
    }
    return SmallLibrary(topic_rows=[Topic("big", "Big topic", "icon", "plum", count)], texts=texts, related={})


def titles(reader: Driver) -> list[str]:
    return [tile.card.title for tile in reader.find_all(ArticleTile)]


def test_a_card_says_what_the_article_is_about_and_how_long_it_is(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    assert titles(reader) == ["Neuroendocrine tumours and the scan", "Living with breast cancer"]
    first = reader.names()[0]
    assert "What neuroendocrine tumours and the scan means." in first
    assert "5 short parts · 5 minutes" in first
    assert "1 short part · 1 minute" in reader.names()[1]


def test_the_topic_is_named(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    assert "Cancer and scans" in reader.see().splitlines()


def test_a_card_opens_its_article_and_back_leads_to_the_topic(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.open_article("Living with breast cancer")
    assert "Many people live long." in reader.see()
    reader.back()
    assert reader.screen == "topic"


def test_home_leads_home(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.home()
    assert reader.screen == "home"


def test_more_articles_than_fit_stand_on_pages(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library_of_articles(14))
    reader.open_topic("Big topic")
    seen = titles(reader)
    while words.next_page in reader.names():
        reader.tap(words.next_page)
        seen += titles(reader)
    assert seen == [f"Article {number}" for number in range(14)]
    last = titles(reader)[0]
    reader.open_article(last)
    reader.back()
    assert titles(reader)[0] == last
