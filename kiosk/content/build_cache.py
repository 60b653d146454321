"""What builds of one library leave for the next: all that is heavy to make, in one SQLite file.

Everything in it can be made again, so a file that is broken, or was made by another version, is thrown away.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import kiosk
from kiosk.content import vocabulary
from kiosk.content.model import ArticleFile, PictureOutline, Purpose
from kiosk.content.resolving import Resolution
from kiosk.content.text_rows import Row, with_hash
from kiosk.content.text_worker import ConvertedText
from kiosk.content.vocabulary import Vocabulary
from kiosk.core.model import Picture, Rendition
from kiosk.core.pack_format import FORMAT_VERSION, INDEXES, SHADOW_TABLES, TABLES

SUFFIX = ".build"
"""How the name of a cache ends."""

_MOST_OTHERS = 3
"""Caches of other libraries that are kept in the same folder."""

_SECONDS_TO_WAIT = 3.0
"""For another command that is at work on the same library, such as the preview after each change."""

_PAGES_IN_MEMORY = -32 * 1024
"""kB, as SQLite wants it: negative."""

_TABLES = (
    """CREATE TABLE texts (path TEXT NOT NULL, article TEXT NOT NULL, language TEXT NOT NULL, digest BLOB NOT NULL,
        resolution TEXT NOT NULL, record TEXT NOT NULL, shown INTEGER NOT NULL, words BLOB, columns BLOB,
        PRIMARY KEY (path))""",
    """CREATE TABLE pictures (purpose TEXT NOT NULL, path TEXT NOT NULL, stamp TEXT NOT NULL, outcome TEXT NOT NULL,
        PRIMARY KEY (purpose, path))""",
    """CREATE TABLE recording_files (path TEXT NOT NULL, stamp TEXT NOT NULL, article TEXT NOT NULL,
        language TEXT NOT NULL, PRIMARY KEY (path))""",
    "CREATE TABLE shards (shard INTEGER NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (shard))",
    "CREATE TABLE shard_data (shard INTEGER NOT NULL, id INTEGER NOT NULL, block BLOB, PRIMARY KEY (shard, id))",
    """CREATE TABLE shard_idx (shard INTEGER NOT NULL, segid, term, pgno, PRIMARY KEY (shard, segid, term))
        WITHOUT ROWID""",
    "CREATE TABLE shard_docsize (shard INTEGER NOT NULL, id INTEGER NOT NULL, sz BLOB, PRIMARY KEY (shard, id))",
    "CREATE UNIQUE INDEX texts_by_article ON texts (article, language)",
    *vocabulary.TABLES,
    *(TABLES[table] for table in ("bodies", "images", "recordings", "vocabulary")),
    INDEXES["vocabulary_by_term"],
)


class CacheError(Exception):
    """The cache cannot be used; the message is one sentence without its end."""


class KnownText(NamedTuple):
    """What is known of a text that was converted from bytes with that `digest`; `record` as `ConvertedText` has it."""

    digest: bytes
    resolution: Resolution
    record: str
    shown: bool


class KnownPicture(NamedTuple):
    """What became of a picture: its outline, and what was found in it as (code, message).

    Without an outline it cannot be used, and what was found says why.
    """

    outline: PictureOutline | None
    findings: tuple[tuple[str, str], ...] = ()


def cache_file(folder: Path, library: Path) -> Path:
    """The cache of a library in a folder of caches. Those of libraries that were not built for long are removed."""
    name = hashlib.blake2b(os.fsencode(library.absolute()), digest_size=12).hexdigest()
    file = folder / f"{name}{SUFFIX}"
    with suppress(OSError):
        others = sorted(folder.glob(f"*{SUFFIX}"), key=lambda other: other.stat().st_mtime, reverse=True)
        for other in [other for other in others if other != file][_MOST_OTHERS:]:
            other.unlink(missing_ok=True)
    return file


def program_version() -> str:
    """What a cache must have been made with: this program, of which a developer changes single files."""
    parts = [kiosk.__version__, str(FORMAT_VERSION), sqlite3.sqlite_version, zlib.ZLIB_RUNTIME_VERSION]
    package = Path(kiosk.__file__).parent
    for file in sorted((*package.glob("content/**/*.py"), *package.glob("core/*.py"))):
        status = file.stat()
        parts.append(f"{file.relative_to(package).as_posix()} {status.st_size} {status.st_mtime_ns}")
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


class BuildCache:
    """An opened cache; a context manager. Without a file, what is made is kept until it is closed.

    Raises:
        CacheError: if the file cannot be read and written, or another process uses it.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        try:
            if file is not None:
                file.parent.mkdir(parents=True, exist_ok=True)
            self.connection = _open(file)
        except (sqlite3.Error, OSError) as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise CacheError("another command is at work on this library") from error
            raise CacheError(f"{file} cannot be used ({error})") from error
        self.vocabulary = Vocabulary(self.connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.connection.close()

    def discard(self) -> None:
        """Close the cache and throw its file away, if it has one."""
        self.connection.close()
        if self.file is not None:
            with suppress(OSError):
                self.file.unlink(missing_ok=True)

    def commit(self) -> None:
        """Keep what was made so far, whatever happens next."""
        self.vocabulary.write()
        self.connection.execute("COMMIT")
        self.connection.execute("BEGIN")

    def texts(self) -> dict[str, KnownText]:
        """All texts by their paths."""
        rows = self.connection.execute("SELECT path, digest, resolution, record, shown FROM texts")
        return {
            path: KnownText(digest, _resolution(resolution), record, bool(shown))
            for path, digest, resolution, record, shown in rows
        }

    def put_text(self, file: ArticleFile, digest: bytes, converted: ConvertedText) -> None:
        """Keep a text, in place of what was made of the same file before."""
        self.remove_text(file.path)
        rows = converted.rows
        values = (file.path, file.article, file.language, digest, _written(converted.resolution), converted.record)
        packed = (None, None) if rows is None else (rows.words, rows.columns)
        self._insert("texts", [(*values, int(rows is not None), *packed)])
        if rows is not None:
            self._insert("bodies", [rows.body])
            self.vocabulary.add(file.language, rows.words)

    def remove_text(self, path: str) -> None:
        """Forget a text."""
        query = "SELECT article, language, words FROM texts WHERE path = ?"
        for article, language, words in self.connection.execute(query, (path,)).fetchall():
            if words is not None:
                self.vocabulary.remove(language, words)
            self.connection.execute("DELETE FROM bodies WHERE article = ? AND language = ?", (article, language))
        self.connection.execute("DELETE FROM texts WHERE path = ?", (path,))

    def columns(self, article: str, language: str) -> bytes:
        """A text as the full-text index takes it, packed."""
        query = "SELECT columns FROM texts WHERE article = ? AND language = ?"
        ((columns,),) = self.connection.execute(query, (article, language))
        return columns

    def pictures(self) -> dict[tuple[str, str], tuple[str, KnownPicture]]:
        """All pictures by purpose and path, each with the stamp of the file that it was made from."""
        rows = self.connection.execute("SELECT * FROM pictures")
        return {(purpose, path): (stamp, _known_picture(outcome)) for purpose, path, stamp, outcome in rows}

    def put_picture(self, purpose: Purpose, path: str, stamp: str, known: KnownPicture) -> None:
        """Keep what became of a picture."""
        row = (purpose, path, stamp, json.dumps(known))
        self.connection.execute("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?)", row)

    def put_image(self, picture: Picture, rendition: Rendition) -> None:
        """Keep one rendition of a picture, as the pack holds it."""
        row = (picture.id, rendition, picture.format, picture.width, picture.height, picture.data)
        self.connection.execute("INSERT OR REPLACE INTO images VALUES (?, ?, ?, ?, ?, ?, ?)", with_hash("images", row))

    def keep_pictures(self, used: Mapping[tuple[Purpose, str], KnownPicture]) -> None:
        """Forget all other pictures, and the images that none of these has."""
        gone = [key for key in self.pictures() if key not in used]
        self.connection.executemany("DELETE FROM pictures WHERE purpose = ? AND path = ?", gone)
        ids = {picture.outline.id for picture in used.values() if picture.outline is not None}
        kept = {id_ for (id_,) in self.connection.execute("SELECT DISTINCT id FROM images")}
        self.connection.executemany("DELETE FROM images WHERE id = ?", [(id_,) for id_ in sorted(kept - ids)])

    def recordings(self) -> dict[str, str]:
        """The stamps of the files of all recordings that can be played, by their paths."""
        return dict(self.connection.execute("SELECT path, stamp FROM recording_files"))

    def put_recording(self, path: str, stamp: str, key: tuple[str, str], data: bytes) -> None:
        """Keep the recording of the text with that article and language."""
        self.remove_recording(path)
        self.connection.execute("INSERT INTO recording_files VALUES (?, ?, ?, ?)", (path, stamp, *key))
        self._insert("recordings", [with_hash("recordings", (*key, data))])

    def remove_recording(self, path: str) -> None:
        """Forget a recording."""
        query = "SELECT article, language FROM recording_files WHERE path = ?"
        for key in self.connection.execute(query, (path,)).fetchall():
            self.connection.execute("DELETE FROM recordings WHERE article = ? AND language = ?", key)
        self.connection.execute("DELETE FROM recording_files WHERE path = ?", (path,))

    def shards(self) -> dict[int, bytes]:
        """The digest of what each shard of the full-text index was made from."""
        return dict(self.connection.execute("SELECT shard, digest FROM shards"))

    def put_shard(self, shard: int, digest: bytes, rows: Mapping[str, Sequence[Row]]) -> None:
        """Keep the rows of a shard's tables (by the ends of their names, see `SHADOW_TABLES`) in place of the old."""
        self.remove_shard(shard)
        self._insert("shards", [(shard, digest)])
        for table, of_table in rows.items():
            self._insert(f"shard_{table}", [(shard, *row) for row in of_table])

    def remove_shard(self, shard: int) -> None:
        """Forget a shard."""
        for table in ("shards", *(f"shard_{name}" for name in SHADOW_TABLES)):
            self.connection.execute(f"DELETE FROM {table} WHERE shard = ?", (shard,))  # noqa: S608 - names of ours

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        if rows:
            places = ", ".join("?" * len(rows[0]))
            self.connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - names of ours


def _open(file: Path | None) -> sqlite3.Connection:
    """Open a cache, in a transaction that keeps others out. One that is no good is made anew."""
    version = program_version()
    try:
        connection = _connected(file)
        try:
            made_by: list[tuple[str]] = connection.execute("SELECT version FROM made_by").fetchall()
            if made_by == [(version,)]:
                return connection
        except sqlite3.OperationalError:
            pass  # an empty file, or another's
        connection.close()
    except sqlite3.DatabaseError as error:
        if file is None or not is_broken(error):
            raise
    if file is not None:
        file.unlink(missing_ok=True)
    connection = _connected(file)
    connection.execute("CREATE TABLE made_by (version TEXT NOT NULL)")
    connection.execute("INSERT INTO made_by VALUES (?)", (version,))
    for statement in _TABLES:
        connection.execute(statement)
    return connection


def _connected(file: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(file or "", isolation_level=None, timeout=_SECONDS_TO_WAIT)
    try:
        for pragma in (
            "locking_mode = EXCLUSIVE",
            "synchronous = NORMAL",
            f"cache_size = {_PAGES_IN_MEMORY}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


_BROKEN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def is_broken(error: sqlite3.Error) -> bool:
    """Whether it says that the file is no good, and not that there is no room or that it may not be written."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _BROKEN


def _written(resolution: Resolution) -> str:
    return json.dumps([sorted(resolution.dead), resolution.pictures], sort_keys=True)


def _resolution(written: str) -> Resolution:
    dead, pictures = json.loads(written)
    return Resolution(frozenset(dead), pictures)


def _known_picture(written: str) -> KnownPicture:
    outline, findings = json.loads(written)
    return KnownPicture(outline and PictureOutline(*outline), tuple((code, message) for code, message in findings))
