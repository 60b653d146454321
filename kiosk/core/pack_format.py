"""The pack: one SQLite file that holds a compiled library.

Every table but those of the full-text index ends in a column `hash`, the digest of the row's other columns, so that a
reader can tell for each row whether it is what was written. `metadata` holds one digest over everything else
(`content_hash`).
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, cast

from kiosk.core.model import Article, Source
from kiosk.core.typed_json import field_checks, parsed_json

APPLICATION_ID = 0x6B6C6962
"""`PRAGMA application_id` of a pack: "klib" in ASCII."""

FORMAT_VERSION = 4
"""`PRAGMA user_version` of the packs that this program writes and reads."""

SUFFIX = ".klib"
"""How the name of a pack ends."""

CONTENT_HASH = "content_hash"
"""The key in `metadata` of the digest over all other rows, in hexadecimal."""
SHARDS = "shards"
"""The key in `metadata` of the number of shards."""
OVERDUE = "overdue"
"""The key in `metadata` of what the kiosk does with an overdue article: "warn", "label" or "hide"."""
NEWEST_REVIEW = "newest_review"
"""The key in `metadata` of the newest day on which a text was reviewed, in ISO form, or empty."""

MOST_IN_SHARD = 512
"""Articles that one shard of the full-text index has on average, at most."""

SQLValue = str | int | float | bytes | None

TABLES: dict[str, str] = {
    "metadata": """CREATE TABLE metadata (key TEXT NOT NULL, value TEXT NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (key)) WITHOUT ROWID""",
    "languages": """CREATE TABLE languages (position INTEGER NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL,
        clinic TEXT NOT NULL, disclaimer TEXT NOT NULL, emergency TEXT NOT NULL, logo TEXT NOT NULL,
        topic_count INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (position)) WITHOUT ROWID""",
    "topics": """CREATE TABLE topics (language TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
        title TEXT NOT NULL, icon TEXT NOT NULL, colour TEXT NOT NULL, article_count INTEGER NOT NULL,
        sensitive INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (language, position)) WITHOUT ROWID""",
    "articles": """CREATE TABLE articles (id TEXT NOT NULL, language TEXT NOT NULL, topic TEXT NOT NULL,
        position INTEGER NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL, section_count INTEGER NOT NULL,
        words INTEGER NOT NULL, sensitive INTEGER NOT NULL, review_by TEXT NOT NULL, details TEXT NOT NULL,
        hash BLOB NOT NULL, PRIMARY KEY (id, language))""",
    "bodies": """CREATE TABLE bodies (article TEXT NOT NULL, language TEXT NOT NULL, body BLOB NOT NULL,
        hash BLOB NOT NULL, PRIMARY KEY (article, language))""",
    "images": """CREATE TABLE images (id TEXT NOT NULL, rendition TEXT NOT NULL, format TEXT NOT NULL,
        width INTEGER NOT NULL, height INTEGER NOT NULL, data BLOB NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (id, rendition))""",
    "recordings": """CREATE TABLE recordings (article TEXT NOT NULL, language TEXT NOT NULL, data BLOB NOT NULL,
        hash BLOB NOT NULL, PRIMARY KEY (article, language))""",
    "documents": """CREATE TABLE documents (shard INTEGER NOT NULL, number INTEGER NOT NULL, article TEXT NOT NULL,
        language TEXT NOT NULL, title TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (shard, number)) WITHOUT ROWID""",
    "vocabulary": """CREATE TABLE vocabulary (language TEXT NOT NULL, word TEXT NOT NULL, term TEXT NOT NULL,
        written TEXT NOT NULL, documents INTEGER NOT NULL, named INTEGER NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (language, word, term)) WITHOUT ROWID""",
    "spellings": """CREATE TABLE spellings (language TEXT NOT NULL, length INTEGER NOT NULL, words TEXT NOT NULL,
        hash BLOB NOT NULL, PRIMARY KEY (language, length)) WITHOUT ROWID""",
}
"""The tables with hashed rows and how each is made; `shard_table` makes those of the full-text index.

`topics` counts articles so that the home screen reads no article. What `body` holds is told in `core.body`. An image
has its larger renditions only where they are larger. `documents` tells which text of which article a row of a shard is.
"""

INDEXES: dict[str, str] = {
    "articles_by_topic": "CREATE INDEX articles_by_topic ON articles (topic, position)",
    "articles_by_review": "CREATE INDEX articles_by_review ON articles (review_by, id) WHERE review_by <> ''",
    "vocabulary_by_term": "CREATE INDEX vocabulary_by_term ON vocabulary (language, term)",
}

SHADOW_TABLES: dict[str, str] = {"data": "id, block", "idx": "segid, term, pgno", "docsize": "id, sz"}
"""The tables in which SQLite keeps a contentless full-text index, by the ends of their names; what each holds."""


def shard_table(shard: int) -> str:
    """How the full-text index of a shard is made.

    A row is one text of an article, the one that `documents` gives its number; it holds terms, not words, and in
    `stands_in` the languages whose readers get this text because the article has none in theirs.
    """
    return f"""CREATE VIRTUAL TABLE search_{shard} USING fts5 (stands_in, title, also_called, keywords, headings, text,
        content = '', tokenize = "ascii tokenchars '-:'")"""


def shard_count(articles: int) -> int:
    """Into how many shards the full-text index of so many articles is divided: a power of two."""
    return 1 << max(0, -(-articles // MOST_IN_SHARD) - 1).bit_length()


def shard_of(article: str, shards: int) -> int:
    """The shard that all texts of an article belong to."""
    return int.from_bytes(hashlib.blake2b(article.encode(), digest_size=8).digest()) % shards


def row_hash(table: str, values: Sequence[SQLValue]) -> bytes:
    """The digest of one row (16 bytes): of its table's name and of the type, length and content of each value."""
    return hashlib.blake2b(_encoded(table, values), digest_size=16).digest()


def is_sound(table: str, row: Sequence[SQLValue]) -> bool:
    """Whether a row has what the table's columns are for, which SQLite does not ask, and what its hash vouches for."""
    return tuple(map(type, row)) == _TYPES[table] and row[-1] == row_hash(table, row[:-1])


def content_hash(connection: sqlite3.Connection, schema: str = "main") -> str:
    """The digest over a pack: over its schema and, for each table, over the hashes of its rows.

    Rows of the full-text index count with all that they hold, and `content_hash` itself is left out. Whether the
    hashes fit their rows is not looked at.

    Raises:
        sqlite3.DatabaseError, ValueError: if the file is damaged so that it cannot be read.
    """
    digest = hashlib.blake2b(digest_size=32)
    entries: list[tuple[SQLValue, ...]] = connection.execute(
        f"SELECT name, type, tbl_name, sql, rootpage > 0 FROM {schema}.sqlite_schema ORDER BY name"  # noqa: S608
    ).fetchall()
    for name, kind, table, sql, stored in entries:
        digest.update(_encoded("sqlite_schema", (name, kind, table, sql)))
        if kind == "table" and stored and isinstance(name, str):  # a damaged name may be a blob
            for data in _hashed(connection, schema, name):
                digest.update(data)
    return digest.hexdigest()


def _hashed(connection: sqlite3.Connection, schema: str, table: str) -> Iterator[bytes]:
    """What a table brings to the digest over the pack."""
    if table in TABLES:
        but = f" WHERE key <> '{CONTENT_HASH}'" if table == "metadata" else ""
        rows = connection.execute(f"SELECT hash FROM {schema}.{table}{but} ORDER BY {_KEYS[table]}")  # noqa: S608
        while some := rows.fetchmany(_AT_ONCE):
            yield b"".join([row if isinstance(row, bytes) else _encoded(table, (row,)) for (row,) in some])
    else:
        quoted = table.replace('"', '""')
        for row in connection.execute(f'SELECT * FROM {schema}."{quoted}"'):  # noqa: S608 - a name out of the file's schema
            yield _encoded(table, row)


_AT_ONCE = 1000

_KEYS: dict[str, str] = {
    table: statement.rpartition("PRIMARY KEY (")[2].partition(")")[0] for table, statement in TABLES.items()
}
_KIND_OF_COLUMN: dict[str, type] = {"TEXT": str, "INTEGER": int, "BLOB": bytes}
_TYPES: dict[str, tuple[type, ...]] = {
    table: tuple(_KIND_OF_COLUMN[kind] for kind in re.findall(r" ([A-Z]+) NOT NULL", statement))
    for table, statement in TABLES.items()
}


def article_details(article: Article) -> str:
    """What an article's row holds as JSON: what its own screen shows and no card does."""
    return json.dumps(
        {
            "author": article.author,
            "reviewer": article.reviewer,
            "reviewed": article.reviewed and article.reviewed.isoformat(),
            "review_by": article.review_by and article.review_by.isoformat(),
            "status": article.status,
            "sources": [[source.title, source.publisher, source.year, source.url] for source in article.sources],
            "related": article.related,
            "link": article.link,
            "questions": article.questions,
            "recorded": article.recorded,
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def parse_details(text: str) -> dict[str, Any]:
    """The fields of `Article` that `article_details` wrote.

    Raises:
        ValueError: if the text is something else.
    """
    try:
        fields = cast("dict[str, Any]", parsed_json(text))
        details = {name: _FROM_JSON.get(name, _as_it_is)(fields[name]) for name in _DETAILS}
    except (TypeError, KeyError) as error:
        raise ValueError(f"no details of an article: {error}") from error
    checks = field_checks(Article)
    if not all(checks[name](value) for name, value in details.items()):
        raise ValueError("no details of an article")
    return details


def _as_it_is(value: object) -> object:
    return value


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _sources(written: list[Any]) -> tuple[Source, ...]:
    return tuple(Source(*source) for source in written)


_DETAILS = (
    "author", "reviewer", "reviewed", "review_by", "status", "sources", "related", "link", "questions", "recorded",
)  # fmt: skip
_FROM_JSON: dict[str, Callable[[Any], object]] = {
    "reviewed": _day,
    "review_by": _day,
    "sources": _sources,
    "related": tuple,
    "questions": tuple,
}


def _encoded(table: str, values: Sequence[SQLValue]) -> bytes:
    parts = [table.encode()]
    for value in values:
        data = value if isinstance(value, bytes) else str(value).encode()
        parts.append(b"\n%b %d " % (_KINDS[type(value)], len(data)))
        parts.append(data)
    return b"".join(parts)


_KINDS = {kind: kind.__name__.encode() for kind in (str, int, float, bytes, type(None))}
