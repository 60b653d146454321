"""The last lines of `kiosk check`: how a library stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.text import Text

from kiosk.app.desk.findings import Articles, Findings
from kiosk.app.desk.problem_list import terminal
from kiosk.content.rules import RULES
from kiosk.core.problems import Problem


def print_summary(findings: Findings, articles: Articles | None, without_grade: Sequence[str]) -> None:
    """Print how many articles are ready for patients, and what was found.

    `articles` is None where nothing could be shown; `without_grade` are the languages of the library for which there
    is no reading grade.
    """
    console = terminal()
    lines = [
        *([_of_articles(articles)] if articles else []),
        _of_problems(findings.printed),
        *([_of_ignored(findings.ignored)] if findings.ignored else []),
        *([f"{_count(findings.others, 'problem')} of other rules"] if findings.others else []),
    ]
    if without_grade:
        lines.append(f"No reading grade for {', '.join(without_grade)}: there is no published formula")
    if fixable := sum(problem.code in RULES and RULES[problem.code].fixable for problem in findings.printed):
        lines.append(f"`kiosk check --fix` can mend {fixable} of these")
    for line in lines:
        console.print(Text(line), soft_wrap=not console.is_terminal)


def _of_articles(articles: Articles) -> str:
    told = [f"{articles.ready} ready", _count(articles.samples, "sample"), f"{articles.overdue} overdue"]
    if articles.faulty:
        told.append(f"{articles.faulty} with errors")
    return f"{_count(sum(articles), 'article')}: {', '.join(told)}"


def _of_problems(problems: Sequence[Problem]) -> str:
    if not problems:
        return "No problems"
    severities = Counter(problem.severity for problem in problems)
    told = [_count(severities[severity], severity) for severity in ("error", "warning") if severities[severity]]
    return f"{', '.join(told)}: {_by_code(problems)}"


def _of_ignored(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    told = f", {_count(errors, 'error')} among them" if errors else ""
    return f"{_count(len(problems), 'problem')} ignored{told}: {_by_code(problems)}"


def _by_code(problems: Iterable[Problem]) -> str:
    return ", ".join(f"{number} {code}" for code, number in Counter(problem.code for problem in problems).most_common())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
