"""The file of a pack: opened so that nothing in it is trusted."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack_format import APPLICATION_ID, FORMAT_VERSION, INDEXES, TABLES


class PackError(LibraryDamagedError):
    """A file is no pack, is of another format, or is damaged; the message is one sentence for staff."""


UNREADABLE = (sqlite3.DatabaseError, ValueError)
"""What sqlite3 raises for a damaged file; the second where a name or a statement is no text any more."""

_STATEMENTS = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"


def open_pack(path: Path) -> sqlite3.Connection:
    """A connection to a pack, for this thread, that only reads.

    Raises:
        PackError: if the file is no pack of a format that this program knows.
    """
    _check_header(path)
    # Immutable: no lock, no journal and no look for changes, as nobody writes a finished pack. What SQLite itself can
    # be told not to trust in a file, it is told. There is no memory map: a failing disk would kill the process. No
    # statement is kept, as each keeps the last values that it was given: the words that somebody looked for.
    name = path.absolute().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    slash = "" if name.startswith("/") else "/"
    try:
        connection = sqlite3.connect(f"file://{slash}{name}?mode=ro&immutable=1", uri=True, cached_statements=0)
    except sqlite3.OperationalError as error:
        raise PackError(f"{path} cannot be read ({error})") from error
    try:
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {pragma}")
        expect({*TABLES.values(), *INDEXES.values()} <= statements(connection), path)
    except UNREADABLE as error:
        connection.close()
        raise damaged(path) from error
    except PackError:
        connection.close()
        raise
    return connection


def statements(connection: sqlite3.Connection) -> set[str]:
    """How the tables and indexes of a pack were made."""
    return {statement for (statement,) in connection.execute(_STATEMENTS)}


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise PackError(f"{path} cannot be read ({error.strerror})") from error
    except ValueError as error:  # a zero byte, or half of a surrogate pair
        raise PackError(f"{str(path)!a} cannot be the name of a file") from error
    if not header.startswith(b"SQLite format 3\0") or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise PackError(f"{path} is not a library pack")
    version = int.from_bytes(header[60:64], "big")
    if version > FORMAT_VERSION:
        raise PackError(f"{path} is a library pack of format {version}, made by a later version of this program")
    expect(version > 0, path)
    if version < FORMAT_VERSION:
        raise PackError(f"{path} is a library pack of format {version}, made by an earlier version; build it again")


def expect(condition: bool, path: Path) -> None:  # noqa: FBT001 - reads like an assertion
    """Say that a pack is damaged unless a condition is true.

    Raises:
        PackError: if it is not.
    """
    if not condition:
        raise damaged(path)


def damaged(path: Path) -> PackError:
    """What is raised for a pack that is not as it was written."""
    return PackError(f"{path} is damaged")
