"""Whether a library has changed at the place that it comes from, and whether it is still being copied there."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.core.clock import Clock

SHARE_OF_TIME: Final = 20
"""Between two looks at a folder lies at least so many times what a look takes: thousands of files on a slow share."""


@dataclass(frozen=True)
class Look:
    """What a source looked like: `signature`, or why it could not be looked at, in a sentence without its end.

    `changed` is when it was last changed, in seconds since 1970. It is `settled` where the look before has found the
    same.
    """

    signature: str
    changed: float = 0.0
    folder: bool = False
    fault: str = ""
    settled: bool = False


def look_at(source: Path) -> Look:
    """Look at a pack or a folder without reading any of it.

    The signature of a pack is its size and time of change; that of a folder a digest over the name, size and time of
    change of everything in it, and over the version of this program, which compiles it.
    """
    try:
        status = source.stat()
        if not source.is_dir():
            return Look(f"{status.st_size} {status.st_mtime_ns}", status.st_mtime)
        digest = hashlib.blake2b(__version__.encode(), digest_size=16)
        newest = 0
        for name, size, changed in sorted(_entries(source, "")):
            newest = max(newest, changed)
            digest.update(b"\n%d %d %s" % (size, changed, os.fsencode(name)))
        return Look(digest.hexdigest(), newest / 1e9, folder=True)
    except OSError as error:
        return Look("", fault=f"{source} cannot be read ({error.strerror})")
    except (ValueError, RecursionError, MemoryError) as error:
        return Look("", fault=f"{source} cannot be read ({type(error).__name__})")


def in_a_thread(act: Callable[[], None]) -> None:
    """Do something that may wait for a dead share for ever."""
    threading.Thread(target=act, name="library look", daemon=True).start()


class SourceWatch:
    """Looks at a source every `seconds`, in a thread of its own: one that never returns stops nothing else.

    `advance` is to be called again and again; it never waits.
    """

    def __init__(
        self,
        clock: Clock,
        seconds: float,
        look: Callable[[Path], Look] = look_at,
        aside: Callable[[Callable[[], None]], None] = in_a_thread,
    ) -> None:
        self._clock = clock
        self._seconds = seconds
        self._look = look
        self._aside = aside
        self._source: Path | None = None
        self._before = ""
        self._next = 0.0
        self._started = 0.0
        self._found: list[Look] | None = None
        """Where the look that is under way puts what it finds."""

    def turn_to(self, source: Path | None) -> None:
        """Look at this from now on, at once. A look that is under way is forgotten: it may never come to its end."""
        self._source = source
        self._before = ""
        self._found = None
        self._next = self._clock.monotonic()

    def hurry(self, seconds: float) -> None:
        """Do not wait longer than so long for the next look."""
        self._next = min(self._next, self._clock.monotonic() + seconds)

    def advance(self) -> Look | None:
        """Begin a look if it is time for one; returns the one that has come to its end since the last call."""
        now = self._clock.monotonic()
        if self._found is None and self._source is not None and now >= self._next:
            self._begin(self._source, now)
        if not self._found:
            return None
        (look,), self._found = self._found, None
        self._next = now + max(self._seconds, SHARE_OF_TIME * (now - self._started))
        settled = bool(look.signature) and look.signature == self._before
        self._before = look.signature
        return replace(look, settled=settled)

    def _begin(self, source: Path, now: float) -> None:
        self._started = now
        # For the next one, should this one come to nothing at once.
        self._next = now + self._seconds
        found: list[Look] = []
        self._aside(lambda: found.append(self._look(source)))
        self._found = found


def _entries(folder: Path, inside: str) -> Iterator[tuple[str, int, int]]:
    """Everything in a folder that belongs to a library: name in the folder, size, time of change in nanoseconds."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "_")):
                continue
            name = f"{inside}/{entry.name}"
            # What cannot be looked at is a problem of the library, which the one who compiles it reports.
            with suppress(OSError):
                status = entry.stat()
                yield name, status.st_size, status.st_mtime_ns
                if entry.is_dir(follow_symlinks=False):
                    yield from _entries(folder / entry.name, name)
