"""A library's folder as the screens see a library, while it is being written.

What cannot be shown has its problems in its place, so that whoever writes sees them where the text would be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Final

from kiosk.content.article_header import described_article, topic_of
from kiosk.content.draft_reading import DraftReader, Reading, TextKey
from kiosk.content.model import ArticleFile, FrontMatter, LibrarySource, PerLanguage, Purpose, Text
from kiosk.content.pictures import Renditions
from kiosk.content.resolving import Resolver, dead_link_problems
from kiosk.content.workers import Failure
from kiosk.core import blocks
from kiosk.core.blocks import Block, Callout, Figure, Paragraph, all_blocks, word_count
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
    SectionTitle,
    Topic,
)
from kiosk.core.problems import Problem, place
from kiosk.core.search import SearchHit, SearchResults
from kiosk.core.search_words import folded

_UP_TO: Final[dict[Rendition, tuple[Rendition, ...]]] = {
    "page": ("page",),
    "page-4k": ("page", "page-4k"),
    "full": ("page", "page-4k", "full"),
}
CANNOT_BE_SHOWN: Final = "This text cannot be shown"


class Draft:
    """The library that a folder held at its last `reading`; a `core.model.Library`.

    `index` is a pack of a somewhat earlier state, in which is searched. A text is converted when it is asked for.

    Raises:
        ValueError: if the reading lists nothing.
    """

    def __init__(self, reader: DraftReader, reading: Reading) -> None:
        self._reader = reader
        self.index: Library | None = None
        self.awaited: set[str] = set()
        """The paths of pictures that a section has been shown without, as they are not converted yet."""
        self._pictures: dict[str, tuple[Purpose, str]] = {}
        self._source: LibrarySource
        self._by_article: dict[str, list[ArticleFile]]
        self.take(reading)

    def take(self, reading: Reading) -> None:
        """Be another reading from now on."""
        if reading.source is None:
            raise ValueError("library.toml has never been usable")
        self.reading = reading
        self._source = reading.source
        self._by_article = {}
        for file in self._source.articles:
            self._by_article.setdefault(file.article, []).append(file)
        self._pictures |= {id_: picture for picture, id_ in reading.icons.items()}

    # What the screens ask

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the library; the first is the default."""
        return self._source.config.languages

    @property
    def overdue_policy(self) -> OverduePolicy:
        """An overdue text says so where readers would not see it at all: its writer is to see it."""
        return "warn" if self._source.config.review.overdue == "warn" else "label"

    @property
    def newest_review(self) -> date | None:
        """The day on which a text was reviewed last, if that is known."""
        return max((header.reviewed for header in self.reading.headers.values() if header.reviewed), default=None)

    def dated_texts(self, before: date) -> tuple[DatedText, ...]:
        """All texts of each article of which at least one is to be reviewed before that day."""
        found: list[DatedText] = []
        for article, files in sorted(self._by_article.items()):
            headers = [(file.language, self._header(file)) for file in files]
            if any(header and header.review_by and header.review_by < before for _language, header in headers):
                found += [
                    DatedText(article, topic_of(article), language, header.sensitive, header.review_by)
                    for language, header in sorted(headers, key=lambda text: text[0])
                    if header is not None
                ]
        return tuple(found)

    def info(self, language: str) -> LibraryInfo:
        """What stands around every article."""
        config = self._source.config
        if language not in config.languages:
            raise KeyError(language)
        return LibraryInfo(
            language,
            name=self._text(config.name, language),
            clinic=self._text(config.clinic, language),
            disclaimer=self._text(config.disclaimer, language),
            emergency=self._text(config.emergency, language),
            logo=self.reading.icons.get(("logo", self._text(config.logo, language)), ""),
        )

    def topics(self, language: str) -> tuple[Topic, ...]:
        """The topics in their order. A topic without an article is not among them."""
        articles: dict[str, list[str]] = {}
        for article in self._by_article:
            articles.setdefault(topic_of(article), []).append(article)
        return tuple(
            Topic(
                id=topic.id,
                title=self._text(topic.title, language) or topic.id,
                icon=self.reading.icons.get(("icon", topic.icon), ""),
                colour=topic.colour,
                article_count=len(articles[topic.id]),
                sensitive=all(map(self._is_sensitive, articles[topic.id])),
            )
            for topic in self._source.topics
            if topic.id in articles
        )

    def articles(self, topic: str, language: str) -> tuple[ArticleCard, ...]:
        """The articles of a topic in their order."""
        found = [article for article in self._by_article if topic_of(article) == topic]
        if not found:
            raise KeyError(topic)
        return tuple(self.card(article, language) for article in sorted(found, key=self._order))

    def card(self, article: str, language: str) -> ArticleCard:
        """One article seen from outside."""
        file = self._file(article, language)
        text, header = self._shown(file), self._header(file)
        return ArticleCard(
            id=article,
            topic=topic_of(article),
            language=file.language,
            title=header.title if header else article,
            summary=header.summary if text and header else f"{CANNOT_BE_SHOWN}.",
            section_count=len(text.outline) if text else 1,
            words=sum(section.words for section in text.outline) if text else 0,
            sensitive=self._is_sensitive(article),
        )

    def article(self, article: str, language: str) -> Article:
        """One article without its text. Its `language` is the one that the text is really in."""
        file = self._file(article, language)
        text, header = self._shown(file), self._header(file) or FrontMatter(article, "", "sample")
        outline = text.outline if text else ()
        return described_article(
            file,
            header,
            languages=[other.language for other in self._by_article[article]],
            others=self._by_article,
            sensitive=self._is_sensitive(article),
            recorded=text is not None and TextKey(article, file.language) in self.reading.recordings,
            sections=[SectionTitle(title, words) for title, _line, words, _grade in outline] or [SectionTitle("", 0)],
        )

    def section(self, article: str, language: str, index: int) -> Section:
        """The text of one section; `index` counts from 0. Where a text cannot be shown, it says what is wrong."""
        file = self._file(article, language)
        if self._shown(file) is None:
            return _problem_section(self.reading.texts[TextKey(article, file.language)].problems)
        converted = self._reader.article(file)
        if converted.front_matter is None or not converted.sections:
            # It has been changed since; the next reading will have noticed.
            return _problem_section(converted.problems)
        section = converted.sections[min(index, len(converted.sections) - 1)]
        resolver = Resolver(self._figures(section.blocks), self._by_article)
        return Section(section.title, word_count(section.blocks), resolver.blocks(section.blocks))

    def picture(self, picture: str, rendition: Rendition) -> Picture:
        """An image of an article, an icon or the logo."""
        purpose, path = self._pictures[picture]
        if self.index is not None and self._is_indexed(picture):
            return self.index.picture(picture, rendition)
        made = self._reader.picture(purpose, path)
        if isinstance(made, Failure):
            raise KeyError(picture)
        smaller = {name: one for name, one in made.pictures() if name in _UP_TO[rendition]}
        return list(smaller.values())[-1]

    def recording(self, article: str, language: str) -> bytes:
        """The recording (MP3 or Ogg Vorbis) of an article's text in exactly that language, if it is `recorded`."""
        return self._reader.recording(self.reading.recordings[TextKey(article, language)])

    def search(self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()) -> SearchResults:
        """What the index has on whatever a reader typed, but for articles and sections that are no longer there.

        As long as there is no index, whatever has the typed words in its title.
        """
        if self.index is None:
            titled = (hit for hit in self._titled(text, language) if hit.article not in without)
            return SearchResults(tuple(islice(titled, most)))
        results = self.index.search(text, language, most, without)
        hits = tuple(hit for hit in results.hits if self._has(hit.article, hit.language, hit.section))
        return replace(results, hits=hits)

    # What those who write ask

    def file(self, article: str, language: str) -> ArticleFile:
        """The file of the text that readers of a language see."""
        return self._file(article, language)

    def section_titles(self, article: str, language: str) -> tuple[str, ...] | None:
        """The titles of the sections that readers of a language see; None while the text cannot be shown."""
        text = self._shown(self._file(article, language))
        return tuple(section.title for section in text.outline) if text else None

    def has_article(self, article: str) -> bool:
        """Whether an article is listed, be it only in one language."""
        return article in self._by_article

    @property
    def article_ids(self) -> Collection[str]:
        """All articles that are listed."""
        return self._by_article.keys()

    def key_of(self, path: str) -> TextKey | None:
        """Which text a file is, by its path relative to the library."""
        return next((key for key, text in self.reading.texts.items() if text.file.path == path), None)

    def problems_of(self, file: ArticleFile) -> tuple[Problem, ...]:
        """What is wrong with a text as it was read last, by itself and by where it leads."""
        text = self.reading.texts[TextKey(file.article, file.language)]
        written = {key.article for key in self.reading.texts}
        dead_links = dead_link_problems([text], self._by_article, written)
        return tuple(sorted({*text.problems, *text.advice, *dead_links, *self._picture_problems(text)}))

    # Within

    def _text(self, texts: PerLanguage, language: str) -> str:
        """The text in a language, or else in the first that has one."""
        return next((texts[other] for other in (language, *self.languages) if texts.get(other)), "")

    def _file(self, article: str, language: str) -> ArticleFile:
        by_language = {file.language: file for file in self._by_article[article]}
        return next(by_language[other] for other in (language, *self.languages) if other in by_language)

    def _shown(self, file: ArticleFile) -> Text | None:
        """The text, if it can be shown."""
        text = self.reading.texts[TextKey(file.article, file.language)]
        return text if text.front_matter is not None and text.outline else None

    def _header(self, file: ArticleFile) -> FrontMatter | None:
        return self.reading.headers.get(TextKey(file.article, file.language))

    def _is_sensitive(self, article: str) -> bool:
        headers = (self._header(file) for file in self._by_article[article])
        return any(header.sensitive for header in headers if header)

    def _order(self, article: str) -> tuple[int, str]:
        header = self._header(self._by_article[article][0])
        return header.order if header else 0, article

    def _titled(self, text: str, language: str) -> Iterator[SearchHit]:
        words = folded(text).split()
        for article in self._by_article:
            file = self._file(article, language)
            header = self._header(file)
            if header and self._shown(file) and words and all(word in folded(header.title) for word in words):
                title = self.reading.texts[TextKey(article, file.language)].outline[0].title
                yield SearchHit(article, file.language, header.title, (), 0, title, 0, header.summary, ())

    def _has(self, article: str, language: str, section: int) -> bool:
        text = self.reading.texts.get(TextKey(article, language))
        return text is not None and self._shown(text.file) is not None and section < len(text.outline)

    def _figures(self, section: Sequence[Block]) -> dict[str, str]:
        """The ids of the usable pictures of a section by their paths. Those that are not converted yet are awaited."""
        ids: dict[str, str] = {}
        for figure in all_blocks(tuple(section)):
            if isinstance(figure, Figure):
                id_ = self._reader.picture_id("figure", figure.image)
                made = self._reader.kept_picture("figure", figure.image)
                if isinstance(made, Renditions) or (id_ and self._is_indexed(id_)):
                    ids[figure.image] = id_
                    self._pictures[id_] = ("figure", figure.image)
                elif made is None:
                    self.awaited.add(figure.image)
        return ids

    def _picture_problems(self, text: Text) -> Iterator[Problem]:
        """The pictures of a text that are not there, or are known to be of no use."""
        for reference in text.references:
            if reference.kind == "picture":
                made = self._reader.kept_picture("figure", reference.target)
                if isinstance(made, Failure):
                    message = f'the picture "{reference.target}" {made.message}'
                    name = reference.target.rpartition("/")[2]
                    yield Problem(text.file.path, reference.line, "error", made.code, message, name)

    def _is_indexed(self, picture: str) -> bool:
        """Whether a picture has been converted for the index."""
        if self.index is None:
            return False
        try:
            self.index.picture(picture, "page")
        except KeyError:
            return False
        return True


def _problem_section(problems: Sequence[Problem]) -> Section:
    """What stands in the place of a text that cannot be shown."""
    said = tuple(
        Paragraph((blocks.Text(place(problem.path, problem.line), strong=True), blocks.Text(f"  {problem.message}")))
        # Warnings, too: that of a misspelt key says why another is missing.
        for problem in sorted(problems, key=lambda problem: (problem.severity != "error", problem))
    )
    shown = (Callout("warning", (blocks.Text(CANNOT_BE_SHOWN),), said),)
    return Section("", word_count(shown), shown)
