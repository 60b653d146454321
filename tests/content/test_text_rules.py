"""What is said of a text while it is converted: its headings, its glossary, its links to sections, and where it is."""

import pytest

from kiosk.content.model import Reference
from kiosk.core.blocks import ArticleLink, Text
from tests.converted import FIRST_LINE, Found, convert, problems, references, spans


@pytest.mark.parametrize(
    "body",
    [
        "## One\n\n### Two\n\n#### Three\n\n### Four\n\n## Five\n\n### Six\n",
        "## One\n\n- item\n\n    ### In a list\n",
    ],
)
def test_headings_that_go_down_one_level_at_a_time(body: str) -> None:
    assert [problem for problem in problems(body + "\nText.\n") if problem.code != "empty-section"] == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("## One\n\n#### Two\n\nText.\n", 3),
        ("### One\n\nText.\n", 1),
        ("## One\n\n### Two\n\n## Three\n\n#### Four\n\nText.\n", 7),
    ],
    ids=["in a section", "before the first section", "in the next section"],
)
def test_a_heading_that_skips_a_level_is_reported(body: str, line: int) -> None:
    found = [problem for problem in problems(body) if problem.code != "empty-section"]
    assert found == [Found("skipped-heading", line)]


def test_a_heading_of_a_level_that_there_is_not_is_reported_once() -> None:
    assert problems("## One\n\n##### Two\n\nText.\n") == [Found("heading-level", 3)]


def test_a_glossary_word_that_the_text_never_uses_is_reported() -> None:
    body = "A PET scan.\n\n*[PET]: One.\n*[scans]: Two.\n"
    assert problems(body) == [Found("unused-word", 4)]
    assert convert(body).problems[0].about == "scans"


@pytest.mark.parametrize(
    "body",
    [
        'Text.\n\n![A ring.](ring.svg "A PET scanner")\n',
        "A[^1] scan.\n\n[^1]: By PET.\n",
        "| PET |\n| --- |\n| x |\n",
        "> [!TIP] The PET\n> Text.\n",
    ],
    ids=["caption", "footnote", "table", "title of a callout"],
)
def test_a_glossary_word_is_used_wherever_it_is_dotted(body: str) -> None:
    assert problems(f"{body}\n*[PET]: One.\n") == []


@pytest.mark.parametrize("body", ["## The PET\n\nText.\n", "`PET`\n", "[PET](article:a/b)\n", "PETS.\n"])
def test_a_glossary_word_is_not_used_where_it_is_not_dotted(body: str) -> None:
    assert [problem.code for problem in problems(f"{body}\n*[PET]: One.\n")] == ["unused-word"]


def test_a_glossary_word_that_is_explained_twice_is_reported() -> None:
    body = "A PET scan.\n\n*[PET]: One.\n\nText.\n\n*[PET]: Two.\n"
    assert problems(body) == [Found("duplicate-word", 3)]


def test_a_glossary_word_with_quotes_is_found_as_it_is_written() -> None:
    assert problems("Crohn's disease.\n\n*[Crohn's disease]: One.\n*[it's]: Two.\n") == [Found("unused-word", 4)]


@pytest.mark.parametrize(
    ("address", "article", "section"),
    [
        ("article:a/b#before-the-scan", "a/b", "before-the-scan"),
        ("../../a/b/#Before%20the%20scan", "a/b", "before-the-scan"),
        ("#part", "scans/pet", "part"),
        ("article:a/b#", "a/b", ""),
        ("article:a/b#症状", "a/b", "症状"),
    ],
)
def test_links_to_sections(address: str, article: str, section: str) -> None:
    body = f"See [there]({address}).\n"
    assert spans(body)[1] == ArticleLink(article, (Text("there"),), section)
    assert references(body) == [Reference("article", article, FIRST_LINE, section)]


@pytest.mark.parametrize("address", ["https://a.b/c/d#part", "x#part", "article:a#part"])
def test_a_section_makes_no_link_of_what_is_none(address: str) -> None:
    assert spans(f"See [there]({address}).\n") == (Text("See there."),)


def test_two_links_to_sections_of_one_article_stay_two() -> None:
    assert spans("[one](article:a/b#one)[two](article:a/b#two)\n") == (
        ArticleLink("a/b", (Text("one"),), "one"),
        ArticleLink("a/b", (Text("two"),), "two"),
    )


@pytest.mark.parametrize(
    ("body", "about"),
    [
        ("See [x](https://www.example.org/a).\n", "https://www.example.org/a"),
        ("See [x](Mixed/Case).\n", "Mixed/Case"),
        ("See ![a key](key.svg) there.\n", "a key"),
        ("![](scan.png)\n\nText.\n", "scan.png"),
        ("![A ring.](some/scan.png)\n", "scan.png"),
        ("![A ring.](https://example.org/scan.png)\n", "https://example.org/scan.png"),
        ("Some <b>bold</b> words.\n", "<b>"),
        ("Some <!-- hidden --> words.\n", "<!--"),
        ("Some[^1] words.\n", "[^1]"),
        ("Some words.\n\n[^1]: Note.\n", "[^1]"),
        ("> [!Danger] Fire\n> Run.\n", "Danger"),
        ("## One\n\n#### Two\n\nText.\n", "####"),
        ("## One\n\nText.\n\n## Two\n", "Two"),
        (f"A {'b' * 90} c.\n", "b" * 90),
    ],
)
def test_problems_name_the_words_that_they_are_about(body: str, about: str) -> None:
    (problem,) = convert(body).problems
    assert problem.about == about
    assert about in body.split("\n")[problem.line - FIRST_LINE]


def test_what_is_quoted_of_a_text_is_short() -> None:
    (problem,) = convert(f"See [x](https://www.example.org/{'a' * 5000}).\n").problems
    assert len(problem.message) < 200


def test_a_picture_without_a_caption_is_reported() -> None:
    assert problems("Text.\n\n![A ring.](ring.svg)\n") == [Found("missing-caption", 3)]
    assert convert("![A ring.](ring.svg)\n").problems[0].about == "ring.svg"
    assert problems('![A ring.](ring.svg "A PET scanner")\n') == []
