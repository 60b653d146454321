from datetime import date

import pytest

from kiosk.content.header_yaml import MOST_BYTES
from kiosk.content.markdown import convert_article
from kiosk.content.model import ConvertedArticle, FrontMatter, Reference
from kiosk.core.model import Source
from tests.converted import article_file

FULL = """\
title: The "SSTR-PET" scan
summary: What it's for.
status: approved
author: Riverside Clinic
reviewer: Riverside Clinic
reviewed: 2026-05-03
review_by: "2028-05-03"
also_called: [NET, no, 2024]
keywords:
  - hormones
  - nuclear medicine
related: [tests/oximeter, scans/mri]
sources:
  - title: Tumours
    publisher: National health service
    year: 2024
    url: https://www.example.org/net
  - title: Scans
    publisher: A society
link: https://www.example.org/our-page
order: 3
"""

SAMPLE = "title: Scans\nsummary: What scans show.\nstatus: sample\n"
APPROVED = "title: T\nsummary: S\nstatus: approved\nreviewer: R\nreviewed: 2026-01-31\nreview_by: 2027-02-28\n"


def read(header: str) -> ConvertedArticle:
    return convert_article(article_file(), f"---\n{header}---\nText.\n".encode())


def front_matter(header: str) -> FrontMatter:
    found = read(header).front_matter
    assert found is not None
    return found


def problems(header: str) -> list[tuple[str, int, str]]:
    return [(problem.code, problem.line, problem.severity) for problem in read(header).problems]


def message(header: str) -> str:
    (problem,) = read(header).problems
    return problem.message


def test_every_key() -> None:
    article = read(FULL)
    assert article.front_matter == FrontMatter(
        title="The “SSTR-PET” scan",
        summary="What it’s for.",
        status="approved",
        author="Riverside Clinic",
        reviewer="Riverside Clinic",
        reviewed=date(2026, 5, 3),
        review_by=date(2028, 5, 3),
        also_called=("NET", "no", "2024"),
        keywords=("hormones", "nuclear medicine"),
        related=("tests/oximeter", "scans/mri"),
        sources=(
            Source("Tumours", "National health service", 2024, "https://www.example.org/net"),
            Source("Scans", "A society"),
        ),
        link="https://www.example.org/our-page",
        order=3,
    )
    assert article.problems == ()
    assert article.references == (Reference("article", "tests/oximeter", 13), Reference("article", "scans/mri", 13))


def test_a_sample_needs_three_keys() -> None:
    assert front_matter(SAMPLE) == FrontMatter("Scans", "What scans show.", "sample")
    assert problems(SAMPLE + 'reviewer: ""\nreviewed:\nauthor: null\nlink: ~\norder:\n') == []


@pytest.mark.parametrize("key", ["title", "summary", "status"])
def test_a_missing_key_is_an_error(key: str) -> None:
    header = "".join(line for line in SAMPLE.splitlines(keepends=True) if not line.startswith(key))
    assert read(header).front_matter is None
    assert problems(header) == [("missing-key", 1, "error")]
    assert f'"{key}" is missing' in message(header)


@pytest.mark.parametrize("key", ["reviewer", "reviewed", "review_by"])
def test_an_approved_text_names_its_review(key: str) -> None:
    header = "".join(line for line in APPROVED.splitlines(keepends=True) if not line.startswith(f"{key}:"))
    assert problems(header) == [("missing-key", 1, "error")]
    assert problems(f'{header}{key}: ""\n') == [("missing-key", 7, "error")]
    assert "the status is approved" in message(header)


@pytest.mark.parametrize("blank", ['" "', '"\\u00a0"', '"\\u200b"', '" \\u200e\\u3000"'])
@pytest.mark.parametrize("key", ["title", "summary", "status", "reviewer", "reviewed", "review_by"])
def test_what_nobody_sees_is_as_good_as_missing(key: str, blank: str) -> None:
    lines = [f"{key}: {blank}" if line.startswith(f"{key}:") else line for line in APPROVED.splitlines()]
    assert [(code, severity) for code, _, severity in problems("\n".join(lines) + "\n")] == [("missing-key", "error")]


@pytest.mark.parametrize("key", ["title", "summary", "reviewer"])
def test_what_comes_to_nothing_is_an_error_where_it_is_needed(key: str) -> None:
    for nothing in ("<name>", "&#8203;"):
        lines = [f'{key}: "{nothing}"' if line.startswith(key) else line for line in APPROVED.splitlines()]
        header = "\n".join(lines) + "\n"
        assert "missing-key" in {code for code, _, severity in problems(header) if severity == "error"}
    assert "missing-key" not in {code for code, _, _ in problems(f"{SAMPLE}reviewer: <name>\n")}


def test_an_approved_text_with_a_wrong_date_is_an_error() -> None:
    header = APPROVED.replace("2026-01-31", "31 January")
    assert problems(header) == [("wrong-type", 6, "error")]
    assert "year-month-day" in message(header)
    assert read(header).front_matter is None


def test_an_unknown_status_is_an_error_with_the_near_miss() -> None:
    header = SAMPLE.replace("sample", "aproved")
    assert problems(header) == [("unknown-value", 4, "error")]
    assert 'did you mean "approved"?' in message(header)


def test_an_unknown_key_names_the_near_miss() -> None:
    assert problems(SAMPLE + "revieved: 2026-05-03\n") == [("unknown-key", 5, "warning")]
    assert 'did you mean "reviewed"?' in message(SAMPLE + "revieved: 2026-05-03\n")
    assert "the keys are title, summary" in message(SAMPLE + "qqq: 1\n")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("author: [one, two]", "wrong-type"),
        ("reviewed: 3 May 2026", "wrong-type"),
        ("reviewed: 2026-02-30", "wrong-type"),
        ("keywords: one, two", "wrong-type"),
        ("keywords: [one, [two]]", "wrong-type"),
        ("order: first", "wrong-type"),
        ("order: -1", "wrong-type"),
        ("order: 99999999999", "wrong-type"),
        ("sources: A book", "wrong-type"),
        ("sources: [A book]", "wrong-type"),
        ("sources: [{title: A book}]", "incomplete-source"),
        ("sources: [{title: A book, publisher: P, isbn: 1}]", "unknown-key"),
        ("sources: [{title: A book, publisher: P, year: old}]", "wrong-type"),
        ("sources: [{title: A book, publisher: P, url: example.org}]", "unknown-value"),
        ("link: ftp://example.org/x", "unknown-value"),
        ("link: javascript:alert(1)", "unknown-value"),
        ("link: https://", "unknown-value"),
        ("related: [oximeter]", "unknown-link"),
        ("related: [scans/pet]", "self-link"),
        ("related: [a/a, a/b, a/c, a/d]", "many-related"),
        ("questions: [One?, Two?, Three?, Four?, Five?, Six?, Seven?]", "many-questions"),
        ("title: Again", "duplicate-key"),
        ("author: <b>Clinic</b>", "raw-html"),
        ("? [a, b]\n: c", "wrong-type"),
    ],
)
def test_a_wrong_value_is_left_out_and_reported(line: str, code: str) -> None:
    assert problems(f"{SAMPLE}{line}\n") == [(code, 5, "warning")]
    assert front_matter(f"{SAMPLE}{line}\n").title == "Scans"


@pytest.mark.parametrize(
    ("value", "sensitive"), [("true", True), ("false", False), ("maybe", True), ("True", True), ("[yes]", True)]
)
def test_what_is_not_plainly_false_is_sensitive(value: str, sensitive: bool) -> None:  # noqa: FBT001 - a parameter
    assert front_matter(f"{SAMPLE}sensitive: {value}\n").sensitive is sensitive


def test_only_three_related_articles_are_kept() -> None:
    header = SAMPLE + "related: [a/a, a/a, a/b, a/c, a/d]\n"
    assert front_matter(header).related == ("a/a", "a/b", "a/c")


def test_the_next_review_comes_after_the_last() -> None:
    assert problems(APPROVED.replace("2027-02-28", "2026-01-31")) == [("review-date", 7, "warning")]


def test_a_title_that_would_be_drawn_small_is_reported() -> None:
    assert problems(SAMPLE.replace("Scans", "S" * 70 + " " + "c" * 19, 1)) == []
    assert ("long-title", 2, "warning") in problems(SAMPLE.replace("Scans", "S" * 70 + " " + "c" * 20, 1))


@pytest.mark.parametrize(
    ("key", "code", "advised", "most"), [("title", "long-title", 90, 300), ("summary", "long-summary", 300, 1000)]
)
def test_long_titles_and_summaries_are_reported_and_very_long_ones_refused(
    key: str, code: str, advised: int, most: int
) -> None:
    def header(length: int) -> str:
        words = ("word " * length)[: length - 1] + "s"
        return SAMPLE.replace("Scans" if key == "title" else "What scans show.", words, 1)

    line = 2 if key == "title" else 3
    assert problems(header(advised)) == []
    assert problems(header(advised + 1)) == [(code, line, "warning")]
    assert problems(header(most)) == [(code, line, "warning")]
    assert problems(header(most + 1)) == [(code, line, "error")]
    assert read(header(most + 1)).front_matter is None


def test_lines_of_lists() -> None:
    header = SAMPLE + "sources:\n  - title: One\n    publisher: P\n  - title: Two\n"
    assert problems(header) == [("incomplete-source", 8, "warning")]


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("title: Scans: a guide\n", 2),
        ("title: Scans\nsummary: 'open\n", 3),
        ("title: Scans\n\tsummary: S\n", 3),
        ("title: *other\n", 2),
        ("title: &name Scans\nsummary: *name\n", 2),
        ("- title\n", 2),
        ("just words\n", 2),
        ("title: " + "[" * 3000 + "\n", 2),
        ("title: T\nsummary: !!str S\n", 3),
        ("title: T\nsummary: ! S\n", 3),
        ("title: T\n<<: {summary: S}\n", 3),
        ("title: T\nsources: [{a: {b: {c: d}}}]\n", 3),
        ("title: T\n...\n%YAML 1.1\n--- x\n", 4),
        ('title: T\nsummary: "a\\ud800c"\n', 3),
    ],
)
def test_yaml_that_cannot_be_read(header: str, line: int) -> None:
    assert problems(header) == [("yaml", line, "error")]
    assert read(header).front_matter is None


def test_aliases_cannot_blow_a_text_up() -> None:
    levels = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert problems("k0: &k0 [x]\n" + levels) == [("yaml", 2, "error")]


def test_tags_create_nothing() -> None:
    header = SAMPLE.replace("Scans", '!!python/object/apply:os.system ["false"]')
    assert problems(header) == [("yaml", 2, "error")]
    assert read(header).problems[0].about == "!!python/object/apply:os.system"


def test_a_word_that_only_looks_like_a_merge_key_is_a_word() -> None:
    assert front_matter(SAMPLE + 'author: "<<"\n').author == "<<"
    assert problems(SAMPLE + '"<<": x\n') == [("unknown-key", 5, "warning")]


def test_a_header_may_have_16_kb() -> None:
    full = SAMPLE + "#" + "ä" * ((MOST_BYTES - len(SAMPLE) - 3) // 2) + "\n"
    assert problems(full) == []
    assert problems(full + "# one more\n") == [("large-header", 6, "error")]


def test_escapes_bring_no_invisible_characters() -> None:
    assert front_matter(SAMPLE + 'author: "a\\u202eb"\n').author == "ab"


def test_the_text_that_a_translation_was_made_from() -> None:
    assert front_matter(SAMPLE + "translated_from: 0123456789AB\n").translated_from == "0123456789ab"
    assert front_matter(SAMPLE + "translated_from: 012345678901\n").translated_from == "012345678901"
    assert front_matter(SAMPLE).translated_from == ""


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("revieved: 2026-05-03", "revieved"),
        ("reviewed: 2026-02-30", "2026-02-30"),
        ("keywords: [one, [two]]", ""),
        ("link: ftp://example.org/x", "ftp://example.org/x"),
        ("related: [oximeter]", "oximeter"),
        ("related: [scans/pet]", "scans/pet"),
        ("related: [a/a, a/b, a/c, a/d]", "a/d"),
        ("questions: [A?, B?, C?, D?, E?, F?, G?]", "G?"),
        ("title: Again", "title"),
        ("author: <b>Clinic</b>", "<b>"),
        ("translated_from: 12", "12"),
        ("author: A: B", "A: B"),
    ],
)
def test_problems_name_the_words_that_they_are_about(line: str, about: str) -> None:
    (problem,) = read(f"{SAMPLE}{line}\n").problems
    assert problem.line == 5
    assert problem.about == about


@pytest.mark.parametrize(
    "text",
    ["", "Text.\n", "title: T\n---\nText.\n", "\n---\ntitle: T\n---\n", "---\ntitle: T\n", "--- \n", "----\n"],
)
def test_a_text_without_a_header(text: str) -> None:
    article = convert_article(article_file(), text.encode())
    assert [(problem.code, problem.line, problem.severity) for problem in article.problems] == [
        ("missing-header", 1, "error")
    ]


def test_a_question_with_a_colon_is_the_text_that_it_plainly_is() -> None:
    header = SAMPLE + "questions:\n  - One thing: will it hurt?\n  - And: \n"
    assert front_matter(header).questions == ("One thing: will it hurt?", "And:")
    assert problems(header) == []
    assert problems(SAMPLE + "questions: [{a: b, c: d}, {a: [b]}]\n") == [("wrong-type", 5, "warning")]


def test_a_header_may_begin_with_a_byte_order_mark_and_end_with_spaces() -> None:
    article = convert_article(article_file(), f"\ufeff---  \r\n{SAMPLE}---\t\r\nText <b>.\r\n".encode())
    assert article.front_matter is not None
    assert [(problem.code, problem.line) for problem in article.problems] == [("raw-html", 6)]
