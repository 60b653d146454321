"""What `kiosk check` found, for other programs: JSON, SARIF, and annotations of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, NamedTuple
from urllib.parse import quote

import kiosk
from kiosk.app.desk.source_lines import SourceLine, SourceLines, column
from kiosk.content.rules import RULES, Rule
from kiosk.core.problems import Problem

_SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


class Report(NamedTuple):
    """What is told of a library: its problems, those that were ignored, and where its files are.

    `root` is the library's folder and `base` the folder that paths are told from; they are None for a pack.
    """

    problems: Sequence[Problem]
    ignored: Sequence[Problem]
    root: Path | None
    base: Path

    def lines(self) -> Iterator[tuple[Problem, SourceLine | None]]:
        """Each problem, with its line."""
        lines = SourceLines(self.root) if self.root else None
        return ((problem, lines.line(problem) if lines else None) for problem in self.problems)

    def path(self, problem: Problem) -> str:
        """Where a problem's file is, from `base` if the library is inside it, otherwise from the library."""
        if self.root and self.root.is_relative_to(self.base):
            return (PurePath(self.root.relative_to(self.base)) / problem.path).as_posix()
        return problem.path


def json_report(report: Report) -> str:
    """A list of objects, as docs/commands.md describes them."""
    found = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": column(line),
            "severity": problem.severity,
            "code": problem.code,
            "title": RULES[problem.code].title,
            "message": problem.message,
            "words": line.text[line.start : line.start + line.length] if line else "",
        }
        for problem, line in report.lines()
    ]
    return json.dumps(found, indent=2)


def github_report(report: Report) -> str:
    """A workflow command for each problem, which GitHub shows beside the line.

    The form is that of "Workflow commands for GitHub Actions" (docs.github.com); what must be escaped is said in the
    package `@actions/core`, `command.ts`.
    """
    return "\n".join(_annotation(report.path(problem), problem, column(line)) for problem, line in report.lines())


def _annotation(path: str, problem: Problem, found: int | None) -> str:
    properties: dict[str, object] = {"file": path}
    if problem.line:
        properties["line"] = problem.line
    if found:
        properties["col"] = found
    properties["title"] = f"{problem.code}: {RULES[problem.code].title}"
    told = ",".join(f"{key}={_escaped_property(str(value))}" for key, value in properties.items())
    return f"::{problem.severity} {told}::{_escaped(problem.message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def sarif_report(report: Report) -> str:
    """The Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2023). Ignored problems are suppressed."""
    codes = list(RULES)
    shown = [_result(report, codes, problem, line) for problem, line in report.lines()]
    ignored = [
        {**_result(report, codes, problem, line), "suppressions": [{"kind": "external"}]}
        for problem, line in report._replace(problems=report.ignored).lines()
    ]
    driver = {"name": "kiosk", "version": kiosk.__version__, "rules": [_sarif_rule(rule) for rule in RULES.values()]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [*shown, *ignored]}
    return json.dumps({"$schema": _SARIF, "version": "2.1.0", "runs": [run]}, indent=2)


def _sarif_rule(rule: Rule) -> Mapping[str, Any]:
    help_ = f"{rule.title}. Why it matters to a patient, and how to mend it: docs/rules.md, {rule.code}."
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": f"{rule.title}."},
        "help": {"text": help_},
        "defaultConfiguration": {"level": "error" if rule.severity == "error" else "warning"},
        "properties": {"tags": [rule.about]},
    }


def _result(report: Report, codes: Sequence[str], problem: Problem, line: SourceLine | None) -> Mapping[str, Any]:
    artifact = {"uri": quote(report.path(problem), errors="replace"), "uriBaseId": "%SRCROOT%"}
    location: dict[str, Any] = {"artifactLocation": artifact}
    if problem.line:
        location["region"] = {"startLine": problem.line, **_columns(line)}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
    }


def _columns(line: SourceLine | None) -> Mapping[str, int]:
    start = column(line)
    return {"startColumn": start, "endColumn": start + line.length} if start and line else {}
