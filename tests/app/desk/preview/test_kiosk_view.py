"""The kiosk behind the view: at its true size, and under the hand of whoever tries it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.desk.preview.kiosk_view import KioskView
from kiosk.app.kiosk import Kiosk
from kiosk.core.navigator import ArticlePlace, Home, SearchPlace, TopicPlace
from kiosk.ui.reading import ReadingView
from kiosk.ui.tiles import TopicTile
from kiosk.ui.window import KioskWindow
from tests.clock import FakeClock
from tests.fixtures.leaks import settle
from tests.fixtures.screen import RESOURCES, STILL
from tests.small_library import SmallLibrary

_Widget = TypeVar("_Widget", bound=QWidget)

FULL_HD, UPRIGHT, UHD = QSize(1920, 1080), QSize(1080, 1920), QSize(3840, 2160)
LONG = ArticlePlace("scans/tumours", 2)


# Qt's drawing into memory says so of each window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


class Desk:
    """A desktop's window with the view of a kiosk, and a field beside it."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        window = KioskWindow("#F5F3EE", closable=True)
        window.resize(FULL_HD)
        self.kiosk = Kiosk(window, STILL, FakeClock(), RESOURCES, self._fail)
        self.view = KioskView(window)
        self.field = QLineEdit()
        self.window = QWidget()
        layout = QHBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.field)
        self.window.resize(1200, 700)
        self.window.show()
        self.window.activateWindow()
        self.kiosk.show_library(SmallLibrary())
        settle()

    @staticmethod
    def _fail(error: Exception) -> None:
        raise error

    def at(self, widget: QWidget) -> QPoint:
        """Where in the desktop's window the middle of something of the kiosk's is seen."""
        kiosk = self.kiosk.window
        middle = QPointF(widget.mapTo(kiosk, widget.rect().center()))
        shown = self.view.shown
        on_view = QPointF(shown.topLeft()) + middle * shown.width() / kiosk.width()
        return self.view.mapTo(self.window, on_view.toPoint())

    def tap(self, widget: QWidget) -> None:
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=self.at(widget))
        settle()

    def drag(self, by: QPoint) -> None:
        """Drag a finger over the page of the kiosk."""
        page = self.kiosk.window.stage.page
        assert page is not None
        start, handle = self.at(page), self.window.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 6):
            QTest.mouseMove(handle, start + by * step / 5)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + by)
        settle()

    def turn_wheel(self, over: QWidget) -> None:
        """Turn the wheel towards the hand, with the pointer over something of the kiosk's."""
        QTest.wheelEvent(self.window.windowHandle(), QPointF(self.at(over)), QPoint(0, -120))
        settle()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), Qt.Key[f"Key_{letter.upper()}"])

    def find(self, kind: type[_Widget]) -> _Widget:
        page = self.kiosk.window.stage.page
        assert page is not None
        return next(widget for widget in page.findChildren(kind) if widget.isVisible())

    def close(self) -> None:
        for window in (self.window, self.kiosk.window):
            window.hide()
            window.deleteLater()
        self.kiosk.window.stage.clear()
        settle()


@pytest.fixture
def desk(qtbot: QtBot, fonts: None) -> Iterator[Desk]:  # noqa: ARG001 - a kiosk draws with them
    made = Desk(qtbot)
    yield made
    made.close()


@pytest.mark.parametrize("size", [FULL_HD, UPRIGHT, UHD, QSize(1024, 600)])
def test_the_kiosk_is_laid_out_at_its_true_size_and_shown_as_large_as_there_is_room(desk: Desk, size: QSize) -> None:
    desk.view.resize_kiosk(size)
    settle()
    assert desk.kiosk.window.size() == size
    page = desk.kiosk.window.stage.page
    assert page is not None
    assert page.look.metrics.width == size.width()
    shown = desk.view.shown
    assert desk.view.rect().contains(shown)
    assert shown.width() / shown.height() == pytest.approx(size.width() / size.height(), rel=0.01)
    assert shown.width() in (desk.view.width(), size.width()) or shown.height() == desk.view.height()


def test_a_kiosk_smaller_than_the_view_is_not_enlarged(desk: Desk) -> None:
    desk.window.resize(1900, 1000)
    desk.view.resize_kiosk(QSize(1024, 600))
    settle()
    assert desk.view.shown.size() == QSize(1024, 600)


def test_what_the_kiosk_paints_is_seen(desk: Desk) -> None:
    ground = desk.view.grab().toImage().pixelColor(desk.view.shown.topLeft() + QPoint(3, 3))
    assert ground == QColor("#F5F3EE")


@pytest.mark.parametrize("size", [FULL_HD, UPRIGHT, UHD])
def test_a_tap_presses_what_is_seen_there(desk: Desk, size: QSize) -> None:
    desk.view.resize_kiosk(size)
    settle()
    desk.tap(desk.find(TopicTile))
    assert isinstance(desk.kiosk.navigator.place, TopicPlace | ArticlePlace)


def test_a_swipe_turns_to_the_next_section(desk: Desk) -> None:
    desk.kiosk.go_to(ArticlePlace("scans/tumours"))
    settle()
    desk.drag(QPoint(-300, 0))
    assert desk.kiosk.navigator.place == ArticlePlace("scans/tumours", 1, seen=frozenset({0}))


@pytest.mark.parametrize("size", [FULL_HD, UPRIGHT, UHD])
def test_the_wheel_scrolls_what_is_seen_there(desk: Desk, size: QSize) -> None:
    desk.view.resize_kiosk(size)
    desk.kiosk.go_to(LONG)
    settle()
    reading = desk.find(ReadingView)
    desk.turn_wheel(reading)
    assert reading.verticalScrollBar().value() > 0


def test_a_press_beside_the_kiosk_is_none(desk: Desk) -> None:
    desk.tap(desk.find(TopicTile))
    place = desk.kiosk.navigator.place
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=desk.view.pos() + QPoint(10, 2))
    assert desk.kiosk.navigator.place == place


def test_what_is_typed_is_searched_for_and_tab_leads_on(desk: Desk) -> None:
    desk.kiosk.go_to(SearchPlace())
    settle()
    desk.view.setFocus()
    desk.type("scan")
    assert desk.kiosk.navigator.place == SearchPlace("scan")
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Tab)
    assert desk.field.hasFocus()
    desk.type("notes")
    assert desk.field.text() == "notes"
    assert desk.kiosk.navigator.place == SearchPlace("scan")


def test_escape_leads_back(desk: Desk) -> None:
    desk.tap(desk.find(TopicTile))
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Escape)
    assert desk.kiosk.navigator.place == Home()


def test_what_changes_on_the_kiosk_is_told(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.view.painted):
        desk.kiosk.go_to(LONG)
