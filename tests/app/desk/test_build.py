import os
import shutil
from pathlib import Path

import pytest

from kiosk.app.desk import cache
from kiosk.app.desk.build import build
from kiosk.app.desk.options import BuildOptions
from kiosk.app.exit_codes import ExitCode
from kiosk.content.compile import Built
from kiosk.core.pack import check_pack

ARTICLE = "---\ntitle: A scan\nsummary: About it.\nstatus: sample\n---\nWords.\n"


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the tests in the cache of whoever runs them."""
    monkeypatch.setattr(cache, "user_cache_folder", lambda: tmp_path / "cache")


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


def test_a_sound_library_is_built_with_one_line(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out.klib"
    assert build(BuildOptions(library, output)) == ExitCode.OK
    out, err = capsys.readouterr()
    assert out.startswith(f"{output}: 1 article, 1 picture, ")
    assert out.endswith("; made anew: 1 text and 1 picture or recording\n")
    assert err == ""
    check_pack(output)


def test_quiet_says_nothing_of_a_sound_library(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(BuildOptions(library, tmp_path / "out.klib", quiet=True)) == ExitCode.OK
    assert capsys.readouterr() == ("", "")


def test_a_second_build_makes_nothing_anew_unless_told_to(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out.klib"
    build(BuildOptions(library, output))
    first = output.read_bytes()
    capsys.readouterr()
    build(BuildOptions(library, output))
    assert capsys.readouterr().out.endswith("; nothing was to be made anew\n")
    build(BuildOptions(library, output, full=True))
    assert capsys.readouterr().out.endswith("; made anew: 1 text and 1 picture or recording\n")
    assert output.read_bytes() == first


def test_ctrl_c_is_one_line_and_leaves_the_old_pack(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.klib"
    output.write_bytes(b"the old one")

    def interrupted(*_arguments: object) -> Built:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.app.desk.build.build_library", interrupted)
    assert build(BuildOptions(library, output)) == ExitCode.INTERRUPTED
    assert capsys.readouterr().err == f"kiosk: interrupted; {output} is as it was\n"
    assert output.read_bytes() == b"the old one"


def test_a_cache_that_cannot_be_used_is_one_sentence(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cache").write_bytes(b"no folder")
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.OK
    error = capsys.readouterr().err
    assert "cannot be used" in error
    assert error.count("\n") == 1
    check_pack(tmp_path / "out.klib")


def test_errors_are_printed_and_the_rest_is_built(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "scans" / "pet" / "index.en.md").write_text(ARTICLE + "\n![A picture.](none.png)\n")
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.FAILED
    out = capsys.readouterr().out
    assert "missing-file" in out
    assert "none.png" in out
    check_pack(tmp_path / "out.klib")


def test_warnings_are_printed_and_are_no_failure(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "scans" / "pet" / "index.en.md").write_text(ARTICLE + "\n[words](article:scans/none)\n")
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.OK
    assert "dead-link" in capsys.readouterr().out


def test_a_missing_library_is_no_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(BuildOptions(tmp_path / "none", tmp_path / "out.klib")) == ExitCode.NO_INPUT
    assert capsys.readouterr().err == f"kiosk: {tmp_path / 'none'} is not a library folder\n"
    assert not (tmp_path / "out.klib").exists()


def test_a_library_with_nothing_to_show_leaves_the_old_pack(library: Path, tmp_path: Path) -> None:
    (tmp_path / "out.klib").write_bytes(b"the old one")
    shutil.rmtree(library / "scans")
    assert build(BuildOptions(library, tmp_path / "out.klib")) == ExitCode.FAILED
    assert (tmp_path / "out.klib").read_bytes() == b"the old one"


def test_a_pipe_or_folder_of_the_packs_name_is_not_replaced(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.klib")
    (tmp_path / "folder.klib").mkdir()
    for name in ("pipe.klib", "folder.klib"):
        assert build(BuildOptions(library, tmp_path / name)) == ExitCode.FAILED
        assert "there is something else of that name, which is no file" in capsys.readouterr().err
    assert (tmp_path / "pipe.klib").is_fifo()
    assert (tmp_path / "folder.klib").is_dir()


@pytest.mark.parametrize("output", ["none/out.klib", "library"])
def test_an_output_that_cannot_be_written_is_one_sentence(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], output: str
) -> None:
    assert build(BuildOptions(library, tmp_path / output)) == ExitCode.FAILED
    error = capsys.readouterr().err
    assert error.startswith(f"kiosk: {tmp_path / output} cannot be written")
    assert error.count("\n") == 1
