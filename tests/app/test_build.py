import shutil
from pathlib import Path

import pytest

from kiosk.app.build import build
from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import BuildOptions
from kiosk.core.pack import check_pack

ARTICLE = "---\ntitle: A scan\nsummary: About it.\nstatus: sample\n---\nWords.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    (root / "scans" / "pet").mkdir(parents=True)
    (root / "library.toml").write_text(
        'languages = ["en"]\nname = "N"\nclinic = "C"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'
    )
    (root / "scans" / "topic.toml").write_text('icon = "ribbon"\ncolour = "teal"\ntitle = "Scans"\norder = 1\n')
    (root / "scans" / "pet" / "index.en.md").write_text(ARTICLE)
    return root


def test_a_sound_library_is_built_without_a_word(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.OK
    assert capsys.readouterr() == ("", "")
    check_pack(tmp_path / "out.klib")


def test_errors_are_printed_and_the_rest_is_built(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "scans" / "pet" / "index.en.md").write_text(ARTICLE + "\n![A picture.](none.png)\n")
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.FAILED
    assert capsys.readouterr().out.startswith("scans/pet/index.en.md:8: error missing-file the picture ")
    check_pack(tmp_path / "out.klib")


def test_warnings_are_printed_and_are_no_failure(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "scans" / "pet" / "index.en.md").write_text(ARTICLE + "\n[words](article:scans/none)\n")
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.OK
    assert capsys.readouterr().out.startswith("scans/pet/index.en.md:8: warning dead-link ")


def test_a_missing_library_is_no_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(BuildOptions(tmp_path / "none", tmp_path / "out.klib")) == ExitCode.NO_INPUT
    assert capsys.readouterr().err == f"kiosk: {tmp_path / 'none'} is not a library folder\n"
    assert not (tmp_path / "out.klib").exists()


def test_a_library_with_nothing_to_show_leaves_the_old_pack(library: Path, tmp_path: Path) -> None:
    (tmp_path / "out.klib").write_bytes(b"the old one")
    shutil.rmtree(library / "scans")
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.FAILED
    assert (tmp_path / "out.klib").read_bytes() == b"the old one"


@pytest.mark.parametrize("output", ["none/out.klib", "library"])
def test_an_output_that_cannot_be_written_is_one_sentence(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], output: str
) -> None:
    assert build(BuildOptions(library, tmp_path / output)) == ExitCode.FAILED
    error = capsys.readouterr().err
    assert error.startswith(f"kiosk: {tmp_path / output} cannot be written")
    assert error.count("\n") == 1
