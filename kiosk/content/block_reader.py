"""From the elements of Python-Markdown's tree to blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, cast, get_args
from xml.etree.ElementTree import Element

from kiosk.content.conversion import Conversion
from kiosk.content.line_marks import line_of, without_marks
from kiosk.content.spans import SpanReader, contents
from kiosk.core.blocks import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Definition,
    Figure,
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
)
from kiosk.core.problems import near_miss, quoted

DEEPEST = 3
"""How many lists, quotes, callouts and definitions may stand inside one another."""

MOST_COLUMNS = 12
MOST_ROWS = 500
"""Qt lays a table of that size out in 0.35 seconds."""

MOST_READABLE_COLUMNS = 8
"""More leave less room on a portrait screen than six letters: most words are broken."""

MOST_READABLE_ROWS = 60
"""A dozen screens to scroll through."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NESTING = frozenset({"ul", "ol", "dl", "blockquote", "div", "callout"})
_BLOCK_TAGS = _HEADINGS | _NESTING | {"p", "li", "dt", "dd", "table", "pre", "hr", "footnotes"}
_ALIGNMENTS: dict[str, Literal["center", "end"]] = {"center": "center", "right": "end"}
_MOST_START = 9999
_CALLOUT_KINDS: tuple[str, ...] = get_args(CalloutKind)

Part = Element | list[str | Element | None]
"""A block's element, or the running text between two of them."""


def parts(element: Element) -> Iterator[Part]:
    """What an element holds, in order: the blocks, and the running text around them that is not blank."""
    run: list[str | Element | None] = []
    for item in contents(element):
        if isinstance(item, Element) and item.tag in _BLOCK_TAGS:
            yield run
            run = []
            yield item
        else:
            run.append(item)
    yield run


def first_line(element: Element) -> int | None:
    """The line on which an element begins, as far as its text tells."""
    return line_of("".join(element.itertext()))


def has_words(element: Element) -> bool:
    """Whether anything inside an element is shown."""
    return element.find(".//img") is not None or bool(without_marks("".join(element.itertext())).strip())


class BlockReader:
    """Turns elements into blocks. `depth` counts the lists, quotes, callouts and definitions around them."""

    def __init__(self, conversion: Conversion, spans: SpanReader) -> None:
        self._conversion = conversion
        self._spans = spans
        self.heading_level = 1
        """The level of the heading that what is read stands below: at first the title of the article."""

    def blocks(self, element: Element, depth: int) -> tuple[Block, ...]:
        """The blocks inside an element."""
        return tuple(block for part in parts(element) for block in self.part(part, depth))

    def part(self, part: Part, depth: int) -> tuple[Block, ...]:
        """The blocks that an element or a run of text becomes."""
        if isinstance(part, list):
            return self._paragraphs(part)
        self._conversion.line = first_line(part) or self._conversion.line
        match part.tag:
            case tag if tag in _HEADINGS:
                return self._heading(part, int(tag[1]))
            case tag if tag in _NESTING:
                return self._nested(part, depth)
            case "table":
                return self._table(part)
            case "pre":
                return self._code(part)
            case _:
                # A paragraph, or an element that is not known here: its text must not be lost.
                return (Rule(),) if part.tag == "hr" else self.blocks(part, depth)

    def _paragraphs(self, run: list[str | Element | None]) -> tuple[Block, ...]:
        """Running text as a paragraph, or as figures if it is nothing but pictures."""
        pictures = _pictures(run)
        if pictures:
            return tuple(block for picture in pictures for block in self._figure(picture))
        spans = self._spans.spans(run)
        return (Paragraph(spans),) if spans else ()

    def _figure(self, picture: Element) -> tuple[Block, ...]:
        if picture.tag == "a":
            self._conversion.article_target(picture)
            message = "a picture cannot be a link; put the link into the text"
            self._conversion.report("picture-link", message)
            picture = picture[0]
        path = self._conversion.picture_target(picture)
        line = self._conversion.line
        alternative = self._conversion.read_plain(picture.get("alt"))
        caption = self._spans.caption(self._conversion.read_plain(picture.get("title")))
        self._conversion.line = line
        name = path.rpartition("/")[2]
        if path and alternative:
            if not caption:
                message = "say in quotes behind the file's name what the picture has to do with the text"
                self._conversion.report("missing-caption", message, about=name)
            return (Figure(path, alternative, caption),)
        if path:
            message = "say in the square brackets what the picture shows, for people who cannot see it"
            self._conversion.report("missing-alternative", message, "error", about=name)
        words = (Text(alternative),) if alternative else ()
        return tuple(Paragraph(spans) for spans in (words, caption) if spans)

    def _heading(self, element: Element, level: int) -> tuple[Block, ...]:
        line, above = self._conversion.line, self.heading_level
        spans = self._spans.spans(contents(element))
        if not spans:
            self._conversion.report("empty-heading", "a heading has no words; write them or remove it")
            return ()
        self.heading_level = min(max(level, 3), 4)
        if level != self.heading_level:
            message = "a heading inside a section has level 3 or 4; write ### or ####"
            self._conversion.report("heading-level", message, line=line, about="#" * level)
        elif level > above + 1:
            message = f"a level of headings was skipped; write {'#' * (above + 1)}"
            self._conversion.report("skipped-heading", message, line=line, about="#" * level)
        return (Heading(self.heading_level, spans),)

    def _nested(self, element: Element, depth: int) -> tuple[Block, ...]:
        if depth == DEEPEST:
            message = f"lists and quotes nest {DEEPEST} levels deep; what is deeper was moved up"
            self._conversion.report("too-deep", message)
            # What is inside stands in the list, quote or callout around it.
            return self.blocks(element, depth)
        match element.tag:
            case "ul" | "ol":
                return self._list(element, depth + 1)
            case "dl":
                return self._definitions(element, depth + 1)
            case "blockquote":
                inside = self.blocks(element, depth + 1)
                return (Quote(inside),) if inside else ()
            case _:
                return self._callout(element, depth + 1)

    def _list(self, element: Element, depth: int) -> tuple[Block, ...]:
        items = tuple(ListItem(blocks) for item in element if (blocks := self.blocks(item, depth)))
        ordered = element.tag == "ol"
        start = element.get("start") or "1"
        number = int(start) if start.isdecimal() and len(start) <= len(str(_MOST_START)) else 1
        return (List(items, ordered, number if ordered else 1),) if items else ()

    def _definitions(self, element: Element, depth: int) -> tuple[Block, ...]:
        """One definition for each term; terms that share a meaning stand one below the other."""
        found: list[Block] = []
        terms: list[Span] = []
        meanings: list[Block] = []
        for child in element:
            if child.tag == "dt":
                if meanings:
                    found.extend(_definition(terms, meanings))
                    terms, meanings = [], []
                if spans := self._spans.spans(contents(child)):
                    terms.extend([LineBreak(), *spans] if terms else spans)
            else:
                meanings.extend(self.blocks(child, depth))
        return (*found, *_definition(terms, meanings))

    def _callout(self, element: Element, depth: int) -> tuple[Block, ...]:
        if element.tag == "callout":
            written, line = element.get("kind") or "", element.get("line") or ""
        else:
            # "admonition", and what `markdown_extensions` put there: the kind, and the line if it is known.
            _, written, line, *_ = [*(element.get("class") or "").split(), "", "", ""]
        self._conversion.line = int(line) if line.isdecimal() else self._conversion.line
        kind = written.lower()
        purpose = kind if kind in _CALLOUT_KINDS else "note"
        if kind != purpose:
            kinds = ", ".join(_CALLOUT_KINDS)
            message = f"{quoted(kind)} is no kind of callout; write {kinds}{near_miss(kind, _CALLOUT_KINDS)}"
            self._conversion.report("unknown-callout", message, about=written)
        title: tuple[Span, ...] = ()
        children = list(element)
        if children and (children[0].tag == "callout-title" or children[0].get("class") == "admonition-title"):
            title = self._spans.spans(contents(children[0]))
            element.remove(children[0])
        inside = self.blocks(element, depth)
        return (Callout(cast("CalloutKind", purpose), title, inside),) if title or inside else ()

    def _code(self, element: Element) -> tuple[Block, ...]:
        message = "a line that begins with four spaces is code; remove the spaces"
        self._conversion.report("code-block", message)
        return self._paragraphs([element])

    def _table(self, element: Element) -> tuple[Block, ...]:
        line = self._conversion.line
        # The second line of a table divides its header from its rows.
        header, *rows = (self._row(row, line + number + (number > 0)) for number, row in enumerate(element.iter("tr")))
        columns = len(header.cells)
        if columns > MOST_COLUMNS or len(rows) > MOST_ROWS:
            message = f"a table has at most {MOST_COLUMNS} columns and {MOST_ROWS} rows; make several of it"
            self._conversion.report("large-table", message, "error", line)
            return tuple(Paragraph(cell.spans) for row in (header, *rows) for cell in row.cells if cell.spans)
        if columns > MOST_READABLE_COLUMNS:
            message = (
                f"in more than {MOST_READABLE_COLUMNS} columns words are broken; turn the table, or make two of it"
            )
            self._conversion.report("wide-table", message, line=line)
        if len(rows) > MOST_READABLE_ROWS:
            message = f"a table of more than {MOST_READABLE_ROWS} rows is read by nobody; shorten or divide it"
            self._conversion.report("long-table", message, line=line)
        return (Table(header, tuple(rows)),)

    def _row(self, element: Element, line: int) -> Row:
        self._conversion.line = line
        if element.get("surplus"):
            message = "a row has more cells than the table's header; the last ones were put together"
            self._conversion.report("long-row", message)
        if element.get("missing"):
            message = 'a row has fewer cells than the table\'s header; write all, "| |" where one is empty'
            self._conversion.report("short-row", message)
        return Row(
            tuple(
                Cell(self._spans.spans(contents(cell)), _ALIGNMENTS.get(cell.get("align") or "", "start"))
                for cell in element
            )
        )


def _definition(terms: list[Span], meanings: list[Block]) -> tuple[Block, ...]:
    if terms and meanings:
        return (Definition(tuple(terms), tuple(meanings)),)
    return (Paragraph(tuple(terms)),) if terms else tuple(meanings)


def _pictures(run: list[str | Element | None]) -> list[Element]:
    """The pictures (or links around one picture) of a run that holds nothing else, otherwise none."""
    found: list[Element] = []
    for item in run:
        if isinstance(item, Element):
            if item.tag == "img" or _is_linked_picture(item):
                found.append(item)
            elif item.tag != "br":
                return []
        elif without_marks(item or "").strip():
            return []
    return found


def _is_linked_picture(element: Element) -> bool:
    only_picture = [child.tag for child in element] == ["img"]
    return element.tag == "a" and only_picture and not without_marks("".join(element.itertext())).strip()
