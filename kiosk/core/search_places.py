"""Where in an article that was found the words of a query stand."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.core.search import Mark
from kiosk.core.search_query import Query
from kiosk.core.search_vocabulary import Vocabulary
from kiosk.core.search_words import folded, folded_words, is_unspaced, tokens

MOST_UNSPACED = 64
"""Words without spaces that are marked."""


@dataclass(frozen=True)
class Passage:
    """The text of a section: its sentences, each with the index of its block."""

    section: int
    title: str
    sentences: Sequence[tuple[int, str]]


@dataclass(frozen=True)
class Place:
    """A sentence of a section."""

    section: int
    title: str
    block: int
    sentence: str


class Marker:
    """Finds the words of a query in texts."""

    def __init__(self, query: Query, vocabulary: Vocabulary) -> None:
        self._concept_of: dict[str, int] = {}
        self._weights: list[float] = []
        for number, concept in enumerate(query.concepts):
            # A word that few articles have says more about a place than one that all have.
            self._weights.append(1 / math.log2(2 + concept.documents))
            for term in (*concept.terms, *concept.longer):
                words = [term] if is_unspaced(term) else [entry.word for entry in vocabulary.of_term(term)]
                for word in words:
                    self._concept_of.setdefault(word, number)
        unspaced = [word for word in self._concept_of if is_unspaced(word)][:MOST_UNSPACED]
        self._unspaced = sorted(unspaced, key=len, reverse=True)

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Where the words stand in a text, in its order; what overlaps is one mark."""
        marks: list[Mark] = []
        for start, end, _concept in self._found(text):
            if marks and start <= marks[-1].start + marks[-1].length:
                last = marks.pop()
                marks.append(Mark(last.start, max(end - last.start, last.length)))
            else:
                marks.append(Mark(start, end - start))
        return tuple(marks)

    def best_place(self, passages: Iterable[Passage]) -> Place:
        """The sentence that says most of what is looked for, in the section that does; else the very first one."""
        passage = max(passages, key=self._section_weight, default=Passage(0, "", ()))
        block, sentence = max(passage.sentences, key=self._sentence_weight, default=(0, ""))
        return Place(passage.section, passage.title, block, sentence)

    def _section_weight(self, passage: Passage) -> float:
        in_title = self._concepts(passage.title)
        in_text = self._concepts("\n".join(sentence for _, sentence in passage.sentences))
        return 2 * self._weight(in_title | in_text) + self._weight(in_title)

    def _sentence_weight(self, sentence: tuple[int, str]) -> float:
        return self._weight(self._concepts(sentence[1]))

    def _weight(self, concepts: set[int]) -> float:
        return sum(self._weights[concept] for concept in concepts)

    def _concepts(self, text: str) -> set[int]:
        found = self._concept_of.keys() & folded_words(text)
        found.update(self._unspaced_in(text).values())
        return {self._concept_of[word] for word in found}

    def _found(self, text: str) -> list[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = []
        for start, form, unspaced in tokens(text):
            if unspaced:
                places = sorted(self._unspaced_in(form).items())
                found += [(start + at, start + at + len(word), self._concept_of[word]) for at, word in places]
            elif (concept := self._concept_of.get(folded(form))) is not None:
                found.append((start, start + len(form), concept))
        return found

    def _unspaced_in(self, text: str) -> dict[int, str]:
        """The words of scripts without spaces by where they stand in a text: of several at one place the longest.

        A regular expression would do, but `re` keeps those that it was given, and these tell what somebody typed.
        """
        found: dict[int, str] = {}
        for word in self._unspaced:
            place = text.find(word)
            while place >= 0:
                found.setdefault(place, word)
                place = text.find(word, place + 1)
        return found
