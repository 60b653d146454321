"""A library that cannot be shown is found before anybody sees it, and nothing is drawn twice for nothing."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from kiosk.app.rendering import UndrawableError, draw_everything
from kiosk.core.blocks import ArticleLink, Paragraph, Text
from kiosk.core.model import LibraryDamagedError, LibraryInfo, Picture, Rendition, Topic
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.pages.article import ArticlePage, ArticleView
from kiosk.ui.standard_buttons import StandardButtons
from kiosk.ui.theme import Style
from kiosk.ui.tiles import TopicTile
from tests.small_library import SmallLibrary, paragraph

RESOURCES = Path(__file__).parents[2] / "resources"
SIZE = (1024, 600)

Draw = Callable[..., set[str]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles whose pages were made, one for each section."""
    pages: list[str] = []
    make = ArticlePage.__init__

    def note(
        page: ArticlePage, style: Style, view: ArticleView, picture: Callable[[str], QImage], buttons: StandardButtons
    ) -> None:
        pages.append(view.article.id)
        make(page, style, view, picture, buttons)

    monkeypatch.setattr(ArticlePage, "__init__", note)
    return pages


@pytest.fixture
def draw(qtbot: QtBot) -> Draw:
    """Draw everything of a library."""
    assert qtbot

    def draw(library: SmallLibrary, proven: Container[str] = (), settings: Settings | None = None) -> set[str]:
        return draw_everything(library, settings or Settings(), RESOURCES, SIZE, proven, lambda: None)

    return draw


def test_every_section_of_every_article_is_drawn_in_each_language(draw: Draw, opened: list[str]) -> None:
    library = SmallLibrary(languages=("en", "de"))
    assert len(draw(library)) == 2 * len(library.texts)
    assert sorted(opened) == sorted(2 * [id_ for id_, (_, sections) in library.texts.items() for _ in sections])


def test_what_is_hidden_today_is_drawn_too_as_it_is_shown_when_the_clock_is_wrong(
    draw: Draw, opened: list[str]
) -> None:
    late = {("checks/pulse", "en"): date(2026, 1, 1)}
    draw(SmallLibrary(overdue_policy="hide", due=late))
    assert set(opened) == set(SmallLibrary().texts)


def test_each_screen_gives_a_sign_of_life(qtbot: QtBot) -> None:
    assert qtbot
    signs: list[None] = []
    draw_everything(SmallLibrary(), Settings(), RESOURCES, SIZE, (), lambda: signs.append(None))
    assert len(signs) > 9


def test_what_has_been_drawn_is_not_drawn_again(draw: Draw, opened: list[str]) -> None:
    proven = draw(SmallLibrary())
    opened.clear()
    assert draw(SmallLibrary(), proven) == proven
    assert opened == []


def test_an_article_with_another_text_is_drawn_again_and_no_other(draw: Draw, opened: list[str]) -> None:
    proven = draw(SmallLibrary())
    opened.clear()
    library = SmallLibrary()
    title, _ = library.texts["scans/tumours"]
    library.texts["scans/tumours"] = (title, [("", (paragraph("Another text."),))])
    found = draw(library, proven)
    assert set(opened) == {"scans/tumours"}
    assert len(found - proven) == 1


def test_articles_that_show_the_title_of_a_changed_one_are_drawn_again(draw: Draw, opened: list[str]) -> None:
    proven = draw(SmallLibrary())
    opened.clear()
    library = SmallLibrary()
    library.texts["scans/breast"] = ("Another title", library.texts["scans/breast"][1])
    draw(library, proven)
    assert set(opened) == {"scans/breast", "scans/tumours"}


@pytest.mark.parametrize(
    "changed",
    [
        SmallLibrary(clinic="Another clinic"),
        SmallLibrary(topic_rows=[Topic("sleep", "Sleep", "icon", "teal", 1), *SmallLibrary().topic_rows[:2]]),
        SmallLibrary(languages=("en", "de")),
    ],
    ids=["clinic", "topic", "languages"],
)
def test_what_stands_around_all_articles_has_all_drawn_again(
    draw: Draw, opened: list[str], changed: SmallLibrary
) -> None:
    proven = draw(SmallLibrary())
    opened.clear()
    draw(changed, proven)
    assert set(opened) == set(changed.texts)


def test_another_panel_has_all_drawn_again(draw: Draw, opened: list[str]) -> None:
    proven = draw(SmallLibrary())
    opened.clear()
    draw(SmallLibrary(), proven, Settings(display=DisplaySettings(diagonal_inches=10.0)))
    assert set(opened) == set(SmallLibrary().texts)


class WithoutAPicture(SmallLibrary):
    """Its figure names a picture that it does not have."""

    def picture(self, picture: str, rendition: Rendition) -> Picture:
        if picture != "icon":
            raise KeyError(picture)
        return super().picture(picture, "page")


class WithoutItsRecordings(SmallLibrary):
    """Says which texts are read aloud, and has none of the recordings."""

    def recording(self, article: str, language: str) -> bytes:
        raise KeyError(f"{article} in {language}")


class Damaged(SmallLibrary):
    """What stands around the articles cannot be read."""

    def info(self, language: str) -> LibraryInfo:
        raise LibraryDamagedError(f"{language} is damaged")


def test_a_page_that_cannot_be_made_is_found_with_its_article_and_section(
    draw: Draw, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(UndrawableError, match=r"KeyError") as refused:
        draw(WithoutAPicture())
    assert refused.value.place == "scans/tumours, section 3, in en"
    assert "scanner" not in str(refused.value)
    caplog.clear()


def test_an_exception_while_painting_is_found(
    draw: Draw, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_tile: TopicTile, _event: QPaintEvent) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(TopicTile, "paintEvent", fail)
    with pytest.raises(UndrawableError, match=r"ZeroDivisionError") as refused:
        draw(SmallLibrary())
    assert refused.value.place == "the home screen in en"
    caplog.clear()


def test_a_warning_of_qt_is_found(
    draw: Draw, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(TopicTile, "paintEvent", lambda _tile, _event: qWarning("a layout has no room"))
    with pytest.raises(UndrawableError, match=r"Qt warns of it"):
        draw(SmallLibrary())
    caplog.clear()


@pytest.mark.parametrize("missing", ["article", "recording"])
def test_an_article_that_leads_to_what_is_not_there_is_found(draw: Draw, missing: str) -> None:
    library = WithoutItsRecordings(recordings={("checks/pulse", "en"): b"spoken"} if missing == "recording" else {})
    if missing == "article":
        link = ArticleLink("checks/none", (Text("more"),))
        library.texts["checks/pulse"] = ("The pulse", [("", (Paragraph((link,)),))])
    with pytest.raises(UndrawableError, match=r"^it leads to what is not there$") as refused:
        draw(library)
    assert refused.value.place == "checks/pulse in en"


def test_a_library_that_cannot_be_searched_is_found(draw: Draw) -> None:
    class Unsearchable(SmallLibrary):
        def search(self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()) -> NoReturn:
            raise LibraryDamagedError(f"{language} is damaged")

    with pytest.raises(LibraryDamagedError, match="en is damaged"):
        draw(Unsearchable())


def test_a_library_that_cannot_be_read_says_so_itself(draw: Draw) -> None:
    with pytest.raises(LibraryDamagedError, match="en is damaged"):
        draw(Damaged())
