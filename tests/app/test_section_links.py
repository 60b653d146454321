"""Links that lead to a section of an article."""

import pytest

from kiosk.core.blocks import ArticleLink, Paragraph, Text
from kiosk.core.navigator import ArticlePlace
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary


def library_with(link: ArticleLink) -> SmallLibrary:
    library = SmallLibrary()
    title, sections = library.texts["scans/tumours"]
    library.texts["scans/tumours"] = (title, [("", (Paragraph((Text("See "), link)),)), *sections[1:]])
    return library


def reader_at(open_kiosk: OpenKiosk, article: str, section: str) -> Driver:
    reader = open_kiosk(library_with(ArticleLink(article, (Text("how fast"),), section)))
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan")
    return reader


@pytest.mark.parametrize(
    ("section", "index"), [("how-fast", 1), ("nowhere", 0)], ids=["a section", "a section that is not there"]
)
def test_a_link_opens_the_section_that_it_names(open_kiosk: OpenKiosk, section: str, index: int) -> None:
    reader = reader_at(open_kiosk, "checks/pulse", section)
    reader.tap_link("checks/pulse")
    assert reader.kiosk.navigator.place == ArticlePlace("checks/pulse", index)
    reader.back()
    assert reader.kiosk.navigator.place == ArticlePlace("scans/tumours")


def test_a_link_inside_an_article_turns_to_its_section(open_kiosk: OpenKiosk) -> None:
    reader = reader_at(open_kiosk, "scans/tumours", "living-well")
    reader.tap_link("scans/tumours")
    assert reader.kiosk.navigator.place == ArticlePlace("scans/tumours", 4, seen=frozenset({0}))
    reader.back()
    assert reader.screen == "topic"


def test_a_link_to_the_section_that_is_shown_changes_nothing(open_kiosk: OpenKiosk) -> None:
    reader = reader_at(open_kiosk, "scans/tumours", "nowhere")
    before = reader.kiosk.navigator.place
    reader.tap_link("scans/tumours")
    assert reader.kiosk.navigator.place == before
