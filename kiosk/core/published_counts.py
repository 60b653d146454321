"""What of the counts may be shown: no figure under 5, and nothing from which such a figure could be reckoned.

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
from typing import Final

from kiosk.core.counts import Count, Counts

LEAST_SHOWN: Final = 5
"""The smallest figure that is shown as it is."""


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


def article_rows(counts: Counts) -> list[Row]:
    """The figures of all articles that were opened."""
    numbers = counts.numbers
    rows = sorted({(count.month, count.language, count.article) for count in numbers if count.article})
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


def search_rows(counts: Counts) -> list[SearchRow]:
    """The figures of all searches that found nothing."""
    return [
        SearchRow(count.month, count.language, _figure(number))
        for count, number in sorted(counts.numbers.items())
        if count.kind == "found_nothing"
    ]


def total(figures: Iterable[Figure]) -> Total:
    """The sum of what is shown."""
    parts = [figure.shown for figure in figures]
    return Total(sum(part or 0 for part in parts), None in parts)


def _figure(number: int) -> Figure:
    return Figure(number if number >= LEAST_SHOWN else None)
