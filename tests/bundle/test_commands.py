"""The commands of the bundle where nothing else is installed."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.core.staff_pin import fits_pin
from tests.bundle.building import LIBRARY, ROOT, bundled_kiosk
from tests.bundle.looking import SIZE, picture, screens_in, unlikeness
from tests.program import KIOSK
from tests.word_document import paragraph, word_document

# The clock on the wall may have moved on by a minute.
MOST_UNLIKE = 0.001

pytestmark = pytest.mark.long


def test_says_the_version_of_the_source(bundle: Path, tmp_path: Path) -> None:
    assert bundled_kiosk(bundle, "--version", folder=tmp_path) == f"kiosk {__version__}\n"


def test_builds_the_same_pack_as_the_source(bundle: Path, tmp_path: Path) -> None:
    bundled_kiosk(bundle, "build", "--quiet", str(LIBRARY), "-o", "again.klib", folder=tmp_path)
    starter = bundle / "_internal" / "resources" / "starter.klib"
    assert (tmp_path / "again.klib").read_bytes() == starter.read_bytes()


def test_finds_no_fault_with_the_starter_library(bundle: Path, tmp_path: Path) -> None:
    assert json.loads(bundled_kiosk(bundle, "check", str(LIBRARY), "--format", "json", folder=tmp_path)) == []


def test_begins_a_library_that_has_no_fault(bundle: Path, tmp_path: Path) -> None:
    bundled_kiosk(bundle, "new", "library", "ours", folder=tmp_path)
    assert json.loads(bundled_kiosk(bundle, "check", "ours", "--format", "json", folder=tmp_path)) == []


def test_imports_a_document_of_word(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "leaflet.docx").write_bytes(word_document(paragraph("Drink water.")))
    bundled_kiosk(bundle, "import", "docx", "leaflet.docx", "-o", "ours", folder=tmp_path)
    (text,) = (tmp_path / "ours").rglob("index.en.md")
    assert "Drink water." in text.read_text(encoding="utf-8")


def test_draws_every_screen_as_the_source_does(bundle: Path, tmp_path: Path) -> None:
    languages = ["ar", "zh-Hans"]
    command = ["--size", SIZE, "--language", *languages]
    bundled_kiosk(bundle, "snapshot", "bundle", *command, folder=tmp_path)
    subprocess.run([str(KIOSK), "snapshot", "source", *command], cwd=tmp_path, env={}, check=True)
    screens = screens_in(tmp_path / "bundle")
    assert sorted({screen["language"] for screen in screens}) == languages
    names = [screen["picture"] for screen in screens]
    assert names == [screen["picture"] for screen in screens_in(tmp_path / "source")]
    drawn, expected = tmp_path / "bundle", tmp_path / "source"
    assert [name for name in names if unlikeness(picture(drawn / name), picture(expected / name)) > MOST_UNLIKE] == []


def test_hashes_a_pin_as_the_source_does(bundle: Path, tmp_path: Path) -> None:
    printed = bundled_kiosk(bundle, "set-pin", "--print", folder=tmp_path, told="839201\n")
    pin: str = tomllib.loads(printed)["staff"]["pin"]
    assert fits_pin(pin, "839201")
    assert not fits_pin(pin, "839202")


def test_says_what_there_is_to_speak_with(bundle: Path, tmp_path: Path) -> None:
    # What the system's sound library says where there is no device is its own affair.
    told = json.loads(bundled_kiosk(bundle, "sound", folder=tmp_path, errors=None))
    assert told["event"] == "available"
    assert told["languages"] or told["reason"]


def test_checks_the_machine(bundle: Path, tmp_path: Path) -> None:
    printed = bundled_kiosk(bundle, "doctor", "--json", folder=tmp_path, errors=None)
    marks = {found["code"]: found["mark"] for found in json.loads(printed)}
    assert (marks["display"], marks["fonts"], marks["library"]) == ("warn", "ok", "warn")


def test_says_of_an_unknown_printer_that_it_cannot_print(bundle: Path, tmp_path: Path) -> None:
    bundled_kiosk(bundle, "print", folder=tmp_path, told='{"printer": "of nobody", "pages": []}\n', code=1)


@pytest.mark.parametrize("before", ["", "/opt/lib"])
def test_gives_what_it_starts_the_system_s_libraries(before: str) -> None:
    program = "import os, runpy, sys; runpy.run_path(sys.argv[1]); print(os.environ.get('LD_LIBRARY_PATH', ''))"
    command = [sys.executable, "-c", program, str(ROOT / "scripts" / "bundle_environment.py")]
    environment = {"LD_LIBRARY_PATH": "/bundle", **({"LD_LIBRARY_PATH_ORIG": before} if before else {})}
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert printed.strip() == before
