"""The numbers that Word shows before the items of lists. Mammoth tells that an item has one, but not which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup, Tag

from kiosk.content.importing.word_xml import attribute, local_name, words_of

_MARK: Final = re.compile(r"list-number-(\d{1,9})")
_PLAIN: Final = ("", "none", "ordinal")
"""Formats, besides those that are called `decimal…`, that read as numbers, or show none."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How the items of one level of a list are numbered; lists with one `definition` go on counting where another ends.

    `restart` is where this list begins all the same, if it does. `form` is that of the numbers.
    """

    list_: str
    definition: str
    depth: int
    start: int
    restart: int | None
    form: str


class Numbering:
    """What a document says of its lists: which definition (`w:abstractNum`) each of them (`w:num`) follows, and how.

    `numbering` and `styles` are the roots of the parts with these names, where there are such.
    """

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        parts = list(numbering if numbering is not None else ())
        self._definitions = {attribute(one, "abstractNumId"): one for one in parts if local_name(one) == "abstractNum"}
        self._lists = {attribute(one, "numId"): one for one in parts if local_name(one) == "num"}
        self._of_styles = {
            attribute(style, "styleId"): found
            for style in (styles if styles is not None else ())
            if (found := style.find("{*}pPr/{*}numPr")) is not None
        }

    def level(self, paragraph: Element) -> _Level | None:
        """How a paragraph is numbered, by itself or by its style."""
        style = attribute(paragraph.find("{*}pPr/{*}pStyle"), "val")
        own = paragraph.find("{*}pPr/{*}numPr")
        properties = own if own is not None else self._of_styles.get(style)
        name = attribute(properties.find("{*}numId"), "val") if properties is not None else ""
        list_ = self._lists.get(name)
        if properties is None or list_ is None:
            return None
        definition = attribute(list_.find("{*}abstractNumId"), "val")
        levels = {attribute(found, "ilvl"): found for found in self._definitions.get(definition, ())}
        of_style = (depth for depth, found in levels.items() if style and _style_of(found) == style)
        depth = attribute(properties.find("{*}ilvl"), "val") or next(of_style, "0")
        override = next((found for found in list_ if attribute(found, "ilvl") == depth), None)
        own_level = override.find("{*}lvl") if override is not None else None
        described = own_level if own_level is not None else levels.get(depth)
        if described is None or not depth.isdecimal():
            return None
        restart = override.find("{*}startOverride") if override is not None else None
        return _Level(
            name,
            definition,
            int(depth),
            _whole(described.find("{*}start")),
            None if restart is None else _whole(restart),
            attribute(described.find("{*}numFmt"), "val"),
        )


def _style_of(level: Element) -> str:
    return attribute(level.find("{*}pStyle"), "val")


def _whole(element: Element | None) -> int:
    """The number that lists begin with: 0 where there is none, as the standard has it (17.9.25)."""
    value = attribute(element, "val")
    return int(value) if value.isdecimal() and len(value) < len("1000000") else 0


def mark_numbers(document: Element, numbering: Numbering) -> Iterator[str]:
    """Put a bookmark with its number at the beginning of each numbered paragraph, for `number_lists`.

    Gives what there is to say of lists whose numbers are letters, Roman or of another script: here they are plain ones.
    """
    word = document.tag.rpartition("}")[0] + "}"
    last: dict[tuple[str, int], int] = {}
    begun: set[tuple[str, int]] = set()
    told: set[tuple[str, int]] = set()
    for paragraph in document.iter(f"{word}p"):
        level = numbering.level(paragraph)
        if level is None or level.form == "bullet" or paragraph.find("{*}pPr/{*}rPr/{*}del") is not None:
            continue
        place, own = (level.definition, level.depth), (level.list_, level.depth)
        if level.restart is not None and own not in begun:
            last[place] = level.restart
        else:
            last[place] = last[place] + 1 if place in last else level.start
        begun.add(own)
        for deeper in [key for key in last if key[0] == level.definition and key[1] > level.depth]:
            del last[deeper]
        mark = Element(f"{word}bookmarkStart", {f"{word}id": "0", f"{word}name": f"list-number-{last[place]}"})
        paragraph.insert(1 if paragraph.find(f"{word}pPr") is not None else 0, mark)
        if level.form not in _PLAIN and not level.form.startswith("decimal") and own not in told:
            told.add(own)
            yield f"{last[place]}. {words_of(paragraph)} ({level.form} in Word)"


def number_lists(soup: BeautifulSoup) -> Iterator[str]:
    """Begin lists with the numbers that `mark_numbers` has put there, and take these out.

    Gives the items that get another number all the same, as the items of one list are counted on.
    """
    for list_ in soup.find_all("ol"):
        expected = 0
        for place, item in enumerate(list_.find_all("li", recursive=False)):
            number = _number(item)
            if place == 0:
                expected = number if number is not None else 1
                if number is not None:
                    list_["start"] = str(number)
            elif number not in (None, expected):
                yield f"{expected}. {' '.join(item.get_text(' ').split())} ({number}. in Word)"
            expected += 1
    for mark in soup.find_all("a", id=_MARK):
        mark.unwrap()


def _number(item: Tag) -> int | None:
    mark = item.find("a", id=_MARK)
    if not isinstance(mark, Tag) or mark.find_parent("li") is not item:
        return None
    found = _MARK.fullmatch(str(mark["id"]))
    return int(found[1]) if found else None
