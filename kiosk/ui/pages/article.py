"""The screen of an article: one section at a time, the way through it, and what leads on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.blocks import Footnote
from kiosk.core.model import Article, ArticleCard, LibraryInfo, Section, Topic
from kiosk.core.navigator import ArticlePlace
from kiosk.ui.byline import BETWEEN, NO_BREAK_SPACE, byline, overdue_note, source_line
from kiosk.ui.controls import Arrow, Button, Rank
from kiosk.ui.dock import Dock
from kiosk.ui.document import DocumentWriter, Rendered
from kiosk.ui.label import Label
from kiosk.ui.lifetime import discard
from kiosk.ui.page import Page
from kiosk.ui.painting import fill_rounded
from kiosk.ui.rail import Rail
from kiosk.ui.reading import ReadingView
from kiosk.ui.standard_buttons import StandardButtons
from kiosk.ui.theme import RADIUS_DIALOG, Style, Type

RAIL = 424
"""Width of the rail in design pixels."""
CHIPS_EDGE = 20
"""Empty above and below the chips, in design pixels."""
FEWEST_STEPS = 4
"""Where fewer of them would be seen in the rail, they are shown as numbers."""
MOST_FOR_THREE_ROWS = 1.25
"""The largest text with which three rows of chips leave enough for reading."""


@dataclass(frozen=True)
class ArticleView:
    """Everything that the screen of a section shows.

    `can_listen` is None where nothing can be read aloud at all, and false where only no voice speaks the language.
    """

    place: ArticlePlace
    topic: Topic
    article: Article
    section: Section
    following: ArticleCard | None
    related: tuple[ArticleCard, ...]
    info: LibraryInfo
    other_languages: bool
    can_go_back: bool
    can_listen: bool | None

    @property
    def is_last(self) -> bool:
        """Whether no section follows."""
        return self.place.section >= len(self.article.sections) - 1


class ArticlePage(Page):
    """Shows one section of an article."""

    def __init__(
        self, style: Style, view: ArticleView, load_image: Callable[[str], QImage], buttons: StandardButtons
    ) -> None:
        super().__init__(style)
        self.view = view
        self.titles = [section.title or style.words.opening for section in view.article.sections]
        """The sections as the rail names them."""
        self.heading = view.section.title or view.article.title
        """What stands above the text."""
        self.note = "" if view.place.seen else overdue_note(view.article, style.words)
        """What is also said aloud of an overdue article, to who has come to it and not yet turned to another part."""
        self.setAccessibleName(f"{self.heading}. {self.note}" if self.note else self.heading)
        self.words_to_read = view.section.words
        self._load_image = load_image
        self._not_above: list[str] = []
        """Lines about the text that had no room above it where the text is low: they stand at its beginning."""
        self.reading = ReadingView(style, self._write, view.place.scroll, view.place.sentence)
        self.reading.setAccessibleName(self.titles[view.place.section])
        self.reading.article_followed.connect(self.article_selected)
        self.reading.section_followed.connect(self.section_followed)
        self.reading.word_tapped.connect(self.word_opened)
        self.reading.picture_tapped.connect(self.picture_opened)
        self.reading.scrolled.connect(self.scrolled)
        self.reading.rewritten.connect(self._order_focus)
        self.reading.extent_changed.connect(self._on_extent_changed)
        self.pane = _Pane(style, self.reading)
        self._dock = self._make_dock(buttons)
        self._bar: QWidget | None = None
        self._lay_out_body()
        if style.lowered and self._room_for_text < style.type_px(Type.BODY) * style.writing.line_height:
            discard(self._dock)
            self._dock = self._make_dock(buttons, short=True)
        self.column.addWidget(self._dock)

    @property
    def _room_for_text(self) -> int:
        """Pixels between chips and dock, where these stand below each other."""
        return self.room_below(self._dock) - self._rail.height() - self.look.px(2 * CHIPS_EDGE + _Pane.ABOVE)

    def _make_read_on(self) -> Button:
        button = Button(self.look, "", Rank.SECONDARY, arrow=Arrow.DOWN, name=self.look.words.read_on)
        button.clicked.connect(self.reading.read_on)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button

    def _make_dock(self, buttons: StandardButtons, *, short: bool = False) -> Dock:
        """A dock, with the arrow alone on the primary action if that is to be `short`."""
        view = self.view
        # The language is never to gather under *More*.
        signs = not self.look.metrics.portrait or self.look.large_text
        secondary = [buttons.hide(self)]
        if view.other_languages:
            secondary.append(buttons.language(self, short=signs))
        if view.can_listen is not None:
            secondary.append(buttons.listen(self, has_voice=view.can_listen))
        secondary += [buttons.text_size(self, short=signs), buttons.take_home(self), buttons.questions(self)]
        back = [buttons.back(self)] if view.can_go_back else []
        self._read_on = self._make_read_on()
        primary = self._primary(buttons, short=short)
        dock = Dock(self.look, [buttons.home(self)], secondary, [self._read_on, *back, primary])
        dock.more_requested.connect(self.more_requested)
        return dock

    def show_instead_of_dock(self, bar: QWidget | None) -> None:
        """Put other buttons in the dock's place; None brings the dock back."""
        if self._bar is not None:
            self.column.removeWidget(self._bar)
            discard(self._bar)
        self._bar = bar
        self._dock.setVisible(bar is None)
        if bar is not None:
            self.column.addWidget(bar)

    def _lay_out_body(self) -> None:
        style, view = self.look, self.view
        parts = style.words.parts(len(self.titles)).replace(" ", NO_BREAK_SPACE)
        heading = f"{view.article.title}{BETWEEN}{parts}"
        if style.metrics.portrait:
            self._lay_out_below_each_other(heading)
            return
        rail = self._rail_beside()
        rail.section_selected.connect(self.section_selected)
        rail.turned.connect(self._order_focus)
        self._rail = rail
        compact = rail.compact
        width = rail.minimumWidth()
        side = QVBoxLayout()
        side.setSpacing(style.px(20))
        if not compact:
            side.addWidget(Label(style, heading, Type.SMALL, soft=True))
        side.addWidget(rail, 1)
        margins = QMargins(style.margin, style.px(8), style.px(32), style.px(20))
        if style.direction is Qt.LayoutDirection.RightToLeft:
            # Layouts are mirrored, but not their margins.
            margins = QMargins(margins.right(), margins.top(), margins.left(), margins.bottom())
        side.setContentsMargins(margins)
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(style.margin + width + style.px(32))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(holder)
        body.addWidget(self.pane, 1)
        self.column.addLayout(body, 1)

    def _rail_beside(self) -> Rail:
        """The rail for a landscape screen: with titles or, where these have no room, with numbers only."""
        style, place = self.look, self.view.place
        metrics, gap = style.metrics, style.gap
        room = metrics.height - style.header_height - self._dock.sizeHint().height() - style.px(28)
        if not style.large_text:
            rail = Rail(style, self.titles, place.section, place.seen)
            rail.setMinimumWidth(style.px(RAIL))
            if rail.fits(style.px(RAIL)) and rail.steps_in(style.px(RAIL), room) > FEWEST_STEPS:
                return rail
            discard(rail)
        rail = Rail(style, self.titles, place.section, place.seen, compact=True)
        # Where there is no room for a step and both arrows below each other, the arrows stand side by side.
        low = room < FEWEST_STEPS * (metrics.target + gap)
        rail.setMinimumWidth(2 * metrics.target + 2 * gap if low else metrics.target)
        return rail

    def _lay_out_below_each_other(self, heading: str) -> None:
        """Chips above the text."""
        style, view = self.look, self.view
        rows = 1 if style.lowered else 3 if style.text_scale <= MOST_FOR_THREE_ROWS else 2
        rail = Rail(style, self.titles, view.place.section, view.place.seen, chip_rows=rows)
        self._rail = rail
        rail.turned.connect(self._order_focus)
        rail.section_selected.connect(self.section_selected)
        if style.lowered:
            self._add_title_above(heading)
        else:
            label = Label(style, heading, Type.SMALL, soft=True)
            label.setContentsMargins(style.margin, style.px(4), style.margin, 0)
            self.above.addWidget(label)
        chips = QVBoxLayout()
        chips.setContentsMargins(style.margin, style.px(CHIPS_EDGE), style.margin, style.px(CHIPS_EDGE))
        chips.addWidget(rail)
        self.column.addLayout(chips)
        self.column.addWidget(self.pane, 1)

    def _add_title_above(self, heading: str) -> None:
        """Where the text is in the lower half, its title and what stands below that fill the upper one."""
        style, view = self.look, self.view
        lines = [*byline(view.article, view.section.words, style.words), view.info.emergency]
        parts = [Label(style, self.heading, Type.SECTION, bold=True)]
        parts += [Label(style, line, Type.SMALL, soft=True) for line in (heading, *lines) if line]
        room = style.metrics.height // 2 - style.header_height
        self.above.addStretch(1)
        for part in parts:
            part.setContentsMargins(style.margin, 0, style.margin, style.px(12))
            room -= part.heightForWidth(style.metrics.width)
            if room < 0:
                self._not_above.append(part.text())
                part.deleteLater()
            else:
                self.above.addWidget(part)
        self.above.addStretch(1)

    def _primary(self, buttons: StandardButtons, *, short: bool) -> Button:
        view, words = self.view, self.look.words
        lead_on: Callable[[], None]
        if not view.is_last:
            following = view.place.section + 1
            name, lead_on = words.next_section(self.titles[following]), lambda: self.section_selected.emit(following)
        elif view.following is not None:
            article = view.following
            name, lead_on = words.next_article(article.title), lambda: self.article_selected.emit(article.id)
        elif view.topic.article_count > 1:
            name, lead_on = words.more_on(view.topic.title), lambda: self.topic_selected.emit(view.topic.id)
        else:
            return buttons.search(self)
        button = Button(self.look, "" if short else name, Rank.PRIMARY, arrow=Arrow.FORWARD, name=name)
        button.clicked.connect(lead_on)
        return button

    def _write(self, width: int) -> Rendered:
        view = self.view
        writer = DocumentWriter(self.look, width, self.layoutDirection(), self._load_image)
        if not self.look.lowered:
            writer.title(self.heading)
            for line in byline(view.article, view.section.words, self.look.words):
                writer.small_line(line)
            if view.info.emergency:
                writer.small_line(view.info.emergency, bold=True, colour=self.look.palette.ink)
            writer.space(24)
        elif self._not_above:
            for line in self._not_above:
                writer.small_line(line)
            writer.space(24)
        text = [block for block in view.section.blocks if not isinstance(block, Footnote)]
        notes = [block for block in view.section.blocks if isinstance(block, Footnote)]
        writer.blocks(text)
        if notes:
            writer.subheading(self.look.words.notes)
            writer.blocks(notes)
        if view.is_last:
            self._write_end(writer)
        return writer.finish()

    def _write_end(self, writer: DocumentWriter) -> None:
        if self.view.related:
            writer.subheading(self.look.words.related)
            for card in self.view.related:
                writer.card(card)
            writer.space(12)
        if self.view.article.sources:
            writer.subheading(self.look.words.sources)
            for source in self.view.article.sources:
                writer.small_line(source_line(source))
        if self.view.info.disclaimer:
            writer.space(8)
            writer.small_line(self.view.info.disclaimer)

    def _order_focus(self) -> None:
        """The keyboard goes from the sections through the text to the dock."""
        before = self._rail.controls[-1]
        for hotspot in self.reading.hotspots:
            self.setTabOrder(before, hotspot)
            before = hotspot

    def _on_extent_changed(self) -> None:
        self._read_on.setVisible(self.reading.overflows and not self.reading.at_end)
        self.pane.update_mark()

    def moving_part(self, old: Page) -> QWidget:
        """Between two sections of an article only the text slides; rail and dock stay where they are."""
        same = isinstance(old, ArticlePage) and old.view.article.id == self.view.article.id
        return self.pane if same else self

    def scroll_to_end(self) -> bool:
        """Scroll to the last line; returns whether it was below the screen."""
        if not self.reading.overflows or self.reading.at_end:
            return False
        bar = self.reading.verticalScrollBar()
        bar.setValue(bar.maximum())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no control wants scroll the text."""
        self.reading.keyPressEvent(event)

    def swipe(self, at: QPoint, *, forward: bool) -> None:
        """Turn to the next or previous section, if the finger came down on the text."""
        section = self.view.place.section + (1 if forward else -1)
        text = QRect(self.pane.mapTo(self, QPoint(0, 0)), self.pane.size())
        if text.contains(at) and 0 <= section < len(self.titles):
            self.section_selected.emit(section)


class _Pane(QWidget):
    """The reading view on its surface, with round corners and a mark that shows how far the text is scrolled."""

    ABOVE = 24
    """Empty design pixels above the text."""

    def __init__(self, style: Style, view: ReadingView) -> None:
        super().__init__()
        self._style = style
        self._view = view
        self._mark = _ScrollMark(style, view)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(6), style.px(self.ABOVE), style.px(6), 0)
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
        if self._style.palette.edge:
            painter.setPen(QPen(QColor(self._style.palette.edge), self._style.px(4)))
            painter.drawPath(shape)
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
