"""Things that are more than fit on a screen: how many go on a page, and the arrows between pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.controls import Arrow, Button, Dots, Rank
from kiosk.ui.theme import Style

Item = TypeVar("Item")


def grid_shape(count: int, most_columns: int, most_rows: int) -> tuple[int, int]:
    """Columns and rows for that many tiles: as even as can be, wider than high, within the given most.

    Six tiles where four columns fit stand as 3 × 2, not as 4 + 2.
    """
    per_page = most_columns * most_rows
    shown = min(count, per_page)
    rows = max(1, -(-shown // most_columns))
    columns = max(1, -(-shown // rows))
    return columns, rows


def page_count(items: int, per_page: int) -> int:
    """How many pages that many items take; at least 1."""
    return max(1, -(-items // per_page))


def page_of(items: Sequence[Item], page: int, per_page: int) -> Sequence[Item]:
    """The items of a page."""
    return items[page * per_page : (page + 1) * per_page]


class Pager(QWidget):
    """Big arrows with dots between them: one row, as high as a touch target. `page` counts from 0."""

    turned = Signal(int)

    def __init__(self, style: Style, page: int, pages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(style.metrics.target)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = style.words
        backward = Button(style, "", Rank.SECONDARY, arrow=Arrow.BACKWARD, name=words.previous_page, parent=self)
        forward = Button(style, "", Rank.SECONDARY, arrow=Arrow.FORWARD, name=words.next_page, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(28))
        row.addStretch(1)
        row.addWidget(backward)
        row.addWidget(Dots(style, page, pages, words.page_of(page + 1, pages), parent=self))
        row.addWidget(forward)
        row.addStretch(1)
        for button, leads_on in ((backward, page > 0), (forward, page < pages - 1)):
            button.setMinimumWidth(2 * style.metrics.target)
            # The other one keeps its place, so that it can be pressed again and again.
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            button.setVisible(leads_on)
        backward.clicked.connect(lambda: self.turned.emit(page - 1))
        forward.clicked.connect(lambda: self.turned.emit(page + 1))


class Grid(NamedTuple):
    """How many columns and rows of tiles a page has, and how high a tile must be at least, in pixels."""

    columns: int
    rows: int
    tile_height: int

    @property
    def per_page(self) -> int:
        """How many tiles fit on a page."""
        return self.columns * self.rows

    def pages(self, count: int) -> int:
        """How many pages that many tiles take; at least 1."""
        return page_count(count, self.per_page)


def tallest(heights: Iterable[int | None]) -> int | None:
    """The height that is enough for all; None where one of them cannot be so narrow."""
    most = 0
    for height in heights:
        if height is None:
            return None
        most = max(most, height)
    return most


def best_grid(
    count: int,
    *,
    width: int,
    height: int,
    gap: int,
    pager: int,
    most: tuple[int, int],
    height_for: Callable[[int], int | None],
) -> Grid:
    """The grid that needs the fewest pages for that many tiles, within `most` columns and rows.

    `width` and `height` are what all tiles have together; where there are several pages, `pager` of the height goes to
    the arrows. `height_for` gives the least height of a tile of a width, or None where the tiles cannot be so narrow.
    All lengths are in pixels. Where not even one tile fits, it gets what is there.
    """
    most_columns, most_rows = most
    # What a single tile gets where not even one fits.
    least = max(1, height - pager if count > 1 else height)
    best = Grid(1, 1, least)
    for columns in range(min(most_columns, max(1, count)), 0, -1):
        needed = height_for((width - (columns - 1) * gap) // columns)
        if needed is None:
            continue
        rows = min(most_rows, (height + gap) // (needed + gap))
        if rows * columns < count:
            rows = min(most_rows, (height - pager + gap) // (needed + gap))
        if (rows >= 1 and page_count(count, columns * rows) < page_count(count, best.per_page)) or (
            rows >= 1 and best.tile_height == least
        ):
            best = Grid(columns, rows, needed)
    columns, rows = grid_shape(count, best.columns, best.rows)
    return Grid(columns, rows, best.tile_height)
