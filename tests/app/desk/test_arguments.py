"""What the content desk's commands refuse before they begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app.commands import main
from kiosk.app.desk.options import BuildOptions
from kiosk.app.exit_codes import ExitCode
from kiosk.app.parser import parse


@pytest.mark.parametrize(
    "name", ["lib/library.toml", "lib/t/a/index.en.md", "letter.docx", "/dev/null", "pack", ".klib"]
)
def test_a_pack_is_not_written_in_the_place_of_something_else(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "lib", "-o", name]) == ExitCode.USAGE
    assert f'"{name}" does not end in .klib' in capsys.readouterr().err


@pytest.mark.parametrize("name", ["our.klib", "OUR.KLIB", "a.b.klib"])
def test_a_pack_is_named_as_one(name: str) -> None:
    assert parse(["build", "lib", "-o", name]) == BuildOptions(Path("lib"), Path(name))


@pytest.mark.parametrize(
    "line",
    [
        ["build", "lib", "-o", "S\udcfcd.klib"],
        ["new", "library", "S\udcfcd"],
        ["new", "topic", "lib/feet", "--title", "F\udcfc\udcdfe"],
        ["new", "article", "S\udcfcd/feet/gout"],
        ["new", "translation", "S\udcfcd/feet/gout", "de"],
        ["import", "folder", "site", "-o", "S\udcfcd"],
        ["import", "docx", "a.docx", "-o", "lib", "--topic", "f\udcfcsse"],
    ],
    ids=" ".join,
)
def test_bytes_that_are_no_text_become_no_name(
    line: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(line) == ExitCode.USAGE
    assert "bytes that are no text in UTF-8" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
