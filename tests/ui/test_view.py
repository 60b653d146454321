"""How a reader wants the screen: size of text, contrast, reach, movement; and back again for the next person."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.core.navigator import ArticlePlace
from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Button, Tappable
from kiosk.ui.overlays.choices import Choices
from kiosk.ui.overlays.overlay import Card
from kiosk.ui.page import Page
from kiosk.ui.theme import Type
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
PORTRAIT = (1080, 1920)
TAB, ENTER, ESCAPE, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space


@pytest.fixture
def portrait(open_kiosk: OpenKiosk) -> Driver:
    return open_kiosk(size=PORTRAIT)


def chosen(reader: Driver) -> list[str]:
    """What is marked as chosen on the top screen."""
    return [button.accessibleName() for button in reader.find_all(Button) if button.isChecked()]


def lightness_around(reader: Driver, widget: QWidget) -> float:
    """How light the ground beside a widget is, from 0 to 1."""
    place = reader.rect(widget)
    return reader.window.grab().toImage().pixelColor(place.left() - 6, place.center().y()).lightnessF()


# The card


def test_the_card_offers_five_sizes_and_what_else_makes_reading_easier(portrait: Driver) -> None:
    portrait.open_view()
    assert portrait.screen == "view"
    assert portrait.names() == [
        *[words.per_cent(size) for size in TEXT_SIZES],
        words.high_contrast,
        words.low_reach,
        words.less_movement,
        words.easier,
        words.close,
    ]
    assert chosen(portrait) == [words.per_cent(100)]


def test_in_landscape_there_is_nothing_to_bring_down(reader: Driver) -> None:
    reader.open_view()
    assert [name for name in reader.names() if words.low_reach in name] == []


@pytest.mark.parametrize("size", [(1920, 1080), PORTRAIT, (1024, 600), (600, 1024)])
def test_each_of_the_five_sizes_makes_the_words_larger(open_kiosk: OpenKiosk, size: tuple[int, int]) -> None:
    reader = open_kiosk(size=size, settings=Settings(display=DisplaySettings(diagonal_inches=15, reduced_motion=True)))
    reader.open_text(*TUMOURS)
    heights: list[int] = []
    for per_cent in TEXT_SIZES:
        reader.text_size(per_cent)
        assert reader.kiosk.preferences.text_scale == per_cent / 100
        heights.append(body_height(reader))
    assert all(smaller < larger for smaller, larger in pairwise(heights))
    assert heights[-1] == pytest.approx(2 * heights[0], abs=1)


def body_height(reader: Driver) -> int:
    """Pixels of the type that the text is written in."""
    assert isinstance(reader.page, Page)
    return reader.page.look.type_px(Type.BODY)


def test_the_size_stays_on_every_screen_of_the_visit(reader: Driver) -> None:
    reader.open_text(*TUMOURS)
    reader.text_size(150)
    reader.next_section()
    assert body_height(reader) == 51
    reader.home()
    assert body_height(reader) == 51


def test_a_larger_size_keeps_the_place(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "A long part")
    reader.flick(400)
    place = reader.kiosk.navigator.place
    assert isinstance(place, ArticlePlace)
    reader.text_size(200)
    after = reader.kiosk.navigator.place
    assert isinstance(after, ArticlePlace)
    assert (after.section, after.seen) == (place.section, place.seen)
    assert after.scroll == pytest.approx(place.scroll, abs=0.02)


def test_the_card_stays_open_while_things_are_chosen(portrait: Driver) -> None:
    portrait.open_view()
    portrait.press_on_pages(words.per_cent(125))
    assert portrait.screen == "view"
    assert chosen(portrait) == [words.per_cent(125)]
    portrait.press_on_pages(words.high_contrast)
    assert portrait.screen == "view"
    assert chosen(portrait) == [words.per_cent(125), words.high_contrast]
    portrait.press_on_pages(words.high_contrast)
    assert chosen(portrait) == [words.per_cent(125)]
    portrait.close()
    assert portrait.screen == "home"
    assert portrait.window.overlay is None


@pytest.mark.parametrize("close", ["button", "veil", "key"])
def test_a_closed_card_does_not_come_back(reader: Driver, close: str) -> None:
    reader.open_view()
    reader.tap(words.per_cent(150))
    match close:
        case "button":
            reader.close()
        case "veil":
            reader.tap_at(QPoint(5, 5))
        case _:
            reader.press(ESCAPE)
    assert reader.screen == "home"
    reader.window.resize(1280, 800)
    reader.wait_until(lambda: reader.page.width() == 1280)
    assert reader.screen == "home"


@pytest.mark.parametrize("per_cent", TEXT_SIZES)
@pytest.mark.parametrize("size", [(1920, 1080), PORTRAIT, (1024, 600), (600, 1024)])
def test_every_choice_can_be_reached_at_every_size(open_kiosk: OpenKiosk, size: tuple[int, int], per_cent: int) -> None:
    reader = open_kiosk(size=size, settings=Settings(display=DisplaySettings(diagonal_inches=15, reduced_motion=True)))
    reader.text_size(per_cent)
    reader.open_view()
    while words.previous_page in reader.names():
        reader.tap(words.previous_page)
    found = set(reader.names())
    while words.next_page in reader.names():
        reader.tap(words.next_page)
        found |= set(reader.names())
    assert {words.per_cent(other) for other in TEXT_SIZES} | {words.easier, words.close} <= found
    assert words.less_movement in found
    assert isinstance(reader.top, Choices)
    assert reader.window.rect().contains(reader.rect(reader.top.card))


# The keyboard


def press_tab_to(reader: Driver, name: str) -> None:
    for _ in range(30):
        reader.press(TAB)
        focused = reader.focused()
        if focused is not None and focused.accessibleName() == name:
            return
    raise AssertionError(f"Tab does not lead to {name!r}")


def test_by_keyboard_one_size_after_the_other_is_tried(reader: Driver) -> None:
    reader.press(TAB)
    reader.open_view()
    for size in (125, 150):
        press_tab_to(reader, words.per_cent(size))
        reader.press(SPACE)
        assert reader.kiosk.preferences.text_scale == size / 100
        assert reader.screen == "view"
        focused = reader.focused()
        assert focused is not None
        assert focused is reader.top or focused in reader.top.findChildren(QWidget)


def test_the_keyboard_stays_on_what_it_has_chosen(reader: Driver) -> None:
    reader.open_view()
    press_tab_to(reader, words.per_cent(150))
    reader.press(ENTER)
    focused = reader.focused()
    assert isinstance(focused, Tappable)
    assert focused.accessibleName() == words.per_cent(150)
    assert focused.ringed


def test_a_switch_keeps_the_keyboard_too(reader: Driver) -> None:
    reader.open_view()
    press_tab_to(reader, words.high_contrast)
    reader.press(SPACE)
    focused = reader.focused()
    assert focused is not None
    assert focused.accessibleName() == words.high_contrast


def test_the_card_is_closed_by_escape_after_a_choice(reader: Driver) -> None:
    reader.open_view()
    press_tab_to(reader, words.per_cent(125))
    reader.press(SPACE, ESCAPE)
    assert reader.screen == "home"


# Contrast


def test_strong_contrast_is_white_on_black(reader: Driver) -> None:
    tile = reader.find(TopicTile)
    light = lightness_around(reader, tile)
    reader.open_view()
    reader.tap(words.high_contrast)
    reader.close()
    dark = lightness_around(reader, reader.find(TopicTile))
    assert light > 0.9
    assert dark == 0


def test_the_header_and_the_window_are_dark_too(reader: Driver) -> None:
    reader.open_view()
    reader.tap(words.high_contrast)
    reader.close()
    picture = reader.window.grab().toImage()
    corners = [(2, 2), (picture.width() - 3, 2), (2, picture.height() - 3)]
    assert [picture.pixelColor(*corner).lightnessF() for corner in corners] == [0, 0, 0]


def test_movement_can_be_stopped(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=Settings())
    point = reader.rect(reader.find(TopicTile)).center()
    reader.put_down(point)
    reader.lift_at_once(point)
    assert reader.window.stage.sliding
    reader.wait_until(lambda: not reader.window.stage.sliding)
    reader.open_view()
    reader.tap(words.less_movement)
    reader.close()
    point = reader.rect(reader.control(words.home)).center()
    reader.put_down(point)
    reader.lift_at_once(point)
    assert not reader.window.stage.sliding
    assert reader.screen == "home"


# Undone for the next person


def change_everything(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Symptoms to know")
    reader.make_easier()
    reader.open_view()
    reader.press_on_pages(words.less_movement)
    reader.close()
    assert reader.kiosk.preferences.reduced_motion


@pytest.mark.parametrize("end", ["nobody touches it", "Hide", "I’m finished"])
def test_the_next_person_finds_the_screen_as_it_was(open_kiosk: OpenKiosk, end: str) -> None:
    reader = open_kiosk(size=PORTRAIT)
    before = page_picture(reader)
    change_everything(reader)
    match end:
        case "Hide":
            reader.hide()
        case "I’m finished":
            reader.wait_idle(90)
            reader.finish()
        case _:
            reader.wait_idle(90 + 25)
    assert reader.screen == "home"
    assert reader.kiosk.preferences == Preferences()
    assert reader.at_start
    assert page_picture(reader) == before


def page_picture(reader: Driver) -> QImage:
    """What is seen below the header, where the clock goes on."""
    return reader.window.grab(reader.rect(reader.page)).toImage()


def test_a_reset_of_an_open_card_closes_it_for_good(reader: Driver) -> None:
    reader.open_view()
    reader.tap(words.per_cent(150))
    reader.wait_idle(90 + 25)
    assert reader.screen == "home"
    reader.window.resize(1280, 800)
    reader.wait_until(lambda: reader.page.width() == 1280)
    assert reader.screen == "home"


def test_the_prompt_comes_in_the_readers_size_and_colours(portrait: Driver) -> None:
    portrait.make_easier()
    portrait.wait_idle(90)
    assert portrait.screen == "prompt"
    assert lightness_around(portrait, portrait.find(Card)) < 0.05
    portrait.keep_reading()
    assert portrait.kiosk.preferences.high_contrast


def test_the_prompt_over_the_open_card_gives_it_back(reader: Driver) -> None:
    reader.open_view()
    reader.tap(words.per_cent(150))
    reader.wait_idle(90)
    assert reader.screen == "prompt"
    reader.keep_reading()
    assert reader.screen == "view"
    reader.tap(words.per_cent(100))
    assert reader.screen == "view"
    reader.close()
    assert reader.screen == "home"


def test_the_place_of_a_choice_does_not_jump_with_contrast(reader: Driver) -> None:
    reader.open_view()
    name = words.high_contrast
    before: QRect = reader.rect(reader.control(name))
    reader.tap(name)
    assert reader.rect(reader.control(words.high_contrast)).topLeft() == before.topLeft()
