"""A library's folder: its configuration, its topics and the list of its articles."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from kiosk.content.config import library_config, read_toml, topic_config
from kiosk.content.fields import Fields
from kiosk.content.model import ArticleFile, LibraryConfig, LibrarySource, TopicConfig
from kiosk.content.source_text import decode
from kiosk.core.problems import Problem, Severity, near_miss

_FOLDER_NAME = re.compile(r"[a-z0-9-]+")
_INDEX = re.compile(r"index\.([A-Za-z0-9-]+)\.md")
_RECORDING = re.compile(r"index\.([A-Za-z0-9-]+)\.(mp3|ogg)")
_LIKE_INDEX = re.compile(r"index\b.*\.(md|markdown|txt)", re.IGNORECASE)


def read_library(root: Path) -> tuple[LibrarySource | None, list[Problem]]:
    """List a library: what its TOML files say, and which texts there are. The texts themselves are not read.

    What is wrong with a topic or an article leaves only that one out. None if library.toml names no usable language.
    """
    folder = _LibraryFolder(root)
    fields = folder.toml("library.toml")
    config = library_config(fields, folder.file_path) if fields else None
    if config is None:
        return None, sorted(folder.problems)
    topics: list[TopicConfig] = []
    articles: list[ArticleFile] = []
    for name in folder.names(""):
        if folder.is_folder(name):
            topic, texts = _topic(folder, name, config)
            if topic:
                topics.append(topic)
                articles.extend(texts)
        else:
            folder.report_misplaced(name)
    topics.sort(key=lambda topic: (topic.order, topic.id))
    return LibrarySource(config, tuple(topics), tuple(articles)), sorted(folder.problems)


def _topic(folder: _LibraryFolder, name: str, config: LibraryConfig) -> tuple[TopicConfig | None, list[ArticleFile]]:
    """A topic (None if it cannot be shown) and its texts."""
    names = folder.names(name)
    if not folder.is_well_named(name):
        return None, []
    articles: list[ArticleFile] = []
    for inner in names:
        path = f"{name}/{inner}"
        if folder.is_folder(path):
            articles.extend(_article(folder, path, config))
        elif inner != "topic.toml":
            folder.report_misplaced(path)
    if "topic.toml" not in names:
        folder.report(
            name, "missing-topic", 'topic.toml is missing; write it, or begin the name of the folder with "_"', "error"
        )
        return None, []
    path = f"{name}/topic.toml"
    fields = folder.toml(path)
    topic = topic_config(fields, name, config.languages, folder.file_path) if fields else None
    if topic and not articles:
        folder.report(path, "empty-topic", "the topic has no article and is not shown; write one or remove the folder")
    return topic, articles


def _article(folder: _LibraryFolder, path: str, config: LibraryConfig) -> list[ArticleFile]:
    """The texts of an article, in the order of the library's languages."""
    names = folder.names(path)
    if not folder.is_well_named(path):
        return []
    found: dict[str, ArticleFile] = {}
    for name in names:
        text = f"{path}/{name}"
        index = _INDEX.fullmatch(name)
        if folder.is_folder(text):
            folder.report_misplaced_inside(text)
        elif index is None:
            folder.report_misplaced(text)
        elif index[1] not in config.languages:
            hint = near_miss(index[1], config.languages) or f"; they are {', '.join(config.languages)}"
            message = f'"{index[1]}" is not among the languages of library.toml{hint}'
            folder.report(text, "unknown-language", message, "error")
        elif folder.is_readable_file(text):
            found[index[1]] = ArticleFile(path, index[1], text)
    for name in names:
        recording = _RECORDING.fullmatch(name)
        if recording is not None and recording[1] not in found:
            message = f"a recording is played with its text; write index.{recording[1]}.md"
            folder.report(f"{path}/{name}", "misplaced-recording", message)
    default = config.languages[0]
    if not found:
        message = f'there is no text; write index.{default}.md, or begin the name of the folder with "_"'
        folder.report(path, "missing-article", message)
    elif default not in found:
        folder.report(path, "missing-translation", f"the default language has no text; write index.{default}.md")
    return [found[language] for language in config.languages if language in found]


class _LibraryFolder:
    """A library's files, by paths relative to it with `/`. What is wrong with them joins `problems`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []

    def report(self, path: str, code: str, message: str, severity: Severity = "warning") -> None:
        """Note a problem of a file or folder as a whole."""
        self.problems.append(Problem(_printable(path), 1, severity, code, message))

    def names(self, path: str) -> list[str]:
        """The names in a folder in order, without those that are left alone."""
        try:
            names = sorted(entry.name for entry in (self._root / path).iterdir())
        except OSError as error:
            self.problems.append(_unreadable(path or ".", error))
            return []
        return [name for name in names if not name.startswith((".", "_"))]

    def is_folder(self, path: str) -> bool:
        """Whether a path is a folder. A folder that stands elsewhere is none, and a problem."""
        return self._is(path, Path.is_dir) and self._is_inside(path)

    def is_readable_file(self, path: str) -> bool:
        """Whether a path is a file of the library; a problem if not."""
        if not self._is(path, Path.is_file):
            self.report(path, "unreadable", "this is no file that can be read; replace it by a text file", "error")
            return False
        return self._is_inside(path)

    def is_well_named(self, path: str) -> bool:
        """Whether a folder's name can be part of an id; a problem if not."""
        if _FOLDER_NAME.fullmatch(PurePosixPath(path).name):
            return True
        message = 'the name of a folder is lower-case letters, digits and hyphens; rename it, or begin it with "_"'
        self.report(path, "folder-name", message, "error")
        return False

    def toml(self, path: str) -> Fields | None:
        """The keys of a TOML file. None, and a problem, if it cannot be read."""
        try:
            if (self._root / path).exists() and not self.is_readable_file(path):
                return None
            data = (self._root / path).read_bytes()
        except OSError as error:
            self.problems.append(_unreadable(path, error))
            return None
        text, problems = decode(path, data)
        self.problems.extend(problems)
        return None if text is None else read_toml(path, text, self.problems)

    def file_path(self, fields: Fields, key: str, file: str) -> str:
        """The path of a file that a key names, relative to the library; empty, and a problem, if it is not there."""
        path = PurePosixPath(file)
        if path.is_absolute() or ".." in path.parts or not self._is(file, Path.is_file):
            message = f'there is no file "{file}" in the library; put it there or correct the name'
            fields.report(key, "missing-file", message)
            return ""
        return str(path) if self._is_inside(file) else ""

    def report_misplaced(self, path: str) -> None:
        """Note a file that looks like an article's text but is not where or what one is."""
        if _LIKE_INDEX.fullmatch(PurePosixPath(path).name):
            message = "an article's text is topic/article/index.<language>.md; move or rename this file"
            self.report(path, "misplaced-text", message, "error")

    def report_misplaced_inside(self, path: str) -> None:
        """Note the texts in a folder inside an article's folder."""
        for name in self.names(path):
            self.report_misplaced(f"{path}/{name}")

    def _is(self, path: str, test: Callable[[Path], bool]) -> bool:
        try:
            return test(self._root / path)
        except OSError:
            return False

    def _is_inside(self, path: str) -> bool:
        try:
            target = (self._root / path).resolve()
        except (OSError, RuntimeError):  # a loop of links is a RuntimeError before Python 3.13
            target = None
        if target is None or not target.is_relative_to(self._root.resolve()):
            message = "this is a link to a place outside of the library; put a copy here"
            self.report(path, "outside-library", message, "error")
            return False
        return True


def _unreadable(path: str, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(_printable(path), 1, "error", "missing-file", "this file is missing; write it")
    reason = error.strerror or type(error).__name__
    message = f"this cannot be read ({reason}); check who may read it"
    return Problem(_printable(path), 1, "error", "unreadable", message)


def _printable(path: str) -> str:
    """The path without the characters that would spoil a line of a report."""
    return "".join(character if character.isprintable() else "\ufffd" for character in path)
