"""Which library is shown, which was before it, which waits, and which was refused: what `kiosk serve` remembers."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from kiosk.core.checked import as_moment, checked, is_moment
from kiosk.core.clock import Clock
from kiosk.core.state_file import read_state, write_state
from kiosk.core.supervision import Outcome

RECORD: Final = "library.json"
"""The file in the state folder."""
ROLLBACK: Final = "rollback.json"
"""Beside it, what `kiosk library rollback` asks for: `asked_at`, seconds since 1970."""
ASKED_AT: Final = "asked_at"


@dataclass(frozen=True)
class Taken:
    """A library that can be shown: the copy `pack` of what was at `source`; the built-in one has neither.

    `signature` is what the source looked like and `changed` when it was last changed; `moment` is when the library came
    to the screen or, of one that waits, was ready for it. Both are seconds since 1970, 0 if unknown. `problems` is how
    many its folder had. It is `confirmed` once a screen that shows it has painted.
    """

    pack: str = ""
    source: str = ""
    signature: str = ""
    changed: float = 0.0
    moment: float = 0.0
    problems: int = 0
    confirmed: bool = False


@dataclass(frozen=True)
class Refused:
    """A library that was not taken: when, what `outcome` and, in a sentence without its end, why.

    `place` is the article and section, where it is one's fault.
    """

    source: str
    signature: str
    moment: float
    outcome: Outcome
    sentence: str
    place: str = ""


@dataclass(frozen=True)
class Preparing:
    """The library at `source` is being copied, checked and drawn since `moment`, in seconds since 1970."""

    source: str
    moment: float


@dataclass(frozen=True)
class Seen:
    """What was last found at the place to watch, and has been taken or refused for good."""

    source: str = ""
    signature: str = ""


@dataclass
class LibraryRecord:
    """Everything that is remembered. `rolled_back_at` is the `asked_at` of the last request that was followed."""

    shown: Taken = field(default_factory=Taken)
    previous: Taken | None = None
    waiting: Taken | None = None
    preparing: Preparing | None = None
    refused: Refused | None = None
    seen: Seen = field(default_factory=Seen)
    rolled_back_at: float = 0.0


def read_record(folder: Path) -> LibraryRecord:
    """What the state folder says; of what is missing, damaged or of another form, nothing is remembered."""
    content = read_state(folder / RECORD)
    return LibraryRecord(
        shown=checked(Taken, content.get("shown")) or Taken(),
        previous=checked(Taken, content.get("previous")),
        waiting=checked(Taken, content.get("waiting")),
        preparing=checked(Preparing, content.get("preparing")),
        refused=checked(Refused, content.get("refused")),
        seen=checked(Seen, content.get("seen")) or Seen(),
        rolled_back_at=_moment(content.get("rolled_back_at")),
    )


def write_record(folder: Path, record: LibraryRecord) -> None:
    """Remember.

    Raises:
        OSError: if it cannot be written; what was remembered before still is.
    """
    write_state(folder / RECORD, asdict(record))


def rollback_asked_at(folder: Path) -> float:
    """The moment at which somebody has last asked for a rollback on the command line, 0 if nobody has."""
    return _moment(read_state(folder / ROLLBACK).get(ASKED_AT))


def moment_now(clock: Clock) -> float:
    """This moment, as it is remembered."""
    return as_moment(clock.now().timestamp())


def _moment(value: object) -> float:
    return value if isinstance(value, float) and is_moment(value) else 0.0
