"""A class of ours gets what its annotations say, whoever wrote the file."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

import pytest

from kiosk.core.typed_json import field_checks, parsed_json


class Part(NamedTuple):
    """Inside another."""

    name: str
    number: int | None


class Whole(NamedTuple):
    """Has every kind of annotation that is checked."""

    text: str
    number: int
    true: bool
    kind: Literal["a", "b"]
    day: date | None
    parts: tuple[Part, ...]


FIT: dict[str, list[object]] = {
    "text": ["", "😀", "\0"],
    "number": [0, -1, 2**63 - 1],
    "true": [True],
    "kind": ["a", "b"],
    "day": [None, date(2026, 1, 1)],
    "parts": [(), (Part("x", 1), Part("y", None))],
}
UNFIT: dict[str, list[object]] = {
    "text": [None, 1, b"", [], "\ud800"],
    "number": [None, True, 1.0, "1", 2**63],
    "true": [None, 0, 1, "true"],
    "kind": ["c", None, ["a"], {}],
    "day": ["2026-01-01", 0],
    "parts": [None, "xy", [Part("x", 1)], (("x", 1),), (Part("x", 1), None), (Part("x", "1"),)],  # pyright: ignore[reportArgumentType] - wrong on purpose
}


@pytest.mark.parametrize("field", Whole._fields)
def test_a_field_takes_what_its_annotation_says_and_nothing_else(field: str) -> None:
    fits = field_checks(Whole)[field]
    assert [value for value in FIT[field] if not fits(value)] == []
    assert [value for value in UNFIT[field] if fits(value)] == []


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "[" * 100_000 + "]" * 100_000, "1" * 5000])
def test_what_is_no_json_is_a_value_error_however_deep_it_is(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own errors are among them
        parsed_json(text)
