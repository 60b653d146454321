"""Writing a pack: the same calls in the same order give the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.content.recordings import Recording
from kiosk.content.search_index import Vocabulary, headings, passages, sentences_json
from kiosk.core.blocks import to_json
from kiosk.core.model import Article, LibraryInfo, Picture, Rendition, Section, Topic
from kiosk.core.pack_format import (
    APPLICATION_ID,
    CONTENT_HASH,
    FORMAT_VERSION,
    INDEXES,
    TABLES,
    SQLValue,
    article_details,
    content_hash,
    row_hash,
)

_PAGE_SIZE = 4096
_VERSION_OFFSET = 96
"""Where SQLite notes its own version in a file's header (4 bytes)."""


class PackWriter:
    """Writes a pack to a new file; a context manager. The file is a pack only after `finish`.

    Raises:
        OSError, sqlite3.Error: if the file cannot be written, for instance because the disk is full.
        UnicodeEncodeError: if a text holds half of a surrogate pair, which a pack cannot; then the file is of no use.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in (
            f"page_size = {_PAGE_SIZE}",
            "encoding = 'UTF-8'",
            # Nobody sees the file before it is whole, and who puts it in place makes it durable.
            "journal_mode = OFF",
            "synchronous = OFF",
            f"application_id = {APPLICATION_ID}",
            f"user_version = {FORMAT_VERSION}",
        ):
            self._connection.execute(f"PRAGMA {pragma}")
        for statement in (*TABLES.values(), *INDEXES.values()):
            self._connection.execute(statement)
        self._connection.execute("BEGIN")
        self._vocabularies: dict[str, Vocabulary] = {}
        self._texts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._connection.close()

    def add_language(self, position: int, info: LibraryInfo, topics: Sequence[Topic]) -> None:
        """Add a language, with what stands around every article and the topics that have one."""
        self._vocabularies[info.language] = Vocabulary(info.language)
        texts = (info.language, info.name, info.clinic, info.disclaimer, info.emergency, info.logo)
        self._insert("languages", [(position, *texts, len(topics))])
        self._insert(
            "topics",
            (
                (
                    *(info.language, number, topic.id, topic.title, topic.icon, topic.colour),
                    *(topic.article_count, int(topic.sensitive)),
                )
                for number, topic in enumerate(topics)
            ),
        )

    def add_article(
        self,
        position: int,
        article: Article,
        sections: Sequence[Section],
        *,
        also_called: Sequence[str] = (),
        keywords: Sequence[str] = (),
    ) -> None:
        """Add one text of an article, the `position`th of its topic. The article's `sections` are made from these."""
        key = (article.id, article.language)
        words = sum(section.words for section in sections)
        texts = (article.title, article.summary)
        self._insert(
            "articles",
            [
                (
                    *key,
                    article.topic,
                    position,
                    *texts,
                    len(sections),
                    words,
                    int(article.sensitive),
                    article_details(article),
                )
            ],
        )
        self._insert(
            "sections",
            (
                (*key, number, section.title, section.words, len(section.blocks))
                for number, section in enumerate(sections)
            ),
        )
        self._insert(
            "blocks",
            (
                (*key, number, place, type(block).__name__, to_json(block))
                for number, section in enumerate(sections)
                for place, block in enumerate(section.blocks)
            ),
        )
        self._add_to_search(article, sections, (article.title, "\n".join(also_called), "\n".join(keywords)))

    def add_recording(self, recording: Recording) -> None:
        """Add the recording of one text of an article."""
        self._insert("recordings", [(recording.article, recording.language, recording.data)])

    def add_picture(self, picture: Picture, rendition: Rendition) -> None:
        """Add one rendition of a picture."""
        self._insert("images", [(picture.id, rendition, picture.format, picture.width, picture.height, picture.data)])

    def finish(self) -> None:
        """Make a pack of the file, and close it."""
        for vocabulary in self._vocabularies.values():
            self._insert("vocabulary", vocabulary.rows())
            self._insert("spellings", vocabulary.spellings())
        self._connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        self._connection.execute("COMMIT")  # the full-text index writes its last rows only now
        self._insert("metadata", [(CONTENT_HASH, content_hash(self._connection))])
        self._connection.execute("VACUUM")
        self._connection.close()
        # Only a note for people with a hex viewer, and it would make the bytes depend on the machine's SQLite.
        with self._path.open("r+b") as file:
            file.seek(_VERSION_OFFSET)
            file.write(bytes(4))

    def _add_to_search(self, article: Article, sections: Sequence[Section], names: tuple[str, ...]) -> None:
        self._texts += 1
        self._insert("documents", [(self._texts, article.id, article.language, article.title)])
        read = list(passages(sections, article.language))
        self._insert(
            "passages",
            (
                (article.id, article.language, number, title, sentences_json(sentences))
                for number, (title, sentences) in enumerate(read)
            ),
        )
        text = "\n".join((article.summary, *(sentence for _, sentences in read for _block, sentence in sentences)))
        columns = self._vocabularies[article.language].columns(names, headings(sections), text)
        languages = [language for language in self._vocabularies if language in article.languages]
        # The first language is the one that a reader gets who asks for one that is not there.
        missing = set(self._vocabularies).difference(languages) if languages[:1] == [article.language] else set[str]()
        self._connection.execute(
            """INSERT INTO search (rowid, stands_in, title, also_called, keywords, headings, text)
            VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (self._texts, " ".join(sorted(missing)), *columns),
        )

    def _insert(self, table: str, rows: Iterable[tuple[SQLValue, ...]]) -> None:
        hashed = [(*row, row_hash(table, row)) for row in rows]
        if hashed:
            places = ", ".join("?" * len(hashed[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({places})", hashed)  # noqa: S608 - names of ours
