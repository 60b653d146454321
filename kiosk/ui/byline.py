"""What an article says of itself in small lines: how far it can be trusted, and where it comes from."""

from __future__ import annotations

from kiosk.core.model import Article, Source, reading_minutes
from kiosk.ui.words import Words

NO_BREAK_SPACE = "\u00a0"
BETWEEN = f"{NO_BREAK_SPACE}· "
"""Between two statements on a line; the next line does not begin with it."""


def byline(article: Article, section_words: int, words: Words) -> list[str]:
    """The lines below the title: how far the text can be trusted, how long it takes, who wrote and reviewed it."""
    minutes = words.minutes_to_read(reading_minutes(section_words))
    first = [words.sample, minutes] if article.status == "sample" else [minutes]
    second: list[str] = []
    if article.author:
        second.append(words.written_by(article.author))
    if article.reviewer or article.reviewed is not None:
        second.append(words.reviewed(article.reviewer, article.reviewed))
    if overdue := overdue_note(article, words):
        second.append(overdue)
    return [BETWEEN.join(line) for line in (first, second) if line]


def overdue_note(article: Article, words: Words) -> str:
    """Says of a text that is marked as overdue since when its review is due; empty for any other."""
    return words.review_due(article.review_by) if article.overdue and article.review_by is not None else ""


def source_line(source: Source) -> str:
    """A source as it is printed: title, publisher, year, address."""
    parts = (source.title, source.publisher, str(source.year or ""), source.url)
    return ". ".join(part for part in parts if part)
