"""Reading a library's folder again and again while it is being written: only what was changed is converted."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.content.article_header import topic_of
from kiosk.content.build_cache import BuildCache, CacheError
from kiosk.content.errors import ConversionError
from kiosk.content.kept import Kept
from kiosk.content.library_files import read_file
from kiosk.content.library_pictures import LIBRARY_FILE
from kiosk.content.library_texts import MOST_BYTES as MOST_TEXT_BYTES
from kiosk.content.library_texts import LibraryTexts
from kiosk.content.markdown import convert_article
from kiosk.content.model import (
    ArticleFile,
    ConvertedArticle,
    ConvertedLibrary,
    FrontMatter,
    LibrarySource,
    Purpose,
    Text,
    TopicConfig,
)
from kiosk.content.pictures import MOST_BYTES, MOST_SECONDS, Renditions, convert_picture, icon_file, picture_id
from kiosk.content.progress import Progress, Silence
from kiosk.content.reading import read_library
from kiosk.content.recordings import Recording, RecordingFile, convert_recordings, find_recordings
from kiosk.content.text_worker import TextTask, convert_text
from kiosk.content.workers import Failure, Workers
from kiosk.core.problems import Problem

TOPIC_FILE: Final = "topic.toml"
_MOST_TEXTS_KEPT: Final = 64
_MOST_PICTURES_KEPT: Final = 64


class TextKey(NamedTuple):
    """Which text of which article."""

    article: str
    language: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a library's folder held when it was read last.

    `source` lists it; None if library.toml has never been usable. `texts` has every text that is listed, also those
    that cannot be shown, and `headers` the front matter that each had when it could be shown last. `icons` are the ids
    of the usable icons and logos. `problems` are those of the listing, of icons and of logos. `standing_in` are the
    TOML files that cannot be used now, for which what they held before stands in.
    """

    source: LibrarySource | None = None
    texts: Mapping[TextKey, Text] = field(default_factory=dict[TextKey, Text])
    headers: Mapping[TextKey, FrontMatter] = field(default_factory=dict[TextKey, FrontMatter])
    icons: Mapping[tuple[Purpose, str], str] = field(default_factory=dict[tuple[Purpose, str], str])
    recordings: Mapping[TextKey, RecordingFile] = field(default_factory=dict[TextKey, RecordingFile])
    problems: tuple[Problem, ...] = ()
    standing_in: tuple[str, ...] = ()

    @property
    def ignored(self) -> tuple[str, ...]:
        """The codes of the rules that library.toml leaves out."""
        return self.source.config.check.ignore if self.source else ()


class DraftReader:
    """Reads a library's folder, with `workers` for what other people wrote. `resources` holds our icons and fonts.

    `cache` is the file in which builds of the library keep what they have made; without one, nothing is kept. The
    methods may be called from any thread.
    """

    def __init__(self, root: Path, resources: Path, workers: Workers, cache: Path | None = None) -> None:
        self._root = root
        self._resources = resources
        self._workers = workers
        self._cache = cache
        self._articles = Kept[tuple[ConvertedArticle, Text]](_MOST_TEXTS_KEPT)
        self._pictures = Kept[Renditions | Failure](_MOST_PICTURES_KEPT)

    def read(
        self, before: Reading | None = None, changed: Collection[str] = (), progress: Progress | None = None
    ) -> Reading:
        """Read the library, or what has changed of it since the reading `before`.

        `changed` are the paths (relative to the library, with `/`) of files that are new, changed or gone. Files that
        stand in the reading `before` and not among them are not read again.
        """
        before = before or Reading()
        if before.source is not None and changed and self._are_texts(before.source, changed):
            return self._with_texts(before, before.source, changed, progress or Silence())
        source, problems = read_library(self._root)
        source, standing_in = self._with_what_was_there(source, before.source, problems)
        if source is None:
            return Reading(problems=tuple(problems))
        icons, icon_problems = self._icons(source)
        found, recording_problems = find_recordings(self._root, source.articles)
        listed = replace(
            before,
            source=source,
            icons=icons,
            recordings={TextKey(file.text.article, file.text.language): file for file in found},
            problems=tuple(sorted({*problems, *icon_problems, *recording_problems})),
            standing_in=standing_in,
        )
        if before.source is None:
            return _with_headers(listed, self._all_texts(source, progress or Silence()))
        return self._with_texts(listed, source, changed, progress or Silence())

    def article(self, file: ArticleFile) -> ConvertedArticle:
        """A text as it is in its file now, with its blocks. What cannot be converted is among its problems."""
        return self._article(file)[0]

    def picture_id(self, purpose: Purpose, path: str) -> str:
        """The id that a picture as it is in its file now has, if it can be used; empty if there is no such file."""
        try:
            _name, data = self._picture_content(purpose, path)
        except ConversionError:
            return ""
        return picture_id(data, purpose)

    def picture(self, purpose: Purpose, path: str) -> Renditions | Failure:
        """A picture as it is in its file now; `path` is relative to the library, or the name of an icon of ours.

        A drawing takes a second to convert: where somebody waits, ask for `kept_picture`.
        """
        try:
            name, data = self._picture_content(purpose, path)
        except ConversionError as error:
            return Failure(error.code, error.message)
        key = _picture_key(purpose, name, data)
        return self._pictures.get(key, lambda: self._converted_picture(name, data, purpose))

    def kept_picture(self, purpose: Purpose, path: str) -> Renditions | Failure | None:
        """A picture as it is in its file now, if it has been converted already; None if not."""
        try:
            name, data = self._picture_content(purpose, path)
        except ConversionError as error:
            return Failure(error.code, error.message)
        return self._pictures.known(_picture_key(purpose, name, data))

    def recording(self, file: RecordingFile) -> bytes:
        """A recording as it is in its file now.

        Raises:
            KeyError: if it cannot be played.
        """
        kept: list[Recording] = []
        convert_recordings(self._root, [file], self._workers, kept.append)
        if not kept:
            raise KeyError(file.path)
        return kept[0].data

    # The listing

    def _are_texts(self, source: LibrarySource, changed: Collection[str]) -> bool:
        """Whether all that has changed are texts that are listed already and still there."""
        listed = {file.path for file in source.articles}
        return listed.issuperset(changed) and all((self._root / path).is_file() for path in changed)

    def _with_what_was_there(
        self, source: LibrarySource | None, before: LibrarySource | None, problems: list[Problem]
    ) -> tuple[LibrarySource | None, tuple[str, ...]]:
        """The listing; for TOML files that are there and cannot be used, with what they held before."""
        if before is None:
            return source, ()
        if source is None:
            return before, (LIBRARY_FILE,)
        known = {topic.id for topic in source.topics}
        unusable = {problem.path for problem in problems if problem.severity == "error"}
        kept = [
            topic
            for topic in before.topics
            if topic.id not in known and f"{topic.id}/{TOPIC_FILE}" in unusable and (self._root / topic.id).is_dir()
        ]
        kept_ids = {topic.id for topic in kept}
        files = [
            file
            for file in before.articles
            if topic_of(file.article) in kept_ids
            and file.language in source.config.languages
            and (self._root / file.path).is_file()
        ]
        if not kept:
            return source, ()
        topics = sorted((*source.topics, *kept), key=_topic_order)
        standing_in = tuple(f"{topic.id}/{TOPIC_FILE}" for topic in kept)
        return LibrarySource(source.config, tuple(topics), (*source.articles, *files)), standing_in

    # Texts

    def _all_texts(self, source: LibrarySource, progress: Progress) -> dict[TextKey, Text]:
        """All texts. Those that a build or an earlier preview has converted come out of the cache."""
        library = ConvertedLibrary(source)
        try:
            with self._opened_cache() as cache:
                cache.vocabulary.keep_languages(source.config.languages)
                texts = LibraryTexts(self._root, self._resources, library, cache)
                texts.convert(self._workers, progress)
                cache.commit()
        except sqlite3.Error as error:
            raise OSError(f"{self._cache} cannot be used ({error})") from error
        problems: defaultdict[str, list[Problem]] = defaultdict(list)
        for problem in (*library.problems, *texts.problems()):
            problems[problem.path].append(problem)
        unusable = {
            TextKey(file.article, file.language): Text(file, None, problems=tuple(sorted(problems[file.path])))
            for file in source.articles
        }
        return unusable | {TextKey(text.file.article, text.file.language): text for text in library.texts}

    def _opened_cache(self) -> BuildCache:
        try:
            return BuildCache(self._cache)
        except CacheError:
            # As while a build uses it.
            return BuildCache(None)

    def _with_texts(
        self, listed: Reading, source: LibrarySource, changed: Collection[str], progress: Progress
    ) -> Reading:
        """The reading with the texts that its source lists; those that are new or changed are converted."""
        texts: dict[TextKey, Text] = {}
        to_convert: list[ArticleFile] = []
        for file in source.articles:
            known = listed.texts.get(TextKey(file.article, file.language))
            if known is None or known.file != file or file.path in changed:
                to_convert.append(file)
            else:
                texts[TextKey(file.article, file.language)] = known
        progress.begin("texts", len(to_convert))
        for file in to_convert:
            texts[TextKey(file.article, file.language)] = self._article(file)[1]
            progress.advance()
        return _with_headers(listed, texts)

    def _article(self, file: ArticleFile) -> tuple[ConvertedArticle, Text]:
        try:
            data = read_file(self._root, file.path, MOST_TEXT_BYTES, "256 kB; divide the article")
        except ConversionError as error:
            return _unusable(file, error.code, error.message)
        return self._articles.get((file.path, _digest(data)), lambda: self._converted(file, data))

    def _converted(self, file: ArticleFile, data: bytes) -> tuple[ConvertedArticle, Text]:
        convert = partial(_convert_text, self._root, self._resources)
        (outcome,) = self._workers.map(convert, [TextTask(file, data)])
        if isinstance(outcome.result, Failure):
            return _unusable(file, outcome.result.code, outcome.result.message)
        return outcome.result

    # Pictures

    def _icons(self, source: LibrarySource) -> tuple[dict[tuple[Purpose, str], str], list[Problem]]:
        wanted: dict[tuple[Purpose, str], str] = {
            ("icon", topic.icon): f"{topic.id}/{TOPIC_FILE}" for topic in source.topics
        }
        wanted |= {("logo", logo): LIBRARY_FILE for logo in source.config.logo.values()}
        ids: dict[tuple[Purpose, str], str] = {}
        problems: list[Problem] = []
        for (purpose, path), file in wanted.items():
            made = self.picture(purpose, path)
            if isinstance(made, Failure):
                called = "icon" if made.code == "unknown-icon" else "picture"
                problems.append(Problem(file, 1, "error", made.code, f'the {called} "{path}" {made.message}'))
            else:
                ids[purpose, path] = made.page.id
        return ids, problems

    def _converted_picture(self, name: str, data: bytes, purpose: Purpose) -> Renditions | Failure:
        convert = partial(_convert_picture, self._resources / "fonts")
        (outcome,) = self._workers.map(convert, [(name, data, purpose)], seconds=MOST_SECONDS)
        return outcome.result

    def _picture_content(self, purpose: Purpose, path: str) -> tuple[str, bytes]:
        """The name of a picture's file and what is in it.

        Raises:
            ConversionError: if there is none.
        """
        if purpose == "icon" and "/" not in path:
            icon = icon_file(path, self._resources / "icons" / "topics")
            return icon.name, read_file(icon.parent, icon.name, MOST_BYTES, "16 MB")
        return path, read_file(self._root, path, MOST_BYTES, "16 MB; save it in a smaller size")


def _with_headers(listed: Reading, texts: dict[TextKey, Text]) -> Reading:
    """The reading with other texts, and the front matter that each had when it could be shown last."""
    headers = {
        key: text.front_matter or listed.headers[key]
        for key, text in texts.items()
        if text.front_matter is not None or key in listed.headers
    }
    return replace(listed, texts=texts, headers=headers)


def _topic_order(topic: TopicConfig) -> tuple[int, str]:
    return topic.order, topic.id


def _unusable(file: ArticleFile, code: str, message: str) -> tuple[ConvertedArticle, Text]:
    problems = (Problem(file.path, 1, "error", code, f"this text {message}"),)
    return ConvertedArticle(file, None, problems=problems), Text(file, None, problems=problems)


def _convert_text(root: Path, resources: Path, task: TextTask) -> tuple[ConvertedArticle, Text]:
    return convert_article(task.file, task.data), convert_text(root, resources, task).text


def _convert_picture(fonts: Path, picture: tuple[str, bytes, Purpose]) -> Renditions:
    name, data, purpose = picture
    return convert_picture(name, data, purpose, fonts)


def _picture_key(purpose: Purpose, name: str, data: bytes) -> tuple[str, str, bytes]:
    return purpose, name, _digest(data)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
