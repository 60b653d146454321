"""Packs that somebody has changed on purpose: what they hold is not what we write, and every hash says that it is."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from kiosk.core.body import unpacked_text
from kiosk.core.pack_format import CONTENT_HASH, TABLES, content_hash, row_hash


def craft(path: Path, statement: str) -> None:
    """Change a pack by a statement in SQL."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
        _seal(connection)


def craft_bodies(path: Path, change: Callable[[str], str]) -> None:
    """Change the last line of each text, the sentences of its last section."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for article, language, packed in connection.execute("SELECT article, language, body FROM bodies").fetchall():
            *lines, last = unpacked_text(packed).split("\n")
            body = zlib.compress("\n".join([*lines, change(last)]).encode())
            key = (article, language)
            connection.execute("UPDATE bodies SET body = ? WHERE article = ? AND language = ?", (body, *key))
        _seal(connection)


def _seal(connection: sqlite3.Connection) -> None:
    """Give every row the hash that it would have, and the pack its own."""
    for table in TABLES:
        rows = [row[:-1] for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - names of ours
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
        _insert(connection, table, rows)
    connection.execute("DELETE FROM metadata WHERE key = ?", (CONTENT_HASH,))
    _insert(connection, "metadata", [(CONTENT_HASH, content_hash(connection))])


def _insert(connection: sqlite3.Connection, table: str, rows: list[tuple[str | int | bytes, ...]]) -> None:
    for row in rows:
        places = ", ".join("?" * (len(row) + 1))
        connection.execute(f"INSERT INTO {table} VALUES ({places})", (*row, row_hash(table, row)))  # noqa: S608
