"""The body of a text in a pack: its sections, and the sentences with which a search shows where it found something.

Bodies are most of a pack, so they are compressed (zlib). They are lines of JSON, so that only what is asked for is
parsed: the first has the title and the words of each section; a line for each section with its blocks follows, and
then a line for each section with its sentences, each with the index of its block.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from kiosk.core.model import Section, SectionTitle
from kiosk.core.typed_json import Check, is_number, is_text, parsed_json

if TYPE_CHECKING:
    from kiosk.core.blocks import Block

MOST_BYTES = 128 * 1024 * 1024
"""Of a body that is not compressed: a crafted one may be a thousand times as large as what is stored of it. No text of
256 kB comes to more, not even one of nothing but glossary words, each of which bears its explanation."""

Sentences = Sequence[tuple[int, str]]
"""The sentences of a section as they are shown, each with the index, among the section's blocks, of its block."""

_LEVEL = 3
"""Twice as quick as zlib's own choice; the result is 4 % larger."""


def packed_body(sections: Sequence[Section], sentences: Iterable[Sentences]) -> bytes:
    """A body as a pack holds it, with the sentences of each of its sections.

    Raises:
        ValueError: if it has more than `MOST_BYTES`.
    """
    from kiosk.core.blocks import blocks_to_json

    lines = [
        _line([(section.title, section.words) for section in sections]),
        *(blocks_to_json(section.blocks) for section in sections),
        *map(_line, sentences),
    ]
    text = "\n".join(lines).encode()
    if len(text) > MOST_BYTES:
        raise ValueError(f"the body of a text has more than {MOST_BYTES >> 20} MB")
    return zlib.compress(text, _LEVEL)


def unpacked_text(packed: bytes) -> str:
    """The lines that `packed_body` compressed, in which every character stands as it is.

    Raises:
        ValueError: if it is something else, or has more than `MOST_BYTES`.
    """
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(packed, MOST_BYTES)
    except zlib.error as error:
        raise ValueError(f"no body of a text: {error}") from error
    if not unpacking.eof:
        raise ValueError("the body of a text is cut off or too large")
    return text.decode()


class Body:
    """What was packed by `packed_body`.

    Raises:
        ValueError: if it is something else. What is inside the lines is looked at when it is asked for.
    """

    def __init__(self, packed: bytes) -> None:
        first, *self._lines = unpacked_text(packed).split("\n")
        self.sections: tuple[SectionTitle, ...] = tuple(
            [SectionTitle(title, words) for title, words in _pairs(first, is_text, is_number)]
        )
        if len(self._lines) != 2 * len(self.sections):
            raise ValueError("a body of other sections than its own")

    def blocks(self, index: int) -> tuple[Block, ...]:
        """The blocks of a section; `index` counts from 0.

        Raises:
            ValueError: if they are none.
        """
        # The check of a whole pack, which a start may have to wait for, does without them.
        from kiosk.core.blocks import blocks_from_json

        return blocks_from_json(self._lines[index])

    def sentences(self, index: int) -> Sentences:
        """The sentences of a section; `index` counts from 0.

        Raises:
            ValueError: if they are none.
        """
        return _pairs(self._lines[len(self.sections) + index], is_number, is_text)


def _pairs(line: str, is_first: Check, is_second: Check) -> list[tuple[Any, Any]]:
    """A list of pairs as JSON.

    Raises:
        ValueError: if it is something else.
    """
    try:
        pairs = [(first, second) for first, second in cast("Iterable[tuple[object, object]]", parsed_json(line))]
    except TypeError as error:
        raise ValueError(f"no list of pairs: {error}") from error
    if not all(is_first(first) and is_second(second) for first, second in pairs):
        raise ValueError("a list of other pairs")
    return pairs


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
