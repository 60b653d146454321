"""Markdown that is shown as the signs it is written with, for a space or an empty line that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, get_args

from kiosk.content.model import ConvertedArticle
from kiosk.core.blocks import CalloutKind, Text, all_blocks, spans_of
from kiosk.core.problems import Problem

_MARKS = frozenset("-*+•‣▪●◦·∙0123456789")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+\S")
_FIRST_ITEM = re.compile(r"(?P<sign>[-*+]|1[.)])[ \t]+(?![-*_ \t]*$)")
"""As in CommonMark, a number begins a list below a line only if it is 1: years begin lines too."""

_NO_ITEM = re.compile(r"(?P<sign>[•‣▪●◦·∙]|-|\*(?=[^*]*$)|1[.)])(?:(?<=[•‣▪●◦·∙])\s*)?(?=[^\W\d_])")
"""What is meant as an item and is none: another sign, or no space behind it."""

_NO_TEXT = re.compile(r"#{1,6}(?:\s|$)|\*\[|!!!|\||(?:[-=*_][ \t]*)+$|\[\^?[^\]]+\]:|\[![A-Za-z]+\]")
"""Lines below which a list may begin: headings and lines under them, words of the glossary, boxes, notes, tables."""

_KIND = re.compile(rf"\\?\[ ?! ?(?:{'|'.join(get_args(CalloutKind))}) ?\\?\]", re.IGNORECASE)


def markup_problems(article: ConvertedArticle, body: str, body_line: int) -> Iterator[Problem]:
    """Lists and boxes of a text that are shown as running text with signs in it.

    `body` is the Markdown that the sections were made from, and `body_line` the line of the file on which it begins.
    """
    yield from _lists(article.file.path, body, body_line)
    if _KIND.search(body):
        yield from _callouts(article, body, body_line)


def _lists(path: str, body: str, body_line: int) -> Iterator[Problem]:
    """A problem for each paragraph in which a list is lost, at its first line."""
    # What the line above is: one below which a list may begin, one of text or of a list, or one that was reported.
    above: Literal["gap", "text", "list", "told"] = "gap"
    is_code = was_quote = False
    for number, line in enumerate(body.split("\n"), body_line):
        text = line.lstrip(" \t>")
        is_quote = line.lstrip().startswith(">")
        if not text or (is_quote and not was_quote):
            above = "gap"
        was_quote = is_quote
        if text.startswith(("```", "~~~")):
            is_code = not is_code
        elif not text or is_code or above == "told":
            pass
        elif text[0] in _MARKS:
            if found := _lost_item(text, above):
                yield Problem(path, number, "warning", "list-without-gap", *found)
                above = "told"
            elif _NO_TEXT.match(text):
                above = "gap"
            elif above == "gap":
                above = "list" if _ITEM.match(text) else "text"
        elif text[0] in "#|![=_" and _NO_TEXT.match(text):
            above = "gap"
        elif text[0] == ":" and _ITEM.match(text[1:].lstrip()):
            above = "list"  # it begins a definition
        elif above == "gap":
            above = "text"


def _lost_item(text: str, above: str) -> tuple[str, str] | None:
    """What to do about a line that is meant as an item of a list and is none, and the sign that it begins with."""
    if found := _NO_ITEM.match(text):
        sign = found["sign"]
        if sign[0] == "1":
            return f'this is no item of a list; write a space behind "{sign}"', sign
        return 'this is no item of a list; begin its lines with a hyphen and a space, "- "', sign
    if above == "text" and (found := _FIRST_ITEM.match(text)):
        return "this list runs on from the line above it; put an empty line above its first item", found["sign"]
    return None


def _callouts(article: ConvertedArticle, body: str, body_line: int) -> Iterator[Problem]:
    """A problem for each kind of a box that stands in what is shown."""
    shown = {
        kind
        for section in article.sections
        for block in all_blocks(section.blocks)
        for span in spans_of(block)
        if isinstance(span, Text) and not span.code
        for kind in _KIND.findall(span.text)
    }
    for number, line in enumerate(body.split("\n"), body_line):
        for written in _KIND.findall(line):
            kind = written.replace("\\", "")
            if kind in shown and not _is_code(line, written):
                message = (
                    f'"{kind}" is shown as words and makes no box; begin it with "> [!{kind.strip("[]! ").upper()}]", '
                    "below an empty line"
                )
                yield Problem(article.file.path, number, "warning", "callout-without-sign", message, written)


def _is_code(line: str, kind: str) -> bool:
    return line.partition(kind)[0].count("`") % 2 == 1
