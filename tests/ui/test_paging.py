"""How many things go on a page: all of them on as few pages as can be, none too small."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kiosk.core.model import Topic
from kiosk.ui.controls import Button
from kiosk.ui.paging import Grid, Pager, best_grid, grid_shape, page_count, page_of
from kiosk.ui.theme import Style
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_library import SmallLibrary

COUNTS = st.integers(0, 40)
PIXELS = st.integers(1, 3000)
MOST = st.tuples(st.integers(1, 4), st.integers(1, 4))

HeightFor = Callable[[int], int | None]


def text_of_area(area: int, narrowest: int, least: int) -> HeightFor:
    """Tiles that hold a text: the narrower they are, the higher, and below some width they cannot be."""
    return lambda width: None if width < narrowest else least + area // width


HEIGHTS = st.builds(text_of_area, st.integers(0, 400_000), st.integers(1, 900), st.integers(1, 400))


@given(count=COUNTS, width=PIXELS, height=PIXELS, gap=st.integers(0, 60), most=MOST, height_for=HEIGHTS)
def test_a_grid_keeps_to_what_it_is_given(
    count: int, width: int, height: int, gap: int, most: tuple[int, int], height_for: HeightFor
) -> None:
    pager = 88
    grid = best_grid(count, width=width, height=height, gap=gap, pager=pager, most=most, height_for=height_for)
    assert 1 <= grid.columns <= most[0]
    assert 1 <= grid.rows <= most[1]
    tile = (width - (grid.columns - 1) * gap) // grid.columns
    needed = height_for(tile)
    room = height if grid.pages(count) == 1 else height - pager
    used = grid.rows * grid.tile_height + (grid.rows - 1) * gap
    # Where not even one fits, it gets what is there.
    nothing_fits = not any(
        fits(columns, 1, width, height - pager, gap, height_for) for columns in range(1, most[0] + 1)
    )
    assert used <= room or (nothing_fits and (grid.columns, grid.rows) == (1, 1))
    assert nothing_fits or (needed is not None and grid.tile_height >= needed)


def fits(columns: int, rows: int, width: int, height: int, gap: int, height_for: HeightFor) -> bool:
    needed = height_for((width - (columns - 1) * gap) // columns)
    return needed is not None and rows * needed + (rows - 1) * gap <= height


@given(count=st.integers(1, 40), width=PIXELS, height=PIXELS, gap=st.integers(0, 60), most=MOST, height_for=HEIGHTS)
def test_no_other_grid_needs_fewer_pages(
    count: int, width: int, height: int, gap: int, most: tuple[int, int], height_for: HeightFor
) -> None:
    pager = 88
    grid = best_grid(count, width=width, height=height, gap=gap, pager=pager, most=most, height_for=height_for)
    for columns in range(1, most[0] + 1):
        for rows in range(1, most[1] + 1):
            pages = page_count(count, columns * rows)
            room = height if pages == 1 else height - pager
            if fits(columns, rows, width, room, gap, height_for):
                assert grid.pages(count) <= pages, f"{columns} × {rows} needs {pages}, {grid} {grid.pages(count)}"


@given(count=COUNTS, columns=st.integers(1, 4), rows=st.integers(1, 4))
def test_no_column_and_no_row_stays_empty(count: int, columns: int, rows: int) -> None:
    assume(count > 0)
    across, down = grid_shape(count, columns, rows)
    shown = min(count, columns * rows)
    assert across <= columns
    assert down <= rows
    assert across * (down - 1) < shown <= across * down
    assert across * down - shown < down or across == columns


@given(items=st.lists(st.integers(), max_size=60), per_page=st.integers(1, 12))
def test_the_pages_together_are_all_things_in_their_order(items: list[int], per_page: int) -> None:
    pages = [page_of(items, page, per_page) for page in range(page_count(len(items), per_page))]
    assert [item for page in pages for item in page] == items
    assert all(len(page) == per_page for page in pages[:-1])


@pytest.mark.parametrize(
    ("count", "shape"), [(3, (3, 1)), (4, (4, 1)), (5, (3, 2)), (6, (3, 2)), (7, (4, 2)), (8, (4, 2)), (9, (4, 2))]
)
def test_tiles_with_room_stand_as_in_the_drawing(count: int, shape: tuple[int, int]) -> None:
    grid = best_grid(count, width=1792, height=700, gap=28, pager=108, most=(4, 2), height_for=lambda _: 200)
    assert (grid.columns, grid.rows) == shape


def test_tiles_that_cannot_be_narrow_stand_below_each_other() -> None:
    grid = best_grid(
        6, width=1000, height=800, gap=20, pager=100, most=(4, 4), height_for=lambda width: 150 if width > 900 else None
    )
    assert grid == Grid(1, 4, 150)
    assert grid.pages(6) == 2


def test_the_arrows_take_their_place_only_where_there_are_pages() -> None:
    def grid(count: int) -> Grid:
        return best_grid(count, width=400, height=420, gap=20, pager=100, most=(1, 4), height_for=lambda _: 200)

    assert (grid(2).rows, grid(2).pages(2)) == (2, 1)
    assert (grid(3).rows, grid(3).pages(3)) == (1, 3)


def test_no_tiles_are_one_page() -> None:
    assert best_grid(0, width=100, height=100, gap=1, pager=10, most=(4, 4), height_for=lambda _: 50).pages(0) == 1


def shown(pager: Pager) -> list[str]:
    return [button.accessibleName() for button in pager.findChildren(Button) if button.isVisibleTo(pager)]


@pytest.mark.parametrize(
    ("page", "pages", "arrows"),
    [
        (0, 3, [words.next_page]),
        (1, 3, [words.previous_page, words.next_page]),
        (2, 3, [words.previous_page]),
        (0, 1, []),
    ],
)
def test_an_arrow_is_there_where_it_leads_on(
    qtbot: QtBot, style: Style, page: int, pages: int, arrows: list[str]
) -> None:
    pager = Pager(style, page, pages)
    qtbot.addWidget(pager)
    assert shown(pager) == arrows


def test_an_arrow_keeps_its_place_when_the_other_comes(open_kiosk: OpenKiosk) -> None:
    topics = [Topic("scans", f"Topic {number}", "icon", "teal", 2) for number in range(20)]
    reader = open_kiosk(SmallLibrary(topic_rows=topics))
    place = reader.rect(reader.control(words.next_page))
    reader.tap(words.next_page)
    assert reader.rect(reader.control(words.next_page)) == place
    assert reader.rect(reader.control(words.previous_page)).right() < place.left()
