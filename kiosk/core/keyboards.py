"""The keyboards of the screen: which keys stand in which row, for each language. Data; how keys look is the screen's.

A keyboard has the letters that have a key of their own on the language's usual keyboard, in lower case and without
shift: the search ignores case, and takes plain letters for accented ones.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

Rows = tuple[tuple[str, ...], ...]
"""Keys from the left to the right, in rows from top to bottom. Each key is the text that it types."""

NUMBERS: Final[Rows] = (tuple("1234567890"), tuple("-’.,/+%"))
"""The second page of every keyboard. The same numerals for all: names such as B12 are written with them everywhere."""

LATIN: Final = "en"
"""The keyboard for names of medicines, which are written in Latin letters everywhere."""


@dataclass(frozen=True)
class KeyboardLayout:
    """The letters of a language. `language` names a file of the folder of keyboards."""

    language: str
    rows: Rows


def read_layouts(folder: Path, languages: Iterable[str]) -> tuple[KeyboardLayout, ...]:
    """The keyboards of those languages in their order; there is always one with Latin letters among them.

    A language without a keyboard of its own is left out, and so is one whose keyboard has the same keys as an earlier
    one's.

    Raises:
        OSError, ValueError: if a file of the folder cannot be read.
    """
    known = {path.stem for path in folder.glob("*.toml")}
    layouts: dict[Rows, KeyboardLayout] = {}
    for language in languages:
        name = language if language in known else language.partition("-")[0]
        if name in known:
            rows = _read_rows(folder / f"{name}.toml")
            layouts.setdefault(rows, KeyboardLayout(name, rows))
    if not any("a" in row for rows in layouts for row in rows):
        rows = _read_rows(folder / f"{LATIN}.toml")
        layouts[rows] = KeyboardLayout(LATIN, rows)
    return tuple(layouts.values())


def _read_rows(path: Path) -> Rows:
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(tuple(row.split()) for row in values["rows"])
