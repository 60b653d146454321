"""What `kiosk serve` and the screen, which it starts, say to each other: one message a line, in JSON.

The screen tells of itself with `Beat` and asks for something with `Ask`, on its standard output. `serve` tells what it
knows with `Status` and what came of a request with `Answer`, on the screen's standard input; the end of that input
ends the screen. Nothing in a message tells of a reader but that there is one.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Final, Literal, cast

from kiosk.core.checked import checked

LONGEST_LINE: Final = 65_536
"""Bytes of a line; a longer one is no message."""

Request = Literal["reload", "rollback", "take", "export", "restart", "leave"]
"""What staff can ask for from their menu: look at the library's source at once; show the library before this one; take
the library at `path`; write logs and counts to the folder `path`; start the screen anew; end for the desktop."""

Outcome = Literal["done", "unchanged", "unusable", "unreadable", "no space", "none before", "not allowed", "failed"]
"""What came of a request, for the screen to say in its own words."""


@dataclass(frozen=True)
class Beat:
    """The screen is alive: it has just painted a frame, or has none to paint as no panel is there (not `painted`).

    `free` tells that nobody is reading, and `untouched` for how many seconds nobody has touched anything. `width` and
    `height` are the window's, in pixels.
    """

    painted: bool
    free: bool
    untouched: float
    width: int = 0
    height: int = 0


@dataclass(frozen=True)
class Ask:
    """The screen asks for something; `number` comes back in the answer."""

    number: int
    request: Request
    path: str = ""


@dataclass(frozen=True)
class Answer:
    """What came of the request with that number; `detail` is a sentence for the log and for `kiosk library status`."""

    number: int
    outcome: Outcome
    detail: str = ""


@dataclass(frozen=True)
class Status:
    """What `serve` knows, for the staff menu. Moments are seconds since 1970, 0 where there is none.

    `source` is where the library that is shown came from (empty: built in), `taken_at` when it came to the screen,
    `library_date` when it was last changed there, `problem` what is wrong with a newer one that was refused (empty:
    nothing), `problems` how many are in the one that is shown.
    """

    started_at: float
    restarts: int
    crashes: int
    source: str = ""
    taken_at: float = 0.0
    problem: str = ""
    can_go_back: bool = False
    library_date: float = 0.0
    problems: int = 0


Message = Beat | Ask | Answer | Status

_KINDS: Final[dict[str, type[Message]]] = {"beat": Beat, "ask": Ask, "answer": Answer, "status": Status}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}


def to_line(message: Message) -> bytes:
    """A message as a line of JSON, with its end."""
    return json.dumps({"kind": _NAMES[type(message)], **asdict(message)}).encode() + b"\n"


def from_line(line: bytes) -> Message | None:
    """The message of a line, or None if it is none: what a broken process prints must not break the other."""
    try:
        content = cast("object", json.loads(line)) if len(line) <= LONGEST_LINE else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    values = cast("dict[str, object]", content)
    kind = _KINDS.get(str(values.pop("kind", "")))
    return checked(kind, values) if kind is not None else None
