"""The archive that goes with the Windows installer."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from kiosk import __version__
from tests.windows_bundle import ROOT, make_bundle, make_installer, name_of

SOURCES = ROOT / "packaging" / "windows"


def contents(archive: Path) -> dict[str, bytes]:
    with ZipFile(archive) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_it_holds_what_the_pages_tell_to_use_and_nothing_of_the_installer(installer: Path) -> None:
    assert set(contents(installer.parent / name_of("windows-deployment.zip"))) == {
        *("Set-KeyboardFilter.ps1", "Set-ShellLauncher.ps1", "shell-launcher.xml"),
        *("intune/README.md", "intune/Test-ClinicKiosk.ps1", "intune/Test-KeyboardFilter.ps1"),
        *("policy/ClinicKiosk.admx", "policy/en-US/ClinicKiosk.adml"),
    }


def test_its_files_are_those_of_the_source_with_the_version(installer: Path) -> None:
    packed = contents(installer.parent / name_of("windows-deployment.zip"))
    changed = {name for name, content in packed.items() if content != (SOURCES / name).read_bytes()}
    assert changed == {"intune/Test-ClinicKiosk.ps1"}
    assert f"[version] '{__version__}'".encode() in packed["intune/Test-ClinicKiosk.ps1"]
    assert not any(b"@version@" in content for content in packed.values())


def test_two_builds_are_the_same_byte_for_byte(installer: Path, tmp_path: Path) -> None:
    assert make_installer(make_bundle(tmp_path / "bundle"), tmp_path).returncode == 0
    name = name_of("windows-deployment.zip")
    assert (tmp_path / name).read_bytes() == (installer.parent / name).read_bytes()
