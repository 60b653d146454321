"""The Debian package: what is in it, of a stand-in for the bundle."""

from __future__ import annotations

import io
import os
import re
import subprocess
import tarfile
from pathlib import Path

import pytest

from kiosk import __version__
from tests.linux_bundle import MOMENT, ROOT, make_bundle, pack

NOT_OF_THE_BUNDLE = {
    "/etc/clinic-kiosk/settings.toml",
    "/lib/systemd/system/clinic-kiosk-display.service",
    "/lib/systemd/system/clinic-kiosk.service",
    "/lib/udev/rules.d/60-clinic-kiosk.rules",
    "/opt/clinic-kiosk/clinic-kiosk-display",
    "/opt/clinic-kiosk/clinic-kiosk-panel",
    "/opt/clinic-kiosk/settings.toml",
    "/opt/clinic-kiosk/speech-dispatcher/speechd.conf",
    "/usr/bin/kiosk",
    "/usr/share/X11/xorg.conf.d/60-clinic-kiosk.conf",
    "/usr/share/doc/clinic-kiosk/README.Debian",
    "/usr/share/doc/clinic-kiosk/changelog.gz",
    "/usr/share/doc/clinic-kiosk/copyright",
    "/usr/share/doc/clinic-kiosk/examples/99-clinic-kiosk-sticks.rules",
    "/usr/share/doc/clinic-kiosk/examples/99-clinic-kiosk-sysctl.conf",
    "/usr/share/doc/clinic-kiosk/examples/clinic-kiosk-journal.conf",
    "/usr/share/doc/clinic-kiosk/examples/clinic-kiosk-logind.conf",
    "/usr/share/doc/clinic-kiosk/examples/clinic-kiosk-system.conf",
    "/usr/share/lintian/overrides/clinic-kiosk",
    "/usr/share/man/man1/kiosk.1.gz",
}


def entries(deb: Path) -> dict[str, tarfile.TarInfo]:
    tar = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(deb)], capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        return {entry.name.removeprefix("."): entry for entry in archive}


def control(deb: Path, part: str) -> str:
    return subprocess.run(["dpkg-deb", "--info", str(deb), part], capture_output=True, text=True, check=True).stdout


def field(deb: Path, name: str) -> str:
    return subprocess.run(["dpkg-deb", "--field", str(deb), name], capture_output=True, text=True, check=True).stdout


def test_has_the_bundle_in_opt_and_a_known_list_of_other_files(deb: Path) -> None:
    files = {name for name, entry in entries(deb).items() if not entry.isdir()}
    bundle = {"kiosk", "LICENSE", *(f"_internal/{name}" for name in ("libQt6Core.so", "libQt6Core.so.6"))}
    bundle.add("_internal/a name with ümläuts.txt")
    assert files == NOT_OF_THE_BUNDLE | {f"/opt/clinic-kiosk/{name}" for name in bundle}


def test_belongs_to_root_who_alone_may_change_it(deb: Path) -> None:
    for name, entry in entries(deb).items():
        assert (entry.uname, entry.gname) == ("root", "root"), name
        assert entry.issym() or entry.mode & 0o7022 == 0, name


def test_only_programs_can_be_run(deb: Path) -> None:
    runs = {name for name, entry in entries(deb).items() if entry.isreg() and entry.mode & 0o111}
    assert runs == {f"/opt/clinic-kiosk/{name}" for name in ("kiosk", "clinic-kiosk-display", "clinic-kiosk-panel")}


def test_is_on_the_path(deb: Path) -> None:
    assert entries(deb)["/usr/bin/kiosk"].linkname == "/opt/clinic-kiosk/kiosk"


def test_keeps_what_was_changed_in_the_settings_and_nowhere_else(deb: Path) -> None:
    assert control(deb, "conffiles").split() == ["/etc/clinic-kiosk/settings.toml"]


def test_has_the_place_of_the_policy(deb: Path) -> None:
    assert entries(deb)["/etc/clinic-kiosk/policy.d"].isdir()


def test_has_the_programs_version(deb: Path) -> None:
    assert field(deb, "Version").strip() == __version__


def test_says_what_has_changed_in_this_version() -> None:
    first = (ROOT / "packaging" / "linux" / "debian" / "changelog").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"clinic-kiosk ({__version__}) unstable; urgency=medium"


def test_needs_neither_python_nor_qt_nor_an_x_server_that_runs_as_root(deb: Path) -> None:
    needed = field(deb, "Depends")
    assert re.search(r"python|qt|legacy|xinit", needed, re.IGNORECASE) is None
    assert "xserver-xorg-core" in needed


@pytest.mark.parametrize("script", ["postinst", "prerm", "postrm"])
def test_scripts_are_sh_and_stop_at_a_failure(deb: Path, script: str) -> None:
    text = control(deb, script)
    assert text.startswith("#!/bin/sh\nset -e\n")
    subprocess.run(["sh", "-n"], input=text, text=True, check=True)


def test_purge_removes_every_folder_that_the_service_writes_to(deb: Path) -> None:
    unit = (ROOT / "packaging" / "linux" / "clinic-kiosk.service").read_text(encoding="utf-8")
    names = dict(re.findall(r"^(State|Cache|Logs)Directory=(.+)$", unit, re.MULTILINE))
    places = {"State": "/var/lib", "Cache": "/var/cache", "Logs": "/var/log"}
    folders = {f"{places[kind]}/{name}" for kind, name in names.items()}
    assert len(folders) == 3
    removed = set(re.findall(r"/\S+", control(deb, "postrm").partition("purge)")[2]))
    assert folders | {"/etc/clinic-kiosk"} <= removed


def test_two_packages_of_the_same_files_are_the_same_bytes(deb: Path, tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path)
    for path in bundle.rglob("*"):
        os.utime(path, (MOMENT + 86_400, MOMENT + 86_400), follow_symlinks=False)
    assert pack("deb", bundle, tmp_path / "again", umask=0o077).returncode == 0
    assert (tmp_path / "again" / deb.name).read_bytes() == deb.read_bytes()


def test_says_that_there_is_no_bundle(tmp_path: Path) -> None:
    done = pack("deb", tmp_path / "nothing", tmp_path)
    assert done.returncode == 66
    assert "make bundle" in done.stderr
    assert list(tmp_path.iterdir()) == []
