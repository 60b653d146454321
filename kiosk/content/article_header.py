"""An article as the screen sees it, from the header of one of its texts: for packs and for drafts."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kiosk.content.model import ArticleFile, FrontMatter
from kiosk.core.model import Article, SectionTitle


def topic_of(article: str) -> str:
    """The id of an article's topic."""
    return article.partition("/")[0]


def described_article(
    file: ArticleFile,
    header: FrontMatter,
    *,
    languages: Sequence[str],
    others: Container[str],
    sensitive: bool,
    recorded: bool,
    sections: Sequence[SectionTitle],
) -> Article:
    """One text of an article. `languages` are those of all its texts, `others` the articles that can be related."""
    return Article(
        id=file.article,
        topic=topic_of(file.article),
        language=file.language,
        languages=tuple(languages),
        title=header.title,
        summary=header.summary,
        author=header.author,
        reviewer=header.reviewer,
        reviewed=header.reviewed,
        review_by=header.review_by,
        status=header.status,
        sources=header.sources,
        related=tuple(other for other in header.related if other in others),
        link=header.link,
        questions=header.questions,
        sensitive=sensitive,
        recorded=recorded,
        sections=tuple(sections),
    )
