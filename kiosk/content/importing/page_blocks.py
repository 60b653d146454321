"""Callouts and footnotes of the kinds of Markdown that websites use, as HTML around their text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.importing.html_tree import CALLOUT, FOOTNOTE
from kiosk.content.importing.templating import CALLOUTS, CLOSE, MIDDLE, OPEN

Line = tuple[int, str]
"""A line's number in the source, and its text."""

_FENCE = re.compile(r"^[ \t>]*(```+|~~~+)")
_MARK = re.compile(f"({OPEN}[^{MIDDLE}]*{MIDDLE}[^{MIDDLE}]*{MIDDLE}|{CLOSE})")
_CONTAINER = re.compile(r"^([ \t]*)(:{3,})[ \t]*(.*?)[ \t]*$")
_CONTAINER_OPENING = re.compile(r"([A-Za-z-]+)[ \t]*(?:\[(.*)\]|(.*?))?[ \t]*(?:\{.*\})?")
_ADMONITION = re.compile(r"^([ \t]*)(!!!|\?\?\?\+?|===[!+]?)[ \t]*([\w -]*?)[ \t]*(?:\"(.*)\")?[ \t]*$")
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*)$")
_DEFINITION = re.compile(r"^:[ \t]+(\S.*)$")
_TERM = re.compile(r"^(?![ \t]|[-*+>#|<:]|\d+[.)]|```|~~~)\S")
_GLOSSARY = re.compile(r"^\*\[([^\]]+)\]:[ \t]*(.+)$")
_PAIR = r"[\w-]+=(?:\"[^\"\n]*\"|[\w%.:/-]+)"
_ATTRIBUTES = re.compile(
    rf"[ \t]*\{{:?[ \t]*(?:[.#][\w:-]+|{_PAIR}|toc|no_toc)(?:[ \t]+(?:[.#][\w:-]+|{_PAIR}))*[ \t]*\}}"
)
_INDENT = 4


def with_blocks(text: str, first_line: int) -> tuple[list[Line], list[str]]:
    """The lines of a page with its callouts and footnotes in elements, and the definitions of its glossary."""
    glossary: list[str] = []
    numbered = list(enumerate(text.split("\n"), first_line))
    lines = list(_with_containers(_with_marks(numbered)))
    lines = _with_indented(lines)
    shown: list[Line] = []
    for line, is_code in _with_code(lines):
        found = None if is_code else _GLOSSARY.match(line[1])
        if found:
            glossary.append(f"*[{found[1]}]: {found[2].strip()}")
        else:
            shown.append(line if is_code else (line[0], _ATTRIBUTES.sub("", line[1]) if "{" in line[1] else line[1]))
    return shown, glossary


def _with_code(lines: list[Line]) -> Iterator[tuple[Line, bool]]:
    """Each line, and whether it is one of code between fences."""
    fence = ""
    for line in lines:
        found = _FENCE.match(line[1])
        if not fence:
            fence = found[1] if found else ""
            yield line, bool(found)
        else:
            if found and found[1].startswith(fence) and not line[1][found.end() :].strip():
                fence = ""
            yield line, True


def _opened(number: int, indent: str, kind: str, title: str) -> list[Line]:
    return [(number, ""), (number, indent + _callout(kind, title)), (number, "")]


def _callout(kind: str, title: str) -> str:
    return f'<div {CALLOUT}="{CALLOUTS.get(kind.lower(), "note")}" data-title="{html.escape(title)}">'


def _closed(number: int, indent: str) -> list[Line]:
    return [(number, ""), (number, f"{indent}</div>"), (number, "")]


def _with_marks(lines: list[Line]) -> list[Line]:
    """Marks of `templating` become elements. One that is not closed, or not opened, is none."""
    marks = [part for _, text in lines for part in _MARK.findall(text)]
    open_ones: list[int] = []
    paired: set[int] = set()
    for number, mark in enumerate(marks):
        if mark != CLOSE:
            open_ones.append(number)
        elif open_ones:
            paired |= {open_ones.pop(), number}
    found: list[Line] = []
    seen = 0
    for number, text in lines:
        if OPEN not in text and CLOSE not in text:
            found.append((number, text))
            continue
        indent = text[: len(text) - len(text.lstrip())]
        for part in _MARK.split(text):
            if not _MARK.fullmatch(part):
                found.extend([(number, part)] if part.strip() else [])
                continue
            kind, title, *_ = [*part[1:].split(MIDDLE), "", ""]
            if seen in paired:
                found.extend(_closed(number, indent) if part == CLOSE else _opened(number, indent, kind, title))
            elif title:
                found.append((number, title))
            seen += 1
    return found


def _with_containers(lines: list[Line]) -> Iterator[Line]:
    """`:::note Title` … `:::`, as Docusaurus and VuePress have it."""
    open_ones: list[tuple[int, str]] = []
    for (number, text), is_code in _with_code(lines):
        found = None if is_code else _CONTAINER.match(text)
        opening = _CONTAINER_OPENING.fullmatch(found[3]) if found else None
        if found and not found[3] and open_ones:
            yield from _closed(number, open_ones.pop()[1])
        elif found and opening:
            open_ones.append((len(found[2]), found[1]))
            is_known = opening[1].lower() in CALLOUTS
            title = opening[2] or opening[3] or ("" if is_known else opening[1])
            yield from _opened(number, found[1], opening[1], title)
        else:
            yield number, text
    for _, indent in reversed(open_ones):
        yield from _closed(lines[-1][0] if lines else 1, indent)


class _Block(NamedTuple):
    """A block whose text stands further in: what stands before and behind it instead, and its first words."""

    before: tuple[str, ...]
    behind: tuple[str, ...] = ("",)
    indent: str = ""
    first: str = ""


def _with_indented(lines: list[Line]) -> list[Line]:
    """`!!! note "Title"` and `=== "Tab"` with their text four spaces in; footnotes and definitions with theirs."""
    found: list[Line] = []
    coded = list(_with_code(lines))
    position = 0
    while position < len(coded):
        (number, text), is_code = coded[position]
        position += 1
        block = None if is_code else _admonition(text) or _footnote(text) or _definition(text, found)
        if block is None:
            found.append((number, text))
            continue
        inside: list[Line] = [(number, block.first)] if block.first else []
        while position < len(coded) and _is_inside(coded, position, block.indent):
            line, inner = coded[position][0]
            inside.append((line, _outdented(inner, block.indent)))
            position += 1
        found.extend((number, line and block.indent + line) for line in block.before)
        found.extend((line, inner and block.indent + inner) for line, inner in _with_indented(inside))
        last = inside[-1][0] if inside else number
        found.extend((last, line and block.indent + line) for line in block.behind)
    return found


def _admonition(text: str) -> _Block | None:
    found = _ADMONITION.match(text)
    if found is None:
        return None
    indent, sign, kind, title = found.groups()
    if sign.startswith("==="):
        return _Block(("", f"**{title}**", ""), indent=indent) if title else None
    return _Block(("", _callout(kind.partition(" ")[0] or "note", title or ""), ""), ("", "</div>", ""), indent)


def _footnote(text: str) -> _Block | None:
    found = _FOOTNOTE.match(text)
    if found is None:
        return None
    opening = f'<div {FOOTNOTE}="{html.escape(found[1])}">'
    return _Block(("", opening, ""), ("", "</div>", ""), first=found[2])


def _definition(text: str, found: list[Line]) -> _Block | None:
    """A meaning, whose terms are the last lines that were found: they are taken out of there."""
    meaning = _DEFINITION.match(text)
    if meaning is None:
        return None
    terms: list[str] = []
    end = len(found) - 1 if found and not found[-1][1].strip() else len(found)
    while end and _TERM.match(found[end - 1][1]):
        end -= 1
        terms.insert(0, found[end][1])
    if terms:
        del found[end:]
    named = ("<dt>", "", *terms, "", "</dt>") if terms else ()
    return _Block(("", "<dl>", *named, "<dd>", ""), ("", "</dd>", "</dl>", ""), first=meaning[1])


def _is_inside(coded: list[tuple[Line, bool]], position: int, indent: str) -> bool:
    """Whether a line belongs to the block above: it stands further in, or is blank and one that follows does."""
    for (_, text), _is_code in coded[position:]:
        if text.strip():
            width = len(text.expandtabs(_INDENT)) - len(text.expandtabs(_INDENT).lstrip())
            return width >= len(indent.expandtabs(_INDENT)) + _INDENT
    return False


def _outdented(text: str, indent: str) -> str:
    return text.expandtabs(_INDENT)[len(indent.expandtabs(_INDENT)) + _INDENT :]
