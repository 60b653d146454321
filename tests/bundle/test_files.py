"""What is in the bundle of `make bundle`, what stays out, and what it weighs."""

import re
import sys
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader

from scripts.bundle_sizes import files_of, fitting, listed, packed_size, size, unlisted
from tests.bundle.building import ROOT

MOST_ON_DISK = 150_000_000
MOST_PACKED = 50_000_000

pytestmark = pytest.mark.long


def normalised(name: str) -> str:
    """The name of a distribution as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(
    "word",
    [
        "qvnc",
        "VirtualKeyboard",
        "gtk",
        "libgdk",
        "qml",
        "QtQuick",
        "Qt6Quick",
        "QtNetwork",
        "QtOpenGL",
        "Qt6OpenGL",
        "QtMultimedia",
        "plugins/multimedia",
        "libav",
        "svg.",
        "Qt6Svg",
        "Qt6Pdf",
        "plugins/tls",
        "_ssl",
        "_tkinter",
        "_curses",
        "readline",
        "libssl.",
        "libgnutls",
        "libspeechd",
        "libpulse",
        "libcups.",
        "libmvec",
        "PySide6/Qt/translations",
        ".ts",
        "index.en.md",
    ],
)
def test_stays_out_of_the_bundle(bundle: Path, word: str) -> None:
    names = [str(path.relative_to(bundle)) for path in bundle.rglob("*")]
    assert [name for name in names if word.lower() in name.lower()] == []


def test_has_no_file_that_is_not_listed(bundle: Path) -> None:
    assert unlisted(files_of(bundle)) == []


def test_has_something_of_everything_that_is_listed(bundle: Path) -> None:
    files = files_of(bundle)
    patterns = [pattern for part in listed().values() for pattern in part]
    assert [pattern for pattern in patterns if not fitting(files, [pattern])] == []


def test_links_lead_to_files_of_the_bundle(bundle: Path) -> None:
    links = [path for path in bundle.rglob("*") if path.is_symlink()]
    inside = bundle.resolve()
    assert [link for link in links if not link.is_file() or not link.resolve().is_relative_to(inside)] == []


def test_has_no_python_package_that_the_kiosk_does_not_ask_for(bundle: Path) -> None:
    program = CArchiveReader(str(bundle / "kiosk"))
    modules = next(program.open_embedded_archive(name) for name in program.toc if name.endswith(".pyz")).toc
    packages = {module.partition(".")[0] for module in modules} - set(sys.stdlib_module_names)
    owners = packages_distributions()
    brought = {owner for package in packages for owner in owners.get(package, [package])}
    locked = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    asked_for = {normalised(name) for name in re.findall(r"^([\w.-]+)==", locked, re.MULTILINE)}
    of_pyinstaller = {"_pyi_rth_utils", "pyi_rth_multiprocessing"}
    assert {name for name in brought if normalised(name) not in asked_for} == {"kiosk", *of_pyinstaller}


def test_is_small_enough(bundle: Path, record_property: Callable[[str, object], None]) -> None:
    files = files_of(bundle)
    on_disk, packed = size(bundle, files), packed_size(bundle, files)
    record_property("measured", f"bundle: {on_disk / 1e6:.1f} MB on disk, {packed / 1e6:.1f} MB packed")
    assert on_disk <= MOST_ON_DISK
    assert packed <= MOST_PACKED
