"""The card that explains a word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.ui.overlays.overlay import Card
from tests.driver import Driver


@pytest.fixture
def card(reader: Driver) -> Driver:
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan", "Symptoms to know")
    reader.tap_word("hormones")
    return reader


def test_explains_the_word_in_one_sentence(card: Driver) -> None:
    assert card.screen == "glossary"
    assert "hormones" in card.see().splitlines()
    assert "Messengers that the body makes to tell its parts what to do." in card.see().splitlines()
    assert card.names() == ["Close"]


def test_close_returns_to_the_text(card: Driver) -> None:
    card.close()
    assert card.screen == "article"
    assert "hormones, what this word means" in card.names()


def test_a_tap_beside_the_card_closes_it_and_presses_nothing_below(card: Driver) -> None:
    below = QPoint(150, 900)
    assert not card.rect(card.find(Card)).contains(below)
    card.tap_at(below)
    assert card.screen == "article"
    assert "Part 2, Symptoms to know, current part" in card.names()


def test_a_tap_on_the_card_does_not_close_it(card: Driver) -> None:
    card.tap_at(card.rect(card.find(Card)).topLeft() + QPoint(30, 30))
    assert card.screen == "glossary"


def test_escape_closes(card: Driver) -> None:
    card.press(Qt.Key.Key_Escape)
    assert card.screen == "article"


def test_the_text_below_is_not_dragged(card: Driver) -> None:
    before = card.page.mapTo(card.window, QPoint(0, 0))
    card.drag(QPoint(200, 900), QPoint(0, -300))
    assert card.page.mapTo(card.window, QPoint(0, 0)) == before
