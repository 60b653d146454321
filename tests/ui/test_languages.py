"""The language choice: one tap away, each named in itself, everything at once, and the default again for the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer

from kiosk.core.model import Article
from kiosk.core.navigator import ArticlePlace, Home, TopicPlace
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Button
from kiosk.ui.overlays.choices import Choices
from kiosk.ui.rail import Rail
from kiosk.ui.tiles import TopicTile
from kiosk.ui.words import LANGUAGES, own_name
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary
from tests.translated_library import TranslatedLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
PORTRAIT = (1080, 1920)
SIZES = [((1920, 1080), 22.0), (PORTRAIT, 22.0), ((1024, 600), 10.1), ((600, 1024), 10.1)]


def settings(inches: float) -> Settings:
    return Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True, region="GB"))


def names(reader: Driver) -> list[str]:
    """What stands on the buttons."""
    return [button.text() for button in reader.find_all(Button)]


def article_place(reader: Driver) -> ArticlePlace:
    place = reader.kiosk.navigator.place
    assert isinstance(place, ArticlePlace)
    return place


# Choosing


def test_up_to_four_languages_stand_on_the_home_screen_each_in_itself(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "es", "ar", "zh-Hans")))
    assert {"English", "Español", "العربية", "中文"} <= set(names(reader))
    assert [button.text() for button in reader.find_all(Button) if button.isChecked()] == ["English"]


@pytest.mark.parametrize(("size", "inches"), SIZES)
def test_more_languages_wait_behind_a_button_with_the_present_ones_name(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float
) -> None:
    reader = open_kiosk(SmallLibrary(languages=LANGUAGES), size, settings(inches))
    assert "English" in names(reader)
    assert "Español" not in names(reader)
    reader.open_languages()
    assert reader.screen == "languages"
    seen = names(reader)
    while reader.words.next_page in reader.names():
        reader.tap(reader.words.next_page)
        seen += names(reader)
    assert {own_name(language) for language in LANGUAGES} <= set(seen)
    assert isinstance(reader.top, Choices)
    assert reader.window.rect().contains(reader.rect(reader.top.card))


@pytest.mark.parametrize("size", [(1920, 1080), PORTRAIT])
def test_with_large_text_four_languages_wait_behind_a_button_too(open_kiosk: OpenKiosk, size: tuple[int, int]) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "es", "ar", "zh-Hans")), size)
    reader.text_size(200)
    assert "Español" not in names(reader)
    reader.choose_language("es")
    assert reader.words.home_question in reader.see()
    assert reader.kiosk.navigator.language == "es"
    assert reader.kiosk.preferences.text_scale == 2


def test_a_library_of_one_language_offers_none(reader: Driver) -> None:
    for open_ in (lambda: None, lambda: reader.open_topic("Cancer and scans"), lambda: reader.open_article(TUMOURS[1])):
        open_()
        assert "English" not in names(reader)
        assert [name for name in reader.names() if reader.words.language_button in name] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_every_page_the_choice_is_one_tap_away(open_kiosk: OpenKiosk, language: str) -> None:
    reader = open_kiosk(SmallLibrary(languages=(language, *(tag for tag in LANGUAGES if tag != language))))
    for place in (Home(), TopicPlace("scans"), ArticlePlace("scans/tumours", 1)):
        reader.kiosk.go_to(place)
        reader.tap(f"{own_name(language)}, {reader.words.language_button}")
        assert reader.screen == "languages"
        reader.close()


def test_the_card_shows_the_present_language_as_chosen(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=LANGUAGES))
    reader.choose_language("pl")
    reader.open_languages()
    while not (chosen := [button.text() for button in reader.find_all(Button) if button.isChecked()]):
        reader.tap(reader.words.next_page)
    assert chosen == ["Polski"]


def test_choosing_the_present_language_only_closes_the_card(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ar")))
    reader.open_topic("Cancer and scans")
    reader.open_languages()
    reader.tap("English")
    assert reader.screen == "topic"


def test_the_card_is_closed_without_a_choice(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ar")))
    reader.open_topic("Cancer and scans")
    reader.open_languages()
    reader.close()
    assert (reader.screen, reader.kiosk.navigator.language) == ("topic", "en")
    reader.open_languages()
    reader.tap_at(QPoint(5, 5))
    assert (reader.screen, reader.kiosk.navigator.language) == ("topic", "en")


# Everything at once


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_everything_on_the_home_screen_changes_at_once(open_kiosk: OpenKiosk, language: str) -> None:
    reader = open_kiosk(TranslatedLibrary(languages=("en", language)))
    english = {reader.words.home_question, reader.words.search, reader.words.easier, reader.words.text_size}
    reader.choose_language(language)
    seen = reader.see()
    for expected in (
        reader.words.home_question,
        reader.words.search,
        reader.words.easier,
        reader.words.text_size,
        f"Cancer and scans [{language}], {reader.words.article_count(2)}",
        f"Health library [{language}]",
        reader.words.wall_date(reader.clock.now().date()),
    ):
        assert expected in seen
    assert [text for text in english if text in seen.splitlines()] == []
    assert "[en]" not in seen


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_switch_in_the_article_keeps_the_section(open_kiosk: OpenKiosk, language: str) -> None:
    reader = open_kiosk(TranslatedLibrary(languages=("en", language)))
    reader.kiosk.go_to(ArticlePlace("scans/tumours"))
    reader.next_section()
    before = article_place(reader)
    reader.choose_language(language)
    assert reader.screen == "article"
    assert article_place(reader) == before
    seen = reader.see()
    for expected in (
        f"Symptoms to know [{language}]",
        f"Feel very ill now? Tell reception. [{language}]",
        reader.words.sample,
        reader.words.home,
        reader.words.hide,
        reader.words.part_current(2, "Symptoms to know"),
        reader.words.next_section("Everything at once"),
    ):
        assert expected in seen
    assert "[en]" not in seen


def test_back_still_leads_where_the_reader_came_from(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(TranslatedLibrary(languages=("en", "uk")))
    reader.open_topic("Cancer and scans [en]")
    reader.open_article(f"{TUMOURS[1]} [en]")
    reader.choose_language("uk")
    reader.back()
    assert reader.screen == "topic"
    assert "Cancer and scans [uk]" in reader.see()


def test_a_translation_with_fewer_sections_shows_its_last(open_kiosk: OpenKiosk) -> None:
    class Shorter(SmallLibrary):
        def article(self, article: str, language: str) -> Article:
            found = super().article(article, language)
            return found._replace(sections=found.sections[:2]) if language == "de" else found

    reader = open_kiosk(Shorter(languages=("en", "de")))
    reader.open_text(*TUMOURS, "Living well")
    reader.choose_language("de")
    assert "Symptoms to know" in reader.see()
    assert reader.words.part_current(2, "Symptoms to know") in reader.names()
    reader.choose_language("en")
    assert reader.screen == "article"


def test_a_switch_keeps_what_the_reader_has_chosen_besides(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "de")), PORTRAIT)
    reader.make_easier()
    chosen = reader.kiosk.preferences
    reader.choose_language("de")
    assert reader.kiosk.preferences == chosen
    assert chosen.high_contrast


def test_the_prompt_asks_in_the_readers_language(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "tr")))
    reader.choose_language("tr")
    reader.wait_idle(90)
    assert reader.screen == "prompt"
    assert reader.words.language == "tr"
    assert reader.words.still_reading in reader.see()
    assert reader.words.seconds_left(25) in reader.see()
    reader.keep_reading()
    assert reader.words.home_question in reader.see()


# The next person


@pytest.mark.parametrize("end", ["nobody touches it", "Hide", "I’m finished"])
def test_the_next_person_finds_the_default_language(open_kiosk: OpenKiosk, end: str) -> None:
    reader = open_kiosk(TranslatedLibrary(languages=("en", "ar")))
    reader.kiosk.go_to(ArticlePlace("scans/tumours"))
    reader.choose_language("ar")
    match end:
        case "Hide":
            reader.hide()
        case "I’m finished":
            reader.wait_idle(90)
            reader.finish()
        case _:
            reader.wait_idle(90 + 25)
    assert reader.screen == "home"
    assert reader.at_start
    assert "What would you like to know about?" in reader.see()
    assert "[ar]" not in reader.see()
    assert reader.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_default_is_the_librarys_first_language(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("uk", "en")))
    assert reader.kiosk.navigator.language == "uk"
    reader.choose_language("en")
    reader.wait_idle(90 + 25)
    assert reader.kiosk.navigator.language == "uk"
    assert reader.words.home_question in reader.see()


# Right to left


def test_a_right_to_left_language_mirrors_everything_at_once(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ur")))
    reader.open_text(*TUMOURS)
    places = {button.accessibleName(): reader.rect(button) for button in reader.find_all(Button)}
    left_to_right = places[reader.words.home].center().x() < 960
    reader.choose_language("ur")
    assert left_to_right
    assert reader.rect(reader.control(reader.words.home)).center().x() > 960
    assert reader.rect(reader.find(Rail)).left() > reader.rect(reader.reading).right()
    reader.home()
    tiles = [reader.rect(tile).x() for tile in reader.find_all(TopicTile)]
    assert tiles == sorted(tiles, reverse=True)


def test_cards_lie_mirrored_too(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ar", "en")))
    reader.kiosk.go_to(ArticlePlace("scans/tumours"))
    reader.open_languages()
    first, second = (reader.rect(reader.control(name)) for name in ("العربية", "English"))
    assert first.left() > second.right()


# At rest


def slides_shown(reader: Driver, count: int) -> list[int]:
    """A checksum of each of so many pictures of the at-rest screen."""
    (timer,) = reader.top.findChildren(QTimer)
    seen: list[int] = []
    for _ in range(count):
        picture = reader.window.grab().toImage().scaled(QSize(192, 108))
        seen.append(hash(bytes(picture.constBits())))
        reader.fire(timer)
    return seen


def test_at_rest_each_language_takes_its_turn(open_kiosk: OpenKiosk) -> None:
    languages = ("en", "ar", "zh-Hans")
    reader = open_kiosk(SmallLibrary(languages=languages))
    reader.wait_idle(300)
    assert reader.screen == "rest"
    seen = slides_shown(reader, 3 * len(languages))
    assert len(set(seen)) == len(seen)
