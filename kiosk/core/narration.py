"""A section as it is read aloud: its sentences in order, each with the place where it stands in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Definition,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    LineBreak,
    List,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)
from kiosk.core.sentences import split_sentences

_BREAKS_IN_WORDS = dict.fromkeys(map(ord, "\u00ad\u200b"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is spoken at once: characters `start` to `end` of a passage, in words for the ear."""

    text: str
    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Narration:
    """`passages` are the paragraphs, items, cells … of a section as they are shown, in the order of the document."""

    passages: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """`shown` and `spoken` have the same length. `said_before` and `said_instead` are for the ear only."""

    shown: str
    spoken: str
    said_before: str = ""
    said_instead: str = ""


def narrate(title: str, blocks: Iterable[Block], language: str, picture_name: Callable[[str], str]) -> Narration:
    """What to read aloud of a section: its title, then its blocks in the order in which they are shown.

    `picture_name` says in the section's language that a picture shows so and so ("Picture: …"). Raised numbers of
    footnotes are not spoken; the numbers of a numbered list are.
    """
    passages = [passage for passage in (_Passage(title, title), *_of_blocks(blocks, picture_name)) if passage.shown]
    sentences: list[Sentence] = []
    for index, passage in enumerate(passages):
        before = passage.said_before
        whole = [(0, len(passage.spoken))]
        for start, length in whole if passage.said_instead else split_sentences(passage.spoken, language):
            words = passage.said_instead or passage.spoken[start : start + length]
            text = " ".join(words.translate(_BREAKS_IN_WORDS).split())
            if any(map(str.isalnum, text)):
                sentences.append(Sentence(before + text, index, start, start + length))
                before = ""
    return Narration(tuple(passage.shown for passage in passages), tuple(sentences))


def _of_blocks(blocks: Iterable[Block], picture_name: Callable[[str], str]) -> Iterator[_Passage]:
    for block in blocks:
        match block:
            case Heading(spans=spans) | Paragraph(spans=spans):
                yield _passage(spans)
            case List():
                yield from _of_list(block, picture_name)
            case Table(header=header, rows=rows):
                yield from (_passage(cell.spans) for row in (header, *rows) for cell in row.cells)
            case Figure(alternative=alternative, caption=caption):
                yield _Passage(alternative, alternative, said_instead=picture_name(alternative))
                yield _passage(caption)
            case Callout(title=title, blocks=inner) | Definition(term=title, blocks=inner):
                yield _passage(title)
                yield from _of_blocks(inner, picture_name)
            case Quote(blocks=inner) | Footnote(blocks=inner):
                yield from _of_blocks(inner, picture_name)
            case Rule():
                pass


def _of_list(block: List, picture_name: Callable[[str], str]) -> Iterator[_Passage]:
    for number, item in enumerate(block.items, block.start):
        said_before = f"{number}. " if block.ordered else ""
        for inner in item.blocks:
            if said_before and isinstance(inner, Paragraph):
                yield _passage(inner.spans, said_before)
                said_before = ""
            else:
                yield from _of_blocks((inner,), picture_name)


def _passage(spans: tuple[Span, ...], said_before: str = "") -> _Passage:
    parts = list(_shown_and_spoken(spans))
    return _Passage("".join(shown for shown, _ in parts), "".join(spoken for _, spoken in parts), said_before)


def _shown_and_spoken(spans: Iterable[Span]) -> Iterator[tuple[str, str]]:
    for span in spans:
        match span:
            case FootnoteMark(number=number):
                yield str(number), " " * len(str(number))
            case LineBreak():
                yield "\u2028", "\u2028"
            case ArticleLink(spans=inner):
                yield from ((text.text, text.text) for text in inner)
            case _:
                yield span.text, span.text
