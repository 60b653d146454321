"""A library as it is to be shown on a day: overdue texts say so, or are left out as if there were none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from kiosk.core.model import (
    Article,
    ArticleCard,
    DatedText,
    Library,
    LibraryInfo,
    OverduePolicy,
    Picture,
    Rendition,
    Section,
    Topic,
)
from kiosk.core.review import Decision, is_overdue

if TYPE_CHECKING:
    from kiosk.core.blocks import Block
    from kiosk.core.search import SearchHit, SearchResults


def shown_on(library: Library, decision: Decision) -> Library:
    """What readers get of a library: itself where its overdue texts are shown like any other."""
    if decision.action == "warn":
        return library
    return ReviewedLibrary(library, decision.day, decision.dated)


class ReviewedLibrary:
    """A library on a day, without those of the `dated` texts that are overdue.

    An article whose text in a language is hidden is as if it had never been translated into it: readers of that
    language are offered it in another one. Where all its texts are hidden, it is gone: from its topic, from Related,
    and links to it are plain words. A topic whose articles are all gone is gone too. A text that is overdue and not
    hidden is marked as `Article.overdue`.
    """

    def __init__(self, library: Library, day: date, dated: tuple[DatedText, ...] = ()) -> None:
        self._library = library
        self._day = day
        left: dict[str, set[str]] = defaultdict(set)
        by_article = {text.article: text for text in dated}
        for text in dated:
            if not is_overdue(text.review_by, day):
                left[text.article].add(text.language)
        self._left = {
            article: tuple(language for language in library.languages if language in left[article])
            for article in by_article
        }
        """For each article that has a hidden text, the languages of its other texts in the library's order."""
        self._gone = frozenset(article for article, languages in self._left.items() if not languages)
        self._gone_of: dict[str, list[DatedText]] = defaultdict(list)
        for article in self._gone:
            self._gone_of[by_article[article].topic].append(by_article[article])
        self._topics: dict[str, tuple[Topic, ...]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the library; the first is the default."""
        return self._library.languages

    @property
    def overdue_policy(self) -> OverduePolicy:
        """Nothing more is to be done with overdue texts."""
        return "warn"

    @property
    def newest_review(self) -> date | None:
        """The day on which a text was reviewed last, if that is known."""
        return self._library.newest_review

    def dated_texts(self, before: date) -> tuple[DatedText, ...]:
        """All texts of each article of which at least one is to be reviewed before that day; hidden ones too."""
        return self._library.dated_texts(before)

    def info(self, language: str) -> LibraryInfo:
        """What stands around every article."""
        return self._library.info(language)

    def topics(self, language: str) -> tuple[Topic, ...]:
        """The topics in their order. A topic without an article is not among them."""
        if language not in self._topics:
            reduced = (self._reduced(topic, language) for topic in self._library.topics(language))
            self._topics[language] = tuple(topic for topic in reduced if topic.article_count > 0)
        return self._topics[language]

    def articles(self, topic: str, language: str) -> tuple[ArticleCard, ...]:
        """The articles of a topic in their order."""
        cards = self._library.articles(topic, language)
        if self._left:
            cards = tuple(
                self.card(card.id, language) if card.id in self._left else card
                for card in cards
                if card.id not in self._gone
            )
        if not cards:
            raise KeyError(topic)
        return cards

    def card(self, article: str, language: str) -> ArticleCard:
        """One article seen from outside."""
        return self._library.card(article, self._language(article, language))

    def article(self, article: str, language: str) -> Article:
        """One article without its text."""
        found = self._library.article(article, self._language(article, language))
        return found._replace(
            languages=self._left.get(article, found.languages),
            related=tuple(other for other in found.related if other not in self._gone),
            overdue=is_overdue(found.review_by, self._day),
        )

    def section(self, article: str, language: str, index: int) -> Section:
        """The text of one section; `index` counts from 0."""
        section = self._library.section(article, self._language(article, language), index)
        return section._replace(blocks=_unlinked(section.blocks, self._gone)) if self._gone else section

    def picture(self, picture: str, rendition: Rendition) -> Picture:
        """An image of an article, an icon or the logo."""
        return self._library.picture(picture, rendition)

    def recording(self, article: str, language: str) -> bytes:
        """The recording (MP3 or Ogg Vorbis) of an article's text in exactly that language, if it is `recorded`."""
        if language not in self._left.get(article, (language,)):
            raise KeyError(f"{article} in {language}")
        return self._library.recording(article, language)

    def search(self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()) -> SearchResults:
        """What the library has on whatever a reader typed, at most `most` articles, and none of those of `without`."""
        results = self._library.search(text, language, most, self._gone | without)
        return replace(results, hits=tuple(self._hit(found, language) for found in results.hits))

    def _language(self, article: str, language: str) -> str:
        """In which language to ask for an article, so that no hidden text is given.

        Raises:
            KeyError: if it is gone.
        """
        left = self._left.get(article)
        if left is None or language in left:
            return language
        if not left:
            raise KeyError(article)
        return left[0]

    def _reduced(self, topic: Topic, language: str) -> Topic:
        """A topic without the articles that are gone."""
        gone = self._gone_of.get(topic.id)
        count = topic.article_count - len(gone or ())
        if not gone or count <= 0:
            return topic._replace(article_count=count)
        sensitive = topic.sensitive
        if not sensitive and not all(text.sensitive for text in gone):
            # What was not sensitive in it may be what has gone.
            sensitive = all(card.sensitive for card in self.articles(topic.id, language))
        return topic._replace(article_count=count, sensitive=sensitive)

    def _hit(self, found: SearchHit, language: str) -> SearchHit:
        """What is shown in the place of a hit: for a hidden text, the beginning of the one that stands in for it."""
        if found.language in self._left.get(found.article, (found.language,)):
            return found
        article = self.article(found.article, language)
        return replace(
            found,
            language=article.language,
            title=article.title,
            title_marks=(),
            section=0,
            section_title=article.sections[0].title,
            block=0,
            sentence="",
            sentence_marks=(),
        )


def _unlinked(blocks: tuple[Block, ...], gone: Container[str]) -> tuple[Block, ...]:
    """The blocks with links to the articles that are gone as plain words."""
    # The home screen does without them.
    from kiosk.core.blocks import ArticleLink

    def plain(value: object) -> object:
        if isinstance(value, tuple):
            parts: list[object] = []
            for part in cast("tuple[object, ...]", value):
                if isinstance(part, ArticleLink) and part.article in gone:
                    parts.extend(part.spans)
                else:
                    parts.append(plain(part))
            return tuple(parts)
        if is_dataclass(value) and not isinstance(value, type):
            changed: dict[str, Any] = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
            return replace(value, **changed)
        return value

    return cast("tuple[Block, ...]", plain(blocks))
