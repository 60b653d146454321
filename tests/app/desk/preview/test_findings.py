"""What the panel knows of a library's problems while files change and checks come and go."""

from __future__ import annotations

from kiosk.app.desk.preview.findings import Findings
from kiosk.content.draft_reading import Reading, TextKey
from kiosk.content.model import ArticleFile, Text
from kiosk.core.problems import Problem

FILE = ArticleFile("scans/pet", "en", "scans/pet/index.en.md")


def problem(code: str, path: str = FILE.path) -> Problem:
    return Problem(path, 1, "warning", code, "something")


def reading(*found: Problem, others: tuple[Problem, ...] = ()) -> Reading:
    return Reading(texts={TextKey("scans/pet", "en"): Text(FILE, None, problems=found)}, problems=others)


def test_before_the_first_check_there_is_what_reading_has_found() -> None:
    listed = problem("toml", "library.toml")
    assert Findings().problems(reading(problem("a"), others=(listed,))) == [listed, problem("a")]


def test_the_check_knows_better_until_its_file_changes() -> None:
    findings = Findings()
    findings.check_began()
    findings.take([problem("checked"), problem("other", "a/b/index.en.md")])
    assert findings.problems(reading(problem("read"))) == [
        problem("other", "a/b/index.en.md"),
        problem("checked"),
    ]
    findings.note_changed({FILE.path})
    assert findings.problems(reading(problem("read"))) == [problem("other", "a/b/index.en.md"), problem("read")]


def test_a_file_that_changes_during_a_check_is_not_as_it_was_checked() -> None:
    findings = Findings()
    findings.note_changed({"a/b/index.en.md"})
    findings.check_began()
    findings.note_changed({FILE.path})
    findings.take([problem("checked"), problem("other", "a/b/index.en.md")])
    assert findings.problems(reading()) == [problem("other", "a/b/index.en.md")]


def test_the_summary_counts_and_says_what_is_going_on() -> None:
    findings = Findings()
    assert findings.summary([problem("a")], 1, 0) == "1 article, 0 errors, 1 warning. Checking …"
    findings.check_began()
    findings.take([])
    assert findings.summary([], 12_000, 0) == "12,000 articles, 0 errors, 0 warnings."
    assert "8,000 folders cannot be watched" in findings.summary([], 12_000, 8_000)
