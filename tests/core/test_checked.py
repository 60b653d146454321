"""Objects out of JSON that somebody else has written."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.checked import as_moment, checked, is_moment


@dataclass(frozen=True)
class Thing:
    name: str
    number: int
    seconds: float
    sound: bool
    colour: Literal["red", "blue"]


THING = Thing("x", 1, 2.5, sound=True, colour="red")


@given(st.builds(Thing, seconds=st.floats().map(as_moment)))
def test_what_was_written_comes_back(thing: Thing) -> None:
    assert checked(Thing, json.loads(json.dumps(asdict(thing)))) == thing


@pytest.mark.parametrize(
    "change",
    [
        {"name": 1},
        {"name": None},
        {"number": True},
        {"number": 1.0},
        {"seconds": "2"},
        {"seconds": True},
        {"seconds": -1.0},
        {"seconds": float("nan")},
        {"seconds": float("inf")},
        {"sound": 1},
        {"colour": "green"},
        {"colour": []},
        {"more": 1},
    ],
    ids=str,
)
def test_a_field_that_is_not_as_declared_spoils_the_whole(change: dict[str, object]) -> None:
    assert checked(Thing, {**asdict(THING), **change}) is None


@pytest.mark.parametrize("content", [None, 1, "x", [], {}, {"name": "x"}], ids=str)
def test_what_is_no_such_object_is_none(content: object) -> None:
    assert checked(Thing, content) is None


def test_a_whole_number_of_seconds_is_a_number_of_seconds() -> None:
    assert checked(Thing, {**asdict(THING), "seconds": 2}) == Thing("x", 1, 2, sound=True, colour="red")


@given(st.floats(allow_nan=False))
def test_every_number_has_a_moment_next_to_it_that_can_be_written_as_a_date(seconds: float) -> None:
    moment = as_moment(seconds)
    assert is_moment(moment)
    assert datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=moment) <= datetime(9999, 12, 31, tzinfo=UTC)
