"""Numbers in lines that run from right to left.

By Unicode's rules (UAX 9) the groups of a telephone number that follows Arabic letters stand in the wrong order there:
0800 123 456 is shown as 456 123 0800, and 400 mg as mg 400. A mark before the number, or a space that does not divide
it, keeps it in order. A range such as 18-65 is left to the rules: Arabic readers read that from right to left.
"""

from __future__ import annotations

import re

_LEFT_TO_RIGHT_MARK = "\u200e"
_NO_BREAK_SPACE = "\u00a0"

# European figures, and those of Persian and Urdu, to which the same rules apply.
_FIGURES = "[0-9\u06f0-\u06f9]+"
_NUMBER = re.compile(
    rf"""
    (?<![\w+]){_LEFT_TO_RIGHT_MARK}?
    (
        \+{_FIGURES}(?:[ \u00a0-]{_FIGURES})*                            # +44 20 7946 0000
        | {_FIGURES}(?:[ \u00a0]{_FIGURES})+                             # 0800 123 456
        | {_FIGURES}(?:[ \u00a0-]{_FIGURES}){{2,}}                       # 0800-123-456
        | {_FIGURES}(?:[.,/\u2013-]{_FIGURES})*[ \u00a0\u202f]?(?=[A-Za-z°µμ])  # 400 mg
    )
    """,
    re.VERBOSE,
)
_SPACE_BETWEEN_ARABIC_FIGURES = re.compile("(?<=[\u0660-\u0669]) (?=[\u0660-\u0669])")


def with_numbers_in_order(text: str) -> str:
    """The text, for a line from right to left, with what keeps its numbers in order. Doing it twice changes nothing."""
    marked = _NUMBER.sub(rf"{_LEFT_TO_RIGHT_MARK}\1", text)
    return _SPACE_BETWEEN_ARABIC_FIGURES.sub(_NO_BREAK_SPACE, marked)
