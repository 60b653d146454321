"""The screen of an article: the way through its sections, what can be trusted, what leads on."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.model import Article, Source
from kiosk.core.navigator import ArticlePlace
from kiosk.core.preferences import Preferences
from kiosk.ui.byline import byline, source_line
from kiosk.ui.controls import Button
from kiosk.ui.dock import Dock
from kiosk.ui.rail import Rail
from kiosk.ui.sheet import Hotspot
from kiosk.ui.theme import Style, Type
from kiosk.ui.tiles import Step
from tests.driver import Driver, library_of
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import SmallLibrary, paragraph

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
LAST = "Living well"
PORTRAIT = (1080, 1920)


@pytest.fixture
def at_article(reader: Driver) -> Driver:
    reader.open_text(*TUMOURS)
    return reader


def states(reader: Driver) -> list[str]:
    return [step.accessibleName().rsplit(", ", 1)[1] for step in reader.find_all(Step)]


def many_parts(count: int) -> SmallLibrary:
    return library_of(*((f"Part number {number}", (paragraph(f"Text {number}."),)) for number in range(1, count + 1)))


def article(**changes: object) -> Article:
    made = SmallLibrary().article("scans/tumours", "en")
    return made._replace(**changes)


def test_begins_with_the_opening_section_under_the_articles_title(at_article: Driver) -> None:
    lines = at_article.see().splitlines()
    assert TUMOURS[1] in lines
    assert "These tumours are rare. This is what they are." in lines
    assert f"Part 1, {words.opening}, current part" in lines


def test_the_rail_tells_what_was_read_what_is_open_and_what_is_to_come(at_article: Driver) -> None:
    reader = at_article
    assert states(reader) == ["current part", "to come", "to come", "to come", "to come"]
    reader.next_section()
    assert states(reader) == ["read", "current part", "to come", "to come", "to come"]
    reader.open_section("A long part")
    assert states(reader) == ["read", "read", "to come", "current part", "to come"]
    reader.open_section("Symptoms to know")
    assert states(reader) == ["read", "current part", "to come", "read", "to come"]


def test_a_section_begins_at_its_top(at_article: Driver) -> None:
    at_article.open_section("A long part")
    at_article.flick(200)
    at_article.open_section("Everything at once")
    at_article.open_section("A long part")
    assert at_article.scroll == 0


def test_back_leads_out_of_the_article_and_not_through_its_sections(at_article: Driver) -> None:
    for _ in range(4):
        at_article.next_section()
    at_article.back()
    assert at_article.screen == "topic"


def test_the_primary_names_the_next_section(at_article: Driver) -> None:
    assert "Next: Symptoms to know" in at_article.names()
    at_article.next_section()
    assert "Next: Everything at once" in at_article.names()


def test_the_last_section_leads_on_to_the_next_article_of_the_topic(at_article: Driver) -> None:
    at_article.open_section(LAST)
    at_article.tap("Next article: Living with breast cancer")
    assert "Many people live long." in at_article.see()
    # Nothing follows in the topic.
    at_article.tap("More: Cancer and scans")
    assert at_article.screen == "topic"


def test_the_end_of_a_topic_of_one_article_leads_home(reader: Driver) -> None:
    reader.open_text("Stress and sleep", "")
    homes = [control for control in reader.find_all(Button) if control.text() == words.home]
    reader.tap(homes[-1])
    assert reader.screen == "home"


def test_the_last_section_shows_what_is_related_and_the_sources(at_article: Driver) -> None:
    at_article.open_section(LAST)
    text = at_article.see()
    for expected in (words.related, words.sources, "A book on health. A publisher. 2024", "does not replace advice"):
        assert expected in text
    related = [hotspot.accessibleName() for hotspot in at_article.find_all(Hotspot)]
    assert related[0] == "Measuring the pulse. What measuring the pulse means."
    assert len(related) == 3


def test_other_sections_show_neither(at_article: Driver) -> None:
    text = at_article.see()
    assert words.related not in text.splitlines()
    assert words.sources not in text.splitlines()


def test_a_related_article_is_opened_and_back_returns(at_article: Driver) -> None:
    at_article.open_section(LAST)
    at_article.tap_related("When you only want to lie down")
    assert "Rest helps." in at_article.see()
    at_article.back()
    assert f"Part 5, {LAST}, current part" in at_article.names()


def test_a_sample_says_so_and_the_emergency_sentence_stands_on_every_section(at_article: Driver) -> None:
    for _ in range(5):
        assert words.sample in at_article.see()
        assert "Feel very ill now? Tell reception." in at_article.see()
        if "Next: " in at_article.see():
            at_article.next_section()


def test_what_a_reviewed_article_says_of_itself() -> None:
    reviewed = article(status="approved", reviewer="Dr Test", reviewed=date(2026, 1, 5), review_by=date(2028, 1, 5))
    lines = "\n".join(byline(reviewed, 300, words))
    assert words.sample not in lines
    assert "2 minutes to read" in lines
    assert "Written by The clinic" in lines
    assert "Reviewed by Dr Test, 5 January 2026" in lines
    assert "Due" not in lines


def test_an_overdue_review_is_said_beside_the_last_one_where_the_article_is_marked() -> None:
    late = article(status="approved", reviewer="Dr Test", reviewed=date(2023, 1, 5), review_by=date(2025, 1, 5))
    assert "Due" not in "\n".join(byline(late, 10, words))
    said = byline(late._replace(overdue=True), 10, words)[1].replace("\u00a0", " ")
    assert said.endswith("Reviewed by Dr Test, 5 January 2023 · Due for review since 5 January 2025")


def test_nobody_is_said_to_have_written_or_reviewed_what_nobody_did() -> None:
    assert byline(article(author=""), 10, words) == [f"{words.sample}\u00a0· 1 minute to read"]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (
            Source("A title", "A publisher", 2024, "https://www.example.org"),
            "A title. A publisher. 2024. https://www.example.org",
        ),
        (Source("A title", "A publisher"), "A title. A publisher"),
    ],
)
def test_a_source_is_printed_with_what_is_known_of_it(source: Source, line: str) -> None:
    assert source_line(source) == line


def test_footnotes_are_gathered_under_a_heading(at_article: Driver) -> None:
    at_article.open_section("Everything at once")
    lines = at_article.see().splitlines()
    assert lines.index(words.notes) < lines.index("1. The note.")


@pytest.mark.parametrize("size", [(1920, 1080), PORTRAIT])
def test_a_long_rail_has_pages_and_shows_the_current_one(open_kiosk: OpenKiosk, size: tuple[int, int]) -> None:
    reader = open_kiosk(many_parts(30), size)
    reader.open_topic("A topic")
    reader.kiosk.go_to(ArticlePlace("topic/article", 14))
    shown = [step.text() for step in reader.find_all(Step)]
    assert "Part number 15" in shown
    assert len(shown) < 30
    seen = set(shown)
    for name in (words.later_parts, words.earlier_parts):
        while name in reader.names():
            reader.tap(name)
            seen |= {step.text() for step in reader.find_all(Step)}
    assert len(seen) == 30
    assert "Part number 1" in {step.text() for step in reader.find_all(Step)}
    reader.open_section("Part number 1")
    assert "Text 1." in reader.see()


def test_a_short_rail_has_no_arrows(at_article: Driver) -> None:
    assert words.later_parts not in at_article.names()
    assert words.earlier_parts not in at_article.names()


def test_in_portrait_the_sections_stand_above_the_text(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(size=PORTRAIT)
    reader.open_text(*TUMOURS)
    rail, text = reader.rect(reader.find(Rail)), reader.rect(reader.reading)
    assert rail.bottom() < text.top()
    reader.next_section()
    assert states(reader)[:2] == ["read", "current part"]


def test_in_landscape_the_sections_stand_before_the_text(at_article: Driver) -> None:
    assert at_article.rect(at_article.find(Rail)).right() < at_article.rect(at_article.reading).left()


def test_a_title_of_two_lines_gets_a_higher_step(style: Style, qtbot: QtBot) -> None:
    titles = ["Short", "A title that is so long that it needs two lines of the rail"]
    rail = Rail(style, titles, 0, frozenset(), chip_rows=0)
    qtbot.addWidget(rail)
    rail.resize(424, 900)
    low, high = rail.findChildren(Step)
    assert high.height_for(424) > low.height_for(424) >= style.metrics.target


def test_half_of_a_review_is_shown_as_far_as_it_goes() -> None:
    assert "Reviewed by Dr Test" in "\n".join(byline(article(reviewer="Dr Test"), 10, words))
    assert "Reviewed on 5 January 2026" in "\n".join(byline(article(reviewed=date(2026, 1, 5)), 10, words))


@pytest.mark.parametrize(("text_size", "has_words"), [(0, True), (4, False)])
def test_the_primary_is_an_arrow_where_its_words_would_leave_no_line_of_text(
    open_kiosk: OpenKiosk, text_size: int, *, has_words: bool
) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ur",)), PORTRAIT)
    reader.kiosk.prefer(Preferences(text_size=text_size, low_reach=True))
    reader.kiosk.go_to(ArticlePlace("scans/tumours", 4))
    primary = reader.control(reader.words.next_article("Living with breast cancer"))
    assert bool(primary.text()) == has_words
    assert reader.reading.height() > primary.look.type_px(Type.BODY) * primary.look.writing.line_height
    shown = [button for button in reader.find(Dock).findChildren(Button) if button.isVisible()]
    assert [button.accessibleName() for button in shown if button.height() < button.sizeHint().height()] == []
    reader.tap(primary)
    assert "Many people live long." in reader.see()
