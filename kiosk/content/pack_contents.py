"""A converted library → what its pack holds besides what is heavy: languages, topics, and each article from outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from kiosk.content.article_header import described_article, topic_of
from kiosk.content.model import ConvertedLibrary, FrontMatter, LibraryConfig, PerLanguage, Text
from kiosk.content.pack_writer import PackContents
from kiosk.content.shards import ShardText
from kiosk.core.model import Article, LibraryInfo, SectionTitle, Topic

_Texts = Sequence[Text]
"""All texts of one article, in the order of the languages."""


def pack_contents(library: ConvertedLibrary, shards: Sequence[Sequence[ShardText]]) -> PackContents:
    """What a library's pack holds, with a full-text index of these shards."""
    config = library.source.config
    by_topic = _in_order(library)
    articles = [
        (position, _article(text, texts, library, shown))
        for shown in ({text.file.article for text in library.texts},)
        for of_topic in by_topic.values()
        for position, texts in enumerate(of_topic)
        for text in texts
    ]
    return PackContents(
        [(_info(library, language), _topics(library, language, by_topic)) for language in config.languages],
        articles,
        shards,
        config.review.overdue,
    )


def _info(library: ConvertedLibrary, language: str) -> LibraryInfo:
    config = library.source.config
    logo = library.pictures.get(("logo", _in(config.logo, language, config)))
    return LibraryInfo(
        language,
        name=_in(config.name, language, config),
        clinic=_in(config.clinic, language, config),
        disclaimer=_in(config.disclaimer, language, config),
        emergency=_in(config.emergency, language, config),
        logo="" if logo is None else logo.id,
    )


def _topics(library: ConvertedLibrary, language: str, by_topic: Mapping[str, Sequence[_Texts]]) -> list[Topic]:
    found: list[Topic] = []
    for topic in library.source.topics:
        if topic.id in by_topic:
            icon = library.pictures.get(("icon", topic.icon))
            found.append(
                Topic(
                    id=topic.id,
                    title=_in(topic.title, language, library.source.config) or topic.id,
                    icon="" if icon is None else icon.id,
                    colour=topic.colour,
                    article_count=len(by_topic[topic.id]),
                    sensitive=all(map(_is_sensitive, by_topic[topic.id])),
                )
            )
    return found


def _in(texts: PerLanguage, language: str, config: LibraryConfig) -> str:
    """The text in a language, or else in the first that has one."""
    return next((texts[candidate] for candidate in (language, *config.languages) if texts.get(candidate)), "")


def _in_order(library: ConvertedLibrary) -> dict[str, list[_Texts]]:
    """For each topic that has any, its articles in their order."""
    of_topic: dict[str, list[_Texts]] = {}
    for texts in sorted(_articles(library), key=lambda texts: (_front_matter(texts[0]).order, texts[0].file.article)):
        of_topic.setdefault(topic_of(texts[0].file.article), []).append(texts)
    return {topic.id: of_topic[topic.id] for topic in library.source.topics if topic.id in of_topic}


def _articles(library: ConvertedLibrary) -> Iterator[_Texts]:
    position = {language: number for number, language in enumerate(library.source.config.languages)}

    def by_article(text: Text) -> tuple[str, int]:
        return text.file.article, position[text.file.language]

    for _, texts in groupby(sorted(library.texts, key=by_article), lambda text: text.file.article):
        yield list(texts)


def _article(text: Text, texts: _Texts, library: ConvertedLibrary, shown: set[str]) -> Article:
    """One text of an article, of which `texts` are all; it is sensitive if any of them says so."""
    return described_article(
        text.file,
        _front_matter(text),
        languages=[other.file.language for other in texts],
        others=shown,
        sensitive=_is_sensitive(texts),
        recorded=(text.file.article, text.file.language) in library.recorded,
        sections=[SectionTitle(section.title, section.words) for section in text.outline],
    )


def _is_sensitive(texts: _Texts) -> bool:
    return any(_front_matter(text).sensitive for text in texts)


def _front_matter(text: Text) -> FrontMatter:
    if text.front_matter is None:
        raise ValueError(f"{text.file.path} cannot be shown")
    return text.front_matter
