"""The screen's own keyboard: large enough, typed on by finger and by a keyboard that is plugged in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.keyboards import read_layouts
from kiosk.ui.controls import Button
from kiosk.ui.keyboard import Keyboard, reflowed
from kiosk.ui.keys import BackspaceKey, Key, WordKey, key_side
from kiosk.ui.painting import fitted_font, widest_word, wrapped_size
from kiosk.ui.results import ResultList
from kiosk.ui.search_field import SearchField
from kiosk.ui.theme import Metrics
from kiosk.ui.words import LANGUAGES
from tests.search_page import FIRST_HIT, RESOURCES, SECOND_HIT, SearchWindow, hits

PANELS = [(1920, 1080, 22.0), (1080, 1920, 22.0), (1024, 600, 22.0), (1024, 600, 10.1)]
SMALL_PORTRAIT = (600, 1024, 10.1)

OpenSearch = Callable[..., SearchWindow]


@pytest.fixture
def open_search(qtbot: QtBot, fonts: None) -> Iterator[OpenSearch]:  # noqa: ARG001 - what keys are drawn with
    opened: list[SearchWindow] = []

    def open_(*arguments: object, **named: object) -> SearchWindow:
        opened.append(SearchWindow(qtbot, *arguments, **named))
        return opened[-1]

    yield open_
    for window in opened:
        window.leave()


@pytest.fixture
def reader(open_search: OpenSearch) -> SearchWindow:
    return open_search()


def letters(reader: SearchWindow) -> list[Key]:
    keys = [control for control in reader.controls() if isinstance(control, Key) and control.value]
    return [key for key in keys if not isinstance(key, WordKey)]


def rows_of(reader: SearchWindow) -> list[list[Key]]:
    keys = letters(reader)
    tops = sorted({key.y() for key in keys})
    return [sorted((key for key in keys if key.y() == top), key=lambda key: key.x()) for top in tops]


# Size and place


@pytest.mark.parametrize(("width", "height", "inches"), [*PANELS, SMALL_PORTRAIT])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_large_enough_and_clear_of_the_others(
    open_search: OpenSearch, language: str, width: int, height: int, inches: float
) -> None:
    reader = open_search((language, "en", "ru"), (width, height), inches)
    least, gap = key_side(reader.style.metrics), reader.style.gap
    keys = [control for control in reader.controls() if isinstance(control, Key)]
    rects = [reader.rect(key) for key in keys]
    assert min(min(rect.width(), rect.height()) for rect in rects) >= least
    assert all(reader.window.rect().contains(rect) for rect in rects)
    around = [rect.adjusted(1 - gap, 1 - gap, gap - 1, gap - 1) for rect in rects]
    assert [pair for pair in combinations(range(len(rects)), 2) if around[pair[0]].intersects(rects[pair[1]])] == []


@pytest.mark.parametrize(("width", "height", "inches"), PANELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_stand_as_readers_of_the_language_know_them(
    open_search: OpenSearch, language: str, width: int, height: int, inches: float
) -> None:
    reader = open_search((language,), (width, height), inches)
    layout = read_layouts(RESOURCES / "keyboards", [language])[0]
    assert [tuple(key.value for key in row) for row in rows_of(reader)] == list(layout.rows)


@pytest.mark.parametrize(
    ("inches", "millimetres"), [(10.1, 12.0), (11.9, 12.0), (12.0, 15.0), (22.0, 15.0), (43.0, 15.0)]
)
def test_a_key_is_fifteen_millimetres_or_twelve_on_a_small_panel(inches: float, millimetres: float) -> None:
    metrics = Metrics(1920, 1080, inches)
    pixels_per_mm = (1920**2 + 1080**2) ** 0.5 / (inches * 25.4)
    assert key_side(metrics) == pytest.approx(millimetres * pixels_per_mm, abs=0.5)


# The four rows of Hindi leave room for one result and a bit of the next on a panel of 10 inches.
@pytest.mark.parametrize(
    ("language", "width", "height", "inches"),
    [(language, *panel) for language in LANGUAGES for panel in PANELS if language != "hi" or panel[2] > 12],
)
def test_at_least_one_and_a_half_results_are_seen(
    open_search: OpenSearch, language: str, width: int, height: int, inches: float
) -> None:
    reader = open_search((language, "en"), (width, height), inches, text="x")
    reader.find(hits(4, language))
    first, second = (reader.rect(reader.control(name)) for name in (FIRST_HIT, SECOND_HIT))
    assert reader.rect(reader.page.findChild(ResultList)).bottom() >= second.top() + first.height() // 2


@pytest.mark.parametrize(("width", "height", "inches"), PANELS)
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_stands_whole_on_its_key(
    open_search: OpenSearch, language: str, width: int, height: int, inches: float, text_scale: float
) -> None:
    reader = open_search((language, "ar", "en"), (width, height), inches, text_scale)
    for key in reader.page.findChildren(WordKey):
        drawn = fitted_font(key.label_font, key.text(), key.size())
        size = wrapped_size(drawn, key.text(), key.width())
        assert size.height() <= key.height()
        assert widest_word(drawn, key.text()) <= key.width()
    for button in reader.page.findChild(Keyboard).findChildren(Button):
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= button.sizeHint().height()


def test_the_letters_are_not_mirrored_and_the_row_below_is(open_search: OpenSearch) -> None:
    reader = open_search(("ar", "en"))
    assert [key.value for key in rows_of(reader)[0]][:3] == ["ض", "ص", "ث"]
    home, space = (reader.rect(reader.control(name)) for name in (reader.words.home, reader.words.space))
    assert home.left() > space.right()


@pytest.mark.parametrize(("language", "leftwards"), [("en", True), ("ar", False)])
def test_the_sign_on_backspace_points_to_the_last_letter(
    open_search: OpenSearch,
    language: str,
    leftwards: bool,  # noqa: FBT001 - a parameter
) -> None:
    key = open_search((language,)).page.findChild(BackspaceKey)
    image = key.grab().toImage()
    inked = [
        [y for y in range(image.height()) if image.pixelColor(x, y).lightness() < 100] for x in range(image.width())
    ]
    columns = [rows for rows in inked if rows]
    tip, end = (columns[0], columns[-1]) if leftwards else (columns[-1], columns[0])
    assert max(tip) - min(tip) < (max(end) - min(end)) / 2


@given(rows=st.lists(st.lists(st.integers(), min_size=1)), most=st.integers(1, 20))
def test_broken_rows_keep_every_key_in_its_order_and_are_even(rows: list[list[int]], most: int) -> None:
    for row in rows:
        parts = reflowed([row], most)
        assert [key for part in parts for key in part] == row
        assert max(len(part) for part in parts) <= most
        assert max(len(part) for part in parts) - min(len(part) for part in parts) <= 1
    assert len(reflowed(rows, most)) == sum(-(-len(row) // most) for row in rows)


# By finger


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_key_types_what_stands_on_it(open_search: OpenSearch, language: str) -> None:
    reader = open_search((language,))
    keys = letters(reader)
    for key in keys[::5]:
        reader.tap_at(reader.rect(key).center())
    assert reader.asked[-1] == "".join(key.value for key in keys[::5])


def test_typing_a_question(reader: SearchWindow) -> None:
    reader.tap("m", "y", "space", "f", "e", "e", "t")
    assert reader.asked == ["m", "my", "my ", "my f", "my fe", "my fee", "my feet"]


def test_a_space_before_the_first_word_is_none(reader: SearchWindow) -> None:
    reader.tap("space", "a")
    assert reader.asked == ["a"]


def test_backspace_deletes_the_last_letter(open_search: OpenSearch) -> None:
    reader = open_search(text="ab")
    reader.tap("Delete", "Delete", "Delete")
    assert reader.asked == ["a", ""]


def test_backspace_goes_on_while_it_is_held(open_search: OpenSearch) -> None:
    reader = open_search(text="abcd")
    point = reader.rect(reader.control("Delete")).center()
    reader.put_down(point)
    reader.wait_until(lambda: reader.asked[-1:] == [""])
    reader.lift(point)
    assert reader.asked == ["abc", "ab", "a", ""]


def test_clear_deletes_everything(open_search: OpenSearch) -> None:
    reader = open_search(text="feet")
    reader.tap("Clear")
    assert reader.asked == [""]


def test_a_key_that_the_finger_slides_off_types_nothing(reader: SearchWindow) -> None:
    key = reader.rect(reader.control("g"))
    reader.put_down(key.center())
    reader.lift(reader.rect(reader.control("h")).center())
    assert reader.asked == []


def test_a_pressed_key_shows_at_once(reader: SearchWindow) -> None:
    key = reader.control("g")
    before = reader.picture(key)
    reader.put_down(reader.rect(key).center())
    assert reader.picture(key) != before
    reader.lift(reader.rect(key).center())
    assert reader.picture(key) == before


def test_digits_stand_on_a_second_page_and_nothing_moves(reader: SearchWindow) -> None:
    space = reader.rect(reader.control("space"))
    reader.tap("b", "Numbers", "1", "2", "Letters", "a")
    assert reader.asked[-1] == "b12a"
    assert reader.rect(reader.control("space")).top() == space.top()


def test_another_keyboard_is_one_tap_away_by_its_own_name(open_search: OpenSearch) -> None:
    reader = open_search(("ar", "en"))
    english, arabic = (reader.words.other_keyboard(name) for name in ("English", "العربية"))
    reader.tap("ا", english, "m", "g", arabic, "ب")
    assert reader.asked[-1] == "اmgب"


def test_more_than_two_keyboards_are_chosen_from_by_their_names(open_search: OpenSearch) -> None:
    reader = open_search(("en", "ru", "ar", "ur"))
    reader.tap("Keyboards")
    assert {"English", "Русский", "العربية", "اردو"} <= set(reader.names())
    reader.tap("Русский", "ф", "Keyboards", "Letters", "ы")
    assert reader.asked[-1] == "фы"


def test_one_keyboard_alone_offers_no_other(reader: SearchWindow) -> None:
    assert not [name for name in reader.names() if name.startswith("Keyboard")]


def test_done_folds_the_keyboard_and_what_was_found_has_the_page(open_search: OpenSearch) -> None:
    reader = open_search(text="feet")
    room = reader.page.findChild(ResultList).height()
    reader.tap("Done")
    assert letters(reader) == []
    assert {"Home", "Back", "Keyboard"} <= set(reader.names())
    assert reader.page.findChild(ResultList).height() > 1.5 * room
    reader.tap("Keyboard")
    assert reader.page.findChild(ResultList).height() == room
    reader.tap("q")
    assert reader.asked == ["feetq"]


def test_the_field_brings_the_keyboard_back(reader: SearchWindow) -> None:
    reader.tap("Done")
    reader.tap_at(reader.rect(reader.page.findChild(SearchField)).center())
    assert letters(reader)


def test_the_keys_of_the_page_before_are_gone(reader: SearchWindow) -> None:
    before = len(reader.page.findChildren(Key))
    for _ in range(3):
        reader.tap("Numbers", "Letters")
    assert len(reader.page.findChildren(Key)) == before


# By a keyboard that is plugged in, and for a screen reader


def test_a_plugged_in_keyboard_types(reader: SearchWindow) -> None:
    reader.press(Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_B, Qt.Key.Key_Backspace)
    assert reader.asked == ["a", "a ", "a b", "a "]


def test_letters_are_typed_wherever_the_focus_is(reader: SearchWindow) -> None:
    reader.control("Done").setFocus(Qt.FocusReason.TabFocusReason)
    reader.press(Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_F1, Qt.Key.Key_B)
    assert reader.asked == ["a", "", "b"]


def test_enter_folds_the_keyboard(reader: SearchWindow) -> None:
    reader.press(Qt.Key.Key_Return)
    assert letters(reader) == []


def test_enter_presses_the_key_that_has_the_focus(reader: SearchWindow) -> None:
    reader.control("g").setFocus(Qt.FocusReason.TabFocusReason)
    reader.press(Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert reader.asked == ["g", "gh"]


def test_every_key_has_a_name_and_the_role_of_a_button(open_search: OpenSearch) -> None:
    reader = open_search(("hi", "en", "ar"))
    for control in reader.controls():
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name).strip()
        assert interface.role() is QAccessible.Role.Button


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_tab_goes_from_the_results_through_the_rows_to_the_last_button(
    open_search: OpenSearch, size: tuple[int, int], text_scale: float
) -> None:
    reader = open_search(("en", "ar", "ru"), size, text_scale=text_scale, text="x")
    for change in (
        lambda: None,
        lambda: reader.find(hits(2)),
        lambda: reader.tap("Numbers"),
        lambda: reader.tap("Keyboards"),
        lambda: reader.tap("Done"),
    ):
        change()
        places = [(reader.rect(widget).top(), reader.rect(widget).left()) for widget in tab_order(reader)]
        assert places == sorted(places)


def tab_order(reader: SearchWindow) -> list[QWidget]:
    """What can be pressed, as Tab comes to it, from the topmost one on."""
    controls = reader.controls()
    order: list[QWidget] = [
        min(controls, key=lambda control: (reader.rect(control).top(), reader.rect(control).left()))
    ]
    while len(order) < len(controls):
        following = order[-1].nextInFocusChain()
        while following not in controls:
            following = following.nextInFocusChain()
        order.append(following)
    return order


def test_nothing_of_the_system_types_or_remembers(reader: SearchWindow) -> None:
    assert not [
        widget
        for widget in reader.page.findChildren(QWidget)
        if widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    ]
