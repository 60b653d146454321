"""A pack to search in: written by the real writer from a few lines for each text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.blocks import Paragraph, Text, word_count
from kiosk.core.model import Article, LibraryInfo, Section, SectionTitle, Topic
from tests.pack_maker import PackMaker


@dataclass(frozen=True)
class Entry:
    """One text of an article. Each section is its title and its paragraphs."""

    id: str
    language: str
    title: str
    sections: Sequence[tuple[str, Sequence[str]]] = (("", ("Words.",)),)
    also_called: Sequence[str] = ()
    keywords: Sequence[str] = ()


def write_search_pack(path: Path, entries: Sequence[Entry], languages: Sequence[str] = ()) -> Path:
    """Write the texts in their order; the languages are those of the texts, if no others are named."""
    languages = languages or list(dict.fromkeys(entry.language for entry in entries))
    topic = Topic("topic", "Topic", "", "teal", len({entry.id for entry in entries}))
    with PackMaker(path) as writer:
        for position, language in enumerate(languages):
            writer.add_language(position, LibraryInfo(language, "Library", "", "", "", ""), [topic])
        for position, entry in enumerate(entries):
            own = {other.language for other in entries if other.id == entry.id}
            sections = [_section(title, paragraphs) for title, paragraphs in entry.sections]
            writer.add_article(
                position,
                _article(entry, tuple(language for language in languages if language in own), sections),
                sections,
                also_called=entry.also_called,
                keywords=entry.keywords,
            )
        writer.finish()
    return path


def _section(title: str, paragraphs: Sequence[str]) -> Section:
    blocks = tuple(Paragraph((Text(text),)) for text in paragraphs)
    return Section(title, word_count(blocks), blocks)


def _article(entry: Entry, languages: tuple[str, ...], sections: Sequence[Section]) -> Article:
    return Article(
        id=entry.id,
        topic="topic",
        language=entry.language,
        languages=languages,
        title=entry.title,
        summary="",
        author="",
        reviewer="",
        reviewed=None,
        review_by=None,
        status="sample",
        sensitive=False,
        recorded=False,
        sources=(),
        related=(),
        link="",
        questions=(),
        sections=tuple(SectionTitle(section.title, section.words) for section in sections),
    )
