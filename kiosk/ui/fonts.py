"""The fonts that come with the program. What the first screen shows is read at start; the rest when that stands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

from kiosk.core.scripts import writing_system

_FILES: Final = {
    "Atkinson Hyperlegible Next": "AtkinsonHyperlegibleNext-{}.ttf",
    "Noto Sans": "NotoSans-{}.ttf",
    "Noto Sans Arabic": "NotoSansArabic-{}.ttf",
    "Noto Nastaliq Urdu": "NotoNastaliqUrdu-{}.ttf",
    "Noto Sans Devanagari": "NotoSansDevanagari-{}.ttf",
    "Noto Sans Thai Looped": "NotoSansThaiLooped-{}.ttf",
    "Noto Sans CJK SC": "NotoSansCJKsc-{}.otf",
    "Noto Sans CJK JP": "NotoSansCJKjp-{}.otf",
}
"""Where the main family of each writing system is, for each style."""

ENGLISH: Final = ("en",)


class FontError(Exception):
    """A font that comes with the program is missing or cannot be read."""


def load_first_fonts(folder: Path, languages: Sequence[str] = ENGLISH) -> None:
    """Load what a first screen needs that shows one of the languages, and of the others their own names.

    Raises:
        FontError: if a file is missing or damaged.
    """
    for name in _first_files(languages):
        _load(folder / name)


def load_other_fonts(folder: Path, languages: Sequence[str] = ENGLISH) -> None:
    """Load what `load_first_fonts` with these languages did not: other styles, and other scripts.

    All of them, whatever the languages are, so that a word of another script that stands in a text can be read. Their
    files are mapped into memory, not copied: all together cost 4 ms, and a font takes memory from its first letter on.

    Raises:
        FontError: if a file is damaged.
    """
    first = _first_files(languages)
    for path in sorted(folder.glob("*.[ot]tf")):
        if path.name not in first:
            _load(path)


def _first_files(languages: Sequence[str]) -> tuple[str, ...]:
    main = dict.fromkeys(writing_system(language).families[0] for language in languages)
    return tuple(_FILES[family].format(style) for family in main for style in ("Regular", "Bold"))


def _load(path: Path) -> None:
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        raise FontError(f"The font {path.name} that comes with the program is missing or damaged.")
