"""What `kiosk run` can be asked for; apart from the other commands' options, for which its start does not wait."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

Size = tuple[int, int]
"""Width and height in pixels."""


@dataclass(frozen=True)
class RunOptions:
    """`kiosk run`: fullscreen, or in a window of the size `windowed`.

    `supervised` is how `kiosk serve` starts it: told what to do on its input, telling of itself on its output. It then
    shows `pack` as it lies in the cache or, without one, the built-in library; `staff_code` stands in a corner.
    """

    library: Path | None = None
    settings: Path | None = None
    windowed: Size | None = None
    supervised: bool = False
    pack: Path | None = None
    staff_code: str = ""
