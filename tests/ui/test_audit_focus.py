"""The audit follows the keyboard: where Tab leads, in which order, and whether it is seen there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.audit.audit import audit
from kiosk.ui.audit.finding import Rule
from kiosk.ui.controls import Button, Rank
from kiosk.ui.painting import outline_rounded
from kiosk.ui.theme import Style, high_contrast
from tests.auditor import WIDTH, Auditor, button, put


@pytest.fixture
def auditor(qtbot: QtBot, style: Style) -> Iterator[Auditor]:  # noqa: ARG001 - windows need an application
    auditor = Auditor(style)
    yield auditor
    auditor.leave()


class Unringed(Button):
    """Does not show that it has the keyboard."""

    @property
    def ringed(self) -> bool:
        return False


class FaintlyRinged(Button):
    """Shows the keyboard by a colour that hardly differs."""

    def paint(self, painter: QPainter) -> None:
        super().paint(painter)
        if self.hasFocus():
            outline_rounded(painter, self.rect(), 20, "#DDE3E3", 8)

    @property
    def ringed(self) -> bool:
        return False


@pytest.mark.parametrize("kind", [Unringed, FaintlyRinged])
def test_a_focus_that_does_not_show_is_found(auditor: Auditor, kind: type[Button]) -> None:
    assert auditor.rules(lambda window, style: put(kind(style, "Home"), window, 50, 50)) == {Rule.FOCUS_UNSEEN}


@pytest.mark.parametrize("high", [False, True], ids=["standard", "high contrast"])
@pytest.mark.parametrize(
    ("rank", "chosen"),
    [
        (Rank.PRIMARY, None),
        (Rank.SECONDARY, None),
        (Rank.OUTLINE, None),
        (Rank.SECONDARY, False),
        (Rank.SECONDARY, True),
    ],
)
def test_the_ring_of_every_button_is_seen(auditor: Auditor, rank: Rank, *, high: bool, chosen: bool | None) -> None:
    if high:
        auditor.style = replace(auditor.style, palette=high_contrast())
    rules = auditor.rules(lambda window, style: put(Button(style, "Home", rank, chosen=chosen), window, 50, 50))
    assert rules == set()


def test_a_focus_that_something_covers_is_found(auditor: Auditor) -> None:
    def covered(window: QWidget, style: Style) -> None:
        button(window, style, "Home", 50, 50)
        cover = put(QLabel(""), window, 40, 40, 400, 200)
        cover.setAutoFillBackground(True)

    assert Rule.FOCUS_UNSEEN in auditor.rules(covered)


def test_a_focus_outside_of_the_window_is_found(auditor: Auditor) -> None:
    assert Rule.FOCUS_UNSEEN in auditor.rules(lambda window, style: button(window, style, "Home", WIDTH + 50, 50))


def test_a_control_that_tab_does_not_reach_is_found(auditor: Auditor) -> None:
    def unreachable(window: QWidget, style: Style) -> None:
        button(window, style, "Home", 50, 50)
        button(window, style, "Back", 50, 300).setFocusPolicy(Qt.FocusPolicy.NoFocus)

    assert auditor.rules(unreachable) == {Rule.FOCUS_UNREACHABLE}


@pytest.mark.parametrize(
    ("places", "direction", "found"),
    [
        ([(50, 50), (500, 50), (50, 300), (500, 300)], Qt.LayoutDirection.LeftToRight, False),
        ([(50, 50), (50, 300), (500, 50), (500, 300)], Qt.LayoutDirection.LeftToRight, True),
        ([(500, 50), (50, 50), (50, 300), (500, 300)], Qt.LayoutDirection.LeftToRight, True),
        ([(500, 50), (50, 50), (500, 300), (50, 300)], Qt.LayoutDirection.RightToLeft, False),
        ([(50, 50), (500, 50), (500, 300), (50, 300)], Qt.LayoutDirection.RightToLeft, True),
    ],
    ids=["rows", "columns", "backwards", "mirrored rows", "mirrored backwards"],
)
def test_a_focus_order_against_the_order_of_reading_is_found(
    auditor: Auditor, places: list[tuple[int, int]], direction: Qt.LayoutDirection, *, found: bool
) -> None:
    def placed(window: QWidget, style: Style) -> None:
        for name, (x, y) in zip(("One", "Two", "Three", "Four"), places, strict=True):
            button(window, style, name, x, y)

    assert auditor.rules(placed, direction) == ({Rule.FOCUS_ORDER} if found else set())


def two_columns(window: QWidget, style: Style) -> list[QWidget]:
    """A rail of two buttons beside a pane of two."""
    controls: list[QWidget] = []
    for left in (0, 500):
        part = QWidget(window)
        part.setGeometry(left, 0, 500, 400)
        controls += [button(part, style, f"Button {left} {top}", 50, top) for top in (50, 250)]
    return controls


def test_a_part_of_the_screen_is_gone_through_before_the_next_one(auditor: Auditor) -> None:
    assert auditor.rules(two_columns) == set()


def test_a_text_that_tab_scrolls_up_beside_a_rail_is_no_step_back(auditor: Auditor) -> None:
    def rail_and_text(window: QWidget, style: Style) -> None:
        rail = QWidget(window)
        rail.setGeometry(0, 0, 500, 400)
        button(rail, style, "Part 1", 50, 250)
        area = QScrollArea(window)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setGeometry(500, 0, 500, 400)
        sheet = QWidget()
        sheet.resize(480, 1500)
        button(sheet, style, "A word", 20, 700)
        area.setWidget(sheet)
        area.verticalScrollBar().setValue(1100)

    assert auditor.rules(rail_and_text) == set()


def test_a_focus_order_that_leaves_a_part_and_comes_back_is_found(auditor: Auditor) -> None:
    def back_and_forth(window: QWidget, style: Style) -> None:
        one, two, three, four = two_columns(window, style)
        QWidget.setTabOrder(one, three)
        QWidget.setTabOrder(three, two)
        QWidget.setTabOrder(two, four)

    assert auditor.rules(back_and_forth) == {Rule.FOCUS_ORDER}


def test_the_audit_leaves_the_screen_as_it_was(auditor: Auditor) -> None:
    def long_list(window: QWidget, style: Style) -> None:
        area = QScrollArea(window)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setGeometry(0, 0, 600, 300)
        sheet = QWidget()
        sheet.resize(500, 1500)
        for line in range(10):
            button(sheet, style, f"Button {line}", 20, 150 * line)
        area.setWidget(sheet)
        area.verticalScrollBar().setValue(400)

    shown = auditor.shown(long_list)
    area = shown.window.findChildren(QScrollArea)[0]
    before = shown.window.grab().toImage()
    audit(shown)
    assert area.verticalScrollBar().value() == 400
    assert QApplication.focusWidget() is None
    assert shown.window.grab().toImage() == before
