import json
from pathlib import Path

import pytest

from kiosk.app.desk.reports import Report, github_report, json_report, sarif_report
from kiosk.content.rules import RULES
from kiosk.core.problems import Problem

LINK = Problem("scans/pet/index en.md", 2, "warning", "dead-link", "no article: 100 %,\nat all", "checks/puls")
FOLDER = Problem("scans", 0, "error", "missing-topic", "topic.toml is missing")
SAMPLE = Problem("scans/pet/index en.md", 1, "warning", "sample", "a sample")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "clinic" / "scans" / "pet").mkdir(parents=True)
    (tmp_path / "clinic" / "scans" / "pet" / "index en.md").write_text("status: sample\n心 [x](article:checks/puls)\n")
    return tmp_path / "clinic"


@pytest.fixture
def report(library: Path) -> Report:
    return Report([FOLDER, LINK], [SAMPLE], library, library.parent)


def test_json_is_a_list_of_objects(report: Report) -> None:
    folder, link = json.loads(json_report(report))
    assert folder == {
        "path": "scans",
        "line": 0,
        "column": None,
        "severity": "error",
        "code": "missing-topic",
        "title": RULES["missing-topic"].title,
        "message": "topic.toml is missing",
        "words": "",
    }
    assert (link["line"], link["column"], link["words"]) == (2, 15, "checks/puls")


def test_github_gets_an_escaped_annotation_for_each_problem(report: Report) -> None:
    title, link_title = RULES["missing-topic"].title, RULES["dead-link"].title
    folder, link = github_report(report).splitlines()
    assert folder == f"::error file=clinic/scans,title=missing-topic%3A {title}::topic.toml is missing"
    place = "file=clinic/scans/pet/index en.md,line=2,col=15"
    assert link == f"::warning {place},title=dead-link%3A {link_title}::no article: 100 %25,%0Aat all"


def test_paths_are_told_from_the_library_where_that_is_elsewhere(report: Report, tmp_path: Path) -> None:
    elsewhere = report._replace(base=tmp_path / "other")
    assert "file=scans/pet/index en.md" in github_report(elsewhere)


def test_sarif_has_the_problems_and_the_rules(report: Report) -> None:
    log = json.loads(sarif_report(report))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    folder, link, sample = run["results"]
    assert (folder["ruleId"], folder["level"]) == ("missing-topic", "error")
    assert rules[link["ruleIndex"]]["id"] == "dead-link"
    assert link["message"]["text"] == LINK.message
    assert link["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "clinic/scans/pet/index%20en.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 15, "endColumn": 26},
    }
    assert "region" not in folder["locations"][0]["physicalLocation"]
    assert (sample["ruleId"], sample["suppressions"]) == ("sample", [{"kind": "external"}])


def test_a_pack_has_no_lines() -> None:
    damaged = Problem("clinic/a.klib", 1, "error", "unusable-pack", "damaged")
    report = Report([damaged], [], None, Path("clinic"))
    (told,) = json.loads(json_report(report))
    assert (told["path"], told["column"]) == ("clinic/a.klib", None)
    assert json.loads(sarif_report(report))["runs"][0]["results"][0]["ruleId"] == "unusable-pack"
