"""A `Text` as one line of JSON, as the cache of builds keeps it."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any, cast

from kiosk.content.model import ArticleFile, FrontMatter, Reference, SectionOutline, Text
from kiosk.core.model import Source
from kiosk.core.problems import Problem

_KEYS: tuple[str, ...] = tuple(field.name for field in fields(FrontMatter))
_DAYS = (_KEYS.index("reviewed"), _KEYS.index("review_by"))
_SOURCES = _KEYS.index("sources")
_OF_REFERENCE: tuple[str, ...] = tuple(field.name for field in fields(Reference))
_OF_PROBLEM: tuple[str, ...] = tuple(field.name for field in fields(Problem))


def to_record(text: Text) -> str:
    """The text as JSON, but for which file it is.

    Raises:
        UnicodeEncodeError: if it holds half of a surrogate pair, which nothing can store.
    """
    header = text.front_matter and [getattr(text.front_matter, key) for key in _KEYS]
    record = (
        header,
        text.outline,
        [[getattr(reference, name) for name in _OF_REFERENCE] for reference in text.references],
        [[getattr(problem, name) for name in _OF_PROBLEM] for problem in text.problems],
        [[getattr(problem, name) for name in _OF_PROBLEM] for problem in text.advice],
        text.fingerprint,
    )
    written = json.dumps(record, ensure_ascii=False, default=_written, separators=(",", ":"))
    written.encode()
    return written


def from_record(file: ArticleFile, record: str) -> Text:
    """The text that `to_record` wrote.

    Raises:
        ValueError, TypeError, KeyError: if it is something else.
    """
    header, outline, references, problems, advice, fingerprint = json.loads(record)
    return Text(
        file,
        None if header is None else _front_matter(header),
        tuple([SectionOutline(*section) for section in outline]),
        tuple([Reference(*reference) for reference in references]),
        tuple([Problem(*problem) for problem in problems]),
        tuple([Problem(*problem) for problem in advice]),
        fingerprint,
    )


def _front_matter(header: list[Any]) -> FrontMatter:
    values: list[Any] = [tuple(cast("list[Any]", value)) if isinstance(value, list) else value for value in header]
    for place in _DAYS:
        values[place] = values[place] and date.fromisoformat(values[place])
    values[_SOURCES] = tuple([Source(*source) for source in values[_SOURCES]])
    return FrontMatter(*values)


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a text holds no {type(value).__name__}")
