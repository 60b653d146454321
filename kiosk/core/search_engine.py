"""Searching a pack: from what somebody typed to the articles, and to the best place in each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.core.search import SearchHit, SearchResults
from kiosk.core.search_places import Marker, Passage
from kiosk.core.search_query import Query, understand
from kiosk.core.search_vocabulary import MOST_SUGGESTIONS, Rows, Vocabulary

Document = tuple[Any, ...]
"""A row of the table `documents`: one text of an article."""

_WORDS_TO_SUGGEST_FOR = 2


class SearchEngine:
    """Searches one pack. `languages` are those of the library, the default first.

    `documents` gives the best of the texts that fit a query of the full-text index, so many at most. `passages` gives
    the sections of an article's text.
    """

    def __init__(
        self,
        rows: Rows,
        documents: Callable[[str, int], list[Document]],
        passages: Callable[[str, str], list[Passage]],
        languages: tuple[str, ...],
    ) -> None:
        self._rows = rows
        self._documents = documents
        self._passages = passages
        self._languages = languages

    def search(self, text: str, language: str, most: int) -> SearchResults:
        """What the library has for a reader of that language; texts in it come first."""
        own = language if language in self._languages else self._languages[0]
        vocabulary = Vocabulary(self._rows, own)
        query = understand(text, vocabulary)
        hits = self._hits(query, vocabulary, self._found(query, own, most))
        corrected = tuple(dict.fromkeys(query.corrected)) if hits else ()
        if len(hits) < most and self._documents(_standing_in(own), 1):
            for other in self._languages:
                if other != own:
                    hits += self._hits_standing_in(text, other, own, most - len(hits))
        if hits:
            return SearchResults(tuple(hits), corrected)
        return SearchResults(suggestions=_suggestions(query, vocabulary))

    def _found(self, query: Query, language: str, most: int) -> list[Document]:
        match = query.match(language)
        found = self._documents(match, most) if match else []
        longer = query.match(language, longer=True)
        if len(found) < most and longer != match:
            found += [document for document in self._documents(longer, most) if document not in found]
        return found[:most]

    def _hits_standing_in(self, text: str, language: str, own: str, most: int) -> list[SearchHit]:
        """Texts of articles that have none in the reader's own language, by the words of the texts' language."""
        vocabulary = Vocabulary(self._rows, language)
        query = understand(text, vocabulary)
        match = query.match(language)
        found = self._documents(f"{_standing_in(own)} AND ({match})", most) if match and most else []
        return self._hits(query, vocabulary, found)

    def _hits(self, query: Query, vocabulary: Vocabulary, documents: list[Document]) -> list[SearchHit]:
        marker = Marker(query, vocabulary)
        return [self._hit(document, marker) for document in documents]

    def _hit(self, document: Document, marker: Marker) -> SearchHit:
        _shard, _number, article, language, title, _hash = document
        place = marker.best_place(self._passages(article, language))
        return SearchHit(
            article=article,
            language=language,
            title=title,
            title_marks=marker.marks(title),
            section=place.section,
            section_title=place.title,
            block=place.block,
            sentence=place.sentence,
            sentence_marks=marker.marks(place.sentence),
        )


def _standing_in(language: str) -> str:
    return f'stands_in : "{language}"'


def _suggestions(query: Query, vocabulary: Vocabulary) -> tuple[str, ...]:
    near = (entry.written for word in query.unknown[:_WORDS_TO_SUGGEST_FOR] for entry in vocabulary.suggestions(word))
    return tuple(dict.fromkeys(near))[:MOST_SUGGESTIONS]
