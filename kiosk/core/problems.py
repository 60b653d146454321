"""What is wrong with a file that a person wrote: where, how badly, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

MOST_QUOTED = 80


@dataclass(frozen=True, order=True)
class Problem:
    """One problem.

    `path` is relative to the library or as the user gave it, with `/`; `line` counts from 1, and is 0 for what has no
    lines, such as a folder. An *error* leaves the article, picture or setting out; a *warning* does not. `code` is a
    short stable name such as `unknown-key`. `about` are the words of that line which the problem is about, as they
    stand there (a link's target, a key), or empty where it is about the line as a whole.
    """

    path: str
    line: int
    severity: Severity
    code: str
    message: str
    about: str = ""

    def __str__(self) -> str:
        return f"{place(self.path, self.line)}: {self.severity} {self.code} {self.message}"


def place(path: str, line: int) -> str:
    """A path and a line of it as terminals and editors understand them."""
    return f"{path}:{line}" if line else path


def quoted(text: str) -> str:
    """What somebody wrote, in quotes: not more of it than a line of a report has room for."""
    return f'"{text}"' if len(text) <= MOST_QUOTED else f'"{text[:MOST_QUOTED]}…"'


def near_miss(name: str, known: Iterable[str]) -> str:
    """`; did you mean "…"?` where a known name is close to this one, else an empty text.

    Close is a normalised Indel similarity (as `difflib`'s ratio, by edits) of 60 %; of equals, the first is named.
    """
    # A kiosk whose settings are sound does without it.
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    found = process.extractOne(name, list(known), scorer=Indel.normalized_similarity, score_cutoff=0.6)
    return f'; did you mean "{found[0]}"?' if found else ""
