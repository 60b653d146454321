"""Reading grades: how many years of school a section asks of its reader, by the published formula of its language.

A formula sees the lengths of words and sentences and nothing else: a good grade does not make a text clear, but a bad
one is a reason to look at it again. Languages are left out for which we know of no formula with a scale of grades
whose numbers we could check: of the languages of the screen Arabic (Al-Heeti, 1984, counts letters of words alone,
which carry articles and pronouns), Chinese, Hindi and Vietnamese (their formulas need words that are told apart, or
lists of words), Ukrainian (Partiko, 2001, has no scale) and Urdu.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from kiosk.content.checks.sentences import sentences
from kiosk.content.checks.syllables import syllables
from kiosk.content.memo import Memo
from kiosk.core.blocks import Block

FEWEST_WORDS = 30
"""A shorter text has no grade: formulas were made for samples of 100 words, and one long name would decide."""

_CACHED_WORDS = 50_000
"""More than the words of a large library in one language: less than 10 MB."""

_PUNCTUATION = ".,:;!?()\"“”«»„'’"

_LONG_WORD = 7
"""Letters of what Bamberger and Vanecek call a long word."""

_FLESCH_GRADES = ((100, 4), (90, 5), (80, 6), (70, 7), (60, 9), (50, 12), (30, 16), (0, 20))


class Counts(NamedTuple):
    """What the formulas are made of. `words` and `sentences` are at least 1."""

    sentences: int
    words: int
    syllables: int
    of_one_syllable: int
    of_three_or_more: int
    of_four_or_more: int
    letters: int
    long_words: int


def has_formula(language: str) -> bool:
    """Whether sections in a language (a BCP 47 tag) can have a reading grade."""
    return _primary(language) in _FORMULAS


def section_grade(blocks: tuple[Block, ...], language: str) -> float | None:
    """The years of school that a section asks for, at least 0.

    Words of the glossary are left out. None where the language has no formula or there are fewer than `FEWEST_WORDS`.
    """
    formula = _FORMULAS.get(_primary(language))
    if formula is None:
        return None
    counts = counted(sentences(blocks, language), _primary(language))
    return grade(counts, language) if counts.words >= FEWEST_WORDS else None


def grade(counts: Counts, language: str) -> float:
    """The grade of a text by its counts, at least 0.

    Raises:
        KeyError: if the language has no formula.
    """
    return max(0.0, _FORMULAS[_primary(language)](counts))


def counted(texts: Sequence[str], language: str) -> Counts:
    """The counts of some sentences; those without words do not count. `language` is a primary tag with a formula."""
    found = [measured for text in texts if (measured := _measured_words(text, language))]
    every = [word for of_sentence in found for word in of_sentence]
    spoken = [word.syllables for word in every]
    letters = [word.letters for word in every]
    few = [spoken.count(number) for number in range(4)]
    return Counts(
        sentences=max(1, len(found)),
        words=max(1, len(every)),
        syllables=sum(spoken),
        of_one_syllable=few[1],
        of_three_or_more=len(spoken) - sum(few[:3]),
        of_four_or_more=len(spoken) - sum(few),
        letters=sum(letters),
        long_words=sum(map(_LONG_WORD.__le__, letters)),
    )


class _Word(NamedTuple):
    syllables: int
    letters: int


def _measured_words(sentence: str, language: str) -> list[_Word]:
    """What `words` finds in a sentence, with their lengths."""
    return [word for word in map(_measures(language).__getitem__, sentence.split()) if word.letters]


@cache
def _measures(language: str) -> Memo[_Word]:
    return Memo(partial(_measured, language), _CACHED_WORDS)


def _measured(language: str, word: str) -> _Word:
    alone = word.strip(_PUNCTUATION)
    if alone != word:
        return _measures(language)[alone]
    return _Word(0 if language in _BY_LETTERS else syllables(word, language), sum(map(str.isalpha, word)))


def _english(counts: Counts) -> float:
    """Flesch-Kincaid grade level.

    J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom: Derivation of New Readability Formulas for Navy
    Enlisted Personnel. Research Branch Report 8-75, Naval Air Station Memphis, 1975, page 14.
    """
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def _german(counts: Counts) -> float:
    """The first new Wiener Sachtextformel, for grades 4 to 15.

    R. Bamberger and E. Vanecek: Lesen – Verstehen – Lernen – Schreiben. Die Schwierigkeitsstufen von Texten in
    deutscher Sprache. Jugend und Volk, Wien 1984, page 83.
    """
    percent = 100 / counts.words
    return (
        0.1935 * percent * counts.of_three_or_more
        + 0.1672 * counts.words / counts.sentences
        + 0.1297 * percent * counts.long_words
        - 0.0327 * percent * counts.of_one_syllable
        - 0.875
    )


def _spanish(counts: Counts) -> float:
    """Crawford's formula, made with books of the first six grades, and here taken beyond them.

    A. N. Crawford: Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario en castellano.
    Lectura y Vida 6 (4), 1985.
    """
    percent = 100 / counts.words
    return -0.205 * percent * counts.sentences + 0.049 * percent * counts.syllables - 3.407


def _french(counts: Counts) -> float:
    """Flesch's reading ease for French, on Flesch's scale.

    L. Kandel and A. Moles: Application de l'indice de Flesch à la langue française. Cahiers d'études de
    radio-télévision 19, 1958, pages 253 to 274.
    """
    return _flesch_grade(207 - 1.015 * counts.words / counts.sentences - 73.6 * counts.syllables / counts.words)


def _russian(counts: Counts) -> float:
    """Flesch's reading ease for Russian, on Flesch's scale.

    I. V. Oborneva: Автоматизированная оценка сложности учебных текстов на основе статистических параметров. Thesis,
    Moscow 2006, page 13.
    """
    return _flesch_grade(206.835 - 1.3 * counts.words / counts.sentences - 60.1 * counts.syllables / counts.words)


def _portuguese(counts: Counts) -> float:
    """Flesch's reading ease for Portuguese: over 75 for grades 1 to 4, over 50 for 5 to 8, over 25 for 9 to 11.

    T. B. F. Martins, C. M. Ghiraldelo, M. G. V. Nunes and O. N. Oliveira: Readability Formulas Applied to Textbooks in
    Brazilian Portuguese. Notas do ICMSC-USP, série computação 28, São Carlos 1996.
    """
    ease = 248.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words
    return _on_scale(ease, ((100, 0), (75, 4), (50, 8), (25, 11), (0, 16)))


def _polish(counts: Counts) -> float:
    """Pisarek's formula, whose result is years of school. Hard words have four syllables or more.

    He counts the syllables of a word's basic form; we those of the word as it stands, which has often one more.
    W. Pisarek: Jak mierzyć zrozumiałość tekstu? Zeszyty Prasoznawcze 4 (42), 1969, pages 35 to 48.
    """
    return math.hypot(counts.words / counts.sentences, 100 * counts.of_four_or_more / counts.words) / 2


def _turkish(counts: Counts) -> float:
    """Ateşman's formula, with his scale: 90 and more for grade 4, 80 for 6, 70 for 8, and so on.

    E. Ateşman: Türkçede okunabilirliğin ölçülmesi. Dil Dergisi 58, 1997, pages 71 to 74.
    """
    ease = 198.825 - 40.175 * counts.syllables / counts.words - 2.61 * counts.words / counts.sentences
    return _on_scale(ease, ((110, 0), (90, 4), (50, 12), (40, 15), (30, 16), (0, 20)))


def _italian(counts: Counts) -> float:
    """Gulpease: 80 can be read with five years of school, 60 with eight, 40 with thirteen.

    P. Lucisano and M. E. Piemontese: GULPEASE: una formula per la predizione della difficoltà dei testi in lingua
    italiana. Scuola e Città 39 (3), 1988, pages 110 to 124.
    """
    ease = 89 + (300 * counts.sentences - 10 * counts.letters) / counts.words
    return _on_scale(ease, ((100, 0), (80, 5), (60, 8), (40, 13), (0, 20)))


_BY_LETTERS = frozenset({"it"})
"""Languages whose formula counts no syllables."""

_FORMULAS: dict[str, Callable[[Counts], float]] = {
    "de": _german,
    "en": _english,
    "es": _spanish,
    "fr": _french,
    "it": _italian,
    "pl": _polish,
    "pt": _portuguese,
    "ru": _russian,
    "tr": _turkish,
}


def _flesch_grade(ease: float) -> float:
    """The grade of a reading ease.

    R. Flesch: The Art of Readable Writing. Harper, New York 1949, page 149: "very easy" (90 to 100) is for grade 5,
    80 for 6, 70 for 7, 60 for 8 and 9, 50 for 10 to 12, 30 for college, and less for those who have finished it.
    """
    return _on_scale(ease, _FLESCH_GRADES)


def _on_scale(ease: float, scale: Sequence[tuple[float, float]]) -> float:
    """The grade of an ease on a scale of (ease, grade) with falling ease, in straight lines and on beyond both ends."""
    pairs = list(pairwise(scale))
    (high, easy), (low, hard) = next((pair for pair in pairs if ease >= pair[1][0]), pairs[-1])
    return easy + (high - ease) * (hard - easy) / (high - low)


def _primary(language: str) -> str:
    return language.partition("-")[0]
