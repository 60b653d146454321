"""The kiosk through whole visits: the reset that leaves nothing, and libraries that fail."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QScroller

from kiosk.core.blocks import Block, GlossaryTerm, Span
from kiosk.core.model import Article, ArticleCard, LibraryDamagedError, Section, Topic
from kiosk.core.navigator import ArticlePlace, Home, SearchPlace, TopicPlace
from kiosk.core.pack import Pack
from kiosk.core.questions import Question
from kiosk.core.search import SearchHit
from kiosk.core.settings import Settings
from kiosk.ui.controls import Tappable
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.page import Page
from kiosk.ui.qr_code import QrCode
from kiosk.ui.sheet import Hotspot
from tests.driver import Driver, clipboard_text
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import SmallLibrary
from tests.small_pack import write_small_pack

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
TILE = QPoint(340, 500)


@pytest.fixture
def pack(tmp_path: Path) -> Iterator[Pack]:
    with closing(Pack(write_small_pack(tmp_path / "small.klib", ("en", "ar")))) as opened:
        yield opened


# The reset


def test_the_screen_is_reset_twenty_five_seconds_after_the_question(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(90 + 24)
    assert reader.screen == "prompt"
    reader.wait_idle(1)
    assert reader.screen == "home"
    assert reader.at_start


@pytest.mark.parametrize("open_last", ["picture", "glossary"])
def test_a_reset_closes_whatever_is_open(reader: Driver, open_last: str) -> None:
    reader.open_text(*TUMOURS, "Everything at once" if open_last == "picture" else "Symptoms to know")
    if open_last == "picture":
        reader.tap_picture()
    else:
        reader.tap_word("hormones")
    assert reader.screen == open_last
    reader.wait_idle(90)
    assert reader.screen == "prompt"
    reader.wait_idle(25)
    assert reader.screen == "home"
    assert reader.window.findChildren(Overlay) == []


def test_a_reset_clears_the_clipboard(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    QGuiApplication.clipboard().setText("a name")
    reader.wait_idle(90 + 25)
    assert clipboard_text() == ""


def test_a_reset_forgets_page_scroll_position_and_what_was_read(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "A long part")
    reader.flick(300)
    assert reader.scroll > 0
    reader.wait_idle(240 + 25)
    assert reader.kiosk.navigator.place == Home()
    reader.open_text(*TUMOURS)
    assert "read" not in {name.rsplit(", ", 1)[-1] for name in reader.names()}
    reader.open_section("A long part")
    assert reader.scroll == 0


def test_a_reset_returns_to_the_default_language(open_kiosk: OpenKiosk, pack: Pack) -> None:
    reader = open_kiosk(pack)
    reader.open_topic("Cancer and scans")
    reader.kiosk.choose_language("ar")
    reader.wait_idle(90 + 25)
    assert reader.kiosk.navigator.language == "en"
    assert reader.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_reset_on_the_home_screen_returns_to_the_default_language_too(open_kiosk: OpenKiosk, pack: Pack) -> None:
    reader = open_kiosk(pack)
    reader.tap_at(QPoint(960, 20))
    reader.kiosk.choose_language("ar")
    reader.wait_idle(90 + 25)
    assert reader.kiosk.navigator.language == "en"
    assert reader.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_reset_in_the_middle_of_a_slide_and_of_a_flick(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=Settings())
    reader.open_text(*TUMOURS, "A long part")
    middle = reader.rect(reader.reading.viewport()).center()
    reader.drag(middle, QPoint(0, -300), steps=4, stop=False)
    assert QScroller.scroller(reader.reading.viewport()).state() is QScroller.State.Scrolling
    reader.kiosk.go_to(ArticlePlace("checks/pulse"))
    assert reader.window.stage.sliding
    reader.kiosk.reset()
    assert not reader.window.stage.sliding
    assert reader.screen == "home"
    settle()
    assert reader.window.stage.findChildren(Page) == [reader.page]


def visit_everything(reader: Driver) -> None:
    reader.open_search()
    reader.type("wrist")
    reader.open_hit("Measuring the pulse")
    reader.open_questions()
    reader.tick("When can I go home?")
    reader.tap(reader.words.show_questions)
    reader.close()
    reader.open_take_home()
    reader.close()
    reader.choose_language("ar")
    reader.text_size(150)
    reader.make_easier()
    reader.home()
    reader.choose_language("en")
    reader.open_text(*TUMOURS)
    reader.next_section()
    reader.tap_word("hormones")
    reader.close()
    reader.next_section()
    reader.tap_picture()
    reader.close()
    reader.tap_link("checks/pulse")
    reader.back()
    reader.open_section("A long part")
    reader.flick(300)
    reader.open_section("Living well")
    reader.tap_related("When you only want to lie down")


def traces() -> dict[int, object]:
    """Every live object that tells of a visit: what was read, where it was, what it was shown with."""
    places = (ArticlePlace, SearchPlace, TopicPlace)
    shown = (QTextDocument, Page, Overlay, Hotspot, QrCode, Block, Span)
    kinds = (Article, Section, SearchHit, Question, *places, *shown)
    return {id(found): found for found in gc.get_objects() if isinstance(found, kinds)}


def test_no_object_refers_to_the_visit_after_the_reset(open_kiosk: OpenKiosk, pack: Pack) -> None:
    reader = open_kiosk(pack)
    settle()
    gc.collect()
    before = traces()
    visit_everything(reader)
    assert len(traces()) > len(before) + 20
    reader.wait_idle(90)
    assert reader.screen == "prompt"
    reader.wait_idle(25)
    settle()
    left = [found for key, found in traces().items() if key not in before]
    home = [reader.page]
    assert [type(found).__name__ for found in left if found not in home] == []


def test_no_object_refers_to_a_visit_that_the_reader_ended(open_kiosk: OpenKiosk, pack: Pack) -> None:
    reader = open_kiosk(pack)
    gc.collect()
    before = traces()
    visit_everything(reader)
    reader.wait_idle(90)
    reader.finish()
    settle()
    left = [type(found).__name__ for key, found in traces().items() if key not in before and found is not reader.page]
    assert left == []


def test_the_first_tap_after_a_reset_acts_at_once(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(90 + 25)
    reader.tap_at(TILE)
    assert reader.screen == "topic"


# Libraries


class DamagedLibrary(SmallLibrary):
    """A library of which one thing cannot be read."""

    def __init__(self, broken: str) -> None:
        super().__init__()
        self.broken = broken

    def _check(self, method: str) -> None:
        if method == self.broken:
            raise LibraryDamagedError("a row is damaged")

    def topics(self, language: str) -> tuple[Topic, ...]:
        self._check("topics")
        return super().topics(language)

    def articles(self, topic: str, language: str) -> tuple[ArticleCard, ...]:
        self._check("articles")
        return super().articles(topic, language)

    def section(self, article: str, language: str, index: int) -> Section:
        self._check("section")
        return super().section(article, language, index)

    def article(self, article: str, language: str) -> Article:
        self._check("article")
        return super().article(article, language)


@pytest.mark.parametrize("broken", ["articles", "article", "section"])
def test_a_library_that_fails_while_it_is_read_is_reported_once(open_kiosk: OpenKiosk, broken: str) -> None:
    reader = open_kiosk(DamagedLibrary(broken))
    reader.open_topic("Cancer and scans")
    if broken != "articles":
        reader.open_article(TUMOURS[1])
    assert [str(error) for error in reader.failures] == ["a row is damaged"]


def test_a_picture_that_cannot_be_read_is_reported(open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    library = SmallLibrary()
    reader = open_kiosk(library)
    reader.open_text(*TUMOURS, "Everything at once")

    def fail(_picture: str, _rendition: str) -> None:
        raise LibraryDamagedError("a picture is damaged")

    monkeypatch.setattr(library, "picture", fail)
    reader.tap_picture()
    assert len(reader.failures) == 1
    assert reader.screen == "article"


def test_where_a_library_fails_at_once_and_there_is_no_other_no_time_is_followed(
    reader: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def show_nothing(_error: LibraryDamagedError) -> None:
        reader.kiosk.show_library(None, "L2")

    monkeypatch.setattr(reader.kiosk, "_library_failed", show_nothing)
    reader.show(DamagedLibrary("topics"))
    assert reader.screen == "nothing"
    reader.wait_idle(24 * 3600)
    assert reader.screen == "nothing"


def test_another_library_begins_at_its_home_screen(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Symptoms to know")
    reader.tap(reader.hotspot(lambda target: isinstance(target, GlossaryTerm)))
    reader.show(SmallLibrary(clinic="Another Clinic"))
    assert reader.screen == "home"
    assert "Another Clinic" in reader.see()
    assert reader.at_start


def test_without_a_library_there_is_a_page_that_says_whom_to_ask(reader: Driver) -> None:
    reader.kiosk.show_library(None, "L1")
    settle()
    assert reader.screen == "nothing"
    assert words.ask_at_reception in reader.see()
    assert words.staff_code("L1") in reader.see()
    assert "Riverside Clinic" in reader.see()
    assert reader.names() == []
    reader.wake()
    reader.wait_idle(10_000)
    assert reader.screen == "nothing"
    reader.show(SmallLibrary())
    assert reader.screen == "home"


def test_after_a_failure_the_screen_goes_home(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Symptoms to know")
    reader.tap_word("hormones")
    reader.kiosk.go_home()
    settle()
    assert reader.screen == "home"
    assert reader.at_start
    reader.open_topic("Cancer and scans")
    assert reader.screen == "topic"


def test_nobody_who_has_left_by_keyboard_leaves_the_ring_behind(reader: Driver) -> None:
    reader.open_text(*TUMOURS)
    reader.press(Qt.Key.Key_Tab)
    assert isinstance(reader.window.focusWidget(), Tappable)
    reader.kiosk.reset()
    settle()
    focused = reader.window.focusWidget()
    assert not (isinstance(focused, Tappable) and focused.ringed)
