import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.app.desk.source_lines import SourceLine, SourceLines, column, excerpt, printable
from kiosk.core.problems import Problem


def line_of(root: Path, path: str, line: int, about: str = "") -> SourceLine | None:
    return SourceLines(root).line(Problem(path, line, "warning", "dead-link", "wrong", about))


def test_the_words_that_a_problem_is_about_are_found_in_its_line(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes("\ufeffOne\r\n两 two (three)\rfour".encode())
    line = line_of(tmp_path, "index.md", 2, "three")
    assert (line, column(line)) == (SourceLine("两 two (three)", 7, 5), 8)
    assert line_of(tmp_path, "index.md", 3) == SourceLine("four")


@pytest.mark.parametrize(
    ("code", "text", "about", "expected"),
    [
        ("dead-link", "Ask about the flux, then see [the flux](article:t/flux-1) [or](article:t/flux)", "flux", 74),
        ("missing-caption", "See pic.png: ![A pic.png](pic.png)", "pic.png", 27),
        ("missing-file", "pic.png ![A](<pic.png>)", "pic.png", 15),
        ("dead-link", "related: [a/flux]", "a/flux", 11),
        ("unexplained-abbreviation", "A SCAN can, CAN-2, CAN", "CAN", 20),
        ("unused-word", "[flu](article:flu) flux", "flu", 2),
        ("long-sentence", "scans", "can", 2),
        ("heading-level", "  ##### One", "#####", 3),
        ("list-without-gap", "*One * two", "*", 1),
    ],
)
def test_of_several_places_that_of_the_problem_is_found(
    tmp_path: Path, code: str, text: str, about: str, expected: int
) -> None:
    (tmp_path / "index.md").write_text(text)
    line = SourceLines(tmp_path).line(Problem("index.md", 1, "warning", code, "wrong", about))
    assert (column(line), line and line.length) == (expected, len(about))


def test_a_line_with_very_many_places_is_no_matter_of_seconds(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("](" + "a" * 250_000)
    assert line_of(tmp_path, "index.md", 1, "a") == SourceLine("](" + "a" * 250_000, 2, 1)


def test_words_are_found_whatever_form_their_accents_have(tmp_path: Path) -> None:
    text = "Un café, s'il vous plaît"
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, text)
        (tmp_path / "index.md").write_text(typed, encoding="utf-8")
        found = line_of(tmp_path, "index.md", 1, "café, s'il")
        assert found is not None
        assert unicodedata.normalize("NFC", typed[found.start : found.start + found.length]) == "café, s'il"


@pytest.mark.parametrize("about", ["", "five"])
def test_a_problem_of_a_whole_line_has_no_column(tmp_path: Path, about: str) -> None:
    (tmp_path / "index.md").write_text("One\n")
    assert column(line_of(tmp_path, "index.md", 1, about)) is None


@pytest.mark.parametrize(("path", "line"), [("index.md", 0), ("index.md", 3), ("none.md", 1), ("a.png", 1), (".", 1)])
def test_what_has_no_lines_has_none_to_show(tmp_path: Path, path: str, line: int) -> None:
    (tmp_path / "index.md").write_text("One\n")
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    assert line_of(tmp_path, path, line) is None


def test_nothing_outside_of_the_library_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "index.md").symlink_to(tmp_path / "secret.md")
    assert line_of(tmp_path / "library", "index.md", 1) is None
    assert line_of(tmp_path / "library", "../secret.md", 1) is None


def test_an_excerpt_is_cut_around_the_words() -> None:
    text = f"{'before ' * 30}WORDS{' behind' * 30}"
    part = excerpt(SourceLine(text, text.index("WORDS"), 5), 40)
    assert part == ("...before before ", "WORDS", " behind behind ...")


def test_a_line_that_fits_is_shown_whole_without_its_indent() -> None:
    assert excerpt(SourceLine("\t  One two  ", 7, 3), 40) == ("One ", "two", "")
    assert excerpt(SourceLine("  One two"), 40) == ("", "", "One two")


def test_tabs_controls_and_marks_of_direction_spoil_no_line() -> None:
    assert printable("a\tb\x1b[31m\u202ec") == "a    b\ufffd[31m\ufffdc"


@given(
    st.text(st.characters(exclude_characters="\n"), max_size=80),
    st.integers(0, 80),
    st.integers(0, 9),
    st.integers(9, 60),
)
def test_an_excerpt_fits_its_width_whatever_the_line(text: str, start: int, length: int, width: int) -> None:
    line = SourceLine(text, min(start, len(text)), min(length, len(text) - min(start, len(text))))
    part = excerpt(line, width)
    assert sum(map(cell_len, part)) <= width
    assert printable("".join(part)) == "".join(part)
