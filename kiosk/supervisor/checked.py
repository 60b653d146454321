"""Objects out of JSON that somebody else has written, or that a power cut has cut off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar, cast, get_args

from kiosk.core.supervision import Outcome

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_LAST_MOMENT = 253_402_214_400.0
"""The last day of the year 9999, in seconds since 1970: Python can write no date that is later in some time zone."""

_Kind = TypeVar("_Kind", bound="DataclassInstance")


def checked(kind: type[_Kind], content: object) -> _Kind | None:
    """The dataclass `kind` of a JSON object with exactly its fields, each of the declared type, or None."""
    if not isinstance(content, dict):
        return None
    values = cast("Mapping[str, object]", content)
    declared = {field.name: str(field.type) for field in fields(kind)}
    if values.keys() != declared.keys() or not all(_fits(declared[name], value) for name, value in values.items()):
        return None
    return kind(**values)


def is_moment(value: object) -> bool:
    """Whether this is a number of seconds that a date can be made of, or as long a time."""
    return isinstance(value, float) and 0.0 <= value < _LAST_MOMENT


def _fits(declared: str, value: object) -> bool:
    match declared:
        case "Outcome":
            return value in get_args(Outcome)
        case "bool":
            return isinstance(value, bool)
        case "int":
            return isinstance(value, int) and not isinstance(value, bool)
        case "float":
            return is_moment(value)
        case _:
            return isinstance(value, str)
