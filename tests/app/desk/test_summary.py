import pytest

from kiosk.app.desk.findings import Articles, Findings
from kiosk.app.desk.summary import print_summary
from kiosk.core.problems import Problem, Severity


def problem(code: str, severity: Severity = "warning") -> Problem:
    return Problem("library.toml", 1, severity, code, "wrong")


def printed(
    capsys: pytest.CaptureFixture[str],
    findings: Findings,
    articles: Articles | None = None,
    without_grade: tuple[str, ...] = (),
) -> list[str]:
    print_summary(findings, articles, without_grade)
    return capsys.readouterr().out.splitlines()


def test_a_sound_library(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, Findings(()), Articles(ready=12, samples=1)) == [
        "13 articles: 12 ready, 1 sample, 0 overdue",
        "No problems",
    ]


def test_articles_with_errors_are_named_where_there_are_any(capsys: pytest.CaptureFixture[str]) -> None:
    (line, _) = printed(capsys, Findings(()), Articles(faulty=1, samples=2, overdue=3))
    assert line == "6 articles: 0 ready, 2 samples, 3 overdue, 1 with errors"


def test_problems_are_counted_by_rule(capsys: pytest.CaptureFixture[str]) -> None:
    found = Findings((problem("dead-link"), problem("toml", "error"), problem("dead-link")))
    assert printed(capsys, found) == ["1 error, 2 warnings: 2 dead-link, 1 toml"]


def test_what_is_not_printed_is_not_passed_over_in_silence(capsys: pytest.CaptureFixture[str]) -> None:
    found = Findings((), (problem("sample"), problem("toml", "error")), others=3)
    assert printed(capsys, found) == [
        "No problems",
        "2 problems ignored, 1 error among them: 1 sample, 1 toml",
        "3 problems of other rules",
    ]


def test_languages_without_a_reading_grade_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, Findings(()), without_grade=("ar", "zh-Hans"))[-1] == (
        "No reading grade for ar, zh-Hans: there is no published formula"
    )


def test_what_can_be_mended_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, Findings((problem("invisible-character"), problem("toml", "error"))))[-1] == (
        "`kiosk check --fix` can mend 1 of these"
    )
