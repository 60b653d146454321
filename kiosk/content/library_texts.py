"""The texts of a library → converted, those that have not changed out of the cache."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from kiosk.content.build_cache import BuildCache, KnownText
from kiosk.content.errors import ConversionError
from kiosk.content.library_files import read_file
from kiosk.content.model import ArticleFile, ConvertedLibrary, Text
from kiosk.content.progress import Progress
from kiosk.content.resolving import Resolution, resolution
from kiosk.content.text_record import from_record, to_record
from kiosk.content.text_worker import ConvertedText, TextTask, convert_text
from kiosk.content.workers import Failure, Workers
from kiosk.core.problems import Problem

MOST_BYTES = 256 * 1024
_BATCH: Final = 16
_SECONDS_TO_LOSE: Final = 20.0
"""What was made in this time is lost when a build is interrupted."""


class ChangedError(Exception):
    """A file changed between two times at which it was read; the message is its path."""


class LibraryTexts:
    """Converts the texts of `library`, whose folder is `root`, into `cache` and the library itself."""

    def __init__(self, root: Path, resources: Path, library: ConvertedLibrary, cache: BuildCache) -> None:
        self._root = root
        self._resources = resources
        self._library = library
        self._cache = cache
        self._known = cache.texts()
        self._digests: dict[str, bytes] = {}
        self._texts: dict[str, Text] = {}
        self._resolutions: dict[str, Resolution] = {}
        self._kept_at = time.monotonic()
        self.converted: set[str] = set()
        """The paths of the texts that were not found in the cache as they are now."""

    def convert(self, workers: Workers, progress: Progress) -> None:
        """Convert all texts, each as if all were there that it points at."""
        files = self._library.source.articles
        progress.begin("texts", len(files))
        self._run(workers, self._changed(progress), progress)
        listed = {file.path for file in files}
        for path in self._known.keys() - listed:
            self._cache.remove_text(path)
        self._fill()

    def resolve(self, workers: Workers, progress: Progress) -> None:
        """Convert those texts once more that point at what is not there.

        Raises:
            ChangedError: if a file has changed meanwhile: its text would not be of one piece.
        """
        figures = {path: known.id for (purpose, path), known in self._library.pictures.items() if purpose == "figure"}
        while stale := self._stale(figures):
            progress.begin("texts with links to what is not there", len(stale))
            self._run(workers, self._again(stale), progress)
            self._fill()

    def contents(self) -> dict[tuple[str, str], bytes]:
        """A digest of what each text that can be shown says, by article and language."""
        return {
            (text.file.article, text.file.language): self._digests[text.file.path]
            + repr(sorted(self._resolutions[text.file.path].pictures.items())).encode()
            for text in self._library.texts
        }

    def _changed(self, progress: Progress) -> Iterator[TextTask]:
        for file in self._library.source.articles:
            try:
                data = read_file(self._root, file.path, MOST_BYTES, "256 kB; divide the article")
            except ConversionError as error:
                self._leave_out(file, error.code, error.message)
                progress.advance()
                continue
            digest = self._digests[file.path] = _digest(data)
            known = self._known.get(file.path)
            if known is not None and known.digest == digest and self._take(file, known):
                progress.advance()
            else:
                yield TextTask(file, data)

    def _again(self, stale: Mapping[str, tuple[ArticleFile, Resolution]]) -> Iterator[TextTask]:
        for path, (file, resolved) in stale.items():
            try:
                data = read_file(self._root, path, MOST_BYTES, "256 kB")
            except ConversionError as error:
                raise ChangedError(path) from error
            if _digest(data) != self._digests[path]:
                raise ChangedError(path)
            yield TextTask(file, data, resolved)

    def _run(self, workers: Workers, tasks: Iterator[TextTask], progress: Progress) -> None:
        convert = partial(convert_text, self._root, self._resources)
        for outcome in workers.map(convert, tasks, batch=_BATCH):
            file = outcome.item.file
            self.converted.add(file.path)
            result = outcome.result
            if isinstance(result, Failure) and not result.lasting:
                self._leave_out(file, result.code, result.message)
            else:
                converted = _failed(file, result) if isinstance(result, Failure) else result
                self._texts[file.path] = converted.text
                self._resolutions[file.path] = converted.resolution
                self._cache.put_text(file, self._digests[file.path], converted)
            if time.monotonic() - self._kept_at > _SECONDS_TO_LOSE:
                self._cache.commit()
                self._kept_at = time.monotonic()
            progress.advance()

    def _take(self, file: ArticleFile, known: KnownText) -> bool:
        try:
            self._texts[file.path] = from_record(file, known.record)
        except (ValueError, TypeError, KeyError):
            return False
        self._resolutions[file.path] = known.resolution
        return True

    def _leave_out(self, file: ArticleFile, code: str, message: str) -> None:
        self._library.problems.append(Problem(file.path, 1, "error", code, f"this text {message}"))
        self._texts.pop(file.path, None)
        self._cache.remove_text(file.path)

    def _fill(self) -> None:
        """Put the texts that can be shown into the library, in the order of the listing."""
        found = (self._texts.get(file.path) for file in self._library.source.articles)
        self._library.texts = [text for text in found if text is not None and text.front_matter and text.outline]

    def _stale(self, figures: Mapping[str, str]) -> dict[str, tuple[ArticleFile, Resolution]]:
        """The texts whose rows were made for something else than what they point at, with what that is."""
        articles = {text.file.article for text in self._library.texts}
        stale: dict[str, tuple[ArticleFile, Resolution]] = {}
        for text in self._library.texts:
            resolved = resolution(text.references, articles, figures)
            if resolved != self._resolutions[text.file.path]:
                stale[text.file.path] = (text.file, resolved)
        return stale

    def problems(self) -> Iterator[Problem]:
        """The problems of the conversion of all texts, also of those that cannot be shown."""
        for text in self._texts.values():
            yield from text.problems

    def advice(self) -> Iterator[Problem]:
        """What `kiosk check` alone says of them."""
        for text in self._texts.values():
            yield from text.advice


def _failed(file: ArticleFile, failure: Failure) -> ConvertedText:
    """A text that would fail each time, and need not be tried again as long as it stays as it is."""
    text = Text(file, None, problems=(Problem(file.path, 1, "error", failure.code, f"this text {failure.message}"),))
    return ConvertedText(text, to_record(text), Resolution(), None)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
