"""The dock: what does not fit gathers under *More*, nothing is lost, and the primary action is always there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint

from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Button
from kiosk.ui.dock import Dock
from kiosk.ui.overlays.choices import Choices
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
LANDSCAPE, PORTRAIT, SMALL, SMALL_PORTRAIT = (1920, 1080), (1080, 1920), (1024, 600), (600, 1024)
SIZES = [(LANDSCAPE, 22.0), (PORTRAIT, 22.0), (SMALL, 10.1), (SMALL_PORTRAIT, 10.1)]
LANGUAGES = ("en", "de", "ar")


def settings(inches: float) -> Settings:
    return Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True, region="GB"))


def dock_of(reader: Driver) -> Dock:
    return reader.find(Dock)


def in_dock(reader: Driver) -> list[Button]:
    """The buttons that stand in the dock, in reading order."""
    return [button for button in dock_of(reader).findChildren(Button) if button.isVisible()]


def on_card(reader: Driver) -> Iterator[str]:
    """The names of all buttons of a card, page by page."""
    while True:
        yield from (name for name in reader.names() if name not in {reader.words.close, reader.words.next_page})
        if reader.words.next_page not in reader.names():
            return
        reader.tap(reader.words.next_page)


def everything_offered(reader: Driver) -> set[str]:
    """What stands in the dock and what stands under *More*."""
    shown = {button.accessibleName() for button in in_dock(reader)}
    if reader.words.more not in shown:
        return shown
    reader.open_more()
    folded = {name for name in on_card(reader) if name != reader.words.previous_page}
    reader.close()
    return shown - {reader.words.more} | folded


def article_dock(reader: Driver) -> set[str]:
    """What the dock of an article that was opened from its topic offers at least, whatever the size."""
    words = reader.words
    return {words.home, words.back, words.hide, words.take_home, words.my_questions}


@pytest.mark.parametrize(("size", "inches"), SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("per_cent", [100, 200])
def test_nothing_is_lost(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, language: str, per_cent: int
) -> None:
    reader = open_kiosk(SmallLibrary(languages=(language, "fr")), size, settings(inches))
    reader.open_text(*TUMOURS)
    if per_cent != 100:
        reader.text_size(per_cent)
    offered = everything_offered(reader)
    assert article_dock(reader) <= offered
    assert any(reader.words.text_size in name for name in offered)
    assert any(name.startswith(reader.words.next_section("").strip()) for name in offered)
    assert any(reader.words.language_button in name for name in offered)


@pytest.mark.parametrize(("size", "inches"), SIZES)
@pytest.mark.parametrize("per_cent", [100, 150, 200])
def test_the_buttons_stand_clear_of_each_other_inside_the_dock(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, per_cent: int
) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "de")), size, settings(inches))
    reader.open_text(*TUMOURS)
    if per_cent != 100:
        reader.text_size(per_cent)
    places = {button.accessibleName(): reader.rect(button) for button in in_dock(reader)}
    dock = reader.rect(dock_of(reader))
    assert [name for name, place in places.items() if not dock.contains(place)] == []
    gap = dock_of(reader).findChild(Button).look.gap - 1
    touching = [
        (one, other)
        for (one, place), (other, beside) in combinations(places.items(), 2)
        if place.adjusted(-gap, -gap, gap, gap).intersects(beside)
    ]
    assert touching == []
    assert dock.bottom() == reader.window.rect().bottom()


@pytest.mark.parametrize(("size", "inches"), SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("per_cent", [100, 200])
def test_home_and_the_primary_action_are_never_folded(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, language: str, per_cent: int
) -> None:
    reader = open_kiosk(SmallLibrary(languages=(language, "fr")), size, settings(inches))
    reader.open_text(*TUMOURS)
    if per_cent != 100:
        reader.text_size(per_cent)
    shown = [button.text() for button in in_dock(reader)]
    assert reader.words.home in shown
    assert reader.words.back in shown
    assert reader.words.next_section("Symptoms to know") in shown


@pytest.mark.parametrize(("size", "inches"), SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("per_cent", [100, 200])
def test_languages_and_hide_are_one_tap_away(
    open_kiosk: OpenKiosk, size: tuple[int, int], inches: float, language: str, per_cent: int
) -> None:
    reader = open_kiosk(SmallLibrary(languages=(language, "fr")), size, settings(inches))
    reader.open_text(*TUMOURS)
    if per_cent != 100:
        reader.text_size(per_cent)
    shown = [button.accessibleName() for button in in_dock(reader)]
    assert reader.words.hide in shown
    assert [name for name in shown if reader.words.language_button in name] != []


def test_a_wide_dock_is_one_row_with_the_primary_at_its_end(reader: Driver) -> None:
    reader.open_text(*TUMOURS)
    buttons = in_dock(reader)
    assert len({reader.rect(button).top() for button in buttons}) == 1
    last = max(buttons, key=lambda button: reader.rect(button).right())
    assert last.text() == "Next: Symptoms to know"
    assert min(buttons, key=lambda button: reader.rect(button).left()).text() == reader.words.home


def test_in_portrait_the_primary_action_is_in_the_lower_of_two_rows(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(size=PORTRAIT)
    reader.open_text(*TUMOURS)
    assert dock_of(reader).rows == 2
    buttons = {button.text(): reader.rect(button) for button in in_dock(reader)}
    primary = buttons["Next: Symptoms to know"]
    assert primary.top() == buttons[reader.words.home].top() == max(place.top() for place in buttons.values())
    assert primary.right() == max(place.right() for place in buttons.values())
    assert primary.width() > buttons[reader.words.home].width()


def test_in_right_to_left_the_rows_begin_on_the_right(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ar",)), PORTRAIT)
    reader.open_text(*TUMOURS)
    buttons = {button.text(): reader.rect(button) for button in in_dock(reader)}
    primary = buttons[reader.words.next_section("Symptoms to know")]
    assert primary.left() == min(place.left() for place in buttons.values())
    assert primary.right() < buttons[reader.words.home].left()


def at_large_text(open_kiosk: OpenKiosk) -> Driver:
    reader = open_kiosk(SmallLibrary(languages=("en", "de")), PORTRAIT)
    reader.open_text(*TUMOURS)
    reader.text_size(200)
    return reader


def test_more_shows_what_is_folded_and_close_brings_the_page_back(open_kiosk: OpenKiosk) -> None:
    reader = at_large_text(open_kiosk)
    reader.open_more()
    assert reader.screen == "more"
    assert reader.words.more in reader.see().splitlines()
    assert reader.words.my_questions in list(on_card(reader))
    reader.close()
    assert reader.screen == "article"


def test_a_button_under_more_does_what_it_does_in_the_dock(open_kiosk: OpenKiosk) -> None:
    reader = at_large_text(open_kiosk)
    reader.open_view()
    assert reader.screen == "view"
    reader.close()
    assert reader.screen == "article"
    assert reader.words.part_current(1, reader.words.opening) in reader.see()


def test_a_touch_beside_the_card_closes_it(open_kiosk: OpenKiosk) -> None:
    reader = at_large_text(open_kiosk)
    reader.open_more()
    reader.tap_at(QPoint(5, 5))
    assert reader.screen == "article"


def test_the_card_with_what_is_folded_is_inside_the_window(open_kiosk: OpenKiosk) -> None:
    reader = at_large_text(open_kiosk)
    reader.open_more()
    assert isinstance(reader.top, Choices)
    assert reader.window.rect().contains(reader.rect(reader.top.card))


def test_the_prompt_over_an_open_card_gives_it_back(open_kiosk: OpenKiosk) -> None:
    reader = at_large_text(open_kiosk)
    reader.open_more()
    reader.wait_idle(90)
    assert reader.screen == "prompt"
    reader.keep_reading()
    assert reader.screen == "more"


def test_a_topic_has_home_and_back_at_the_two_ends(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    buttons = {button.text(): reader.rect(button) for button in in_dock(reader)}
    assert buttons[reader.words.home].left() == min(place.left() for place in buttons.values())
    assert buttons[reader.words.back].right() == max(place.right() for place in buttons.values())
