"""Notices what changes in a library's folder: at once where the system reports it, otherwise within seconds."""

from __future__ import annotations

import os
import stat
import time
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

MOST_WATCHED: Final = 6000
"""Files and folders that the system is asked to report on. Linux grants at least 8192, which others share."""
GATHER_MS: Final = 60
"""How long what belongs together is waited for: an editor saves by several steps."""
LOOK_MS: Final = 1000
LOOK_SECONDS: Final = 0.02
"""How long one look at folders may take, of which no report is to be expected."""
DEEPEST: Final = 5
MOST_FOLDERS: Final = 50_000
_WATCHED_SUFFIXES: Final = (".md", ".toml", ".svg", ".png", ".jpg", ".jpeg", ".webp")


class FileState(NamedTuple):
    """What tells whether a file is still the same; None of it is known of a folder."""

    modified_ns: int = 0
    size: int = 0
    inode: int = 0


Listing = dict[str, FileState | None]
"""The files of a folder by their names; its folders with None."""


def scan(root: Path) -> dict[str, Listing]:
    """The listings of a folder and of those in it, by their paths relative to it; its own is "".

    Hidden folders, and links to folders, are left out.
    """
    found: dict[str, Listing] = {}
    _scan(root, "", found)
    return found


def _scan(root: Path, folder: str, found: dict[str, Listing]) -> None:
    if len(found) >= MOST_FOLDERS or folder.count("/") >= DEEPEST:
        return
    found[folder] = listing = _listing(root / folder)
    for name, state in listing.items():
        if state is None:
            _scan(root, _joined(folder, name), found)


def _listing(folder: Path) -> Listing:
    """What is in a folder; nothing if it is gone or cannot be read."""
    listing: Listing = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.name.startswith("."):
                    _note(entry, listing)
    except OSError:
        return {}
    return listing


def _note(entry: os.DirEntry[str], listing: Listing) -> None:
    try:
        if entry.is_dir(follow_symlinks=False):
            listing[entry.name] = None
            return
        status = entry.stat()
    except OSError:  # gone meanwhile, or a link to nothing
        return
    if stat.S_ISREG(status.st_mode):
        listing[entry.name] = FileState(status.st_mtime_ns, status.st_size, status.st_ino)


class FolderWatch(QObject):
    """Tells by `changed` which files are new, changed or gone since `found`, which `scan` gave for `root`."""

    changed = Signal(frozenset)
    """Paths relative to the folder, with `/`."""

    def __init__(self, root: Path, found: Mapping[str, Listing], parent: QObject) -> None:
        super().__init__(parent)
        self._root = root
        self._known = dict(found)
        self._first = ""
        self._dirty: set[str] = set()
        self._watched: Counter[str] = Counter()
        """How many paths of each folder the system reports on."""
        self._unwatched: set[str] = set()
        self._most_watched = MOST_WATCHED
        self._round: Iterator[str] = iter(())
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_folder_reported)
        self._watcher.fileChanged.connect(self._on_file_reported)
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER_MS)
        self._gathering.timeout.connect(self._look_at_reported)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look_round)
        # Topics before articles: their folders tell of new articles.
        for folder in sorted(self._known, key=lambda folder: (folder.count("/"), folder)):
            self._watch(folder)
        self._looking.start()

    @property
    def unwatched(self) -> int:
        """How many folders are only looked at from time to time, as they are too many for the system's reports."""
        return len(self._unwatched)

    def look_first_at(self, folder: str) -> None:
        """Have the system report on one folder even if there are too many, and look at it every second all the same."""
        if folder != self._first:
            self._first = folder
            self._watch(folder)

    def close(self) -> None:
        """Look no more."""
        self._gathering.stop()
        self._looking.stop()
        paths = [*self._watcher.files(), *self._watcher.directories()]
        if paths:
            self._watcher.removePaths(paths)

    def _watch(self, folder: str) -> None:
        """Have the system report on a folder and its files, as far as there is room.

        To be called again after each change: the watch of a file ends when another takes its name.
        """
        listing = self._known.get(folder, {})
        names = [name for name in listing if name.lower().endswith(_WATCHED_SUFFIXES)]
        paths = [str(path) for path in (self._root / folder, *(self._root / folder / name for name in names))]
        was_watched = folder in self._watched
        others = self._watched.total() - self._watched.pop(folder, 0)
        if others + len(paths) > self._most_watched and folder != self._first:
            self._unwatched.add(folder)
            return
        refused = self._watcher.addPaths(paths)
        if not was_watched and any(map(os.path.exists, refused)):
            # The system has no more to give, or others have taken it.
            self._most_watched = others
            self._unwatched.add(folder)
            return
        self._unwatched.discard(folder)
        self._watched[folder] = len(paths)

    def _unwatch(self, folder: str, names: Collection[str]) -> None:
        """End the reports on names in a folder that are gone; "" is the folder itself.

        The system goes on reporting on what was moved, and Qt would refuse to watch what comes back.
        """
        if names:
            self._watcher.removePaths([str(self._root / folder / name) for name in names])

    def _on_folder_reported(self, path: str) -> None:
        self._report(Path(path))

    def _on_file_reported(self, path: str) -> None:
        self._report(Path(path).parent)

    def _report(self, folder: Path) -> None:
        relative = folder.relative_to(self._root).as_posix()
        self._dirty.add("" if relative == "." else relative)
        if not self._gathering.isActive():
            self._gathering.start()

    def _look_at_reported(self) -> None:
        dirty, self._dirty = self._dirty, set()
        self._tell(path for folder in sorted(dirty) for path in self._changed_in(folder))

    def _look_round(self) -> None:
        """Look at the first folder, and go on with the others as long as there is time."""
        end = time.monotonic() + LOOK_SECONDS
        changed = [*self._changed_in(self._first), *self._changed_in("")]
        for _ in range(len(self._known)):
            if time.monotonic() >= end:
                break
            folder = next(self._round, None)
            if folder is None:
                self._round = iter(list(self._known))
                self._watch_again()
                break
            changed += self._changed_in(folder)
        self._tell(changed)

    def _watch_again(self) -> None:
        """Try once more what the system has refused: others may have given back what they had taken."""
        if self._most_watched == MOST_WATCHED:
            return
        self._most_watched = MOST_WATCHED
        for folder in sorted(self._unwatched):
            self._watch(folder)
            if self._most_watched < MOST_WATCHED:
                break

    def _tell(self, changed: Iterable[str]) -> None:
        paths = frozenset(changed)
        if paths:
            self.changed.emit(paths)

    def _changed_in(self, folder: str) -> list[str]:
        """The files that are other than they were known to be, in a folder and in those that came or went in it."""
        before, now = self._known.get(folder, {}), _listing(self._root / folder)
        changed: list[str] = []
        for name in before.keys() | now.keys():
            path = _joined(folder, name)
            if name in now and now[name] is None:
                if path not in self._known:
                    self._add(path)
                    changed += self._files_below(path)
            elif name in before and before[name] is None:
                changed += self._files_below(path)
                self._forget(path)
            if (name in before, before.get(name)) != (name in now, now.get(name)):
                changed.append(path)
        if now != before:
            self._unwatch(folder, (before.keys() - now.keys()) if now else ("", *before))
            self._known[folder] = now
            self._watch(folder)
        return changed

    def _add(self, folder: str) -> None:
        for path, listing in scan(self._root / folder).items():
            new = _joined(folder, path) if path else folder
            self._known[new] = listing
            self._watch(new)

    def _forget(self, folder: str) -> None:
        for path in [path for path in self._known if path == folder or path.startswith(f"{folder}/")]:
            self._unwatch(path, ("", *self._known.pop(path)))
            self._watched.pop(path, None)
            self._unwatched.discard(path)

    def _files_below(self, folder: str) -> list[str]:
        return [
            _joined(path, name)
            for path, listing in self._known.items()
            if path == folder or path.startswith(f"{folder}/")
            for name, state in listing.items()
            if state is not None
        ]


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
