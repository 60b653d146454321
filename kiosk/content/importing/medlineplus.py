"""MedlinePlus's file of health topics → a library: a topic for each group, an article for each health topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from kiosk.content.importing.errors import ImportStoppedError
from kiosk.content.importing.health_topics import Group, HealthTopic, HealthTopicsError, read_health_topics
from kiosk.content.importing.html_markdown import html_to_markdown
from kiosk.content.importing.library_writer import ImportedLibrary, LibraryWriter
from kiosk.content.importing.report import ImportReport, Left, LeftKind, shortened
from kiosk.content.importing.slugs import slug
from kiosk.content.library_writing import TextHeader
from kiosk.core.model import Source
from kiosk.core.problems import near_miss
from kiosk.core.sentences import split_sentences

PUBLISHER: Final = "MedlinePlus, National Library of Medicine"
"""MedlinePlus asks for "Source: MedlinePlus, National Library of Medicine" or words like it ("Linking to and Using
Content from MedlinePlus"); on the screen it stands below "Sources"."""

MOST_RELATED = 3
_NO_GROUP = Group("", "Other health topics")


@dataclass(frozen=True, slots=True)
class _Pair:
    """One article to be: a health topic in each language that has a summary, English first."""

    texts: tuple[HealthTopic, ...]
    group: Group

    @property
    def first(self) -> HealthTopic:
        return self.texts[0]


def import_medlineplus(
    source: Path, topics: Sequence[str], groups: Sequence[str], writer: LibraryWriter, report: ImportReport
) -> ImportedLibrary:
    """Write MedlinePlus's file as a library: all of it, or the health topics and groups of these names in any case.

    Raises:
        ImportStoppedError: if the file is none of MedlinePlus's, or lacks one of the names.
        OSError: if something cannot be read or written.
    """
    try:
        found = list(read_health_topics(source))
    except HealthTopicsError as error:
        raise ImportStoppedError(f"{source}:{error.line}: {error}") from error
    pairs = _pairs(found, report, source.name, _Wanted(found, topics, groups))
    _Articles(writer, report, source.name, pairs).write()
    languages = sorted({text.language for pair in pairs for text in pair.texts})
    return ImportedLibrary("MedlinePlus", tuple(languages))


class _Wanted:
    """Which health topics are to be taken. Raises ImportStoppedError for a name that the file does not have."""

    def __init__(self, found: Sequence[HealthTopic], topics: Sequence[str], groups: Sequence[str]) -> None:
        self._topics = _known(topics, [topic.title for topic in found], "health topic")
        self._groups = _known(groups, [group.name for topic in found for group in topic.groups], "group")

    def group_of(self, texts: Sequence[HealthTopic]) -> Group | None:
        """The group under which an article is taken, and None if it is not."""
        of_all = [group for text in texts for group in text.groups]
        asked_for = [group for group in of_all if group.name.casefold() in self._groups]
        by_name = any(text.title.casefold() in self._topics for text in texts)
        if not (self._topics or self._groups) or by_name or asked_for:
            return next(iter([*asked_for, *of_all]), _NO_GROUP)
        return None


def _known(names: Sequence[str], present: Sequence[str], what: str) -> set[str]:
    folded = {name.casefold(): name for name in present}
    for name in names:
        if name.casefold() not in folded:
            raise ImportStoppedError(f'the file has no {what} "{name}"{near_miss(name, folded.values())}')
    return {name.casefold() for name in names}


def _pairs(found: Sequence[HealthTopic], report: ImportReport, name: str, wanted: _Wanted) -> list[_Pair]:
    """The articles to be, in the file's order. Each topic and its translation, whichever names the other, are one."""
    by_id = {topic.id: topic for topic in found if topic.id}
    named_by = {topic.translation: topic for topic in found if topic.translation}
    done: set[int] = set()
    pairs: list[_Pair] = []
    for topic in found:
        if id(topic) in done:
            continue
        others = [by_id.get(topic.translation), named_by.get(topic.id)]
        both = [topic, *(one for one in others if one and one.language != topic.language and id(one) not in done)][:2]
        both.sort(key=lambda text: text.language)
        done.update(map(id, both))
        group = wanted.group_of(both)
        if group is None:
            continue
        texts = [text for text in both if text.language and text.title and text.summary]
        report.leave(
            *(
                Left(name, text.line, "page", f"{text.title or 'a topic'}: {_missing(text)}")
                for text in both
                if text not in texts
            )
        )
        if texts:
            pairs.append(_Pair(tuple(texts), group))
    return pairs


def _missing(topic: HealthTopic) -> str:
    if not topic.language:
        return "it is in another language than English and Spanish"
    return "it has no summary" if topic.title else "it has no title"


class _Articles:
    """Writes pairs as articles, each with links to the others."""

    def __init__(self, writer: LibraryWriter, report: ImportReport, name: str, pairs: Sequence[_Pair]) -> None:
        self._writer = writer
        self._report = report
        self._name = name
        self._pairs = pairs
        self._folders = _folders(pairs)
        self._by_topic: dict[str, str] = {}
        self._by_address: dict[str, str] = {}

    def write(self) -> None:
        """Write all of them."""
        for folder, titles in _titles(self._pairs, self._folders).items():
            self._writer.add_topic(folder, titles)
        articles = [self._writer.add_article(self._folders[pair.group.key], pair.first.title) for pair in self._pairs]
        for article, pair in zip(articles, self._pairs, strict=True):
            for text in pair.texts:
                self._by_topic[text.id] = article
                self._by_address[_page(text.url)] = article
        for article, pair in zip(articles, self._pairs, strict=True):
            for text in pair.texts:
                self._write_text(article, text)

    def _write_text(self, article: str, topic: HealthTopic) -> None:
        html, credit = _without_credit(topic.summary)
        surroundings = _Summary(topic, self._name, self._by_address, self._report)
        try:
            body = html_to_markdown(html, topic.title, surroundings)
        except RecursionError:
            self._report.leave(Left(self._name, topic.line, "page", f"{topic.title}: its summary is nested too deeply"))
            return
        related = dict.fromkeys(self._by_topic[id_] for id_ in topic.related if id_ in self._by_topic)
        related.pop(article, None)
        header = TextHeader(
            title=topic.title,
            summary=topic.description or _first_sentence(html, topic.language),
            also_called=_without_repetition((*topic.also_called, *topic.see_references), topic.title),
            keywords=_without_repetition(topic.descriptors, topic.title, *topic.also_called, *topic.see_references),
            related=tuple(related)[:MOST_RELATED],
            sources=(
                Source(topic.title, PUBLISHER, url=_web_address(topic.url)),
                *([Source(topic.title, credit)] if credit else []),
            ),
        )
        self._writer.add_text(article, topic.language, header, body)


class _Summary:
    """What a summary's HTML is asked about: its links lead to other health topics, and it has no pictures."""

    def __init__(self, topic: HealthTopic, name: str, by_address: Mapping[str, str], report: ImportReport) -> None:
        self._topic = topic
        self._name = name
        self._by_address = by_address
        self._report = report

    def article(self, address: str, line: int) -> str:
        article = self._by_address.get(_page(address), "")
        if not article:
            self.leave("web-link", line, shortened(address))
        return article

    def picture(self, address: str, line: int) -> str:
        self.leave("picture", line, shortened(address))
        return ""

    def leave(self, kind: LeftKind, line: int, what: str) -> None:  # noqa: ARG002 - summaries know no lines of their own
        self._report.leave(Left(self._name, self._topic.line, kind, f"{self._topic.title}: {what}"))


def _folders(pairs: Sequence[_Pair]) -> dict[str, str]:
    """The folder of each group, by its key."""
    folders: dict[str, str] = {}
    for pair in pairs:
        group = pair.group
        if group.key not in folders:
            wanted = slug(group.name) or "topic"
            taken = set(folders.values())
            folders[group.key] = next(
                name
                for number in range(1, len(taken) + 2)
                if (name := wanted if number == 1 else f"{wanted}-{number}") not in taken
            )
    return folders


def _titles(pairs: Sequence[_Pair], folders: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The title of each folder in each language, sorted by title."""
    titles: dict[str, dict[str, str]] = {}
    for pair in pairs:
        for text in pair.texts:
            for group in text.groups:
                if group.key == pair.group.key:
                    titles.setdefault(folders[group.key], {}).setdefault(text.language, group.name)
        titles.setdefault(folders[pair.group.key], {pair.first.language: pair.group.name})
    return dict(sorted(titles.items(), key=lambda item: next(iter(item[1].values())).casefold()))


def _page(address: str) -> str:
    """What stays the same of a page's address, at whichever of its hosts MedlinePlus was then."""
    parts = urlsplit(address)
    return parts.path.removeprefix("/medlineplus").casefold() if parts.path.endswith(".html") else address


def _without_credit(summary: str) -> tuple[str, str]:
    """A summary, and whom its last lines give as its origin, such as an institute."""
    soup = BeautifulSoup(summary, "html.parser")
    credit = [tag for tag in soup.find_all("p") if "attribution" in " ".join(tag.get("class") or ()).casefold()]
    words = " ".join(" ".join(tag.get_text(" ").split()) for tag in credit)
    for tag in credit:
        tag.decompose()
    return str(soup), words


def _first_sentence(html: str, language: str) -> str:
    words = " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())
    return next((words[start:end] for start, end in split_sentences(words, language)), words)


def _without_repetition(words: Sequence[str], *known: str) -> tuple[str, ...]:
    seen = {word.casefold() for word in known}
    kept: list[str] = []
    for word in words:
        if word and word.casefold() not in seen:
            seen.add(word.casefold())
            kept.append(word)
    return tuple(kept)


def _web_address(url: str) -> str:
    return url if url.startswith(("https://", "http://")) else ""
