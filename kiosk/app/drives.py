"""USB sticks that are in the machine, and the libraries on them.

The system mounts them; the kiosk only looks. Looking can take long, as a broken stick answers late: never in the
event loop. Names that are not printable are left out, those of sticks, too: file systems allow line breaks, characters
that turn the direction of what follows, and bytes that are no text at all, none of which belongs on the screen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.core.pack_format import SUFFIX

_LIBRARY_FILE: Final = "library.toml"
_MOUNT_FOLDERS: Final = (Path("/media"), Path("/run/media"), Path("/mnt"))
_BLOCK_DEVICES: Final = Path("/sys/class/block")

_MOST_ENTRIES: Final = 10_000
"""Of a stick, at its top and one folder down, that are looked at; however many it has, looking comes to an end."""
_MOST_LIBRARIES: Final = 30


@dataclass(frozen=True)
class Drive:
    """A stick, by the name that the system gives it, and the folder in which its files are."""

    name: str
    folder: Path


@dataclass(frozen=True)
class FoundLibrary:
    """A library on a stick: a pack or a folder. `name` is that of the file or folder."""

    name: str
    drive: Drive
    path: Path


class Mounted(NamedTuple):
    """A file system as psutil lists it: what it lies on, where it is mounted, and with which options."""

    device: str
    mountpoint: str
    options: str


def removable_drives() -> list[Drive]:
    """The sticks in the machine that can be looked into, by name."""
    import psutil  # the first screen does without it

    mounted = (Mounted(part.device, part.mountpoint, part.opts) for part in psutil.disk_partitions())
    if sys.platform == "win32":
        return windows_drives(mounted)
    return linux_drives(mounted, _MOUNT_FOLDERS, _BLOCK_DEVICES)


def windows_drives(mounted: Iterable[Mounted]) -> list[Drive]:
    r"""The drives that Windows calls removable, such as `E:`."""
    return _by_name(
        Drive(part.mountpoint.rstrip("\\"), Path(part.mountpoint))
        for part in mounted
        if "removable" in part.options.split(",")
    )


def linux_drives(mounted: Iterable[Mounted], mount_folders: Iterable[Path], block_devices: Path) -> list[Drive]:
    """What is mounted below `mount_folders` and lies on a device of `block_devices` (sysfs) that can be taken out.

    Each is called after the folder that it is mounted on, which is what automatic mounting calls after the stick.
    """
    folders = tuple(mount_folders)
    return _by_name(
        Drive(Path(part.mountpoint).name, Path(part.mountpoint))
        for part in mounted
        if any(folder in Path(part.mountpoint).parents for folder in folders)
        and _is_removable(block_devices / Path(part.device).name)
    )


def _by_name(drives: Iterable[Drive]) -> list[Drive]:
    return sorted((drive for drive in drives if drive.name.isprintable()), key=lambda drive: drive.name)


def _is_removable(device: Path) -> bool:
    """Whether a block device, or the one that it is a partition of, is on USB or has a medium that can be taken out."""
    try:
        real = device.resolve(strict=True)
        flags = [folder / "removable" for folder in (real, real.parent)]
        on_usb = any(part.startswith("usb") for part in real.parts)
        return on_usb or any(flag.read_text().strip() == "1" for flag in flags if flag.exists())
    except OSError:
        return False


def libraries_on(drives: Iterable[Drive]) -> list[FoundLibrary]:
    """The libraries on sticks: packs and library folders, at the top or one folder down."""
    return list(islice((library for drive in drives for library in _libraries_of(drive)), _MOST_LIBRARIES))


def _libraries_of(drive: Drive) -> Iterator[FoundLibrary]:
    if _is_library(drive.folder):
        yield FoundLibrary(drive.name, drive, drive.folder)
        return
    looks = iter(range(_MOST_ENTRIES))
    top = {entry: _is_library(entry) for entry in _entries(drive.folder, looks)}
    below = (entry for folder, is_library in top.items() if not is_library for entry in _entries(folder, looks))
    libraries = [*(entry for entry, is_library in top.items() if is_library), *filter(_is_library, below)]
    for library in sorted(libraries):
        yield FoundLibrary(library.stem if library.suffix == SUFFIX else library.name, drive, library)


def _is_library(path: Path) -> bool:
    try:
        return path.is_file() if path.suffix == SUFFIX else (path / _LIBRARY_FILE).is_file()
    except OSError:
        return False


def _entries(folder: Path, looks: Iterator[int]) -> list[Path]:
    """Which entries of a folder may be or hold libraries; of what is no folder, none. Each costs one of `looks`."""
    with suppress(OSError), os.scandir(folder) as listed:
        # Read one by one: a list of all, as `Path.iterdir` makes it, may be larger than the memory.
        return [Path(entry.path) for _, entry in zip(looks, listed, strict=False) if _is_candidate(entry)]
    return []


def _is_candidate(entry: os.DirEntry[str]) -> bool:
    """Whether something is a folder or a pack under a name that can be shown, and no link, which may lead off."""
    if entry.name.startswith(".") or not entry.name.isprintable():
        return False
    return entry.is_dir(follow_symlinks=False) or (entry.name.endswith(SUFFIX) and entry.is_file(follow_symlinks=False))
