"""What somebody typed, understood by the words that the library has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby, pairwise, product

from kiosk.core.search_vocabulary import Entry, Vocabulary
from kiosk.core.search_words import Token, folded, index_term, is_unspaced, stem, stop_words, tokens

LONGEST_QUERY = 200
"""Characters that are looked at."""

MOST_WORDS = 16
MOST_COMPARED = 4
"""Words that are compared with all others in search of a typing mistake: each costs up to 5 ms."""

MOST_MATCHES = 15_000
"""Of how many matches the best are picked: each costs about 1 µs for each of its words."""

_LONGEST_PIECE = 24
"""Letters of the longest word that is looked for as a part of what was typed."""
_SHORT_WORD = 4
"""Letters that tell so much of a word that it may be a longer one shortened, or the first of a compound."""
_SHORT_START = 2
"""Letters of a beginning with which so many words begin that only those in names count."""


@dataclass(frozen=True)
class Concept:
    """One thing that is looked for: any of the `terms` will do, each with the number of articles that have it.

    `longer` are those of longer words that begin like the last word typed, which is not finished perhaps.
    """

    terms: dict[str, int]
    longer: dict[str, int]
    only_names: bool = False

    @property
    def documents(self) -> int:
        """In how many articles it stands, about."""
        return max(self.terms.values())


@dataclass
class Query:
    """What was understood. `unknown` are the folded words for which the library has nothing."""

    concepts: list[Concept] = field(default_factory=list[Concept])
    corrected: list[str] = field(default_factory=list[str])
    unknown: list[str] = field(default_factory=list[str])

    def match(self, language: str, *, longer: bool = False) -> str:
        """The query in the language of SQLite's full-text index, or nothing where nothing is known.

        The rarest concepts come first; what is common is left out where there would be too much to compare.
        """
        parts: list[str] = []
        matches = 0
        for concept in sorted(self.concepts, key=lambda concept: concept.documents):
            terms: list[str] = []
            for term, documents in (concept.terms | concept.longer if longer else concept.terms).items():
                if matches + documents <= MOST_MATCHES or not (parts or terms):
                    matches += documents
                    terms.append(f'"{index_term(term, language)}"')
            if terms:
                part = f"({' OR '.join(terms)})"
                parts.append(f"{{title also_called keywords}} : {part}" if concept.only_names else part)
        return " OR ".join(parts)


def understand(text: str, vocabulary: Vocabulary) -> Query:
    """Look up each word that was typed, with its forms, its beginnings and what it may have been meant to be."""
    text = text[:LONGEST_QUERY]
    typed = list(tokens(text))[:MOST_WORDS]
    stops = stop_words(vocabulary.language)
    telling = [token for token in typed if token.unspaced or folded(token.form) not in stops] or typed
    query = Query()
    reader = _Reader(vocabulary, query)
    unfinished = typed[-1] if typed and text.endswith(typed[-1].form) else None
    for unspaced, run in groupby(telling, key=lambda token: token.unspaced):
        if unspaced:
            for token in run:
                reader.read_unspaced(token.form)
        elif vocabulary.language.partition("-")[0] == "zh":
            reader.read_letters(list(run), unfinished)
        else:
            reader.read_words(list(run), unfinished)
    return query


class _Reader:
    """Adds what it understands of the words to a query."""

    def __init__(self, vocabulary: Vocabulary, query: Query) -> None:
        self._vocabulary = vocabulary
        self._query = query
        self._compared = 0

    def read_words(self, words: list[Token], unfinished: Token | None) -> None:
        rest = list(words)
        while rest:
            word, *rest = rest
            # "head ache", "pre eclampsia"
            if rest and self._add(self._vocabulary.of_word(folded(word.form + rest[0].form))):
                rest = rest[1:]
            else:
                self._read_word(word.form, unfinished=word is unfinished)

    def read_letters(self, words: list[Token], unfinished: Token | None) -> None:
        """Pinyin, with or without spaces, or words in Latin letters in the midst of Chinese."""
        letters = "".join(folded(word.form) for word in words)
        pieces = self._pieces(letters, unfinished=words[-1] is unfinished) if len(letters) > _SHORT_START else []
        if not pieces:
            self.read_words(words, unfinished)
        # A single syllable stands for dozens of characters.
        telling = [piece for piece in pieces if any(len(entry.term) > 1 for entry in piece)] or pieces
        for piece in telling:
            self._add(piece)

    def read_unspaced(self, run: str) -> None:
        stops = stop_words(self._vocabulary.language)
        phrases = sorted((stop for stop in stops if len(stop) > 1), key=len, reverse=True)
        parts = re.split("|".join(phrases), run) if phrases else [run]
        telling = [self._read_part(part, stops) for part in parts if part]
        if not any(telling):
            self._read_part(run, frozenset())

    def _read_part(self, part: str, stops: frozenset[str]) -> bool:
        """Look up the pairs of characters, and the characters that are in no known pair."""
        covered: set[int] = set()
        for start, pair in enumerate(map("".join, pairwise(part))):
            entries = self._vocabulary.of_word(pair) or self._of_same_sound(pair)
            # With a character that says nothing it may be no word but the end of one or the beginning of the next.
            if not stops.isdisjoint(pair):
                entries = [entry for entry in entries if entry.named and not stops.issuperset(entry.term)]
            if self._add(entries):
                covered |= {start, start + 1}
        for place, character in enumerate(part):
            if place not in covered and character not in stops and self._add(self._vocabulary.of_word(character)):
                covered.add(place)
        return bool(covered)

    def _read_word(self, form: str, *, unfinished: bool) -> None:
        word = folded(form)
        vocabulary = self._vocabulary
        if unfinished and len(word) <= _SHORT_START:
            if self._query.concepts:
                # After other words a letter or two only count as a whole word ("vitamin D").
                self._add(vocabulary.of_word(word))
            else:
                self._add(vocabulary.beginning(word), only_names=True)
            return
        known = vocabulary.of_word(word) or self._of_same_stem(form)
        # "preg" is "pregnancy" for some people, finished or not.
        completions = vocabulary.beginning(word) if unfinished or (not known and len(word) >= _SHORT_WORD) else []
        if self._add(known or completions, longer=completions):
            return
        corrections: list[Entry] = []
        if self._compared < MOST_COMPARED:
            self._compared += 1
            corrections = vocabulary.near(word, unfinished=unfinished)
        if self._add(corrections):
            self._query.corrected.append(corrections[0].written)
        # "Schwangerschaftszeichen"
        elif not self._add(self._first_part(word)):
            self._query.unknown.append(word)

    def _first_part(self, word: str) -> list[Entry]:
        part = self._vocabulary.longest_beginning(word[:_LONGEST_PIECE])
        return part if part and len(part[0].word) >= max(_SHORT_WORD, len(word) / 2) else []

    def _of_same_stem(self, form: str) -> list[Entry]:
        language = self._vocabulary.language
        stems = dict.fromkeys((stem(form, language), stem(folded(form), language)))
        return [entry for term in stems for entry in self._vocabulary.of_term(term)]

    def _of_same_sound(self, pair: str) -> list[Entry]:
        sounds = product(*(self._vocabulary.sounds(character) for character in pair))
        entries = (entry for first, second in sounds for entry in self._vocabulary.of_word(first + second))
        return [entry for entry in entries if entry.named]

    def _pieces(self, letters: str, *, unfinished: bool) -> list[list[Entry]]:
        """The letters as words that follow each other, the longest first; nothing where they are not made of any."""
        pieces: list[list[Entry]] = []
        while letters:
            completions = self._vocabulary.beginning(letters) if unfinished else []
            piece = completions or self._vocabulary.longest_beginning(letters[:_LONGEST_PIECE])
            if not piece:
                return []
            pieces.append(piece)
            letters = "" if completions else letters[len(piece[0].word) :]
        return pieces

    def _add(self, entries: list[Entry], *, longer: Iterable[Entry] = (), only_names: bool = False) -> bool:
        terms = _shortest(entries)
        more = _shortest(entry for entry in longer if entry.term not in terms)
        if terms:
            self._query.concepts.append(Concept(terms, more, only_names))
        return bool(terms)


def _shortest(entries: Iterable[Entry]) -> dict[str, int]:
    """The terms with their numbers of articles, without runs of characters of which a part is a term already."""
    terms: dict[str, int] = {}
    for entry in entries:
        if not (is_unspaced(entry.term) and any(term in entry.term for term in terms)):
            terms[entry.term] = entry.documents
    return terms
