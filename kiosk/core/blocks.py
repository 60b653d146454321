"""What an article's text is made of: blocks of spans, and their form in a pack.

A block or span is a frozen dataclass. In a pack it is a JSON object whose `kind` names its class; `blocks_to_json` and
`blocks_from_json` are each other's inverse.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal, cast

from kiosk.core.typed_json import field_checks, parsed_json

CalloutKind = Literal["note", "tip", "important", "warning", "caution"]
"""What a callout is for. The last three ask the reader to act."""

URGENT_CALLOUTS: frozenset[str] = frozenset({"important", "warning", "caution"})


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """Words that lead to an article (`topic/article`), and to a section of it where `section` is its title's slug."""

    article: str
    spans: tuple[Text, ...]
    section: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word that a card explains in one sentence."""

    text: str
    meaning: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The raised number that stands for a footnote of the same section."""

    number: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The end of a line inside a paragraph."""


Span = Text | ArticleLink | GlossaryTerm | FootnoteMark | LineBreak


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; `level` is 3 or 4 (level 2 begins a section)."""

    level: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: blocks, of which a nested list may be one."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A bulleted list, or a numbered one that counts from `start`."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    spans: tuple[Span, ...]
    align: Literal["start", "center", "end"] = "start"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as the header."""

    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (`image` is its id in the pack), what it shows in words, and its caption."""

    image: str
    alternative: str
    caption: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Callout:
    """Text that is set apart, with a title of its own or none."""

    purpose: CalloutKind
    title: tuple[Span, ...]
    blocks: tuple[Block, ...]

    @property
    def urgent(self) -> bool:
        """Whether it asks the reader to act."""
        return self.purpose in URGENT_CALLOUTS


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means (one entry of a definition list)."""

    term: tuple[Span, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the end of a section, referred to by its number."""

    number: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


Block = Heading | Paragraph | List | Table | Figure | Callout | Quote | Definition | Footnote | Rule

_CLASSES: dict[str, type[Any]] = {
    cls.__name__: cls
    for cls in (
        Text, ArticleLink, GlossaryTerm, FootnoteMark, LineBreak,
        Heading, Paragraph, ListItem, List, Cell, Row, Table, Figure, Callout, Quote, Definition, Footnote, Rule,
    )
}  # fmt: skip
_FIELDS: dict[str, tuple[tuple[str, object], ...]] = {
    name: tuple((field.name, field.default) for field in fields(cls)) for name, cls in _CLASSES.items()
}
"""The fields of each class with their defaults, if any: these are not written, they would be half of a pack."""


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    name = type(value).__name__
    if name not in _FIELDS:
        return value
    record: dict[str, object] = {"kind": name}
    for field, default in _FIELDS[name]:
        content = getattr(value, field)
        if content != default:
            record[field] = _plain(content)
    return record


def _typed(value: object) -> object:
    if isinstance(value, list):
        return tuple(_typed(item) for item in cast("list[object]", value))
    if isinstance(value, dict):
        record = cast("dict[str, object]", value)
        arguments = {key: _typed(item) for key, item in record.items() if key != "kind"}
        cls = _CLASSES[str(record["kind"])]
        checks = field_checks(cls)
        if not all(checks[key](item) for key, item in arguments.items()):
            raise ValueError(f"what is in a {cls.__name__} does not belong there")
        return cls(**arguments)
    return value


def blocks_to_json(blocks: Iterable[Block]) -> str:
    """Blocks as a compact JSON list with sorted keys, so that equal blocks give equal text."""
    return json.dumps([_plain(block) for block in blocks], ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def blocks_from_json(text: str) -> tuple[Block, ...]:
    """The blocks that `blocks_to_json` wrote.

    Raises:
        ValueError: if the text is no JSON list of blocks, names an unknown kind, or has other fields than its kind or
            other things in them.
    """
    try:
        blocks = _typed(parsed_json(text))
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"no list of blocks: {error}") from error
    if not (
        isinstance(blocks, tuple) and all(isinstance(block, Block) for block in cast("tuple[object, ...]", blocks))
    ):
        raise ValueError("no list of blocks")
    return cast("tuple[Block, ...]", blocks)


def spans_text(spans: tuple[Span, ...]) -> str:
    """The words of the spans, as a reader sees them."""
    parts: list[str] = []
    for span in spans:
        match span:
            case Text(text=text) | GlossaryTerm(text=text):
                parts.append(text)
            case ArticleLink(spans=inner):
                parts.append(spans_text(inner))
            case FootnoteMark(number=number):
                parts.append(f"[{number}]")
            case LineBreak():
                parts.append("\n")
    return "".join(parts)


def blocks_text(blocks: tuple[Block, ...]) -> str:
    """The words of the blocks in reading order, one line for each paragraph, item or row."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Heading(spans=spans) | Paragraph(spans=spans):
                lines.append(spans_text(spans))
            case List(items=items):
                lines.extend(blocks_text(item.blocks) for item in items)
            case Table(header=header, rows=rows):
                lines.extend(" ".join(spans_text(cell.spans) for cell in row.cells) for row in (header, *rows))
            case Figure(alternative=alternative, caption=caption):
                lines.append(spans_text(caption) or alternative)
            case Callout(title=title, blocks=inner) | Definition(term=title, blocks=inner):
                lines.extend((spans_text(title), blocks_text(inner)))
            case Quote(blocks=inner):
                lines.append(blocks_text(inner))
            case Footnote(number=number, blocks=inner):
                lines.append(f"{number} {blocks_text(inner)}")
            case Rule():
                pass
    return "\n".join(line for line in lines if line)


def all_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks and every block inside them, in reading order."""
    for block in blocks:
        yield block
        match block:
            case List(items=items):
                for item in items:
                    yield from all_blocks(item.blocks)
            case Callout(blocks=inner) | Quote(blocks=inner) | Definition(blocks=inner) | Footnote(blocks=inner):
                yield from all_blocks(inner)
            case _:
                pass


def spans_of(block: Block) -> tuple[Span, ...]:
    """The spans that stand in the block itself, not in blocks inside it."""
    match block:
        case Heading(spans=spans) | Paragraph(spans=spans):
            return spans
        case Table(header=header, rows=rows):
            return tuple(span for row in (header, *rows) for cell in row.cells for span in cell.spans)
        case Figure(caption=spans) | Callout(title=spans) | Definition(term=spans):
            return spans
        case _:
            return ()


_HAS_IDEOGRAPH = re.compile("[\u2e80-\u9fff]").search


def word_count(blocks: tuple[Block, ...]) -> int:
    """How many words a reader reads, for the time that it takes.

    A character of Chinese or Japanese counts as so much of a word as it takes of a word's time: adults read 228 words
    of English, 255 characters of Chinese and 357 of Japanese in a minute (IReST; Trauzettel-Klosinski, Dietz, 2012).
    Thai words are told apart by the zero-width spaces between them.
    """
    text = blocks_text(blocks).replace("\u200b", " ")
    if not _HAS_IDEOGRAPH(text):
        return len(text.split())
    per_character = 228 / 357 if any("\u3040" <= character <= "\u30ff" for character in text) else 228 / 255
    words = 0.0
    for word in text.split():
        unspaced = sum(1 for character in word if "\u2e80" <= character <= "\u9fff")
        words += max(unspaced * per_character, 1.0)
    return round(words)
