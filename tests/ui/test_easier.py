"""Low reach brings what is touched down; *Easier to use* sets that, strong contrast and large text at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.core.navigator import ArticlePlace
from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Button
from kiosk.ui.label import Label
from kiosk.ui.sheet import Hotspot
from kiosk.ui.theme import COMFORTABLE_CHARACTERS, COMFORTABLE_SIDE, Metrics, Type, comfortable_text_size
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
PORTRAIT = (1080, 1920)

OPENERS: dict[str, Callable[[Driver], None]] = {
    "home": lambda _: None,
    "topic": lambda reader: reader.open_topic("Cancer and scans"),
    "article": lambda reader: reader.open_text(*TUMOURS),
    "everything": lambda reader: reader.kiosk.go_to(ArticlePlace("scans/tumours", 2)),
    "last": lambda reader: reader.kiosk.go_to(ArticlePlace("scans/tumours", 4)),
    "glossary": lambda reader: (reader.kiosk.go_to(ArticlePlace("scans/tumours", 1)), reader.tap_word("hormones")),
    "picture": lambda reader: (reader.kiosk.go_to(ArticlePlace("scans/tumours", 2)), reader.tap_picture()),
    "view": lambda reader: reader.open_view(),
    "languages": lambda reader: (reader.open_topic("Cancer and scans"), reader.open_languages()),
    "more": lambda reader: (reader.open_text(*TUMOURS), reader.open_more()),
    "prompt": lambda reader: (reader.open_topic("Cancer and scans"), reader.wait_idle(90)),
}


@pytest.fixture
def portrait(open_kiosk: OpenKiosk) -> Driver:
    return open_kiosk(size=PORTRAIT)


def chosen(reader: Driver) -> list[str]:
    """What is marked as chosen on the top screen."""
    return [button.accessibleName() for button in reader.find_all(Button) if button.isChecked()]


# Reach


def targets_above_the_middle(reader: Driver) -> list[str]:
    middle = reader.window.height() // 2
    return [f"{target.name} at {target.y}" for target in reader.targets() if target.y < middle]


@pytest.mark.parametrize("screen", OPENERS)
@pytest.mark.parametrize(("size", "inches"), [(PORTRAIT, 22.0), (PORTRAIT, 32.0), ((600, 1024), 10.1)])
@pytest.mark.parametrize("text_size", [0, 2])
def test_with_low_reach_everything_that_is_touched_is_in_the_lower_half(
    open_kiosk: OpenKiosk, screen: str, size: tuple[int, int], inches: float, text_size: int
) -> None:
    settings = Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True))
    reader = open_kiosk(SmallLibrary(languages=("en", "ar")), size, settings)
    reader.kiosk.prefer(Preferences(text_size=text_size, low_reach=True))
    OPENERS[screen](reader)
    assert reader.targets()
    assert targets_above_the_middle(reader) == []


def test_what_is_only_read_stays_above(portrait: Driver) -> None:
    portrait.kiosk.prefer(Preferences(low_reach=True))
    portrait.open_text(*TUMOURS, "Symptoms to know")
    labels = {label.text(): portrait.rect(label) for label in portrait.find_all(Label)}
    assert labels["Symptoms to know"].bottom() < 960
    assert labels["Feel very ill now? Tell reception."].bottom() < 960
    assert any("Written by" in text for text in labels)
    assert portrait.reading.isVisible()
    assert portrait.rect(portrait.reading).top() >= 960


def test_words_in_the_text_are_within_reach(portrait: Driver) -> None:
    portrait.kiosk.prefer(Preferences(low_reach=True))
    portrait.open_text(*TUMOURS, "Symptoms to know")
    portrait.tap_word("hormones")
    assert portrait.screen == "glossary"
    portrait.close()
    assert [hotspot for hotspot in portrait.find_all(Hotspot) if portrait.rect(hotspot).bottom() < 960] == []


def test_in_landscape_low_reach_changes_nothing(reader: Driver) -> None:
    reader.kiosk.prefer(Preferences(low_reach=True))
    before = [reader.rect(tile) for tile in reader.find_all(TopicTile)]
    reader.kiosk.prefer(Preferences())
    assert [reader.rect(tile) for tile in reader.find_all(TopicTile)] == before


def test_all_topics_are_there_with_low_reach(portrait: Driver) -> None:
    portrait.kiosk.prefer(Preferences(text_size=4, low_reach=True))
    seen = [tile.topic.title for tile in portrait.find_all(TopicTile)]
    while words.next_page in portrait.names():
        portrait.tap(words.next_page)
        seen += [tile.topic.title for tile in portrait.find_all(TopicTile)]
    assert seen == ["Cancer and scans", "Checks", "Stress and sleep"]


# Easier to use


def test_one_button_sets_everything_and_takes_it_back(portrait: Driver) -> None:
    portrait.make_easier()
    preferences = portrait.kiosk.preferences
    assert (preferences.high_contrast, preferences.low_reach) == (True, True)
    assert preferences.text_scale > 1
    assert words.easier in chosen(portrait)
    assert portrait.screen == "home"
    assert targets_above_the_middle(portrait) == []
    portrait.make_easier()
    assert portrait.kiosk.preferences == Preferences()
    assert words.easier not in chosen(portrait)


def test_it_is_on_the_card_of_sizes_too(portrait: Driver) -> None:
    portrait.open_text(*TUMOURS)
    portrait.make_easier()
    assert portrait.screen == "article"
    assert portrait.kiosk.preferences.high_contrast
    portrait.open_view()
    portrait.press_on_pages(words.easier)
    assert portrait.kiosk.preferences == Preferences()


def test_it_shows_as_chosen_only_while_all_of_it_is(portrait: Driver) -> None:
    portrait.make_easier()
    portrait.open_view()
    portrait.press_on_pages(words.high_contrast)
    portrait.close()
    assert words.easier not in chosen(portrait)


@pytest.mark.parametrize("size", [(1920, 1080), (3840, 2160), PORTRAIT, (1024, 600), (600, 1024), (1280, 800)])
def test_the_comfortable_size_is_the_largest_with_enough_letters_in_a_line(size: tuple[int, int]) -> None:
    metrics = Metrics(*size, 22.0)
    room = metrics.width / metrics.scale - 2 * COMFORTABLE_SIDE

    def letters(index: int) -> float:
        return room / (Type.BODY.value * TEXT_SIZES[index] / 100 / 2)

    best = comfortable_text_size(metrics)
    assert letters(best) >= COMFORTABLE_CHARACTERS
    assert best == len(TEXT_SIZES) - 1 or letters(best + 1) < COMFORTABLE_CHARACTERS


def test_the_prompt_comes_within_reach(portrait: Driver) -> None:
    portrait.make_easier()
    portrait.wait_idle(90)
    assert portrait.screen == "prompt"
    assert targets_above_the_middle(portrait) == []
    portrait.keep_reading()
    assert portrait.kiosk.preferences.high_contrast
