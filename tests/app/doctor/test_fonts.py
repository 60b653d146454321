import shutil
from pathlib import Path

import pytest

from kiosk.app.doctor.fonts import check_fonts, check_glyphs, judged_characters, loaded_fonts
from tests.app.doctor.setups import RESOURCES, setup_in
from tests.small_pack import write_small_pack


@pytest.mark.usefixtures("qapp")
def test_the_programs_fonts_can_be_loaded() -> None:
    assert loaded_fonts(RESOURCES / "fonts").mark == "ok"


@pytest.mark.usefixtures("qapp")
def test_a_missing_font_is_a_fault(tmp_path: Path) -> None:
    assert loaded_fonts(tmp_path).mark == "fail"


@pytest.mark.usefixtures("qapp")
def test_a_damaged_font_is_a_fault(tmp_path: Path) -> None:
    for font in (RESOURCES / "fonts").glob("AtkinsonHyperlegibleNext-*.ttf"):
        shutil.copyfile(font, tmp_path / font.name)
    (tmp_path / "NotoSans-Regular.ttf").write_bytes(b"no font")
    finding = loaded_fonts(tmp_path)
    assert (finding.mark, "NotoSans-Regular.ttf" in finding.sentence) == ("fail", True)


def test_a_program_without_resources_is_a_fault(tmp_path: Path) -> None:
    assert [finding.mark for finding in check_fonts(setup_in(tmp_path, resources=None))] == ["fail"]


def test_the_fonts_have_every_character_of_a_pack(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    assert [finding.mark for finding in check_glyphs(setup_in(tmp_path, library=pack))] == ["ok"]


def test_characters_that_no_font_has_are_named() -> None:
    finding = judged_characters({"\u05d0", "\u200b", "\uac00"})
    assert (finding.mark, finding.sentence) == (
        "warn",
        "no font has 2 of the library's characters: U+05D0, U+AC00",
    )


def test_not_more_characters_are_named_than_can_be_read() -> None:
    finding = judged_characters(map(chr, range(0xAC00, 0xAC00 + 500)))
    assert "500 of the library's characters" in finding.sentence
    assert finding.sentence.count("U+") == 20


def test_of_a_folder_and_of_a_damaged_pack_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "damaged.klib").write_bytes(b"no pack")
    assert check_glyphs(setup_in(tmp_path, library=tmp_path / "damaged.klib")) == []
    assert check_glyphs(setup_in(tmp_path, library=tmp_path)) == []
