"""The full-text index of a pack, in parts that are made anew one by one. `docs/search.md` tells how it is used."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from typing import NamedTuple

from kiosk.content.model import Text
from kiosk.content.text_rows import Row, unpacked_columns
from kiosk.core.pack_format import SHADOW_TABLES, shard_count, shard_of, shard_table


class ShardText(NamedTuple):
    """A text in a shard. In `stands_in` are the languages whose readers get it, as the article has none in theirs."""

    article: str
    language: str
    title: str
    stands_in: str


class ShardTask(NamedTuple):
    """A shard to make of its texts in the order of their numbers, each as its `stands_in` and its packed columns."""

    shard: int
    texts: Sequence[tuple[str, bytes]]


def shards(texts: Iterable[Text], languages: Sequence[str]) -> list[list[ShardText]]:
    """Which texts each shard of a library holds, in the order of their numbers, which count from 1."""
    by_article: dict[str, dict[str, str]] = {}
    for text in texts:
        title = text.front_matter.title if text.front_matter else ""
        by_article.setdefault(text.file.article, {})[text.file.language] = title
    by_shard: list[list[ShardText]] = [[] for _ in range(shard_count(len(by_article)))]
    for article, titles in sorted(by_article.items()):
        # The first language is the one that a reader gets who asks for one that is not there.
        first = next(language for language in languages if language in titles)
        missing = " ".join(sorted(set(languages).difference(titles)))
        by_shard[shard_of(article, len(by_shard))] += [
            ShardText(article, language, title, missing if language == first else "")
            for language, title in sorted(titles.items())
        ]
    return by_shard


def shard_digest(texts: Iterable[ShardText], contents: Mapping[tuple[str, str], bytes]) -> bytes:
    """A digest of what a shard is made from; `contents` are digests of what each text says."""
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        digest.update(f"{text.article} {text.language} {text.stands_in}\n".encode())
        digest.update(contents[text.article, text.language])
    return digest.digest()


def make_shard(task: ShardTask) -> dict[str, list[Row]]:
    """The rows of the tables in which SQLite keeps a shard, by the ends of their names."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(shard_table(0))
        connection.execute("BEGIN")
        connection.executemany(
            """INSERT INTO search_0 (rowid, stands_in, title, also_called, keywords, headings, text)
            VALUES (?, ?, ?, ?, ?, ?, ?)""",
            ((number, text[0], *unpacked_columns(text[1])) for number, text in enumerate(task.texts, 1)),
        )
        connection.execute("INSERT INTO search_0 (search_0) VALUES ('optimize')")
        connection.execute("COMMIT")
        return {
            name: connection.execute(f"SELECT {columns} FROM search_0_{name}").fetchall()  # noqa: S608 - our names
            for name, columns in SHADOW_TABLES.items()
        }
