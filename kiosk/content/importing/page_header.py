"""The header of a page as websites have it: YAML, TOML or JSON, in all the forms that real ones hold."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from kiosk.content.importing.yaml_values import yaml_values

MOST_BYTES = 64 * 1024
"""Of a header. More than that is text, or an attack."""

_YAML = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")


@dataclass(frozen=True, slots=True)
class PageHeader:
    """The keys of a header in lower case, and what could not be read: line and words of each.

    A value is a text, a list of texts, or a mapping of texts to values.
    """

    values: Mapping[str, object] = field(default_factory=dict[str, object])
    unread: tuple[tuple[int, str], ...] = ()
    is_there: bool = False

    def text(self, *keys: str) -> str:
        """The first of these keys that holds a text; of a list, its first."""
        for key in keys:
            value = self.values.get(key)
            first = value[0] if isinstance(value, list) and value else value  # pyright: ignore[reportUnknownVariableType]
            if isinstance(first, str) and first.strip():
                return " ".join(first.split())
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """All texts of these keys: lists, or texts with commas between them."""
        found: list[str] = []
        for key in keys:
            value = self.values.get(key)
            items = cast("list[object]", value) if isinstance(value, list) else [value]
            for item in items:
                if isinstance(item, str):
                    parts = item.split(",") if not isinstance(value, list) else [item]
                    found.extend(" ".join(part.split()) for part in parts if part.strip())
        return tuple(dict.fromkeys(found))

    def number(self, *keys: str) -> float | None:
        """The first of these keys that holds a number."""
        for key in keys:
            try:
                return float(self.text(key))
            except ValueError:
                continue
        return None

    def is_true(self, key: str) -> bool:
        """Whether a key says yes."""
        return self.text(key).lower() in ("true", "yes", "on", "1")

    def is_false(self, key: str) -> bool:
        """Whether a key says no."""
        return self.text(key).lower() in ("false", "no", "off", "0")


def split_header(text: str) -> tuple[PageHeader, str, int]:
    """A page's header, its body, and the line on which the body begins.

    What cannot be read of a header is told by line; nothing is guessed.
    """
    for pattern, read in ((_YAML, _yaml_header), (_TOML, _toml_header)):
        if (found := pattern.match(text)) and len(found[1]) <= MOST_BYTES:
            header = read(found[1])
            if header is not None:
                return header, text[found.end() :], text.count("\n", 0, found.end()) + 1
    if text.startswith("{") and (json_header := _json_header(text)):
        return json_header
    return PageHeader(), text, 1


def _yaml_header(source: str) -> PageHeader | None:
    """None where this is no header but text between two rules."""
    values = _composed(source)
    if values is not None:
        return PageHeader(values, is_there=True)
    lines = source.split("\n")
    if not any(_PAIR.match(line) for line in lines):
        return PageHeader(is_there=True) if not source.strip() else None
    return _line_by_line(lines)


def _composed(source: str) -> dict[str, object] | None:
    """The keys of YAML, or None if it is not sound, or no mapping."""
    if "\t" in source:
        source = re.sub(r"^[ \t]+", lambda indent: indent[0].expandtabs(2), source, flags=re.MULTILINE)
    try:
        return _plain_table(yaml_values(source))
    except ValueError:
        return None


def _line_by_line(lines: list[str]) -> PageHeader:
    """The keys of YAML that is not sound: each block of lines below a key by itself, or what is written as a text."""
    values: dict[str, object] = {}
    unread: list[tuple[int, str]] = []
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and not _PAIR.match(lines[end]):
            end += 1
        block = lines[start:end]
        found = _PAIR.match(block[0])
        composed = _composed("\n".join(block))
        if composed is not None:
            for key, value in composed.items():
                values.setdefault(key, value)
        elif found:
            items = [item[1].strip() for line in block[1:] if (item := _ITEM.fullmatch(line))]
            rest = [(found[2] or "").strip().strip("\"'"), *(line.strip() for line in block[1:])]
            values.setdefault(found[1].lower(), items or " ".join(part for part in rest if part))
        else:
            unread.extend(
                (number + 2, line.strip())
                for number, line in enumerate(block, start)
                if line.strip() and not line.lstrip().startswith("#")
            )
        start = end
    return PageHeader(values, tuple(unread), is_there=True)


def _toml_header(source: str) -> PageHeader | None:
    try:
        return PageHeader(_plain_table(tomllib.loads(source)), is_there=True)
    except (tomllib.TOMLDecodeError, RecursionError):
        pass
    values: dict[str, object] = {}
    unread: list[tuple[int, str]] = []
    for number, line in enumerate(source.split("\n"), 2):
        try:
            values |= {key: value for key, value in _plain_table(tomllib.loads(line)).items() if value != {}}
        except (tomllib.TOMLDecodeError, RecursionError):
            unread.append((number, line.strip()))
    return PageHeader(values, tuple(unread), is_there=True)


def _json_header(text: str) -> tuple[PageHeader, str, int] | None:
    try:
        values, end = json.JSONDecoder().raw_decode(text[:MOST_BYTES])
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict):
        return None
    rest = text[end:].lstrip(" \t")
    body = rest.removeprefix("\n")
    line = text.count("\n", 0, len(text) - len(body)) + 1
    return PageHeader(_plain_table(cast("dict[str, object]", values)), is_there=True), body, line


def _plain_table(table: Mapping[str, object]) -> dict[str, object]:
    return {key.lower(): _plain(value) for key, value in table.items()}


def _plain(value: object) -> object:
    """A value of TOML or JSON as texts, lists and mappings."""
    if isinstance(value, dict):
        return _plain_table(cast("dict[str, object]", value))
    if isinstance(value, list):
        return [_plain(item) for item in cast("list[object]", value)]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return "" if value is None else str(value)
