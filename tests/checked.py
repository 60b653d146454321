"""Libraries as the rules see them: headers, outlines and references, made by hand."""

from dataclasses import replace
from datetime import date

from kiosk.content.model import (
    ArticleFile,
    CheckConfig,
    ConvertedLibrary,
    FrontMatter,
    LibraryConfig,
    LibrarySource,
    Reference,
    ReviewPolicy,
    SectionOutline,
    Text,
    TopicConfig,
)
from kiosk.core.model import Source

SOURCE = Source("Pulse", "A health service")
APPROVED = FrontMatter(
    "Pulse", "What it is.", "approved", reviewer="Nursing team", reviewed=date(2026, 1, 1), review_by=date(2027, 6, 1),
    sources=(SOURCE,), lines={"title": 2, "status": 4, "reviewed": 6, "review_by": 7, "translated_from": 8},
)  # fmt: skip
SAMPLE = FrontMatter("Pulse", "What it is.", "sample", sources=(SOURCE,), lines={"title": 2, "status": 4})


def text(
    article: str = "heart/pulse",
    language: str = "en",
    header: FrontMatter = SAMPLE,
    *,
    sections: int = 2,
    grade: float | None = None,
    references: tuple[Reference, ...] = (),
    fingerprint: str = "0123456789ab",
) -> Text:
    outline = tuple(SectionOutline(f"Part {number}", 10 * number, 50, grade) for number in range(1, sections + 1))
    file = ArticleFile(article, language, f"{article}/index.{language}.md")
    return Text(file, header, outline, references, fingerprint=fingerprint)


def library(
    *texts: Text,
    languages: tuple[str, ...] = ("en",),
    broken: tuple[ArticleFile, ...] = (),
    pictures: tuple[str, ...] = (),
    review: ReviewPolicy | None = None,
    check: CheckConfig | None = None,
) -> ConvertedLibrary:
    """A library of these texts and of `broken` ones, with a topic for each first part of an article's id."""
    words = dict.fromkeys(languages, "Health")
    config = LibraryConfig(languages, words, words, {}, words, words, review or ReviewPolicy(), check or CheckConfig())
    files = (*(one.file for one in texts), *broken)
    topics = dict.fromkeys(file.article.partition("/")[0] for file in files)
    source = LibrarySource(
        config, tuple(TopicConfig(topic, words, "pulse_oximeter", "teal", 0) for topic in topics), files, pictures
    )
    return ConvertedLibrary(source, texts=list(texts))


def titled(title: str) -> FrontMatter:
    return replace(SAMPLE, title=title)
