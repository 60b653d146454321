"""Where lines of Thai can end. It has no spaces between words, and Qt finds the words only where libthai is installed.

Chinese and Japanese need nothing: a line can end after almost every character there, and Qt knows where it cannot.
"""

from __future__ import annotations

import re
from functools import cache

import budoux

ZERO_WIDTH_SPACE = "\u200b"

_THAI_RUN = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]+")
_BROKEN_BY_AUTHOR = re.compile("[\u0e01-\u0e4e]\u200b[\u0e01-\u0e4e]")
# ๆ repeats the word before it and ฯ shortens it: neither begins a line.
_NOT_FIRST = ("\u0e46", "\u0e2f")


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_thai_parser()


def with_word_breaks(text: str) -> str:
    """The text with zero-width spaces between the words of Thai; as it is where it has such spaces already."""
    if _BROKEN_BY_AUTHOR.search(text):
        return text
    return _THAI_RUN.sub(lambda run: _words_apart(run[0]), text)


def _words_apart(run: str) -> str:
    words = _parser().parse(run)
    return "".join(
        word if number == 0 or word.startswith(_NOT_FIRST) else ZERO_WIDTH_SPACE + word
        for number, word in enumerate(words)
    )
