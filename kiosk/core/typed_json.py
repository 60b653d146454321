"""JSON out of a file that anybody may have written: whether it holds what a class of ours may have in its fields."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

Check = Callable[[object], bool]
"""Whether a value may be where it is."""

_MOST = 2**63 - 1
"""The largest whole number that SQLite has."""


def parsed_json(text: str) -> object:
    """What a text in JSON says.

    Raises:
        ValueError: if it is no JSON, or too deep.
    """
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("the JSON is nested too deeply") from error


@cache
def field_checks(cls: type) -> dict[str, Check]:
    """A check for each field of a dataclass or named tuple, by its annotation."""
    return {name: _check(hint) for name, hint in get_type_hints(cls).items()}


def is_text(value: object) -> bool:
    """Whether a value is a text that can be written as UTF-8: JSON can hold halves of surrogate pairs."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_number(value: object) -> bool:
    """Whether a value is a whole number of at most 64 bits."""
    return type(value) is int and abs(value) <= _MOST


def _check(hint: Any) -> Check:  # noqa: ANN401 - an annotation is of no type
    """The check for an annotation: a class, a literal, a union, or a tuple of any length."""
    arguments = get_args(hint)
    if get_origin(hint) is Literal:
        return lambda value: value in arguments
    if get_origin(hint) is tuple:
        item = _check(arguments[0])
        return lambda value: type(value) is tuple and all(map(item, cast("tuple[object, ...]", value)))
    if isinstance(hint, UnionType):
        checks = [_check(argument) for argument in arguments]
        return lambda value: any(check(value) for check in checks)
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if hasattr(hint, "_fields"):
        parts = list(field_checks(hint).values())
        return lambda value: type(value) is hint and _all_fit(cast("tuple[object, ...]", value), parts)
    return lambda value: type(value) is hint


def _all_fit(values: tuple[object, ...], checks: list[Check]) -> bool:
    return all(check(value) for check, value in zip(checks, values, strict=True))


_SIMPLE: dict[type, Check] = {str: is_text, int: is_number}
