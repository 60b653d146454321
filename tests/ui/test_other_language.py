"""An article that lacks the reader's language says so in that language, and offers those that it has."""

from __future__ import annotations

import pytest

from kiosk.core.navigator import ArticlePlace
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Button
from kiosk.ui.label import Label
from kiosk.ui.tiles import ArticleTile
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary
from tests.translated_library import TranslatedLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
SIZES = [((1920, 1080), 22.0), ((1080, 1920), 22.0), ((1024, 600), 10.1), ((600, 1024), 10.1)]


def settings(inches: float) -> Settings:
    return Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True, region="GB"))


def names(reader: Driver) -> list[str]:
    """What stands on the buttons."""
    return [button.text() for button in reader.find_all(Button)]


def article_place(reader: Driver) -> ArticlePlace:
    place = reader.kiosk.navigator.place
    assert isinstance(place, ArticlePlace)
    return place


@pytest.fixture
def lacking(open_kiosk: OpenKiosk) -> Driver:
    library = TranslatedLibrary(languages=("en", "ar", "es"), only_in_first=frozenset({"scans/tumours"}))
    return open_kiosk(library)


def test_an_article_that_lacks_the_language_says_so_in_it_and_offers_its_own(lacking: Driver) -> None:
    lacking.choose_language("ar")
    lacking.kiosk.go_to(ArticlePlace("scans/tumours"))
    assert lacking.screen == "other language"
    lines = lacking.see().splitlines()
    assert f"{TUMOURS[1]} [en]" in lines
    assert lacking.words.not_in_language in lines
    assert lacking.words.read_it_in in lines
    offered = names(lacking)
    assert "English" in offered
    assert "Español" not in offered
    assert lacking.words.home in offered


def test_choosing_one_that_it_has_opens_it_in_that(lacking: Driver) -> None:
    lacking.choose_language("ar")
    lacking.kiosk.go_to(ArticlePlace("scans/tumours"))
    lacking.tap("English")
    assert lacking.screen == "article"
    assert lacking.kiosk.navigator.language == "en"
    assert "These tumours are rare." in lacking.see()


def test_a_switch_in_the_article_to_one_that_it_lacks_keeps_the_section(lacking: Driver) -> None:
    lacking.kiosk.go_to(ArticlePlace("scans/tumours"))
    lacking.next_section()
    lacking.choose_language("ar")
    assert lacking.screen == "other language"
    lacking.tap("English")
    assert "Symptoms to know [en]" in lacking.see()
    assert article_place(lacking).section == 1


def test_there_is_a_way_out_of_an_article_that_lacks_the_language(lacking: Driver) -> None:
    lacking.choose_language("ar")
    lacking.open_topic("Cancer and scans [ar]")
    lacking.open_article(f"{TUMOURS[1]} [en]")
    assert lacking.screen == "other language"
    lacking.back()
    assert lacking.screen == "topic"
    lacking.open_article(f"{TUMOURS[1]} [en]")
    lacking.home()
    assert lacking.screen == "home"


def test_it_can_be_hidden_and_left_alone_like_any_other(lacking: Driver) -> None:
    lacking.choose_language("ar")
    lacking.kiosk.go_to(ArticlePlace("scans/tumours"))
    lacking.wait_idle(90)
    assert lacking.screen == "prompt"
    lacking.wait_idle(25)
    assert lacking.at_start


def test_a_card_of_another_language_says_which(lacking: Driver) -> None:
    lacking.choose_language("ar")
    lacking.open_topic("Cancer and scans [ar]")
    first, second = [tile.accessibleName() for tile in lacking.find_all(ArticleTile)]
    assert lacking.words.in_language("en") in first
    assert "English" in first
    assert "العربية" not in second
    assert "English" not in second


def test_cards_in_the_readers_language_do_not_name_it(lacking: Driver) -> None:
    lacking.open_topic("Cancer and scans [en]")
    assert [tile for tile in lacking.find_all(ArticleTile) if "English" in tile.accessibleName()] == []


@pytest.mark.parametrize(("size", "inches"), SIZES)
@pytest.mark.parametrize("per_cent", [100, 200])
def test_what_it_offers_is_inside_the_window(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, per_cent: int
) -> None:
    library = SmallLibrary(languages=("de", "ar"), only_in_first=frozenset({"scans/tumours"}))
    reader = open_kiosk(library, size, settings(inches))
    if per_cent != 100:
        reader.text_size(per_cent)
    reader.choose_language("ar")
    reader.kiosk.go_to(ArticlePlace("scans/tumours"))
    assert reader.screen == "other language"
    for widget in [*reader.find_all(Button), *reader.find_all(Label)]:
        assert reader.window.rect().contains(reader.rect(widget)), widget.accessibleName()
    assert "Deutsch" in names(reader)
