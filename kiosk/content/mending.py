"""What of a text can be mended without judgement: what it says stays as it is.

The keys of the header are put in order, callouts are written as alerts, spaces at the ends of lines go, and what
reading leaves out anyway (a byte order mark, invisible characters) goes too. A soft hyphen or zero-width space that
hides a sign or breaks an address goes; the others have a meaning. Each step is taken back if the text would
say something else after it: other blocks, another header, another problem.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from kiosk.content.alerts import admonitions, as_alert, canonical_alerts, repaired_alerts
from kiosk.content.checks.text import fingerprint
from kiosk.content.front_matter import read_front_matter, split_front_matter
from kiosk.content.markdown import convert_article
from kiosk.content.model import ArticleFile, FrontMatter
from kiosk.content.source_text import decode
from kiosk.core.blocks import Block, blocks_text

KEYS = (
    "title", "summary", "author", "status", "reviewer", "reviewed", "review_by", "translated_from", "sensitive",
    "also_called", "keywords", "questions", "related", "sources", "link", "order",
)  # fmt: skip
"""The keys of a header in order: what the card shows, who stands for it, how it is found, what stands below it."""

_KEY = re.compile(r"([A-Za-z_]+)[ \t]*:(?:[ \t]|$)")
_TRANSLATED_FROM = re.compile(r"^translated_from[ \t]*:.*$", re.MULTILINE)
_SIGN = re.compile(r"[ \t]*(?:> \[!\w+\]|\d+[.)][ \t])")
"""Signs with letters or digits, which are no longer part of the text when they are read as signs."""

_HIDDEN = re.compile("[\u00ad\u200b\u2060]")
"""Soft hyphens, zero-width spaces and joiners. Between the letters of a word they tell where a line can end."""

_BEFORE_SIGN = re.compile(
    rf"^([ \t]*){_HIDDEN.pattern}(?:[ \t]|{_HIDDEN.pattern})*(?=(?:#{{2,4}}|[-*+]|\d+[.)])[ \t]|>|!\[|\|)", re.MULTILINE
)
_ADDRESS = re.compile(r"(?<=\]\()[^()\s]+")
_MOST_ROUNDS = 8
"""A step can make room for another one; more than three rounds were never needed."""


class TextToMend(NamedTuple):
    """A text, its bytes, and the folder that the pictures stand in which it names."""

    file: ArticleFile
    data: bytes
    folder: Path


class MendedText(NamedTuple):
    """A text with line feeds at the ends of its lines, and the fingerprint that its translations are told from."""

    text: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Parts:
    """A text divided behind its header."""

    header: str
    body: str

    def __str__(self) -> str:
        return f"---\n{self.header}---\n{self.body}"


class _Meaning(NamedTuple):
    """What a text says to readers, and what is wrong with it."""

    front_matter: FrontMatter
    sections: tuple[tuple[str, tuple[Block, ...]], ...]
    codes: Counter[str]


def may_be_mended(text: TextToMend) -> bool:
    """Whether `mend` could find something; it takes much less time."""
    data = text.data
    parts = _parts(text.file, data)
    if parts is None:
        return False
    done = _repaired(parts, text.folder)
    for step in _STEPS:
        done = step(done)
    return str(done) != data.replace(b"\r\n", b"\n").decode(errors="replace") or bool(admonitions(parts.body))


def mend(text: TextToMend) -> MendedText | None:
    """Mend a file's content. None if it cannot be shown, so that it is left alone.

    Mending twice changes nothing more. The text is converted several times: time and memory are not limited here.
    """
    file = text.file
    parts = _parts(file, text.data)
    meaning = _meaning(file, parts) if parts else None
    if parts is None or meaning is None:
        return None
    for _ in range(_MOST_ROUNDS):
        before = parts
        parts, meaning = _with_read_signs(text, parts, meaning)
        parts = _with_steps(file, parts, meaning)
        if parts == before:
            break
    return MendedText(str(parts), fingerprint(meaning.front_matter, parts.body))


def with_translated_from(file: ArticleFile, text: str, original: str) -> str | None:
    """A text with the fingerprint of the original that it is a translation of in its header.

    None if the header is not written one key a line, so that there is no place for it.
    """
    parts = _parts(file, text.encode())
    if parts is None:
        return None
    line = f"translated_from: {original}"
    written, number = _TRANSLATED_FROM.subn(line, parts.header, count=1)
    done = _in_order(replace(parts, header=written if number else f"{parts.header}{line}\n"))
    former, _, _ = read_front_matter(file, parts.header)
    now, _, _ = read_front_matter(file, done.header)
    return str(done) if former and now == replace(former, translated_from=original) else None


def mended_settings(path: str, data: bytes) -> str | None:
    """The text of a TOML file without what reading leaves out anyway. None if it cannot be read."""
    text, _ = decode(path, data)
    return None if text is None else f"{text.rstrip()}\n"


def _parts(file: ArticleFile, data: bytes) -> _Parts | None:
    text, _ = decode(file.path, data, file.language)
    split = split_front_matter(file, text)[0] if text is not None else None
    return _Parts(split.header, split.body) if split else None


def _meaning(file: ArticleFile, parts: _Parts) -> _Meaning | None:
    """None where nothing of the text can be shown."""
    article = convert_article(file, str(parts).encode())
    if article.front_matter is None or not article.sections:
        return None
    sections = tuple((section.title, section.blocks) for section in article.sections)
    return _Meaning(article.front_matter, sections, Counter(problem.code for problem in article.problems))


def _with_read_signs(text: TextToMend, parts: _Parts, meaning: _Meaning) -> tuple[_Parts, _Meaning]:
    """The text with signs and addresses that could not be read as they were meant. Nothing but signs may vanish."""
    repaired = _repaired(parts, text.folder)
    now = _meaning(text.file, repaired) if repaired != parts else None
    if now is None or now.front_matter != meaning.front_matter:
        return parts, meaning
    lines = zip(parts.body.split("\n"), repaired.body.split("\n"), strict=True)
    signs = "".join(sign[0] for before, after in lines if not _SIGN.match(before) and (sign := _SIGN.match(after)))
    return (repaired, now) if _letters(now) + _count(signs.lower()) == _letters(meaning) else (parts, meaning)


def _letters(meaning: _Meaning) -> Counter[str]:
    return _count("".join(title + blocks_text(blocks) for title, blocks in meaning.sections).lower())


def _count(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


def _candidates(parts: _Parts) -> Iterator[Callable[[_Parts], _Parts]]:
    yield from _STEPS
    # From the last one on, so that the lines of the others stay where they are.
    for number in reversed(admonitions(parts.body)):
        yield lambda now, number=number: replace(now, body=as_alert(now.body, number))


def _with_steps(file: ArticleFile, parts: _Parts, meaning: _Meaning) -> _Parts:
    """The text after each step that changes nothing of what it says."""
    steps = list(_candidates(parts))
    # Mostly all of them may be taken, and converting a text takes long.
    together = reduce(lambda now, step: step(now), steps, parts)
    if together == parts or _meaning(file, together) == meaning:
        return together
    for step in steps:
        done = step(parts)
        if done != parts and _meaning(file, done) == meaning:
            parts = done
    return parts


def _repaired(parts: _Parts, folder: Path) -> _Parts:
    return replace(parts, body=repaired_alerts(_without_hidden(parts.body, folder)))


def _without_hidden(body: str, folder: Path) -> str:
    """The text without what nobody sees before signs at the beginning of a line, and in addresses that lead nowhere."""
    body = _BEFORE_SIGN.sub(r"\1", body)
    return _ADDRESS.sub(lambda found: found[0] if _is_file(folder, found[0]) else _HIDDEN.sub("", found[0]), body)


def _is_file(folder: Path, address: str) -> bool:
    """Whether an address is the name of a file beside the text: a name too can have a sign that nobody sees."""
    try:
        return bool(_HIDDEN.search(address)) and (folder / address).is_file()
    except OSError:
        return False


def _in_order(parts: _Parts) -> _Parts:
    """The keys in the order of `KEYS`, each with the comments above it; others stand behind them."""
    entries: list[tuple[int, list[str]]] = []
    above: list[str] = []
    for line in parts.header.splitlines(keepends=True):
        key = _KEY.match(line)
        if key:
            position = KEYS.index(key[1]) if key[1] in KEYS else len(KEYS)
            entries.append((position, [*above, line]))
            above = []
        elif line.startswith("#") or not entries:
            above.append(line)
        else:
            entries[-1][1].extend((*above, line))
            above = []
    ordered = [line for _, lines in sorted(entries, key=lambda entry: entry[0]) for line in lines]
    return replace(parts, header="".join([*ordered, *above]))


def _without_trailing_spaces(parts: _Parts) -> _Parts:
    lines = parts.body.split("\n")
    trimmed = (_trimmed(line, behind) for line, behind in zip(lines, [*lines[1:], ""], strict=True))
    header = "".join(f"{line.rstrip()}\n" for line in parts.header.splitlines())
    return _Parts(header, "\n".join(trimmed))


def _trimmed(line: str, behind: str) -> str:
    """A line without spaces at its end, but for the two that break a line inside a paragraph."""
    trimmed = line.rstrip(" \t")
    return f"{trimmed}  " if trimmed and line.endswith("  ") and behind.strip() else trimmed


def _with_final_line_end(parts: _Parts) -> _Parts:
    return replace(parts, body=f"{parts.body.rstrip()}\n")


def _with_canonical_alerts(parts: _Parts) -> _Parts:
    return replace(parts, body=canonical_alerts(parts.body))


_STEPS = (_in_order, _without_trailing_spaces, _with_final_line_end, _with_canonical_alerts)
