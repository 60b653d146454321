"""From the bytes of a file to text that is safe to work on: UTF-8, NFC, one kind of line end, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from kiosk.core.problems import Problem
from kiosk.core.scripts import writing_system

# Control characters but tab and line feed, line and paragraph separators, characters that turn the direction of the
# text around or once shaped it, marks of byte order and annotation, halves of pairs, non-characters, tags (which spell
# out words that nobody sees), and the private planes 15 and 16 (which no font has, and `line_marks` needs for itself).
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)

_OTHER_ENCODING = re.compile("[\x00\x80-\x9f]")
_OVERRIDE = re.compile("[\u202d\u202e]")


def visible(text: str) -> str:
    """The text without invisible characters, for a text in which they were written as escapes such as `&#x202e;`."""
    # White space becomes a space, so that words stay apart.
    return _UNWANTED.sub(lambda match: " " if match[0].isspace() else "", text)


def decode(path: str, data: bytes, language: str | None = None) -> tuple[str | None, list[Problem]]:
    """The text of a file, and what was wrong with it. None if the file is refused.

    A file is refused if it is not UTF-8, holds the characters of other encodings (NUL, C1), or, in a `language` that is
    written from left to right, turns the direction of the text around: what people read there is not what is written.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "this is not UTF-8 text; save the file with the encoding UTF-8"
        return None, [Problem(path, line, "error", "not-utf8", message)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if refusal := _refusal(path, text, language):
        return None, [refusal]
    return _cleaned(path, unicodedata.normalize("NFC", text))


def _refusal(path: str, text: str, language: str | None) -> Problem | None:
    if found := _OTHER_ENCODING.search(text):
        code, what = "control-character", "belongs to no text; save the file with the encoding UTF-8, or delete it"
    elif (found := _OVERRIDE.search(text)) and language and not writing_system(language).right_to_left:
        code, what = "text-direction", "turns the direction of the text around; delete it and type the place anew"
    else:
        return None
    line = text.count("\n", 0, found.start()) + 1
    message = f"the invisible character U+{ord(found[0]):04X} {what}"
    return Problem(path, line, "error", code, message, found[0])


def _cleaned(path: str, text: str) -> tuple[str, list[Problem]]:
    if not _UNWANTED.search(text):
        return text, []
    problems: list[Problem] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if found := _UNWANTED.search(line):
            message = f"the invisible character U+{ord(found[0]):04X} was removed; delete it and type the place anew"
            problems.append(Problem(path, number + 1, "warning", "invisible-character", message, found[0]))
            lines[number] = visible(line)
    return "\n".join(lines), problems
