"""Writing a library: into a folder of its own first, which becomes the library when everything stands."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from kiosk.content.ended_process import has_ended
from kiosk.content.importing.errors import ImportStoppedError
from kiosk.content.importing.report import ImportReport
from kiosk.content.importing.slugs import UniqueNames
from kiosk.content.library_writing import (
    LibraryTexts,
    TextHeader,
    article_text,
    library_toml,
    topic_toml,
    with_languages,
)
from kiosk.core.files import replacing_durably
from kiosk.core.model import TOPIC_COLOURS

REPORT_FILE = "_import-report.md"
_LIBRARY_FILE = "library.toml"
_STAGING = ".kiosk-import-"
_TOPIC_ICON = "medical_advice"


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a library is to stand. With `add`, articles join those that are there; no file is replaced."""

    folder: Path
    add: bool = False


@dataclass(frozen=True, slots=True)
class ImportedLibrary:
    """What an import tells of the library as a whole: its name, and its languages, the default one first."""

    name: str
    languages: tuple[str, ...]


class LibraryWriter:
    """Writes topics, articles and pictures. A context manager: what was not finished leaves no trace.

    What an import that was killed has left beside the library goes with the next one.

    Raises:
        ImportStoppedError: if the folder holds files already and is not to be added to, or is no folder.
        OSError: if nothing can be written there.
    """

    def __init__(self, destination: Destination, report: ImportReport) -> None:
        self._folder = destination.folder
        self._add = destination.add
        self._report = report
        present = _present(destination)
        self._topics = {name for name in present if (self._folder / name / "topic.toml").is_file()}
        self._article_names: dict[str, UniqueNames] = {}
        self._picture_names: dict[str, UniqueNames] = {}
        self._written: set[str] = set()
        self._new_topics = 0
        parent = self._folder.absolute().parent
        parent.mkdir(parents=True, exist_ok=True)
        _sweep(parent)
        # Beside the library, so that moving it there is one step and needs no second copy of it.
        self._staging = Path(tempfile.mkdtemp(prefix=f"{_STAGING}{os.getpid()}-", dir=parent))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        shutil.rmtree(self._staging, ignore_errors=True)

    @property
    def work_folder(self) -> Path:
        """A place for files of the import itself, which vanish with it."""
        folder = self._staging / ".work"
        folder.mkdir(exist_ok=True)
        return folder

    def add_topic(self, name: str, titles: Mapping[str, str]) -> None:
        """Write a topic that is not there yet. `name` is a slug; `titles` has one for each language, or some."""
        if name in self._topics:
            return
        self._topics.add(name)
        colour = TOPIC_COLOURS[self._new_topics % len(TOPIC_COLOURS)]
        self._new_topics += 1
        # Behind those that were there.
        order = len(self._topics)
        self._write(f"{name}/topic.toml", topic_toml(titles, _TOPIC_ICON, colour, order).encode())
        self._report.taken["topics"] += 1

    def add_article(self, topic: str, wanted: str) -> str:
        """A new article's id, `topic/name`, with a name as near to the one that is wanted as can be."""
        names = self._article_names.setdefault(topic, UniqueNames(_names_in(self._folder / topic)))
        return f"{topic}/{names.take(wanted, 'article')}"

    def add_picture(self, article: str, wanted: str, data: bytes) -> str:
        """Write a picture beside an article's texts; returns its file name."""
        suffix = PurePosixPath(wanted).suffix.lower()
        names = self._picture_names.setdefault(article, UniqueNames())
        name = names.take(PurePosixPath(wanted).stem, "picture") + suffix
        self._write(f"{article}/{name}", data)
        self._report.taken["pictures"] += 1
        return name

    def add_text(self, article: str, language: str, header: TextHeader, body: str) -> None:
        """Write one text of an article."""
        self._report.taken["articles"] += article not in self._written
        self._written.add(article)
        self._write(f"{article}/index.{language}.md", article_text(header, body).encode())
        self._report.taken["texts"] += 1

    def finish(self, texts: LibraryTexts, languages: Sequence[str], source: str) -> None:
        """Write library.toml and the report, and put everything in its place.

        `source` is what the report calls the origin.

        Raises:
            ImportStoppedError: if something has come to stand there meanwhile.
            OSError: if it cannot be put there; what was moved already stays.
        """
        existing = self._folder / _LIBRARY_FILE
        if self._add and existing.is_file():
            _add_languages(existing, languages)
        else:
            self._write(_LIBRARY_FILE, library_toml(texts, languages).encode())
        self._write(_free_name(self._folder, REPORT_FILE), self._report.markdown(source).encode())
        shutil.rmtree(self._staging / ".work", ignore_errors=True)
        self._staging.chmod(0o777 & ~_umask())
        if self._folder.is_dir() and any(self._folder.iterdir()):
            self._merge()
            return
        with suppress(FileNotFoundError):
            self._folder.rmdir()
        self._staging.rename(self._folder)

    def _merge(self) -> None:
        if not self._add:
            raise ImportStoppedError(f"{self._folder} is no longer empty; name another folder")
        for file in sorted(path for path in self._staging.rglob("*") if path.is_file()):
            target = self._folder / file.relative_to(self._staging)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                raise ImportStoppedError(f"{target} has come to be there meanwhile; import into another folder")
            file.rename(target)

    def _write(self, path: str, data: bytes) -> None:
        target = self._staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(data)


def _sweep(folder: Path) -> None:
    """Remove what imports that were killed have left: the number in its name is that of no process any more."""
    for left in folder.glob(f"{_STAGING}*-?*"):
        if has_ended(left.name.removeprefix(_STAGING).partition("-")[0]):
            shutil.rmtree(left, ignore_errors=True)


def _present(destination: Destination) -> set[str]:
    """The names in the folder of the library."""
    folder = destination.folder
    if folder.exists() and not folder.is_dir():
        raise ImportStoppedError(f"{folder} is a file; name a folder that is new or empty")
    present = _names_in(folder)
    if present and not destination.add:
        raise ImportStoppedError(f"{folder} is not empty; name a new folder, or write --add to add to this one")
    return present


def _names_in(folder: Path) -> set[str]:
    try:
        return {entry.name for entry in folder.iterdir()}
    except FileNotFoundError:
        return set()


def _add_languages(file: Path, languages: Sequence[str]) -> None:
    try:
        # Some editors of Windows begin a file with a mark.
        before = file.read_bytes().decode("utf-8-sig")
        after = with_languages(before, languages)
    except ValueError as error:
        tags = ", ".join(languages)
        raise ImportStoppedError(f"{file} cannot be changed ({error}); name {tags} in its languages first") from error
    if after != before:
        with replacing_durably(file) as part:
            part.write_bytes(after.encode())


def _free_name(folder: Path, name: str) -> str:
    path = PurePosixPath(name)
    number = 1
    while (folder / name).exists():
        number += 1
        name = f"{path.stem}-{number}{path.suffix}"
    return name


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
