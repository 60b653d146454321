"""Callouts in the one form of GitHub's alerts: `> [!NOTE] Title`. On text, before Markdown is read."""

from __future__ import annotations

import re
from typing import get_args

from kiosk.core.blocks import CalloutKind

_KINDS: tuple[str, ...] = get_args(CalloutKind)
_KIND = rf"(?P<kind>{'|'.join(_KINDS)})"
_ALERT = re.compile(rf" {{0,3}}> ?\[!{_KIND}\] *(?P<title>.*)", re.IGNORECASE)
_BROKEN_ALERT = re.compile(rf" {{0,3}}> {{0,4}}\\?\[ *! *{_KIND} *\\?\] *(?P<title>.*)", re.IGNORECASE)
"""With spaces where none belong, or escaped, as programs that tidy Markdown do."""

_ADMONITION = re.compile(rf'!!! ?{_KIND}(?: +"(?P<quoted>.*?)"| +(?P<title>[\w -]*\w))? *', re.IGNORECASE)
_INDENT = "    "


def canonical_alerts(body: str) -> str:
    """The text with each alert's kind in capitals and one space on either side of it."""
    return _with_alerts(body, _ALERT)


def repaired_alerts(body: str) -> str:
    """The text with each alert repaired that is none yet for a space or a backslash too many."""
    return _with_alerts(body, _BROKEN_ALERT)


def admonitions(body: str) -> list[int]:
    """The lines (from 0) on which an admonition begins that is no part of a list or quote."""
    return [number for number, line in enumerate(body.split("\n")) if _ADMONITION.fullmatch(line)]


def as_alert(body: str, number: int) -> str:
    """The text with the admonition on a line written as an alert."""
    lines = body.split("\n")
    found = _ADMONITION.fullmatch(lines[number])
    if found is None:
        return body
    end = number + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(_INDENT)):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    inside = (f"> {line.removeprefix(_INDENT)}" if line.strip() else ">" for line in lines[number + 1 : end])
    alert = _alert(found["kind"], found["quoted"] or found["title"] or "")
    gap = [""] if end < len(lines) and lines[end].strip() else []
    return "\n".join([*lines[:number], alert, *inside, *gap, *lines[end:]])


def _with_alerts(body: str, pattern: re.Pattern[str]) -> str:
    lines = body.split("\n")
    for number, line in enumerate(lines):
        begins = number == 0 or not lines[number - 1].strip()
        if begins and (found := pattern.fullmatch(line)):
            lines[number] = _alert(found["kind"], found["title"])
    return "\n".join(lines)


def _alert(kind: str, title: str) -> str:
    return f"> [!{kind.upper()}] {title}".rstrip()
