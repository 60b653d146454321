"""The form of the questions that search is measured by; whether search finds their articles is measured elsewhere."""

from __future__ import annotations

import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

QUESTIONS = Path(__file__).parent / "search_questions"
LIBRARY = Path(__file__).parents[1] / "resources" / "library"
HALVES = ["tuning", "held_out"]
LANGUAGES = ["en", "es", "ar", "zh-Hans"]


def questions(half: str) -> list[dict[str, str]]:
    return tomllib.loads((QUESTIONS / f"{half}.toml").read_text(encoding="utf-8"))["question"]


def articles() -> list[str]:
    return sorted(text.parent.relative_to(LIBRARY).as_posix() for text in LIBRARY.glob("*/*/index.en.md"))


@pytest.mark.parametrize("half", HALVES)
def test_an_entry_has_a_language_a_text_and_an_article_of_the_library(half: str) -> None:
    for question in questions(half):
        assert list(question) == ["language", "text", "article"]
        assert question["language"] in LANGUAGES
        assert question["article"] in articles()


@pytest.mark.parametrize("half", HALVES)
def test_a_text_is_one_to_eight_words_without_spaces_to_spare(half: str) -> None:
    for text in (question["text"] for question in questions(half)):
        assert text == " ".join(text.split())
        assert 1 <= len(text.split()) <= 8, text
        assert unicodedata.is_normalized("NFC", text), text


def test_no_text_stands_twice() -> None:
    times = Counter(question["text"].casefold() for half in HALVES for question in questions(half))
    assert [text for text, count in times.items() if count > 1] == []


def test_each_language_asks_at_least_fifty_questions_half_of_them_in_each_file() -> None:
    tuning, held_out = (Counter(question["language"] for question in questions(half)) for half in HALVES)
    for language in LANGUAGES:
        assert tuning[language] + held_out[language] >= 50
        assert abs(tuning[language] - held_out[language]) <= 1, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_article_is_asked_for_three_times_about_as_often_in_each_file(language: str) -> None:
    tuning, held_out = (
        Counter(question["article"] for question in questions(half) if question["language"] == language)
        for half in HALVES
    )
    for article in articles():
        assert tuning[article] + held_out[article] >= 3, article
        assert abs(tuning[article] - held_out[article]) <= 1, article
