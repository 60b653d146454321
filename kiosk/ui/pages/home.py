"""The home screen: one question, and the topics as tiles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.core.model import Topic
from kiosk.ui import words
from kiosk.ui.dock import Dock
from kiosk.ui.label import Label
from kiosk.ui.page import Page
from kiosk.ui.paging import grid_shape, page_count, page_of, pager
from kiosk.ui.theme import Style, Type
from kiosk.ui.tiles import TopicTile


class HomePage(Page):
    """Shows one page of the topics."""

    def __init__(self, style: Style, topics: Sequence[Topic], page: int, icon: Callable[[Topic], QPixmap]) -> None:
        super().__init__(style)
        portrait = style.metrics.portrait
        columns, rows = grid_shape(len(topics), 2 if portrait else 4, 4 if portrait else 2)
        pages = page_count(len(topics), columns * rows)
        page = min(page, pages - 1)
        title = Label(style, words.HOME_QUESTION, Type.PAGE, bold=True)
        title.setContentsMargins(style.px(64), style.px(24 if portrait else 4), style.px(64), style.px(28))
        self.column.addWidget(title)
        grid = QGridLayout()
        grid.setContentsMargins(style.margin, 0, style.margin, style.px(32))
        grid.setSpacing(style.px(28))
        for index, topic in enumerate(page_of(topics, page, columns * rows)):
            tile = TopicTile(style, topic, icon(topic))
            tile.clicked.connect(self._on_tile_clicked)
            grid.addWidget(tile, index // columns, index % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        for row in range(rows):
            grid.setRowStretch(row, 1)
        holder = QWidget()
        holder.setLayout(grid)
        self.column.addWidget(holder, 1)
        leading, trailing = pager(style, page, pages, self.page_turned.emit)
        if pages > 1:
            self.column.addWidget(Dock(style, leading, trailing))

    def _on_tile_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, TopicTile):
            self.topic_selected.emit(tile.topic.id)
