"""Sections with so many parts that a screen would stand still while it lays them out.

Qt takes time with the square of their number for boxes, line breaks, and for links and glossary words in a paragraph:
10,000 callouts take 26 seconds, 15,000 links in one paragraph 33 (measured with Qt 6.11), 1,000 of either a quarter of
a second. Paragraphs, lists and tables are quick.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    Heading,
    LineBreak,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Rule,
    Span,
    Table,
    Text,
    all_blocks,
    spans_of,
    spans_text,
)

MOST_PARTS = 1000
_PARTS_OF_A_FIGURE = 20
"""A picture is decoded when its section is shown: 50 of them take as long as 1,000 links."""


def part_count(blocks: tuple[Block, ...]) -> int:
    """The parts of a section that take long to lay out."""
    count = 0
    for block in all_blocks(blocks):
        if isinstance(block, Figure):
            count += _PARTS_OF_A_FIGURE
        elif isinstance(block, Callout | Quote | Definition | Footnote):
            count += 1
        count += sum(1 for span in spans_of(block) if not isinstance(span, Text))
    return count


def plain(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with all their words and without those parts: as paragraphs, headings, lists and tables."""
    return tuple(chain.from_iterable(map(_plain, blocks)))


def _plain(block: Block) -> tuple[Block, ...]:  # noqa: PLR0911 - one for each kind
    match block:
        case Heading(level=level, spans=spans):
            return (Heading(level, _words(spans)),)
        case Callout(title=spans, blocks=inner) | Definition(term=spans, blocks=inner):
            return (*((Paragraph(_words(spans)),) if spans else ()), *plain(inner))
        case Quote(blocks=inner) | Footnote(blocks=inner):
            return plain(inner)
        case List(items=items):
            return (replace(block, items=tuple(ListItem(plain(item.blocks)) for item in items)),)
        case Table(header=header, rows=rows):
            return (Table(_row(header), tuple(map(_row, rows))),)
        case Figure(alternative=alternative, caption=caption):
            return (Paragraph(_words(caption) or (Text(alternative),)),)
        case Paragraph(spans=spans):
            return (Paragraph(_words(spans)),)
        case Rule():
            return (block,)


def _row(row: Row) -> Row:
    return Row(tuple(Cell(_words(cell.spans), cell.align) for cell in row.cells))


def _words(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    words: list[Text] = []
    for span in spans:
        match span:
            case Text():
                words.append(span)
            case ArticleLink(spans=inner):
                words.extend(inner)
            case LineBreak():
                words.append(Text(" "))
            case _:
                words.append(Text(spans_text((span,))))
    return tuple(words)
