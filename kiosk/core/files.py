"""Putting a finished file in place of another."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path


def replace_durably(part: Path, target: Path) -> None:
    """Put a finished file where another may be, so that even a power cut leaves the one or the other whole.

    Raises:
        OSError: if that is not possible; the other is still there.
    """
    with part.open("r+b") as file:
        os.fsync(file.fileno())
    part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            with suppress(OSError):  # some file systems know no such thing, and the file is in its place
                os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def replacing_durably(target: Path) -> Generator[Path]:
    """Give a new file beside another to write; it takes the other's place, unless something is raised meanwhile.

    Raises:
        OSError: if that is not possible; the other is still there, and nothing is left beside it.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        replace_durably(part, target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def give_to_owner_of(other: Path, file: Path | int) -> None:
    """Give a file, by its path or its open descriptor, the group and the owner of another, as far as this user may."""
    if sys.platform == "win32":
        return
    owner = other.stat()
    # Only the system's administrator may give a file away, others to their own groups.
    for user, group in ((-1, owner.st_gid), (owner.st_uid, -1)):
        with suppress(PermissionError):
            os.chown(file, user, group)
