"""An article, or the questions for a visit, laid out as at most two printed pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QImage, QPainter, QPalette, QPen

from kiosk.core.blocks import Block, Heading, List, ListItem, Paragraph, Text
from kiosk.core.model import Article, LibraryInfo, Section, Source
from kiosk.core.questions import QuestionList
from kiosk.core.scripts import writing_system
from kiosk.ui.byline import byline, source_line
from kiosk.ui.document import DocumentWriter, Rendered
from kiosk.ui.list_markers import draw_markers
from kiosk.ui.text_formats import SPACE_ABOVE, SPACE_BELOW
from kiosk.ui.theme import LATIN_LINE_HEIGHT, Metrics, Palette, Style, Type
from kiosk.ui.words import Words, reading_direction

MOST_PAGES: Final = 2
POINTS: Final = (12, 11, 10, 9)
"""Sizes of running text that are tried: from the 12 points of the Clear Print guidelines (RNIB) to a floor."""

DOTS_PER_INCH: Final = 300
"""Of the pages, which are pictures: so whoever prints them needs none of our fonts."""

A4_MM: Final = QSizeF(210, 297)
LETTER_MM: Final = QSizeF(215.9, 279.4)
MARGIN_MM: Final = 18.0
FOOTER_MM: Final = 12.0
"""Height of the line at the lower edge, within the margins."""
COLUMNS: Final = 2
"""Of a page: articles are short paragraphs and lists, of which a whole line would stay half empty."""
BETWEEN_COLUMNS_MM: Final = 9.0

_LATIN_LINE_HEIGHT_ON_PAPER: Final = 1.3
"""Latin, Greek and Cyrillic lines need no more on paper; in other scripts they would touch."""

_POINT_MM: Final = 25.4 / 72


@dataclass(frozen=True)
class Leaflet:
    """What is printed. `footer` stands on each page; `link` leads on from an article that is too long for the paper."""

    title: str
    summary: str
    language: str
    blocks: tuple[Block, ...]
    footer: str
    lines: tuple[str, ...] = ()
    """Who wrote and reviewed it."""
    sources: tuple[Source, ...] = ()
    disclaimer: str = ""
    link: str = ""


def article_leaflet(
    article: Article, sections: Sequence[Section], info: LibraryInfo, today: date, words: Words
) -> Leaflet:
    """The whole article."""
    blocks: list[Block] = []
    for section in sections:
        if section.title:
            blocks.append(Heading(3, (Text(section.title),)))
        blocks.extend(section.blocks)
    return Leaflet(
        title=article.title,
        summary=article.summary,
        language=article.language,
        blocks=tuple(blocks),
        footer=_footer(info.clinic, today, words),
        lines=tuple(byline(article, sum(section.words for section in sections), words)),
        sources=article.sources,
        disclaimer=info.disclaimer,
        link=article.link,
    )


def questions_leaflet(ticked: QuestionList, clinic: str, today: date, words: Words) -> Leaflet:
    """The questions under the titles of their articles, numbered as on the screen."""
    blocks: list[Block] = []
    number = 1
    for title, questions in ticked.by_article():
        items = tuple(ListItem((Paragraph((Text(question.text),)),)) for question in questions)
        blocks += [Heading(3, (Text(title),)), List(items, ordered=True, start=number)]
        number += len(items)
    return Leaflet(words.my_questions, "", words.language, tuple(blocks), _footer(clinic, today, words))


def _footer(clinic: str, today: date, words: Words) -> str:
    return " · ".join(part for part in (clinic, words.day(today)) if part)


def printed_pages(leaflet: Leaflet, words: Words) -> list[QImage]:
    """The pages as grey pictures of the paper that is usual in the region of `words`.

    Text is made smaller until it fits `MOST_PAGES`. Of a text that does not fit at the smallest size, blocks at the
    end are left out, and a line that says so, with the article's link, stands in their place.
    """
    letter = words.locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    sheet = _Sheet(leaflet, words, LETTER_MM if letter else A4_MM)
    for points in POINTS:
        rendered = sheet.laid_out(points, len(leaflet.blocks))
        if rendered.document.pageCount() <= MOST_PAGES * COLUMNS:
            return sheet.painted(rendered)
    fitting, too_many = 0, len(leaflet.blocks)
    while too_many - fitting > 1:
        tried = (fitting + too_many) // 2
        if sheet.laid_out(POINTS[-1], tried).document.pageCount() <= MOST_PAGES * COLUMNS:
            fitting = tried
        else:
            too_many = tried
    return sheet.painted(sheet.laid_out(POINTS[-1], fitting))[:MOST_PAGES]


class _Sheet:
    """Lays a leaflet out on paper of a size in millimetres, and paints it.

    Lengths inside are design pixels, of which running text is as high as on a screen; a smaller size of type is a
    larger sheet.
    """

    def __init__(self, leaflet: Leaflet, words: Words, paper: QSizeF) -> None:
        self._leaflet = leaflet
        self._paper = paper
        black = "#000000"
        palette = Palette(ground="#FFFFFF", ink=black, ink_soft=black, accent=black, warn=black, outline=black)
        metrics = Metrics(1080, 1528, 22.0)
        writing = writing_system(leaflet.language)
        if writing.line_height <= LATIN_LINE_HEIGHT:
            writing = writing._replace(line_height=_LATIN_LINE_HEIGHT_ON_PAPER)
        self._style = Style(palette, metrics, writing, words)
        self._direction = reading_direction(leaflet.language)

    def laid_out(self, points: float, blocks: int) -> Rendered:
        """The first so many blocks in type of that size. Each page of the document is a column on paper."""
        leaflet = self._leaflet
        area = self._column_mm * (Type.BODY.value / (points * _POINT_MM))
        writer = DocumentWriter(self._style, round(area.width()), self._direction, lambda _picture: QImage())
        writer.title(leaflet.title)
        if leaflet.summary:
            writer.blocks((Paragraph((Text(leaflet.summary, strong=True),)),))
        for line in leaflet.lines:
            writer.small_line(line)
        writer.space(20)
        writer.blocks(leaflet.blocks[:blocks])
        if blocks < len(leaflet.blocks):
            writer.blocks(
                (Paragraph((Text(f"{self._style.words.printed_in_part} {leaflet.link}".strip(), strong=True),)),)
            )
        if leaflet.sources:
            writer.subheading(self._style.words.sources)
            for source in leaflet.sources:
                writer.small_line(source_line(source))
        if leaflet.disclaimer:
            writer.space(8)
            writer.small_line(leaflet.disclaimer)
        rendered = writer.finish()
        rendered.document.setPageSize(area)
        return rendered

    @property
    def _column_mm(self) -> QSizeF:
        """What the text of a column may take."""
        width = (self._paper.width() - 2 * MARGIN_MM + BETWEEN_COLUMNS_MM) / COLUMNS - BETWEEN_COLUMNS_MM
        return QSizeF(width, self._paper.height() - 2 * MARGIN_MM - FOOTER_MM)

    def painted(self, rendered: Rendered) -> list[QImage]:
        """A picture of each page."""
        pages = -(-rendered.document.pageCount() // COLUMNS)
        return [self._page(rendered, page, pages) for page in range(pages)]

    def _page(self, rendered: Rendered, page: int, pages: int) -> QImage:
        dots = DOTS_PER_INCH / 25.4
        size = (self._paper * dots).toSize()
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = rendered.document.pageSize()
        scale = self._column_mm.width() * dots / column.width()
        painter.translate(MARGIN_MM * dots, MARGIN_MM * dots)
        painter.scale(scale, scale)
        millimetre = dots / scale
        for place in range(COLUMNS):
            across = COLUMNS - 1 - place if self._direction is Qt.LayoutDirection.RightToLeft else place
            left = across * (column.width() + BETWEEN_COLUMNS_MM * millimetre)
            self._draw_column(painter, rendered, page * COLUMNS + place, left)
        width = (self._paper.width() - 2 * MARGIN_MM) * millimetre
        self._draw_footer(painter, QRectF(0, column.height(), width, FOOTER_MM * millimetre), page, pages)
        painter.end()
        return image

    def _draw_column(self, painter: QPainter, rendered: Rendered, number: int, left: float) -> None:
        """Draw a page of the document, if it has so many."""
        size = rendered.document.pageSize()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(QPointF(0, number * size.height()), size)
        context.palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
        painter.save()
        painter.translate(left, -number * size.height())
        painter.setClipRect(context.clip)
        self._draw_boxes(painter, rendered)
        rendered.document.documentLayout().draw(painter, context)
        draw_markers(painter, rendered.document, rendered.markers, self._style, context.clip)
        painter.restore()

    def _draw_boxes(self, painter: QPainter, rendered: Rendered) -> None:
        """Outline what is set apart."""
        painter.setPen(QPen(QColor(Qt.GlobalColor.black), 2))
        for box in rendered.boxes:
            rect = rendered.document.documentLayout().frameBoundingRect(box.frame)
            form = box.frame.frameFormat()
            above, below = form.intProperty(SPACE_ABOVE), form.intProperty(SPACE_BELOW)
            painter.drawRect(rect.adjusted(1, above, -1, -below))

    def _draw_footer(self, painter: QPainter, box: QRectF, page: int, pages: int) -> None:
        words = self._style.words
        number = f"{words.number(page + 1)}/{words.number(pages)}"
        painter.setFont(self._style.font(Type.SMALL))
        painter.setPen(QColor(Qt.GlobalColor.black))
        painter.setLayoutDirection(words.direction)
        for text, side in ((self._leaflet.footer, Qt.AlignmentFlag.AlignLeft), (number, Qt.AlignmentFlag.AlignRight)):
            painter.drawText(box, int(side) | int(Qt.AlignmentFlag.AlignBottom), text)
