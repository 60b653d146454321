from pathlib import Path

import pytest

from kiosk.app.desk.problem_list import print_problems
from kiosk.app.exit_codes import ExitCode
from kiosk.core.problems import Problem, Severity

TEXT = "---\ntitle: A scan\n---\nAsk about [the meter](article:checks/puls) first.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "scans" / "pet").mkdir(parents=True)
    (tmp_path / "scans" / "pet" / "index.en.md").write_text(TEXT)
    (tmp_path / "library.toml").write_text("languages = []\n")
    return tmp_path


def problem(
    path: str = "scans/pet/index.en.md",
    line: int = 4,
    severity: Severity = "warning",
    about: str = "",
    message: str = "wrong",
) -> Problem:
    return Problem(path, line, severity, "dead-link", message, about)


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_a_problem_has_its_line_and_a_caret(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert print_problems([problem(about="checks/puls")], library, {"scans/pet": "A scan"}) == ExitCode.OK
    assert printed(capsys) == (
        "A scan (scans/pet)\n"
        "  scans/pet/index.en.md:4:31: warning dead-link\n"
        "    wrong\n"
        "    | Ask about [the meter](article:checks/puls) first.\n"
        "    |                               ^^^^^^^^^^^\n"
        "\n"
    )


def test_wide_letters_and_tabs_move_the_caret(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "scans" / "pet" / "index.en.md").write_text("心跳\tpuls\n", encoding="utf-8")
    print_problems([problem(line=1, about="puls")], library)
    assert printed(capsys).endswith("    | 心跳    puls\n    |         ^^^^\n\n")


def test_a_problem_of_a_whole_line_has_no_caret(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_problems([problem()], library)
    assert printed(capsys).endswith(
        "index.en.md:4: warning dead-link\n    wrong\n    | Ask about [the meter](article:checks/puls) first.\n\n"
    )


def test_problems_of_a_line_stand_in_the_order_of_their_words(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    print_problems([problem(about="meter", message="a"), problem(about="Ask", message="b"), problem()], library)
    places = [line.split()[0] for line in printed(capsys).splitlines() if "index.en.md:" in line]
    assert places == [f"scans/pet/index.en.md:4{column}:" for column in ("", ":1", ":16")]


def test_what_has_no_line_has_no_caret(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_problems([problem("scans/pet", 0)], library)
    assert printed(capsys) == "scans/pet\n  scans/pet: warning dead-link\n    wrong\n\n"


def test_a_problem_of_a_whole_file_has_no_line(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_problems([problem(line=1)], library)
    assert printed(capsys) == "scans/pet\n  scans/pet/index.en.md:1: warning dead-link\n    wrong\n\n"


def test_problems_stand_together_by_article(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = ("tests/a/b.svg", "library.toml", "scans/topic.toml", "scans/pet/index.es.md", "scans/pet", "scans")
    print_problems([problem(path, 0) for path in paths], library)
    headings = [line for line in printed(capsys).splitlines() if line and not line.startswith(" ")]
    assert headings == ["The library", "scans", "scans/pet", "tests/a"]


def test_an_error_is_a_failure(library: Path) -> None:
    assert print_problems([], library) == ExitCode.OK
    assert print_problems([problem(), problem(severity="error")], library) == ExitCode.FAILED


def test_of_one_rule_not_too_many_are_printed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_problems([problem("scans/pet/index.en.md", line) for line in range(1, 6)], library, most=2)
    text = printed(capsys)
    assert text.count("dead-link\n") == 2
    assert "Not printed: dead-link 3 more; --only CODE prints all of a rule." in text


def test_a_text_cannot_move_the_cursor(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "scans" / "pet" / "index.en.md").write_text("\x1b[2J[bold]no[/bold] \u202eabc\n", encoding="utf-8")
    print_problems([problem(line=1, about="\x1b", message="\x1b[2J[red]")], library, {"scans/pet": "\x1b[2J"})
    text = printed(capsys)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "| \ufffd[2J[bold]no[/bold] \ufffdabc\n" in text


def test_a_terminal_has_colours_and_lines_that_fit(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")
    print_problems([problem(about="checks/puls", message="many words that do not fit in one line")], library)
    text = printed(capsys)
    assert "\x1b[1;33mwarning dead-link\x1b[0m" in text
    assert "\x1b[1;33mchecks/puls\x1b[0m" in text
    assert "    many words that do not fit in one\n    line\n" in text
    monkeypatch.setenv("NO_COLOR", "1")
    print_problems([problem(about="checks/puls")], library)
    assert "\x1b[1;33m" not in printed(capsys)
    monkeypatch.delenv("NO_COLOR")


def test_the_name_of_a_file_that_the_console_cannot_write_is_escaped(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    print_problems([problem("scans/\udcff.md", 0)], library)
    assert "scans/\ufffd.md" in printed(capsys)
