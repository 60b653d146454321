"""Whether the fonts that come with the program can be loaded, and have every character of the library."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.library import library_pack
from kiosk.app.doctor.setup import Setup
from kiosk.content.coverage import covered_characters, is_seen
from kiosk.core.body import unpacked_text

_INSTALL_AGAIN: Final = "Install the program again."
_MOST_SHOWN: Final = 20
_CARDS: Final = "SELECT title || summary FROM articles"
_BODIES: Final = "SELECT body FROM bodies"


def check_fonts(setup: Setup) -> list[Finding]:
    """What is to be said of the fonts. For a process of its own, as it changes how Qt draws."""
    if setup.resources is None:
        return [fail("fonts", "the program's fonts and icons are missing", _INSTALL_AGAIN)]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(["kiosk"])
    found = loaded_fonts(setup.resources / "fonts")
    del application
    return [found]


def loaded_fonts(folder: Path) -> Finding:
    """Whether Qt can load all of the program's fonts."""
    from kiosk.ui.fonts import FontError, load_first_fonts, load_other_fonts

    try:
        load_first_fonts(folder)
        load_other_fonts(folder)
    except FontError as error:
        return fail("fonts", f"{error}", _INSTALL_AGAIN)
    return ok("fonts", "all fonts of the program can be loaded")


def check_glyphs(setup: Setup) -> list[Finding]:
    """What is to be said of the characters of a pack; those of a folder are among its problems."""
    pack = library_pack(setup)
    if pack is None or setup.resources is None:
        return []
    try:
        characters = pack_characters(pack)
    except (sqlite3.Error, ValueError):
        return []  # the library's own check says that it is damaged
    covered = covered_characters(setup.resources / "fonts")
    return [judged_characters(character for character in characters if ord(character) not in covered)]


def judged_characters(missing: Iterable[str]) -> Finding:
    """What is to be said of characters that no font has."""
    unknown = sorted(f"U+{ord(character):04X}" for character in missing if is_seen(character))
    if not unknown:
        return ok("glyphs", "the fonts have every character of the library")
    shown = ", ".join(unknown[:_MOST_SHOWN]) + (", …" if len(unknown) > _MOST_SHOWN else "")
    return warn(
        "glyphs",
        f"no font has {len(unknown)} of the library's characters: {shown}",
        "`kiosk check` of the library's folder says where they are; write them in another way.",
    )


def pack_characters(pack: Path) -> set[str]:
    """The characters of a pack's articles.

    Raises:
        sqlite3.Error, ValueError: if it cannot be read.
    """
    with closing(sqlite3.connect(f"{pack.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        cards = (text for (text,) in connection.execute(_CARDS))
        bodies = (unpacked_text(body) for (body,) in connection.execute(_BODIES))
        return set[str]().union(*cards, *bodies)
