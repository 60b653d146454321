"""Names of folders and files that every system, and the library, can hold."""

from __future__ import annotations

import re
import unicodedata

from pypinyin import lazy_pinyin

LONGEST = 60
"""Characters of a name, so that topic, article and picture together stay below 200."""

_OTHERS = re.compile(r"[^a-z0-9]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
# What Windows keeps for itself, whatever comes after the first full stop.
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
# Letters that no normalisation takes apart.
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ı": "i"})


def slug(text: str) -> str:
    """A text as lower-case letters, digits and hyphens, cut at `LONGEST`; empty if nothing of it can be written so.

    Latin letters lose their accents, Chinese is written in pinyin; there is no reading of other scripts here.
    """
    text = _CHINESE.sub(lambda run: f" {' '.join(lazy_pinyin(run[0]))} ", text)
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
        if not unicodedata.combining(character)
    )
    name = _OTHERS.sub("-", plain).strip("-")
    if len(name) > LONGEST:
        whole_words, _, _ = name[: LONGEST + 1].rpartition("-")
        name = whole_words or name[:LONGEST]
    return f"{name}-page" if _RESERVED.fullmatch(name) else name


class UniqueNames:
    """Gives out names of which no two are alike."""

    def __init__(self, taken: set[str] | None = None) -> None:
        self._taken = set(taken or ())

    def take(self, wanted: str, instead: str) -> str:
        """The slug of a text, or that of `instead` if it has none, with a number where it is taken."""
        name = slug(wanted) or slug(instead)
        free, number = name, 1
        while not free or free in self._taken:
            number += 1
            free = f"{name}-{number}"
        self._taken.add(free)
        return free
