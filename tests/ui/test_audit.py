"""The audit fires on a screen with a fault and is quiet on one without, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.audit.audit import audit
from kiosk.ui.audit.finding import Rule
from kiosk.ui.audit.pixels import contrast, contrast_within
from kiosk.ui.audit.texts import shown_texts
from kiosk.ui.controls import Button, Rank, Tappable
from kiosk.ui.keys import Key
from kiosk.ui.label import Label
from kiosk.ui.painting import draw_line, outline_rounded, tinted
from kiosk.ui.search_field import SearchField
from kiosk.ui.theme import Metrics, Style, Type, high_contrast
from tests.auditor import HEIGHT, WIDTH, Auditor, button, put


@pytest.fixture
def auditor(qtbot: QtBot, style: Style) -> Iterator[Auditor]:  # noqa: ARG001 - windows need an application
    auditor = Auditor(style)
    yield auditor
    auditor.leave()


def good_screen(window: QWidget, style: Style) -> None:
    """A label, two rows of buttons and a key, as they should be."""
    put(Label(style, "A question that stands above everything", Type.PAGE, bold=True), window, 40, 20, 900, 160)
    for text, x, y in (("Home", 40, 200), ("Back", 400, 200), ("Listen", 40, 320), ("Next", 400, 320)):
        button(window, style, text, x, y)
    put(Key(style, "k"), window, 40, 500, 62, 62)


def test_a_good_screen_has_no_findings(auditor: Auditor) -> None:
    assert audit(auditor.shown(good_screen)) == []


def test_a_good_screen_that_is_mirrored_has_no_findings(auditor: Auditor) -> None:
    def mirrored(window: QWidget, style: Style) -> None:
        for text, x, y in (("Home", 700, 200), ("Back", 40, 200), ("Next", 700, 320)):
            button(window, style, text, x, y)

    assert audit(auditor.shown(mirrored, Qt.LayoutDirection.RightToLeft)) == []


# Targets


@pytest.mark.parametrize(("side", "found"), [(87, True), (88, False)])
def test_a_target_under_the_size_for_the_panel_is_found(auditor: Auditor, side: int, *, found: bool) -> None:
    rules = auditor.rules(lambda window, _style: put(QPushButton("Home"), window, 50, 50, 300, side))
    assert (Rule.TARGET_SIZE in rules) is found


@pytest.mark.parametrize(("side", "found"), [(58, True), (60, False)])
def test_a_key_may_be_smaller_than_a_target_but_not_than_a_key(auditor: Auditor, side: int, *, found: bool) -> None:
    rules = auditor.rules(lambda window, style: put(Key(style, "k"), window, 50, 50, side, side))
    assert (Rule.TARGET_SIZE in rules) is found


def test_a_word_in_running_text_may_be_small_and_close(auditor: Auditor) -> None:
    class Word(Tappable):
        def paint(self, painter: QPainter) -> None:
            draw_line(painter, self.rect(), "word", self.look.font(Type.BODY), self.look.palette.ink, CENTRE)

    def words(window: QWidget, style: Style) -> None:
        put(Word(style, "one", inline=True), window, 50, 50, 120, 50)
        put(Word(style, "two", inline=True), window, 172, 50, 120, 50)

    assert auditor.rules(words) == set()


@pytest.mark.parametrize(("gap", "found"), [(11, True), (12, False), (-20, True)])
def test_two_targets_that_are_too_close_are_found(auditor: Auditor, gap: int, *, found: bool) -> None:
    def side_by_side(window: QWidget, style: Style) -> None:
        put(Button(style, "Home"), window, 50, 50, 200, 100)
        put(Button(style, "Back"), window, 250 + gap, 50, 200, 100)

    assert (Rule.TARGET_SPACING in auditor.rules(side_by_side)) is found


def test_with_low_reach_a_target_in_the_upper_half_of_a_portrait_screen_is_found(auditor: Auditor) -> None:
    auditor.style = replace(auditor.style, low_reach=True, metrics=Metrics(1080, 1920, 22.0))
    assert Rule.OUT_OF_REACH in auditor.rules(lambda window, style: button(window, style, "Home", 50, HEIGHT // 2 - 1))
    assert auditor.rules(lambda window, style: button(window, style, "Home", 50, HEIGHT // 2)) == set()


# Names


@pytest.mark.parametrize("name", ["", " ", "…", "->"])
def test_a_control_without_a_telling_name_is_found(auditor: Auditor, name: str) -> None:
    def nameless(window: QWidget, style: Style) -> None:
        made = Button(style, "Home")
        made.setAccessibleName(name)
        made.setText("")
        put(made, window, 50, 50, 200, 100)

    assert Rule.NAME_MISSING in auditor.rules(nameless)


def test_a_control_that_is_not_ours_is_looked_at_too(auditor: Auditor) -> None:
    def plain(window: QWidget, _style: Style) -> None:
        put(QPushButton(""), window, 50, 50, 40, 40)

    assert {Rule.NAME_MISSING, Rule.TARGET_SIZE} <= auditor.rules(plain)


def test_a_key_may_be_called_what_it_types(auditor: Auditor) -> None:
    assert auditor.rules(lambda window, style: put(Key(style, "?"), window, 50, 50, 80, 80)) == set()


def test_two_controls_of_one_name_are_found(auditor: Auditor) -> None:
    def twins(window: QWidget, style: Style) -> None:
        button(window, style, "Home", 50, 50)
        button(window, style, "Home", 500, 50)

    assert auditor.rules(twins) == {Rule.NAME_TWICE}


# Texts

CENTRE = Qt.AlignmentFlag.AlignCenter


class Drawn(QWidget):
    """Draws a text in a colour and size on a ground."""

    def __init__(self, style: Style, text: str, ink: str, ground: str = "#FFFFFF", size: Type = Type.BODY) -> None:
        super().__init__()
        self._font = style.font(size)
        self._text, self._ink, self._ground = text, ink, ground

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._ground))
        draw_line(painter, self.rect(), self._text, self._font, self._ink, CENTRE)
        painter.end()


@pytest.mark.parametrize(("ink", "found"), [("#606060", True), ("#585858", False)])
def test_text_with_less_than_7_to_1_is_found_in_the_pixels(auditor: Auditor, ink: str, *, found: bool) -> None:
    """#606060 has 6.3:1 on white and #585858 7.1:1."""
    rules = auditor.rules(lambda window, style: put(Drawn(style, "Feel better", ink), window, 50, 50, 400, 100))
    assert rules == ({Rule.TEXT_CONTRAST} if found else set())


def test_in_high_contrast_less_than_15_to_1_is_found(auditor: Auditor) -> None:
    auditor.style = replace(auditor.style, palette=high_contrast())

    def grey(window: QWidget, style: Style) -> None:
        put(Drawn(style, "Feel better", "#D0D0D0", "#000000"), window, 50, 50, 400, 100)

    def white(window: QWidget, style: Style) -> None:
        put(Drawn(style, "Feel better", "#FFFFFF", "#000000"), window, 50, 50, 400, 100)

    assert auditor.rules(grey) == {Rule.TEXT_CONTRAST}
    assert auditor.rules(white) == set()


def test_text_that_is_cut_off_by_its_widget_is_found(auditor: Auditor) -> None:
    def narrow(window: QWidget, style: Style) -> None:
        put(Drawn(style, "A long word: anaesthesiologist", "#000000"), window, 50, 50, 200, 100)

    assert Rule.TEXT_CUT in auditor.rules(narrow)


def test_text_that_the_painter_cuts_off_is_found(auditor: Auditor) -> None:
    assert Rule.TEXT_CUT in auditor.rules(
        lambda window, style: put(Label(style, "Text " * 60, Type.BODY), window, 50, 50, 200, 100)
    )


def test_text_outside_of_the_window_is_found(auditor: Auditor) -> None:
    def outside(window: QWidget, style: Style) -> None:
        put(Label(style, "Outside", Type.BODY), window, WIDTH - 40, 50, 300, 100)

    assert Rule.TEXT_CUT in auditor.rules(outside)


def test_text_that_has_been_scrolled_off_the_screen_is_not_cut_off(auditor: Auditor) -> None:
    def scrolled(window: QWidget, style: Style) -> None:
        area = QScrollArea(window)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setGeometry(0, 0, 600, 200)
        sheet = QWidget()
        sheet.resize(600, 1000)
        for line in range(10):
            put(Label(style, f"Line {line}", Type.BODY), sheet, 20, 90 * line, 300, 60)
        area.setWidget(sheet)

    assert auditor.rules(scrolled) == set()


def test_text_that_is_drawn_smaller_than_meant_is_found(auditor: Auditor) -> None:
    def squeezed(window: QWidget, style: Style) -> None:
        put(Label(style, "A title that has no room", Type.PAGE), window, 50, 50, 380, 80)

    assert Rule.TEXT_SMALL in auditor.rules(squeezed)


def test_texts_that_run_into_each_other_are_found(auditor: Auditor) -> None:
    def stacked(window: QWidget, style: Style) -> None:
        put(Label(style, "One line", Type.BODY), window, 50, 50, 300, 60)
        put(Label(style, "Another", Type.BODY), window, 80, 60, 300, 60)

    assert Rule.TEXT_OVERLAP in auditor.rules(stacked)


def test_text_under_a_control_is_found(auditor: Auditor) -> None:
    def covered(window: QWidget, style: Style) -> None:
        put(Label(style, "A line that is too long for its place", Type.BODY), window, 50, 100, 800, 60)
        button(window, style, "Home", 200, 90)

    assert Rule.TEXT_OVERLAP in auditor.rules(covered)


def test_lines_are_told_with_their_places_and_the_size_they_are_drawn_in(auditor: Auditor) -> None:
    shown = auditor.shown(lambda window, style: put(Label(style, "One line", Type.BODY), window, 50, 50, 300, 60))
    (line,) = shown_texts(shown)
    assert (line.text, line.font_px) == ("One line", 34)
    assert QRect(50, 50, 300, 60).contains(QRect(line.x, line.y, line.width, line.height))


@pytest.mark.parametrize("text", ["مرحبا بكم.", "Wide", "感冒", "नमस्ते", "·"])
def test_the_ink_of_a_text_is_where_its_pixels_are(auditor: Auditor, text: str) -> None:
    shown = auditor.shown(lambda window, style: put(Drawn(style, text, "#000000"), window, 50, 50, 500, 100))
    ink = QRect()
    for run in shown.painted.texts:
        ink = ink.united(run.ink.toAlignedRect().translated(50, 50))
    part = shown.image.copy(50, 50, 500, 100).convertToFormat(QImage.Format.Format_RGB32)
    dark = [
        QPoint(50 + index % 500, 50 + index // 500)
        for index, pixel in enumerate(memoryview(part.constBits()).cast("I"))
        if pixel & 0xFF < 128
    ]
    pixels = QRect(
        QPoint(min(p.x() for p in dark), min(p.y() for p in dark)),
        QPoint(max(p.x() for p in dark), max(p.y() for p in dark)),
    )
    assert ink.adjusted(-1, -1, 1, 1).contains(pixels)
    assert pixels.adjusted(-2, -2, 2, 2).contains(ink)


# Signs, outlines and marks


def icon_button(window: QWidget, style: Style, colour: str) -> None:
    mask = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
    mask.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mask)
    painter.setPen(QPen(Qt.GlobalColor.black, 8))
    painter.drawEllipse(8, 8, 44, 44)
    painter.end()
    put(Button(style, "", icon=tinted(mask, 60, colour), name="Listen"), window, 50, 50, 200, 100)


def test_an_icon_that_hardly_stands_out_is_found(auditor: Auditor) -> None:
    assert auditor.rules(lambda window, style: icon_button(window, style, "#C8D8D8")) == {Rule.MARK_CONTRAST}
    assert auditor.rules(lambda window, style: icon_button(window, style, style.palette.accent)) == set()


class Choice(Button):
    """A chosen button with an outline in any colour."""

    def __init__(self, style: Style, outline: str) -> None:
        super().__init__(style, "Large", Rank.SECONDARY)
        self.setCheckable(True)
        self.setChecked(True)
        self._outline = outline

    def paint(self, painter: QPainter) -> None:
        outline_rounded(painter, self.rect(), 20, self._outline, 6)
        draw_line(painter, self.rect(), "Large", self.look.font(Type.BUTTON), self.look.palette.ink, CENTRE)


def test_a_mark_of_what_is_chosen_that_hardly_stands_out_is_found(auditor: Auditor) -> None:
    assert auditor.rules(lambda window, style: put(Choice(style, "#C0C8C8"), window, 50, 50, 300, 100)) == {
        Rule.OUTLINE_CONTRAST
    }
    assert (
        auditor.rules(lambda window, style: put(Choice(style, style.palette.accent), window, 50, 50, 300, 100)) == set()
    )


def test_a_field_whose_outline_hardly_stands_out_is_found(auditor: Auditor) -> None:
    sign = QPixmap(30, 30)
    sign.fill(QColor("#0B5563"))
    faint = replace(auditor.style, palette=auditor.style.palette._replace(accent="#D8D8D8"))
    assert Rule.OUTLINE_CONTRAST in auditor.rules(
        lambda window, _style: put(SearchField(faint, sign), window, 50, 50, 800, 110)
    )
    assert Rule.OUTLINE_CONTRAST not in auditor.rules(
        lambda window, style: put(SearchField(style, sign), window, 50, 50, 800, 110)
    )


# Pixels


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21)
    assert contrast(0x777777, 0xFFFFFF) == pytest.approx(4.48, abs=0.005)
    assert contrast(0x0000FF, 0xFFFFFF) == pytest.approx(8.59, abs=0.005)


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_contrast_is_the_same_both_ways_and_never_below_1(one: int, other: int) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


def test_an_empty_part_of_a_picture_has_no_contrast() -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    assert contrast_within(image, image.rect()) == 1


def test_a_thin_letter_has_its_colour_in_a_single_pixel() -> None:
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    for row in range(9):
        for column in range(3, 7):
            image.setPixelColor(column, row, QColor("#777777"))
    image.setPixelColor(4, 4, QColor("#000000"))
    assert contrast_within(image, image.rect()) == pytest.approx(21)
