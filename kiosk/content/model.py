"""What lies between a library's folder and its pack."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from kiosk.core.blocks import Block
from kiosk.core.model import OverduePolicy, Source, Status
from kiosk.core.problems import Problem

PerLanguage = dict[str, str]
"""A text (or file name) for each language."""

TextLines = dict[tuple[str, str], int]
"""On which line of a settings file a text stands, by its key and language."""

Purpose = Literal["figure", "icon", "logo"]
"""What a picture is for; it decides in which sizes the pack holds it."""


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """`[review]` of library.toml."""

    interval_months: int | None = None
    overdue: OverduePolicy = "warn"
    samples: Literal["allow", "warning", "error"] = "allow"


@dataclass(frozen=True, slots=True)
class CheckConfig:
    """`[check]` of library.toml.

    `ignore` holds codes of rules whose problems are left out. `grade` is the highest reading grade that is not warned
    of, in years of school.
    """

    ignore: tuple[str, ...] = ()
    grade: float = 8


@dataclass(frozen=True, slots=True)
class LibraryConfig:
    """library.toml. `logo` holds paths relative to the library; `lines` has the line of each text of the others."""

    languages: tuple[str, ...]
    name: PerLanguage
    clinic: PerLanguage
    logo: PerLanguage
    disclaimer: PerLanguage
    emergency: PerLanguage
    review: ReviewPolicy
    check: CheckConfig = CheckConfig()
    lines: TextLines = field(default_factory=dict[tuple[str, str], int], compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TopicConfig:
    """topic.toml. `icon` is a name of the icons that come with the program, or a path relative to the library.

    `lines` has the line of each title.
    """

    id: str
    title: PerLanguage
    icon: str
    colour: str
    order: int
    lines: TextLines = field(default_factory=dict[tuple[str, str], int], compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """One text of one article, not yet read. `path` is relative to the library."""

    article: str
    language: str
    path: str


@dataclass(frozen=True, slots=True)
class LibrarySource:
    """A library's folder, listed but for the texts of its articles. Topics are in their order.

    `pictures` are the paths, relative to the library, of all files in it that have a picture's name.
    """

    config: LibraryConfig
    topics: tuple[TopicConfig, ...]
    articles: tuple[ArticleFile, ...]
    pictures: tuple[str, ...] = ()


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
    translated_from: str = ""
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
    """Something that an article points at: another article's id or a picture's path, both relative to the library.

    `section` is the slug of the section's title where it points at one.
    """

    kind: Literal["article", "picture"]
    target: str
    line: int
    section: str = ""


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


class SectionOutline(NamedTuple):
    """A section without its text. `grade` is its reading grade in years of school, None where nothing tells it."""

    title: str
    line: int
    words: int
    grade: float | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What became of one text, without its blocks. `front_matter` is None where it cannot be shown at all.

    `problems` are those of its conversion; `advice` is what `kiosk check` alone says of it. `fingerprint` is a digest
    (12 hexadecimal digits) of what a translation is made from.
    """

    file: ArticleFile
    front_matter: FrontMatter | None
    outline: tuple[SectionOutline, ...] = ()
    references: tuple[Reference, ...] = ()
    problems: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    fingerprint: str = ""


class PictureOutline(NamedTuple):
    """A picture without its content. `width` and `height` are those of its file, in pixels, turned as it is shown."""

    id: str
    width: int
    height: int
    animated: bool = False


@dataclass(slots=True)
class ConvertedLibrary:
    """What became of a library.

    `texts` are those that can be shown, in the order of the listing. `pictures` are the usable ones by their purpose
    and their path (or the name of an icon of ours); `recorded` are the article and language of each text that has a
    recording.
    """

    source: LibrarySource
    texts: list[Text] = field(default_factory=list[Text])
    pictures: dict[tuple[Purpose, str], PictureOutline] = field(
        default_factory=dict[tuple[Purpose, str], PictureOutline]
    )
    recorded: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    problems: list[Problem] = field(default_factory=list[Problem])
