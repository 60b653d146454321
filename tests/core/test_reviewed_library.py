"""A library without its overdue texts: as if these had never been written, on every way to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.blocks import ArticleLink, Block, Text, all_blocks, blocks_text, spans_of
from kiosk.core.model import ArticleCard
from kiosk.core.review import decide, is_overdue
from kiosk.core.reviewed_library import ReviewedLibrary, shown_on
from kiosk.core.search import SearchResults
from tests.small_library import SmallLibrary

TODAY = date(2026, 3, 14)
DAY = timedelta(days=1)
LATE = TODAY - DAY
LANGUAGES = ("en", "es")
ARTICLES = ("scans/tumours", "scans/breast", "checks/pulse", "sleep/lying-down")
EVERYTHING = 2
"""The section of the first article that has a link."""

TEXTS = st.tuples(st.sampled_from(ARTICLES), st.sampled_from(LANGUAGES))
DUE = st.dictionaries(TEXTS, st.dates(TODAY - 2 * DAY, TODAY + 2 * DAY), max_size=7)


def hiding(*late: str, language: str = "", sensitive: frozenset[str] = frozenset()) -> ReviewedLibrary:
    """A library on the day after the review of some articles was due, in one language or in both."""
    due = {(article, tag): LATE for article in late for tag in LANGUAGES if language in ("", tag)}
    return shown(SmallLibrary(languages=LANGUAGES, due=due, sensitive=sensitive, overdue_policy="hide"))


def shown(library: SmallLibrary, *, clock_trusted: bool = True) -> ReviewedLibrary:
    reviewed = shown_on(library, decide(library, TODAY, clock_trusted=clock_trusted))
    assert isinstance(reviewed, ReviewedLibrary)
    return reviewed


def listed(library: ReviewedLibrary, language: str = "en") -> Iterator[ArticleCard]:
    for topic in library.topics(language):
        yield from library.articles(topic.id, language)


def links(blocks: tuple[Block, ...]) -> list[str]:
    spans = (span for block in all_blocks(blocks) for span in spans_of(block))
    return [span.article for span in spans if isinstance(span, ArticleLink)]


# Without hiding


def test_a_library_that_only_warns_is_shown_as_it_is() -> None:
    library = SmallLibrary(due={("checks/pulse", "en"): LATE})
    assert shown_on(library, decide(library, TODAY, clock_trusted=True)) is library


@pytest.mark.parametrize(("day", "overdue"), [(LATE, True), (TODAY, False)])
def test_a_text_says_that_it_is_overdue_from_the_day_after_on(day: date, *, overdue: bool) -> None:
    library = shown(SmallLibrary(due={("checks/pulse", "en"): day}, overdue_policy="label"))
    assert library.article("checks/pulse", "en").overdue is overdue
    assert not library.article("scans/breast", "en").overdue


def test_where_the_clock_cannot_be_trusted_hidden_texts_are_labelled() -> None:
    library = SmallLibrary(due={("checks/pulse", "en"): LATE}, overdue_policy="hide")
    assert shown(library, clock_trusted=False).article("checks/pulse", "en").overdue


# An article that is gone


def test_an_article_that_is_gone_is_in_no_list() -> None:
    library = hiding("scans/breast")
    assert [card.id for card in library.articles("scans", "en")] == ["scans/tumours"]
    assert next(topic for topic in library.topics("en") if topic.id == "scans").article_count == 1


def test_a_topic_without_articles_is_gone() -> None:
    library = hiding("checks/pulse")
    assert [topic.id for topic in library.topics("en")] == ["scans", "sleep"]
    with pytest.raises(KeyError):
        library.articles("checks", "en")


def test_an_article_that_is_gone_cannot_be_read() -> None:
    library = hiding("checks/pulse")
    for read in (library.card, library.article, library.recording):
        with pytest.raises(KeyError):
            read("checks/pulse", "en")
    with pytest.raises(KeyError):
        library.section("checks/pulse", "en", 0)


def test_an_article_that_is_gone_is_not_under_related() -> None:
    assert hiding("checks/pulse").article("scans/tumours", "en").related == ("scans/breast", "sleep/lying-down")


def test_a_link_to_an_article_that_is_gone_becomes_plain_words() -> None:
    before = SmallLibrary().section("scans/tumours", "en", EVERYTHING)
    after = hiding("checks/pulse").section("scans/tumours", "en", EVERYTHING)
    assert links(before.blocks) == ["checks/pulse"]
    assert links(after.blocks) == []
    assert blocks_text(after.blocks) == blocks_text(before.blocks)
    assert Text("the pulse") in [span for block in after.blocks for span in spans_of(block)]


def test_other_links_stay() -> None:
    assert links(hiding("scans/breast").section("scans/tumours", "en", EVERYTHING).blocks) == ["checks/pulse"]


def test_an_article_that_is_gone_is_not_found() -> None:
    library = hiding("checks/pulse")
    assert SmallLibrary().search("wrist", "en").hits
    assert library.search("wrist", "en").hits == ()


def test_a_search_gives_as_many_hits_as_there_is_room_for() -> None:
    library = hiding("scans/tumours", "scans/breast")
    assert {hit.article for hit in library.search("e", "en", 2).hits} == {"checks/pulse", "sleep/lying-down"}


def test_a_search_asks_for_no_more_hits_than_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each hit that is found has its best place looked for."""
    found: list[int] = []
    search = SmallLibrary.search

    def note(library: SmallLibrary, text: str, language: str, most: int, *without: frozenset[str]) -> SearchResults:
        results = search(library, text, language, most, *without)
        found.append(len(results.hits))
        return results

    monkeypatch.setattr(SmallLibrary, "search", note)
    assert len(hiding("checks/pulse", "sleep/lying-down").search("e", "en", 1).hits) == 1
    assert found == [1]


# A topic of which nothing but sensitive articles is left


def test_a_topic_becomes_sensitive_when_only_sensitive_articles_are_left() -> None:
    library = hiding("scans/tumours", sensitive=frozenset({"scans/breast"}))
    assert {topic.id: topic.sensitive for topic in library.topics("en")}["scans"]
    other = hiding("scans/breast", sensitive=frozenset({"scans/breast"}))
    assert not {topic.id: topic.sensitive for topic in other.topics("en")}["scans"]


# One text of several


def test_a_text_that_is_hidden_in_one_language_is_offered_in_another() -> None:
    library = hiding("checks/pulse", language="es")
    assert library.card("checks/pulse", "es").language == "en"
    assert library.article("checks/pulse", "es").language == "en"
    assert library.article("checks/pulse", "en").languages == ("en",)
    assert [topic.id for topic in library.topics("es")] == ["scans", "checks", "sleep"]
    with pytest.raises(KeyError):
        library.recording("checks/pulse", "es")


def test_the_text_of_the_first_language_is_not_given_where_that_one_is_hidden() -> None:
    library = hiding("checks/pulse", language="en")
    assert library.card("checks/pulse", "en").language == "es"
    assert library.article("scans/tumours", "en").related[0] == "checks/pulse"


def test_a_hidden_text_is_found_as_the_one_that_stands_in_for_it() -> None:
    (hit,) = hiding("checks/pulse", language="es").search("wrist", "es").hits
    assert (hit.article, hit.language, hit.section, hit.sentence) == ("checks/pulse", "en", 0, "")


# What holds for any dates


@given(DUE)
def test_no_way_leads_to_an_overdue_text_and_every_way_to_one_that_can_be_read(
    due: dict[tuple[str, str], date],
) -> None:
    library = shown(SmallLibrary(languages=LANGUAGES, due=due, overdue_policy="hide"))
    for language in LANGUAGES:
        cards = list(listed(library, language))
        assert sum(topic.article_count for topic in library.topics(language)) == len(cards)
        found = [(hit.article, hit.language) for hit in library.search("e", language).hits]
        assert {card.id for card in cards} >= {article for article, _ in found}
        for article, text_language in [*((card.id, card.language) for card in cards), *found]:
            assert not is_overdue(due.get((article, text_language)), TODAY)
        for card in cards:
            article = library.article(card.id, language)
            assert article.language == card.language
            assert article.language in article.languages
            assert not any(is_overdue(due.get((card.id, tag)), TODAY) for tag in article.languages)
            followed = [links(library.section(card.id, language, index).blocks) for index in range(card.section_count)]
            for other in (*article.related, *(link for section in followed for link in section)):
                library.article(other, language)


@given(DUE)
def test_what_is_not_overdue_is_as_it_was(due: dict[tuple[str, str], date]) -> None:
    whole = SmallLibrary(languages=LANGUAGES, due=due, overdue_policy="hide")
    library = shown(whole)
    for article in ARTICLES:
        for language in LANGUAGES:
            if not is_overdue(due.get((article, language)), TODAY):
                assert library.card(article, language) == whole.card(article, language)
                assert library.section(article, language, 0) == whole.section(article, language, 0)
