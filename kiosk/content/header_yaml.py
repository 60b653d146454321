"""The YAML of a header, with the line of each key and value, and nothing of YAML that could harm or mislead.

Each scalar is the text that was written, so that `no` is a word. Anchors, aliases, tags and merge keys are refused:
they can blow a small text up, or make something other than text of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import yaml
from yaml.composer import ComposerError

from kiosk.content.fields import Field
from kiosk.content.slips import yaml_slip
from kiosk.content.source_text import visible
from kiosk.core.problems import Problem, quoted

MOST_BYTES = 16 * 1024
DEEPEST = 4
"""Lists and tables inside one another; `sources` needs three."""

_FIRST_LINE = 2
"""The line of the file on which the YAML begins."""

_NULL = frozenset({"~", "null", "Null", "NULL"})


def read_yaml(path: str, header: str, problems: list[Problem]) -> dict[str, Field] | None:
    """The keys of a header. None, and a problem, if it cannot be read; what is wrong with single keys is left out."""
    if len(header) > MOST_BYTES // 4 and len(data := header.encode()) > MOST_BYTES:
        line = data.count(b"\n", 0, MOST_BYTES) + _FIRST_LINE
        message = f"the header has more than {MOST_BYTES >> 10} kB; move the text below it"
        problems.append(Problem(path, line, "error", "large-header", message))
        return None
    try:
        value = _Reader(path, header, problems).document()
    except yaml.MarkedYAMLError as error:
        problems.append(_unreadable(path, header, error))
        return None
    except yaml.YAMLError:
        message = "the header cannot be read; write it as docs/library.md shows"
        problems.append(Problem(path, 1, "error", "yaml", message))
        return None
    if value == "":
        return {}
    if not isinstance(value, dict):
        message = 'the header must be lines of "key: value"'
        problems.append(Problem(path, _FIRST_LINE, "error", "yaml", message))
        return None
    return cast("dict[str, Field]", value)


class _Reader:
    """Builds fields from the events of PyYAML's parser in C, which is ten times as fast as its composer in Python."""

    def __init__(self, path: str, header: str, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems
        parse = cast("Any", yaml).parse  # the stubs know no types here
        self._events: Iterator[Any] = parse(header, Loader=yaml.CBaseLoader)

    def document(self) -> object:
        """The value of the only document; an empty text if there is none.

        Raises:
            YAMLError: if the text is no YAML, has more than one document, or holds what is refused.
        """
        value: object = ""
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _refused("a second document begins in the header; remove this line", event)
            elif isinstance(event, yaml.NodeEvent):
                value = self._value(event, 1)
        return value

    def _value(self, event: Any, depth: int) -> object:  # noqa: ANN401 - the stubs know no types here
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise _refused("anchors (&) and aliases (*) are not read; put a text that begins so in quotes", event)
        if event.tag is not None:
            raise _refused("tags (!) are not read; put a text that begins so in quotes", event)
        if isinstance(event, yaml.ScalarEvent):
            return "" if not event.style and event.value in _NULL else visible(event.value)
        if depth > DEEPEST:
            raise _refused(f"this nests more than {DEEPEST} levels deep; write it as docs/library.md shows", event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._table(depth)
        items: list[Field] = []
        while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
            line = item.start_mark.line + _FIRST_LINE
            items.append(Field(self._value(item, depth + 1), line))
        return items

    def _table(self, depth: int) -> dict[str, Field]:
        found: dict[str, Field] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = event.start_mark.line + _FIRST_LINE
            key = self._value(event, depth + 1)
            if key == "<<" and not event.style:
                raise _refused("merge keys (<<) are not read; write out the keys that are meant", event)
            value = self._value(next(self._events), depth + 1)
            if not isinstance(key, str):
                message = "a key must be a word; correct or remove it"
                self._problems.append(Problem(self._path, line, "warning", "wrong-type", message))
            elif key in found:
                message = f"{quoted(key)} stands here for a second time; remove one of the two"
                self._problems.append(Problem(self._path, line, "warning", "duplicate-key", message, key))
            else:
                found[key] = Field(value, line)
        return found


def _unreadable(path: str, header: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    about = _word_at(header, line, mark.column) if mark else ""
    message = str(error.problem or error.context)
    if not isinstance(error, ComposerError):
        if slip := yaml_slip(header, error):
            return Problem(path, slip.line + _FIRST_LINE, "error", "yaml", slip.message, slip.about)
        message = f"this cannot be read ({message}); put a text that holds signs in quotes"
    return Problem(path, line + _FIRST_LINE, "error", "yaml", message, about)


def _refused(what: str, event: Any) -> ComposerError:  # noqa: ANN401 - the stubs know no types here
    return ComposerError(None, None, what, event.start_mark)


def _word_at(header: str, line: int, column: int) -> str:
    """The word that begins at a place, or an empty text where none does."""
    lines = header.split("\n")
    words = lines[line][column:].split(maxsplit=1) if line < len(lines) else []
    return words[0] if words else ""
