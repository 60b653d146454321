"""From the bytes of a file to text that is safe to work on: UTF-8, NFC, one kind of line end, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from kiosk.core.problems import Problem

# Control characters but tab and line feed, line and paragraph separators, characters that turn the direction of the
# text around, marks of byte order and annotation, halves of pairs, non-characters, and the private planes 15 and 16
# (which no font has, and which `line_marks` needs for itself).
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)


def visible(text: str) -> str:
    """The text without invisible characters, for a text in which they were written as escapes such as `&#x202e;`."""
    # White space becomes a space, so that words stay apart.
    return _UNWANTED.sub(lambda match: " " if match[0].isspace() else "", text)


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file, and what was wrong with it. None if it is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "this is not UTF-8 text; save the file with the encoding UTF-8"
        return None, [Problem(path, line, "error", "not-utf8", message)]
    return _cleaned(path, unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))


def _cleaned(path: str, text: str) -> tuple[str, list[Problem]]:
    problems: list[Problem] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if found := _UNWANTED.search(line):
            message = f"the invisible character U+{ord(found[0]):04X} was removed; delete it and type the place anew"
            problems.append(Problem(path, number + 1, "warning", "invisible-character", message))
            lines[number] = visible(line)
    return "\n".join(lines), problems
