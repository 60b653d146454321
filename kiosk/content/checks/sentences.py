"""The sentences of running text, as the rules of plain language count them."""

from __future__ import annotations

from functools import lru_cache

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    FootnoteMark,
    GlossaryTerm,
    LineBreak,
    Paragraph,
    Span,
    Text,
    all_blocks,
)
from kiosk.core.sentences import split_sentences

EXPLAINED = "\ufffc\ufffc"
"""What stands for a word of the glossary: it is explained by a tap, and so is no difficulty of its sentence. One such
character alone before a full stop would be taken for an abbreviation."""

_CACHED_SECTIONS = 64
"""More than an article has: several rules ask for the same sections one after the other."""


@lru_cache(_CACHED_SECTIONS)
def sentences(blocks: tuple[Block, ...], language: str) -> tuple[str, ...]:
    """The sentences of the blocks in reading order, with `EXPLAINED` in the place of each word of the glossary.

    Running text is what stands in paragraphs: in callouts, quotes, definitions and footnotes too. An item of a list is
    a sentence of its own, as readers take it in by itself. Headings, tables, captions and code are none.
    """
    texts = (_running_text(block.spans) for block in all_blocks(blocks) if isinstance(block, Paragraph))
    return tuple(text[start : start + length] for text in texts for start, length in split_sentences(text, language))


def words(sentence: str) -> list[str]:
    """The words of a sentence: what stands between spaces and has a letter. Numbers alone are none."""
    return [word for word in sentence.split() if any(map(str.isalpha, word))]


def _running_text(spans: tuple[Span, ...]) -> str:
    parts: list[str] = []
    for span in spans:
        match span:
            case Text(text=text, code=code):
                parts.append("" if code else text)
            case ArticleLink(spans=inner):
                parts.append(_running_text(inner))
            case GlossaryTerm():
                parts.append(EXPLAINED)
            case LineBreak():
                parts.append("\n")
            case FootnoteMark():
                pass
    return "".join(parts)
