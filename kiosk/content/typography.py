"""Quotes, dashes and ellipses as a printer sets them, by language. A clinic types them with a plain keyboard.

And what is not seen but needed: in Thai, places where a line can end; in Arabic, marks that keep numbers in order.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from threading import get_ident
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.smarty import SmartyExtension
from markdown.util import HTML_PLACEHOLDER_RE, STX

from kiosk.content.number_direction import with_numbers_in_order
from kiosk.content.source_text import visible
from kiosk.content.word_breaks import with_word_breaks
from kiosk.core.scripts import writing_system


class Quotes(NamedTuple):
    """The quotation marks of a language: double and single, left and right."""

    left: str
    right: str
    single_left: str
    single_right: str


_ENGLISH = Quotes("“", "”", "‘", "’")
_GERMAN = Quotes("„", "“", "‚", "‘")
_POLISH = Quotes("„", "”", "‚", "’")
_SWEDISH = Quotes("”", "”", "’", "’")
_RUSSIAN = Quotes("«", "»", "„", "“")
# A narrow no-break space stands inside French quotation marks.
_FRENCH = Quotes("«\u202f", "\u202f»", "‘", "’")
_NORWEGIAN = Quotes("«", "»", "‘", "’")
# As CLDR has them. In a line from right to left, the sign that opens stands on the right.
_ARABIC = Quotes("”", "“", "’", "‘")
_PERSIAN = Quotes("«", "»", "‹", "›")
_JAPANESE = Quotes("「", "」", "『", "』")

_QUOTES = {
    "ar": _ARABIC, "bg": _GERMAN, "cs": _GERMAN, "da": _SWEDISH, "de": _GERMAN, "el": _NORWEGIAN, "et": _GERMAN,
    "fa": _PERSIAN, "fi": _SWEDISH, "fr": _FRENCH, "hr": _POLISH, "hu": _POLISH, "is": _GERMAN, "ja": _JAPANESE,
    "lt": _GERMAN, "nb": _NORWEGIAN, "nn": _NORWEGIAN, "no": _NORWEGIAN, "pl": _POLISH, "ro": _POLISH, "ru": _RUSSIAN,
    "sk": _GERMAN, "sl": _GERMAN, "sv": _SWEDISH, "uk": _RUSSIAN, "ur": _ARABIC,
}  # fmt: skip


def quotes(language: str) -> Quotes:
    """The quotation marks of a language (a BCP 47 tag); those of English where a language has none of its own here."""
    return _QUOTES.get(language.partition("-")[0].lower(), _ENGLISH)


def extension(language: str) -> SmartyExtension:
    """Python-Markdown's extension for typography, with the characters of the language."""
    marks = quotes(language)
    characters = {
        "left-double-quote": marks.left,
        "right-double-quote": marks.right,
        "left-single-quote": marks.single_left,
        "right-single-quote": marks.single_right,
        "ndash": "–",
        "mdash": "—",
        "ellipsis": "…",
    }
    return SmartyExtension(substitutions=characters)


class Typography:
    """Sets the texts of one language, one after the other: it keeps a parser."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._right_to_left = writing_system(language).right_to_left
        single_right = quotes(language).single_right
        # Inside a word it is an apostrophe, which is the same in all languages.
        self._apostrophe = None if single_right == "’" else re.compile(rf"(?<=\w){single_right}(?=\w)")

    def restored(self, text: str, stash: Sequence[str | Element]) -> str:
        """The text as it is shown, with what Python-Markdown had set aside in its stash in its places."""

        def set_aside(match: re.Match[str]) -> str:
            # Elements come into the stash only by raw HTML, which is not read.
            return visible(html.unescape(str(stash[int(match[1])])))

        if STX in text:
            text = HTML_PLACEHOLDER_RE.sub(set_aside, text)
        if self._apostrophe:
            text = self._apostrophe.sub("’", text)
        return self._with_unseen_marks(text)

    def plain(self, text: str) -> str:
        """Plain text (a title, a caption) with the quotes, dashes, ellipses and unseen marks of the language."""
        if not any(sign in text for sign in ("'", '"', "--", "...")):
            return self._with_unseen_marks(text)
        self._parser.reset()
        root = Element("div")
        paragraph = SubElement(root, "p")
        paragraph.text = text
        self._parser.treeprocessors["smarty"].run(root)
        return self.restored(paragraph.text, self._parser.htmlStash.rawHtmlBlocks)

    @cached_property
    def _parser(self) -> Markdown:
        return Markdown(extensions=[extension(self._language)])

    def _with_unseen_marks(self, text: str) -> str:
        if not text.isascii():
            text = with_word_breaks(text)
        return with_numbers_in_order(text) if self._right_to_left else text


def typography(language: str) -> Typography:
    """The typography of a language, to be used by the present thread alone."""
    return _typography(language, get_ident())


@lru_cache(maxsize=32)
def _typography(language: str, _thread: int) -> Typography:
    return Typography(language)


def typographic(text: str, language: str) -> str:
    """Plain text with the quotes, dashes, ellipses and unseen marks of a language."""
    return typography(language).plain(text)
