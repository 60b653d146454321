"""Names of files that every system can hold: a library is written on one machine and shown on another."""

from __future__ import annotations

import re
import unicodedata

LONGEST_PATH = 200
"""Characters of a path in a library. Windows has 260 for the whole path, of which the library's own place is a part."""

# Microsoft, "Naming Files, Paths, and Namespaces": these are devices in every folder, whatever ending they are given.
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{n}" for port in ("COM", "LPT") for n in "123456789¹²³"}
)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def is_portable(name: str) -> bool:
    """Whether Windows can hold a file or folder of that name too."""
    stem = name.partition(".")[0].rstrip(" ").upper()
    return stem not in _DEVICES and not name.endswith((".", " ")) and not _FORBIDDEN.search(name)


def one_name(name: str) -> str:
    """What is equal for names that are one and the same on some systems: in other case, or in another Unicode form."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
