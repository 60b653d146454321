"""The bytes of a page → text that is safe to work on."""

from __future__ import annotations

import codecs
import unicodedata

from kiosk.content.importing.report import LeftKind
from kiosk.content.source_text import visible


def decoded(data: bytes) -> tuple[str, list[tuple[LeftKind, int, str]]]:
    """The text of a page with one kind of line end, and what had to be changed to read it."""
    text, found = _in_unicode(data)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = text.split("\n")
    for number, line in enumerate(lines):
        cleaned = visible(line)
        if cleaned != line:
            lines[number] = cleaned
            odd = next(character for character in line if character not in cleaned or not visible(character))
            found.append(("encoding", number + 1, f"the invisible character U+{ord(odd):04X} was taken out"))
    return "\n".join(lines), found


def _in_unicode(data: bytes) -> tuple[str, list[tuple[LeftKind, int, str]]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace"), [("encoding", 1, "read as UTF-16")]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        try:
            return data.removeprefix(codecs.BOM_UTF8).decode("cp1252"), [
                ("encoding", line, "not UTF-8: read as Windows-1252")
            ]
        except UnicodeDecodeError:
            return data.decode("latin-1"), [("encoding", line, "not UTF-8: read as Latin-1")]
