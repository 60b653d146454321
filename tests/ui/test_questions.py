"""The cards on which questions for the visit are ticked, and taken along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kiosk.core.questions import Question, QuestionList
from kiosk.ui.overlays.overlay import Card
from kiosk.ui.overlays.questions import QuestionChoice, QuestionListCard, TickBox
from kiosk.ui.theme import Style
from tests.cards import PANELS, Panel, button, controls, place, read, shown, style_of, texts

pytestmark = pytest.mark.usefixtures("fonts")

ENGLISH = (
    "Which of my medicines could make this worse?",
    "When should I come back, and what should I watch for until then?",
    "Who do I call at night or at the weekend, if the pain comes back and none of my tablets help?",
    "Is it safe to travel?",
)
ARABIC = (
    "أي من أدويتي قد يجعل هذا أسوأ؟",
    "متى يجب أن أعود، وما الذي يجب أن أنتبه إليه حتى ذلك الحين؟",
    "هل السفر آمن؟",
)


def question(number: int, text: str, language: str = "en") -> Question:
    return Question("scans/net", number, about_section=False, text=text, article_title="Scans", language=language)


QUESTIONS = [question(number, text) for number, text in enumerate(ENGLISH)]


def boxes(card: QuestionChoice) -> list[TickBox]:
    return [box for box in card.findChildren(TickBox) if box.isVisible()]


def test_a_tick_is_told_and_shown_and_can_be_taken_back(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, QuestionChoice(style, QUESTIONS, QuestionList()))
    assert style.words.choose_questions in texts(card)
    for ticked in (True, False):
        with qtbot.waitSignal(card.toggled) as told:
            qtbot.mouseClick(boxes(card)[1], Qt.MouseButton.LeftButton)
        assert told.args == [QUESTIONS[1]]
        assert boxes(card)[1].isChecked() is ticked
        assert (style.words.ticked(1) in texts(card)) is ticked


def test_what_was_ticked_before_is_ticked(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, QuestionChoice(style, QUESTIONS, QuestionList((QUESTIONS[2],))))
    assert [box.isChecked() for box in boxes(card)] == [False, False, True, False]


def test_to_a_screen_reader_a_question_is_a_check_box(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, QuestionChoice(style, QUESTIONS, QuestionList((QUESTIONS[0],))))
    interface = QAccessible.queryAccessibleInterface(boxes(card)[0])
    assert interface.role() is QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == ENGLISH[0]
    assert interface.state().checked


def test_a_tick_is_seen_without_its_colour(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, QuestionChoice(style, QUESTIONS, QuestionList()))
    box = boxes(card)[0]
    before = box.grab().toImage()
    box.click()
    after = box.grab().toImage()
    assert before != after
    assert before.convertToFormat(before.Format.Format_Mono) != after.convertToFormat(after.Format.Format_Mono)


def test_the_list_is_asked_for(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, QuestionChoice(style, QUESTIONS, QuestionList()))
    with qtbot.waitSignal(card.list_requested):
        button(card, style.words.show_questions).click()
    with qtbot.waitSignal(card.closed):
        button(card, style.words.close).click()


@pytest.mark.parametrize("look", [{}, {"text_scale": 2.0}, {"text_scale": 2.0, "low_reach": True}], ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_question_is_reached_and_stands_whole_inside_the_window(
    qtbot: QtBot, panel: Panel, language: str, look: dict[str, float]
) -> None:
    style = style_of(panel, language, **look)
    asked = ENGLISH if language == "en" else ARABIC
    questions = [question(number, text, language) for number, text in enumerate(asked)]
    overlay = shown(qtbot, QuestionChoice(style, questions, QuestionList()))
    seen: list[str] = []
    while True:
        (card,) = overlay.findChildren(Card)
        assert overlay.rect().contains(card.geometry())
        places = [place(found, overlay) for found in controls(overlay)]
        for index, one in enumerate(places):
            assert card.geometry().contains(one)
            assert not any(one.intersects(other) for other in places[index + 1 :])
            assert not style.lowered or one.top() >= panel[1] // 2
        for box in boxes(overlay):
            assert box.height() >= box.height_for(box.width())
            seen.append(box.question.text)
        following = [found for found in controls(overlay) if found.accessibleName() == style.words.next_page]
        if not following:
            break
        following[0].click()
    assert seen == list(asked)


def test_ticks_outlive_the_turning_of_pages(qtbot: QtBot) -> None:
    style = style_of((1024, 600, 10.1), text_scale=2.0)
    card = shown(qtbot, QuestionChoice(style, QUESTIONS, QuestionList()))
    boxes(card)[0].click()
    button(card, style.words.next_page).click()
    assert not boxes(card)[0].isChecked()
    next(found for found in controls(card) if found.accessibleName() == style.words.previous_page).click()
    assert boxes(card)[0].isChecked()


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_the_list_holds_every_question_in_words_and_in_its_code(qtbot: QtBot, panel: Panel) -> None:
    style = style_of(panel)
    ticked = QuestionList((QUESTIONS[3], QUESTIONS[0]))
    card = shown(qtbot, QuestionListCard(style, ticked, "Riverside Clinic", can_print=False))
    assert texts(card) == [
        style.words.my_questions,
        "Scans",
        f"1. {ENGLISH[3]}",
        f"2. {ENGLISH[0]}",
        style.words.scan_text,
        style.words.nothing_kept,
    ]
    assert read(card) == [ticked.as_text(style.words.my_questions, "Riverside Clinic")]


def test_a_long_list_takes_several_codes(qtbot: QtBot, style: Style) -> None:
    ticked = QuestionList(tuple(question(number, ENGLISH[2]) for number in range(12)))
    card = shown(qtbot, QuestionListCard(style, ticked, "Riverside Clinic", can_print=False))
    assert len(card.codes) > 1
    assert read(card) == [card.codes[0]]
    assert "".join(code.partition("\n")[2] for code in card.codes) == ticked.as_text(
        style.words.my_questions, "Riverside Clinic"
    )


def test_an_empty_list_says_so_and_offers_nothing_to_take_along(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, QuestionListCard(style, QuestionList(), "Riverside Clinic", can_print=True))
    assert style.words.no_questions in texts(card)
    assert card.code is None
    assert [found.text() for found in controls(card)] == [style.words.close]
