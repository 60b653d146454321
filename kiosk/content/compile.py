"""A library's folder → a pack, or the list of its problems."""

from __future__ import annotations

import gc
import glob
import os
import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from kiosk.content.build_cache import BuildCache, CacheError, is_broken
from kiosk.content.checks.library import library_problems
from kiosk.content.coverage import coverage_problems, covered_characters
from kiosk.content.ended_process import has_ended
from kiosk.content.errors import ConversionError
from kiosk.content.library import Conversion, convert_library
from kiosk.content.library_files import read_file
from kiosk.content.library_pictures import LIBRARY_FILE
from kiosk.content.library_texts import MOST_BYTES
from kiosk.content.model import ConvertedLibrary
from kiosk.content.pack_contents import pack_contents
from kiosk.content.pack_writer import write_pack
from kiosk.content.progress import Progress, Silence
from kiosk.content.shards import ShardTask, ShardText, make_shard, shard_digest, shards
from kiosk.content.source_text import decode
from kiosk.content.text_rows import Row
from kiosk.content.workers import Failure, Workers
from kiosk.core.files import replace_durably
from kiosk.core.problems import Problem

_SECONDS_FOR_SHARD: Final = 60.0

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build. Counts are of articles and pictures in the pack, and of what was not in the cache.

    Without articles there is no new pack. `notice` is a sentence about the cache where it could not be used.
    """

    problems: tuple[Problem, ...]
    articles: int = 0
    pictures: int = 0
    texts_made: int = 0
    others_made: int = 0
    notice: str = ""


@dataclass(frozen=True, slots=True)
class CheckedLibrary:
    """What came of a check: all problems, sorted, and the library, if it can be listed; `notice` as of `Built`."""

    library: ConvertedLibrary | None
    problems: tuple[Problem, ...]
    notice: str = ""


def compile_library(root: Path, target: Path, resources: Path) -> list[Problem]:
    """As `build_library`, from nothing but the library itself; returns the problems alone."""
    return list(build_library(root, target, resources).problems)


def build_library(
    root: Path, target: Path, resources: Path, cache: Path | None = None, progress: Progress | None = None
) -> Built:
    """Compile a library's folder into a pack; `resources` holds our icons and fonts.

    What has an error is left out. A library that has nothing to show is an error, and no pack is written. The pack
    appears whole or not at all; the same library gives the same bytes, whatever the file `cache` holds of it already.

    Raises:
        OSError: if the pack cannot be written; what was at `target` is still there.
    """
    waiting = progress or Silence()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _make_way(part, target)
        built, notice = _with_cache(cache, lambda opened: _built(root, part, resources, opened, waiting))
        if built.articles:
            replace_durably(part, target)
        return replace(built, notice=notice)
    except sqlite3.Error as error:
        raise OSError(f"cannot write {target}: {error}") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def check_library(
    root: Path, resources: Path, today: date, cache: Path | None = None, progress: Progress | None = None
) -> CheckedLibrary:
    """Find all problems of a library's folder.

    Those of a build, what `kiosk check` alone says of each text and of the library as a whole today, and characters
    that cannot be shown.

    Raises:
        OSError: if there is no room for what is made on the way.
    """
    waiting = progress or Silence()

    def check(opened: BuildCache) -> CheckedLibrary:
        with _cache_errors(opened), Workers() as workers:
            conversion = convert_library(root, resources, opened, workers, waiting)
            opened.commit()
        library = conversion.library
        if library is None:
            return CheckedLibrary(None, conversion.problems)
        found = {*conversion.problems, *conversion.advice, *library_problems(library, today)}
        return CheckedLibrary(library, tuple(sorted({*found, *_glyph_problems(root, library, resources)})))

    try:
        checked, notice = _with_cache(cache, check)
        return replace(checked, notice=notice)
    except sqlite3.Error as error:
        raise OSError(f"there is no room for what is made on the way ({error})") from error


def _make_way(part: Path, target: Path) -> None:
    """Find out early whether the pack can be written, and remove what builds that were killed have left.

    Raises:
        OSError: if it cannot.
    """
    if target.exists() and not target.is_file():
        raise OSError("there is something else of that name, which is no file")
    for left in target.parent.glob(f".{glob.escape(target.name)}.*.part"):
        if has_ended(left.name.split(".")[-2]):
            left.unlink(missing_ok=True)
    part.touch()
    part.unlink()


def _with_cache(file: Path | None, use: Callable[[BuildCache], _Result]) -> tuple[_Result, str]:
    """Call `use` with a cache, if need be with one that nobody keeps; returns its result, and a sentence about that."""
    notice = ""
    with _no_collection():
        if file is not None:
            try:
                with BuildCache(file) as cache:
                    return use(cache), notice
            except CacheError as error:
                notice = f"{error}; everything is made anew"
        with BuildCache(None) as cache:
            return use(cache), notice


@contextmanager
def _no_collection() -> Generator[None]:
    """Look for no garbage: among the texts of a large library is none, and looking takes half of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def _cache_errors(cache: BuildCache) -> Generator[None]:
    """Turn what goes wrong with the cache's file into `CacheError`."""
    try:
        yield
    except sqlite3.Error as error:
        if cache.file is None or not hasattr(error, "sqlite_errorcode"):
            raise
        if is_broken(error):
            cache.discard()
        raise CacheError(f"{cache.file} cannot be used ({error})") from error


@contextmanager
def _broken_cache(cache: BuildCache) -> Generator[None]:
    """Turn an error into `CacheError` if the cache's file is to blame for it, and not the pack's."""
    try:
        yield
    except sqlite3.Error as error:
        if cache.file is None or not is_broken(error):
            raise
        cache.discard()
        raise CacheError(f"{cache.file} was broken") from error


def _built(root: Path, part: Path, resources: Path, cache: BuildCache, progress: Progress) -> Built:
    with _cache_errors(cache), Workers() as workers:
        conversion = convert_library(root, resources, cache, workers, progress)
        library = conversion.library
        if library is None or not library.texts:
            cache.commit()
            return Built(conversion.problems)
        parts = shards(library.texts, library.source.config.languages)
        made = _shards_made(cache, parts, conversion, workers, progress)
        contents = pack_contents(library, parts)  # while the shards are made
        for shard, digest, rows in made:
            cache.put_shard(shard, digest, rows)
        cache.commit()
    with _broken_cache(cache):
        write_pack(cache, part, contents)
    return Built(
        conversion.problems,
        articles=len({text.file.article for text in library.texts}),
        pictures=len({outline.id for outline in library.pictures.values()}),
        texts_made=conversion.texts_made,
        others_made=conversion.others_made,
    )


def _shards_made(
    cache: BuildCache,
    parts: Sequence[Sequence[ShardText]],
    conversion: Conversion,
    workers: Workers,
    progress: Progress,
) -> Iterator[tuple[int, bytes, dict[str, list[Row]]]]:
    """Begin to make those shards of the full-text index in which a text has changed; gives each with its digest."""
    known = cache.shards()
    for gone in known.keys() - set(range(len(parts))):
        cache.remove_shard(gone)
    digests = [shard_digest(texts, conversion.contents) for texts in parts]
    stale = [shard for shard, digest in enumerate(digests) if known.get(shard) != digest]
    progress.begin("parts of the search index", len(stale))
    tasks = (
        ShardTask(shard, [(text.stands_in, cache.columns(text.article, text.language)) for text in parts[shard]])
        for shard in stale
    )
    outcomes = workers.map(make_shard, tasks, seconds=_SECONDS_FOR_SHARD)

    def made() -> Iterator[tuple[int, bytes, dict[str, list[Row]]]]:
        for outcome in outcomes:
            shard = outcome.item.shard
            # Where one is more than a worker may make, it is made here: all that it holds is of our own making.
            rows = make_shard(outcome.item) if isinstance(outcome.result, Failure) else outcome.result
            yield shard, digests[shard], rows
            progress.advance()

    return made()


def _glyph_problems(root: Path, library: ConvertedLibrary, resources: Path) -> Iterator[Problem]:
    """Characters of the library's and its topics' own files that no font has."""
    covered = covered_characters(resources / "fonts")
    for path in (LIBRARY_FILE, *(f"{topic.id}/topic.toml" for topic in library.source.topics)):
        with suppress(ConversionError):
            text, _ = decode(path, read_file(root, path, MOST_BYTES, ""))
            yield from coverage_problems(path, text or "", covered)
