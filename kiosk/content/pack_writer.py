"""Writing a pack out of the cache of a build: the same content gives the same bytes, however the cache came by it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.content.build_cache import BuildCache
from kiosk.content.shards import ShardText
from kiosk.content.text_rows import Row, with_hash
from kiosk.core.model import Article, LibraryInfo, OverduePolicy, Topic
from kiosk.core.pack_format import (
    APPLICATION_ID,
    CONTENT_HASH,
    FORMAT_VERSION,
    INDEXES,
    NEWEST_REVIEW,
    OVERDUE,
    SHADOW_TABLES,
    SHARDS,
    TABLES,
    article_details,
    content_hash,
    shard_table,
)

_PAGE_SIZE = 4096
_VERSION_OFFSET = 96
"""Where SQLite notes its own version in a file's header (4 bytes)."""

_COPIED: Mapping[str, str] = {
    "bodies": "article, language",
    "images": "id, rendition",
    "recordings": "article, language",
    "vocabulary": "language, word, term",
}
"""The tables that lie in the cache as the pack has them, and their order there."""


@dataclass(frozen=True, slots=True)
class PackContents:
    """What a pack holds besides the texts, pictures and recordings, which are in the cache.

    `languages` are in their order, each with the topics that have an article. `articles` are all texts, each with its
    place in its topic. `shards` tell which texts each shard of the full-text index holds.
    """

    languages: Sequence[tuple[LibraryInfo, Sequence[Topic]]]
    articles: Sequence[tuple[int, Article]]
    shards: Sequence[Sequence[ShardText]]
    overdue: OverduePolicy = "warn"


def write_pack(cache: BuildCache, path: Path, contents: PackContents) -> None:
    """Write a pack to a new file. It is not made durable.

    Raises:
        sqlite3.Error, OSError: if the file cannot be written, for instance because the disk is full.
    """
    cache.commit()
    connection = cache.connection
    connection.execute("COMMIT")
    connection.execute("ATTACH ? AS pack", (str(path),))
    try:
        for pragma in (
            f"page_size = {_PAGE_SIZE}",
            # Nobody sees the file before it is whole, and who puts it in place makes it durable.
            "journal_mode = OFF",
            "synchronous = OFF",
            f"application_id = {APPLICATION_ID}",
            f"user_version = {FORMAT_VERSION}",
        ):
            connection.execute(f"PRAGMA pack.{pragma}")
        connection.execute("BEGIN")
        _create(connection, len(contents.shards))
        _insert_light(connection, cache, contents)
        _copy(connection, len(contents.shards))
        digest = content_hash(connection, "pack")
        _insert(connection, "metadata", [(CONTENT_HASH, digest)])
        connection.execute("COMMIT")
    finally:
        with suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            connection.execute("DETACH pack")
            connection.execute("BEGIN EXCLUSIVE")
    # Only a note for people with a hex viewer, and it would make the bytes depend on the machine's SQLite.
    with path.open("r+b") as file:
        file.seek(_VERSION_OFFSET)
        file.write(bytes(4))


def _create(connection: sqlite3.Connection, shards: int) -> None:
    """Make the empty tables, in a fixed order. SQLite notes the statements without the name of the database."""
    for statement in (*TABLES.values(), *map(shard_table, range(shards)), *INDEXES.values()):
        for kind in ("CREATE TABLE ", "CREATE VIRTUAL TABLE ", "CREATE INDEX "):
            if statement.startswith(kind):
                connection.execute(f"{kind}pack.{statement.removeprefix(kind)}")


def _insert_light(connection: sqlite3.Connection, cache: BuildCache, contents: PackContents) -> None:
    """Fill the tables that are made from the whole library, each in the order of its key."""
    reviews = [article.reviewed for _position, article in contents.articles if article.reviewed is not None]
    newest: date | None = max(reviews, default=None)
    facts = {SHARDS: str(len(contents.shards)), OVERDUE: contents.overdue, NEWEST_REVIEW: _iso(newest)}
    _insert(connection, "metadata", sorted(facts.items()))
    infos = [info for info, _topics in contents.languages]
    _insert(
        connection,
        "languages",
        ((position, *info, len(topics)) for position, (info, topics) in enumerate(contents.languages)),
    )
    _insert(
        connection,
        "topics",
        (
            (info.language, position, *topic[:5], int(topic.sensitive))
            for info, topics in sorted(contents.languages, key=lambda language: language[0].language)
            for position, topic in enumerate(topics)
        ),
    )
    articles = sorted(contents.articles, key=lambda placed: (placed[1].id, placed[1].language))
    _insert(connection, "articles", (_article_row(position, article) for position, article in articles))
    _insert(
        connection,
        "documents",
        (
            (shard, number, text.article, text.language, text.title)
            for shard, texts in enumerate(contents.shards)
            for number, text in enumerate(texts, 1)
        ),
    )
    spellings = cache.vocabulary.spellings(info.language for info in infos)
    connection.executemany("INSERT INTO pack.spellings VALUES (?, ?, ?, ?)", spellings)


def _copy(connection: sqlite3.Connection, shards: int) -> None:
    """Copy what lies ready in the cache."""
    for table, key in _COPIED.items():
        connection.execute(f"INSERT INTO pack.{table} SELECT * FROM main.{table} ORDER BY {key}")  # noqa: S608
    for shard in range(shards):
        for name, columns in SHADOW_TABLES.items():
            # What an empty index holds.
            connection.execute(f"DELETE FROM pack.search_{shard}_{name}")  # noqa: S608 - names of ours
            connection.execute(
                f"""INSERT INTO pack.search_{shard}_{name} ({columns})
                SELECT {columns} FROM main.shard_{name} WHERE shard = ? ORDER BY {columns.rpartition(", ")[0]}""",  # noqa: S608
                (shard,),
            )


def _article_row(position: int, article: Article) -> Row:
    return (
        *(article.id, article.language, article.topic, position, article.title, article.summary),
        *(len(article.sections), sum(section.words for section in article.sections), int(article.sensitive)),
        *(_iso(article.review_by), article_details(article)),
    )


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    hashed = [with_hash(table, row) for row in rows]
    if hashed:
        places = ", ".join("?" * len(hashed[0]))
        connection.executemany(f"INSERT INTO pack.{table} VALUES ({places})", hashed)  # noqa: S608 - names of ours
