"""When the clock on the wall can be believed: after a flat battery, a long holiday, a mistake of years, a leap day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.clock_trust import (
    MOST_DAYS,
    STEADY_DAYS,
    ClockDays,
    followed,
    from_state,
    is_behind,
    to_state,
)

TODAY = date(2026, 3, 14)
DAY = timedelta(days=1)
JUMP = (MOST_DAYS + 1) * DAY

DAYS = st.dates(date(1970, 1, 1), date(2099, 12, 31))
REMEMBERED = st.none() | st.builds(ClockDays, DAYS, DAYS, st.none() | st.integers(0, STEADY_DAYS - 1))


def after(*days: date, first: ClockDays | None = None) -> ClockDays:
    """What is remembered when the clock has shown these days, one after the other."""
    remembered = first
    for day in days:
        remembered = followed(remembered, day)
    assert remembered is not None
    return remembered


def days_from(day: date, count: int) -> list[date]:
    return [day + number * DAY for number in range(count)]


def test_a_clock_of_which_nothing_is_remembered_is_believed() -> None:
    assert after(TODAY).trusted


def test_a_clock_that_goes_on_from_day_to_day_is_believed() -> None:
    assert after(*days_from(TODAY, 800)) == ClockDays(TODAY + 799 * DAY, TODAY + 799 * DAY)


def test_over_a_leap_day_and_the_end_of_a_year_nothing_jumps() -> None:
    assert after(date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)).trusted
    assert after(date(2027, 12, 31), date(2028, 1, 1)).trusted


def test_another_time_zone_is_no_jump() -> None:
    assert after(TODAY, TODAY - DAY, TODAY).trusted


def test_a_month_without_power_is_no_jump() -> None:
    assert after(TODAY, TODAY + MOST_DAYS * DAY).trusted


def test_a_day_more_than_that_is_a_jump_in_either_direction() -> None:
    assert not after(TODAY, TODAY + JUMP).trusted
    assert not after(TODAY, TODAY - JUMP).trusted


def test_after_six_weeks_without_power_the_clock_is_believed_when_it_has_gone_on_for_a_week() -> None:
    later = TODAY + 42 * DAY
    assert not after(TODAY, *days_from(later, STEADY_DAYS)).trusted
    assert after(TODAY, *days_from(later, STEADY_DAYS + 1)) == ClockDays(later + 7 * DAY, later + 7 * DAY)


def test_weekends_without_power_do_not_begin_the_week_anew() -> None:
    monday = date(2026, 5, 4)
    workdays = [day for day in days_from(monday, 14) if day.weekday() < 5]
    assert after(TODAY, *workdays[:7]).steady == 6
    assert after(TODAY, *workdays[:8]).trusted


def test_looking_at_the_clock_often_makes_the_week_no_shorter() -> None:
    assert not after(TODAY, *[TODAY + JUMP] * 1000).trusted


def test_a_clock_without_battery_is_believed_as_soon_as_the_network_has_set_it() -> None:
    flat = date(1970, 1, 1)
    assert not after(TODAY, flat).trusted
    assert after(TODAY, flat, TODAY).trusted
    assert after(TODAY, *[flat, TODAY + DAY] * 5) == ClockDays(TODAY + DAY, TODAY + DAY)


def test_a_clock_that_is_two_years_ahead_and_set_back_is_believed_at_once() -> None:
    ahead = date(2028, 3, 14)
    assert not after(TODAY, ahead).trusted
    assert after(TODAY, ahead, ahead + DAY, TODAY + DAY).trusted


def test_a_second_jump_begins_the_week_anew() -> None:
    first = days_from(TODAY + JUMP, 5)
    assert after(TODAY, *first).steady == 4
    assert after(TODAY, *first, first[-1] + JUMP).steady == 0
    assert after(TODAY, *first, first[-1] - DAY).steady == 0


def test_a_clock_is_behind_a_review_of_a_later_day_only() -> None:
    assert is_behind(TODAY, TODAY + DAY)
    assert not is_behind(TODAY, TODAY)
    assert not is_behind(TODAY, None)


@given(REMEMBERED, DAYS)
def test_looking_at_the_clock_twice_on_a_day_changes_nothing(remembered: ClockDays | None, day: date) -> None:
    once = followed(remembered, day)
    assert followed(once, day) == once
    assert once.latest == day


@given(REMEMBERED, DAYS)
def test_a_clock_near_the_last_right_day_is_believed_and_no_other_at_once(
    remembered: ClockDays | None, day: date
) -> None:
    once = followed(remembered, day)
    if remembered is None or abs((day - remembered.right).days) <= MOST_DAYS:
        assert once == ClockDays(day, day)
    elif remembered.steady is None:
        assert once == ClockDays(remembered.right, day, 0)


@given(DAYS, st.lists(DAYS, max_size=12))
def test_a_jump_is_never_believed_before_a_week_of_days(first: date, days: list[date]) -> None:
    remembered = followed(None, first)
    right, since = first, 0
    for day in days:
        remembered = followed(remembered, day)
        if abs((day - right).days) <= MOST_DAYS:
            right, since = day, 0
        elif remembered.trusted:
            assert since >= STEADY_DAYS
            right, since = day, 0
        else:
            since += 1


@given(DAYS.filter(lambda day: day.year < 2098), st.integers(MOST_DAYS + 1, 3000), st.sampled_from([-1, 1]))
def test_a_clock_that_goes_on_from_a_jump_is_believed_after_a_week(first: date, jump: int, way: int) -> None:
    there = max(date(1970, 1, 1), min(date(2099, 1, 1), first + way * jump * DAY))
    assert after(first, *days_from(there, STEADY_DAYS + 1)).trusted


@given(REMEMBERED)
def test_what_is_written_is_read_again(remembered: ClockDays | None) -> None:
    if remembered is not None:
        assert from_state(to_state(remembered)) == remembered


@given(st.dictionaries(st.sampled_from(["right", "latest", "steady"]), st.text() | st.integers() | st.none()))
def test_of_anything_else_nothing_is_remembered(content: dict[str, object]) -> None:
    remembered = from_state(content)
    assert remembered is None or to_state(remembered) == {"steady": None, **content}
