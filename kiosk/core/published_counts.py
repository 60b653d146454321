"""What of the counts may be shown: of months that are over, no figure under 5 and nothing that such a one follows from.

A month that still grows is not shown at all: two looks at it, one before and one after a visit, would tell what was
read in between. A month counts as over a day after its end, as its last hour is written in the first of the next month.
If the clock is set back into a month that has been shown, the month is hidden again until it is over once more; what
has been added to it meanwhile stands in it then.

A figure under 5 is hidden (primary suppression by the threshold rule). Sums would give it away, as a sum minus the
shown figures leaves the hidden ones. Statistical offices then hide further figures (secondary suppression: *Handbook
on Statistical Disclosure Control*, https://sdctools.github.io/HandbookSDC/, on tables), which is sound only if all sums
together leave each hidden figure a wide enough interval, and here every hidden one is known to be 4 at most. So it is
done the other way round: a sum is made of the shown figures alone and says "or more". Whoever has these figures could
have made it, so it tells nothing that they do not.

Everything that is printed or drawn is made of what stands here, which no longer holds the hidden numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.core.counts import MONTHS_SHOWN, Count, Counts

LEAST_SHOWN: Final = 5
"""The smallest figure that is shown as it is."""
_UNTIL_ALL_IS_WRITTEN: Final = timedelta(days=1)
"""More than the hour for which counts wait to be written."""


@dataclass(frozen=True)
class Figure:
    """A number as it may be shown; None where it is under `LEAST_SHOWN`."""

    shown: int | None

    def __str__(self) -> str:
        """As it is printed: `12` or `<5`."""
        return f"<{LEAST_SHOWN}" if self.shown is None else str(self.shown)


@dataclass(frozen=True)
class Total:
    """The sum of the figures that are shown; an `open` one has hidden figures beside them."""

    shown: int
    open: bool

    def __str__(self) -> str:
        """As it is printed: `12` or `12 or more`."""
        return f"{self.shown} or more" if self.open else str(self.shown)


@dataclass(frozen=True)
class Row:
    """A month's figures of an article in one language, in the order of the months, languages and ids."""

    month: str
    language: str
    article: str
    opened: Figure
    read: Figure


@dataclass(frozen=True)
class SearchRow:
    """How often searches found nothing in a month, in one language."""

    month: str
    language: str
    found_nothing: Figure


def article_rows(counts: Counts, now: datetime) -> list[Row]:
    """The figures of all articles that were opened, in months that are over at the local time `now`."""
    numbers = counts.numbers
    months = _months_shown(counts, now)
    rows = sorted(
        {(count.month, count.language, count.article) for count in numbers if count.article and count.month in months}
    )
    return [
        Row(
            month,
            language,
            article,
            _figure(numbers[Count(month, "opened", language, article)]),
            _figure(numbers[Count(month, "read", language, article)]),
        )
        for month, language, article in rows
    ]


def search_rows(counts: Counts, now: datetime) -> list[SearchRow]:
    """The figures of all searches that found nothing, in months that are over at the local time `now`."""
    months = _months_shown(counts, now)
    return [
        SearchRow(count.month, count.language, _figure(number))
        for count, number in sorted(counts.numbers.items())
        if count.kind == "found_nothing" and count.month in months
    ]


def total(figures: Iterable[Figure]) -> Total:
    """The sum of what is shown."""
    parts = [figure.shown for figure in figures]
    return Total(sum(part or 0 for part in parts), None in parts)


def _months_shown(counts: Counts, now: datetime) -> set[str]:
    running = f"{now - _UNTIL_ALL_IS_WRITTEN:%Y-%m}"
    return set(sorted({count.month for count in counts.numbers if count.month < running})[-MONTHS_SHOWN:])


def _figure(number: int) -> Figure:
    return Figure(number if number >= LEAST_SHOWN else None)
