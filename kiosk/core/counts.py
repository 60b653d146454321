"""How often articles were opened and read to the end, and how often a search found nothing: numbers for each month.

Nothing else is kept: no days, no times, no order, nothing that joins two of the numbers. What of it may be shown is
decided in `kiosk.core.published_counts`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, NamedTuple, cast

from kiosk.core.state_file import read_state, write_state

COUNTS_FILE: Final = "counts.json"
"""In the state folder."""
MONTHS_SHOWN: Final = 36
"""How many months are shown at most, the newest in which anything was counted: three years, to compare seasons."""
MONTHS_KEPT: Final = MONTHS_SHOWN + 2
"""How many are kept: those, and two that may not be shown yet. So what is counted in these drives out nothing shown."""
MOST_BYTES: Final = 3_000_000
"""About how large the file may become, below what `read_state` reads of one; 40 articles in 4 languages take 0.5 MB."""
MOST: Final = 1_000_000_000
"""What is higher is not a count but a damaged file."""

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_ARTICLE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LINE_BYTES = 24
"""What stands around a name and its number in the file."""

Kind = Literal["opened", "read", "found_nothing"]
"""What is counted: an article was opened; it was read to its end; a search found nothing."""
KINDS: Final[tuple[Kind, ...]] = ("opened", "read", "found_nothing")


class Count(NamedTuple):
    """What one number counts. `month` is such as `2026-03`; searches have an empty `article`."""

    month: str
    kind: Kind
    language: str
    article: str = ""


@dataclass
class Counts:
    """The numbers, each above 0."""

    numbers: Counter[Count] = field(default_factory=Counter[Count])

    def add(self, count: Count) -> None:
        """Count one more."""
        self.numbers[count] += 1

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.numbers + other.numbers)

    def bounded(self) -> Counts:
        """The same without what is too old, or beyond `MOST_BYTES`: the oldest months go first, then the least read."""
        # Not by today's date: a clock that is wrong by years would drive everything out.
        months = sorted({count.month for count in self.numbers}, reverse=True)[:MONTHS_KEPT]
        kept: Counter[Count] = Counter()
        size = 0
        newest_first = sorted(self.numbers.items(), key=lambda item: (item[0].month, item[1], item[0]), reverse=True)
        for count, number in newest_first:
            size += len(_name(count)) + _LINE_BYTES
            if count.month in months and size <= MOST_BYTES:
                kept[count] = number
        return Counts(kept)

    def to_state(self) -> dict[str, object]:
        """The numbers as they stand in the file: by month, kind, and language with article."""
        months: dict[str, dict[str, dict[str, int]]] = {}
        for count, number in sorted(self.numbers.items()):
            months.setdefault(count.month, {}).setdefault(count.kind, {})[_name(count)] = number
        return {"months": months}

    @classmethod
    def from_state(cls, state: Mapping[str, object]) -> Counts:
        """The numbers of a file; whatever in it is none is left out."""
        return cls(Counter(dict(_counts_in(state))))


def read_counts(folder: Path) -> Counts:
    """What the state folder has; nothing, if there is no file or it cannot be used."""
    return Counts.from_state(read_state(folder / COUNTS_FILE))


def add_to_counts(folder: Path, new: Counts) -> None:
    """Add to what the state folder has.

    Raises:
        OSError: if it cannot be written; nothing has been added then.
    """
    write_state(folder / COUNTS_FILE, (read_counts(folder) + new).bounded().to_state())


def _name(count: Count) -> str:
    return f"{count.language} {count.article}".rstrip()


def _counts_in(state: Mapping[str, object]) -> Iterator[tuple[Count, int]]:
    for month, kinds in _entries(state.get("months")):
        if not _MONTH.fullmatch(month):
            continue
        by_kind = dict(_entries(kinds))
        for kind in KINDS:
            for name, number in _entries(by_kind.get(kind)):
                language, _, article = name.partition(" ")
                usable = article == "" if kind == "found_nothing" else _ARTICLE.fullmatch(article)
                if usable and _LANGUAGE.fullmatch(language) and isinstance(number, int) and 0 < number <= MOST:
                    yield Count(month, kind, language, article), int(number)


def _entries(value: object) -> Iterator[tuple[str, object]]:
    return iter(cast("dict[str, object]", value).items() if isinstance(value, dict) else ())
