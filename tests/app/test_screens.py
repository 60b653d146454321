"""The window keeps the whole of its screen, whatever happens to screens and windows."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QElapsedTimer, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.screens import SETTLE_MS, ScreenWatch, chosen_screen
from kiosk.ui.window import KioskWindow

MOST_MS = 500
"""How soon the window is back."""


class CountingWindow(KioskWindow):
    """Counts how often it was told to fill its screen."""

    def __init__(self) -> None:
        super().__init__("#000000", closable=False)
        self.shown = 0

    def showFullScreen(self) -> None:  # noqa: N802 - Qt's name
        self.shown += 1
        super().showFullScreen()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[CountingWindow]:
    """A window that fills its screen and is watched."""
    window = CountingWindow()
    watch = ScreenWatch(qapp, window, "")
    watch.take_geometry()
    watch.take_screen()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.hide()
    window.deleteLater()


def screen() -> QRect:
    return QGuiApplication.primaryScreen().geometry()


def fills_the_screen(window: QWidget) -> bool:
    return window.isFullScreen() and not window.isMinimized() and window.isVisible() and window.geometry() == screen()


def named(name: str) -> QScreen:
    return cast("QScreen", SimpleNamespace(name=lambda: name))


def test_the_screen_of_that_name_is_taken_and_without_it_the_primary_one() -> None:
    left, right = named("DP-1"), named("HDMI-1")
    assert chosen_screen([left, right], left, "HDMI-1") is right
    assert chosen_screen([left, right], left, "") is left
    assert chosen_screen([left], left, "HDMI-1") is left


def test_without_any_screen_there_is_none_to_take() -> None:
    assert chosen_screen([], None, "HDMI-1") is None


def test_a_screen_that_has_no_name_is_not_taken_for_want_of_one() -> None:
    nameless, primary = named(""), named("DP-1")
    assert chosen_screen([nameless, primary], primary, "") is primary


def test_the_window_fills_its_screen_above_others_and_has_no_frame(window: QWidget) -> None:
    assert fills_the_screen(window)
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_it_takes_its_size_before_it_is_shown(qapp: QApplication) -> None:
    window = KioskWindow("#000000", closable=False)
    ScreenWatch(qapp, window, "").take_geometry()
    assert window.geometry() == screen()
    assert not window.isVisible()
    window.deleteLater()


@pytest.mark.parametrize("change", ["moved", "smaller", "minimised", "hidden", "no longer fullscreen"])
def test_it_is_back_within_half_a_second(qtbot: QtBot, window: QWidget, change: str) -> None:
    match change:
        case "moved":
            window.move(300, 200)
        case "smaller":
            window.resize(700, 700)
        case "minimised":
            window.showMinimized()
        case "hidden":
            window.hide()
        case _:
            window.showNormal()
            window.resize(700, 700)
    assert not fills_the_screen(window)
    qtbot.waitUntil(lambda: fills_the_screen(window), timeout=MOST_MS)


def test_it_takes_the_screen_once_more_when_the_screens_have_settled(
    qtbot: QtBot, qapp: QApplication, window: CountingWindow
) -> None:
    shown, since = window.shown, QElapsedTimer()
    for _ in range(3):
        qapp.primaryScreenChanged.emit(qapp.primaryScreen())
        qapp.screenAdded.emit(qapp.primaryScreen())
        qapp.primaryScreen().geometryChanged.emit(screen())
        since.start()
    qtbot.waitUntil(lambda: window.shown == shown + 1, timeout=4 * SETTLE_MS)
    # Timers of Qt may come 5 % early.
    assert since.elapsed() >= 0.95 * SETTLE_MS - 1
