"""What the QR codes of an article hold: its link, or the gist of it as text that needs no network."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from kiosk.core.blocks import Block, Callout, List, all_blocks, blocks_text, spans_text
from kiosk.core.model import Article, Section
from kiosk.core.sentences import split_sentences

MOST_BYTES: Final = 600
"""Bytes of UTF-8 in one code, its number among them: more make the modules too fine for a phone's camera."""

MOST_CODES: Final = 6
"""Codes of one text. Nobody photographs more; what is left out is the end."""

_CUT: Final = "…"
_UNSEEN: Final = str.maketrans("", "", "\u00ad\u200b\u2060")
"""Where a word may be broken on the screen. A phone breaks lines by itself."""
_FOOTNOTE_MARK: Final = re.compile(r"\[\d+\]")
"""As `blocks_text` writes it. The notes themselves stay here."""
_JOINERS: Final = "\u200c\u200d"


def allowed_link(link: str, hosts: Iterable[str]) -> str:
    """The link if a code may hold it, else an empty text.

    It has to lead to exactly one of `hosts` by http or https, and must not be written in a way that programs read
    differently: browsers take a backslash for a slash, and what stands before an @ for a name.
    """
    if any(character in link for character in "@\\") or not link.isprintable() or " " in link:
        return ""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    leads_there = parts.scheme in ("http", "https") and parts.hostname in set(hosts)
    return link if leads_there and len(link.encode()) <= MOST_BYTES else ""


def gist(article: Article, sections: Iterable[Section], clinic: str, note: str = "") -> str:
    """Title, summary, callouts and first list of an article as plain text, and the clinic's name at the end.

    A `note` on the article stands below its summary, which no code leaves out.
    """
    blocks = [block for section in sections for block in section.blocks]
    callouts = [_callout_text(block) for block in all_blocks(tuple(blocks)) if isinstance(block, Callout)]
    first_list = next((block for block in blocks if isinstance(block, List)), None)
    parts = [
        f"{article.title}\n{article.summary}",
        note,
        *callouts,
        _list_text(first_list) if first_list else "",
        clinic,
    ]
    text = "\n\n".join(part.strip() for part in parts if part.strip())
    return _FOOTNOTE_MARK.sub("", text).translate(_UNSEEN)


def _callout_text(callout: Callout) -> str:
    # What stands in a callout inside this one is told with that one.
    inner: tuple[Block, ...] = tuple(block for block in callout.blocks if not isinstance(block, Callout))
    return f"{spans_text(callout.title)}\n{blocks_text(inner)}"


def _list_text(items: List) -> str:
    marks = (f"{items.start + index}." if items.ordered else "–" for index in range(len(items.items)))
    return "\n".join(f"{mark} {blocks_text(item.blocks)}" for mark, item in zip(marks, items.items, strict=True))


def numbered_codes(
    text: str, language: str, most_bytes: int = MOST_BYTES, most_codes: int = MOST_CODES
) -> tuple[str, ...]:
    """A text as the contents of codes: one if it fits, else several that begin with "1/3" on a line of its own.

    Each has at most `most_bytes` (at least 16) of UTF-8. The text is parted between lines or sentences where that
    leaves no code half empty, else between words, and never inside a character. Of a text that takes more than
    `most_codes` (at most 9), the end is left out, and "…" says so.
    """
    if len(text.encode()) <= most_bytes:
        return (text,)
    room = most_bytes - len(f"{most_codes}/{most_codes}\n")
    parts: list[str] = []
    rest = text
    while rest and len(parts) < most_codes:
        last = len(parts) == most_codes - 1 and len(rest.encode()) > room
        end = _end_of_part(rest, language, room - len(_CUT.encode()) if last else room)
        parts.append(rest[:end].rstrip() + _CUT if last else rest[:end])
        rest = rest[end:]
    return tuple(f"{number}/{len(parts)}\n{part}" for number, part in enumerate(parts, start=1))


def _end_of_part(text: str, language: str, room: int) -> int:
    """After how many characters of `text` a part of at most `room` bytes ends; at least 1."""
    fitting = len(text.encode()[:room].decode(errors="ignore"))
    if fitting == len(text):
        return fitting
    head = text[:fitting]
    half = fitting // 2
    for end in (head.rfind("\n") + 1, _last_sentence_end(text, fitting, language), head.rfind(" ") + 1):
        if end > half:
            return end
    end = fitting
    while end > half and _continues(text[end - 1], text[end]):
        end -= 1
    return end


def _last_sentence_end(text: str, most: int, language: str) -> int:
    """Where the last sentence begins that is not whole in the first `most` characters; 0 if it is the first one."""
    line = text.rfind("\n", 0, most) + 1
    # Whether a full stop ends a sentence is seen only in what follows.
    starts = [line + start for start, _ in split_sentences(text[line : most + 40], language)]
    return max((start for start in starts if start <= most), default=0)


def _continues(before: str, after: str) -> bool:
    """Whether two characters are drawn as one: a letter and what stands above or below it, or joined ones."""
    return unicodedata.category(after).startswith("M") or before == "\u200d" or after in _JOINERS
