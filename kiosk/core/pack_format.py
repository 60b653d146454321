"""The pack: one SQLite file that holds a compiled library.

Every table but the full-text index ends in a column `hash`, the digest of the row's other columns, so that a reader can
tell for each row whether it is what was written. `metadata` holds one digest over everything else (`content_hash`).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from kiosk.core.model import Article, Source

APPLICATION_ID = 0x6B6C6962
"""`PRAGMA application_id` of a pack: "klib" in ASCII."""

FORMAT_VERSION = 2
"""`PRAGMA user_version` of the packs that this program writes and reads."""

SUFFIX = ".klib"
"""How the name of a pack ends."""

CONTENT_HASH = "content_hash"
"""The key in `metadata` of the digest over all other rows, in hexadecimal."""

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
        words INTEGER NOT NULL, sensitive INTEGER NOT NULL, details TEXT NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (id, language))""",
    "sections": """CREATE TABLE sections (article TEXT NOT NULL, language TEXT NOT NULL, position INTEGER NOT NULL,
        title TEXT NOT NULL, words INTEGER NOT NULL, block_count INTEGER NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (article, language, position)) WITHOUT ROWID""",
    "blocks": """CREATE TABLE blocks (article TEXT NOT NULL, language TEXT NOT NULL, section INTEGER NOT NULL,
        position INTEGER NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (article, language, section, position)) WITHOUT ROWID""",
    "images": """CREATE TABLE images (id TEXT NOT NULL, rendition TEXT NOT NULL, format TEXT NOT NULL,
        width INTEGER NOT NULL, height INTEGER NOT NULL, data BLOB NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (id, rendition))""",
    "recordings": """CREATE TABLE recordings (article TEXT NOT NULL, language TEXT NOT NULL, data BLOB NOT NULL,
        hash BLOB NOT NULL, PRIMARY KEY (article, language))""",
    "documents": """CREATE TABLE documents (number INTEGER NOT NULL, article TEXT NOT NULL, language TEXT NOT NULL,
        title TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (number)) WITHOUT ROWID""",
    "passages": """CREATE TABLE passages (article TEXT NOT NULL, language TEXT NOT NULL, section INTEGER NOT NULL,
        title TEXT NOT NULL, sentences TEXT NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (article, language, section))""",
    "vocabulary": """CREATE TABLE vocabulary (language TEXT NOT NULL, word TEXT NOT NULL, term TEXT NOT NULL,
        written TEXT NOT NULL, documents INTEGER NOT NULL, named INTEGER NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (language, word, term)) WITHOUT ROWID""",
    "spellings": """CREATE TABLE spellings (language TEXT NOT NULL, length INTEGER NOT NULL, words TEXT NOT NULL,
        hash BLOB NOT NULL, PRIMARY KEY (language, length)) WITHOUT ROWID""",
    "search": """CREATE VIRTUAL TABLE search USING fts5 (stands_in, title, also_called, keywords, headings, text,
        content = '', tokenize = "ascii tokenchars '-:'")""",
}
"""The tables and how each is made. `topics` counts articles so that the home screen reads no article. A row of `search`
is one text of an article, the one that `documents` gives its number; it holds terms, not words, and in `stands_in` the
languages whose readers get this text because the article has none in theirs. An image that is no larger in full than
on the page has only its `page` rendition."""

INDEXES: dict[str, str] = {
    "articles_by_topic": "CREATE INDEX articles_by_topic ON articles (topic, position)",
    "vocabulary_by_term": "CREATE INDEX vocabulary_by_term ON vocabulary (language, term)",
}


def row_hash(table: str, values: Sequence[SQLValue]) -> bytes:
    """The digest of one row (16 bytes): of its table's name and of the type, length and content of each value."""
    return hashlib.blake2b(_encoded(table, values), digest_size=16).digest()


def content_hash(connection: sqlite3.Connection) -> str:
    """The digest over the schema and all rows of a pack, those of the full-text index included, but `content_hash`.

    Raises:
        sqlite3.DatabaseError, ValueError: if the file is damaged so that it cannot be read.
    """
    digest = hashlib.blake2b(digest_size=32)
    schema: list[tuple[SQLValue, ...]] = connection.execute(
        "SELECT name, type, tbl_name, sql, rootpage > 0 FROM sqlite_schema ORDER BY name"
    ).fetchall()
    for name, kind, table, sql, stored in schema:
        digest.update(_encoded("sqlite_schema", (name, kind, table, sql)))
        if kind == "table" and stored and isinstance(name, str):  # a damaged name may be a blob
            quoted = name.replace('"', '""')
            for row in connection.execute(f'SELECT * FROM "{quoted}"'):  # noqa: S608 - a name out of the file's schema
                if name != "metadata" or row[0] != CONTENT_HASH:
                    digest.update(_encoded(name, row))
    return digest.hexdigest()


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
        ValueError, TypeError, KeyError: if the text is something else.
    """
    fields: dict[str, Any] = json.loads(text)
    for name in ("reviewed", "review_by"):
        fields[name] = fields[name] and date.fromisoformat(fields[name])
    return fields | {
        "sources": tuple(Source(*source) for source in fields["sources"]),
        "related": tuple(fields["related"]),
        "questions": tuple(fields["questions"]),
    }


def _encoded(table: str, values: Sequence[SQLValue]) -> bytes:
    parts = [table.encode()]
    for value in values:
        data = value if isinstance(value, bytes) else str(value).encode()
        parts.append(b"\n%s %d " % (type(value).__name__.encode(), len(data)))
        parts.append(data)
    return b"".join(parts)
