"""The packs that `kiosk serve` keeps in the cache, each under the hash of its content.

CACHE/served/<hash>.klib     the one that is shown, the one before it, and one that waits
"""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Final

from kiosk.core.pack import Pack, PackError
from kiosk.core.pack_format import SUFFIX

PART: Final = ".part"
"""How the name of what is unfinished ends."""


def served_folder(cache: Path) -> Path:
    """Where they are."""
    return (cache / "served").absolute()


def is_usable(pack: Path) -> bool:
    """Whether a pack is still there, and of a form that this program reads."""
    try:
        Pack(pack).close()
    except PackError:
        return False
    return True


def remove_others(folder: Path, needed: Container[str]) -> None:
    """Remove all packs but those at these paths, and what is left of preparations that were ended."""
    try:
        for path in [*folder.glob(f"*{SUFFIX}"), *folder.glob(f"*{PART}")]:
            if str(path) not in needed:
                path.unlink(missing_ok=True)
    except OSError:
        return  # the screen has it open on Windows, or the folder cannot be written: there is a next time
