"""Characters that no font has."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.compile import check_library
from kiosk.content.coverage import coverage_problems, covered_characters, is_seen
from kiosk.core.problems import Problem
from scripts import font_coverage

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "resources" / "fonts"


def test_the_list_of_characters_is_that_of_the_fonts() -> None:
    codes = font_coverage.covered(FONTS)
    assert covered_characters(FONTS) == codes
    assert (FONTS / "covered-characters.txt").read_text(encoding="utf-8") == font_coverage.listed(codes)


def test_all_8105_standard_chinese_characters_are_covered() -> None:
    lines = (FONTS / "general-standard-chinese.txt").read_text(encoding="utf-8").splitlines()
    characters = {character for line in lines if not line.startswith("#") for character in line}
    assert len(characters) == 8105
    assert set(map(ord, characters)) <= covered_characters(FONTS)


def test_each_character_is_reported_once_a_file_with_its_first_line() -> None:
    found = coverage_problems("one.md", "Fine\n한국 한\n", covered_characters(FONTS))
    assert [(problem.path, problem.line, problem.code) for problem in found] == [
        ("one.md", 2, "no-glyph"), ("one.md", 2, "no-glyph"),
    ]  # fmt: skip
    assert '"한" (U+D55C)' in found[0].message
    assert [problem.about for problem in found] == ["한", "국"]


def test_a_character_that_is_written_as_an_entity_is_found() -> None:
    (found,) = coverage_problems("one.md", "Fine\n&#xD55C;\n", covered_characters(FONTS))
    assert (found.line, found.about) == (2, "&#xD55C;")


@pytest.mark.parametrize("character", [" ", "\t", "\u00ad", "\u200b", "\u200d", "\u200f", "\ufe0f"])
def test_what_leaves_no_mark_needs_no_glyph(character: str) -> None:
    assert not is_seen(character)


def test_a_check_of_a_library_names_the_character_and_its_place(tmp_path: Path) -> None:
    (tmp_path / "library.toml").write_text(
        'languages = ["en"]\nname = "한"\nclinic = "C"\ndisclaimer = "D"\nemergency = "E"\n', encoding="utf-8"
    )
    (tmp_path / "heart" / "pulse").mkdir(parents=True)
    (tmp_path / "heart" / "topic.toml").write_text('title = "Heart"\nicon = "pulse_oximeter"\ncolour = "teal"\n')
    (tmp_path / "heart" / "pulse" / "index.en.md").write_text(
        "---\ntitle: Pulse\nsummary: A sentence.\nstatus: sample\n---\n\nThe word is 국.\n", encoding="utf-8"
    )
    found = check_library(tmp_path, ROOT / "resources", date(2026, 1, 1)).problems
    places = {(problem.path, problem.line, problem.severity) for problem in found if problem.code == "no-glyph"}
    assert places == {("library.toml", 2, "warning"), ("heart/pulse/index.en.md", 7, "warning")}


def test_the_starter_library_has_no_character_without_a_glyph() -> None:
    library = ROOT / "resources" / "library"
    covered = covered_characters(FONTS)
    found: list[Problem] = []
    for kind in ("*.md", "*.toml"):
        for path in library.rglob(kind):
            found += coverage_problems(path.name, path.read_text(encoding="utf-8"), covered)
    assert found == []
