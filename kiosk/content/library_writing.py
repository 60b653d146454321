"""The files of a library as text, for what writes one: `kiosk new` and `kiosk import`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import tomlkit
import yaml

from kiosk.core.model import Source

_TOP = """\
# What stands on every article. docs/library.md tells of each key.

# Tags of languages; the first is the default.
"""
_REVIEW = """\
[review]
interval_months = 24    # the next review is due so long after the last, at most
overdue = "warn"        # an article past its review: "warn", "label" it on the screen, or "hide" it
"""

_REGION = re.compile(r"-(?:[A-Z]{2}|[0-9]{3})\Z")


@dataclass(frozen=True, slots=True)
class LibraryTexts:
    """What library.toml says in words: a text for each language. Where one is missing, a comment asks for it."""

    name: Mapping[str, str]
    clinic: Mapping[str, str]
    disclaimer: Mapping[str, str]
    emergency: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TextHeader:
    """The header of an article's text that was imported: always a sample. What is empty is left out."""

    title: str
    summary: str
    author: str = ""
    also_called: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    order: int = 0


def toml_text(text: str) -> str:
    """A text in quotes, as TOML has it."""
    return tomlkit.string(text).as_string()


def library_toml(texts: LibraryTexts, languages: Sequence[str]) -> str:
    """library.toml for languages of which the first is the default."""
    parts = [
        _TOP + f"languages = [{', '.join(toml_text(language) for language in languages)}]\n",
        _table("name", "The name of the library, on the home screen.", texts.name, languages),
        _table("clinic", "The name of the clinic.", texts.clinic, languages),
        _table("disclaimer", "Stands below the sources of every article.", texts.disclaimer, languages),
        _table("emergency", "One sentence that stands on every article.", texts.emergency, languages),
        _REVIEW,
    ]
    return "\n".join(parts)


def topic_toml(
    titles: Mapping[str, str], icon: str, colour: str, order: int, languages: Sequence[str] | None = None
) -> str:
    """topic.toml of a topic with a title in each of the languages, or of those that it has a title in."""
    return (
        f"icon = {toml_text(icon)}    # an icon of docs/library.md, or a picture beside this file\n"
        f"colour = {toml_text(colour)}    # teal, berry, plum, amber, indigo, slate, leaf or sky\n"
        f"order = {order}    # topics stand in this order\n\n"
        f"[title]\n{_lines(titles, tuple(titles) if languages is None else languages)}"
    )


def article_text(header: TextHeader, body: str) -> str:
    """The whole text of an article: its header and its Markdown."""
    values: dict[str, object] = {"title": header.title, "summary": header.summary, "author": header.author}
    values["status"] = "sample"
    values |= {key: list(getattr(header, key)) for key in ("also_called", "keywords", "related")}
    values["sources"] = [_source(source) for source in header.sources]
    values["order"] = header.order
    written = yaml.dump(
        {key: value for key, value in values.items() if value},
        Dumper=_HeaderDumper,
        sort_keys=False,
        allow_unicode=True,
        width=1_000_000,
    )
    return f"---\n{written}---\n{body.strip()}\n"


def with_languages(library: str, languages: Sequence[str]) -> str:
    """The text of a library.toml with languages added to it, behind those that it has; all else stays as it is.

    Raises:
        ValueError: if it is not TOML, or `languages` is no list there.
    """
    document = tomlkit.parse(library)
    present = cast("Any", document).get("languages")
    if not isinstance(present, list):
        raise ValueError("languages is not a list")  # noqa: TRY004 - what a person wrote, like TOML's own errors
    missing = [language for language in languages if language not in present]
    for language in missing:
        cast("list[str]", present).append(language)
    return tomlkit.dumps(document) if missing else library  # pyright: ignore[reportUnknownMemberType]


def _table(key: str, comment: str, texts: Mapping[str, str], languages: Sequence[str]) -> str:
    return f"# {comment}\n[{key}]\n{_lines(texts, languages)}"


def _lines(texts: Mapping[str, str], languages: Sequence[str]) -> str:
    return "".join(_line(texts, language) for language in languages)


def _line(texts: Mapping[str, str], language: str) -> str:
    """The text of a language. Where there is none, words that nobody there reads would pass for it: a comment asks."""
    text = texts.get(language) or texts.get(_REGION.sub("", language))
    if text is not None:
        return f"{language} = {toml_text(text)}\n"
    example = next(iter(texts.values()), "")
    return f'# {language} = {toml_text(example)}    # translate it, and take the first "# " away\n'


def _source(source: Source) -> dict[str, object]:
    values: dict[str, object] = {"title": source.title, "publisher": source.publisher}
    if source.year is not None:
        values["year"] = source.year
    if source.url:
        values["url"] = source.url
    return values


class _HeaderDumper(yaml.SafeDumper):
    """Writes out what stands twice: the library's headers have no aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as its base
        return True
