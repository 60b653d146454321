"""What is sensitive shows only to who asked for it; *Hide* clears the screen at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from kiosk.core.idle import IdleState
from kiosk.core.navigator import ArticlePlace, Home
from kiosk.core.preferences import Preferences
from kiosk.core.settings import Settings
from kiosk.ui.page import Page
from kiosk.ui.sheet import Hotspot
from tests.driver import Driver, clipboard_text
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
LAST = "Living well"


def library(*sensitive: str, sensitive_topics: tuple[str, ...] = ()) -> SmallLibrary:
    made = SmallLibrary(sensitive=frozenset(sensitive))
    made.topic_rows = [topic._replace(sensitive=topic.id in sensitive_topics) for topic in made.topic_rows]
    return made


def related(reader: Driver) -> list[str]:
    return [hotspot.accessibleName().split(". ")[0] for hotspot in reader.find_all(Hotspot)]


# Related and the next article


def test_a_sensitive_article_is_not_under_related_of_one_that_is_not(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("checks/pulse"))
    reader.open_text(*TUMOURS, LAST)
    assert related(reader) == ["Living with breast cancer", "When you only want to lie down"]
    assert "Measuring the pulse" not in reader.see()


def test_where_all_related_ones_are_sensitive_there_is_no_such_title(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("checks/pulse", "scans/breast", "sleep/lying-down"))
    reader.open_text(*TUMOURS, LAST)
    assert related(reader) == []
    assert reader.words.related not in reader.see().splitlines()


def test_a_sensitive_article_shows_all_that_are_related(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("scans/tumours", "checks/pulse"))
    reader.open_text(*TUMOURS, LAST)
    assert related(reader) == ["Measuring the pulse", "Living with breast cancer", "When you only want to lie down"]


def test_who_asks_for_its_topic_finds_it_there(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("scans/breast"))
    reader.open_topic("Cancer and scans")
    assert "Living with breast cancer" in reader.see()
    reader.open_article("Living with breast cancer")
    assert "Many people live long." in reader.see()


def test_a_link_in_a_text_leads_to_it(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("checks/pulse"))
    reader.open_text(*TUMOURS, "Everything at once")
    reader.tap_link("checks/pulse")
    assert "Put two fingers on the wrist." in reader.see()


# At rest


def rest_pictures(reader: Driver, count: int) -> list[QImage]:
    """The at-rest screen, change after change."""
    reader.wait_idle(300)
    assert reader.screen == "rest"
    (timer,) = reader.top.findChildren(QTimer)
    pictures: list[QImage] = []
    for _ in range(count):
        pictures.append(reader.window.grab().toImage())
        reader.fire(timer)
    return pictures


def test_at_rest_a_sensitive_topic_is_as_if_it_were_not_there(open_kiosk: OpenKiosk) -> None:
    without = SmallLibrary()
    without.topic_rows = [topic for topic in without.topic_rows if topic.id != "checks"]
    expected = rest_pictures(open_kiosk(without), 6)
    assert rest_pictures(open_kiosk(library(sensitive_topics=("checks",))), 6) == expected
    assert rest_pictures(open_kiosk(library()), 6) != expected


def test_a_library_that_is_all_sensitive_rests_without_titles(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library(sensitive_topics=("scans", "checks", "sleep")))
    pictures = rest_pictures(reader, 3)
    assert pictures[0] != pictures[1]
    reader.wake()
    assert reader.screen == "home"


def test_the_home_screen_still_has_the_topic(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library(sensitive_topics=("checks",)))
    reader.open_topic("Checks")
    assert reader.screen == "article"


# Hide


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("section", range(5))
def test_every_section_of_an_article_can_be_hidden_in_one_tap(
    open_kiosk: OpenKiosk, size: tuple[int, int], section: int
) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ar")), size)
    reader.kiosk.prefer(Preferences(text_size=4))
    reader.kiosk.go_to(ArticlePlace("scans/tumours", section))
    reader.tap(reader.words.hide)
    assert reader.screen == "home"
    assert reader.at_start


def test_an_article_that_lacks_the_language_can_be_hidden_too(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ar"), only_in_first=frozenset({"scans/tumours"})))
    reader.kiosk.choose_language("ar")
    reader.kiosk.go_to(ArticlePlace("scans/tumours"))
    assert reader.screen == "other language"
    reader.tap(reader.words.hide)
    assert reader.screen == "home"


def test_hide_is_a_full_reset_at_once(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ar")))
    reader.choose_language("ar")
    reader.make_easier()
    reader.kiosk.go_to(ArticlePlace("scans/tumours", 3))
    reader.flick(200)
    reader.hide()
    assert reader.kiosk.navigator.place == Home()
    assert reader.kiosk.navigator.language == "en"
    assert reader.kiosk.preferences == Preferences()
    assert reader.kiosk.idle.state is IdleState.READY
    assert clipboard_text() == ""
    assert reader.window.stage.findChildren(Page) == [reader.page]


def test_hide_does_not_slide_the_text_away(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=Settings())
    reader.open_text(*TUMOURS)
    point = reader.rect(reader.control(reader.words.hide)).center()
    reader.put_down(point)
    reader.lift_at_once(point)
    assert reader.screen == "home"
    assert not reader.window.stage.sliding


def test_after_hide_nothing_leads_back(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk()
    reader.open_text(*TUMOURS)
    reader.hide()
    reader.open_topic("Checks")
    reader.back()
    assert reader.screen == "home"
    assert reader.words.back not in reader.names()
