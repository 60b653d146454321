"""What a pack holds of one text of an article: the rows of its sections, and how it is found."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from kiosk.content.search_index import Found, headings, sentences, text_words
from kiosk.core.body import packed_body
from kiosk.core.model import Section
from kiosk.core.pack_format import SQLValue, row_hash

Row = tuple[SQLValue, ...]


class TextRows(NamedTuple):
    """The row of one text in `bodies`, with its hash, and how the text is found.

    `columns` and `words` are packed: see `unpacked_columns` and `UnpackedWords`.
    """

    body: Row
    columns: bytes
    words: bytes


class UnpackedWords(NamedTuple):
    """How one text counts in the vocabulary of its language: each line counts once.

    A line of `ways` is word, term and written form, one of `named` word and term; between two of them is a tab. A line
    of `again` is the term of a way to which another one has led already: for a term a text counts once.
    """

    ways: list[str]
    named: list[str]
    again: list[str]


def text_rows(key: tuple[str, str], sections: Sequence[Section], names: tuple[str, str, str], summary: str) -> TextRows:
    """The rows of the text with that article and language; `names` are its title, other names and keywords.

    Raises:
        ValueError: if its body is too large for a pack.
    """
    language = key[1]
    read = [sentences(section, language) for section in sections]
    text = "\n".join((summary, *(sentence for of_section in read for _block, sentence in of_section)))
    found = text_words(language, names, headings(sections), text)
    return TextRows(
        with_hash("bodies", (*key, packed_body(sections, read))),
        _packed(found.columns),
        _packed("\n".join(lines) for lines in _lines(found.ways, found.named)),
    )


def with_hash(table: str, values: Row) -> Row:
    """A row as the pack holds it, with its hash at the end."""
    return (*values, row_hash(table, values))


def unpacked_columns(columns: bytes) -> list[str]:
    """The columns of the full-text index."""
    return _unpacked(columns)


def unpacked_words(words: bytes) -> UnpackedWords:
    """What was packed as `words`."""
    ways, named, again = ([line for line in part.split("\n") if line] for part in _unpacked(words))
    return UnpackedWords(ways, named, again)


def _lines(ways: Collection[Found], named: Iterable[tuple[str, str]]) -> UnpackedWords:
    again = Counter([way.term for way in ways])
    again.subtract(list(again))
    return UnpackedWords(list(map("\t".join, ways)), list(map("\t".join, named)), list(again.elements()))


def _packed(parts: Iterable[str]) -> bytes:
    # The quickest level: it is written once for each text, and read for a few.
    return zlib.compress("\0".join(parts).encode(), 1)


def _unpacked(packed: bytes) -> list[str]:
    return zlib.decompress(packed).decode().split("\0")
