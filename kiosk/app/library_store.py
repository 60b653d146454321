"""Where the kiosk's library comes from: the pack that was asked for, the one before it, or the one that is built in.

A pack is copied into the cache, and a library's folder is compiled into it, so that pulling out a memory stick or a
power cut while somebody copies a new library leaves something whole to show:

    CACHE/<hash of the source's path>/<key>.klib     the two newest of each source
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk import __version__
from kiosk.app.folders import builds_folder
from kiosk.core.files import replace_durably
from kiosk.core.pack import Pack, PackError, check_pack
from kiosk.core.pack_format import FORMAT_VERSION, SUFFIX

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

STARTER_PACK = "starter.klib"
STARTER_LIBRARY = "library"

_KEPT = 2
_PART = ".part"
_PART_SECONDS = 24 * 60 * 60
"""What is unfinished for longer than this is left of a process that was killed."""
_MOST_HASHED = 32 * 1024 * 1024
"""Bytes of one file that count for the key of a folder: more than any file of a library may have."""


class OpenedLibrary(NamedTuple):
    """What there is to show: `pack` is None if there is nothing. `problems` are sentences for the log."""

    pack: Pack | None
    problems: tuple[str, ...] = ()


class _UnusableError(Exception):
    """A source gives no pack; the message is one sentence without its end."""


class LibraryStore:
    """The packs that the kiosk keeps in the folder `cache`, which need not exist."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._rejected: set[Path] = set()
        self._aside: TemporaryDirectory[str] | None = None

    def open(self, source: Path | None, resources: Path, *, compiling: bool = True) -> OpenedLibrary:
        """Open a library's folder or pack, if there is one.

        If it cannot be used, the last one of that source that can is opened, or else the built-in library: the starter
        pack in `resources`, or the starter library there. Without `compiling`, a folder that is not in the cache counts
        as one that cannot be used, as while a patient waits. Never raises for what is in a file or not there.
        """
        problems: list[str] = []
        if source is not None:
            try:
                pack = self._current(source, resources, problems, compiling=compiling)
                return OpenedLibrary(pack, tuple(problems))
            except _UnusableError as error:
                previous = self._previous(source)
                instead = "the previous library" if previous else "the built-in library"
                problems.append(f"{error}; {instead} is shown instead")
                if previous:
                    return OpenedLibrary(previous, tuple(problems))
        pack = None
        try:
            pack = self._built_in(resources, problems)
        except _UnusableError as error:
            problems.append(f"{error}; there is no library to show")
        return OpenedLibrary(pack, tuple(problems))

    def reject(self, path: Path) -> None:
        """Never open a pack again, as it was found damaged; its source may give a sound one. It should be closed."""
        self._rejected.add(path)
        self.remove_rejected()

    def remove_rejected(self) -> None:
        """Remove from the cache what was found damaged, and on Windows is not open any more."""
        for path in self._rejected:
            if path.is_relative_to(self._cache):
                _remove(path)

    def _built_in(self, resources: Path, problems: list[str]) -> Pack:
        starter = resources / STARTER_PACK
        if not starter.is_file():
            return self._current(resources / STARTER_LIBRARY, resources, problems)
        # It comes with the program, which nobody changes while it runs: there is no need of a copy.
        if starter in self._rejected:
            raise _UnusableError(f"{starter} is damaged")
        try:
            return Pack(starter)
        except PackError as error:
            raise _UnusableError(str(error)) from error

    def close(self) -> None:
        """Remove what was compiled aside of the cache. Every pack must be closed."""
        if self._aside is not None:
            self._aside.cleanup()
            self._aside = None

    def _current(self, source: Path, resources: Path, problems: list[str], *, compiling: bool = True) -> Pack:
        try:
            cached = self._folder(source) / f"{_key(source)}{SUFFIX}"
        except OSError as error:
            raise _UnusableError(f"{source} cannot be read ({error.strerror})") from error
        if _is_file(cached) and cached not in self._rejected:
            try:
                pack = Pack(cached)
            except PackError:
                _remove(cached)
            else:
                _touch(cached)
                return pack
        if source.is_dir() and not compiling:
            raise _UnusableError(f"{source} is compiled anew at the next start")
        return self._accepted(source, cached, resources, problems)

    def _accepted(self, source: Path, cached: Path, resources: Path, problems: list[str]) -> Pack:
        """Bring a source into the cache; where the cache takes nothing, open a pack where it is."""
        part = cached.with_name(f".{cached.name}.{os.getpid()}{_PART}")
        try:
            cached.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                _compile(source, part, resources, problems, builds_folder(self._cache))
            else:
                _copy(source, part)
            check_pack(part)
            replace_durably(part, cached)
            self._rejected.discard(cached)
            pack = Pack(cached)
        except PackError as error:
            raise _UnusableError(str(error).replace(str(part), str(source))) from error
        except OSError as error:
            reason = error.strerror or error
            if source.is_dir():
                problems.append(f"{cached.parent} cannot be written ({reason}); {source} is compiled at each start")
                return self._compiled_aside(source, resources, problems)
            problems.append(f"{source} cannot be copied to {cached.parent} ({reason}); it is read where it is")
            return _opened_in_place(source)
        finally:
            _remove(part)
        _prune(cached)
        return pack

    def _compiled_aside(self, source: Path, resources: Path, problems: list[str]) -> Pack:
        """Compile a library to where temporary files go: the cache takes nothing."""
        from tempfile import TemporaryDirectory

        try:
            self._aside = self._aside or TemporaryDirectory(prefix="kiosk-")
            target = Path(self._aside.name) / f"{self._folder(source).name}{SUFFIX}"
            _compile(source, target, resources, problems, None)
            return Pack(target)
        except OSError as error:
            raise _UnusableError(f"{source} cannot be compiled ({error.strerror or error})") from error
        except PackError as error:
            raise _UnusableError(str(error)) from error

    def _previous(self, source: Path) -> Pack | None:
        for cached in _newest_first(self._folder(source)):
            if cached not in self._rejected:
                try:
                    return Pack(cached)
                except PackError:
                    _remove(cached)
        return None

    def _folder(self, source: Path) -> Path:
        return self._cache / hashlib.blake2b(os.fsencode(source.absolute()), digest_size=12).hexdigest()


def _compile(source: Path, part: Path, resources: Path, problems: list[str], builds: Path | None) -> None:
    from kiosk.content.build_cache import cache_file
    from kiosk.content.compile import build_library

    built = build_library(source, part, resources, builds and cache_file(builds, source))
    errors = [problem for problem in built.problems if problem.severity == "error"]
    if not built.articles:
        raise _UnusableError(f"{source} has nothing that can be shown ({errors[-1].message})")
    if errors:
        problems.append(
            f"{source} has errors ({len(errors)}) and is shown without what they are in; `kiosk check` lists them"
        )


def _copy(source: Path, part: Path) -> None:
    import shutil  # brings three compressors along, and only a new pack is copied

    shutil.copyfile(source, part)


def _opened_in_place(source: Path) -> Pack:
    try:
        check_pack(source)
        return Pack(source)
    except PackError as error:
        raise _UnusableError(str(error)) from error


def _prune(current: Path) -> None:
    """Remove what is neither the current pack of a source nor the one before it."""
    others = [cached for cached in _newest_first(current.parent) if cached != current]
    for cached in others[_KEPT - 1 :]:
        _remove(cached)
    for part in current.parent.glob(f".*{_PART}"):
        # Another kiosk may be at work on a young one.
        if _modified(part) < time.time() - _PART_SECONDS:
            _remove(part)


def _key(source: Path) -> str:
    """A name for what a source holds now. That of a folder depends on each file, and on what compiles them.

    Raises:
        OSError: if the source cannot be read.
    """
    digest = hashlib.blake2b(digest_size=16)
    if source.is_dir():
        digest.update(f"{__version__} {FORMAT_VERSION}\n".encode())
        for file in _files(source):
            name = os.fsencode(file.relative_to(source).as_posix())
            content = hashlib.blake2b()
            try:
                with file.open("rb") as stream:
                    content.update(stream.read(_MOST_HASHED))
            except OSError as error:
                # What cannot be read is reported when the library is compiled, and leaves the rest alone.
                content.update(str(error.errno).encode())
            digest.update(b"%d %s %s" % (len(name), name, content.digest()))
    else:
        status = source.stat()
        digest.update(b"%d %d" % (status.st_size, status.st_mtime_ns))
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """The files that belong to a library, in a fixed order; of a folder inside that cannot be listed, the folder.

    Raises:
        OSError: if the library's own folder cannot be listed.
    """
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith((".", "_")):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                try:
                    yield from _files(entry)
                except OSError:
                    yield entry
        elif entry.is_file():
            yield entry


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:
        return False  # this user may not enter the cache


def _newest_first(folder: Path) -> list[Path]:
    try:
        found = list(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []  # this user may not enter the cache
    return sorted(found, key=lambda file: (_modified(file), file.name), reverse=True)


def _modified(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0  # another kiosk has removed it


def _touch(file: Path) -> None:
    """Make a file the newest, where the cache may be written."""
    try:
        os.utime(file)
    except OSError:
        return


def _remove(file: Path) -> None:
    """Remove a file, unless another kiosk has done so or, on Windows, has it open."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return
