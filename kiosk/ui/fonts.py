"""The fonts that come with the program. Two files are read at start; the others wait until the first screen stands."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

FAMILIES: Final = (
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
)

_FIRST: Final = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")


class FontError(Exception):
    """A font that comes with the program is missing or cannot be read."""


def load_first_fonts(folder: Path) -> tuple[str, ...]:
    """Load what the first screen needs and return the families to draw with, most wanted first.

    Raises:
        FontError: if a file is missing or damaged.
    """
    for name in _FIRST:
        _load(folder / name)
    return FAMILIES


def load_other_fonts(folder: Path) -> None:
    """Load the other styles and scripts.

    Raises:
        FontError: if a file is damaged.
    """
    for path in sorted(folder.glob("*.ttf")):
        if path.name not in _FIRST:
            _load(path)


def _load(path: Path) -> None:
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        raise FontError(f"The font {path.name} that comes with the program is missing or damaged.")
