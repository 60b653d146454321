"""The files of a library's folder, of which nothing is trusted: neither their names nor what kind of file they are."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kiosk.content.config import read_toml
from kiosk.content.errors import ConversionError
from kiosk.content.fields import Fields
from kiosk.content.library_files import read_file
from kiosk.content.portable_names import LONGEST_PATH, is_portable, one_name
from kiosk.content.source_text import decode
from kiosk.core.problems import Problem, Severity

MOST_TOML_BYTES = 64 * 1024

_FOLDER_NAME = re.compile(r"[a-z0-9-]+")


class Entry(NamedTuple):
    """A file or folder in a library's folder; `path` is relative to the library."""

    name: str
    path: str
    is_folder: bool


class LibraryFolder:
    """A library's files, by paths relative to it with `/`. What is wrong with them joins `problems`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._resolved_root = root.resolve()
        self.problems: list[Problem] = []

    def report(self, path: str, code: str, message: str, severity: Severity = "warning", about: str = "") -> None:
        """Note a problem of a file or folder as a whole."""
        # A folder has no lines that an editor could open.
        line = 0 if os.path.isdir(self._root / path) else 1  # noqa: PTH112 - `Path.is_dir` raises where nobody may look
        self.problems.append(Problem(_printable(path), line, severity, code, message, about))

    def entries(self, path: str) -> list[Entry]:
        """The files and folders in a folder in the order of their names, without those that are left alone or refused.

        What begins with `.` or `_` is left alone. What is refused is a problem: links out of the library, what is
        neither file nor folder, and names that not every system can hold beside the others.
        """
        try:
            with os.scandir(self._root / path) as listing:
                found = sorted(listing, key=lambda entry: entry.name)
        except FileNotFoundError:
            self.report(path or ".", "missing-file", "this folder was removed while it was read; check again", "error")
            return []
        except OSError as error:
            message = f"this cannot be read ({error.strerror or type(error).__name__}); check who may read it"
            self.report(path or ".", "unreadable", message, "error")
            return []
        found = [entry for entry in found if not entry.name.startswith((".", "_"))]
        # Of several names that are one on some machines, that in small letters is taken: ids are written so.
        taken = {one_name(entry.name): entry.name for entry in found}
        entries: list[Entry] = []
        for entry in found:
            place = f"{path}/{entry.name}" if path else entry.name
            usable = self._has_usable_name(place, entry.name, taken[one_name(entry.name)])
            if usable and (kind := self._kind(entry, place)):
                entries.append(Entry(entry.name, place, kind == "folder"))
        return entries

    def is_there(self, path: str) -> bool:
        """Whether there is anything of that name, also if it is refused."""
        return os.path.lexists(self._root / path)

    def is_well_named(self, path: str) -> bool:
        """Whether a folder's name can be part of an id; a problem if not."""
        if _FOLDER_NAME.fullmatch(PurePosixPath(path).name):
            return True
        message = 'the name of a folder is lower-case letters, digits and hyphens; rename it, or begin it with "_"'
        self.report(path, "folder-name", message, "error")
        return False

    def toml(self, path: str) -> Fields | None:
        """The keys of a TOML file. None, and a problem, if it cannot be read."""
        try:
            data = read_file(self._root, path, MOST_TOML_BYTES, "64 kB; write it as docs/library.md shows")
        except ConversionError as error:
            code = "unreadable" if error.code == "unreadable-file" else error.code
            self.report(path, code, f"this file {error.message}", "error")
            return None
        text, problems = decode(path, data)
        self.problems.extend(problems)
        return None if text is None else read_toml(path, text, self.problems)

    def file_path(self, fields: Fields, key: str, file: str) -> str:
        """The path of a file that a key names, relative to the library; empty, and a problem, if it is not there."""
        path = PurePosixPath(file)
        usable = not path.is_absolute() and ".." not in path.parts and all(map(is_portable, path.parts))
        if not usable or not self._is_file(file):
            message = f'there is no file "{file}" in the library; put it there or correct the name'
            fields.report(key, "missing-file", message, about=file)
            return ""
        return str(path) if self._is_inside(file) else ""

    def _has_usable_name(self, path: str, name: str, taken: str) -> bool:
        if not is_portable(name):
            message = "Windows cannot hold a file of this name; rename it"
            self.report(path, "reserved-name", message, "error")
        elif name != taken:
            message = f'"{_printable(taken)}" is the same name on some machines; rename one of the two'
            self.report(path, "name-clash", message, "error")
        elif len(path) > LONGEST_PATH:
            message = f"the path has more than {LONGEST_PATH} characters; give it shorter names"
            self.report(path, "long-path", message, "error")
        else:
            return True
        return False

    def _kind(self, entry: os.DirEntry[str], path: str) -> str:
        """`folder` or `file`; empty, and a problem, for what is to be left out."""
        try:
            is_link = _is_link(entry)
            kind = "folder" if entry.is_dir() else "file" if entry.is_file() else ""
        except OSError:
            is_link, kind = False, ""
        if not kind:
            self.report(path, "unreadable", "this is no file that can be read; replace it by a text file", "error")
        return kind if kind and (not is_link or self._is_inside(path)) else ""

    def _is_file(self, path: str) -> bool:
        try:
            return (self._root / path).is_file()
        except OSError:
            return False

    def _is_inside(self, path: str) -> bool:
        try:
            target = (self._root / path).resolve()
        except (OSError, RuntimeError):  # a loop of links is a RuntimeError before Python 3.13
            target = None
        if target is None or not target.is_relative_to(self._resolved_root):
            message = "this is a link to a place outside of the library; put a copy here"
            self.report(path, "outside-library", message, "error")
            return False
        return True


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Whether an entry stands for another place. On Windows there are more kinds of these than symbolic links."""
    if sys.platform == "win32":
        return entry.stat(follow_symlinks=False).st_reparse_tag != 0
    return entry.is_symlink()


def _printable(path: str) -> str:
    """The path without the characters that would spoil a line of a report."""
    return "".join(character if character.isprintable() else "\ufffd" for character in path)
