"""The text of a section under a finger, a wheel and a keyboard: it scrolls, it opens what is tapped, nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from kiosk.core.blocks import ArticleLink, GlossaryTerm, Paragraph, Text
from kiosk.core.navigator import ArticlePlace
from kiosk.core.scripts import writing_system
from kiosk.ui.reading import column_width
from kiosk.ui.sheet import Hotspot
from kiosk.ui.theme import Metrics, Palette, Style, Type
from tests.driver import Driver, clipboard_text, library_of
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import LONG

CTRL = Qt.KeyboardModifier.ControlModifier
TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")


@pytest.fixture
def at_everything(reader: Driver) -> Driver:
    reader.open_text(*TUMOURS, "Everything at once")
    return reader


@pytest.fixture
def at_long_part(reader: Driver) -> Driver:
    reader.open_text(*TUMOURS, "A long part")
    return reader


def section_of(reader: Driver) -> int:
    place = reader.kiosk.navigator.place
    assert isinstance(place, ArticlePlace)
    return place.section


def test_a_drag_moves_the_text_as_far_as_the_finger(at_long_part: Driver) -> None:
    reader = at_long_part
    middle = reader.rect(reader.reading.viewport()).center()
    reader.drag(middle, QPoint(0, -240))
    assert reader.scroll == 240
    reader.drag(middle, QPoint(0, 100))
    assert reader.scroll == 140


def test_a_flick_goes_on_after_the_finger_and_stops_by_itself(at_long_part: Driver) -> None:
    at_long_part.flick(300)
    assert at_long_part.scroll > 320
    assert at_long_part.screen == "article"
    assert section_of(at_long_part) == 3


def test_a_flick_does_not_go_past_the_ends(at_long_part: Driver) -> None:
    bar = at_long_part.reading.verticalScrollBar()
    at_long_part.flick(-300)
    assert at_long_part.scroll == 0
    for _ in range(3):
        at_long_part.flick(400)
    assert at_long_part.scroll == bar.maximum()


@pytest.mark.parametrize("kind", ["ArticleLink", "Figure"])
def test_a_flick_that_begins_on_something_opens_nothing(at_everything: Driver, kind: str) -> None:
    reader = at_everything
    hotspot = reader.hotspot(lambda target: type(target).__name__ == kind)
    start = reader.rect(hotspot).center()
    before = reader.scroll
    reader.flick(300 if before < 100 else -300, start)
    assert reader.scroll != before
    assert reader.screen == "article"
    assert section_of(reader) == 2
    assert not hotspot.isDown()


def test_what_is_touched_answers_at_once(at_everything: Driver) -> None:
    hotspot = at_everything.hotspot(lambda target: type(target).__name__ == "ArticleLink")
    point = at_everything.rect(hotspot).center()
    at_everything.put_down(point)
    # Not later: a gesture of Qt's would keep the press back for a quarter of a second.
    assert hotspot.isDown()
    at_everything.lift(point)


def test_a_tapped_word_is_explained(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Symptoms to know")
    reader.tap_word("hormones")
    assert reader.screen == "glossary"


def test_a_tapped_link_leads_to_its_article_and_back_to_the_same_line(at_everything: Driver) -> None:
    reader = at_everything
    reader.flick(40)
    scroll = reader.scroll
    reader.tap_link("checks/pulse")
    assert "Put two fingers on the wrist." in reader.see()
    reader.back()
    assert section_of(reader) == 2
    assert reader.scroll == pytest.approx(scroll, abs=1)


def test_a_tapped_picture_fills_the_screen(at_everything: Driver) -> None:
    at_everything.tap_picture()
    assert at_everything.screen == "picture"


def test_a_tap_beside_everything_does_nothing(at_everything: Driver) -> None:
    pane = at_everything.rect(at_everything.reading.viewport())
    at_everything.tap_at(QPoint(pane.right() - 20, pane.top() + 20))
    assert at_everything.screen == "article"
    assert section_of(at_everything) == 2


def test_a_word_that_is_broken_over_two_lines_is_pressed_on_the_word(open_kiosk: OpenKiosk) -> None:
    term = GlossaryTerm("a rather long expression that stands on two lines", "It is long.")
    filler = Text("These words bring what follows to the end of the line, and ")
    reader = open_kiosk(library_of(("", (Paragraph((filler, term, Text(" ends."))),))))
    reader.open_topic("A topic")
    hotspot = reader.find(Hotspot)
    assert hotspot.height() > 80
    between = hotspot.rect().topLeft() + QPoint(3, 3)
    assert not hotspot.hitButton(between)
    reader.tap_at(hotspot.mapTo(reader.window, between))
    assert reader.screen == "article"
    reader.tap_word(term.text)
    assert reader.screen == "glossary"


def test_the_wheel_scrolls_and_with_ctrl_does_nothing(at_long_part: Driver) -> None:
    reader = at_long_part
    height = reader.reading.widget().height()
    reader.wheel(-120, CTRL)
    assert reader.scroll == 0
    assert reader.reading.widget().height() == height
    reader.wheel(-120)
    assert reader.scroll > 0


def test_nothing_can_be_selected_or_copied(at_long_part: Driver) -> None:
    reader = at_long_part
    reader.press(Qt.Key.Key_Tab)
    reader.press(Qt.Key.Key_A, Qt.Key.Key_C, modifiers=CTRL)
    assert clipboard_text() == ""
    # No widget of Qt's that has a cursor is on the screen, and no label that lets itself be selected.
    assert [kind for kind in (QTextEdit, QLineEdit) if reader.find_all(kind)] == []
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert [label for label in reader.find_all(QLabel) if label.textInteractionFlags() & selectable] == []


def test_nothing_takes_drops(at_everything: Driver) -> None:
    assert [type(widget) for widget in at_everything.window.findChildren(QWidget) if widget.acceptDrops()] == []


def test_the_right_button_opens_no_menu(at_everything: Driver) -> None:
    reader = at_everything
    for widget in (reader.reading.viewport(), reader.hotspot(lambda target: isinstance(target, ArticleLink))):
        QTest.mouseClick(
            reader.window.windowHandle(),
            Qt.MouseButton.RightButton,
            Qt.KeyboardModifier.NoModifier,
            reader.rect(widget).center(),
        )
        assert QApplication.activePopupWidget() is None
    assert reader.screen == "article"


def test_a_swipe_turns_to_the_next_section_and_back(reader: Driver) -> None:
    reader.open_text(*TUMOURS)
    reader.swipe(-400)
    assert section_of(reader) == 1
    reader.swipe(400)
    assert section_of(reader) == 0
    reader.swipe(400)
    assert section_of(reader) == 0


def test_a_swipe_past_the_last_section_stays(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Living well")
    reader.swipe(-400)
    assert section_of(reader) == 4


@pytest.mark.parametrize("by", [QPoint(-120, 0), QPoint(-300, 200), QPoint(0, -300)])
def test_what_is_short_or_slanting_is_no_swipe(at_long_part: Driver, by: QPoint) -> None:
    at_long_part.drag(at_long_part.rect(at_long_part.reading.viewport()).center(), by)
    at_long_part.wait_for_text_to_stand()
    assert section_of(at_long_part) == 3


def test_a_swipe_beside_the_text_turns_nothing(at_long_part: Driver) -> None:
    at_long_part.drag(QPoint(450, 700), QPoint(-400, 0))
    assert section_of(at_long_part) == 3


def test_a_swipe_that_begins_on_a_word_turns_and_does_not_open_it(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Symptoms to know")
    word = reader.hotspot(lambda target: isinstance(target, GlossaryTerm))
    reader.drag(reader.rect(word).center(), QPoint(-400, 0))
    assert reader.screen == "article"
    assert section_of(reader) == 2


def test_read_on_shows_the_next_lines_until_the_end(at_long_part: Driver) -> None:
    reader = at_long_part
    steps = 0
    while "Read on" in reader.names():
        before = reader.scroll
        reader.tap("Read on")
        # Something of what was read stays in sight.
        assert before < reader.scroll < before + reader.reading.viewport().height()
        steps += 1
    assert steps > 2
    assert reader.reading.at_end


def test_there_is_no_read_on_where_everything_fits(reader: Driver) -> None:
    reader.open_text(*TUMOURS)
    assert "Read on" not in reader.names()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (3840, 2160), (1024, 600)])
@pytest.mark.usefixtures("fonts")
def test_lines_have_75_characters_at_most(size: tuple[int, int]) -> None:
    style = Style(Palette(), Metrics(*size, 22.0), writing_system("en"), words)
    widest = column_width(style, 100_000)
    sample = "They are often ones that many common illnesses share, so it takes time and"
    assert len(sample) == 74
    per_character = QFontMetricsF(style.font(Type.BODY)).horizontalAdvance(sample) / len(sample)
    assert 70 <= widest / per_character <= 80


def test_no_scroll_area_lies_in_another(at_long_part: Driver) -> None:
    areas = at_long_part.find_all(QAbstractScrollArea)
    assert len(areas) == 1
    assert len(LONG) > 20
