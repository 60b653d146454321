"""What was asked for on the command line, one class for each command."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Size = tuple[int, int]
"""Width and height in pixels."""

Contrast = Literal["standard", "high"]
"""Which colours."""


@dataclass(frozen=True)
class RunOptions:
    """`kiosk run`: fullscreen, or in a window of the size `windowed`."""

    library: Path | None
    settings: Path | None
    windowed: Size | None


@dataclass(frozen=True)
class BuildOptions:
    """`kiosk build`: compile `library` into the pack `output`."""

    library: Path
    output: Path


@dataclass(frozen=True)
class CheckOptions:
    """`kiosk check`: print the problems of `library`."""

    library: Path
    format: Literal["text", "json"]


@dataclass(frozen=True)
class SnapshotOptions:
    """`kiosk snapshot`: render the screens of a library into `target`, in every combination of what is listed.

    No sizes means the usual ones, and no languages all that the library has. `text_sizes` are per cent. With `audit`
    problems on the screens are a failure.
    """

    target: Path
    library: Path | None = None
    settings: Path | None = None
    sizes: tuple[Size, ...] = ()
    languages: tuple[str, ...] = ()
    text_sizes: tuple[int, ...] = (100,)
    contrasts: tuple[Contrast, ...] = ("standard",)
    low_reach: bool = False
    audit: bool = False


Options = RunOptions | BuildOptions | CheckOptions | SnapshotOptions
