"""A library's folder: its configuration, its topics and the list of its articles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.config import library_config, topic_config
from kiosk.content.library_folder import Entry, LibraryFolder
from kiosk.content.model import ArticleFile, LibraryConfig, LibrarySource, TopicConfig
from kiosk.core.problems import Problem, near_miss

_INDEX = re.compile(r"index\.([A-Za-z0-9-]+)\.md")
_RECORDING = re.compile(r"index\.([A-Za-z0-9-]+)\.(mp3|ogg)")
_LIKE_INDEX = re.compile(r"index\b.*\.(md|markdown|txt)", re.IGNORECASE)
_PICTURE = re.compile(r".+\.(png|jpe?g|webp|gif|svg)", re.IGNORECASE)


def read_library(root: Path) -> tuple[LibrarySource | None, list[Problem]]:
    """List a library: what its TOML files say, and which texts there are. The texts themselves are not read.

    What is wrong with a topic or an article leaves only that one out. None if library.toml names no usable language.
    """
    folder = LibraryFolder(root)
    fields = folder.toml("library.toml")
    config = library_config(fields, folder.file_path) if fields else None
    if config is None:
        return None, sorted(folder.problems)
    listing = _Listing(folder, config)
    for entry in folder.entries(""):
        if entry.is_folder:
            listing.add_topic(entry)
        else:
            listing.note_file(entry)
    listing.topics.sort(key=lambda topic: (topic.order, topic.id))
    source = LibrarySource(config, tuple(listing.topics), tuple(listing.articles), tuple(listing.pictures))
    return source, sorted(folder.problems)


@dataclass(slots=True)
class _Listing:
    """What a library's folder has been found to hold."""

    folder: LibraryFolder
    config: LibraryConfig
    topics: list[TopicConfig] = field(default_factory=list[TopicConfig])
    articles: list[ArticleFile] = field(default_factory=list[ArticleFile])
    pictures: list[str] = field(default_factory=list[str])

    def add_topic(self, topic: Entry) -> None:
        """List a topic; one that cannot be shown is left out with its articles."""
        entries = self.folder.entries(topic.path)
        if not self.folder.is_well_named(topic.path):
            return
        articles: list[ArticleFile] = []
        for entry in entries:
            if entry.is_folder:
                articles.extend(self._article(entry))
            elif entry.name != "topic.toml":
                self.note_file(entry)
        path = f"{topic.path}/topic.toml"
        if "topic.toml" not in {entry.name for entry in entries}:
            if not self.folder.is_there(path):
                message = 'topic.toml is missing; write it, or begin the name of the folder with "_"'
                self.folder.report(topic.path, "missing-topic", message, "error")
            return
        fields = self.folder.toml(path)
        config = topic_config(fields, topic.name, self.config.languages, self.folder.file_path) if fields else None
        if config and not articles:
            message = "the topic has no article and is not shown; write one or remove the folder"
            self.folder.report(path, "empty-topic", message)
        if config:
            self.topics.append(config)
            self.articles.extend(articles)

    def note_file(self, entry: Entry) -> None:
        """Note a picture, and a file that looks like an article's text but is not where or what one is."""
        if _PICTURE.fullmatch(entry.name):
            self.pictures.append(entry.path)
        elif _LIKE_INDEX.fullmatch(entry.name):
            message = "an article's text is topic/article/index.<language>.md; move or rename this file"
            self.folder.report(entry.path, "misplaced-text", message, "error")

    def _article(self, article: Entry) -> list[ArticleFile]:
        """The texts of an article, in the order of the library's languages."""
        entries = self.folder.entries(article.path)
        if not self.folder.is_well_named(article.path):
            return []
        found: dict[str, ArticleFile] = {}
        for entry in entries:
            index = _INDEX.fullmatch(entry.name)
            if entry.is_folder:
                for inner in self.folder.entries(entry.path):
                    if not inner.is_folder:
                        self.note_file(inner)
            elif index is None:
                self.note_file(entry)
            elif index[1] in self.config.languages:
                found[index[1]] = ArticleFile(article.path, index[1], entry.path)
            else:
                hint = near_miss(index[1], self.config.languages) or f"; they are {', '.join(self.config.languages)}"
                message = f'"{index[1]}" is not among the languages of library.toml{hint}'
                self.folder.report(entry.path, "unknown-language", message, "error")
        self._report_missing(article.path, entries, found)
        return [found[language] for language in self.config.languages if language in found]

    def _report_missing(self, path: str, entries: list[Entry], found: dict[str, ArticleFile]) -> None:
        for entry in entries:
            recording = _RECORDING.fullmatch(entry.name)
            if recording is not None and recording[1] not in found:
                message = f"a recording is played with its text; write index.{recording[1]}.md"
                self.folder.report(entry.path, "misplaced-recording", message)
        default = self.config.languages[0]
        if not found:
            message = f'there is no text; write index.{default}.md, or begin the name of the folder with "_"'
            self.folder.report(path, "missing-article", message)
        elif default not in found:
            message = f"the default language has no text; write index.{default}.md"
            self.folder.report(path, "missing-translation", message)
