import json
from pathlib import Path

import pytest

from kiosk.app.build import build
from kiosk.app.check import check
from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import BuildOptions, CheckOptions

LIBRARY = 'languages = ["en"]\nname = "N"\nclinic = "C"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'
ARTICLE = "---\ntitle: A scan\nsummary: About it.\nstatus: sample\n---\nWords, “and” more.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    (root / "scans" / "pet").mkdir(parents=True)
    (root / "library.toml").write_text(LIBRARY)
    (root / "scans" / "topic.toml").write_text('icon = "ribbon"\ncolour = "teal"\ntitle = "Scans"\norder = 1\n')
    (root / "scans" / "pet" / "index.en.md").write_text(ARTICLE)
    return root


def test_a_sound_library_has_nothing_to_print(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(CheckOptions(library, "text")) == ExitCode.OK
    assert capsys.readouterr() == ("", "")


def test_problems_are_lines_that_editors_understand(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "scans" / "topic.toml").write_text('icon = "ribbbon"\ncolour = "teal"\ntitle = "Scans"\norder = 1\n')
    assert check(CheckOptions(library, "text")) == ExitCode.FAILED
    assert capsys.readouterr().out.startswith("scans/topic.toml:1: error unknown-icon ")


def test_problems_are_a_list_of_objects_in_json(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "library.toml").write_text(LIBRARY + '[review]\nsamples = "warning"\n')
    assert check(CheckOptions(library, "json")) == ExitCode.OK
    (problem,) = json.loads(capsys.readouterr().out)
    message = problem.pop("message")
    assert message.startswith("this is a sample")
    assert problem == {"path": "scans/pet/index.en.md", "line": 4, "severity": "warning", "code": "sample"}


def test_a_sound_library_is_an_empty_list_in_json(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(CheckOptions(library, "json")) == ExitCode.OK
    assert json.loads(capsys.readouterr().out) == []


def test_a_pack_is_checked_as_a_whole(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "out.klib"
    assert build(BuildOptions(library, pack)) == ExitCode.OK
    assert check(CheckOptions(pack, "text")) == ExitCode.OK
    assert capsys.readouterr().out == ""
    pack.write_bytes(pack.read_bytes().replace("“and”".encode(), "“but”".encode()))
    assert check(CheckOptions(pack, "text")) == ExitCode.FAILED
    assert capsys.readouterr().out == f"{pack}:1: error unusable-pack {pack} is damaged\n"


def test_a_missing_library_is_no_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(CheckOptions(tmp_path / "none", "text")) == ExitCode.NO_INPUT
    assert capsys.readouterr().err == f"kiosk: there is no library folder or pack {tmp_path / 'none'}\n"
