"""Reading a pack: only what is asked for, each row checked against its hash as it is read."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from kiosk.core.model import (
    Article,
    ArticleCard,
    DatedText,
    LibraryInfo,
    OverduePolicy,
    Picture,
    Rendition,
    Section,
    Topic,
)
from kiosk.core.pack_file import UNREADABLE, PackError, damaged, expect, open_pack, statements
from kiosk.core.pack_format import (
    CONTENT_HASH,
    NEWEST_REVIEW,
    OVERDUE,
    SHARDS,
    TABLES,
    content_hash,
    is_sound,
    parse_details,
    shard_table,
)

if TYPE_CHECKING:
    from kiosk.core.body import Body
    from kiosk.core.search import SearchResults
    from kiosk.core.search_places import Passage

_Row = tuple[Any, ...]


class Pack:
    """An opened pack. It is read by the thread that opened it, and never written.

    Where an article has no text in the asked language, its text in the library's default language is given, and
    where that is missing too, the one in the first language that it has.

    Raises:
        PackError: if the file is no pack of a format that this program knows. The rows are checked later, one by one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_pack(path)
        try:
            self._metadata: dict[str, str] = {row[0]: row[1] for row in self._rows("metadata", _METADATA, ())}
            self._infos: dict[str, _Row] = {row[1]: row for row in self._rows("languages", _LANGUAGES, ())}
            expect(self._metadata.keys() >= _EXPECTED_KEYS and len(self._infos) > 0, path)
            self._shards = int(self._metadata[SHARDS])
            made = statements(self._connection)
            expect(self._shards <= len(made), path)
            expect({shard_table(shard) for shard in range(self._shards)} <= made, path)
        except PackError:
            self._connection.close()
            raise
        except UNREADABLE as error:
            self._connection.close()
            raise damaged(path) from error
        self.content_hash = self._metadata[CONTENT_HASH]
        self._languages: tuple[str, ...] = tuple(self._infos)

    def close(self) -> None:
        """Let go of the file; nothing can be read any more."""
        self._connection.close()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the library; the first is the default."""
        return self._languages

    @property
    def overdue_policy(self) -> OverduePolicy:
        """What the kiosk does with an overdue text."""
        policy = next((known for known in get_args(OverduePolicy) if known == self._metadata[OVERDUE]), None)
        if policy is None:
            raise damaged(self.path)
        return policy

    @property
    def newest_review(self) -> date | None:
        """The newest day on which a text of the library was reviewed."""
        return self._day(self._metadata[NEWEST_REVIEW])

    def dated_texts(self, before: date) -> tuple[DatedText, ...]:
        """All texts of each article that has one whose review was due before a day, by article and language."""
        rows = self._rows("articles", _DATED, (before.isoformat(),))
        return tuple(DatedText(row[0], row[2], row[1], bool(row[8]), self._day(row[9])) for row in rows)

    def info(self, language: str) -> LibraryInfo:
        """What stands around every article."""
        _position, tag, name, clinic, disclaimer, emergency, logo, _topic_count, _hash = self._infos[language]
        return LibraryInfo(tag, name, clinic, disclaimer, emergency, logo)

    def topics(self, language: str) -> tuple[Topic, ...]:
        """The topics in their order. A topic without an article is not among them."""
        topic_count: int = self._infos[language][7]
        rows = self._rows("topics", _TOPICS, (language,))
        expect(len(rows) == topic_count, self.path)
        return tuple(
            Topic(id_, title, icon, colour, count, bool(sensitive))
            for _language, _position, id_, title, icon, colour, count, sensitive, _hash in rows
        )

    def articles(self, topic: str, language: str) -> tuple[ArticleCard, ...]:
        """The articles of a topic in their order."""
        rows = self._rows("articles", _ARTICLES_OF_TOPIC, (topic,))
        if not rows:
            raise KeyError(topic)
        by_article: dict[str, list[_Row]] = {}
        for row in rows:
            by_article.setdefault(row[0], []).append(row)
        return tuple(_card(self._preferred(texts, language)) for texts in by_article.values())

    def card(self, article: str, language: str) -> ArticleCard:
        """One article seen from outside."""
        return _card(self._text(article, language))

    def article(self, article: str, language: str) -> Article:
        """One article without its text. Its `language` is the one that the text is really in."""
        texts = {row[1]: row for row in self._texts(article)}
        text = self._preferred(list(texts.values()), language)
        id_, text_language, topic, _position, title, summary, section_count, _words, sensitive, *_, details, _hash = (
            text
        )
        sections = self._body(id_, text_language, section_count).sections
        try:
            fields = parse_details(details)
        except ValueError as error:
            raise damaged(self.path) from error
        return Article(
            id=id_,
            topic=topic,
            language=text_language,
            languages=tuple(tag for tag in self._languages if tag in texts),
            title=title,
            summary=summary,
            sensitive=bool(sensitive),
            sections=sections,
            **fields,
        )

    def section(self, article: str, language: str, index: int) -> Section:
        """The text of one section; `index` counts from 0."""
        text = self._text(article, language)
        section_count: int = text[6]
        if not 0 <= index < section_count:
            raise KeyError(f"{article} section {index}")
        body = self._body(article, text[1], section_count)
        title, words = body.sections[index]
        try:
            return Section(title, words, body.blocks(index))
        except ValueError as error:
            raise damaged(self.path) from error

    def picture(self, picture: str, rendition: Rendition) -> Picture:
        """An image of an article, an icon or the logo."""
        # A larger rendition is there only where it is larger.
        sizes: tuple[Rendition, ...] = get_args(Rendition)
        for size in reversed(sizes[: sizes.index(rendition) + 1]):
            rows = self._rows("images", _IMAGE, (picture, size))
            if rows:
                id_, _rendition, format_, width, height, data, _hash = rows[0]
                return Picture(id_, format_, width, height, data)
        raise KeyError(picture)

    def recording(self, article: str, language: str) -> bytes:
        """The recording (MP3 or Ogg Vorbis) of an article's text in exactly that language, if it is `recorded`."""
        rows = self._rows("recordings", _RECORDING, (article, language))
        if not rows:
            raise KeyError(f"{article} in {language}")
        data: bytes = rows[0][2]
        return data

    def search(self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()) -> SearchResults:
        """What the library has on whatever a reader typed, at most `most` articles, and none of those of `without`.

        Readers of a language that the library does not have search in its default language.
        """
        # The home screen does without it.
        from kiosk.core.search_engine import SearchEngine

        def documents(query: str, most: int) -> list[_Row]:
            return self._documents(query, most, without)

        return SearchEngine(self._rows, documents, self._passages, self._languages).search(text, language, most)

    def _documents(self, query: str, most: int, without: frozenset[str]) -> list[_Row]:
        """The texts that fit a query in the language of SQLite's full-text index, the best first."""
        try:
            # SQLite ranks all that fit before it gives the first, and gives no more than are taken.
            shards = [
                self._connection.execute(_MATCHES.format(shard), (query, _SEARCH_RANK)) for shard in range(self._shards)
            ]
            best = list(islice((row for row in merge(*shards) if row[-1] not in without), most))
        except sqlite3.ProgrammingError:
            raise  # as in _rows
        except UNREADABLE as error:
            raise damaged(self.path) from error
        documents = [row for _rank, *key, _article in best for row in self._rows("documents", _DOCUMENT, tuple(key))]
        expect(len(documents) == len(best), self.path)
        return documents

    def _passages(self, article: str, language: str) -> list[Passage]:
        from kiosk.core.search_places import Passage

        body = self._body(article, language)
        try:
            return [
                Passage(number, title, body.sentences(number)) for number, (title, _words) in enumerate(body.sections)
            ]
        except ValueError as error:
            raise damaged(self.path) from error

    def _day(self, written: str) -> date | None:
        try:
            return date.fromisoformat(written) if written else None
        except ValueError as error:
            raise damaged(self.path) from error

    def _body(self, article: str, language: str, section_count: int | None = None) -> Body:
        """The text of an article in exactly that language, which has so many sections."""
        # The home screen does without it.
        from kiosk.core.body import Body

        rows = self._rows("bodies", _BODY, (article, language))
        expect(len(rows) == 1, self.path)
        try:
            body = Body(rows[0][2])
        except ValueError as error:
            raise damaged(self.path) from error
        expect(section_count in (None, len(body.sections)), self.path)
        return body

    def _text(self, article: str, language: str) -> _Row:
        return self._preferred(self._texts(article), language)

    def _texts(self, article: str) -> list[_Row]:
        rows = self._rows("articles", _ARTICLE, (article,))
        if not rows:
            raise KeyError(article)
        return rows

    def _preferred(self, texts: Sequence[_Row], language: str) -> _Row:
        by_language: dict[str, _Row] = {row[1]: row for row in texts}
        for candidate in (language, *self._languages):
            if candidate in by_language:
                return by_language[candidate]
        raise damaged(self.path)

    def _rows(self, table: str, query: str, key: tuple[str | int, ...]) -> list[_Row]:
        try:
            rows: list[_Row] = self._connection.execute(query, key).fetchall()
        except sqlite3.ProgrammingError:
            raise  # a closed pack or the wrong thread: the file is not to blame
        except UNREADABLE as error:
            raise damaged(self.path) from error
        expect(all(is_sound(table, row) for row in rows), self.path)
        return rows


def check_pack(path: Path) -> None:
    """Check a whole pack, with a connection of its own: usable from any thread.

    Raises:
        PackError: if the file is no pack, is of another format, or holds anything else than what was written or than
            what a pack may hold.
    """
    with closing(open_pack(path)) as connection:
        try:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            for table in TABLES:
                rows = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - names of ours
                sound = sound and all(is_sound(table, row) for row in rows)
            sound = sound and not connection.execute(_INCOMPLETE).fetchall()
            if sound:
                _parse(connection)
            stored = connection.execute("SELECT value FROM metadata WHERE key = ?", (CONTENT_HASH,)).fetchall()
            sound = sound and stored == [(content_hash(connection),)]
        except UNREADABLE as error:
            raise damaged(path) from error
    expect(sound, path)


def _parse(connection: sqlite3.Connection) -> None:
    """Parse what no screen shows by itself, so that nobody has to come upon it: details, and sentences for a search.

    Raises:
        ValueError: if some are none. A hash tells no more than that a row is as it was written.
    """
    from kiosk.core.body import Body

    for (details,) in connection.execute("SELECT details FROM articles"):
        parse_details(details)
    for (packed,) in connection.execute("SELECT body FROM bodies"):
        body = Body(packed)
        for index in range(len(body.sections)):
            body.sentences(index)


_EXPECTED_KEYS = frozenset({CONTENT_HASH, SHARDS, OVERDUE, NEWEST_REVIEW})
_METADATA = "SELECT * FROM metadata"
_LANGUAGES = "SELECT * FROM languages ORDER BY position"
_TOPICS = "SELECT * FROM topics WHERE language = ? ORDER BY position"
_ARTICLES_OF_TOPIC = "SELECT * FROM articles WHERE topic = ? ORDER BY position"
_ARTICLE = "SELECT * FROM articles WHERE id = ?"
_BODY = "SELECT * FROM bodies WHERE article = ? AND language = ?"
_DATED = """SELECT * FROM articles WHERE id IN
    (SELECT id FROM articles WHERE review_by <> '' AND review_by < ?) ORDER BY id, language"""
_RECORDING = "SELECT * FROM recordings WHERE article = ? AND language = ?"
_IMAGE = "SELECT * FROM images WHERE id = ? AND rendition = ?"
_DOCUMENT = "SELECT * FROM documents WHERE shard = ? AND number = ?"
_MATCHES = """SELECT rank, {0}, rowid, (SELECT article FROM documents WHERE shard = {0} AND number = search_{0}.rowid)
    FROM search_{0} WHERE search_{0} MATCH ? AND rank MATCH ? ORDER BY rank"""
_SEARCH_RANK = "bm25(0, 10, 8, 6, 4, 1)"
"""What a word counts in `stands_in`, a title, another name, a keyword, a heading and the text."""
_INCOMPLETE = """SELECT article FROM documents WHERE (article, language) NOT IN (SELECT id, language FROM articles)
    UNION ALL SELECT id FROM articles WHERE (id, language) NOT IN (SELECT article, language FROM bodies)"""
"""Gives the articles that a search finds and nobody can open, and those without a text."""


def _card(row: _Row) -> ArticleCard:
    id_, language, topic, _position, title, summary, section_count, words, sensitive, *_ = row
    return ArticleCard(id_, topic, language, title, summary, section_count, words, bool(sensitive))
