"""Beginnings of a library, a topic, an article and a translation: sound as they are, to be written over."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import yaml

from kiosk.content.checks.template import TEMPLATE_ARTICLE, TEMPLATE_CLINIC, TEMPLATE_TOPIC
from kiosk.content.library_writing import LibraryTexts, library_toml, topic_toml
from kiosk.core.model import TOPIC_COLOURS

_TOPIC_ICON = "medical_advice"
_TOP_KEY = re.compile(r"""^(["']?)([A-Za-z_]+)\1[ \t]*:""", re.MULTILINE)
_FIRST_KEYS = ("title", "summary", "author")
_NOT_TRANSLATED = frozenset({"status", "reviewer", "reviewed", "review_by", "order", "translated_from"})

_ARTICLE = """\
---
# The title on the card of the article. Keep it short.
title: {title}
# One sentence for the card.
summary: Write here in one sentence what this text tells.
author: Write here who wrote the text
# "sample" is said plainly on the screen. Has somebody checked the text? Then write "approved",
# and take the "# " away from the three lines below it. Dates are year-month-day.
status: sample
# reviewer: Nursing team
# reviewed: 2026-05-03
# review_by: 2028-05-03
# What people call it instead of the title. The search finds the article by these words.
# also_called: [another name, a simple word for it]
# Up to six questions that readers can tick and take along to their visit.
questions:
  - What do I have to do before my visit?
# Where the facts come from.
sources:
  - title: Write here the title of the page or leaflet that you used
    publisher: Write here who published it
---
Write here in one or two short sentences what this text is about.

## What it is

Write a few short sentences. Use the words that you would say to a patient.

## What you can do

- Write one step.
- Write the next step.

> [!IMPORTANT] When to ask for help
> Write here which signs need help, and whom to call.
"""


def starter_texts(resources: Path, name: str, language: str) -> LibraryTexts:
    """What library.toml of a new library says: its name in its `language`, and our starter library's sentences."""
    ours = tomllib.loads((resources / "library" / "library.toml").read_text("utf-8"))
    return LibraryTexts(
        name={language: name},
        clinic={language: TEMPLATE_CLINIC},
        disclaimer=cast("dict[str, str]", ours["disclaimer"]),
        emergency=cast("dict[str, str]", ours["emergency"]),
    )


def new_library(texts: LibraryTexts, language: str) -> dict[str, str]:
    """The files of a library with one topic and one article, by path."""
    return {
        "library.toml": library_toml(texts, [language]),
        "first-topic/topic.toml": new_topic(TEMPLATE_TOPIC, [language], 1),
        f"first-topic/first-article/index.{language}.md": new_article(TEMPLATE_ARTICLE),
    }


def new_topic(title: str, languages: Sequence[str], order: int) -> str:
    """topic.toml of the topic that is the `order`th of its library (from 1), with a title in the first language."""
    colour = TOPIC_COLOURS[(order - 1) % len(TOPIC_COLOURS)]
    return topic_toml({languages[0]: title}, _TOPIC_ICON, colour, order, languages)


def new_article(title: str) -> str:
    """An article's text with a comment for each key."""
    return _ARTICLE.format(title=yaml.safe_dump(title, allow_unicode=True, width=1_000).removesuffix("\n...\n").strip())


def new_translation(header: str, body: str, fingerprint: str) -> str:
    """A text to write a translation over: that of the original, of which `fingerprint` is the hash, as a sample.

    `header` is the YAML between the lines of `---`, and can be read.
    """
    header = _one_key_a_line(header)
    starts = [found.start() for found in _TOP_KEY.finditer(header)]
    # A key's comments stand above it.
    cuts = [0, *(_with_comments_above(header, start) for start in starts[1:]), len(header)]
    parts = {
        _key(part): f"{part.rstrip()}\n" for part in (header[start:end] for start, end in itertools.pairwise(cuts))
    }
    first = "".join(parts.get(key, "") for key in _FIRST_KEYS)
    rest = "".join(part for key, part in parts.items() if key not in (*_FIRST_KEYS, *_NOT_TRANSLATED))
    return (
        "---\n"
        "# Write the words of the language over those of the original, which stand here. Keep its sections.\n"
        f"{first}"
        "status: sample\n"
        "# Which text this is a translation of: `kiosk check` tells when the original has changed.\n"
        f"translated_from: {fingerprint}\n"
        f"{rest}"
        f"---\n{body.strip()}\n"
    )


def _one_key_a_line(header: str) -> str:
    """The header as it is, or without its comments where its keys do not begin lines: indented, or in braces."""
    values = yaml.load(header, yaml.BaseLoader)  # noqa: S506 - makes nothing but texts, lists and tables
    if values.keys() == {found[2] for found in _TOP_KEY.finditer(header)}:
        return header
    return yaml.dump(values, sort_keys=False, allow_unicode=True, width=1_000_000)


def _key(part: str) -> str:
    found = _TOP_KEY.search(part)
    return found[2] if found else ""


def _with_comments_above(header: str, start: int) -> int:
    """Where the comments above a place begin."""
    while start and (above := header[: start - 1].rpartition("\n")[2]).startswith("#"):
        start -= len(above) + 1
    return start
