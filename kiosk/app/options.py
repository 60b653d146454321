"""What was asked for on the command line, one class for each command."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.app.desk.options import DeskOptions
from kiosk.app.run_options import RunOptions, Size

Contrast = Literal["standard", "high"]
"""Which colours."""


@dataclass(frozen=True)
class ServeOptions:
    """`kiosk serve`: start the screen, and start it again whenever that is needed."""

    library: Path | None = None
    settings: Path | None = None
    windowed: Size | None = None


@dataclass(frozen=True)
class LibraryOptions:
    """`kiosk library status` and `kiosk library rollback`, of the machine's kiosk."""

    action: Literal["status", "rollback"]
    settings: Path | None = None
    format: Literal["text", "json"] = "text"


@dataclass(frozen=True)
class DoctorOptions:
    """`kiosk doctor`: check the machine."""

    library: Path | None = None
    settings: Path | None = None
    json: bool = False


@dataclass(frozen=True)
class SetPinOptions:
    """`kiosk set-pin`: ask for a PIN, and write it to the machine's settings file or, with `show`, print it."""

    settings: Path | None = None
    show: bool = False


@dataclass(frozen=True)
class StatsOptions:
    """`kiosk stats`: print the counts as a table, as comma-separated values, or as a page with charts."""

    settings: Path | None = None
    format: Literal["text", "csv", "html"] = "text"


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


OtherOptions = (
    ServeOptions | DeskOptions | SnapshotOptions | LibraryOptions | DoctorOptions | SetPinOptions | StatsOptions
)
"""Of all commands but `kiosk run`."""

Options = RunOptions | OtherOptions
