"""Counts: what stands in the file, how two of them become one, and how large they may grow."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core import counts as module
from kiosk.core.counts import COUNTS_FILE, MONTHS_KEPT, Count, Counts, add_to_counts, read_counts
from tests.counts import COUNTS, counts_of

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@given(COUNTS)
def test_the_file_holds_everything_and_nothing_else(counts: Counts) -> None:
    assert Counts.from_state(json.loads(json.dumps(counts.to_state()))) == counts


@given(COUNTS, COUNTS)
def test_the_order_in_which_counts_are_added_makes_no_difference(one: Counts, other: Counts) -> None:
    assert one + other == other + one
    assert (one + other).to_state() == (other + one).to_state()


@given(COUNTS, COUNTS, COUNTS)
def test_how_counts_are_grouped_makes_no_difference(one: Counts, two: Counts, three: Counts) -> None:
    assert (one + two) + three == one + (two + three)


@given(COUNTS, COUNTS)
def test_nothing_is_lost_or_counted_twice_when_counts_are_added(one: Counts, other: Counts) -> None:
    assert (one + other).numbers.total() == one.numbers.total() + other.numbers.total()


@given(COUNTS)
def test_only_the_newest_months_are_kept_and_of_these_everything(counts: Counts) -> None:
    kept = counts.bounded()
    months = sorted({count.month for count in counts.numbers}, reverse=True)[:MONTHS_KEPT]
    assert kept.numbers == {count: number for count, number in counts.numbers.items() if count.month in months}
    assert kept.bounded() == kept


def test_the_file_stays_small_enough_to_be_read_and_keeps_what_is_newest_and_most_read() -> None:
    numbers = {
        Count(f"2026-{month:02}", "opened", "en", f"topic/{'long-' * 20}{number}"): 1 + number
        for month in range(1, 13)
        for number in range(3_000)
    }
    counts = Counts(Counter(numbers))
    kept = counts.bounded()
    assert len(json.dumps(kept.to_state(), indent=1)) < 4_000_000
    assert max(kept.numbers) == max(counts.numbers)
    oldest = min(count.month for count in kept.numbers)
    left = {numbers[count] for count in numbers.keys() - kept.numbers.keys() if count.month == oldest}
    assert left
    assert max(left) < min(number for count, number in kept.numbers.items() if count.month == oldest)


@given(ANY_JSON)
def test_whatever_stands_in_the_file_is_read_as_counts_or_left_out(content: object) -> None:
    for state in ({"months": content}, {"months": {"2026-03": content}}, {"months": {"2026-03": {"opened": content}}}):
        assert Counts.from_state(state) == Counts()


@pytest.mark.parametrize("number", [0, -3, 10**10, "7", 7.5, None])
def test_what_is_no_number_of_times_is_left_out(number: object) -> None:
    assert Counts.from_state({"months": {"2026-03": {"opened": {"en checks/pulse": number}}}}) == Counts()


@pytest.mark.parametrize("name", ["en", "en =1+1", "en a/b/c", "EN checks/pulse", "en checks/<b>", ""])
def test_what_is_no_article_in_a_language_is_left_out(name: str) -> None:
    assert Counts.from_state({"months": {"2026-03": {"read": {name: 7}}}}) == Counts()


def test_counts_are_added_to_those_of_the_file(tmp_path: Path) -> None:
    add_to_counts(tmp_path / "state", counts_of(opened=3, read=1))
    add_to_counts(tmp_path / "state", counts_of(opened=2, found_nothing=4))
    assert read_counts(tmp_path / "state") == counts_of(opened=5, read=1, found_nothing=4)


def test_a_file_that_was_deleted_begins_anew(tmp_path: Path) -> None:
    add_to_counts(tmp_path, counts_of(opened=3))
    (tmp_path / COUNTS_FILE).unlink()
    add_to_counts(tmp_path, counts_of(opened=2))
    assert read_counts(tmp_path) == counts_of(opened=2)


def test_a_damaged_file_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / COUNTS_FILE).write_bytes(b'{"months": {"2026-03": {"opened"')
    assert read_counts(tmp_path) == Counts()
    add_to_counts(tmp_path, counts_of(opened=2))
    assert read_counts(tmp_path) == counts_of(opened=2)


def test_the_file_knows_months_and_no_finer_time(tmp_path: Path) -> None:
    add_to_counts(tmp_path, counts_of(opened=3, read=1, found_nothing=2))
    assert json.loads((tmp_path / COUNTS_FILE).read_text(encoding="utf-8")) == {
        "months": {
            "2026-03": {
                "opened": {"en checks/pulse": 3},
                "read": {"en checks/pulse": 1},
                "found_nothing": {"en": 2},
            }
        }
    }


def test_the_limits_fit_together() -> None:
    # `read_state` reads four million bytes of a file, and what is cut off there would be no JSON any more.
    assert module.MOST_BYTES < 4_000_000
