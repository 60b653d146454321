"""The screen of an article: one section at a time, the way through it, and what leads on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.blocks import Footnote
from kiosk.core.model import Article, ArticleCard, LibraryInfo, Section, Source, Topic, reading_minutes
from kiosk.core.navigator import ArticlePlace
from kiosk.ui import words
from kiosk.ui.controls import Arrow, Button, Rank
from kiosk.ui.dock import Dock
from kiosk.ui.document import DocumentWriter, Rendered
from kiosk.ui.label import Label
from kiosk.ui.page import Page
from kiosk.ui.painting import fill_rounded
from kiosk.ui.rail import Rail
from kiosk.ui.reading import ReadingView
from kiosk.ui.theme import RADIUS_DIALOG, Style, Type


@dataclass(frozen=True)
class ArticleView:
    """Everything that the screen of a section shows."""

    place: ArticlePlace
    topic: Topic
    article: Article
    section: Section
    following: ArticleCard | None
    related: tuple[ArticleCard, ...]
    info: LibraryInfo
    today: date

    @property
    def titles(self) -> list[str]:
        """The sections as the rail names them."""
        return [section.title or words.OPENING for section in self.article.sections]

    @property
    def is_last(self) -> bool:
        """Whether no section follows."""
        return self.place.section >= len(self.article.sections) - 1


class ArticlePage(Page):
    """Shows one section of an article."""

    def __init__(
        self,
        style: Style,
        view: ArticleView,
        load_image: Callable[[str], QImage],
        home_icon: QPixmap,
        *,
        can_go_back: bool,
    ) -> None:
        super().__init__(style)
        self.view = view
        self.words_to_read = view.section.words
        self._load_image = load_image
        self._reading = ReadingView(style, self._write, view.place.scroll)
        self._reading.setAccessibleName(view.titles[view.place.section])
        self._reading.article_followed.connect(self.article_selected)
        self._reading.word_tapped.connect(self.word_opened)
        self._reading.picture_tapped.connect(self.picture_opened)
        self._reading.scrolled.connect(self.scrolled)
        self._reading.extent_changed.connect(self._on_extent_changed)
        self.pane = _Pane(style, self._reading)
        self._lay_out_body()
        self._read_on = Button(style, words.READ_ON, Rank.SECONDARY, arrow=Arrow.DOWN)
        self._read_on.clicked.connect(self._reading.read_on)
        policy = self._read_on.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._read_on.setSizePolicy(policy)
        home = Button(style, words.HOME, Rank.OUTLINE, icon=home_icon)
        home.clicked.connect(self.home_requested)
        back = Button(style, words.BACK, Rank.OUTLINE)
        back.clicked.connect(self.back_requested)
        if not can_go_back:
            # Never `setVisible(True)` before a widget has its parent: it would come up as a window of its own.
            back.hide()
        self.column.addWidget(Dock(style, [home], [self._read_on, back, self._primary()]))

    def _lay_out_body(self) -> None:
        style, view = self.look, self.view
        heading = f"{view.article.title} · {words.parts(len(view.titles))}"
        label = Label(style, heading, Type.SMALL, soft=True)
        rail = Rail(style, view.titles, view.place.section, view.place.seen, chips=style.metrics.portrait)
        rail.section_selected.connect(self.section_selected)
        side = QVBoxLayout()
        side.setSpacing(style.px(20))
        side.addWidget(label)
        side.addWidget(rail, 0 if style.metrics.portrait else 1)
        if style.metrics.portrait:
            side.setContentsMargins(style.margin, style.px(4), style.margin, style.px(20))
            self.column.addLayout(side)
            self.column.addWidget(self.pane, 1)
            return
        side.setContentsMargins(style.margin, style.px(8), style.px(32), style.px(20))
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(style.margin + style.px(424 + 32))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(holder)
        body.addWidget(self.pane, 1)
        self.column.addLayout(body, 1)

    def _primary(self) -> Button:
        view = self.view
        if not view.is_last:
            following = view.place.section + 1
            button = Button(self.look, words.next_section(view.titles[following]), Rank.PRIMARY, arrow=Arrow.FORWARD)
            button.clicked.connect(lambda: self.section_selected.emit(following))
        elif view.following is not None:
            article = view.following
            button = Button(self.look, words.next_article(article.title), Rank.PRIMARY, arrow=Arrow.FORWARD)
            button.clicked.connect(lambda: self.article_selected.emit(article.id))
        elif view.topic.article_count > 1:
            button = Button(self.look, words.more_on(view.topic.title), Rank.PRIMARY, arrow=Arrow.FORWARD)
            button.clicked.connect(lambda: self.topic_selected.emit(view.topic.id))
        else:
            button = Button(self.look, words.HOME, Rank.PRIMARY)
            button.clicked.connect(self.home_requested)
        return button

    def _write(self, width: int) -> Rendered:
        view = self.view
        writer = DocumentWriter(self.look, width, self.layoutDirection(), self._load_image)
        writer.title(view.section.title or view.article.title)
        for line in byline(view.article, view.section.words, view.today):
            writer.small_line(line)
        if view.info.emergency:
            writer.small_line(view.info.emergency, bold=True, colour=self.look.palette.ink)
        writer.space(24)
        text = [block for block in view.section.blocks if not isinstance(block, Footnote)]
        notes = [block for block in view.section.blocks if isinstance(block, Footnote)]
        writer.blocks(text)
        if notes:
            writer.subheading(words.NOTES)
            writer.blocks(notes)
        if view.is_last:
            self._write_end(writer)
        return writer.finish()

    def _write_end(self, writer: DocumentWriter) -> None:
        if self.view.related:
            writer.subheading(words.RELATED)
            for card in self.view.related:
                writer.card(card)
            writer.space(12)
        if self.view.article.sources:
            writer.subheading(words.SOURCES)
            for source in self.view.article.sources:
                writer.small_line(source_line(source))
        if self.view.info.disclaimer:
            writer.space(8)
            writer.small_line(self.view.info.disclaimer)

    def _on_extent_changed(self) -> None:
        self._read_on.setVisible(self._reading.overflows and not self._reading.at_end)
        self.pane.update_mark()

    def moving_part(self, old: Page) -> QWidget:
        """Between two sections of an article only the text slides; rail and dock stay where they are."""
        same = isinstance(old, ArticlePage) and old.view.article.id == self.view.article.id
        return self.pane if same else self

    def scroll_to_end(self) -> bool:
        """Scroll to the last line; returns whether it was below the screen."""
        if not self._reading.overflows or self._reading.at_end:
            return False
        bar = self._reading.verticalScrollBar()
        bar.setValue(bar.maximum())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no control wants scroll the text."""
        self._reading.keyPressEvent(event)

    def swipe(self, at: QPoint, *, forward: bool) -> None:
        """Turn to the next or previous section, if the finger came down on the text."""
        section = self.view.place.section + (1 if forward else -1)
        text = QRect(self.pane.mapTo(self, QPoint(0, 0)), self.pane.size())
        if text.contains(at) and 0 <= section < len(self.view.titles):
            self.section_selected.emit(section)


def byline(article: Article, section_words: int, today: date) -> list[str]:
    """The lines below the title: how far the text can be trusted, how long it takes, who wrote and reviewed it."""
    minutes = words.minutes_to_read(reading_minutes(section_words))
    first = [words.SAMPLE, minutes] if article.status == "sample" else [minutes]
    second: list[str] = []
    if article.author:
        second.append(words.written_by(article.author))
    if article.reviewer or article.reviewed is not None:
        day = words.long_date(article.language, article.reviewed) if article.reviewed is not None else ""
        second.append(words.reviewed(article.reviewer, day))
    if article.review_by is not None and article.review_by < today:
        second.append(words.review_due(words.long_date(article.language, article.review_by)))
    return [" · ".join(line) for line in (first, second) if line]


def source_line(source: Source) -> str:
    """A source as it is printed: title, publisher, year, address."""
    parts = (source.title, source.publisher, str(source.year or ""), source.url)
    return ". ".join(part for part in parts if part)


class _Pane(QWidget):
    """The reading view on its surface, with round corners and a mark that shows how far the text is scrolled."""

    def __init__(self, style: Style, view: ReadingView) -> None:
        super().__init__()
        self._style = style
        self._view = view
        self._mark = _ScrollMark(style, view)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(6), style.px(24), style.px(6), 0)
        row.setSpacing(0)
        row.addWidget(view, 1)
        row.addWidget(self._mark)

    def update_mark(self) -> None:
        """Follow the scrolling."""
        self._mark.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius = self._style.px(RADIUS_DIALOG)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        # Corners that lie on the window's edge stay square: they are pushed out of sight.
        beyond = 0 if self._style.metrics.portrait else radius
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rect = QRectF(self.rect()).adjusted(-beyond if mirrored else 0, 0, 0 if mirrored else beyond, radius)
        shape.addRoundedRect(rect, radius, radius)
        painter.fillPath(shape, QColor(self._style.palette.surface))
        painter.end()


class _ScrollMark(QWidget):
    """Shows where in the text the reader is; there is nothing to press."""

    def __init__(self, style: Style, view: ReadingView) -> None:
        super().__init__()
        self._style = style
        self._view = view
        self.setFixedWidth(style.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        bar = self._view.verticalScrollBar()
        if bar.maximum() <= 0:
            return
        track = self.height() - self._style.px(24)
        shown = self._view.viewport().height()
        length = max(self._style.px(60), track * shown // (shown + bar.maximum()))
        top = (track - length) * bar.value() // bar.maximum()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._style.px(8)
        fill_rounded(
            painter, QRect((self.width() - width) // 2, top, width, length), width / 2, self._style.palette.outline
        )
        painter.end()
