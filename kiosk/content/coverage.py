"""Characters that no font of the kiosk has, and that it would show as empty boxes."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Collection
from itertools import chain
from pathlib import Path

from kiosk.core.problems import Problem

_VARIATION_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_ENTITY = re.compile(r"&[#\w]+;?")
# Spaces, line ends, controls and format characters such as the zero-width space leave no mark.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})


def covered_characters(fonts: Path) -> frozenset[int]:
    """The code points that the fonts of a folder have, from the list that was made of them.

    Raises:
        OSError: if the list is not there.
    """
    lines = (fonts / "covered-characters.txt").read_text(encoding="utf-8").splitlines()
    runs = (line.split("..") for line in lines if not line.startswith("#"))
    return frozenset(chain.from_iterable(range(int(first, 16), int(last, 16) + 1) for first, last in runs))


def is_seen(character: str) -> bool:
    """Whether a character needs a glyph."""
    return unicodedata.category(character) not in _UNSEEN_CATEGORIES and not _VARIATION_SELECTOR.match(character)


def coverage_problems(path: str, text: str, covered: Collection[int]) -> list[Problem]:
    """A problem for each character of a file's text, once, that is not among the code points `covered`."""
    characters = set(html.unescape(text))
    seen = {character for character in characters if ord(character) not in covered and is_seen(character)}
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n") if seen else (), 1):
        for character in html.unescape(line):
            if character in seen:
                seen.remove(character)
                problems.append(_no_glyph(path, number, character, _written(line, character)))
    return problems


def _written(line: str, character: str) -> str:
    """How a character stands in a line: as itself, or as the entity that it is written with."""
    if character in line:
        return character
    return next((entity for entity in _ENTITY.findall(line) if character in html.unescape(entity)), "")


def _no_glyph(path: str, line: int, character: str, about: str) -> Problem:
    shown = f'"{character}" (U+{ord(character):04X})' if character.isprintable() else f"U+{ord(character):04X}"
    message = f"no font of the kiosk has the character {shown}, an empty box may be shown; write it in another way"
    return Problem(path, line, "warning", "no-glyph", message, about)
