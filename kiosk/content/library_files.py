"""Reading the files of a library, which may have come by mail: nothing outside of it is read, and nothing blocks."""

from __future__ import annotations

import os
import stat
from errno import ELOOP
from pathlib import Path, PurePosixPath

from kiosk.content.errors import ConversionError
from kiosk.core.problems import near_miss

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)


def read_file(root: Path, path: str, most: int, limit: str) -> bytes:
    """The bytes of a file below `root`; `limit` says in words how many it may have, and what to do.

    Raises:
        ConversionError: if there is no such file, or it is outside, too large, or cannot be read.
    """
    try:
        data = _content(root, path, most + 1)
    except FileNotFoundError as error:
        message = f"is not there; add it or correct its name{_near(root, path)}"
        raise ConversionError("missing-file", message) from error
    except (OSError, ValueError, RuntimeError) as error:  # a loop of links is a RuntimeError before Python 3.13
        reason = getattr(error, "strerror", None) or error
        raise ConversionError("unreadable-file", f"cannot be read ({reason}); check its permissions") from error
    if len(data) > most:
        raise ConversionError("too-large", f"is larger than {limit}")
    return data


def _near(root: Path, path: str) -> str:
    """Which file in the same folder may be meant by one that is not there: one of its kind, whose name is like it."""
    folder, _, name = path.rpartition("/")
    try:
        place = _plain_place(root, folder)
        names = sorted(file.name for file in Path(place).iterdir()) if place else []
    except OSError:
        return ""
    suffix = PurePosixPath(name).suffix.lower()
    return near_miss(name, (known for known in names if known.lower().endswith(suffix)))


def _content(root: Path, path: str, most: int) -> bytes:
    descriptor = _opened_plainly(root, path) if _NO_FOLLOW else None
    if descriptor is None:
        file = (root / path).resolve(strict=True)
        if not file.is_relative_to(root.resolve()):
            raise ConversionError("outside-library", "is not inside the library; copy it there")
        descriptor = os.open(file, _FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ConversionError("unreadable-file", "is no file that can be read; replace it by one")
        data = os.read(descriptor, min(status.st_size + 1, most))
        # A file may come in pieces, for instance from a share, and may grow meanwhile.
        while len(data) not in (status.st_size, most) and (more := os.read(descriptor, most - len(data))):
            data += more
    finally:
        os.close(descriptor)
    return data


def _opened_plainly(root: Path, path: str) -> int | None:
    """The file, unless a part of the path below `root` is a link. Several times as quick as to resolve it."""
    folder, _, name = path.rpartition("/")
    place = _plain_place(root, folder)
    if place is None or name == "..":
        return None
    try:
        return os.open(f"{place}/{name}", _FLAGS | _NO_FOLLOW)
    except OSError as error:
        if error.errno == ELOOP:
            return None
        raise


def _plain_place(root: Path, path: str) -> str | None:
    """The place of a folder, unless a part of its path below `root` is a link."""
    place = os.fspath(root)
    for part in path.split("/"):
        place = f"{place}/{part}"
        if part == ".." or stat.S_ISLNK(os.lstat(place).st_mode):
            return None
    return place
