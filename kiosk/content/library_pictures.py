"""The pictures of a library → converted, those whose files have not changed out of the cache."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.content.build_cache import BuildCache, KnownPicture
from kiosk.content.errors import ConversionError
from kiosk.content.library_files import read_file
from kiosk.content.model import ConvertedLibrary, Purpose
from kiosk.content.pictures import MOST_BYTES, MOST_SECONDS, Renditions, convert_picture, icon_file, picture_id
from kiosk.content.progress import Progress
from kiosk.content.workers import Failure, Workers
from kiosk.core.problems import Problem, Severity

LIBRARY_FILE = "library.toml"


@dataclass(frozen=True, slots=True)
class _PictureFile:
    """A picture to convert, and where it is asked for (path and line). `path` of an icon of ours is its name."""

    purpose: Purpose
    path: str
    users: tuple[tuple[str, int], ...]

    @property
    def is_in_library(self) -> bool:
        """Whether it is a file of the library, and not an icon that comes with the program."""
        return self.purpose != "icon" or "/" in self.path


def convert_pictures(
    root: Path, resources: Path, library: ConvertedLibrary, cache: BuildCache, workers: Workers, progress: Progress
) -> int:
    """Convert the pictures that the texts, topics and languages of a library ask for; returns how many were made."""
    known = cache.pictures()
    wanted = _wanted_pictures(root, library)
    progress.begin("pictures", len(wanted))
    made: dict[_PictureFile, KnownPicture] = {}
    stamps: dict[_PictureFile, str] = {}

    def changed() -> Iterator[tuple[_PictureFile, bytes]]:
        for picture in wanted:
            try:
                folder, name = _place(root, resources, picture)
                stamps[picture] = stamp_of(folder / name)
                stamp, outcome = known.get((picture.purpose, picture.path), ("", None))
                if outcome is not None and stamp == stamps[picture]:
                    made[picture] = outcome
                    progress.advance()
                    continue
                data = read_file(folder, name, MOST_BYTES, "16 MB; save it in a smaller size")
                if outcome is not None and outcome.outline and outcome.outline.id == picture_id(data, picture.purpose):
                    made[picture] = outcome
                    cache.put_picture(picture.purpose, picture.path, stamps[picture], outcome)
                    progress.advance()
                else:
                    yield picture, data
            except ConversionError as error:
                _report(library, picture, "error", error.code, error.message)
                progress.advance()

    converted = 0
    for outcome in workers.map(partial(_convert, resources / "fonts"), changed(), seconds=MOST_SECONDS):
        picture, _data = outcome.item
        progress.advance()
        made[picture] = _kept(cache, picture, stamps[picture], outcome.result)
        converted += made[picture].outline is not None
    _take_in(library, made)
    cache.keep_pictures({(picture.purpose, picture.path): outcome for picture, outcome in made.items()})
    return converted


def _take_in(library: ConvertedLibrary, made: Mapping[_PictureFile, KnownPicture]) -> None:
    """Put the pictures that can be used into the library, and what was found in all."""
    for picture, outcome in made.items():
        if outcome.outline is not None:
            library.pictures[picture.purpose, picture.path] = outcome.outline
        for code, message in outcome.findings:
            _report(library, picture, "error" if outcome.outline is None else "warning", code, message)


def _kept(cache: BuildCache, picture: _PictureFile, stamp: str, result: Renditions | Failure) -> KnownPicture:
    """What became of a picture, which is kept unless it may be the machine's fault."""
    if isinstance(result, Failure):
        known = KnownPicture(None, ((result.code, result.message),))
        if not result.lasting:
            return known
    else:
        known = KnownPicture(result.outline, tuple((finding.code, finding.message) for finding in result.findings))
        for rendition, image in result.pictures():
            cache.put_image(image, rendition)
    cache.put_picture(picture.purpose, picture.path, stamp, known)
    return known


def _convert(fonts: Path, picture: tuple[_PictureFile, bytes]) -> Renditions:
    file, data = picture
    name = file.path if file.is_in_library else f"{file.path}.svg"
    return convert_picture(name, data, file.purpose, fonts)


def _report(library: ConvertedLibrary, picture: _PictureFile, severity: Severity, code: str, message: str) -> None:
    """Note a problem of a picture wherever it is asked for."""
    name = picture.path.rpartition("/")[2]
    called = "picture" if picture.is_in_library else "icon"
    library.problems.extend(
        Problem(path, line, severity, code, f'the {called} "{picture.path}" {message}', name)
        for path, line in picture.users
    )


def _wanted_pictures(root: Path, library: ConvertedLibrary) -> list[_PictureFile]:
    """The pictures that what is shown needs, in a fixed order."""
    users: dict[tuple[Purpose, str], list[tuple[str, int]]] = {}
    topics = {text.file.article.partition("/")[0] for text in library.texts}
    for topic in library.source.topics:
        if topic.id in topics:
            path = f"{topic.id}/topic.toml"
            users.setdefault(("icon", topic.icon), []).append((path, _line_with(root / path, topic.icon)))
    for logo in library.source.config.logo.values():
        users.setdefault(("logo", logo), []).append((LIBRARY_FILE, _line_with(root / LIBRARY_FILE, logo)))
    for text in library.texts:
        for reference in text.references:
            if reference.kind == "picture":
                users.setdefault(("figure", reference.target), []).append((text.file.path, reference.line))
    return [_PictureFile(purpose, path, tuple(dict.fromkeys(places))) for (purpose, path), places in users.items()]


def _place(root: Path, resources: Path, picture: _PictureFile) -> tuple[Path, str]:
    """The folder that a picture must be in, and its path there.

    Raises:
        ConversionError: if there is no icon of that name.
    """
    if picture.is_in_library:
        return root, picture.path
    icon = icon_file(picture.path, resources / "icons" / "topics")
    return icon.parent, icon.name


def stamp_of(file: Path) -> str:
    """What changes with a file; empty if there is none."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ino}"


def _line_with(file: Path, path: str) -> int:
    """The line of a TOML file that names a picture, or 1."""
    name = path.rpartition("/")[2]
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return 1
    return next((number for number, line in enumerate(lines, 1) if f'{name}"' in line or f"{name}'" in line), 1)
