"""The library that comes with the program keeps the rules that it is checked by."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kiosk.content.checks.library import library_problems
from kiosk.content.checks.readability import section_grade
from kiosk.content.checks.text import fingerprint, text_problems
from kiosk.content.front_matter import split_front_matter
from kiosk.content.markdown import convert_article
from kiosk.content.model import ArticleFile, ConvertedLibrary, SectionOutline, Text
from kiosk.content.reading import read_library
from kiosk.content.source_text import decode
from kiosk.core.problems import Problem

ROOT = Path(__file__).parents[3] / "resources" / "library"


def converted(file: ArticleFile) -> Text:
    """A text of the library with what is said of it by itself."""
    data = (ROOT / file.path).read_bytes()
    decoded, _ = decode(file.path, data)
    split, _ = split_front_matter(file, decoded or "")
    article = convert_article(file, data)
    assert split is not None
    assert article.front_matter is not None
    return Text(
        file,
        article.front_matter,
        tuple(
            SectionOutline(section.title, section.line, 0, section_grade(section.blocks, file.language))
            for section in article.sections
        ),
        article.references,
        advice=tuple(text_problems(article, split.body, split.body_line)),
        fingerprint=fingerprint(article.front_matter, split.body),
    )


@cache
def starter() -> ConvertedLibrary:
    source, problems = read_library(ROOT)
    assert source is not None
    assert problems == []
    return ConvertedLibrary(source, [converted(file) for file in source.articles])


def test_no_text_breaks_a_rule_for_one_text() -> None:
    found: list[Problem] = [problem for text in starter().texts for problem in text.advice]
    assert list(map(str, found)) == []


def test_the_library_breaks_no_rule_for_a_whole_library() -> None:
    assert list(map(str, library_problems(starter(), date(2026, 11, 23)))) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_section_can_be_read_with_six_years_of_school(language: str) -> None:
    grades = [
        section.grade
        for text in starter().texts
        for section in text.outline
        if text.file.language == language and section.grade is not None
    ]
    assert len(grades) > 90
    assert max(grades) <= 6


def test_its_limit_is_grade_six() -> None:
    assert tomllib.loads((ROOT / "library.toml").read_text(encoding="utf-8"))["check"] == {"grade": 6}
