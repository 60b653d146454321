"""The words of all texts of a library, kept in a database as texts come and go."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kiosk.content.search_index import common_characters, is_chinese
from kiosk.content.text_rows import Row, unpacked_words, with_hash
from kiosk.core.search_words import is_unspaced

TABLES = (
    """CREATE TABLE ways (language TEXT NOT NULL, term TEXT NOT NULL, word TEXT NOT NULL, written TEXT NOT NULL,
        texts INTEGER NOT NULL, PRIMARY KEY (language, term, word, written)) WITHOUT ROWID""",
    """CREATE TABLE named (language TEXT NOT NULL, term TEXT NOT NULL, word TEXT NOT NULL, texts INTEGER NOT NULL,
        PRIMARY KEY (language, term, word)) WITHOUT ROWID""",
    """CREATE TABLE terms (language TEXT NOT NULL, term TEXT NOT NULL, texts INTEGER NOT NULL,
        PRIMARY KEY (language, term)) WITHOUT ROWID""",
    "CREATE TABLE sounds (term TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (term, word)) WITHOUT ROWID",
)
"""How many texts of a language have each way to them, each word in their names, and each term; and the sounds of the
common Chinese characters."""


class Vocabulary:
    """Brings the table `vocabulary` of a pack up to date with the texts that are added and removed.

    What has changed is gathered, as most words are in many texts, until `write` is called.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._forget()

    def add(self, language: str, words: bytes) -> None:
        """Count a text's words, as `TextRows` has them."""
        unpacked = unpacked_words(words)
        self._ways[language].update(unpacked.ways)
        self._named[language].update(unpacked.named)
        self._again[language].update(unpacked.again)

    def remove(self, language: str, words: bytes) -> None:
        """Count them no more."""
        unpacked = unpacked_words(words)
        self._ways[language].subtract(unpacked.ways)
        self._named[language].subtract(unpacked.named)
        self._again[language].subtract(unpacked.again)

    def write(self) -> None:
        """Bring the tables up to date."""
        for language, ways in self._ways.items():
            parts = [(line.split("\t"), number) for line, number in sorted(ways.items()) if number]
            rows = [(language, term, word, written, number) for (word, term, written), number in parts]
            self._count("ways", ("language", "term", "word", "written"), rows)
            pairs = [(line.split("\t"), number) for line, number in sorted(self._named[language].items()) if number]
            self._count(
                "named",
                ("language", "term", "word"),
                [(language, term, word, number) for (word, term), number in pairs],
            )
            texts = Counter[str]()
            for (_word, term, _written), number in parts:
                texts[term] += number
            texts.subtract(self._again[language])
            terms = [(language, term, number) for term, number in sorted(texts.items()) if number]
            self._count("terms", ("language", "term"), terms)
            # A word can stay in a text and leave its names.
            self._write_rows(language, {*texts, *(term for (_word, term), _number in pairs)})
        self._forget()

    def keep_languages(self, languages: Sequence[str]) -> None:
        """Have the words of these languages only, and the sounds of Chinese characters where one of them is Chinese."""
        places = ", ".join("?" * len(languages))
        self._connection.execute(f"DELETE FROM vocabulary WHERE language NOT IN ({places})", languages)  # noqa: S608
        for language in filter(is_chinese, languages):
            known = "SELECT 1 FROM vocabulary WHERE language = ? LIMIT 1"
            if self._connection.execute(known, (language,)).fetchone() is None:
                sounds = {(found.term, found.word) for found in common_characters()}
                self._connection.executemany("INSERT OR IGNORE INTO sounds VALUES (?, ?)", sorted(sounds))
                self._write_rows(language, {term for term, _word in sounds})

    def spellings(self, languages: Iterable[str]) -> Iterator[Row]:
        """The rows of the table `spellings`: the words in which typing mistakes can be told."""
        query = "SELECT DISTINCT word FROM vocabulary WHERE language = ? AND documents > 0 ORDER BY word"
        for language in sorted(languages):
            by_length: defaultdict[int, list[str]] = defaultdict(list)
            for (word,) in self._connection.execute(query, (language,)):
                if not is_unspaced(word) and not any(map(str.isdigit, word)):
                    by_length[len(word)].append(word)
            for length, words in sorted(by_length.items()):
                yield with_hash("spellings", (language, length, " ".join(words)))

    def _forget(self) -> None:
        self._ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._named: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._again: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def _count(self, table: str, key: Sequence[str], rows: Sequence[Row]) -> None:
        places = ", ".join("?" * (len(key) + 1))
        self._connection.executemany(
            f"""INSERT INTO {table} VALUES ({places})
            ON CONFLICT ({", ".join(key)}) DO UPDATE SET texts = texts + excluded.texts""",  # noqa: S608 - our names
            rows,
        )
        gone = " AND ".join(f"{column} = ?" for column in key)
        self._connection.executemany(
            f"DELETE FROM {table} WHERE {gone} AND texts = 0",  # noqa: S608 - our names
            [row[:-1] for row in rows if isinstance(row[-1], int) and row[-1] < 0],
        )

    def _write_rows(self, language: str, terms: set[str]) -> None:
        """Make the rows of some terms anew."""
        keys = [(language, term) for term in sorted(terms)]
        self._connection.executemany("DELETE FROM vocabulary WHERE language = ? AND term = ?", keys)
        rows = [row for key in keys for row in self._rows(*key)]
        self._connection.executemany("INSERT INTO vocabulary VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def _rows(self, language: str, term: str) -> Iterator[Row]:
        found = self._connection.execute(_WAYS, (language, term)).fetchall()
        words: set[str] = set()
        # The first of each word is the form in which most texts write it.
        for word, forms in groupby(found, lambda way: way[0]):
            written, texts, named = next(forms)[1:]
            words.add(word)
            yield with_hash("vocabulary", (language, word, term, written, texts, named))
        if is_chinese(language):
            # A wrong character may be typed that no article has.
            for (word,) in self._connection.execute("SELECT word FROM sounds WHERE term = ?", (term,)).fetchall():
                if word not in words:
                    yield with_hash("vocabulary", (language, word, term, term, 0, 0))


_WAYS = """SELECT ways.word, ways.written, terms.texts, coalesce(named.texts, 0) FROM ways
    JOIN terms USING (language, term) LEFT JOIN named USING (language, term, word)
    WHERE language = ? AND term = ? ORDER BY ways.word, ways.texts DESC, ways.written"""
