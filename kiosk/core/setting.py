"""What a setting may be: its declaration, and the checking of values from parsed TOML against it."""

from __future__ import annotations

import os.path
import re
from dataclasses import field
from typing import Literal, NamedTuple, TypeVar, cast

from kiosk.core.problems import near_miss

Kind = Literal["number", "yes or no", "choice", "path", "text", "texts"]

SettingValue = bool | float | str | tuple[str, ...]
"""What a setting can hold."""

Value = TypeVar("Value")

_LONGEST_PATH = 4096
_LONGEST_TEXT = 255
_MOST_TEXTS = 100


class Declaration(NamedTuple):
    """What a setting may be. `minimum` and `maximum` are set for numbers, `choices` for those of kind "choice".

    `pattern` is a regular expression that a text, or each of several, matches as a whole (empty: any text will do), and
    `form` says the same in words.
    """

    name: str
    kind: Kind
    default: SettingValue
    description: str
    unit: str
    minimum: float | None
    maximum: float | None
    choices: tuple[str, ...]
    pattern: str
    form: str


def setting(  # noqa: PLR0913 - the whole vocabulary of declarations, each word of it named where it is used
    default: Value,
    *,
    description: str,
    unit: str = "",
    minimum: float | None = None,
    maximum: float | None = None,
    choices: tuple[str, ...] = (),
    is_path: bool = False,
    pattern: str = "",
    form: str = "",
) -> Value:
    """Declare a setting; the kind follows from its default.

    A number has a unit, a minimum and a maximum. A text is one of `choices`, a path, or any text that matches
    `pattern`, which `form` says in words. A tuple holds such texts.
    """
    metadata = {
        "kind": _kind(default, is_path=is_path, is_choice=bool(choices)),
        "description": description,
        "unit": unit,
        "minimum": minimum,
        "maximum": maximum,
        "choices": choices,
        "pattern": pattern,
        "form": form,
    }
    return field(default=default, metadata=metadata)


def _kind(default: object, *, is_path: bool, is_choice: bool) -> Kind:
    if isinstance(default, bool):
        return "yes or no"
    if isinstance(default, float):
        return "number"
    if isinstance(default, tuple):
        return "texts"
    if is_path:
        return "path"
    return "choice" if is_choice else "text"


def fault_of(declaration: Declaration, value: object) -> tuple[str, str] | None:
    """The code of what is wrong with a value and what the setting must be, or None."""
    match declaration.kind:
        case "yes or no":
            return None if isinstance(value, bool) else ("wrong-type", "true or false, without quotes")
        case "number":
            return _number_fault(declaration, value)
        case "choice":
            return _choice_fault(declaration, value)
        case "path":
            return _path_fault(value)
        case "text":
            return _text_fault(declaration, value)
        case "texts":
            return _texts_fault(declaration, value)


def _number_fault(declaration: Declaration, value: object) -> tuple[str, str] | None:
    minimum, maximum = cast("float", declaration.minimum), cast("float", declaration.maximum)
    expected = f"a number from {minimum:g} to {maximum:g} ({declaration.unit})"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "wrong-type", f"{expected}, without quotes"
    # TOML's `nan` is in no range.
    return None if minimum <= value <= maximum else ("out-of-range", expected)


def _choice_fault(declaration: Declaration, value: object) -> tuple[str, str] | None:
    if isinstance(value, str) and value in declaration.choices:
        return None
    guess = near_miss(value, declaration.choices) if isinstance(value, str) else ""
    return "unknown-value", "one of " + ", ".join(f'"{word}"' for word in declaration.choices) + guess


def _path_fault(value: object) -> tuple[str, str] | None:
    if not isinstance(value, str):
        return "wrong-type", "a path in quotes"
    usable = len(value) <= _LONGEST_PATH and value.isprintable()
    return None if usable else ("unknown-value", "a path of printable characters")


def _text_fault(declaration: Declaration, value: object) -> tuple[str, str] | None:
    if not isinstance(value, str):
        return "wrong-type", f"{_form(declaration)}, in quotes"
    return None if _fits(declaration, value) else ("unknown-value", f"{_form(declaration)} or empty")


def _texts_fault(declaration: Declaration, value: object) -> tuple[str, str] | None:
    if not isinstance(value, list):
        return "wrong-type", f"a list in square brackets, each item {_form(declaration)}"
    items = cast("list[object]", value)
    if len(items) > _MOST_TEXTS:
        return "out-of-range", f"a list of at most {_MOST_TEXTS} items"
    for item in items:
        if not (isinstance(item, str) and item and _fits(declaration, item)):
            return "unknown-value", f"a list, each item {_form(declaration)}"
    return None


def _fits(declaration: Declaration, text: str) -> bool:
    """Whether a text may be the setting's value, or one of its values. An empty text is for the caller to judge."""
    usable = len(text) <= _LONGEST_TEXT and text.isprintable()
    return usable and (not text or not declaration.pattern or re.fullmatch(declaration.pattern, text) is not None)


def _form(declaration: Declaration) -> str:
    return declaration.form or "a text of printable characters"


def converted(declaration: Declaration, value: object, folder: str) -> object:
    """A value without fault as the setting's field holds it; a relative path counts from `folder`."""
    if isinstance(value, int) and declaration.kind == "number":
        return float(value)
    if isinstance(value, str) and value and declaration.kind == "path":
        return os.path.join(folder, value)  # noqa: PTH118 - a text, and pathlib would change how it is written
    if isinstance(value, list):
        return tuple(cast("list[str]", value))
    return value


def in_toml(value: SettingValue) -> str:
    """A setting's value as it is written in a settings file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(f'"{text}"' for text in value) + "]"
    return f"{value:g}" if isinstance(value, float) else f'"{value}"'
