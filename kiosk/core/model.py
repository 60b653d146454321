"""The library as the screen sees it. Plain data: where it comes from is the pack reader's business."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from kiosk.core.blocks import Block
    from kiosk.core.search import SearchResults

Status = Literal["sample", "approved"]

OverduePolicy = Literal["warn", "label", "hide"]
"""What the kiosk does with a text whose review is overdue: nothing (`kiosk check` alone warns), say so beside the text,
or leave it out."""

TOPIC_COLOURS = ("teal", "berry", "plum", "amber", "indigo", "slate", "leaf", "sky")

WORDS_PER_MINUTE = 150
"""Reading pace for the minutes shown on cards: below the 238 of adults reading silently (Brysbaert, 2019), as
patients under stress, in a second language or of a high age read more slowly."""


class LibraryInfo(NamedTuple):
    """What stands around every article, in one language. An empty text or id is absent."""

    language: str
    name: str
    clinic: str
    disclaimer: str
    emergency: str
    logo: str


class Topic(NamedTuple):
    """A tile of the home screen, in one language. It is `sensitive` where all its articles are."""

    id: str
    title: str
    icon: str
    colour: str
    article_count: int
    sensitive: bool = False


class ArticleCard(NamedTuple):
    """An article seen from outside: on its topic's screen, or under Related.

    `language` is that of its text. A `sensitive` one is shown only where the reader asked for its topic or for itself.
    """

    id: str
    topic: str
    language: str
    title: str
    summary: str
    section_count: int
    words: int
    sensitive: bool = False

    @property
    def minutes(self) -> int:
        """How long the whole article takes to read, at least 1."""
        return reading_minutes(self.words)


class Source(NamedTuple):
    """Where facts come from. Empty fields are absent."""

    title: str
    publisher: str
    year: int | None = None
    url: str = ""


class SectionTitle(NamedTuple):
    """A section as the rail shows it. The opening section has an empty title."""

    title: str
    words: int


class Article(NamedTuple):
    """An article in one language, without its text: sections are read one at a time.

    `languages` are all those that it has a text in, in the library's order. `questions` are those that a reader may
    want to take along to the visit. It is `recorded` where somebody reads this text aloud in a recording.
    """

    id: str
    topic: str
    language: str
    languages: tuple[str, ...]
    title: str
    summary: str
    author: str
    reviewer: str
    reviewed: date | None
    review_by: date | None
    status: Status
    sources: tuple[Source, ...]
    related: tuple[str, ...]
    link: str
    questions: tuple[str, ...]
    sensitive: bool
    recorded: bool
    sections: tuple[SectionTitle, ...]
    overdue: bool = False


class DatedText(NamedTuple):
    """One text of an article, and the day on which its review is due, if that is known."""

    article: str
    topic: str
    language: str
    sensitive: bool
    review_by: date | None


class Section(NamedTuple):
    """The text of one section."""

    title: str
    words: int
    blocks: tuple[Block, ...]


class Picture(NamedTuple):
    """An encoded picture. `format` is "webp" or "png"; `width` and `height` are its pixels."""

    id: str
    format: str
    width: int
    height: int
    data: bytes


Rendition = Literal["page", "page-4k", "full"]
"""`page` is sized for the reading pane of a Full HD screen and for icons, `page-4k` for that of a 4K screen, `full` for
the picture viewer of a 4K screen. The largest that a picture has stands for larger ones."""


class Library(Protocol):
    """Everything that the screens ask of a library. Reads only what is asked for.

    Every method raises `LibraryDamagedError` when what it reads is not what was written, and `KeyError` for an id
    that the library does not have.
    """

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the library; the first is the default."""
        ...

    @property
    def overdue_policy(self) -> OverduePolicy:
        """What those who wrote the library want done with texts whose review is overdue."""
        ...

    @property
    def newest_review(self) -> date | None:
        """The day on which a text was reviewed last, if that is known: no right clock is behind it."""
        ...

    def dated_texts(self, before: date) -> tuple[DatedText, ...]:
        """All texts of each article of which at least one is to be reviewed before that day."""
        ...

    def info(self, language: str) -> LibraryInfo:
        """What stands around every article."""
        ...

    def topics(self, language: str) -> tuple[Topic, ...]:
        """The topics in their order. A topic without an article is not among them."""
        ...

    def articles(self, topic: str, language: str) -> tuple[ArticleCard, ...]:
        """The articles of a topic in their order."""
        ...

    def card(self, article: str, language: str) -> ArticleCard:
        """One article seen from outside."""
        ...

    def article(self, article: str, language: str) -> Article:
        """One article without its text."""
        ...

    def section(self, article: str, language: str, index: int) -> Section:
        """The text of one section; `index` counts from 0."""
        ...

    def picture(self, picture: str, rendition: Rendition) -> Picture:
        """An image of an article, an icon or the logo."""
        ...

    def recording(self, article: str, language: str) -> bytes:
        """The recording (MP3 or Ogg Vorbis) of an article's text in exactly that language, if it is `recorded`."""
        ...

    def search(self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()) -> SearchResults:
        """What the library has on whatever a reader typed, at most `most` articles, and none of those of `without`."""
        ...


class LibraryDamagedError(Exception):
    """A library cannot be read; the message is one sentence for staff."""


def reading_minutes(words: int) -> int:
    """Minutes to read that many words at `WORDS_PER_MINUTE`, at least 1."""
    return max(1, round(words / WORDS_PER_MINUTE))
