"""Characters that no font of the kiosk has, and that it would show as empty boxes."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from kiosk.content.source_text import decode
from kiosk.core.problems import Problem

_VARIATION_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
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


def coverage_problems(root: Path, paths: Iterable[str], fonts: Path) -> list[Problem]:
    """A problem for each character of each file, once, that no font has.

    `paths` are relative to the library in `root`. Files that cannot be read are left out: they have other problems.
    """
    covered = covered_characters(fonts)
    problems: list[Problem] = []
    for path in paths:
        try:
            text, _ = decode(path, (root / path).read_bytes())
        except OSError:
            continue
        reported: set[str] = set()
        for number, line in enumerate((text or "").split("\n"), 1):
            for character in html.unescape(line):
                if ord(character) not in covered and character not in reported and is_seen(character):
                    reported.add(character)
                    problems.append(_no_glyph(path, number, character))
    return problems


def _no_glyph(path: str, line: int, character: str) -> Problem:
    shown = f'"{character}" (U+{ord(character):04X})' if character.isprintable() else f"U+{ord(character):04X}"
    message = f"no font of the kiosk has the character {shown}, an empty box may be shown; write it in another way"
    return Problem(path, line, "warning", "no-glyph", message)
