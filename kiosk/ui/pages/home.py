"""The home screen: one question, and the topics as tiles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.core.model import Topic
from kiosk.ui.controls import Button
from kiosk.ui.dock import Dock
from kiosk.ui.label import Label
from kiosk.ui.lifetime import discard
from kiosk.ui.page import Page
from kiosk.ui.paging import Grid, Pager, best_grid, page_of, tallest
from kiosk.ui.standard_buttons import StandardButtons, language_button
from kiosk.ui.theme import Style, Type
from kiosk.ui.tiles import TopicTile

MOST_LANGUAGES_BESIDE = 4
"""More languages than that wait behind one button."""


class HomePage(Page):
    """Shows one page of the topics. `easier` tells whether the screen has been made easier to use already."""

    def __init__(
        self,
        style: Style,
        topics: Sequence[Topic],
        page: int,
        icon: Callable[[Topic], QPixmap],
        buttons: StandardButtons,
        languages: Sequence[str],
        *,
        easier: bool,
    ) -> None:
        super().__init__(style)
        self.setAccessibleName(style.words.home_question)
        portrait = style.metrics.portrait
        title = Label(style, style.words.home_question, Type.PAGE, bold=True)
        title.setContentsMargins(style.px(64), style.px(24 if portrait else 4), style.px(64), style.px(28))
        self.above.addWidget(title)
        dock = self._dock_with_room_above(topics, buttons, languages, easier=easier)
        grid = self._grid(topics, dock)
        page = min(page, grid.pages(len(topics)) - 1)
        self.column.addWidget(self._tiles(page_of(topics, page, grid.per_page), grid, icon), 1)
        if grid.pages(len(topics)) > 1:
            pager = Pager(style, page, grid.pages(len(topics)))
            pager.turned.connect(self.page_turned)
            self.column.addWidget(pager)
            self.column.addSpacing(style.px(20))
        self.column.addWidget(dock)

    def _grid(self, topics: Sequence[Topic], dock: Dock) -> Grid:
        style, portrait = self.look, self.look.metrics.portrait

        def height_for(width: int) -> int | None:
            return tallest(TopicTile.height_for(style, topic.title, width) for topic in topics)

        return best_grid(
            len(topics),
            width=style.metrics.width - 2 * style.margin,
            height=self._room_for_tiles(dock),
            gap=style.px(28),
            pager=self._pager_height,
            most=(2, 4) if portrait else (4, 2),
            height_for=height_for,
        )

    def _room_for_tiles(self, dock: Dock) -> int:
        return self.room_below(dock) - self.look.px(32)

    @property
    def _pager_height(self) -> int:
        return self.look.metrics.target + self.look.px(20)

    def _tiles(self, topics: Sequence[Topic], grid: Grid, icon: Callable[[Topic], QPixmap]) -> QWidget:
        style = self.look
        layout = QGridLayout()
        layout.setContentsMargins(style.margin, 0, style.margin, style.px(32))
        layout.setSpacing(style.px(28))
        for index, topic in enumerate(topics):
            tile = TopicTile(style, topic, icon(topic))
            tile.clicked.connect(self._on_tile_clicked)
            layout.addWidget(tile, index // grid.columns, index % grid.columns)
        for column in range(grid.columns):
            layout.setColumnStretch(column, 1)
        for row in range(grid.rows):
            layout.setRowStretch(row, 1)
        holder = QWidget()
        holder.setLayout(layout)
        return holder

    def _dock_with_room_above(
        self, topics: Sequence[Topic], buttons: StandardButtons, languages: Sequence[str], *, easier: bool
    ) -> Dock:
        """A dock whose labels are short where the text is large, or where whole ones would leave no room for a tile."""
        dock = self._dock(buttons, languages, easier=easier, short=self.look.large_text)
        tile = self.look.metrics.target + (self._pager_height if len(topics) > 1 else 0)
        if self._room_for_tiles(dock) >= tile:
            return dock
        discard(dock)
        return self._dock(buttons, languages, easier=easier, short=True)

    def _dock(self, buttons: StandardButtons, languages: Sequence[str], *, easier: bool, short: bool) -> Dock:
        search, easier_button = buttons.search(self), buttons.easier(self, chosen=easier)
        size = buttons.text_size(self, short=short)
        if self.look.metrics.portrait and short:
            language = [buttons.language(self, short=True)] if len(languages) > 1 else []
            dock = Dock(self.look, [search, *language, size], [], [easier_button])
        elif self.look.metrics.portrait:
            dock = Dock(self.look, [search, size, easier_button], self._languages(buttons, languages, []), [])
        else:
            beside = self._languages(buttons, languages, [search, size, easier_button])
            dock = Dock(self.look, [search, *beside], [], [size, easier_button])
        dock.more_requested.connect(self.more_requested)
        return dock

    def _languages(self, buttons: StandardButtons, languages: Sequence[str], others: Sequence[Button]) -> list[Button]:
        """A button for each language if there is room for them beside the others; else one that leads to them."""
        if len(languages) <= 1:
            return []
        segments = [self._segment(language) for language in languages[: MOST_LANGUAGES_BESIDE + 1]]
        if len(segments) <= MOST_LANGUAGES_BESIDE and Dock.fits_one_row(self.look, [*segments, *others]):
            return segments
        return [buttons.language(self)]

    def _segment(self, language: str) -> Button:
        button = language_button(self.look, language, chosen=language == self.look.words.language)
        button.clicked.connect(lambda: self.language_selected.emit(language))
        return button

    def _on_tile_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, TopicTile):
            self.topic_selected.emit(tile.topic.id)
