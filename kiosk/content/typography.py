"""Quotes, dashes and ellipses as a printer sets them, by language. A clinic types them with a plain keyboard.

And what is not seen but needed: in Thai, places where a line can end; in Arabic, marks that keep numbers in order.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.smarty import SmartyExtension
from markdown.util import HTML_PLACEHOLDER_RE

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


def restored(text: str, stash: Sequence[str | Element], language: str) -> str:
    """The text as it is shown, with the characters that Python-Markdown had set aside in its stash in their places."""

    def set_aside(match: re.Match[str]) -> str:
        # Elements come into the stash only by raw HTML, which is not read.
        return visible(html.unescape(str(stash[int(match[1])])))

    text = HTML_PLACEHOLDER_RE.sub(set_aside, text)
    if (right := quotes(language).single_right) != "’":
        # Inside a word it is an apostrophe, which is the same in all languages.
        text = re.sub(rf"(?<=\w){right}(?=\w)", "’", text)
    return _with_unseen_marks(text, language)


def typographic(text: str, language: str) -> str:
    """Plain text (a title, a caption) with the quotes, dashes, ellipses and unseen marks of the language."""
    if not any(sign in text for sign in ("'", '"', "--", "...")):
        return _with_unseen_marks(text, language)
    parser = Markdown(extensions=[extension(language)])
    root = Element("div")
    paragraph = SubElement(root, "p")
    paragraph.text = text
    parser.treeprocessors["smarty"].run(root)
    return restored(paragraph.text, parser.htmlStash.rawHtmlBlocks, language)


def _with_unseen_marks(text: str, language: str) -> str:
    text = with_word_breaks(text)
    return with_numbers_in_order(text) if writing_system(language).right_to_left else text
