"""The line of a file that a problem is about, as it can be shown below the problem."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from kiosk.core.problems import Problem

_SUFFIXES = frozenset({".md", ".toml"})
_MOST_BYTES = 1024 * 1024
_TAB = "    "
_CUT = "..."


class SourceLine(NamedTuple):
    """A line of a file, and the characters of it that a problem is about: `length` of them from `start` on.

    `length` is 0 where the problem is about the line as a whole.
    """

    text: str
    start: int = 0
    length: int = 0


class Excerpt(NamedTuple):
    """A line as a terminal can show it: what stands before the marked words, these, and what stands behind them."""

    before: str
    marked: str
    behind: str


class SourceLines:
    """The lines of the texts below a library's folder."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        # Problems come file by file.
        self._lines = lru_cache(maxsize=1)(self._read)

    def line(self, problem: Problem) -> SourceLine | None:
        """The line that a problem is about; None where it is about no line of a text that can be read."""
        lines = self._lines(problem.path) if PurePosixPath(problem.path).suffix in _SUFFIXES else ()
        if not 0 < problem.line <= len(lines):
            return None
        text = lines[problem.line - 1]
        start = text.find(problem.about) if problem.about else -1
        return SourceLine(text, start, len(problem.about)) if start >= 0 else SourceLine(text)

    def _read(self, path: str) -> tuple[str, ...]:
        try:
            file = (self._root / path).resolve()
            # What is no file could be one that never ends.
            if not file.is_relative_to(self._root) or not file.is_file():
                return ()
            with file.open("rb") as stream:
                data = stream.read(_MOST_BYTES)
        except (OSError, ValueError):
            return ()
        # Lines are counted as `content.source_text` does.
        text = data.decode("utf-8-sig", errors="replace")
        return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def column(line: SourceLine | None) -> int | None:
    """The column (from 1, in characters of Unicode) of what a problem is about; None if it is about a whole line."""
    return line.start + 1 if line and line.length else None


def excerpt(line: SourceLine, width: int) -> Excerpt:
    """A line cut to `width` cells of a terminal around its marked words, which are its first sign if there are none."""
    text = line.text.rstrip()
    start = line.start if line.length else len(text) - len(text.lstrip())
    end = start + max(line.length, 1)
    before, marked, behind = printable(text[:start].lstrip()), printable(text[start:end]), printable(text[end:])
    marked = _first_cells(marked, width)
    room = width - cell_len(marked)
    room_before = max(room // 2, room - cell_len(behind))
    before = _last_cells(before, room_before)
    return Excerpt(before, marked, _first_cells(behind, room - cell_len(before)))


def printable(text: str) -> str:
    """The text without characters that would move the cursor, colour the screen or turn the direction around."""
    return "".join(
        _TAB if character == "\t" else character if character.isprintable() else "\ufffd" for character in text
    )


def _first_cells(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - len(_CUT), 0)) + _CUT[: max(width, 0)]


def _last_cells(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    start = len(text)
    room = width - len(_CUT)
    while start and (room := room - cell_len(text[start - 1])) >= 0:
        start -= 1
    return _CUT[: max(width, 0)] + text[start:]
