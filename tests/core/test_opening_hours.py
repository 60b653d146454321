"""When the clinic is open, and when the clock on the wall shows that next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.core.opening_hours import OpeningHours
from kiosk.core.settings import HOURS_PATTERN, HoursSettings

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CLOSED = HoursSettings(**dict.fromkeys(DAYS, "closed"))
NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
"""Its summer time is half an hour."""
MINUTE = timedelta(minutes=1)

# As long as they need be to meet every rule, and often at the same minutes, so that some touch and overlap.
TIMES = st.builds("{:02}:{:02}".format, st.sampled_from([0, 1, 2, 8, 12, 23]), st.sampled_from([0, 30, 59]))
SPANS = st.builds("{}-{}".format, TIMES, TIMES | st.just("24:00"))
DAY_TEXTS = st.sampled_from(["", "closed"]) | st.lists(SPANS, min_size=1, max_size=3).map(", ".join)
HOURS = st.builds(HoursSettings, *[DAY_TEXTS] * 7)
FIRST, LAST = datetime(2026, 1, 2), datetime(2040, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.sampled_from([UTC, NEW_YORK, LORD_HOWE]))


def monday(time: str, *, day: int = 0) -> datetime:
    """That time on a Monday, or so many days after it."""
    hour, minute = time.split(":")
    return datetime(2026, 3, 16 + day, int(hour), int(minute), tzinfo=UTC)


def is_open(hours: HoursSettings, moment: datetime) -> bool:
    return OpeningHours(hours).is_open(moment)


def test_without_a_setting_it_is_always_open() -> None:
    hours = OpeningHours(HoursSettings())
    assert hours.always_open
    assert hours.is_open(monday("03:00"))
    assert hours.next_change(monday("03:00")) is None


def test_closed_on_every_day_is_never_open() -> None:
    hours = OpeningHours(CLOSED)
    assert not hours.always_open
    assert not hours.is_open(monday("12:00"))
    assert hours.next_change(monday("12:00")) is None


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("07:59", False),
        ("08:00", True),
        ("12:29", True),
        ("12:30", False),
        ("14:00", True),
        ("17:59", True),
        ("18:00", False),
    ],
)
def test_a_span_begins_with_its_first_minute_and_ends_before_its_last(time: str, expected: bool) -> None:  # noqa: FBT001
    hours = replace(CLOSED, monday="08:00-12:30, 14:00-18:00")
    assert is_open(hours, monday(time)) is expected


def test_a_day_without_an_entry_is_open_all_day_and_no_longer() -> None:
    hours = replace(CLOSED, wednesday="")
    assert not is_open(hours, monday("23:59", day=1))
    assert is_open(hours, monday("00:00", day=2))
    assert is_open(hours, monday("23:59", day=2))
    assert not is_open(hours, monday("00:00", day=3))


def test_24_00_is_the_end_of_the_day() -> None:
    hours = replace(CLOSED, monday="20:00-24:00")
    assert is_open(hours, monday("23:59"))
    assert not is_open(hours, monday("00:00", day=1))


def test_hours_that_end_before_they_begin_go_on_past_midnight_into_a_closed_day() -> None:
    hours = replace(CLOSED, friday="22:00-02:00")
    assert not is_open(hours, monday("01:00", day=4))
    assert is_open(hours, monday("23:00", day=4))
    assert is_open(hours, monday("01:59", day=5))
    assert not is_open(hours, monday("02:00", day=5))


def test_the_night_of_sunday_goes_on_into_monday() -> None:
    hours = replace(CLOSED, sunday="22:00-02:00", monday="08:00-12:00")
    assert is_open(hours, monday("01:59"))
    assert not is_open(hours, monday("02:00"))
    assert is_open(hours, monday("08:00"))


def test_hours_that_end_when_they_begin_take_a_whole_day() -> None:
    hours = replace(CLOSED, monday="08:00-08:00")
    assert is_open(hours, monday("08:00"))
    assert is_open(hours, monday("07:59", day=1))
    assert not is_open(hours, monday("08:00", day=1))


def test_hours_that_overlap_are_one() -> None:
    hours = OpeningHours(replace(CLOSED, monday="10:00-16:00, 08:00-12:00, 11:00-11:30"))
    assert hours.next_change(monday("07:00")) == monday("08:00")
    assert hours.next_change(monday("08:00")) == monday("16:00")


def test_hours_that_touch_at_midnight_do_not_change_there() -> None:
    hours = OpeningHours(replace(CLOSED, monday="20:00-24:00", tuesday="00:00-06:00"))
    assert hours.next_change(monday("21:00")) == monday("06:00", day=1)


def test_the_next_change_may_be_almost_a_week_away() -> None:
    hours = OpeningHours(replace(CLOSED, monday="08:00-09:00"))
    assert hours.next_change(monday("09:00")) == monday("08:00", day=7)


def test_a_clock_that_has_lost_its_battery_keeps_the_screen_light() -> None:
    hours = OpeningHours(CLOSED)
    for year in (1, 1970, 2000, 2016, 2025):
        moment = datetime(year, 12, 30, 3, 0, tzinfo=UTC)
        assert hours.is_open(moment)
        assert hours.next_change(moment) is None


def test_an_hour_that_the_clock_shows_twice_is_open_twice_and_one_that_it_leaves_out_never_is() -> None:
    hours = OpeningHours(HoursSettings(sunday="01:00-01:30, 02:10-02:50"))
    autumn = [datetime(2026, 11, 1, 1, 15, tzinfo=NEW_YORK, fold=fold) for fold in (0, 1)]
    assert autumn[0].astimezone(UTC) + timedelta(hours=1) == autumn[1].astimezone(UTC)
    assert all(hours.is_open(moment) for moment in autumn)
    spring = datetime(2026, 3, 8, 6, 0, tzinfo=UTC)
    shown = [(spring + minutes * MINUTE).astimezone(NEW_YORK) for minutes in range(30, 240)]
    assert not any(hours.is_open(moment) for moment in shown)


def test_the_next_opening_after_summer_time_has_begun_is_at_its_time_on_the_wall() -> None:
    hours = OpeningHours(replace(CLOSED, monday="08:00-12:00"))
    change = hours.next_change(datetime(2026, 3, 7, 12, 0, tzinfo=NEW_YORK))
    assert change == datetime(2026, 3, 9, 12, 0, tzinfo=UTC)


@given(st.from_regex(HOURS_PATTERN, fullmatch=True), MOMENTS)
def test_every_text_that_settings_accept_means_something(text: str, moment: datetime) -> None:
    hours = HoursSettings(*[text] * 7)
    assert is_open(hours, moment) in {True, False}


@given(HOURS, MOMENTS)
def test_only_the_time_on_the_wall_counts(hours: HoursSettings, moment: datetime) -> None:
    elsewhere = moment.replace(tzinfo=UTC)
    assert is_open(hours, moment) is is_open(hours, elsewhere)


@given(HOURS, MOMENTS)
def test_another_span_never_closes_anything(hours: HoursSettings, moment: datetime) -> None:
    assume(is_open(hours, moment))
    for day in DAYS:
        text = getattr(hours, day)
        more = f"{text}, 10:00-11:00" if text not in {"", "closed"} else ""
        assert is_open(replace(hours, **{day: more}), moment)


@given(HOURS, MOMENTS)
def test_nothing_changes_before_the_next_change_and_everything_at_it(hours: HoursSettings, moment: datetime) -> None:
    opening = OpeningHours(hours)
    moment = moment.replace(tzinfo=UTC)
    change = opening.next_change(moment)
    if change is None:
        assert len({opening.is_open(moment + hour * timedelta(hours=1)) for hour in range(7 * 24)}) == 1
        return
    assert timedelta() < change - moment <= timedelta(days=7)
    assert opening.is_open(change) is not opening.is_open(moment)
    before = moment
    while before < change:
        assert opening.is_open(before) is opening.is_open(moment)
        before += 7 * MINUTE
    assert opening.is_open(change - MINUTE / 60) is opening.is_open(moment)


@given(HOURS, st.sampled_from([NEW_YORK, LORD_HOWE]), st.integers(0, 364))
def test_whoever_looks_each_minute_is_never_wrong_for_longer(hours: HoursSettings, zone: ZoneInfo, day: int) -> None:
    # Two days of every year in both zones are longer or shorter than others.
    opening = OpeningHours(hours)
    moment = datetime(2026, 1, 1, 12, 0, 20, tzinfo=UTC) + timedelta(days=day)
    end = moment + timedelta(days=1)
    while moment < end:
        local = moment.astimezone(zone)
        change = opening.next_change(local)
        wait = MINUTE if change is None else min(MINUTE, change - local)
        assert wait > timedelta()
        between = (moment + wait / 2).astimezone(zone)
        assert opening.is_open(between) is opening.is_open(local) or between.utcoffset() != local.utcoffset()
        moment += wait
