from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.desk.findings import Articles, count_articles, select, titles
from kiosk.content.config import library_config, read_toml
from kiosk.content.model import ArticleFile, ConvertedLibrary, FrontMatter, LibrarySource, Text
from kiosk.core.problems import Problem

TODAY = date(2026, 6, 1)
CODES = st.sampled_from(("dead-link", "sample", "overdue"))


def problem(code: str = "dead-link", path: str = "scans/pet/index.en.md") -> Problem:
    return Problem(path, 1, "error" if code == "dead-link" else "warning", code, "wrong")


def text(article: str, language: str = "en", *, review_by: date | None = None, is_sample: bool = False) -> Text:
    status = "sample" if is_sample else "approved"
    header = FrontMatter(title=f"{article} in {language}", summary="S", status=status, review_by=review_by)
    return Text(ArticleFile(article, language, f"{article}/index.{language}.md"), header)


def library(*texts: Text, unshown: tuple[ArticleFile, ...] = ()) -> ConvertedLibrary:
    fields = read_toml("library.toml", 'languages = ["en", "es"]\n', [])
    assert fields
    config = library_config(fields, lambda _fields, _key, file: file)
    assert config
    files = tuple(sorted((*(text.file for text in texts), *unshown), key=lambda file: file.path))
    return ConvertedLibrary(LibrarySource(config, (), files), texts=list(texts))


def test_only_and_ignore_divide_the_problems() -> None:
    found = [problem("dead-link"), problem("sample"), problem("overdue")]
    assert select(found, (), ()) == (tuple(found), (), 0)
    assert select(found, ("sample",), ()) == ((found[1],), (), 2)
    assert select(found, ("sample", "overdue"), ("overdue",)) == ((found[1],), (found[2],), 1)


@given(st.lists(CODES), st.sets(CODES), st.sets(CODES))
def test_no_problem_is_lost(codes: list[str], only: set[str], ignore: set[str]) -> None:
    printed, ignored, others = select([problem(code) for code in codes], only, ignore)
    assert len(printed) + len(ignored) + others == len(codes)


def test_articles_are_counted_by_how_ready_they_are() -> None:
    late = date(2026, 5, 31)
    found = library(
        text("a/ready", review_by=TODAY),
        text("a/late", review_by=late),
        text("a/late", "es", review_by=TODAY),
        text("a/sample", review_by=late),
        text("a/sample", "es", is_sample=True),
    )
    assert count_articles(found, [], TODAY) == Articles(faulty=0, samples=1, overdue=1, ready=1)


def test_an_article_with_an_error_is_not_ready() -> None:
    found = library(text("a/picture"), text("a/half"), unshown=(ArticleFile("a/half", "es", "a/half/index.es.md"),))
    assert count_articles(found, [problem(path="a/picture/one.svg")], TODAY) == Articles(faulty=2)
    assert count_articles(found, [problem("sample", "a/picture/one.svg")], TODAY) == Articles(faulty=1, ready=1)


def test_an_article_has_the_title_of_its_first_language() -> None:
    assert titles(library(text("a/one"), text("a/one", "es"), text("a/two", "es"))) == {
        "a/one": "a/one in en",
        "a/two": "a/two in es",
    }
