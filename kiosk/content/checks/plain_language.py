"""Plain language: sections that ask for too much school, sentences that are too long, abbreviations left alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kiosk.content.checks.abbreviations import unexplained_abbreviations
from kiosk.content.checks.sentences import EXPLAINED, sentences, words
from kiosk.content.checks.source_lines import SourceLines
from kiosk.content.model import ConvertedArticle, ConvertedLibrary, Text
from kiosk.core.problems import Problem

MOST_WORDS = 25
"""Words of a sentence. From 25 on, sentences are difficult: Government Digital Service, Sentence length: why 25 words
is our limit, London 2014; the Style Manual of the Australian Government (2024) has the same limit."""

MOST_ABBREVIATIONS = 30
"""What is beyond comes up when the first are explained. To look all of them up in a hostile text would take long."""

_FOUND = 10
"""Characters by which a place in a text is found."""

_NO_WORDS = frozenset({"ja", "km", "lo", "my", "th", "vi", "yue", "zh"})
"""Languages without spaces between words or, as Vietnamese, with spaces between syllables."""


def grade_problems(text: Text, most: float) -> Iterator[Problem]:
    """A problem for each section whose reading grade is over `most`."""
    for section in text.outline:
        if section.grade is not None and round(section.grade, 1) > most:
            message = (
                f"this section reads as for grade {section.grade:.1f}, and {most:g} is the most; "
                "write shorter sentences and everyday words"
            )
            yield Problem(text.file.path, section.line, "warning", "reading-grade", message, section.title)


def grades(library: ConvertedLibrary) -> Iterator[Problem]:
    """The sections of a library whose reading grade is over that of `[check]` in library.toml."""
    for text in library.texts:
        yield from grade_problems(text, library.source.config.check.grade)


def long_sentences(article: ConvertedArticle, lines: SourceLines) -> Iterator[Problem]:
    """A problem for each sentence of a text with more than `MOST_WORDS` words. Words of the glossary count."""
    language = article.file.language
    if language.partition("-")[0] in _NO_WORDS:
        return
    for section in article.sections:
        for sentence in sentences(section.blocks, language):
            # Without more spaces than that it has not more words.
            if sentence.count(" ") < MOST_WORDS and "\n" not in sentence:
                continue
            count = len(words(sentence)) + sentence.count(EXPLAINED)
            if count > MOST_WORDS:
                line, about = lines.of_sentence(_without_explained(sentence), section.line)
                message = f"this sentence has {count} words; divide it, {MOST_WORDS} are the most"
                yield Problem(article.file.path, line, "warning", "long-sentence", message, about)


def _without_explained(sentence: str) -> str:
    """The first piece of a sentence between words of the glossary that is long enough to be found."""
    return next((piece for piece in sentence.split(EXPLAINED) if len(piece) >= _FOUND), sentence)


def abbreviations(article: ConvertedArticle, lines: SourceLines) -> Iterator[Problem]:
    """A problem for each abbreviation that a text never explains, but for no more than `MOST_ABBREVIATIONS`."""
    for abbreviation in islice(unexplained_abbreviations(article), MOST_ABBREVIATIONS):
        message = (
            f'"{abbreviation}" is never explained; write what it stands for in brackets behind it, '
            f"or *[{abbreviation}]: with its meaning on a line of its own"
        )
        line, about = lines.of_abbreviation(abbreviation)
        yield Problem(article.file.path, line, "warning", "unexplained-abbreviation", message, about)
