"""Whether there is room on the disk for the next library, for what is remembered, and for the log."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.setup import Setup
from kiosk.app.folders import cache_folder, state_folder

_MEGABYTE: Final = 1_000_000
_LEAST: Final = 50 * _MEGABYTE
"""Free bytes without which files are cut off, beside what a library needs: the log alone may take 4 MB."""
_COMFORTABLE: Final = 500 * _MEGABYTE


def check_disk(setup: Setup) -> list[Finding]:
    """What is to be said of the room in each folder that the kiosk writes to."""
    library = size_of(setup.library) if setup.library is not None else 0
    folders = [(cache_folder(setup.settings), "libraries", library), (state_folder(setup.settings), "its state", 0)]
    if setup.settings.log.file:
        folders.append((Path(setup.settings.log.file).absolute().parent, "the log", 0))
    return [judged_space(folder, use, free_bytes(folder), needed) for folder, use, needed in folders]


def judged_space(folder: Path, use: str, free: int | None, library: int) -> Finding:
    """What is to be said of so many free bytes in a folder, of which a new library would take `library`.

    A new one comes beside the one that is shown and the one before it; and there should be room for it to grow.
    """
    what = f"{folder} (for {use})"
    if free is None:
        return warn(
            "space", f"it cannot be found out how much room is left in {what}", "Look whether that disk is there."
        )
    sentence = f"{free // _MEGABYTE:,} MB are free in {what}"
    if free < library + _LEAST:
        needed = (library + _LEAST) // _MEGABYTE
        return fail("space", f"only {sentence}; at least {needed:,} MB are needed", "Make room on that disk.")
    if free < 2 * library + _COMFORTABLE:
        return warn("space", f"only {sentence}", "Make room on that disk before it is full.")
    return ok("space", sentence)


def free_bytes(folder: Path) -> int | None:
    """How much this user can still write where a folder is or will be; None if that cannot be found out."""
    try:
        return shutil.disk_usage(nearest(folder)).free
    except OSError:
        return None


def nearest(folder: Path) -> Path:
    """The folder itself or, if it is not there yet, the nearest one above it."""
    return next((place for place in (folder, *folder.parents) if _is_there(place)), folder)


def _is_there(place: Path) -> bool:
    try:
        return place.exists()
    except OSError:
        return False  # this user may not look into what it is in


def size_of(library: Path) -> int:
    """The bytes of a library's pack or folder; 0 for one that is not there."""
    try:
        if not library.is_dir():
            return library.stat().st_size
    except OSError:
        return 0
    return sum(_file_size(Path(place, name)) for place, _folders, names in os.walk(library) for name in names)


def _file_size(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0
