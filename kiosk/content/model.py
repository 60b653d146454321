"""What lies between a library's folder and its pack."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kiosk.core.blocks import Block
from kiosk.core.model import Source, Status
from kiosk.core.problems import Problem

PerLanguage = dict[str, str]
"""A text (or file name) for each language."""


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """`[review]` of library.toml."""

    interval_months: int | None = None
    overdue: Literal["warning", "error"] = "warning"
    samples: Literal["allow", "warning", "error"] = "allow"


@dataclass(frozen=True, slots=True)
class LibraryConfig:
    """library.toml. `logo` holds paths relative to the library."""

    languages: tuple[str, ...]
    name: PerLanguage
    clinic: PerLanguage
    logo: PerLanguage
    disclaimer: PerLanguage
    emergency: PerLanguage
    review: ReviewPolicy


@dataclass(frozen=True, slots=True)
class TopicConfig:
    """topic.toml. `icon` is a name of the icons that come with the program, or a path relative to the library."""

    id: str
    title: PerLanguage
    icon: str
    colour: str
    order: int


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """One text of one article, not yet read. `path` is relative to the library."""

    article: str
    language: str
    path: str


@dataclass(frozen=True, slots=True)
class LibrarySource:
    """A library's folder, listed but for the texts of its articles. Topics are in their order."""

    config: LibraryConfig
    topics: tuple[TopicConfig, ...]
    articles: tuple[ArticleFile, ...]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The header of an article's text."""

    title: str
    summary: str
    status: Status
    author: str = ""
    reviewer: str = ""
    reviewed: date | None = None
    review_by: date | None = None
    also_called: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    link: str = ""
    questions: tuple[str, ...] = ()
    sensitive: bool = False
    order: int = 0
    lines: dict[str, int] = field(default_factory=dict[str, int], compare=False, repr=False)
    """The line on which each key stands."""


@dataclass(frozen=True, slots=True)
class ConvertedSection:
    """A section as blocks. The opening section has an empty title and `line` of its first text."""

    title: str
    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Something that an article points at: another article's id or a picture's path, both relative to the library."""

    kind: Literal["article", "picture"]
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class ConvertedArticle:
    """What became of one text. `front_matter` is None where the article cannot be shown at all.

    The `image` of a figure is the picture's path relative to the library.
    """

    file: ArticleFile
    front_matter: FrontMatter | None
    sections: tuple[ConvertedSection, ...] = ()
    references: tuple[Reference, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
