"""The questions that a reader has ticked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.questions import Question, QuestionList, prepared_questions, question_about_section
from tests.small_library import SmallLibrary

LIBRARY = SmallLibrary()
PULSE = LIBRARY.article("checks/pulse", "en")._replace(
    title="The pulse", questions=("What is normal?", "When do I call?")
)
SLEEP = LIBRARY.article("sleep/lying-down", "en")._replace(title="Sleep", questions=("How long?",))


def ticked(*questions: Question) -> QuestionList:
    chosen = QuestionList()
    for question in questions:
        chosen = chosen.toggled(question)
    return chosen


def test_questions_stand_numbered_under_their_articles_in_the_order_of_ticking() -> None:
    normal, call = prepared_questions(PULSE)
    (long,) = prepared_questions(SLEEP)
    about = question_about_section(PULSE, 2, "Ask about this part: Symptoms")
    assert ticked(call, long, about, normal).as_text("Questions for my visit", "Riverside Clinic") == (
        "Questions for my visit\n\n"
        "The pulse\n1. When do I call?\n2. Ask about this part: Symptoms\n3. What is normal?\n\n"
        "Sleep\n4. How long?\n\n"
        "Riverside Clinic"
    )


def test_a_section_is_not_taken_for_the_question_of_the_same_number() -> None:
    chosen = ticked(prepared_questions(PULSE)[1])
    assert question_about_section(PULSE, 1, "Ask about this part") not in chosen


def test_the_same_question_in_another_language_is_the_same() -> None:
    spanish = PULSE._replace(language="es", title="El pulso", questions=("¿Qué es normal?",))
    chosen = ticked(prepared_questions(PULSE)[0])
    assert prepared_questions(spanish)[0] in chosen
    assert len(chosen.toggled(prepared_questions(spanish)[0])) == 0


QUESTIONS = st.builds(
    Question,
    article=st.sampled_from(["a/b", "c/d"]),
    number=st.integers(0, 3),
    about_section=st.booleans(),
    text=st.text(),
    article_title=st.text(),
    language=st.just("en"),
)


@given(st.lists(QUESTIONS), QUESTIONS)
def test_toggling_twice_leaves_what_was_ticked(questions: list[Question], question: Question) -> None:
    before = ticked(*questions)
    twice = before.toggled(question).toggled(question)
    assert set(twice.ticked) == set(before.ticked)
    assert (question in before.toggled(question)) is (question not in before)


@given(st.lists(QUESTIONS))
def test_every_ticked_question_stands_once_in_the_groups(questions: list[Question]) -> None:
    chosen = ticked(*questions)
    grouped = [question for _, group in chosen.by_article() for question in group]
    assert sorted(map(id, grouped)) == sorted(map(id, chosen.ticked))
