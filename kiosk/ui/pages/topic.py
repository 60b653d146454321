"""The screen of a topic: its articles as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from kiosk.core.model import ArticleCard, Topic
from kiosk.ui.dock import Dock
from kiosk.ui.label import Label
from kiosk.ui.page import Page
from kiosk.ui.paging import Grid, Pager, best_grid, page_of, tallest
from kiosk.ui.standard_buttons import StandardButtons
from kiosk.ui.theme import TOPIC_SQUARE, Style, Type
from kiosk.ui.tiles import ArticleTile, draw_icon_square

MEASURED = 24
"""Of very many cards the longest so many are measured: the others are shorter."""


class TopicPage(Page):
    """Shows one page of a topic's articles."""

    LANDSCAPE_COLUMNS = 3

    def __init__(
        self,
        style: Style,
        topic: Topic,
        icon: QPixmap,
        articles: Sequence[ArticleCard],
        page: int,
        buttons: StandardButtons,
        *,
        languages: bool,
    ) -> None:
        super().__init__(style)
        self.setAccessibleName(topic.title)
        self._add_title(topic, icon)
        short = style.metrics.portrait and style.large_text
        secondary = [buttons.language(self, short=short)] if languages else []
        secondary.append(buttons.text_size(self, short=short))
        dock = Dock(style, [buttons.home(self)], secondary, [buttons.back(self)])
        dock.more_requested.connect(self.more_requested)
        grid = self._grid(articles, dock)
        page = min(page, grid.pages(len(articles)) - 1)
        layout = QGridLayout()
        layout.setContentsMargins(style.margin, 0, style.margin, style.px(32))
        layout.setSpacing(style.px(28))
        for index, card in enumerate(page_of(articles, page, grid.per_page)):
            tile = ArticleTile(style, card, topic.colour)
            tile.setFixedHeight(self._tile_height(grid, dock))
            tile.clicked.connect(self._on_tile_clicked)
            layout.addWidget(tile, index // grid.columns, index % grid.columns)
        for column in range(grid.columns):
            layout.setColumnStretch(column, 1)
        self.column.addLayout(layout)
        self.column.addStretch(1)
        if grid.pages(len(articles)) > 1:
            pager = Pager(style, page, grid.pages(len(articles)))
            pager.turned.connect(self.page_turned)
            self.column.addWidget(pager)
            self.column.addSpacing(style.px(20))
        self.column.addWidget(dock)

    def _add_title(self, topic: Topic, icon: QPixmap) -> None:
        style = self.look
        row = QHBoxLayout()
        row.setContentsMargins(style.margin, style.px(8), style.margin, style.px(28))
        row.setSpacing(style.px(28))
        row.addWidget(_IconSquare(style, icon, style.palette.topic(topic.colour).strong))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Label(style, topic.title, Type.PAGE, bold=True, align=middle), 1)
        self.above.addLayout(row)

    def _grid(self, articles: Sequence[ArticleCard], dock: Dock) -> Grid:
        style, portrait = self.look, self.look.metrics.portrait
        longest = sorted(articles, key=lambda card: len(card.title) + len(card.summary), reverse=True)[:MEASURED]

        def height_for(width: int) -> int | None:
            return tallest(ArticleTile.height_for(style, card, width) for card in longest)

        return best_grid(
            len(articles),
            width=style.metrics.width - 2 * style.margin,
            height=self.room_below(dock) - style.px(32),
            gap=style.px(28),
            pager=style.metrics.target + style.px(20),
            most=(1, 4) if portrait else (self.LANDSCAPE_COLUMNS, 2),
            height_for=height_for,
        )

    def _tile_height(self, grid: Grid, dock: Dock) -> int:
        """As in the drawing, where that is enough and there is room for it."""
        room = self.room_below(dock) - self.look.px(32) - (grid.rows - 1) * self.look.px(28)
        drawn = self.look.px(340 if self.look.metrics.portrait else 420)
        return max(grid.tile_height, min(drawn, room // grid.rows - self.look.metrics.target - self.look.px(20)))

    def _on_tile_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, ArticleTile):
            self.article_selected.emit(tile.card.id)


class _IconSquare(QWidget):
    def __init__(self, style: Style, icon: QPixmap, colour: str) -> None:
        super().__init__()
        self._icon = icon
        self._colour = colour
        self.setFixedSize(QSize(style.px(TOPIC_SQUARE), style.px(TOPIC_SQUARE)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        draw_icon_square(painter, QRect(0, 0, self.width(), self.height()), self._icon, self._colour)
        painter.end()
