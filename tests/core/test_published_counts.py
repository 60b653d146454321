"""What may be shown of counts: whoever sees it learns nothing about a figure under five but that it is one."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.counts import Counts
from kiosk.core.published_counts import LEAST_SHOWN, Figure, Total, article_rows, search_rows, total
from tests.counts import COUNTS, counts_of


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
    assert article_rows(one) == article_rows(other)
    assert search_rows(one) == search_rows(other)


@given(COUNTS)
def test_every_figure_of_five_or_more_is_shown_as_it_is(counts: Counts) -> None:
    shown = [row.opened.shown for row in article_rows(counts)]
    shown += [row.read.shown for row in article_rows(counts)]
    shown += [row.found_nothing.shown for row in search_rows(counts)]
    large = sorted(number for number in counts.numbers.values() if number >= LEAST_SHOWN)
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
    (row,) = article_rows(counts_of(opened=9))
    assert (str(row.opened), str(row.read)) == ("9", "<5")
