"""What is wrong with a file that a person wrote: where, how badly, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One problem.

    `path` is relative to the library or as the user gave it, with `/`; `line` counts from 1, and is 0 for what has no
    lines, such as a folder. An *error* leaves the
    article, picture or setting out; a *warning* does not. `code` is a short stable name such as `unknown-key`.
    """

    path: str
    line: int
    severity: Severity
    code: str
    message: str

    def __str__(self) -> str:
        return f"{place(self.path, self.line)}: {self.severity} {self.code} {self.message}"


def place(path: str, line: int) -> str:
    """A path and a line of it as terminals and editors understand them."""
    return f"{path}:{line}" if line else path


def near_miss(name: str, known: Iterable[str]) -> str:
    """`; did you mean "…"?` where a known name is close to this one, else an empty text."""
    from difflib import get_close_matches  # a kiosk whose settings are sound does without it

    matches = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{matches[0]}"?' if matches else ""
