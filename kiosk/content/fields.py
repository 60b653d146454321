"""Reading keys that people wrote, in TOML or YAML, with a problem on the right line for each that is wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kiosk.content.coverage import is_seen
from kiosk.core.problems import Problem, Severity, near_miss, quoted

_Choice = TypeVar("_Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Field:
    """A value and its line. Lists hold fields, and tables hold fields by key."""

    value: object
    line: int


class Fields:
    """The keys of one table. Reading a key that is absent gives an empty value; what is wrong joins `problems`."""

    def __init__(self, path: str, line: int, fields: Mapping[str, Field], problems: list[Problem]) -> None:
        self._path = path
        self._line = line
        self._fields = fields
        self._problems = problems

    @property
    def keys(self) -> Collection[str]:
        """The keys that are there."""
        return self._fields.keys()

    def line(self, key: str) -> int:
        """The line of a key, or that of the table if it is absent."""
        return self._fields[key].line if key in self._fields else self._line

    def report(self, key: str, code: str, message: str, severity: Severity = "warning", about: str = "") -> None:
        """Note a problem on the line of a key: about the key, if nothing else is named."""
        about = about or (key if key in self._fields else "")
        self._problems.append(Problem(self._path, self.line(key), severity, code, message, about))

    def report_at(self, line: int, code: str, message: str, about: str) -> None:
        """Note a problem of one item of a list."""
        self._problems.append(Problem(self._path, line, "warning", code, message, about))

    def report_unknown(self, known: Sequence[str]) -> None:
        """Note each key that is not known."""
        for key in self._fields:
            if key not in known:
                hint = near_miss(key, known) or f"; the keys are {', '.join(known)}"
                self.report(key, "unknown-key", f"there is no key {quoted(key)}{hint}")

    def require(self, keys: Sequence[str], reason: str = "") -> None:
        """Note each key that is absent or empty, or holds nothing that is seen, as an error."""
        for key in keys:
            value = self._value(key)
            if value is None or value == [] or _is_blank(value):
                self.report(key, "missing-key", f'"{key}" is missing{reason}; write it', "error")

    def text(self, key: str, severity: Severity = "warning") -> str:
        """A text in one line; empty where nothing of it is seen."""
        value = self._value(key)
        if value is None or isinstance(value, str):
            return _one_line(value or "")
        self.report(key, "wrong-type", f'"{key}" must be a text, in quotes', severity)
        return ""

    def texts(self, key: str) -> tuple[tuple[str, int], ...]:
        """A list of texts, each with its line."""
        found: list[tuple[str, int]] = []
        for item in self._items(key, "texts, such as [one, two]"):
            if text := _one_line(_as_text(item.value)):
                found.append((text, item.line))
            else:
                self._problems.append(self._wrong_item(item, f'"{key}" holds something that is not a text'))
        return tuple(found)

    def tables(self, key: str) -> tuple[Fields, ...]:
        """A list of tables."""
        found: list[Fields] = []
        for item in self._items(key, "entries with keys of their own"):
            if (table := _table(item.value)) is not None:
                found.append(Fields(self._path, item.line, table, self._problems))
            else:
                self._problems.append(self._wrong_item(item, f'"{key}" holds something that has no keys'))
        return tuple(found)

    def table(self, key: str) -> Fields | None:
        """A table, or None if the key is absent or something else."""
        table = _table(self._value(key))
        if table is None:
            if key in self._fields:
                self.report(key, "wrong-type", f'"{key}" must have keys of its own; write [{key}] and the keys below')
            return None
        return Fields(self._path, self.line(key), table, self._problems)

    def is_table(self, key: str) -> bool:
        """Whether a key is there and has keys of its own."""
        return _table(self._value(key)) is not None

    def whole(self, key: str) -> int | None:
        """A whole number from 0 up."""
        value = None if _is_blank(self._value(key)) else self._value(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
            return value
        if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 10:  # noqa: PLR2004 - 32 bits
            return int(value)
        self.report(key, "wrong-type", f'"{key}" must be a whole number, such as 1')
        return None

    def day(self, key: str, severity: Severity = "warning") -> date | None:
        """A date."""
        text = self._value(key)
        if text is None or _is_blank(text):
            return None
        try:
            return date.fromisoformat(str(text))
        except ValueError:
            message = f'"{key}" must be a date as year-month-day, such as 2026-05-31'
            self.report(key, "wrong-type", message, severity, str(text))
            return None

    def choice(self, key: str, choices: Sequence[_Choice], severity: Severity = "warning") -> _Choice | None:
        """One of a few words."""
        text = self.text(key, severity)
        for choice in choices:
            if choice == text:
                return choice
        if text:
            message = f'"{key}" cannot be {quoted(text)}; write {", ".join(choices)}{near_miss(text, choices)}'
            self.report(key, "unknown-value", message, severity, text)
        return None

    def _value(self, key: str) -> object:
        return self._fields[key].value if key in self._fields else None

    def _items(self, key: str, of_what: str) -> list[Field]:
        value = self._value(key)
        if isinstance(value, list):
            return value  # pyright: ignore[reportUnknownVariableType] - lists hold fields
        if value is not None and not _is_blank(value):
            self.report(key, "wrong-type", f'"{key}" must be a list of {of_what}')
        return []

    def _wrong_item(self, item: Field, what: str) -> Problem:
        about = item.value if isinstance(item.value, str) else ""
        return Problem(self._path, item.line, "warning", "wrong-type", f"{what}; correct or remove it", about)


def _table(value: object) -> dict[str, Field] | None:
    return value if isinstance(value, dict) else None  # pyright: ignore[reportUnknownVariableType] - tables hold fields


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not any(map(is_seen, value))


def _one_line(text: str) -> str:
    return "" if _is_blank(text) else " ".join(text.split())


def _as_text(value: object) -> str:
    """An item of a list as the text that it plainly is, also where a colon in it makes a key and its value of it."""
    table = _table(value)
    if table is not None and len(table) == 1:
        ((key, field),) = table.items()
        return f"{key}: {field.value}" if isinstance(field.value, str) else ""
    return value if isinstance(value, str) else ""
