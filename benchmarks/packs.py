"""Packs to measure with: the starter library, the same with a long section, and with as many articles as wanted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from benchmarks.places import ROOT, WORK
from kiosk.content.compile import compile_library
from kiosk.content.pack_writer import PackWriter
from kiosk.core.files import replace_durably
from kiosk.core.model import ArticleCard, Section
from kiosk.core.pack import Pack, PackError

SECTIONS = 3
"""How many sections of an article are copied where there are thousands of it."""


def starter_pack() -> Path:
    """The starter library, compiled."""
    target = WORK / "starter.klib"
    compile_library(ROOT / "resources" / "library", target, ROOT / "resources")
    return target


def long_pack(starter: Path) -> Path:
    """The starter library with all text of an article in its opening section, which is many screens high."""
    target = WORK / "long.klib"
    source = Pack(starter)
    _write(source, target, _cards(source), in_one=True)
    source.close()
    return target


def pack_of(articles: int, starter: Path) -> Path:
    """A library of so many articles in the topics of the starter library, each a copy of one of its articles.

    It is written once; a later call finds it.
    """
    source = Pack(starter)
    target = WORK / f"{articles}-{source.content_hash[:12]}.klib"
    if not _is_pack(target):
        cards = _cards(source)
        numbered = [(number, cards[number % len(cards)]) for number in range(articles)]
        copies = [replace(card, id=f"{card.topic}/article-{number}") for number, card in numbered]
        _write(source, target, copies, originals=[card.id for _, card in numbered])
    source.close()
    return target


def _cards(pack: Pack) -> list[ArticleCard]:
    language = pack.languages[0]
    return [card for topic in pack.topics(language) for card in pack.articles(topic.id, language)]


def _write(
    source: Pack, target: Path, cards: list[ArticleCard], *, originals: list[str] | None = None, in_one: bool = False
) -> None:
    language = source.languages[0]
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    topics = [
        replace(topic, article_count=sum(card.topic == topic.id for card in cards)) for topic in source.topics(language)
    ]
    positions = dict.fromkeys((topic.id for topic in topics), 0)
    pictures: set[str] = set()
    info = source.info(language)
    with PackWriter(part) as writer:
        writer.add_language(0, info, topics)
        for picture in (info.logo, *(topic.icon for topic in topics)):
            if picture and picture not in pictures:
                pictures.add(picture)
                writer.add_picture(source.picture(picture, "page"), "page")
        for card, original in zip(cards, originals or [card.id for card in cards], strict=True):
            article = source.article(original, language)
            sections = [source.section(original, language, index) for index in range(len(article.sections))]
            sections = [_joined(sections)] if in_one else sections[:SECTIONS]
            copied = replace(article, id=card.id, related=())
            writer.add_article(positions[card.topic], copied, [_without_pictures(section) for section in sections])
            positions[card.topic] += 1
        writer.finish()
    replace_durably(part, target)


def _joined(sections: list[Section]) -> Section:
    blocks = tuple(block for section in sections for block in section.blocks)
    return Section("", sum(section.words for section in sections), blocks)


def _without_pictures(section: Section) -> Section:
    return replace(section, blocks=tuple(block for block in section.blocks if type(block).__name__ != "Figure"))


def _is_pack(path: Path) -> bool:
    try:
        Pack(path).close()
    except PackError:
        return False
    return True
