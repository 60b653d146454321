"""Short ways to convert the body of an article and look at what became of it."""

from dataclasses import dataclass

from kiosk.content.markdown import convert_article
from kiosk.content.model import ArticleFile, ConvertedArticle, Reference
from kiosk.core.blocks import Block, Span, blocks_text

HEADER = "---\ntitle: Scans\nsummary: What scans show.\nstatus: sample\n---\n"
FIRST_LINE = HEADER.count("\n") + 1
"""The line of the file on which a body begins."""


def article_file(language: str = "en") -> ArticleFile:
    return ArticleFile("scans/pet", language, f"scans/pet/index.{language}.md")


def convert(body: str, language: str = "en") -> ConvertedArticle:
    return convert_article(article_file(language), (HEADER + body).encode())


@dataclass(frozen=True)
class Found:
    """A problem without its path and words. `line` counts from the body's first line."""

    code: str
    line: int
    severity: str = "warning"


def problems(body: str, language: str = "en") -> list[Found]:
    return [
        Found(problem.code, problem.line - FIRST_LINE + 1, problem.severity)
        for problem in convert(body, language).problems
    ]


def blocks(body: str, language: str = "en") -> tuple[Block, ...]:
    """The blocks of a body with one section."""
    (section,) = convert(body, language).sections
    return section.blocks


def spans(body: str, language: str = "en") -> tuple[Span, ...]:
    """The spans of a body with one paragraph."""
    (block,) = blocks(body, language)
    return block.spans  # a paragraph or heading


def references(body: str) -> list[Reference]:
    return list(convert(body).references)


def words(article: ConvertedArticle) -> str:
    """Everything that a reader reads, in order."""
    return "\n".join(f"{section.title}\n{blocks_text(section.blocks)}" for section in article.sections)
