"""The archive for machines on which nobody is root."""

from __future__ import annotations

import subprocess
import tarfile
import tomllib
from pathlib import Path

import pytest

from tests.linux_bundle import ROOT, make_bundle, pack


@pytest.fixture
def unpacked(tarball: Path, tmp_path: Path) -> Path:
    subprocess.run(["tar", "-xf", str(tarball), "-C", str(tmp_path)], check=True)
    return tmp_path / "clinic-kiosk"


def test_unpacks_into_one_folder_with_the_bundle_and_what_starts_it(unpacked: Path) -> None:
    assert [path.name for path in unpacked.parent.iterdir()] == ["clinic-kiosk"]
    assert {path.name for path in unpacked.iterdir()} == {
        "LICENSE",
        "README.txt",
        "_internal",
        "clinic-kiosk.desktop",
        "clinic-kiosk.service",
        "kiosk",
        "settings.toml",
        "start",
    }
    assert (unpacked / "_internal" / "libQt6Core.so").readlink() == Path("libQt6Core.so.6")


def test_settings_hold_nothing_yet(unpacked: Path) -> None:
    settings = tomllib.loads((unpacked / "settings.toml").read_text(encoding="utf-8"))
    assert not any(settings.values())


def test_starts_from_wherever_the_folder_is(unpacked: Path, tmp_path: Path) -> None:
    (unpacked / "kiosk").write_text('#!/bin/sh\necho "$@"\n')
    link = tmp_path / "link"
    link.symlink_to(unpacked / "start")
    said = subprocess.run([str(link), "--windowed", "1920x1080"], capture_output=True, text=True, check=True).stdout
    assert said == "serve --windowed 1920x1080\n"


@pytest.mark.parametrize("name", ["clinic-kiosk.desktop", "clinic-kiosk.service"])
def test_starts_at_login_from_where_the_readme_unpacks_it(unpacked: Path, name: str) -> None:
    assert "/clinic-kiosk/start" in (unpacked / name).read_text(encoding="utf-8")
    assert name in (unpacked / "README.txt").read_text(encoding="utf-8")


def test_two_archives_of_the_same_files_are_the_same_bytes(tarball: Path, tmp_path: Path) -> None:
    assert pack("tarball", make_bundle(tmp_path), tmp_path / "again", umask=0o077).returncode == 0
    assert (tmp_path / "again" / tarball.name).read_bytes() == tarball.read_bytes()


def test_belongs_to_nobody_in_particular(tarball: Path) -> None:
    with tarfile.open(tarball) as archive:
        assert {(entry.uid, entry.gid, entry.uname) for entry in archive} == {(0, 0, "root")}


def test_its_script_parses() -> None:
    subprocess.run(["sh", "-n", str(ROOT / "packaging" / "linux" / "tarball" / "start")], check=True)
