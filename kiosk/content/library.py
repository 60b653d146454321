"""A library's folder → all of its articles and pictures converted, and all of its problems."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from kiosk.content.errors import ConversionError
from kiosk.content.markdown import convert_article, reference_problems
from kiosk.content.model import ArticleFile, ConvertedArticle, LibrarySource
from kiosk.content.pictures import MOST_BYTES, Purpose, Renditions, convert_picture, icon_file
from kiosk.content.reading import read_library
from kiosk.content.recordings import Recording, convert_recordings, find_recordings
from kiosk.content.workers import Failure, Workers
from kiosk.core.problems import Problem

LIBRARY_FILE = "library.toml"
MOST_TEXT_BYTES = 256 * 1024


@dataclass(slots=True)
class ConvertedLibrary:
    """What became of a library. `articles` are the texts that can be shown.

    `pictures` gives the id of each usable picture by its purpose and its path (or the name of an icon of ours);
    `recorded` are the article and language of each text that has a recording.
    """

    source: LibrarySource
    articles: list[ConvertedArticle] = field(default_factory=list[ConvertedArticle])
    pictures: dict[tuple[Purpose, str], str] = field(default_factory=dict[tuple[Purpose, str], str])
    recorded: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    problems: list[Problem] = field(default_factory=list[Problem])


@dataclass(frozen=True, slots=True)
class _PictureFile:
    """A picture to convert, and where it is asked for (path and line)."""

    purpose: Purpose
    path: str
    users: tuple[tuple[str, int], ...]


def convert_library(
    root: Path,
    resources: Path,
    keep: Callable[[Renditions], None],
    keep_recording: Callable[[Recording], None],
) -> tuple[ConvertedLibrary | None, list[Problem]]:
    """Convert everything in a library's folder.

    `keep` is given each picture and `keep_recording` each recording, as they need much memory.

    Returns the library and all problems, sorted. None in place of a library that has nothing to show.

    Raises:
        OSError: from `keep` and `keep_recording`.
    """
    source, problems = read_library(root)
    if source is None:
        return None, sorted(problems)
    library = ConvertedLibrary(source)
    with Workers() as workers:
        _convert_articles(root, library, workers)
        shown = {article.file.article for article in library.articles}
        _convert_pictures(root, resources, library, workers, keep)
        _convert_recordings(root, library, workers, keep_recording)
    for article in library.articles:
        library.problems.extend(reference_problems(article, shown))
    if not shown:
        message = "the library has no article that can be shown; add one, or correct the errors of those that are there"
        library.problems.append(Problem(LIBRARY_FILE, 1, "error", "no-articles", message))
    found = sorted({*problems, *library.problems})
    return (library if shown else None), found


def topic_of(article: str) -> str:
    """The id of an article's topic."""
    return article.partition("/")[0]


def _convert_articles(root: Path, library: ConvertedLibrary, workers: Workers) -> None:
    def report(file: ArticleFile, code: str, message: str) -> None:
        library.problems.append(Problem(file.path, 1, "error", code, f"this text {message}"))

    def texts() -> Iterator[tuple[ArticleFile, bytes]]:
        for file in library.source.articles:
            try:
                yield file, _content(root, file.path, MOST_TEXT_BYTES, "256 kB; divide the article")
            except ConversionError as error:
                report(file, error.code, error.message)

    for outcome in workers.map(_convert_text, texts()):
        file, _data = outcome.item
        if isinstance(outcome.result, Failure):
            report(file, outcome.result.code, outcome.result.message)
            continue
        library.problems.extend(outcome.result.problems)
        if outcome.result.front_matter and outcome.result.sections:
            library.articles.append(outcome.result)


def _convert_text(text: tuple[ArticleFile, bytes]) -> ConvertedArticle:
    article = convert_article(*text)
    # A pack takes no half of a surrogate pair, which YAML can write as "\ud800": better to fail here, for one text.
    json.dumps(article.front_matter and asdict(article.front_matter), ensure_ascii=False, default=str).encode()
    return article


def _convert_pictures(
    root: Path,
    resources: Path,
    library: ConvertedLibrary,
    workers: Workers,
    keep: Callable[[Renditions], None],
) -> None:
    def pictures() -> Iterator[tuple[_PictureFile, bytes]]:
        for picture in _wanted_pictures(root, library):
            try:
                yield picture, _picture_content(root, resources, picture)
            except ConversionError as error:
                message = f'the picture "{picture.path}" {error.message}'
                library.problems.extend(
                    Problem(path, line, "error", error.code, message) for path, line in picture.users
                )

    kept: set[str] = set()
    for outcome in workers.map(partial(_convert_picture, resources / "fonts"), pictures()):
        picture, _data = outcome.item
        if isinstance(outcome.result, Failure):
            message = f"this picture {outcome.result.message}"
            library.problems.append(Problem(picture.path, 1, "error", outcome.result.code, message))
            continue
        id_ = outcome.result.page.id
        library.pictures[picture.purpose, picture.path] = id_
        if id_ not in kept:
            kept.add(id_)
            keep(outcome.result)


def _convert_recordings(
    root: Path, library: ConvertedLibrary, workers: Workers, keep: Callable[[Recording], None]
) -> None:
    def keep_and_note(recording: Recording) -> None:
        library.recorded.add((recording.article, recording.language))
        keep(recording)

    files, problems = find_recordings(root, [article.file for article in library.articles])
    library.problems.extend((*problems, *convert_recordings(root, files, workers, keep_and_note)))


def _convert_picture(fonts: Path, picture: tuple[_PictureFile, bytes]) -> Renditions:
    file, data = picture
    name = file.path if _is_in_library(file) else f"{file.path}.svg"
    return convert_picture(name, data, file.purpose, fonts)


def _wanted_pictures(root: Path, library: ConvertedLibrary) -> list[_PictureFile]:
    """The pictures that what is shown needs, in a fixed order."""
    users: dict[tuple[Purpose, str], list[tuple[str, int]]] = {}
    topics = {topic_of(article.file.article) for article in library.articles}
    for topic in library.source.topics:
        if topic.id in topics:
            path = f"{topic.id}/topic.toml"
            users.setdefault(("icon", topic.icon), []).append((path, _line_with(root / path, topic.icon)))
    for logo in library.source.config.logo.values():
        users.setdefault(("logo", logo), []).append((LIBRARY_FILE, _line_with(root / LIBRARY_FILE, logo)))
    for article in library.articles:
        for reference in article.references:
            if reference.kind == "picture":
                users.setdefault(("figure", reference.target), []).append((article.file.path, reference.line))
    return [_PictureFile(purpose, path, tuple(dict.fromkeys(places))) for (purpose, path), places in users.items()]


def _is_in_library(picture: _PictureFile) -> bool:
    """Whether it is a file of the library, and not an icon that comes with the program."""
    return picture.purpose != "icon" or "/" in picture.path


def _picture_content(root: Path, resources: Path, picture: _PictureFile) -> bytes:
    if _is_in_library(picture):
        return _content(root, picture.path, MOST_BYTES, "16 MB; save it in a smaller size")
    icon = icon_file(picture.path, resources / "icons" / "topics")
    return _content(icon.parent, icon.name, MOST_BYTES, "16 MB")


def _content(root: Path, path: str, most: int, limit: str) -> bytes:
    """The bytes of a file below `root`; `limit` says in words how many it may have, and what to do.

    Raises:
        ConversionError: if there is no such file, or it is outside, too large, or cannot be read.
    """
    try:
        file = (root / path).resolve()
        if not file.is_relative_to(root.resolve()):
            raise ConversionError("outside-library", "is not inside the library; copy it there")
        if not file.is_file():
            raise ConversionError("missing-file", "is not there; add it or correct its name")
        with file.open("rb") as stream:
            data = stream.read(most + 1)
    except (OSError, ValueError) as error:
        raise ConversionError("unreadable-file", f"cannot be read ({error}); check its permissions") from error
    if len(data) > most:
        raise ConversionError("too-large", f"is larger than {limit}")
    return data


def _line_with(file: Path, path: str) -> int:
    """The line of a TOML file that names a picture, or 1."""
    name = path.rpartition("/")[2]
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return 1
    return next((number for number, line in enumerate(lines, 1) if f'{name}"' in line or f"{name}'" in line), 1)
