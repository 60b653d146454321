"""The findings as a table for a terminal, or for a file."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Final

from kiosk.app.doctor.finding import AREAS, Finding, Mark

_MARKS: Final[dict[Mark, str]] = {"ok": "✓", "warn": "!", "fail": "✗"}
_ASCII_MARKS: Final[dict[Mark, str]] = {"ok": "+", "warn": "!", "fail": "X"}
_COLOURS: Final[dict[Mark, str]] = {"ok": "\x1b[32m", "warn": "\x1b[33m", "fail": "\x1b[31m"}
_END_OF_COLOUR: Final = "\x1b[0m"
_SHORTEST: Final = 30
"""Letters that a line of text has at least, however narrow the terminal is."""


def table(findings: Sequence[Finding], width: int, encoding: str, *, coloured: bool) -> str:
    """The findings, one below the other, each with what to do, and at the end how many there are of each mark.

    `width` is in columns; the marks are plain letters where `encoding` has no ✓.
    """
    plain = not _has("✓✗→", encoding)
    marks, arrow = (_ASCII_MARKS, "-> ") if plain else (_MARKS, "→ ")
    area_width = max(map(len, AREAS))
    margin = " " * (area_width + 4)
    room = max(width - len(margin), _SHORTEST)
    lines: list[str] = []
    area = ""
    for finding in findings:
        mark = marks[finding.mark]
        shown = f"{_COLOURS[finding.mark]}{mark}{_END_OF_COLOUR}" if coloured else mark
        name = "" if finding.area == area else finding.area
        area = finding.area
        first, *others = _wrapped(finding.sentence, room)
        lines.append(f"{shown} {name:<{area_width}}  {first}")
        lines += [f"{margin}{line}" for line in others]
        advice = _wrapped(finding.advice, room - len(arrow))
        lines += [f"{margin}{' ' * len(arrow) if number else arrow}{line}" for number, line in enumerate(advice)]
    counts = {mark: sum(finding.mark == mark for finding in findings) for mark in _MARKS}
    lines += ["", f"faults: {counts['fail']}, to look at: {counts['warn']}, as it should be: {counts['ok']}"]
    return "\n".join(lines)


def _wrapped(text: str, width: int) -> list[str]:
    # Words that must be copied, such as paths and commands, are not broken.
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
