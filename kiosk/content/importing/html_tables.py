"""Tables of HTML as Markdown can have them: rows of cells, and nothing between, inside or across them."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

_ROWS = ("thead", "tbody", "tfoot", "tr", "colgroup")
_CELLS = ("td", "th")
_OF_TABLES = (*_ROWS, *_CELLS, "col", "caption")
_LONGEST_REPEATED = 200
"""Characters of a cell that is repeated in each row that it spans: a name is, a paragraph is not."""
_MOST_REPEATED = 6_000
"""Cells that are repeated in one table: the rows that a table of the library may have, times its columns."""


def make_tables_plain(soup: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    """Make all tables rows of cells.

    One inside of another becomes words, what stands between cells comes before the table, and a cell that spans rows
    stands in each of them: without it, the others of a row would move to another column. Gives the tables in which
    rows have an empty cell instead, as the one above is long, with its words.
    """
    for table in soup.find_all("table"):
        if table.parent is None:
            continue  # it was inside of another
        for nested in table.find_all("table"):
            for tag in (*nested.find_all(_OF_TABLES), nested):
                if tag.parent is not None:
                    tag.insert_after(" ")
                    tag.unwrap()
        for holder in (table, *table.find_all(_ROWS)):
            for child in list(holder.children):
                if isinstance(child, NavigableString) and not child.strip():
                    child.extract()
                elif isinstance(child, NavigableString) or (isinstance(child, Tag) and child.name not in _OF_TABLES):
                    table.insert_before(child.extract(), " ")
        yield from ((table, words) for words in sorted(_repeat_spanning_cells(soup, table)))
        if not table.find("tr"):
            table.unwrap()


def _repeat_spanning_cells(soup: BeautifulSoup, table: Tag) -> set[str]:
    """Returns the words of those that are too long, or too many."""
    room = _MOST_REPEATED
    left: set[str] = set()
    for group in {id(row.parent): row.parent for row in table.find_all("tr")}.values():
        spanning: dict[int, tuple[Tag, int]] = {}
        for row in group.find_all("tr", recursive=False) if group is not None else ():
            room -= len(spanning)
            left.update(cell.get_text(" ") for cell, _ in spanning.values() if room < 0 or not _is_short(cell))
            spanning = _filled(soup, row, spanning if room >= 0 else {})
    return left


def _filled(soup: BeautifulSoup, row: Tag, spanning: dict[int, tuple[Tag, int]]) -> dict[int, tuple[Tag, int]]:
    """Put cells of the rows above, by their column with the number of rows that are left, into a row.

    Returns those that go on below it.
    """
    own = deque(row.find_all(_CELLS, recursive=False))
    below: dict[int, tuple[Tag, int]] = {}
    column = 0
    while own or any(place >= column for place in spanning):
        cell, rows = spanning.get(column, (None, 0))
        if cell is not None:
            repeated = copy.copy(cell) if _is_short(cell) else _without_words(cell)
            row.append(repeated) if not own else own[0].insert_before(repeated)
        elif own:
            cell = own.popleft()
            rows = _span(cell, "rowspan")
        else:  # the row ends before the column of a cell from above
            width = min(place for place in spanning if place >= column) - column
            cell = soup.new_tag("td", attrs={"colspan": str(width)})
            row.append(cell)
        if rows > 1:
            below[column] = (cell, rows - 1)
        column += _span(cell, "colspan")
    return below


def _span(cell: Tag, attribute: str) -> int:
    """How many rows or columns a cell takes. HTML knows 0 for all rows that are left, and no more than 65,534."""
    value = str(cell.get(attribute) or "1")
    most = 65_534 if attribute == "rowspan" else 1_000
    if value == "0" and attribute == "rowspan":
        return most
    return max(1, min(most, int(value))) if value.isdecimal() and len(value) <= len(str(most)) else 1


def _without_words(cell: Tag) -> Tag:
    empty = copy.copy(cell)
    empty.clear()
    return empty


def _is_short(cell: Tag) -> bool:
    return len(cell.get_text()) <= _LONGEST_REPEATED
