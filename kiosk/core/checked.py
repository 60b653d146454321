"""Objects out of JSON that somebody else has written, or that a power cut has cut off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Final, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_LAST_MOMENT: Final = 253_402_214_400.0
"""The last day of the year 9999, in seconds since 1970: Python can write no date that is later in some time zone."""

_Kind = TypeVar("_Kind", bound="DataclassInstance")


def checked(kind: type[_Kind], content: object) -> _Kind | None:
    """The dataclass `kind` of a JSON object with exactly its fields, each of the declared type, or None.

    A field is a `bool`, an `int`, a `str`, one of a `Literal`, or a `float`, which is a moment or as long a time.
    """
    if not isinstance(content, dict):
        return None
    values = cast("Mapping[str, object]", content)
    types = get_type_hints(kind)
    declared = {field.name: types[field.name] for field in fields(kind)}
    if values.keys() != declared.keys() or not all(_fits(declared[name], value) for name, value in values.items()):
        return None
    return kind(**values)


def is_moment(value: object) -> bool:
    """Whether this is a number of seconds that a date can be made of, or as long a time."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _LAST_MOMENT


def as_moment(seconds: float) -> float:
    """The moment next to this that `checked` takes: clocks and files may tell any."""
    return min(max(0.0, seconds), _LAST_MOMENT)


def _fits(declared: object, value: object) -> bool:
    if get_origin(declared) is Literal:
        return value in get_args(declared)
    # Python takes True for a whole number, and a whole number for any.
    return is_moment(value) if declared is float else isinstance(declared, type) and type(value) is declared
