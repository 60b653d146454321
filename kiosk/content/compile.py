"""A library's folder → a pack, or the list of its problems."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from kiosk.content.coverage import coverage_problems
from kiosk.content.front_matter import review_problems
from kiosk.content.library import LIBRARY_FILE, ConvertedLibrary, convert_library, topic_of
from kiosk.content.model import ConvertedArticle, FrontMatter, PerLanguage
from kiosk.content.pack_writer import PackWriter
from kiosk.content.pictures import Renditions
from kiosk.content.resolving import Resolver
from kiosk.core.blocks import word_count
from kiosk.core.files import replace_durably
from kiosk.core.model import Article, LibraryInfo, Section, SectionTitle, Topic
from kiosk.core.problems import Problem


def compile_library(root: Path, target: Path, resources: Path) -> list[Problem]:
    """Compile a library's folder into a pack and return its problems, sorted.

    What has an error is left out. A library that has nothing to show is an error, and no pack is written. The pack
    appears whole or not at all; the same library gives the same bytes. `resources` holds our icons and fonts.

    Raises:
        OSError: if the pack cannot be written; what was at `target` is still there.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
        with PackWriter(part) as writer:
            library, problems = convert_library(
                root, resources, lambda renditions: _keep(writer, renditions), writer.add_recording
            )
            if library is None:
                return problems
            _write(writer, library)
            writer.finish()
        replace_durably(part, target)
    except sqlite3.Error as error:
        raise OSError(f"cannot write {target}: {error}") from error
    finally:
        part.unlink(missing_ok=True)
    return problems


def check_library(root: Path, resources: Path, today: date) -> list[Problem]:
    """All problems of a library's folder, sorted.

    Those of `compile_library`, what the review policy says today, and characters that cannot be shown.
    """
    library, problems = convert_library(root, resources, lambda _renditions: None, lambda _recording: None)
    if library is None:
        return problems
    policy = library.source.config.review
    reviews = (problem for article in library.articles for problem in review_problems(article, policy, today))
    topics = (f"{topic.id}/topic.toml" for topic in library.source.topics)
    files = (LIBRARY_FILE, *topics, *(article.file.path for article in library.articles))
    return sorted({*problems, *reviews, *coverage_problems(root, files, resources / "fonts")})


def _keep(writer: PackWriter, renditions: Renditions) -> None:
    writer.add_picture(renditions.page, "page")
    if renditions.full is not None:
        writer.add_picture(renditions.full, "full")


def _write(writer: PackWriter, library: ConvertedLibrary) -> None:
    by_topic = _in_order(library)
    config = library.source.config

    def text(texts: PerLanguage, language: str) -> str:
        """The text in a language, or else in the first that has one."""
        return next((texts[candidate] for candidate in (language, *config.languages) if texts.get(candidate)), "")

    for position, language in enumerate(config.languages):
        info = LibraryInfo(
            language,
            name=text(config.name, language),
            clinic=text(config.clinic, language),
            disclaimer=text(config.disclaimer, language),
            emergency=text(config.emergency, language),
            logo=library.pictures.get(("logo", text(config.logo, language)), ""),
        )
        topics = [
            Topic(
                id=topic.id,
                title=text(topic.title, language) or topic.id,
                icon=library.pictures.get(("icon", topic.icon), ""),
                colour=topic.colour,
                article_count=len(by_topic[topic.id]),
                sensitive=all(any(_front_matter(text).sensitive for text in texts) for texts in by_topic[topic.id]),
            )
            for topic in library.source.topics
            if topic.id in by_topic
        ]
        writer.add_language(position, info, topics)
    figures = {path: id_ for (purpose, path), id_ in library.pictures.items() if purpose == "figure"}
    resolver = Resolver(figures, {article.file.article for article in library.articles})
    for articles in by_topic.values():
        for position, texts in enumerate(articles):
            for one in texts:
                header = _front_matter(one)
                sections = _sections(one, resolver)
                article = _article(one, texts, sections, resolver, library)
                writer.add_article(
                    position, article, sections, also_called=header.also_called, keywords=header.keywords
                )


def _in_order(library: ConvertedLibrary) -> dict[str, list[list[ConvertedArticle]]]:
    """For each topic that has any, its articles in their order, each as its texts in the order of the languages."""
    languages = library.source.config.languages

    def by_article(text: ConvertedArticle) -> tuple[str, int]:
        return text.file.article, languages.index(text.file.language)

    articles = [
        list(texts) for _, texts in groupby(sorted(library.articles, key=by_article), lambda text: text.file.article)
    ]
    articles.sort(key=lambda texts: (_front_matter(texts[0]).order, texts[0].file.article))
    by_topic: dict[str, list[list[ConvertedArticle]]] = {}
    for topic in library.source.topics:
        of_topic = [texts for texts in articles if topic_of(texts[0].file.article) == topic.id]
        if of_topic:
            by_topic[topic.id] = of_topic
    return by_topic


def _sections(text: ConvertedArticle, resolver: Resolver) -> list[Section]:
    return [
        Section(section.title, word_count(section.blocks), resolver.blocks(section.blocks)) for section in text.sections
    ]


def _article(
    text: ConvertedArticle,
    texts: Sequence[ConvertedArticle],
    sections: Sequence[Section],
    resolver: Resolver,
    library: ConvertedLibrary,
) -> Article:
    """One text of an article, of which `texts` are all; it is sensitive if any of them says so."""
    header = _front_matter(text)
    id_, language = text.file.article, text.file.language
    return Article(
        id=id_,
        topic=topic_of(id_),
        language=language,
        languages=tuple(other.file.language for other in texts),
        title=header.title,
        summary=header.summary,
        author=header.author,
        reviewer=header.reviewer,
        reviewed=header.reviewed,
        review_by=header.review_by,
        status=header.status,
        sources=header.sources,
        related=tuple(other for other in header.related if other in resolver.articles),
        link=header.link,
        questions=header.questions,
        sensitive=any(_front_matter(other).sensitive for other in texts),
        recorded=(id_, language) in library.recorded,
        sections=tuple(SectionTitle(section.title, section.words) for section in sections),
    )


def _front_matter(text: ConvertedArticle) -> FrontMatter:
    if text.front_matter is None:
        raise ValueError(f"{text.file.path} cannot be shown")
    return text.front_matter
