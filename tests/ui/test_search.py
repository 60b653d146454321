"""The search page: what was found, what may help where nothing was, and the field."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.search import Mark, SearchHit, SearchResults
from kiosk.ui.marked_text import excerpt
from kiosk.ui.pages.search import MOST_CHARACTERS
from kiosk.ui.results import HitCard, ResultList, TopicCard
from kiosk.ui.search_field import SearchField
from tests.search_page import FIRST_HIT, SearchWindow, hit, hits

OpenSearch = Callable[..., SearchWindow]


@pytest.fixture
def open_search(qtbot: QtBot, fonts: None) -> Iterator[OpenSearch]:  # noqa: ARG001 - what the page is drawn with
    opened: list[SearchWindow] = []

    def open_(*arguments: object, **named: object) -> SearchWindow:
        opened.append(SearchWindow(qtbot, *arguments, **named))
        return opened[-1]

    yield open_
    for window in opened:
        window.leave()


@pytest.fixture
def reader(open_search: OpenSearch) -> SearchWindow:
    return open_search(text="feet")


def columns_of(image: QImage, colour: str) -> list[int]:
    """The columns in which a picture has that colour."""
    wanted = QColor(colour).rgb()
    return [x for x in range(image.width()) if any(image.pixel(x, y) == wanted for y in range(0, image.height(), 2))]


# What was found


def test_hits_stand_in_their_order_with_what_was_found_in_them(reader: SearchWindow) -> None:
    reader.find(
        SearchResults((hit("Swollen legs", "Why feet swell.", "feet"), hit("Your heart", "Watch your ankles.")))
    )
    assert reader.names()[:2] == [
        "Swollen legs. Why feet swell. · What helps",
        "Your heart. Watch your ankles. · What helps",
    ]


def test_a_hit_is_opened_by_a_tap(reader: SearchWindow) -> None:
    opened: list[SearchHit] = []
    reader.page.hit_selected.connect(opened.append)
    results = hits(2)
    reader.find(results)
    reader.tap(FIRST_HIT)
    assert opened == [results.hits[0]]


def test_the_words_are_marked_where_they_stand(reader: SearchWindow) -> None:
    read = reader.style.palette.read
    marked: dict[str, list[int]] = {}
    for word in ("", "Feet", "shoes"):
        reader.find(SearchResults((hit("A title", "Feet swell in tight shoes", word),)))
        marked[word] = columns_of(reader.picture(reader.page.findChild(HitCard)), read)
    assert marked[""] == []
    assert marked["Feet"]
    assert max(marked["Feet"]) < min(marked["shoes"])


def test_words_are_marked_behind_an_emoji(reader: SearchWindow) -> None:
    places = []
    for smile in ("", "🙂🙂🙂"):
        reader.find(SearchResults((hit("A title", f"{smile}Feet swell", "swell"),)))
        marked = columns_of(reader.picture(reader.page.findChild(HitCard)), reader.style.palette.read)
        places.append(max(marked) - min(marked))
    assert places[0] == pytest.approx(places[1], abs=2)


def test_a_mark_is_seen_in_right_to_left_text(open_search: OpenSearch) -> None:
    reader = open_search(("ar", "en"), text="x")
    arabic = hit("عنوان", "القدم تتورم في الحذاء الضيق", "القدم", language="ar")
    reader.find(SearchResults((arabic,)))
    card = reader.page.findChild(HitCard)
    assert min(columns_of(reader.picture(card), reader.style.palette.read)) > card.width() * 0.75


def test_a_hit_in_another_language_says_so(reader: SearchWindow) -> None:
    reader.find(SearchResults((hit("Pies hinchados", "Los pies.", language="es"),)))
    assert reader.names()[0].endswith("In Español")


def test_says_what_was_looked_for_in_place_of_mistyped_words(reader: SearchWindow) -> None:
    reader.find(SearchResults(hits(1).hits, corrected=("swollen", "feet")))
    assert reader.words.showing_results_for("swollen feet") in reader.see()


def test_a_title_is_never_cut_off(open_search: OpenSearch) -> None:
    reader = open_search(("en",), (1080, 1920), text_scale=2.0, text="x")
    reader.find(SearchResults((hit("A title of many words " * 6, "A sentence."), hit("Short", "A sentence."))))
    long, short = reader.page.findChildren(HitCard)
    assert long.height() > 2 * short.height()


def test_more_hits_than_fit_are_scrolled_by_finger_and_a_drag_opens_nothing(reader: SearchWindow) -> None:
    opened: list[SearchHit] = []
    reader.page.hit_selected.connect(opened.append)
    reader.find(hits(12))
    area = reader.page.findChild(ResultList)
    middle = reader.rect(area).center()
    reader.drag(middle, QPoint(0, -200))
    assert area.verticalScrollBar().value() > 100
    assert opened == []


def test_new_results_are_shown_from_their_top(reader: SearchWindow) -> None:
    area = reader.page.findChild(ResultList)
    reader.find(hits(12))
    area.verticalScrollBar().setValue(300)
    reader.find(hits(11))
    assert area.verticalScrollBar().value() == 0


def test_results_of_before_are_gone(reader: SearchWindow) -> None:
    for _ in range(3):
        reader.find(hits(5))
    assert len(reader.page.findChildren(HitCard)) == 5


# Where there is nothing


def test_an_empty_field_offers_the_topics(open_search: OpenSearch) -> None:
    reader = open_search()
    assert reader.names()[:2] == ["Pregnancy", "Heart and lungs"]
    chosen: list[str] = []
    reader.page.topic_selected.connect(chosen.append)
    reader.tap("Heart and lungs")
    assert chosen == ["heart"]


def test_the_topics_are_back_when_the_field_has_been_cleared(reader: SearchWindow) -> None:
    reader.find(hits(3))
    reader.tap("Clear")
    assert reader.page.findChildren(HitCard) == []
    assert len(reader.page.findChildren(TopicCard)) == 2


def test_nothing_found_is_said_kindly_with_the_topics_below(reader: SearchWindow) -> None:
    reader.find(SearchResults())
    assert reader.words.nothing_found("feet") in reader.see()
    assert reader.names()[:2] == ["Pregnancy", "Heart and lungs"]


def test_a_word_that_is_near_is_searched_for_by_a_tap(reader: SearchWindow) -> None:
    reader.find(SearchResults(suggestions=("foot", "fever")))
    assert reader.words.did_you_mean in reader.see()
    reader.tap("fever")
    assert reader.asked == ["fever"]
    assert "fever" in reader.page.findChild(SearchField).accessibleName()


def test_home_and_back_are_there(reader: SearchWindow) -> None:
    asked: list[str] = []
    reader.page.home_requested.connect(lambda: asked.append("home"))
    reader.page.back_requested.connect(lambda: asked.append("back"))
    reader.tap("Home", "Back")
    assert asked == ["home", "back"]


@pytest.mark.parametrize(("text_scale", "label"), [(1.0, "Главная"), (2.0, "")])
def test_home_has_its_name_on_it_where_that_fits_beside_the_other_buttons(
    open_search: OpenSearch, text_scale: float, label: str
) -> None:
    reader = open_search(("ru", "en"), (600, 1024), 10.1, text_scale)
    home = reader.control(reader.words.home)
    assert home.text() == label
    reader.tap(reader.words.done)
    for button in (home, reader.control(reader.words.back), reader.control(reader.words.type_again)):
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_within_reach_means_in_the_lower_half(open_search: OpenSearch, text_scale: float) -> None:
    reader = open_search(("en", "ar"), (1080, 1920), text_scale=text_scale, text="x", low_reach=True)
    reader.find(hits(3))
    assert min(reader.rect(control).top() for control in reader.controls()) >= 960


# The field


def test_the_field_says_what_it_is_for_and_then_what_was_typed(open_search: OpenSearch) -> None:
    reader = open_search()
    field = reader.page.findChild(SearchField)
    assert field.accessibleName() == reader.words.search_placeholder
    reader.tap("a")
    assert field.accessibleName() == reader.words.search_field("a")


def cursor_of(reader: SearchWindow) -> float:
    """Where in the field the cursor stands: 0 is its left end, 1 its right."""
    field = reader.page.findChild(SearchField)
    inside = field.rect().adjusted(reader.style.px(90), field.height() // 2, -reader.style.px(30), 0)
    image = reader.picture(field).copy(inside.adjusted(0, 0, 0, -reader.style.px(20)))
    columns = columns_of(image, reader.style.palette.accent)
    assert columns
    assert max(columns) - min(columns) < reader.style.px(8)
    return columns[0] / image.width()


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "", (0.0, 0.05)),
        ("en", "feet", (0.02, 0.15)),
        ("en", "feet " * 16, (0.6, 0.9)),
        ("en", "w" * 80, (0.98, 1.0)),
        ("en", "سكر", (0.0, 0.05)),
    ],
)
def test_the_cursor_stands_at_the_end_of_what_was_typed(
    open_search: OpenSearch, language: str, text: str, place: tuple[float, float]
) -> None:
    least, most = place
    assert least <= cursor_of(open_search((language,), text=text)) <= most


def test_no_more_is_taken_than_anybody_types(open_search: OpenSearch) -> None:
    reader = open_search(text="a" * (MOST_CHARACTERS - 1))
    reader.tap("b", "c", "d")
    assert reader.asked == ["a" * (MOST_CHARACTERS - 1) + "b"]


def test_nothing_is_kept_outside_the_page(reader: SearchWindow) -> None:
    QGuiApplication.clipboard().clear()
    reader.tap("a", "b")
    field = reader.rect(reader.page.findChild(SearchField))
    reader.drag(field.center(), QPoint(-300, 0))
    reader.drag(field.center(), QPoint(300, 0))
    assert QGuiApplication.clipboard().text() == ""
    assert reader.asked == ["feeta", "feetab"]


def test_every_widget_leaves_with_the_page(open_search: OpenSearch) -> None:
    reader = open_search(text="x")
    reader.find(hits(3))
    shown = [widget for widget in reader.page.findChildren(QWidget) if widget.isWindow()]
    assert shown == []


# Excerpts of long sentences

WORDS = st.lists(st.text("abcdé中🙂", min_size=1, max_size=12), min_size=1, max_size=60)


@given(words=WORDS, marked=st.integers(0, 59), most=st.integers(30, 120))
def test_an_excerpt_is_short_and_marks_the_same_word(words: list[str], marked: int, most: int) -> None:
    index = marked % len(words)
    start = len(" ".join([*words[:index], ""]))
    text = " ".join(words)
    part, marks = excerpt(text, (Mark(start, len(words[index])),), most)
    assert len(part) <= max(most + 4, 4)
    assert [part[mark.start : mark.start + mark.length] for mark in marks] == [words[index]]


@given(words=WORDS)
def test_what_is_short_enough_is_shown_whole(words: list[str]) -> None:
    text = " ".join(words)
    assert excerpt(text, (), len(text)) == (text, ())


def test_an_excerpt_is_cut_between_words() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    part, marks = excerpt(text, (Mark(text.index("seven"), 5),), 30)
    assert part == "… five six seven eight nine ten …"
    assert part[marks[0].start :].startswith("seven")
