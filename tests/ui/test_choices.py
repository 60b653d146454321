"""A card with buttons to choose from: many of them stand on pages, and each can be pressed on its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Button
from kiosk.ui.overlays.choices import Choices
from kiosk.ui.overlays.languages import LanguageChoices
from kiosk.ui.words import LANGUAGES, own_name
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

MANY = (*LANGUAGES, "nl", "it", "ro", "bg", "el", "fa", "th", "ja", "he", "sw", "so", "id")
"""Twenty-six languages: more than stand on one page."""
SIZES = [((1920, 1080), 22.0), ((1080, 1920), 22.0), ((1024, 600), 10.1), ((600, 1024), 10.1)]


def open_card(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, per_cent: int, languages: tuple[str, ...] = MANY
) -> Driver:
    settings = Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True, region="GB"))
    reader = open_kiosk(SmallLibrary(languages=languages), size, settings)
    if per_cent != 100:
        reader.text_size(per_cent)
    reader.open_languages()
    return reader


def choices(reader: Driver) -> list[str]:
    """The names on the page of the card that is open, without what turns it and closes it."""
    words = reader.words
    return [name for name in reader.names() if name not in {words.close, words.next_page, words.previous_page}]


def pages(reader: Driver) -> list[list[str]]:
    """What stands on each page, from the first to the last one."""
    while reader.words.previous_page in reader.names():
        reader.tap(reader.words.previous_page)
    found = [choices(reader)]
    while reader.words.next_page in reader.names():
        reader.tap(reader.words.next_page)
        found.append(choices(reader))
    return found


@pytest.mark.parametrize(("size", "inches"), SIZES)
@pytest.mark.parametrize("per_cent", [100, 150, 200])
def test_every_choice_stands_on_just_one_page(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, per_cent: int
) -> None:
    reader = open_card(open_kiosk, size, inches, per_cent)
    found = [name for page in pages(reader) for name in page]
    assert sorted(found) == sorted(own_name(language) for language in MANY)


@pytest.mark.parametrize(("size", "inches"), SIZES)
@pytest.mark.parametrize("per_cent", [100, 200])
def test_nothing_is_outside_the_card_on_any_page(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, per_cent: int
) -> None:
    reader = open_card(open_kiosk, size, inches, per_cent)
    while True:
        assert isinstance(reader.top, Choices)
        card = reader.rect(reader.top.card)
        assert reader.window.rect().contains(card)
        places = [reader.rect(button) for button in reader.find_all(Button)]
        assert [place for place in places if not card.contains(place)] == []
        overlapping = [
            (one, other) for i, one in enumerate(places) for other in places[i + 1 :] if one.intersects(other)
        ]
        assert overlapping == []
        if reader.words.next_page not in reader.names():
            break
        reader.tap(reader.words.next_page)


def test_few_choices_need_no_pages(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (1920, 1080), 22.0, 100, LANGUAGES)
    assert len(pages(reader)) == 1
    assert choices(reader) == [own_name(language) for language in LANGUAGES]


def test_they_stand_in_their_order(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (600, 1024), 10.1, 200)
    found = pages(reader)
    assert len(found) > 1
    assert [name for page in found for name in page] == [own_name(language) for language in MANY]


def test_a_choice_on_a_later_page_acts(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (600, 1024), 10.1, 200)
    last = pages(reader)[-1][-1]
    reader.tap(last)
    assert reader.kiosk.navigator.language == MANY[-1]
    assert reader.window.overlay is None


def test_the_card_opens_on_the_page_of_what_is_chosen(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (600, 1024), 10.1, 200, tuple(reversed(MANY)))
    reader.close()
    reader.kiosk.choose_language("en")
    reader.open_languages()
    assert isinstance(reader.top, LanguageChoices)
    assert [button.text() for button in reader.find_all(Button) if button.isChecked()] == ["English"]


def test_pages_are_turned_back_and_forth(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (600, 1024), 10.1, 200)
    first = choices(reader)
    reader.tap(reader.words.next_page)
    second = choices(reader)
    assert set(first).isdisjoint(second)
    reader.tap(reader.words.previous_page)
    assert choices(reader) == first


def test_escape_and_a_touch_beside_the_card_close_it_on_any_page(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (600, 1024), 10.1, 200)
    reader.tap(reader.words.next_page)
    reader.press(Qt.Key.Key_Escape)
    assert reader.screen == "home"
    reader.open_languages()
    reader.tap(reader.words.next_page)
    reader.tap_at(QPoint(3, 3))
    assert reader.screen == "home"


def test_a_touch_on_the_card_beside_its_buttons_does_nothing(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (1920, 1080), 22.0, 100)
    assert isinstance(reader.top, Choices)
    reader.tap_at(reader.rect(reader.top.card).topLeft() + QPoint(12, 12))
    assert reader.screen == "languages"


def test_by_keyboard_every_choice_of_a_page_is_reached(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (600, 1024), 10.1, 200)
    wanted = set(reader.names())
    reached: set[str] = set()
    for _ in range(2 * len(wanted)):
        reader.press(Qt.Key.Key_Tab)
        focused = reader.focused()
        assert isinstance(focused, Button)
        assert focused.ringed
        reached.add(focused.accessibleName())
    assert reached == wanted


def test_the_keyboard_is_still_in_hand_on_the_next_page(open_kiosk: OpenKiosk) -> None:
    reader = open_card(open_kiosk, (600, 1024), 10.1, 200)
    for _ in range(30):
        reader.press(Qt.Key.Key_Tab)
        focused = reader.focused()
        if focused is not None and focused.accessibleName() == reader.words.next_page:
            break
    before = choices(reader)
    reader.press(Qt.Key.Key_Return)
    assert choices(reader) != before
    focused = reader.focused()
    assert isinstance(focused, Button)
    assert focused.isVisible()
    assert focused.ringed
