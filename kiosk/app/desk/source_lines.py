"""The line of a file that a problem is about, as it can be shown below the problem."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from kiosk.content.rules import RULES
from kiosk.core.problems import Problem

_SUFFIXES = frozenset({".md", ".toml"})
_MOST_BYTES = 1024 * 1024
_TAB = "    "
_CUT = "..."

_MOST_PLACES = 100
"""Places in a line that are compared: a hostile one could have as many as letters."""

_OF_ADDRESSES = frozenset(
    {"missing-file", "outside-library", *(rule.code for rule in RULES.values() if rule.about in ("links", "pictures"))}
)
"""Rules about what links and pictures lead to."""


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
        start, end = _place(text, problem)
        return SourceLine(text, start, end - start)

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


def _place(text: str, problem: Problem) -> tuple[int, int]:
    """Where in its line the words begin and end that a problem is about; (0, 0) if they are not there.

    What is about an address is looked for in those first, and everything as a whole word before as a part of one.
    """
    about, is_of_address = problem.about, problem.code in _OF_ADDRESSES

    def rank(place: tuple[int, int]) -> tuple[bool, bool]:
        return is_of_address and not _in_address(text, place), _in_word(text, place)

    # The line is as it was typed, perhaps with accents that are characters of their own.
    for words in dict.fromkeys((about, *(unicodedata.normalize(form, about) for form in ("NFC", "NFD")))):
        places = [(start, start + len(words)) for start in islice(_starts(text, words), _MOST_PLACES)]
        if places:
            return min(places, key=rank)
    return 0, 0


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _in_address(text: str, place: tuple[int, int]) -> bool:
    _, opened, address = text[: place[0]].rpartition("](")
    return bool(opened) and ")" not in address


def _in_word(text: str, place: tuple[int, int]) -> bool:
    """Whether a place is only a part of a word or of a name with hyphens."""
    start, end = place
    beside = (text[start - 1 : start], text[start]), (text[end : end + 1], text[end - 1])
    return any(edge.isalnum() and (sign == "-" or sign.isalnum()) for sign, edge in beside)


def column(line: SourceLine | None) -> int | None:
    """The column (from 1, in characters of Unicode) of what a problem is about; None if it is about a whole line."""
    return line.start + 1 if line and line.length else None


def excerpt(line: SourceLine, width: int) -> Excerpt:
    """A line cut to `width` cells of a terminal around its marked words, if it has any."""
    text = line.text.rstrip()
    start = line.start if line.length else len(text) - len(text.lstrip())
    end = start + line.length
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
