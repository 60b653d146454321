"""What an import took, what it left, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kiosk.core.problems import place

LeftKind = Literal[
    "page", "draft", "front-matter", "encoding", "shortcode", "templating", "component", "html", "comment", "embed",
    "web-link", "dead-link", "picture", "no-words-for-picture", "picture-link", "nesting", "struck", "data", "name",
    "no-source", "words", "word", "merged", "numbers", "hidden", "tracked", "formula", "drawing", "margin",
]  # fmt: skip

WHY: dict[LeftKind, str] = {
    "page": "Pages that were not taken.",
    "draft": "Pages that the site calls a draft, or otherwise not published, were not taken.",
    "front-matter": "Lines of a header that could not be read, or that have no place in the library's header.",
    "encoding": "Files that are not UTF-8, or hold invisible characters: they were read as far as that is possible.",
    "shortcode": "Shortcodes: the kiosk has none. Words between an opening and a closing one were kept.",
    "templating": "Templating (Liquid, Jinja, Go): the kiosk has none. Words between its tags were kept.",
    "component": "Components and code of MDX. Words inside of them were kept.",
    "html": "Tags of HTML without an equal in Markdown. Their words were kept.",
    "comment": "Comments, which readers do not see.",
    "embed": "Videos, frames, forms, scripts and drawings inside the text.",
    "web-link": "Links to the web: the kiosk has no web. The words of the links were kept, their addresses are here.",
    "dead-link": "Links to something that was not imported. Their words were kept.",
    "picture": "Pictures that were not taken. Their descriptions were kept as words.",
    "no-words-for-picture": "Pictures without a description: write one in the square brackets, or they are not shown.",
    "picture-link": "Pictures that were links are pictures now.",
    "nesting": "Headings inside of lists, quotes and tables became strong text.",
    "struck": "Text that was struck out is plain text now: read it, and delete it if it no longer holds.",
    "data": "Keys of headers that the library's header does not know. Their values are here.",
    "name": "Names that were changed, as they could not be the name of a folder or were taken.",
    "no-source": "The name of the site is not known, so the articles name no source: write it.",
    "merged": "Cells of tables that span rows and are long stand in the first of them only: read the table.",
    "numbers": "Numbers of lists that are others now: compare them, and what refers to them.",
    "tracked": "Changes that were tracked and nobody has accepted yet were taken as accepted: read whether they hold.",
    "hidden": "Hidden text, and readings that stand above words, were not taken.",
    "formula": "Formulas were not taken: write them in words.",
    "drawing": "Charts, diagrams and drawings were not taken: put in pictures of those that matter. Their words:",
    "margin": "Headers and footers were not taken.",
    "word": "What the converter of Word's documents says of this one.",
    "words": "Words of the page that are not found again in the article. Compare the two.",
}
"""What each kind of finding means, as a heading of the report."""

_EXAMPLES = 3


@dataclass(frozen=True, order=True, slots=True)
class Left:
    """Something of the source that is not, or not as it was, in the library.

    `path` is relative to the source; `line` is 0 for a file as a whole. `what` are its own words, shortened.
    """

    path: str
    line: int
    kind: LeftKind
    what: str

    def __str__(self) -> str:
        return f"{place(self.path, self.line)}: {self.what}"


class ImportReport:
    """Gathers what there is to say on an import."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        """How many of what were written: articles, texts, pictures, topics."""
        self._left: list[Left] = []

    def leave(self, *left: Left) -> None:
        """Note what was left."""
        self._left.extend(left)

    @property
    def is_empty(self) -> bool:
        """Whether no text was written."""
        return not self.taken["texts"]

    def summary(self) -> str:
        """A few lines for the terminal: what was taken, and of each kind that was left a number and examples."""
        lines = [f"Taken: {_listed(self.taken)}."]
        for kind, found in self._by_kind():
            lines.append(f"{len(found)} × {WHY[kind]}")
            lines.extend(f"    {left}" for left in found[:_EXAMPLES])
        return "\n".join(lines)

    def markdown(self, source: str) -> str:
        """Everything, for a file beside the articles."""
        lines = [f"# Import of {source}", "", f"Taken: {_listed(self.taken)}.", ""]
        for kind, found in self._by_kind():
            lines.extend([f"## {WHY[kind]}", "", *(f"- {left}" for left in found), ""])
        return "\n".join(lines)

    def _by_kind(self) -> Iterable[tuple[LeftKind, list[Left]]]:
        for kind in WHY:
            if found := sorted(left for left in self._left if left.kind == kind):
                yield kind, found


def shortened(text: str, most: int = 120) -> str:
    """A text in one line of printable characters, cut where it is long."""
    line = " ".join("".join(character if character.isprintable() else " " for character in text).split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _listed(counts: Counter[str]) -> str:
    told = (f"{number} {what.removesuffix('s') if number == 1 else what}" for what, number in counts.items())
    return ", ".join(told) or "nothing"
