"""Packs to measure with: the starter library, the same with a long section, and with as many articles as wanted.

The last also in all languages of the starter library, with a vocabulary as large as that of so many different articles.
"""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from random import Random

from benchmarks.places import ROOT, WORK
from kiosk.content.compile import compile_library
from kiosk.core.blocks import Paragraph, Text, blocks_text
from kiosk.core.files import replace_durably
from kiosk.core.model import ArticleCard, Section
from kiosk.core.pack import Pack, PackError
from kiosk.core.search_words import tokens
from tests.pack_maker import PackMaker

SECTIONS = 3
"""How many sections of an article are copied where there are thousands of it."""

MADE_UP_WORDS = 30_000
"""How many words are made up for each language: about as many as a library of thousands of different articles has."""


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
        copies = [card._replace(id=f"{card.topic}/article-{number}") for number, card in numbered]
        _write(source, target, copies, originals=[card.id for _, card in numbered])
    source.close()
    return target


def multilingual_pack_of(articles: int, starter: Path) -> Path:
    """A library of so many articles in all languages of the starter library, for the search.

    Each is a copy of one of its articles; ten made-up words in each section and one in the title tell the copies apart.
    It is written once; a later call finds it.
    """
    source = Pack(starter)
    target = WORK / f"{articles}-multilingual-{source.content_hash[:12]}.klib"
    if not _is_pack(target):
        _write_multilingual(source, target, articles)
    source.close()
    return target


def _write_multilingual(source: Pack, target: Path, articles: int) -> None:
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    cards = _cards(source)
    with PackMaker(part) as writer:
        for position, language in enumerate(source.languages):
            writer.add_language(position, source.info(language)._replace(logo=""), source.topics(language))
        made_up = {language: MadeUpWords(source, language) for language in source.languages}
        for number in range(articles):
            for language in source.languages:
                original = source.article(cards[number % len(cards)].id, language)
                sections = [source.section(original.id, language, index) for index in range(SECTIONS)]
                words = made_up[language]
                copy = original._replace(
                    id=f"{original.topic}/article-{number}",
                    title=f"{original.title} {words.some(1)}",
                    languages=source.languages,
                    related=(),
                )
                texts = [_with_paragraph(_without_pictures(section), words.some(10)) for section in sections]
                writer.add_article(number, copy, texts, also_called=[words.some(1)], keywords=[words.some(2)])
        writer.finish()
    replace_durably(part, target)


class MadeUpWords:
    """Words that look like those of a language and are none: as many, and as unequally frequent, as real ones."""

    def __init__(self, source: Pack, language: str) -> None:
        self._random = Random(language)  # noqa: S311 - the same words each time
        real = sorted({form for text in _texts(source, language) for _start, form, _unspaced in tokens(text)})
        halves = [(self._random.choice(real), self._random.choice(real)) for _ in range(MADE_UP_WORDS)]
        self._words = [first[: (len(first) + 1) // 2][-6:] + last[len(last) // 2 :][:6] for first, last in halves]
        self._frequencies = list(accumulate(1 / (rank + 10) for rank in range(MADE_UP_WORDS)))

    def some(self, count: int) -> str:
        """So many of the words, with spaces between them."""
        return " ".join(self._random.choices(self._words, cum_weights=self._frequencies, k=count))


def _texts(source: Pack, language: str) -> list[str]:
    return [
        blocks_text(source.section(card.id, language, index).blocks)
        for card in _cards(source)
        for index in range(source.card(card.id, language).section_count)
    ]


def _with_paragraph(section: Section, text: str) -> Section:
    return section._replace(blocks=(*section.blocks, Paragraph((Text(text),))))


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
        topic._replace(article_count=sum(card.topic == topic.id for card in cards)) for topic in source.topics(language)
    ]
    positions = dict.fromkeys((topic.id for topic in topics), 0)
    pictures: set[str] = set()
    info = source.info(language)
    with PackMaker(part) as writer:
        writer.add_language(0, info, topics)
        for picture in (info.logo, *(topic.icon for topic in topics)):
            if picture and picture not in pictures:
                pictures.add(picture)
                writer.add_picture(source.picture(picture, "page"), "page")
        for card, original in zip(cards, originals or [card.id for card in cards], strict=True):
            article = source.article(original, language)
            sections = [source.section(original, language, index) for index in range(len(article.sections))]
            sections = [_joined(sections)] if in_one else sections[:SECTIONS]
            copied = article._replace(id=card.id, related=())
            writer.add_article(positions[card.topic], copied, [_without_pictures(section) for section in sections])
            positions[card.topic] += 1
        writer.finish()
    replace_durably(part, target)


def _joined(sections: list[Section]) -> Section:
    blocks = tuple(block for section in sections for block in section.blocks)
    return Section("", sum(section.words for section in sections), blocks)


def _without_pictures(section: Section) -> Section:
    return section._replace(blocks=tuple(block for block in section.blocks if type(block).__name__ != "Figure"))


def _is_pack(path: Path) -> bool:
    try:
        Pack(path).close()
    except PackError:
        return False
    return True
