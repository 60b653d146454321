"""Speak the screen: what is said of a control, and which touch acts."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.controls import Button
from kiosk.ui.narrator import RATE
from kiosk.ui.screen_reader import RoleWords, ScreenReader, describe
from kiosk.ui.theme import Style
from tests.fake_sound import FakeSound

WORDS = RoleWords(button="button", text_field="text field", selected="selected", unavailable="not available")


class Screen(QWidget):
    """Two buttons, with a picture in one of them, and a text."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.home = QPushButton("Home")
        self.icon = QLabel(self.home)
        self.back = QPushButton("Back")
        self.text = QLabel("Welcome")
        for widget in (self.home, self.back, self.text):
            column.addWidget(widget)


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    screen = Screen()
    qtbot.addWidget(screen)
    return screen


@pytest.fixture
def sound(qapp: QApplication) -> FakeSound:  # noqa: ARG001 - signals need the application
    return FakeSound()


@pytest.fixture
def reader(sound: FakeSound) -> ScreenReader:
    return ScreenReader(sound, "en", WORDS, 0.5)


def test_the_first_touch_speaks_and_the_second_acts(screen: Screen, sound: FakeSound, reader: ScreenReader) -> None:
    assert [reader.touch(screen.home) for _ in range(4)] == [False, True, False, True]
    assert sound.said == ["Home, button"] * 2
    assert sound.log[0] == ("say", "en", RATE, 0.5)


def test_a_touch_on_another_control_speaks_that_one(screen: Screen, sound: FakeSound, reader: ScreenReader) -> None:
    assert not reader.touch(screen.home)
    assert not reader.touch(screen.back)
    assert not reader.touch(screen.home)
    assert sound.said == ["Home, button", "Back, button", "Home, button"]


def test_a_part_of_a_control_is_the_control(screen: Screen, reader: ScreenReader) -> None:
    assert not reader.touch(screen.icon)
    assert reader.touch(screen.home)


def test_text_is_said_and_may_be_scrolled(screen: Screen, sound: FakeSound, reader: ScreenReader) -> None:
    assert reader.touch(screen.text)
    assert reader.touch(screen)
    assert reader.touch(None)
    assert sound.said == ["Welcome"]


def test_a_touch_on_nothing_forgets_the_control(screen: Screen, reader: ScreenReader) -> None:
    reader.touch(screen.home)
    reader.touch(None)
    assert not reader.touch(screen.home)


def test_focus_and_titles_are_spoken_and_forget_the_control(
    screen: Screen, sound: FakeSound, reader: ScreenReader
) -> None:
    reader.touch(screen.home)
    reader.focus(screen.back)
    assert not reader.touch(screen.home)
    reader.announce("Topics")
    assert not reader.touch(screen.home)
    assert sound.said == ["Home, button", "Back, button", "Home, button", "Topics", "Home, button"]


def test_without_a_voice_every_touch_acts(screen: Screen, sound: FakeSound) -> None:
    reader = ScreenReader(sound, "fr", WORDS, 0.5)
    assert not reader.available
    assert reader.touch(screen.home)
    reader.focus(screen.home)
    assert sound.said == []


def test_no_control_is_kept_alive(reader: ScreenReader) -> None:
    screen = Screen()
    reader.touch(screen.home)
    del screen
    gc.collect()
    other = Screen()
    assert not reader.touch(other.home)
    other.deleteLater()


def test_state_and_content_are_said(qtbot: QtBot, style: Style) -> None:
    large = QCheckBox("Text size 150 %")
    large.setChecked(True)
    nothing_more = Button(style, "Next page")
    nothing_more.setEnabled(False)
    field = QLineEdit("fever")
    field.setAccessibleName("Search")
    unnamed = QWidget()
    for widget in (large, nothing_more, field, unnamed):
        qtbot.addWidget(widget)
    assert [describe(widget, WORDS) for widget in (large, nothing_more, field, unnamed)] == [
        "Text size 150 %, button, selected", "Next page, button, not available", "Search, text field, fever", ""
    ]  # fmt: skip
