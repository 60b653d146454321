"""Where characters of a line stand, also where a text is read from both sides."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextImageFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from kiosk.ui.text_lines import cursor_x, extents
from kiosk.ui.theme import Style, Type

ARABIC, LATIN = "ورم", "scan"


def laid_out(style: Style, text: str, direction: Qt.LayoutDirection) -> QTextLayout:
    """A text on one line, 2,000 pixels wide."""
    layout = QTextLayout(text, style.font(Type.BODY))
    option = QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(2000)
    layout.endLayout()
    return layout


@pytest.mark.parametrize(
    ("text", "direction"),
    [("one two three", Qt.LayoutDirection.LeftToRight), ("ورم ورم ورم", Qt.LayoutDirection.RightToLeft)],
)
def test_in_a_text_of_one_direction_a_word_stands_between_two_places_of_the_cursor(
    style: Style, text: str, direction: Qt.LayoutDirection
) -> None:
    layout = laid_out(style, text, direction)
    line = layout.lineAt(0)
    places = sorted((cursor_x(line, 4), cursor_x(line, 7)))
    assert extents(line, 4, 7) == [pytest.approx(tuple(places))]


def test_a_name_in_latin_letters_that_has_an_arabic_line_for_itself_fills_it(style: Style) -> None:
    layout = laid_out(style, LATIN, Qt.LayoutDirection.RightToLeft)
    line = layout.lineAt(0)
    whole = line.naturalTextRect()
    assert whole.width() > 0
    assert extents(line, 0, len(LATIN)) == [pytest.approx((whole.left(), whole.right()))]


def test_arabic_and_half_of_a_latin_name_in_it_stand_in_two_places(style: Style) -> None:
    layout = laid_out(style, f"{ARABIC} {LATIN} {ARABIC}", Qt.LayoutDirection.RightToLeft)
    line = layout.lineAt(0)
    left, right = extents(line, 0, len(ARABIC) + 1 + 2)
    assert left[1] < right[0]
    assert right[1] == pytest.approx(line.naturalTextRect().right())


def test_a_picture_is_as_wide_as_the_way_of_the_cursor_around_it(qapp: QApplication) -> None:  # noqa: ARG001
    document = QTextDocument()
    image = QTextImageFormat()
    image.setWidth(200)
    image.setHeight(100)
    QTextCursor(document).insertImage(image)
    document.setTextWidth(500)
    assert document.size().width() > 0
    block = document.begin()
    layout = block.layout()
    assert extents(layout.lineAt(0), 0, 1) == [pytest.approx((0, 200))]


def test_nothing_stands_where_nothing_was_asked_for(style: Style) -> None:
    layout = laid_out(style, LATIN, Qt.LayoutDirection.LeftToRight)
    line = layout.lineAt(0)
    assert extents(line, 2, 2) == []
    assert extents(line, len(LATIN), len(LATIN) + 5) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # a style does not change
@given(
    words=st.lists(st.sampled_from([ARABIC, LATIN, "123"]), min_size=1, max_size=8),
    direction=st.sampled_from([Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]),
)
def test_the_words_of_a_line_fill_it_and_do_not_overlap(
    style: Style, words: list[str], direction: Qt.LayoutDirection
) -> None:
    layout = laid_out(style, " ".join(words), direction)
    line = layout.lineAt(0)
    places: list[tuple[float, float]] = []
    start = 0
    for word in words:
        places += extents(line, start, start + len(word) + 1)
        start += len(word) + 1
    places.sort()
    whole = line.naturalTextRect()
    assert places[0][0] == pytest.approx(whole.left(), abs=1)
    assert places[-1][1] == pytest.approx(whole.right(), abs=1)
    assert all(after[0] == pytest.approx(before[1], abs=1) for before, after in pairwise(places))
