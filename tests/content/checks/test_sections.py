import pytest

from kiosk.content.checks.sections import section_link_problems, section_problems
from kiosk.content.model import ArticleFile, Reference, SectionOutline, Text
from tests.converted import FIRST_LINE, convert


def found(body: str, language: str = "en") -> list[tuple[str, int, str]]:
    problems = section_problems(convert(body, language))
    return [(problem.code, problem.line - FIRST_LINE + 1, problem.about) for problem in problems]


def test_an_article_in_sections_has_no_problem() -> None:
    assert found("Hello.\n\n## One\n\nText.\n") == []
    assert found("## One\n\nText.\n") == []


def test_an_article_without_sections_is_reported() -> None:
    assert found("\nHello.\n\n### A heading inside\n\nText.\n") == [("no-sections", 2, "")]


def test_a_section_may_have_350_words() -> None:
    body = "Hello.\n\n## One\n\n" + "word " * 350
    assert found(body) == []
    assert found(body + "more") == [("long-section", 3, "One")]


def test_the_opening_may_be_too_long_as_well() -> None:
    assert found("word " * 351 + "\n\n## One\n\nText.\n") == [("long-section", 1, "")]


def test_words_of_chinese_are_counted_by_the_time_they_take() -> None:
    body = "## 一\n\n" + "字" * 391
    assert found(body, "zh-Hans") == []
    assert found(body + "字" * 10, "zh-Hans") == [("long-section", 1, "一")]


def text(article: str, language: str, titles: list[str], references: list[Reference]) -> Text:
    outline = tuple(SectionOutline(title, line, 10) for line, title in enumerate(titles, 7))
    file = ArticleFile(article, language, f"{article}/index.{language}.md")
    return Text(file, None, outline, tuple(references))


@pytest.mark.parametrize("section", ["", "before-the-scan", "what-it-s-for"])
def test_a_link_to_a_section_that_is_there(section: str) -> None:
    target = text("a/scan", "en", ["", "Before the scan", "What it-s for?"], [])
    other = text("a/b", "en", [], [Reference("article", "a/scan", 9, section)])
    assert list(section_link_problems([target, other])) == []


def test_a_link_to_a_section_that_is_not_there_names_the_near_miss() -> None:
    target = text("a/scan", "en", ["", "Before the scan"], [])
    other = text("a/b", "en", [], [Reference("article", "a/scan", 9, "before-scan")])
    (problem,) = section_link_problems([target, other])
    assert (problem.path, problem.line, problem.code, problem.about) == (
        "a/b/index.en.md", 9, "dead-section", "#before-scan",
    )  # fmt: skip
    assert 'did you mean "before-the-scan"?' in problem.message


def test_the_sections_of_an_article_in_another_language_are_not_looked_at() -> None:
    target = text("a/scan", "en", ["Before the scan"], [])
    other = text("a/b", "de", [], [Reference("article", "a/scan", 9, "vor-der-untersuchung")])
    assert list(section_link_problems([target, other])) == []


def test_a_link_to_an_article_that_is_not_there_is_no_dead_section() -> None:
    other = text("a/b", "en", [], [Reference("article", "a/nowhere", 9, "part")])
    assert list(section_link_problems([other])) == []
