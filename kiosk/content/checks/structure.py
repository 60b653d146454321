"""How a library is put together: topics that show nothing, titles that cannot be told apart, screens that are full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.content.model import ConvertedLibrary, Text
from kiosk.core.problems import Problem

MOST_TILES = 40
"""Topics on the home screen, or articles of one topic: more are pages that nobody leafs through."""


def structure_problems(library: ConvertedLibrary) -> Iterator[Problem]:
    """The problems of a library's topics and titles."""
    yield from _empty_topics(library)
    yield from _same_titles(library)
    yield from _many_tiles(library)


def _empty_topics(library: ConvertedLibrary) -> Iterator[Problem]:
    """Topics whose every text is broken. Those without any file are found when the folder is listed."""
    shown = {_topic(text.file.article) for text in library.texts}
    written = {_topic(file.article) for file in library.source.articles}
    for topic in library.source.topics:
        if topic.id in written - shown:
            message = "no article of the topic can be shown, and so the topic is not; correct their errors"
            yield Problem(f"{topic.id}/topic.toml", 1, "warning", "empty-topic", message)


def _same_titles(library: ConvertedLibrary) -> Iterator[Problem]:
    by_title: dict[tuple[str, str], list[Text]] = {}
    for text in library.texts:
        if text.front_matter is not None:
            by_title.setdefault((text.file.language, text.front_matter.title.casefold()), []).append(text)
    for texts in by_title.values():
        for text, other in zip(texts, (*texts[1:], texts[0]), strict=True):
            if text is not other and text.front_matter is not None:
                title = text.front_matter.title
                message = f'"{other.file.article}" has the same title; say in one of them what it is about'
                line = text.front_matter.lines.get("title", 1)
                yield Problem(text.file.path, line, "warning", "same-title", message, title)


def _many_tiles(library: ConvertedLibrary) -> Iterator[Problem]:
    articles = Counter(map(_topic, {text.file.article for text in library.texts}))
    if len(articles) > MOST_TILES:
        message = f"the home screen has {len(articles)} topics, and {MOST_TILES} are the most; put some together"
        yield Problem("library.toml", 1, "warning", "many-tiles", message)
    for topic in library.source.topics:
        if (count := articles[topic.id]) > MOST_TILES:
            message = f"the topic has {count} articles, and {MOST_TILES} are the most; divide it"
            yield Problem(f"{topic.id}/topic.toml", 1, "warning", "many-tiles", message)


def _topic(article: str) -> str:
    return article.partition("/")[0]
