import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checks.text import fingerprint, text_problems
from tests.checked import SAMPLE
from tests.converted import FIRST_LINE, convert

BODY = "Hello.\n\n## Part\n\nText.\n"
PRINT = fingerprint(SAMPLE, BODY)


def test_a_plain_text_has_no_problems() -> None:
    assert text_problems(convert(BODY), BODY, FIRST_LINE) == []


def test_all_rules_for_one_text_are_asked() -> None:
    body = f"Вода, вода, вода, вода, вода, вода, вода, вода: {'water МРТ ' * 14}."
    codes = [problem.code for problem in text_problems(convert(body), body, FIRST_LINE)]
    assert sorted(codes) == ["long-sentence", "no-sections", "unexplained-abbreviation", "wrong-script"]


def test_a_translation_that_was_not_begun_is_left_to_the_rule_for_those() -> None:
    body = "You should not eat before the test, and if you have eaten, please tell the nurse who is with you.\n" * 4
    body = f"{body}\n## Part\n\nText.\n"
    article = convert(body, "es")
    assert article.front_matter is not None
    copied = replace(article.front_matter, translated_from=fingerprint(article.front_matter, body))
    codes = [
        {problem.code for problem in text_problems(replace(article, front_matter=header), body, FIRST_LINE)}
        for header in (article.front_matter, copied)
    ]
    assert codes[0] - codes[1] == {"wrong-language"}


def test_a_fingerprint_is_twelve_hexadecimal_digits() -> None:
    assert len(PRINT) == 12
    assert int(PRINT, 16) >= 0


@pytest.mark.parametrize(
    "other",
    [
        replace(SAMPLE, reviewed=date(2026, 1, 1)), replace(SAMPLE, keywords=("heart",)), replace(SAMPLE, sources=()),
        replace(SAMPLE, status="approved"), replace(SAMPLE, translated_from="0123456789ab"), replace(SAMPLE, order=3),
    ],
)  # fmt: skip
def test_what_no_translator_sees_leaves_the_fingerprint(other: object) -> None:
    assert isinstance(other, type(SAMPLE))
    assert fingerprint(other, BODY) == PRINT


@pytest.mark.parametrize("key", ["title", "summary"])
def test_another_title_or_summary_gives_another_fingerprint(key: str) -> None:
    assert fingerprint(replace(SAMPLE, **{key: "Another"}), BODY) != PRINT


def test_other_questions_and_another_body_give_another_fingerprint() -> None:
    assert fingerprint(replace(SAMPLE, questions=("Why?",)), BODY) != PRINT
    assert fingerprint(SAMPLE, BODY.replace("Text", "Words")) != PRINT


def test_the_quotes_that_the_program_sets_leave_the_fingerprint() -> None:
    straight, curved = (replace(SAMPLE, title=title) for title in ('A "pulse"', "A “pulse”"))
    assert fingerprint(straight, BODY) == fingerprint(curved, BODY)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))))
def test_line_ends_spaces_at_their_ends_and_the_form_of_letters_leave_the_fingerprint(line: str) -> None:
    body = f"{line}\n\nText.\n"
    other = unicodedata.normalize("NFD", f"{line}  \r\n\r\nText.\r\n\r\n")
    assert fingerprint(SAMPLE, body) == fingerprint(SAMPLE, other)


@given(st.text(st.characters(exclude_categories=("Cs",))), st.sampled_from(["en", "de", "ar", "zh-Hans", "vi"]))
def test_any_text_is_checked_without_an_error_and_with_lines_of_its_file(body: str, language: str) -> None:
    article = convert(body, language)
    found = text_problems(article, body, FIRST_LINE)
    assert all(0 <= problem.line <= FIRST_LINE + body.count("\n") + 1 for problem in found)
