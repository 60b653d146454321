"""Blocks become a `QTextDocument`: the last step on the way of an article to the screen.

The document holds text, tables and pictures. What Qt's rich text cannot draw, or not well (round boxes, the dots under
a glossary word, bullets and numbers), and what a finger can press is returned beside it as `Box`es, `Marker`s and
`Spot`s, in document positions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextOption,
)

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    FootnoteMark,
    GlossaryTerm,
    Heading,
    LineBreak,
    List,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    Text,
)
from kiosk.core.model import ArticleCard
from kiosk.ui.list_markers import INDENT, Marker
from kiosk.ui.text_formats import TextFormats
from kiosk.ui.theme import LATIN_LINE_HEIGHT, Style, Type

MOST_PIXELS_HIGH = 0.55
"""How much of the window's height a picture in the text may take."""

_ALIGNMENTS = {
    "start": Qt.AlignmentFlag.AlignLeading,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignTrailing,
}


_HEADINGS = {3: Type.TILE, 4: Type.BODY}


class BoxKind(Enum):
    """How a box around text is drawn."""

    NOTE = auto()
    URGENT = auto()
    QUOTE = auto()
    CARD = auto()


@dataclass(frozen=True, slots=True)
class Box:
    """A frame of the document that gets a drawn ground."""

    kind: BoxKind
    frame: QTextFrame


@dataclass(frozen=True, slots=True)
class Spot:
    """What a finger can press: characters `start` to `end` of the document or, for a card, a whole frame."""

    target: ArticleLink | GlossaryTerm | Figure | ArticleCard
    start: int
    end: int
    frame: QTextFrame | None = None


@dataclass(slots=True)
class Rendered:
    """A document with what lies around it."""

    document: QTextDocument
    boxes: list[Box] = field(default_factory=list[Box])
    spots: list[Spot] = field(default_factory=list[Spot])
    markers: list[Marker] = field(default_factory=list[Marker])


class DocumentWriter:
    """Writes blocks into a document of a given width.

    `load_image` gives the decoded picture of a figure; a null image stands for one that cannot be decoded, whose
    words then take its place.
    """

    def __init__(
        self, style: Style, width: int, direction: Qt.LayoutDirection, load_image: Callable[[str], QImage]
    ) -> None:
        self._style = style
        self._width = width
        self._load_image = load_image
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(style.font(Type.BODY))
        document.setIndentWidth(style.text_px(INDENT))
        option = QTextOption()
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self._rendered = Rendered(document)
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._indent = 0
        self._formats = TextFormats(style, direction)

    def finish(self) -> Rendered:
        """Lay the document out and hand it over; the writer is used up."""
        self._collapse_empty_blocks()
        self._rendered.document.setTextWidth(self._width)
        return self._rendered

    def title(self, text: str) -> None:
        """The large heading that stands above everything."""
        self._begin(self._paragraph(Type.SECTION, line_height=1.15, below=16))
        self._insert(text, self._formats.characters(Type.SECTION, bold=True))

    def small_line(self, text: str, *, bold: bool = False, colour: str = "") -> None:
        """A line of small print, such as who wrote the article."""
        self._begin(self._paragraph(Type.SMALL, line_height=1.35, below=4))
        self._insert(
            text, self._formats.characters(Type.SMALL, bold=bold, colour=colour or self._style.palette.ink_soft)
        )

    def space(self, height: float) -> None:
        """Empty space of that many design pixels."""
        self._begin(self._paragraph(Type.SMALL, line_height=0.05, below=height))
        self._insert("\u200b", self._formats.characters(Type.SMALL))

    def subheading(self, text: str) -> None:
        """A heading inside the text."""
        self.blocks((Heading(3, (Text(text),)),))

    def card(self, card: ArticleCard) -> None:
        """An article that leads on: title and one sentence in a box that can be pressed as a whole."""
        # A line each of title and summary is a touch target, on a small panel of few pixels too.
        lines = 1.25 * Type.BUTTON.value + 4 + 1.35 * Type.SMALL.value
        edge = max(24.0, (self._style.metrics.target / self._style.metrics.scale - lines) / 2)
        frame = self._open_frame(self._formats.frame(top=edge, bottom=edge, start=32, end=32, above=8, below=8))
        start = self._cursor.position()
        self._begin(self._paragraph(Type.BUTTON, line_height=1.25, below=4))
        self._insert(card.title, self._formats.characters(Type.BUTTON, bold=True, colour=self._style.palette.accent))
        self._begin(self._paragraph(Type.SMALL, line_height=1.35, below=0))
        self._insert(card.summary, self._formats.characters(Type.SMALL, colour=self._style.palette.ink_soft))
        self._rendered.spots.append(Spot(card, start, self._cursor.position(), frame))
        self._close_frame(Box(BoxKind.CARD, frame))

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Blocks in their order; footnotes are set in small print below a line of their own."""
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(level=level, spans=spans):
                size = _HEADINGS.get(level, Type.BODY)
                self._begin(self._paragraph(size, line_height=1.25, above=20, below=8))
                self._spans(spans, size, bold=True)
            case Paragraph(spans=spans):
                self._begin(self._paragraph(Type.BODY, below=20))
                self._spans(spans, Type.BODY)
            case List():
                self._list(block)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Callout():
                self._callout(block)
            case Quote(blocks=inner):
                frame = self._open_frame(self._formats.frame(top=4, bottom=4, start=36, end=12, above=8, below=20))
                self.blocks(inner)
                self._close_frame(Box(BoxKind.QUOTE, frame))
            case Definition():
                self._definition(block)
            case Footnote(number=number, blocks=inner):
                self._footnote(number, inner)
            case Rule():
                self._rule()

    def _definition(self, block: Definition) -> None:
        self._begin(self._paragraph(Type.BODY, below=0))
        self._spans(block.term, Type.BODY, bold=True)
        self._indent += 1
        self.blocks(block.blocks)
        self._indent -= 1

    def _rule(self) -> None:
        line, tiny = self._formats.rule()
        self._begin(line)
        self._insert("\u200b", tiny)

    def _list(self, block: List) -> None:
        self._indent += 1
        number = block.start
        for item in block.items:
            for position, inner in enumerate(item.blocks):
                if position == 0 and isinstance(inner, Paragraph):
                    self._begin(self._paragraph(Type.BODY, below=8))
                    shown = f"{self._style.words.number(number)}." if block.ordered else ""
                    self._rendered.markers.append(Marker(self._cursor.position(), self._indent, shown))
                    self._spans(inner.spans, Type.BODY)
                    number += 1
                else:
                    self._block(inner)
        self._indent -= 1
        if self._indent == 0:
            self._widen_last_gap()

    def _table(self, block: Table) -> None:
        columns = len(block.header.cells)
        table = self._cursor.insertTable(1 + len(block.rows), columns, self._formats.table(block))
        for row, cells in enumerate((block.header.cells, *(line.cells for line in block.rows))):
            for column, cell in enumerate(cells[:columns]):
                place = table.cellAt(row, self._formats.column(column, columns))
                place.setFormat(self._formats.cell(place.format().toTableCellFormat(), header=row == 0))
                self._cursor = place.firstCursorPosition()
                self._fresh = True
                self._table_cell(cell, bold=row == 0)
        self._leave(table)

    def _table_cell(self, cell: Cell, *, bold: bool) -> None:
        format_ = self._formats.paragraph(Type.BUTTON, line_height=1.35)
        format_.setAlignment(_ALIGNMENTS[cell.align])
        self._begin(format_)
        self._spans(cell.spans, Type.BUTTON, bold=bold)

    def _figure(self, block: Figure) -> None:
        image = self._load_image(block.image)
        if image.isNull():
            self._block(Paragraph((Text(block.alternative, emphasis=True),)))
            return
        most_high = self._style.metrics.height * MOST_PIXELS_HIGH
        factor = min(self._width / image.width(), most_high / image.height())
        shown = QTextImageFormat()
        shown.setName(f"picture:{block.image}")
        shown.setWidth(round(image.width() * factor))
        shown.setHeight(round(image.height() * factor))
        self._rendered.document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(shown.name()), image)
        self._begin(self._paragraph(Type.BODY, line_height=0, above=8, below=8))
        start = self._cursor.position()
        self._cursor.insertImage(shown)
        self._rendered.spots.append(Spot(block, start, self._cursor.position()))
        if block.caption:
            self._begin(self._paragraph(Type.SMALL, line_height=1.35, below=2))
            self._spans(block.caption, Type.SMALL, bold=True)
        self._begin(self._paragraph(Type.SMALL, line_height=1.35, below=24))
        self._insert(
            self._style.words.enlarge, self._formats.characters(Type.SMALL, colour=self._style.palette.ink_soft)
        )

    def _callout(self, block: Callout) -> None:
        urgent = block.urgent
        frame = self._open_frame(self._formats.frame(top=28, bottom=14, start=44, end=36, above=12, below=28))
        if block.title:
            self._begin(self._paragraph(Type.BODY, line_height=1.3, below=4))
            self._spans(block.title, Type.BODY, bold=True)
        self.blocks(block.blocks)
        self._close_frame(Box(BoxKind.URGENT if urgent else BoxKind.NOTE, frame))

    def _footnote(self, number: int, blocks: tuple[Block, ...]) -> None:
        for position, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                self._begin(self._paragraph(Type.SMALL, line_height=1.35, below=8))
                if position == 0:
                    shown = f"{self._style.words.number(number)}. "
                    self._insert(shown, self._formats.characters(Type.SMALL, bold=True))
                self._spans(block.spans, Type.SMALL)
            else:
                self._block(block)

    def _spans(self, spans: Iterable[Span], size: Type, *, bold: bool = False) -> None:
        for span in spans:
            match span:
                case Text(text=text, strong=strong, emphasis=emphasis, code=code):
                    characters = self._formats.characters(size, bold=bold or strong, italic=emphasis)
                    if code:
                        characters.setBackground(QBrush(QColor(self._style.palette.accent_soft)))
                    self._insert(text, characters)
                case ArticleLink(spans=inner):
                    start = self._cursor.position()
                    for text in inner:
                        characters = self._formats.characters(size, bold=bold or text.strong, italic=text.emphasis)
                        characters.setForeground(QBrush(QColor(self._style.palette.accent)))
                        characters.setFontUnderline(True)
                        self._insert(text.text, characters)
                    self._rendered.spots.append(Spot(span, start, self._cursor.position()))
                case GlossaryTerm(text=text, strong=strong, emphasis=emphasis):
                    start = self._cursor.position()
                    self._insert(text, self._formats.characters(size, bold=bold or strong, italic=emphasis))
                    self._rendered.spots.append(Spot(span, start, self._cursor.position()))
                case FootnoteMark(number=number):
                    characters = self._formats.characters(size, bold=True)
                    characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
                    self._insert(self._style.words.number(number), characters)
                case LineBreak():
                    self._insert("\u2028", self._formats.characters(size))

    def _paragraph(
        self, size: Type, *, line_height: float = LATIN_LINE_HEIGHT, above: float = 0, below: float = 0
    ) -> QTextBlockFormat:
        return self._formats.paragraph(size, line_height=line_height, above=above, below=below, indent=self._indent)

    def _begin(self, format_: QTextBlockFormat) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(format_)
            self._fresh = False
        else:
            self._cursor.insertBlock(format_)

    def _insert(self, text: str, characters: QTextCharFormat) -> None:
        self._cursor.insertText(text, characters)

    def _open_frame(self, format_: QTextFrameFormat) -> QTextFrame:
        frame = self._cursor.insertFrame(format_)
        self._cursor = frame.firstCursorPosition()
        self._fresh = True
        return frame

    def _close_frame(self, box: Box) -> None:
        self._rendered.boxes.append(box)
        self._leave(box.frame)

    def _leave(self, frame: QTextFrame) -> None:
        self._cursor = QTextCursor(self._rendered.document)
        self._cursor.setPosition(frame.lastPosition() + 1)
        self._fresh = True

    def _widen_last_gap(self) -> None:
        format_ = self._cursor.blockFormat()
        format_.setBottomMargin(self._style.px(24))
        self._cursor.setBlockFormat(format_)

    def _collapse_empty_blocks(self) -> None:
        """Qt keeps an empty paragraph before and after each frame and table: make it take no room."""
        block = self._rendered.document.firstBlock()
        while block.isValid():
            if not block.text():
                cursor = QTextCursor(block)
                if cursor.currentTable() is None:  # pyright: ignore[reportUnnecessaryComparison] - as above
                    nothing = QTextBlockFormat()
                    nothing.setLineHeight(0.5, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                    cursor.setBlockFormat(nothing)
            block = block.next()
