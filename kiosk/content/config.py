"""library.toml and topic.toml: from text to what they configure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from typing import cast, get_args

from kiosk.content.fields import Field, Fields
from kiosk.content.model import (
    CheckConfig,
    LibraryConfig,
    OverduePolicy,
    PerLanguage,
    ReviewPolicy,
    TextLines,
    TopicConfig,
)
from kiosk.content.rules import RULES
from kiosk.content.slips import toml_slip
from kiosk.content.source_text import visible
from kiosk.content.typography import typographic
from kiosk.core.model import TOPIC_COLOURS
from kiosk.core.problems import Problem, near_miss

_LIBRARY_KEYS = ("languages", "name", "clinic", "logo", "disclaimer", "emergency", "review", "check")
_LIBRARY_TEXTS = ("name", "clinic", "disclaimer", "emergency")
_REVIEW_KEYS = ("interval_months", "overdue", "samples")
_CHECK_KEYS = ("ignore", "grade")
_TOPIC_KEYS = ("title", "icon", "colour", "order")

_FORMER_OVERDUE = {
    "warning": "warn: `kiosk check` warns and the screen stays as it is",
    "error": "label or hide, which the kiosk acts on; with `kiosk check --strict`, every warning is a failure",
}
"""What stands for the words of earlier versions, which only `kiosk check` acted on."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_TABLE_LINE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_KEY_LINE = re.compile(r"""\s*([A-Za-z0-9_."'-]+)\s*=""")
_ERROR_LINE = re.compile(r"\(at line (\d+),")

FilePath = Callable[[Fields, str, str], str]
"""Given fields, a key and the file that it names: the file's path relative to the library; empty, and a problem, if
there is no such file."""


def read_toml(path: str, text: str, problems: list[Problem]) -> Fields | None:
    """The keys of a TOML file. None, and a problem, if it is not TOML."""
    try:
        values = tomllib.loads(text)
        lines = _key_lines(text)
        top = {key: _field(value, (key,), lines) for key, value in values.items()}
    except tomllib.TOMLDecodeError as error:
        found = _ERROR_LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        reason = _ERROR_LINE.sub("(", str(error)).removesuffix(")").partition(" (")[0]
        slip = toml_slip(text, line - 1, reason)
        message = slip.message if slip else f'this line cannot be read ({reason}); write key = "text"'
        problems.append(Problem(path, line, "error", "toml", message, slip.about if slip else ""))
        return None
    except (RecursionError, ValueError):
        # Lists in lists, or numbers of thousands of digits, which are a ValueError of int().
        message = "the file is nested too deeply, or a number is too long; write it as docs/library.md shows"
        problems.append(Problem(path, 1, "error", "toml", message))
        return None
    return Fields(path, 1, top, problems)


def library_config(fields: Fields, file_path: FilePath) -> LibraryConfig | None:
    """What library.toml says. None, and a problem, if it names no language that can be used."""
    fields.report_unknown(_LIBRARY_KEYS)
    languages = _languages(fields)
    if not languages:
        return None
    for key in _LIBRARY_TEXTS:
        if key not in fields.keys:
            fields.report(key, "missing-key", f'"{key}" is missing; write it')
    logo = _per_language(fields, "logo", languages)
    return LibraryConfig(
        languages=languages,
        name=_texts(fields, "name", languages),
        clinic=_texts(fields, "clinic", languages),
        logo={language: path for language, file in logo.items() if (path := file_path(fields, "logo", file))},
        disclaimer=_texts(fields, "disclaimer", languages),
        emergency=_texts(fields, "emergency", languages),
        review=_review(fields),
        check=_check(fields),
        lines=_text_lines(fields, _LIBRARY_TEXTS, languages),
    )


def topic_config(fields: Fields, topic: str, languages: Sequence[str], file_path: FilePath) -> TopicConfig | None:
    """What the topic.toml of a topic says. None, and a problem, if the topic has no title."""
    fields.report_unknown(_TOPIC_KEYS)
    title = _texts(fields, "title", languages)
    if not title:
        fields.report("title", "missing-key", "the topic has no title; write it for each language", "error")
        return None
    icon = fields.text("icon")
    if not icon:
        fields.report(
            "icon", "missing-key", '"icon" is missing; write the name of an icon or of a file beside this one'
        )
    colour = fields.choice("colour", TOPIC_COLOURS)
    if "colour" not in fields.keys:
        fields.report("colour", "missing-key", f'"colour" is missing; write one of {", ".join(TOPIC_COLOURS)}')
    return TopicConfig(
        id=topic,
        title=title,
        icon=file_path(fields, "icon", f"{topic}/{icon}") if "." in icon else icon,
        colour=colour or TOPIC_COLOURS[0],
        order=fields.whole("order") or 0,
        lines=_text_lines(fields, ("title",), languages),
    )


def _languages(fields: Fields) -> tuple[str, ...]:
    found: list[str] = []
    for tag, _ in fields.texts("languages"):
        if not _LANGUAGE.fullmatch(tag):
            message = f'"{tag}" is no tag of a language; write it as in en, pt-BR or zh-Hans'
            fields.report("languages", "unknown-language", message, "error", tag)
        elif tag in found:
            fields.report("languages", "duplicate-language", f'"{tag}" stands there twice; remove one', about=tag)
        else:
            found.append(tag)
    if not found:
        message = 'the library has no language; write languages = ["en"], the first is the default'
        fields.report("languages", "missing-key", message, "error")
    return tuple(found)


def _texts(fields: Fields, key: str, languages: Sequence[str]) -> PerLanguage:
    texts = _per_language(fields, key, languages)
    return {language: typographic(text, language) for language, text in texts.items()}


def _text_lines(fields: Fields, keys: Sequence[str], languages: Sequence[str]) -> TextLines:
    """Where the texts of some keys stand; one that is for all languages counts as that of the first."""
    found: TextLines = {}
    for key in keys:
        table = fields.table(key) if fields.is_table(key) else None
        if table is not None:
            found |= {(key, language): table.line(language) for language in languages if language in table.keys}
        elif key in fields.keys:
            found[key, languages[0]] = fields.line(key)
    return found


def _per_language(fields: Fields, key: str, languages: Sequence[str]) -> PerLanguage:
    """A text for each language, or none at all. Where one is missing, the first of the others stands in."""
    if not fields.is_table(key):
        text = fields.text(key)
        return dict.fromkeys(languages, text) if text else {}
    table = fields.table(key)
    if table is None:
        return {}
    for language in table.keys:
        if language not in languages:
            message = f'"{language}" is not among the languages of library.toml{near_miss(language, languages)}'
            table.report(language, "unknown-language", message, about=language)
    texts = {language: text for language in languages if (text := table.text(language))}
    for language in languages:
        if language not in texts:
            fields.report(
                key, "missing-text", f'"{key}" has no text in "{language}"; write {language} = "…" below [{key}]'
            )
    return {language: texts.get(language) or next(iter(texts.values())) for language in languages} if texts else {}


def _review(fields: Fields) -> ReviewPolicy:
    review = fields.table("review")
    if review is None:
        return ReviewPolicy()
    review.report_unknown(_REVIEW_KEYS)
    return ReviewPolicy(
        interval_months=review.whole("interval_months"),
        overdue=_overdue(review),
        samples=review.choice("samples", ("allow", "warning", "error")) or "allow",
    )


def _overdue(review: Fields) -> OverduePolicy:
    if (former := review.text("overdue")) in _FORMER_OVERDUE:
        message = f'"{former}" is no longer a choice; write {_FORMER_OVERDUE[former]}'
        review.report("overdue", "unknown-value", message, about=former)
        return "warn"
    return review.choice("overdue", get_args(OverduePolicy)) or "warn"


def _check(fields: Fields) -> CheckConfig:
    check = fields.table("check")
    if check is None:
        return CheckConfig()
    check.report_unknown(_CHECK_KEYS)
    ignored: list[str] = []
    for code, _ in check.texts("ignore"):
        if code in RULES:
            ignored.append(code)
        else:
            message = f'there is no rule "{code}"{near_miss(code, RULES) or "; docs/rules.md lists them"}'
            check.report("ignore", "unknown-value", message, about=code)
    grade = check.whole("grade")
    return CheckConfig(tuple(ignored), CheckConfig().grade if grade is None else grade)


def _key_lines(text: str) -> dict[tuple[str, ...], int]:
    """The line of each key and table, which tomllib does not tell."""
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if found := _TABLE_LINE.match(line):
            table = _key_path(found[1])
            lines.setdefault(table, number)
        elif found := _KEY_LINE.match(line):
            lines.setdefault((*table, *_key_path(found[1])), number)
    return lines


def _key_path(written: str) -> tuple[str, ...]:
    return tuple(part.strip(" \"'") for part in written.split("."))


def _field(value: object, path: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> Field:
    """The value with its line, or the line of the nearest table around it."""
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 1)
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return Field({key: _field(item, (*path, key), lines) for key, item in items}, line)
    if isinstance(value, list):
        return Field([_field(item, path, lines) for item in cast("list[object]", value)], line)
    return Field(visible(value) if isinstance(value, str) else value, line)
