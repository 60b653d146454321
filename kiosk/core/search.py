"""What a search finds, as the screen shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Mark(NamedTuple):
    """A part of a text to be marked: `text[start:start + length]`.

    Both count code points, not the UTF-16 units of Qt: the two differ after an emoji.
    """

    start: int
    length: int


@dataclass(frozen=True)
class SearchHit:
    """An article that was found, at the best place in it.

    `language` is that of the text found: the asked one, or another where the article has no text in the asked one.
    `section` counts from 0; an opening section has an empty `section_title`. `sentence` is one sentence of that
    section, or a short line such as a list item or a cell of a table, as it is shown there; it is empty only where the
    section has no text. `block` is the index, among the section's blocks, of the block that holds it. `title_marks` and
    `sentence_marks` are in reading order and do not overlap; either may be empty, as when an article is found by
    another name that it does not show.
    """

    article: str
    language: str
    title: str
    title_marks: tuple[Mark, ...]
    section: int
    section_title: str
    block: int
    sentence: str
    sentence_marks: tuple[Mark, ...]


@dataclass(frozen=True)
class SearchResults:
    """What a search found: one hit for each article, the best first.

    `corrected` are the words that were looked for in place of mistyped ones, as the library writes them, in the order
    of the query; it is empty where everything was found as typed. `suggestions` are the library's words nearest to
    those of the query, the nearest first; there are some only where there is no hit, and none where no word is near.
    """

    hits: tuple[SearchHit, ...] = ()
    corrected: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
