"""What was asked for on the command line of the content desk, one class for each command."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

CheckFormat = Literal["text", "json", "sarif", "github"]


@dataclass(frozen=True)
class BuildOptions:
    """`kiosk build`: compile `library` into the pack `output`; with `full`, from nothing but the library itself."""

    library: Path
    output: Path
    quiet: bool = False
    full: bool = False


@dataclass(frozen=True)
class CheckOptions:
    """`kiosk check`: print the problems of `library`.

    With `strict`, warnings are a failure too. `only` and `ignore` are codes of rules; no `only` means all. With `fix`,
    what can be mended without judgement is mended, and with `dry_run` only printed.
    """

    library: Path
    format: CheckFormat = "text"
    strict: bool = False
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fix: bool = False
    dry_run: bool = False


@dataclass(frozen=True)
class PreviewOptions:
    """`kiosk preview`: show `library` in a window, as it is being written."""

    library: Path
    settings: Path | None = None


@dataclass(frozen=True)
class NewOptions:
    """`kiosk new`: begin a library, a topic, an article or a translation at `path`.

    `language` is that of a new library or translation.
    """

    kind: Literal["library", "topic", "article", "translation"]
    path: Path
    language: str | None = None
    title: str = ""


@dataclass(frozen=True)
class ImportOptions:
    """`kiosk import`: make a library at `output` of what others wrote in `source`.

    `topics` and `groups` limit what is taken of a file of MedlinePlus; `topic` is the folder that a document of Word
    becomes an article of. With `add`, `output` may hold files already; none is replaced.
    """

    kind: Literal["folder", "medlineplus", "docx"]
    source: Path
    output: Path
    topics: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    topic: str = ""
    language: str | None = None
    add: bool = False


DeskOptions = BuildOptions | CheckOptions | PreviewOptions | NewOptions | ImportOptions
