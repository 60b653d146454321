"""What people without a programmer's eye get wrong in headers and settings, and what they are told to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.config import read_toml
from kiosk.content.markdown import convert_article
from kiosk.core.problems import Problem
from tests.converted import article_file


def of_text(text: str) -> Problem:
    (problem,) = convert_article(article_file(), text.encode()).problems
    return problem


def of_toml(text: str) -> Problem:
    problems: list[Problem] = []
    assert read_toml("library.toml", text, problems) is None
    (problem,) = problems
    return problem


@pytest.mark.parametrize(
    ("header", "line", "mend"),
    [
        ("title: Pulse: at home\n", 2, 'put quotes around it: title: "Pulse: at home"'),
        ("questions:\n  - Is it: a: b?\n", 3, 'put quotes around it: - "Is it: a: b?"'),
        ("sources:\n  - title: A: B\n", 3, 'put quotes around it: title: "A: B"'),
        ("title:Pulse\nsummary: S\n", 2, "a space is missing behind the colon; write title: Pulse"),
        ("title:Pulse\n\n# note\nsummary: S\n", 2, "write title: Pulse"),
        ("title: T\nsummary:S\nstatus: sample\n", 3, "write summary: S"),
        ("title:\u00a0Pulse\nsummary: S\n", 2, "write title: Pulse"),
        ("title： Pulse\nsummary: S\n", 2, "： stands for a colon here; write title: Pulse"),
        ("title: T\nstatus = sample\n", 3, "= stands for a colon here; write status: sample"),
        ("title: T\n\tsummary: S\n", 3, "indented by a tab; write spaces"),
        ("title: T\nsources:\n\t- title: B\n", 4, "indented by a tab; write spaces"),
        ("title: T\n  status: sample\n", 3, "begin it at the left edge"),
        ("  title: T\nstatus: sample\n", 2, "begin it at the left edge"),
        ("sources:\n  - title: A\n   publisher: B\n", 4, "further left or right"),
        ('title: "Pulse\nsummary: S\n', 2, 'the quote " that opens here is not closed'),
        ('title: The "Pulse" scan: how\n', 2, "title: 'The \"Pulse\" scan: how'"),
        ('title: "Pulse" scan\n', 2, "title: '\"Pulse\" scan'"),
        ("title: 'It's good'\n", 2, 'title: "It\'s good"'),
        ("title: @home\n", 2, 'a value cannot begin with @; put quotes around it: title: "@home"'),
        ("title: - one\n", 2, 'title: "- one"'),
        ("title: |one\n", 2, 'title: "|one"'),
        ("title: [one] two\n", 2, 'title: "[one] two"'),
        ("keywords: [one, two\ntitle: T\n", 2, "close it with ]"),
        ("title: T\nThis is the text.\n\nMore: text\n", 3, 'write "---" above it if the header ends here'),
    ],
)
def test_a_slip_in_a_header_names_its_line_and_the_mend(header: str, line: int, mend: str) -> None:
    problem = of_text(f"---\n{header}---\nText.\n")
    assert (problem.code, problem.line, problem.severity) == ("yaml", line, "error")
    assert mend in problem.message


@pytest.mark.parametrize(
    ("text", "line", "mend"),
    [
        ("—\ntitle: T\n—\nText.\n", 1, 'write "---" in place of —'),
        ("--\ntitle: T\n--\nText.\n", 1, 'write "---" in place of --'),
        ("```\ntitle: T\n```\nText.\n", 1, 'write "---" in place of ```'),
        ("```yaml\n---\ntitle: T\n---\n```\nText.\n", 1, "remove this line"),
        ("\n\n---\ntitle: T\n---\nText.\n", 1, 'remove what is above "---"'),
        ("title: T\nsummary: S\n---\nText.\n", 1, "write a line of three hyphens"),
        ("---\ntitle: T\n# A comment\n—\n\nText.\n", 4, 'write "---" in place of —'),
        ("---\ntitle: T\nkeywords:\n- one\n\nText.\n", 6, "write a line of three hyphens"),
        ("---\ntitle: T\n\n## Part\n\nText.\n", 4, "write a line of three hyphens"),
        ("Text.\n", 1, 'begin the file with "---"'),
    ],
)
def test_a_slip_at_the_edges_of_a_header_names_its_line_and_the_mend(text: str, line: int, mend: str) -> None:
    problem = of_text(text)
    assert (problem.code, problem.line, problem.severity) == ("missing-header", line, "error")
    assert mend in problem.message


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("name = “Pulse”", 'write straight ones, "'),
        ('name = "Pulse”', 'write straight ones, "'),
        ('name = "Pulse', 'a quote is missing; write " on both sides'),
        ('name = Pulse"', 'a quote is missing; write " on both sides'),
        ("name = Pulse", 'a text stands in quotes: name = "Pulse"'),
        ('name: "Pulse"', 'write = in place of the colon: name = "…"'),
        ('clinic = "Another"', "for a second time; remove one"),
        ("[table", "this line cannot be read"),
    ],
)
def test_a_slip_in_a_settings_file_names_the_mend(line: str, mend: str) -> None:
    problem = of_toml(f'clinic = "C"\n{line}\nemergency = "E"\n')
    assert (problem.code, problem.line) == ("toml", 2)
    assert mend in problem.message


SIGNS = st.text(st.sampled_from("ab \n\t:-\"'[]{}#&*!|>%@`,?=—“\\"), max_size=60)


@given(SIGNS)
def test_whatever_stands_in_a_header_the_problems_are_on_its_lines(header: str) -> None:
    text = f"---\n{header}\n---\nText.\n"
    problems = convert_article(article_file(), text.encode()).problems
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)


@given(SIGNS)
def test_whatever_stands_in_a_settings_file_is_read_or_a_problem(text: str) -> None:
    problems: list[Problem] = []
    assert (read_toml("library.toml", text, problems) is None) == bool(problems)
