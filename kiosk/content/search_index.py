"""What a pack holds so that its articles can be found. `docs/search.md` tells how it is used."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from kiosk.core.blocks import Heading, spans_text
from kiosk.core.model import Section
from kiosk.core.narration import narrate
from kiosk.core.search_words import (
    LONGEST_GRAM,
    compounds,
    folded,
    grams,
    index_term,
    is_unspaced,
    stem,
    tokens,
)

LONGEST_NAME = 4
"""Characters of the longest Chinese word that can be found as a whole by its pinyin, if it is in a name or a
heading; elsewhere it is two."""

_PARTICLES = frozenset("的了么吗呢吧啊呀们")


class Found(NamedTuple):
    """A way to an article: whoever looks for `word` finds what is indexed as `term`, shown as `written`."""

    word: str
    term: str
    written: str


@dataclass
class Vocabulary:
    """All ways to the articles of a language.

    For each it counts the articles that have its term, and those that have its word in their names: title, other names
    and keywords.
    """

    language: str
    _documents: Counter[str] = field(default_factory=Counter[str])
    _named: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    _written: defaultdict[tuple[str, str], Counter[str]] = field(
        default_factory=lambda: defaultdict[tuple[str, str], Counter[str]](Counter)
    )
    _terms: dict[str, str] = field(default_factory=dict[str, str])

    def columns(self, names: Sequence[str], headings: str, text: str) -> tuple[str, ...]:
        """One article's texts as the full-text index takes them; their words become part of the vocabulary."""
        by_part = [list(self._ways(part)) for part in (*names, headings, text)]
        by_name = {way for ways in by_part[: len(names)] for way in ways}
        everywhere = {way for ways in by_part for way in ways}
        if self._chinese:
            by_name.update(way for part in names for way in _by_name(part))
            everywhere.update(_by_name(headings), _by_sound(text))
        self._count(everywhere | by_name, by_name)
        return tuple(" ".join(index_term(way.term, self.language) for way in ways) for ways in by_part)

    def rows(self) -> Iterator[tuple[str, str, str, str, int, int]]:
        """The rows of the table `vocabulary`, with the sounds of common Chinese characters that no article has."""
        for (word, term), forms in sorted(self._written.items()):
            written = min(forms, key=lambda form: (-forms[form], form))
            yield self.language, word, term, written, self._documents[term], self._named[word, term]
        if self._chinese:
            for way in _common_characters():
                if (way.word, way.term) not in self._written:
                    yield self.language, way.word, way.term, way.written, 0, 0

    def spellings(self) -> Iterator[tuple[str, int, str]]:
        """The rows of the table `spellings`: the words in which typing mistakes can be told."""
        by_length: defaultdict[int, set[str]] = defaultdict(set)
        for word, _term in self._written:
            if not is_unspaced(word) and not any(map(str.isdigit, word)):
                by_length[len(word)].add(word)
        for length, words in sorted(by_length.items()):
            yield self.language, length, " ".join(sorted(words))

    @property
    def _chinese(self) -> bool:
        return self.language.partition("-")[0] == "zh"

    def _count(self, everywhere: set[Found], by_name: set[Found]) -> None:
        for way in everywhere:
            self._written[way.word, way.term][way.written] += 1
        self._documents.update({way.term for way in everywhere})
        self._named.update({(way.word, way.term) for way in by_name})

    def _ways(self, text: str) -> Iterator[Found]:
        for _start, form, unspaced in tokens(text):
            if unspaced:
                yield from (Found(gram, gram, gram) for gram in grams(form))
            else:
                yield self._way(form)
        yield from map(self._way, compounds(text))

    def _way(self, form: str) -> Found:
        if form not in self._terms:
            self._terms[form] = stem(form, self.language)
        return Found(folded(form), self._terms[form], form)


def passages(sections: Iterable[Section], language: str) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """For each section its title and its sentences as they are shown, each with the index of its block."""
    for section in sections:
        sentences: list[tuple[int, str]] = []
        for index, block in enumerate(section.blocks):
            narration = narrate("", (block,), language, _as_it_is)
            shown = (narration.passages[said.passage][said.start : said.end] for said in narration.sentences)
            sentences += [(index, sentence) for sentence in shown]
        yield section.title, sentences


def headings(sections: Iterable[Section]) -> str:
    """The titles of sections and the headings inside them, a line each."""
    lines: list[str] = []
    for section in sections:
        lines.append(section.title)
        lines += [spans_text(block.spans) for block in section.blocks if isinstance(block, Heading)]
    return "\n".join(line for line in lines if line)


def sentences_json(sentences: Sequence[tuple[int, str]]) -> str:
    """The sentences of a section as the table `passages` holds them."""
    return json.dumps(sentences, ensure_ascii=False, separators=(",", ":"))


def _as_it_is(alternative: str) -> str:
    return alternative


def _by_sound(text: str) -> Iterator[Found]:
    """The characters and pairs of characters of a Chinese text by their pinyin without tones."""
    for _start, run, unspaced in tokens(text):
        if unspaced:
            yield from _by_pinyin(run, LONGEST_GRAM)


def _by_name(text: str) -> Iterator[Found]:
    """The parts of a Chinese name by their pinyin without tones, and by the first letters of that."""
    for _start, run, unspaced in tokens(text):
        if unspaced:
            yield from _by_pinyin(run, LONGEST_NAME)
            yield from _by_initials(run)


@lru_cache(maxsize=16_384)
def _by_pinyin(run: str, longest: int) -> list[Found]:
    syllables = _syllables(run)
    return [Found("".join(syllables[part]), run[part], run[part]) for part in _parts(run, 1, longest)]


@lru_cache(maxsize=16_384)
def _by_initials(run: str) -> list[Found]:
    initials = "".join(syllable[0] for syllable in _syllables(run))
    return [Found(initials[part], run[part], run[part]) for part in _parts(run, 2, LONGEST_NAME)]


def _parts(run: str, shortest: int, longest: int) -> Iterator[slice]:
    """The parts of a run that may be words: no word begins or ends with a particle."""
    for start in range(len(run)):
        for end in range(start + shortest, min(start + longest, len(run)) + 1):
            if end == start + 1 or _PARTICLES.isdisjoint((run[start], run[end - 1])):
                yield slice(start, end)


def _common_characters() -> Iterator[Found]:
    """The 6,763 characters of GB 2312, each with its sound: a wrong one may be typed that no article has."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    characters = sorted(character for row in rows if (character := row.decode("gb2312", "ignore")))
    for sound, character in zip(_syllables(characters), characters, strict=True):
        yield Found(sound, character, character)


def _syllables(run: str | list[str]) -> list[str]:
    """The pinyin of each character of a run, in which neighbours matter, or of single characters."""
    # A megabyte of data that only Chinese libraries need.
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    # A list, one entry for each character, is taken too, whatever the type says.
    return lazy_pinyin(run, errors=list)  # pyright: ignore[reportArgumentType]
