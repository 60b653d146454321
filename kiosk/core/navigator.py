"""Where the reader is and where they came from: plain state with change notification."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple


@dataclass(frozen=True)
class Home:
    """The home screen; `page` counts from 0 where the tiles need more than one."""

    page: int = 0


@dataclass(frozen=True)
class TopicPlace:
    """The articles of a topic."""

    topic: str
    page: int = 0


@dataclass(frozen=True)
class SearchPlace:
    """The search, with what has been typed."""

    text: str = ""


@dataclass(frozen=True)
class ArticlePlace:
    """A section of an article, scrolled down by `scroll` (a fraction of the way to its end).

    `seen` are the sections that the reader has left for another one of the article. `sentence` is what the search has
    found in the section, to be brought into sight; it is empty once the reader has scrolled.
    """

    article: str
    section: int = 0
    scroll: float = 0.0
    seen: frozenset[int] = frozenset()
    sentence: str = ""

    def turned_to(self, section: int) -> ArticlePlace:
        """Another section of the same article, from its top."""
        return ArticlePlace(self.article, section, seen=self.seen | {self.section})


Place = Home | TopicPlace | SearchPlace | ArticlePlace


class Step(NamedTuple):
    """One change of place. `forward` tells which way the screen should move."""

    old: Place
    new: Place
    forward: bool


class Navigator:
    """The reader's place, the places behind it, and their language.

    `listener` is called after each change. Moving between the sections of an article replaces the place, so that
    *Back* leads to where the reader came from and not through every section again.
    """

    MOST_BACK = 50
    """How many places are kept: a path is a few steps, and a year of somebody leaning on the screen is not."""

    def __init__(self, language: str, listener: Callable[[Step], None]) -> None:
        self.start_language = language
        """In which each visit begins."""
        self._listener = listener
        self.language = language
        self.place: Place = Home()
        self._behind: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    def open(self, place: Place) -> None:
        """Go on to a place; the present one is kept for *Back*. Opening home is `home`."""
        if isinstance(place, Home):
            self.home()
            return
        if place == self.place:
            return
        self._behind.append(self.place)
        del self._behind[: -self.MOST_BACK]
        self._go(place, forward=True)

    def turn(self, place: Place) -> None:
        """Move within the screen that is open: another section or page of it, in place of the present one."""
        if place != self.place:
            self._go(place, forward=_position(place) >= _position(self.place))

    def note_scroll(self, scroll: float) -> None:
        """Remember how far the section is scrolled, for coming back to it. Does not notify."""
        if isinstance(self.place, ArticlePlace):
            self.place = replace(self.place, scroll=scroll, sentence="")

    def note_text(self, text: str) -> None:
        """Remember what has been typed in the search, for coming back to it. Does not notify."""
        if isinstance(self.place, SearchPlace):
            self.place = SearchPlace(text)

    def back(self) -> None:
        """Return to where the reader came from, or home."""
        self._go(self._behind.pop() if self._behind else Home(), forward=False)

    def home(self) -> None:
        """Return to the first home screen; there is no way back from there."""
        self._behind.clear()
        self._go(Home(), forward=False)

    def reset(self) -> None:
        """Forget the reader: home, no way back, the default language."""
        self.language = self.start_language
        self.home()

    def _go(self, place: Place, *, forward: bool) -> None:
        step = Step(self.place, place, forward)
        self.place = place
        if step.old != step.new:
            self._listener(step)


def _position(place: Place) -> int:
    match place:
        case Home(page=position) | TopicPlace(page=position) | ArticlePlace(section=position):
            return position
        case SearchPlace():
            return 0
