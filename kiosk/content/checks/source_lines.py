"""Where in an article's file a piece of its text stands, for problems that are found in what became of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

_COMPARED = 24
"""Letters at the beginning of a sentence that tell it from others."""

_ADDRESS_OR_SIGNS = re.compile(r"\]\([^()\s]*\)|[\W_]+")


class SourceLines:
    """The lines of an article's Markdown, of which the first is line `first_line` of its file."""

    def __init__(self, body: str, first_line: int) -> None:
        self._lines = body.split("\n")
        self._first_line = first_line

    def of_sentence(self, sentence: str, after: int) -> tuple[int, str]:
        """The line on which a sentence begins, and its first words as they stand there.

        It is looked for from line `after` on, by its letters, as marks of Markdown are gone from it and quotes have
        changed. Where it is not found, the line is `after` and the words are empty.
        """
        starts = self._starts
        first = starts[min(max(after - self._first_line, 0), len(starts) - 1)]
        found = self._letters.find(_letters(sentence)[:_COMPARED], first)
        if found < 0:
            return after, ""
        offset = bisect_right(starts, found) - 1
        return self._first_line + offset, _first_words(sentence, self._lines[offset])

    def of_abbreviation(self, abbreviation: str) -> tuple[int, str]:
        """The first line that has an abbreviation as a whole, and how it stands there: perhaps in the plural ("EKGs").

        Where it is not found, the line is the first one and the words are empty.
        """
        whole = re.compile(rf"(?<![A-Za-z0-9]){re.escape(abbreviation)}s?(?![A-Za-z0-9])")
        for number, line in enumerate(self._lines, self._first_line):
            if found := whole.search(line):
                return number, found[0]
        return self._first_line, ""

    @cached_property
    def _letters_of_lines(self) -> list[str]:
        return list(map(_letters, self._lines))

    @cached_property
    def _letters(self) -> str:
        return "".join(self._letters_of_lines)

    @cached_property
    def _starts(self) -> list[int]:
        """Where in `_letters` each line begins."""
        return list(accumulate(map(len, self._letters_of_lines[:-1]), initial=0))


def _letters(text: str) -> str:
    """The letters and digits of a text, without the addresses of its links."""
    return _ADDRESS_OR_SIGNS.sub("", text).casefold()


def _first_words(sentence: str, line: str) -> str:
    """As many of the first three words of a sentence as stand in a line in a row."""
    first = sentence.split()[:3]
    candidates = (" ".join(first[:count]) for count in range(len(first), 0, -1))
    return next((words for words in candidates if words in line), "")
