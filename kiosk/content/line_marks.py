"""Which line of a file a piece of text came from.

Python-Markdown forgets lines. So each line of the text is given an invisible mark before it is parsed: one character
of the private planes 15 and 16 (which `source_text` removes from what people write) that stands for the line's number.
Marks stand only where they change nothing of the Markdown's meaning: after a word, before a tag, where a link's
address begins.
"""

from __future__ import annotations

import itertools
import re

_FIRST = 0xF0000
_MOST = 0x1FFFF

MARK = "[\U000f0000-\U0010ffff]"
"""A regular expression for one mark."""

TAB_LENGTH = 4
"""Columns of a tab; Python-Markdown's default."""

_MARK = re.compile(MARK)
# After a letter, where a space, the line's end, a footnote or punctuation follows (but ";", which may end an entity).
_WORD_END = re.compile(r"(?<=[^\W\d_])(?=[ \t]|$|[.,:?!](?:[ \t]|$)|\[\^|[，。、；：？！）])")
_TAG = re.compile(r"(?=<[A-Za-z/!?])")
_ADDRESS = re.compile(r"(?<=\]\()[ \t]*<?|^ {0,3}\[[^\]^!][^\]]*\]:[ \t]*<?")
_ANGLE_ADDRESS = re.compile(r"\]\([ \t]*(<)")
_ADMONITION = re.compile(r'!!! ?[\w-]+(?: +[\w-]+)*(?: +".*")? *$')


def mark(line: int) -> str:
    """The mark of a line."""
    return chr(_FIRST + min(line, _MOST))


def is_mark(character: str) -> bool:
    """Whether a character is a mark."""
    return character >= chr(_FIRST)


def line_of_mark(character: str) -> int:
    """The line that a mark stands for."""
    return ord(character) - _FIRST


def with_marks(text: str, first_line: int) -> str:
    """The Markdown text with its lines marked; its first line is line `first_line` of the file."""
    # A mark would move the tab stops.
    lines = text.expandtabs(TAB_LENGTH).split("\n")
    return "\n".join(_marked(line, mark(number)) for number, line in enumerate(lines, first_line))


def without_marks(text: str) -> str:
    """The text as people see it."""
    return _MARK.sub("", text)


def line_of(text: str) -> int | None:
    """The line on which the text begins, or None if it has no mark."""
    found = _MARK.search(text)
    return line_of_mark(found[0]) - text.count("\n", 0, found.start()) if found else None


def _marked(line: str, character: str) -> str:
    if "!!!" in line and _ADMONITION.search(line):
        # Nothing may stand between its words; `markdown_extensions` knows the mark at its end.
        end = len(line.rstrip())
        return line[:end] + character + line[end:]
    places = _word_end(line)
    if "<" in line:
        # `(<address>)` needs its "<" next to the bracket: the mark that follows it is enough.
        kept_together = {found.start(1) for found in _ANGLE_ADDRESS.finditer(line)}
        places |= {found.start() for found in _TAG.finditer(line)} - kept_together
    if "]" in line:
        places |= {found.end() for found in _ADDRESS.finditer(line)}
    cuts = [0, *sorted(places), len(line)]
    return character.join(line[start:end] for start, end in itertools.pairwise(cuts)) if places else line


def _word_end(line: str) -> set[int]:
    """The first end of a word that is not in square brackets: these may hold the name of a footnote or a term."""
    open_brackets = start = 0
    for found in _WORD_END.finditer(line):
        end = found.start()
        open_brackets += line.count("[", start, end) - line.count("]", start, end)
        if open_brackets == 0:
            return {end}
        start = end
    return set()
