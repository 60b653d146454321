"""What a pack holds so that its articles can be found. `docs/search.md` tells how it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import NamedTuple

from kiosk.content.memo import Memo
from kiosk.core.blocks import Heading, spans_text
from kiosk.core.model import Section
from kiosk.core.narration import narrate
from kiosk.core.search_words import (
    LONGEST_GRAM,
    compounds,
    folded,
    forms,
    grams,
    has_unspaced,
    index_term,
    is_unspaced,
    stem,
    tokens,
)

LONGEST_NAME = 4
"""Characters of the longest Chinese word that can be found as a whole by its pinyin, if it is in a name or a
heading; elsewhere it is two."""

_KEPT_FORMS = 65_536
"""Written forms of each language."""

_PARTICLES = frozenset("的了么吗呢吧啊呀们")


class Found(NamedTuple):
    """A way to an article: whoever looks for `word` finds what is indexed as `term`, shown as `written`."""

    word: str
    term: str
    written: str


class TextWords(NamedTuple):
    """How one text of an article is found.

    `columns` are its title, other names, keywords, headings and text as the full-text index takes them: as terms.
    `ways` lead to it; `named` are the words and terms of those in its names: title, other names and keywords.
    """

    columns: tuple[str, ...]
    ways: frozenset[Found]
    named: frozenset[tuple[str, str]]


def text_words(language: str, names: Sequence[str], headings: str, text: str) -> TextWords:
    """How a text is found by its three names (title, other names, keywords), its headings and all else it says."""
    by_part = [_entries(part, language) for part in (*names, headings, text)]
    by_name = {entry.found for entries in by_part[: len(names)] for entry in set(entries)}
    everywhere = {entry.found for entry in {entry for entries in by_part for entry in entries}}
    if is_chinese(language):
        by_name.update(way for part in names for way in _by_name(part))
        everywhere.update(_by_name(headings), _by_sound(text))
    columns = tuple(" ".join([entry.indexed for entry in entries]) for entries in by_part)
    return TextWords(columns, frozenset(everywhere | by_name), frozenset((way.word, way.term) for way in by_name))


def is_chinese(language: str) -> bool:
    """Whether a language is written in Chinese characters, which are looked for by their sounds."""
    return language.partition("-")[0] == "zh"


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """A way, and its term as the full-text index takes it. There is one for each form, and it is its own key."""

    found: Found
    indexed: str


def _entries(text: str, language: str) -> list[_Entry]:
    """A text's words in their order; behind them those with a hyphen as one."""
    written = [*forms(text), *compounds(text)]
    if not has_unspaced(text):
        return list(map(_words(language).__getitem__, written))
    return [entry for form in written for entry in _parts_of(form, language)]


def _parts_of(form: str, language: str) -> list[_Entry]:
    return list(map(_grams(language).__getitem__, grams(form))) if is_unspaced(form) else [_words(language)[form]]


@cache
def _words(language: str) -> Memo[_Entry]:
    return Memo(partial(_word, language), _KEPT_FORMS)


@cache
def _grams(language: str) -> Memo[_Entry]:
    return Memo(partial(_gram, language), _KEPT_FORMS)


def _word(language: str, form: str) -> _Entry:
    term = stem(form, language)
    return _Entry(Found(folded(form), term, form), index_term(term, language))


def _gram(language: str, gram: str) -> _Entry:
    return _Entry(Found(gram, gram, gram), index_term(gram, language))


def sentences(section: Section, language: str) -> list[tuple[int, str]]:
    """The sentences of a section as they are shown, each with the index of its block."""
    found: list[tuple[int, str]] = []
    for index, block in enumerate(section.blocks):
        narration = narrate("", (block,), language, _as_it_is)
        shown = (narration.passages[said.passage][said.start : said.end] for said in narration.sentences)
        found += [(index, sentence) for sentence in shown]
    return found


def headings(sections: Iterable[Section]) -> str:
    """The titles of sections and the headings inside them, a line each."""
    lines: list[str] = []
    for section in sections:
        lines.append(section.title)
        lines += [spans_text(block.spans) for block in section.blocks if isinstance(block, Heading)]
    return "\n".join(line for line in lines if line)


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


def common_characters() -> Iterator[Found]:
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
