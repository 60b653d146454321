"""A library's folder → all of its texts, pictures and recordings converted, and all of its problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.build_cache import BuildCache
from kiosk.content.library_pictures import LIBRARY_FILE, convert_pictures
from kiosk.content.library_recordings import update_recordings
from kiosk.content.library_texts import ChangedError, LibraryTexts
from kiosk.content.model import ConvertedLibrary
from kiosk.content.progress import Progress
from kiosk.content.reading import read_library
from kiosk.content.resolving import dead_link_problems
from kiosk.content.workers import Workers
from kiosk.core.problems import Problem


@dataclass(frozen=True, slots=True)
class Conversion:
    """A library's folder after its conversion; what is heavy of it is in the cache.

    `library` is None if the folder cannot even be listed. `problems` are sorted, and so is `advice`, which `kiosk
    check` alone gives. `contents` are digests of what each text says, by article and language; `texts_made` and
    `others_made` count what was not found in the cache.
    """

    library: ConvertedLibrary | None
    problems: tuple[Problem, ...]
    advice: tuple[Problem, ...] = ()
    contents: dict[tuple[str, str], bytes] = field(default_factory=dict[tuple[str, str], bytes])
    texts_made: int = 0
    others_made: int = 0


def convert_library(root: Path, resources: Path, cache: BuildCache, workers: Workers, progress: Progress) -> Conversion:
    """Convert everything in a library's folder into `cache`; `resources` holds our icons and fonts.

    Raises:
        sqlite3.Error: if the cache can be used no more.
        OSError: if no process can be started.
    """
    source, listed = read_library(root)
    if source is None:
        return Conversion(None, tuple(sorted(listed)))
    library = ConvertedLibrary(source)
    cache.vocabulary.keep_languages(source.config.languages)
    texts = LibraryTexts(root, resources, library, cache)
    texts.convert(workers, progress)
    others = convert_pictures(root, resources, library, cache, workers, progress)
    others += update_recordings(root, library, cache, workers)
    try:
        texts.resolve(workers, progress)
    except ChangedError as error:
        message = "this text was changed while the library was read; try again when nobody writes in it"
        changed = Problem(str(error), 1, "error", "changed-meanwhile", message)
        return Conversion(None, tuple(sorted({*listed, *library.problems, changed})))
    written = {file.article for file in source.articles}
    library.problems += [*texts.problems(), *dead_link_problems(library.texts, _articles(library), written)]
    if not library.texts:
        message = "the library has no article that can be shown; add one, or correct the errors of those that are there"
        library.problems.append(Problem(LIBRARY_FILE, 1, "error", "no-articles", message))
    problems = tuple(sorted({*listed, *library.problems}))
    return Conversion(
        library, problems, tuple(sorted({*texts.advice()})), texts.contents(), len(texts.converted), others
    )


def _articles(library: ConvertedLibrary) -> dict[str, None]:
    """The articles that can be shown, in the order of the listing."""
    return dict.fromkeys(text.file.article for text in library.texts)
