"""What may be shown of counts: whoever sees it learns nothing about a figure under five but that it is one."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.counts import MONTHS_SHOWN, Count, Counts, add_to_counts, read_counts
from kiosk.core.published_counts import LEAST_SHOWN, Figure, Total, article_rows, search_rows, total
from tests.counts import COUNTS, KEYS, counts_of

LATER = datetime(2037, 1, 2, tzinfo=UTC)
"""When all months that hypothesis makes up are over."""


@st.composite
def alike(draw: st.DrawFn) -> tuple[Counts, Counts]:
    """Two counts that differ in nothing but figures under five."""
    counts = draw(COUNTS)
    small = st.integers(1, LEAST_SHOWN - 1)
    numbers = {count: draw(small) if number < LEAST_SHOWN else number for count, number in counts.numbers.items()}
    return counts, Counts(Counter(numbers))


@given(alike())
def test_what_is_shown_does_not_depend_on_any_figure_under_five(pair: tuple[Counts, Counts]) -> None:
    one, other = pair
    assert article_rows(one, LATER) == article_rows(other, LATER)
    assert search_rows(one, LATER) == search_rows(other, LATER)


@given(COUNTS)
def test_every_figure_of_five_or_more_is_shown_as_it_is(counts: Counts) -> None:
    shown = [row.opened.shown for row in article_rows(counts, LATER)]
    shown += [row.read.shown for row in article_rows(counts, LATER)]
    shown += [row.found_nothing.shown for row in search_rows(counts, LATER)]
    months = sorted({count.month for count in counts.numbers})[-MONTHS_SHOWN:]
    numbers = [number for count, number in counts.numbers.items() if count.month in months]
    large = sorted(number for number in numbers if number >= LEAST_SHOWN)
    assert sorted(number for number in shown if number is not None) == large


@given(st.lists(st.integers(0, 40)))
def test_a_sum_is_made_of_the_shown_figures_alone_and_says_so(numbers: list[int]) -> None:
    figures = [Figure(number if number >= LEAST_SHOWN else None) for number in numbers]
    found = total(figures)
    assert found.shown == sum(number for number in numbers if number >= LEAST_SHOWN)
    assert found.open == any(number < LEAST_SHOWN for number in numbers)
    assert found.shown <= sum(numbers)


@pytest.mark.parametrize(
    ("figure", "printed"),
    [(Figure(5), "5"), (Figure(None), "<5"), (Total(12, open=False), "12"), (Total(12, open=True), "12 or more")],
)
def test_how_figures_are_printed(figure: Figure | Total, printed: str) -> None:
    assert str(figure) == printed


def test_an_article_that_nobody_read_to_its_end_does_not_say_so() -> None:
    (row,) = article_rows(counts_of(opened=9), LATER)
    assert (str(row.opened), str(row.read)) == ("9", "<5")


def rows_of(counts: Counts, now: datetime) -> tuple[object, object]:
    return article_rows(counts, now), search_rows(counts, now)


@given(
    COUNTS,
    st.dictionaries(KEYS, st.integers(1, 40), min_size=1),
    st.datetimes(datetime(2016, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds it
)
def test_what_is_counted_in_the_running_month_changes_nothing_that_is_shown(
    counts: Counts, added: dict[Count, int], now: datetime
) -> None:
    month = f"{now:%Y-%m}"
    before = Counts(Counter({count: number for count, number in counts.numbers.items() if count.month <= month}))
    new = Counts(Counter({count._replace(month=month): number for count, number in added.items()}))
    with TemporaryDirectory() as folder:
        add_to_counts(Path(folder), before)
        shown = rows_of(read_counts(Path(folder)), now)
        add_to_counts(Path(folder), new)
        assert rows_of(read_counts(Path(folder)), now) == shown


def test_the_first_count_of_a_month_drives_out_no_month_that_is_shown() -> None:
    months = [f"{year}-{month:02}" for year in range(2020, 2027) for month in range(1, 13)]
    now = datetime(2026, 12, 31, tzinfo=UTC)
    before = Counts(Counter({Count(month, "opened", "en", "checks/pulse"): 9 for month in months[:-1]})).bounded()
    after = (before + Counts(Counter({Count(months[-1], "opened", "en", "checks/pulse"): 1}))).bounded()
    assert [row.month for row in article_rows(after, now)] == months[-1 - MONTHS_SHOWN : -1]
    assert article_rows(before, now) == article_rows(after, now)


@pytest.mark.parametrize(
    ("day", "is_shown"),
    [
        (datetime(2026, 3, 31, 23, 59, tzinfo=UTC), False),
        # What was counted in its last hour is still being written.
        (datetime(2026, 4, 1, 23, 59, tzinfo=UTC), False),
        (datetime(2026, 4, 2, 0, 0, tzinfo=UTC), True),
        # The clock was set back.
        (datetime(2026, 2, 10, tzinfo=UTC), False),
    ],
)
def test_a_month_is_shown_a_day_after_its_end(day: datetime, *, is_shown: bool) -> None:
    counts = counts_of(opened=9, found_nothing=9)
    assert (bool(article_rows(counts, day)), bool(search_rows(counts, day))) == (is_shown, is_shown)
