"""Reading a pack: only what is asked for, each row checked against its hash as it is read."""

from __future__ import annotations

import sqlite3
import sys
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
    LibraryDamagedError,
    LibraryInfo,
    OverduePolicy,
    Picture,
    Rendition,
    Section,
    Topic,
)
from kiosk.core.pack_format import (
    APPLICATION_ID,
    CONTENT_HASH,
    FORMAT_VERSION,
    INDEXES,
    NEWEST_REVIEW,
    OVERDUE,
    SHARDS,
    TABLES,
    content_hash,
    parse_details,
    row_hash,
    shard_table,
)

if TYPE_CHECKING:
    from kiosk.core.body import Body
    from kiosk.core.search import SearchResults
    from kiosk.core.search_places import Passage

_Row = tuple[Any, ...]


class PackError(LibraryDamagedError):
    """A file is no pack, is of another format, or is damaged; the message is one sentence for staff."""


class Pack:
    """An opened pack. It is read by the thread that opened it, and never written.

    Where an article has no text in the asked language, its text in the library's default language is given, and
    where that is missing too, the one in the first language that it has.

    Raises:
        PackError: if the file is no pack of a format that this program knows. The rows are checked later, one by one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = _open(path)
        try:
            self._metadata: dict[str, str] = {row[0]: row[1] for row in self._rows("metadata", _METADATA, ())}
            self._infos: dict[str, _Row] = {row[1]: row for row in self._rows("languages", _LANGUAGES, ())}
            _expect(self._metadata.keys() >= _EXPECTED_KEYS and len(self._infos) > 0, path)
            self._shards = int(self._metadata[SHARDS])
            _expect({shard_table(shard) for shard in range(self._shards)} <= _statements(self._connection), path)
        except PackError:
            self._connection.close()
            raise
        except _UNREADABLE as error:
            self._connection.close()
            raise _damaged(path) from error
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
            raise _damaged(self.path)
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
        _expect(len(rows) == topic_count, self.path)
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
        except (ValueError, TypeError, KeyError) as error:
            raise _damaged(self.path) from error
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
            raise _damaged(self.path) from error

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

    def search(self, text: str, language: str, most: int = 20) -> SearchResults:
        """What the library has on whatever a reader typed, at most `most` articles.

        Readers of a language that the library does not have search in its default language.
        """
        # The home screen does without it.
        from kiosk.core.search_engine import SearchEngine

        engine = SearchEngine(self._rows, self._documents, self._passages, self._languages)
        return engine.search(text, language, most)

    def _documents(self, query: str, most: int) -> list[_Row]:
        """The texts that fit a query in the language of SQLite's full-text index, the best first."""
        try:
            shards = [
                self._connection.execute(_MATCHES.format(shard), (query, _SEARCH_RANK, most)).fetchall()
                for shard in range(self._shards)
            ]
        except sqlite3.ProgrammingError:
            raise  # as in _rows
        except _UNREADABLE as error:
            raise _damaged(self.path) from error
        best = list(islice(merge(*shards), most))
        documents = [row for _rank, *key in best for row in self._rows("documents", _DOCUMENT, tuple(key))]
        _expect(len(documents) == len(best), self.path)
        return documents

    def _passages(self, article: str, language: str) -> list[Passage]:
        from kiosk.core.search_places import Passage

        body = self._body(article, language)
        try:
            return [
                Passage(number, title, body.sentences(number)) for number, (title, _words) in enumerate(body.sections)
            ]
        except ValueError as error:
            raise _damaged(self.path) from error

    def _day(self, written: str) -> date | None:
        try:
            return date.fromisoformat(written) if written else None
        except ValueError as error:
            raise _damaged(self.path) from error

    def _body(self, article: str, language: str, section_count: int | None = None) -> Body:
        """The text of an article in exactly that language, which has so many sections."""
        # The home screen does without it.
        from kiosk.core.body import Body

        rows = self._rows("bodies", _BODY, (article, language))
        _expect(len(rows) == 1, self.path)
        try:
            body = Body(rows[0][2])
        except (ValueError, TypeError) as error:
            raise _damaged(self.path) from error
        _expect(section_count in (None, len(body.sections)), self.path)
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
        raise _damaged(self.path)

    def _rows(self, table: str, query: str, key: tuple[str | int, ...]) -> list[_Row]:
        try:
            rows: list[_Row] = self._connection.execute(query, key).fetchall()
        except sqlite3.ProgrammingError:
            raise  # a closed pack or the wrong thread: the file is not to blame
        except _UNREADABLE as error:
            raise _damaged(self.path) from error
        _expect(all(row[-1] == row_hash(table, row[:-1]) for row in rows), self.path)
        return rows


def check_pack(path: Path) -> None:
    """Check a whole pack, with a connection of its own: usable from any thread.

    Raises:
        PackError: if the file is no pack, is of a later format, or holds anything else than what was written.
    """
    with closing(_open(path)) as connection:
        try:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            sound = sound and all(_is_sound(connection, table) for table in TABLES)
            stored = connection.execute("SELECT value FROM metadata WHERE key = ?", (CONTENT_HASH,)).fetchall()
            sound = sound and stored == [(content_hash(connection),)]
        except _UNREADABLE as error:
            raise _damaged(path) from error
    _expect(sound, path)


def _is_sound(connection: sqlite3.Connection, table: str) -> bool:
    """Whether each row of a table is what its hash vouches for."""
    rows = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - names of ours
    return all(row[-1] == row_hash(table, row[:-1]) for row in rows)


_UNREADABLE = (sqlite3.DatabaseError, ValueError)
"""What sqlite3 raises for a damaged file; the second where a name or a statement is no text any more."""


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
_MATCHES = """SELECT rank, {0}, rowid FROM search_{0} WHERE search_{0} MATCH ? AND rank MATCH ?
    ORDER BY rank LIMIT ?"""
_SEARCH_RANK = "bm25(0, 10, 8, 6, 4, 1)"
"""What a word counts in `stands_in`, a title, another name, a keyword, a heading and the text."""
_STATEMENTS = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"


def _open(path: Path) -> sqlite3.Connection:
    _check_header(path)
    # Immutable: no lock, no journal and no look for changes, as nobody writes a finished pack. What SQLite itself can
    # be told not to trust in a file, it is told. There is no memory map: a failing disk would kill the process.
    name = path.absolute().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    slash = "" if name.startswith("/") else "/"
    try:
        connection = sqlite3.connect(f"file://{slash}{name}?mode=ro&immutable=1", uri=True)
    except sqlite3.OperationalError as error:
        raise PackError(f"{path} cannot be read ({error})") from error
    try:
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {pragma}")
        _expect({*TABLES.values(), *INDEXES.values()} <= _statements(connection), path)
    except _UNREADABLE as error:
        connection.close()
        raise _damaged(path) from error
    except PackError:
        connection.close()
        raise
    return connection


def _statements(connection: sqlite3.Connection) -> set[str]:
    """How the tables and indexes of a pack were made."""
    return {statement for (statement,) in connection.execute(_STATEMENTS)}


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise PackError(f"{path} cannot be read ({error.strerror})") from error
    if not header.startswith(b"SQLite format 3\0") or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise PackError(f"{path} is not a library pack")
    version = int.from_bytes(header[60:64], "big")
    if version > FORMAT_VERSION:
        raise PackError(f"{path} is a library pack of format {version}, made by a later version of this program")
    _expect(version > 0, path)
    if version < FORMAT_VERSION:
        raise PackError(f"{path} is a library pack of format {version}, made by an earlier version; build it again")


def _expect(condition: bool, path: Path) -> None:  # noqa: FBT001 - reads like an assertion
    if not condition:
        raise _damaged(path)


def _damaged(path: Path) -> PackError:
    return PackError(f"{path} is damaged")


def _card(row: _Row) -> ArticleCard:
    id_, language, topic, _position, title, summary, section_count, words, sensitive, *_ = row
    return ArticleCard(id_, topic, language, title, summary, section_count, words, bool(sensitive))
