"""Which sticks are in the machine, and which libraries are on them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil
import pytest

from kiosk.app.drives import Drive, Mounted, libraries_on, linux_drives, removable_drives, windows_drives


class Linux:
    """A machine with devices in sysfs, and folders that they are mounted on."""

    def __init__(self, folder: Path) -> None:
        self.block = folder / "sys" / "class" / "block"
        self.block.mkdir(parents=True)
        self.devices = folder / "sys" / "devices"
        self.media = folder / "media"
        self.mounted: list[Mounted] = []

    def plug(self, name: str, bus: str, *, removable: str) -> None:
        """A disk with one partition on a bus, mounted as automatic mounting does."""
        disk = self.devices / bus / "block" / name
        partition = disk / f"{name}1"
        partition.mkdir(parents=True)
        (disk / "removable").write_text(f"{removable}\n")
        (self.block / f"{name}1").symlink_to(partition)
        place = self.media / "staff" / name.upper()
        place.mkdir(parents=True)
        self.mounted.append(Mounted(f"/dev/{name}1", str(place), "rw"))

    def drives(self) -> list[str]:
        return [drive.name for drive in linux_drives(self.mounted, [self.media], self.block)]


@pytest.fixture
def linux(tmp_path: Path) -> Linux:
    return Linux(tmp_path)


def test_a_stick_is_found_by_its_flag_or_its_bus(linux: Linux) -> None:
    linux.plug("sdb", "pci0/ata1", removable="1")
    linux.plug("sdc", "pci0/usb2/2-1", removable="0")
    linux.plug("sda", "pci0/ata0", removable="0")
    assert linux.drives() == ["SDB", "SDC"]


def test_what_is_mounted_elsewhere_is_no_stick(linux: Linux, tmp_path: Path) -> None:
    linux.plug("sdb", "pci0/usb1/1-1", removable="1")
    linux.mounted[0] = linux.mounted[0]._replace(mountpoint=str(tmp_path / "srv"))
    assert linux.drives() == []


def test_a_device_that_has_gone_is_no_stick(linux: Linux, tmp_path: Path) -> None:
    linux.mounted.append(Mounted("/dev/sdz1", str(tmp_path / "media" / "GONE"), "rw"))
    assert linux.drives() == []


def test_windows_says_which_drives_are_removable() -> None:
    mounted = [Mounted("C:\\", "C:\\", "rw,fixed"), Mounted("E:\\", "E:\\", "rw,removable")]
    assert [drive.name for drive in windows_drives(mounted)] == ["E:"]


NOT_PRINTABLE = ["two\nlines", "line\u2028separator", "turned\u202egnp", os.fsdecode(b"no text\xff")]


@pytest.mark.parametrize("name", NOT_PRINTABLE)
def test_a_stick_whose_name_cannot_be_shown_is_left_out(linux: Linux, name: str) -> None:
    linux.plug("sdb", "pci0/usb1/1-1", removable="1")
    linux.mounted[0] = linux.mounted[0]._replace(mountpoint=str(linux.media / "staff" / name))
    assert linux.drives() == []


@pytest.mark.parametrize(("platform", "names"), [("linux", ["SDB"]), ("win32", ["E:"])])
def test_each_system_is_asked_in_its_own_way(
    linux: Linux, monkeypatch: pytest.MonkeyPatch, platform: str, names: list[str]
) -> None:
    linux.plug("sdb", "pci0/usb1/1-1", removable="1")
    (stick,) = linux.mounted
    found = psutil.disk_partitions(all=True)[0]
    monkeypatch.setattr(
        "psutil.disk_partitions",
        lambda: [
            found._replace(device=stick.device, mountpoint=stick.mountpoint, opts=stick.options),
            found._replace(device="E:\\", mountpoint="E:\\", opts="rw,removable"),
        ],
    )
    monkeypatch.setattr("kiosk.app.drives._MOUNT_FOLDERS", (linux.media,))
    monkeypatch.setattr("kiosk.app.drives._BLOCK_DEVICES", linux.block)
    monkeypatch.setattr("sys.platform", platform)
    assert [drive.name for drive in removable_drives()] == names


def test_the_machine_of_the_tests_can_be_asked_and_whatever_sticks_it_has_are_folders() -> None:
    assert all(drive.folder.is_dir() for drive in removable_drives())


@pytest.fixture
def stick(tmp_path: Path) -> Drive:
    folder = tmp_path / "stick"
    folder.mkdir()
    return Drive("BLUE", folder)


def test_packs_and_folders_are_found_at_the_top_and_one_folder_down(stick: Drive) -> None:
    for file in ("winter.klib", "new/spring.klib", "ours/library.toml", "new/draft/library.toml", "deep/er/x.klib"):
        (stick.folder / file).parent.mkdir(parents=True, exist_ok=True)
        (stick.folder / file).write_text("")
    found = {library.name: library.path.relative_to(stick.folder).as_posix() for library in libraries_on([stick])}
    assert found == {"winter": "winter.klib", "spring": "new/spring.klib", "ours": "ours", "draft": "new/draft"}


def test_a_stick_can_be_a_library_as_a_whole(stick: Drive) -> None:
    (stick.folder / "library.toml").write_text("")
    (stick.folder / "scans").mkdir()
    assert [(library.name, library.path) for library in libraries_on([stick])] == [("BLUE", stick.folder)]


def test_hidden_files_and_links_off_the_stick_are_left_alone(stick: Drive, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "library.toml").write_text("")
    (stick.folder / "link").symlink_to(elsewhere)
    (stick.folder / ".Trash").mkdir()
    (stick.folder / ".Trash" / "old.klib").write_text("")
    assert libraries_on([stick]) == []


def test_a_stick_that_has_been_pulled_has_nothing(tmp_path: Path) -> None:
    assert libraries_on([Drive("GONE", tmp_path / "gone")]) == []


def test_a_stick_full_of_libraries_shows_no_more_than_a_few(stick: Drive) -> None:
    for number in range(100):
        (stick.folder / f"{number}.klib").write_text("")
    assert len(libraries_on([stick])) == 30


@pytest.mark.parametrize("name", NOT_PRINTABLE)
def test_names_that_cannot_be_shown_are_left_out(stick: Drive, name: str) -> None:
    (stick.folder / f"{name}.klib").write_text("")
    (stick.folder / name).mkdir()
    (stick.folder / name / "below.klib").write_text("")
    (stick.folder / "عربي – größer.klib").write_text("")
    assert [library.name for library in libraries_on([stick])] == ["عربي – größer"]


class EndlessFolder:
    """What the system lists of a folder: one file again and again."""

    def __init__(self, file: os.DirEntry[str]) -> None:
        self._file = file
        self.read = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        pass

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        while self.read < 1_000_000:
            self.read += 1
            yield self._file


def test_a_stick_without_end_is_looked_at_only_so_long(stick: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    (stick.folder / "notes.txt").write_text("")
    with os.scandir(stick.folder) as listed:
        endless = EndlessFolder(next(listed))
    monkeypatch.setattr(os, "scandir", lambda _: endless)
    assert libraries_on([stick]) == []
    assert endless.read == 10_000


def test_many_folders_do_not_multiply_what_is_looked_at(stick: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    (stick.folder / "notes").mkdir()
    with os.scandir(stick.folder) as listed:
        folder = next(listed)
    for number in range(20):
        (stick.folder / str(number)).mkdir()
    opened: list[EndlessFolder] = []
    really = os.scandir

    def scan(path: Path) -> object:
        if path == stick.folder:
            return really(path)
        opened.append(EndlessFolder(folder))
        return opened[-1]

    monkeypatch.setattr(os, "scandir", scan)
    assert libraries_on([stick]) == []
    assert 0 < sum(below.read for below in opened) <= 10_000
