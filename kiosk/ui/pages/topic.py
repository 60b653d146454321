"""The screen of a topic: its articles as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from kiosk.core.model import ArticleCard, Topic
from kiosk.ui import words
from kiosk.ui.controls import Button, Rank
from kiosk.ui.dock import Dock
from kiosk.ui.label import Label
from kiosk.ui.page import Page
from kiosk.ui.paging import page_count, page_of, pager
from kiosk.ui.theme import TOPIC_SQUARE, Style, Type
from kiosk.ui.tiles import ArticleTile, draw_icon_square


class TopicPage(Page):
    """Shows one page of a topic's articles."""

    LANDSCAPE_COLUMNS = 3

    def __init__(
        self, style: Style, topic: Topic, icon: QPixmap, articles: Sequence[ArticleCard], page: int, home_icon: QPixmap
    ) -> None:
        super().__init__(style)
        portrait = style.metrics.portrait
        tile_height = style.px(340 if portrait else 420 if len(articles) <= self.LANDSCAPE_COLUMNS else 310)
        gap = style.px(28)
        columns = 1 if portrait else self.LANDSCAPE_COLUMNS
        room = style.metrics.height - style.px(104 + 148 + 32 + 48) - style.metrics.target
        rows = max(1, (room + gap) // (tile_height + gap))
        pages = page_count(len(articles), columns * rows)
        page = min(page, pages - 1)
        self.column.addLayout(self._title(topic, icon))
        grid = QGridLayout()
        grid.setContentsMargins(style.margin, 0, style.margin, style.px(32))
        grid.setSpacing(gap)
        for index, card in enumerate(page_of(articles, page, columns * rows)):
            tile = ArticleTile(style, card, topic.colour)
            tile.setFixedHeight(tile_height)
            tile.clicked.connect(self._on_tile_clicked)
            grid.addWidget(tile, index // columns, index % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)
        home = Button(style, words.HOME, Rank.OUTLINE, icon=home_icon)
        home.clicked.connect(self.home_requested)
        leading, trailing = pager(style, page, pages, self.page_turned.emit)
        self.column.addWidget(Dock(style, [home, *leading], trailing))

    def _title(self, topic: Topic, icon: QPixmap) -> QHBoxLayout:
        style = self.look
        row = QHBoxLayout()
        row.setContentsMargins(style.margin, style.px(8), style.margin, style.px(28))
        row.setSpacing(style.px(28))
        row.addWidget(_IconSquare(style, icon, style.palette.topic(topic.colour).strong))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Label(style, topic.title, Type.PAGE, bold=True, align=middle), 1)
        return row

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
