"""The words by which the articles of a language can be found, read from a pack as they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from kiosk.core.search_words import is_unspaced, stop_words

Rows = Callable[[str, str, tuple[str | int, ...]], list[tuple[Any, ...]]]
"""Reads rows of a table by a statement and its values, and checks them; each ends in its hash."""

MOST_COMPLETIONS = 16
MOST_CORRECTIONS = 3
MOST_SUGGESTIONS = 6
_MOST_TO_COME = 6
"""Letters that may be missing at the end of a mistyped word that is not finished."""
_NEAR = 0.8
"""Jaro-Winkler similarity from which a word is worth suggesting."""

_WORD = "SELECT * FROM vocabulary WHERE language = ? AND word = ? AND documents > 0"
_WORDS = "SELECT * FROM vocabulary WHERE language = ? AND word IN"
# Left alone, SQLite takes the primary key, of which only the language fits.
_TERM = "SELECT * FROM vocabulary INDEXED BY vocabulary_by_term WHERE language = ? AND term = ? AND documents >= 0"
_BEGINNING = """SELECT * FROM vocabulary WHERE language = ? AND word >= ? AND word < ? AND documents > 0
    ORDER BY named DESC, documents DESC, word, term LIMIT ?"""
_SPELLINGS = "SELECT * FROM spellings WHERE language = ? AND length >= ? AND length <= ? ORDER BY length"


class Entry(NamedTuple):
    """A way to articles: whoever looks for `word` finds what is indexed as `term`, shown as `written`.

    `documents` counts the articles that have the term, `named` those that have the word in their names: title, other
    names and keywords. A common Chinese character that is in no article only has a sound.
    """

    word: str
    term: str
    written: str
    documents: int
    named: int


class Vocabulary:
    """The vocabulary of one language."""

    def __init__(self, rows: Rows, language: str) -> None:
        self._rows = rows
        self.language = language

    def of_word(self, word: str) -> list[Entry]:
        """The ways that a folded word leads, the most used first."""
        return _by_use(self._entries(_WORD, word))

    def of_term(self, term: str) -> list[Entry]:
        """The words that lead to a term."""
        return self._entries(_TERM, term)

    def beginning(self, start: str) -> list[Entry]:
        """The words that begin so and say something: those in most names."""
        entries = self._entries(_BEGINNING, start, start + "\U0010ffff", 2 * MOST_COMPLETIONS)
        stops = stop_words(self.language)
        return [entry for entry in entries if entry.term not in stops and entry.word not in stops][:MOST_COMPLETIONS]

    def longest_beginning(self, text: str) -> list[Entry]:
        """The longest word with which a text begins."""
        starts = [text[:length] for length in range(1, len(text) + 1)]
        places = ", ".join("?" * len(starts))
        found = self._entries(f"{_WORDS} ({places}) AND documents > 0", *starts)
        longest = max((len(entry.word) for entry in found), default=0)
        return _by_use(entry for entry in found if len(entry.word) == longest)

    def near(self, word: str, *, unfinished: bool) -> list[Entry]:
        """The words that a folded word may be a mistyped form of: those with the fewest mistakes.

        The beginning of a longer word counts too where the word may be unfinished.
        """
        mistakes = forgiven(word)
        if mistakes == 0:
            return []
        for whole in (True, False) if unfinished else (True,):
            longest = len(word) + (mistakes if whole else _MOST_TO_COME)
            spellings = self._spellings(len(word) - mistakes, longest)
            found = _nearest(word, spellings if whole else [other[: len(word)] for other in spellings], mistakes)
            if found:
                fewest = min(distance for _, distance in found)
                words = {spellings[index] for index, distance in found if distance == fewest}
                return self._best(words, word[0])
        return []

    def suggestions(self, word: str) -> list[Entry]:
        """The words of names that are nearest to a folded word, the nearest first, if any is near at all."""
        # Needed only where nothing is found. Here it matters most that words begin alike.
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler

        found = process.extract(
            word, self._spellings(3, 100), scorer=JaroWinkler.similarity, score_cutoff=_NEAR, limit=4 * MOST_SUGGESTIONS
        )
        entries = (entry for near, _, _ in found for entry in self.of_word(near)[:1])
        # The word for a single Chinese character could be any of dozens.
        return [entry for entry in entries if entry.named and len(entry.term) > 1][:MOST_SUGGESTIONS]

    def sounds(self, character: str) -> list[str]:
        """The pinyin of a Chinese character, as far as the library has it."""
        return [entry.word for entry in self.of_term(character) if entry.word != character]

    def _best(self, words: Iterable[str], initial: str) -> list[Entry]:
        entries = [entry for word in words for entry in self.of_word(word)]
        entries.sort(
            key=lambda entry: (entry.word[0] != initial, -entry.named, -entry.documents, entry.word, entry.term)
        )
        return entries[:MOST_CORRECTIONS]

    def _entries(self, statement: str, *values: str | int) -> list[Entry]:
        rows = self._rows("vocabulary", statement, (self.language, *values))
        return [Entry(*row[1:-1]) for row in rows]

    def _spellings(self, shortest: int, longest: int) -> list[str]:
        rows = self._rows("spellings", _SPELLINGS, (self.language, shortest, longest))
        return [word for row in rows for word in row[2].split(" ")]


def forgiven(word: str) -> int:
    """How many typing mistakes are forgiven in a word: two in a long one, none in a short one."""
    if len(word) < 4 or is_unspaced(word):  # noqa: PLR2004 - most words of three letters are one mistake from another
        return 0
    return 1 if len(word) < 7 else 2  # noqa: PLR2004


def _nearest(word: str, others: Sequence[str], most: int) -> list[tuple[int, int]]:
    """Which of the others are at most so far from the word (optimal string alignment), as (index, distance)."""
    # Needed only for words that the library does not have.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(index, int(distance)) for _, distance, index in found]


def _by_use(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (-entry.named, -entry.documents, entry.term))[:MOST_COMPLETIONS]
