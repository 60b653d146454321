"""Things that are more than fit on a screen: how many go on a page, and the arrows between pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from kiosk.ui import words
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


def pager(style: Style, page: int, pages: int, turn: Callable[[int], None]) -> tuple[list[QWidget], list[QWidget]]:
    """Big arrows with dots between them, as the two ends of a dock; empty where one page holds everything."""
    if pages <= 1:
        return [], []
    backward = Button(style, words.PREVIOUS_PAGE, Rank.OUTLINE, arrow=Arrow.BACKWARD)
    forward = Button(style, words.NEXT_PAGE, Rank.PRIMARY, arrow=Arrow.FORWARD)
    for button, leads_on in ((backward, page > 0), (forward, page < pages - 1)):
        # The other one keeps its place, so that it can be pressed again and again.
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        if not leads_on:
            # Never `setVisible(True)` before a widget has its parent: it would come up as a window of its own.
            button.hide()
    backward.clicked.connect(lambda: turn(page - 1))
    forward.clicked.connect(lambda: turn(page + 1))
    return [backward], [Dots(style, page, pages, words.page_of(page + 1, pages)), forward]
