"""A small library in memory: all kinds of blocks, known words, no files."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from datetime import date

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    FootnoteMark,
    GlossaryTerm,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
    Text,
    blocks_text,
    word_count,
)
from kiosk.core.model import (
    Article,
    ArticleCard,
    DatedText,
    LibraryInfo,
    OverduePolicy,
    Picture,
    Rendition,
    Section,
    SectionTitle,
    Source,
    Topic,
)
from kiosk.core.search import Mark, SearchHit, SearchResults


def png(width: int, height: int, grey: int = 120) -> bytes:
    """A plain grey picture."""
    rows = b"".join(b"\0" + bytes([grey]) * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def paragraph(text: str) -> Paragraph:
    """Running text without any markup."""
    return Paragraph((Text(text),))


SYMPTOMS: tuple[Block, ...] = (
    paragraph(
        "Many people have no symptoms for a long time. When there are signs, they are often ones that many common "
        "illnesses share, so it can take time to find the cause."
    ),
    List(
        (
            ListItem((paragraph("Tummy pain or indigestion that keeps coming back"),)),
            ListItem((paragraph("Losing weight without trying"),)),
            ListItem(
                (
                    Paragraph(
                        (
                            Text("Flushing or loose stools, caused by extra "),
                            GlossaryTerm("hormones", "Messengers that the body makes to tell its parts what to do."),
                        )
                    ),
                )
            ),
        )
    ),
    Callout(
        "important",
        (Text("Tell your care team"),),
        (
            paragraph(
                "If you lose weight without trying or have tummy pain that does not go away, ask for an appointment."
            ),
        ),
    ),
)

EVERYTHING: tuple[Block, ...] = (
    paragraph("Every kind of block stands in this part."),
    Heading(3, (Text("A heading inside"),)),
    Paragraph(
        (
            Text("See "),
            ArticleLink("checks/pulse", (Text("the pulse"),)),
            Text(", "),
            Text("strongly", strong=True),
            Text(" or "),
            Text("softly", emphasis=True),
            Text(" said"),
            FootnoteMark(1),
            Text("."),
        )
    ),
    List((ListItem((paragraph("first"),)), ListItem((paragraph("second"),))), ordered=True, start=3),
    Table(
        Row((Cell((Text("Test"),)), Cell((Text("What it shows"),)))),
        (Row((Cell((Text("Blood test"),)), Cell((Text("Hormone levels"),)))),),
    ),
    Figure("checks/scan/scanner.png", "A person lies on a table.", (Text("A scanner"),)),
    Callout("tip", (), (paragraph("A tip without a title."),)),
    Quote((paragraph("Somebody said this."),)),
    Definition((Text("FDG"),), (paragraph("A kind of sugar that scans can see."),)),
    Rule(),
    Footnote(1, (paragraph("The note."),)),
)

LONG: tuple[Block, ...] = tuple(
    paragraph(f"Paragraph {number} of a long part, with enough words in it to fill a line and to begin another one.")
    for number in range(1, 31)
)


@dataclass
class SmallLibrary:
    """Three topics, four articles. `closed` tests can add to `texts`."""

    languages: tuple[str, ...] = ("en",)
    clinic: str = "Riverside Clinic"
    topic_rows: list[Topic] = field(
        default_factory=lambda: [
            Topic("scans", "Cancer and scans", "icon", "teal", 2),
            Topic("checks", "Checks", "icon", "berry", 1),
            Topic("sleep", "Stress and sleep", "icon", "indigo", 1),
        ]
    )
    texts: dict[str, tuple[str, list[tuple[str, tuple[Block, ...]]]]] = field(
        default_factory=lambda: {
            "scans/tumours": (
                "Neuroendocrine tumours and the scan",
                [
                    ("", (paragraph("These tumours are rare. This is what they are."),)),
                    ("Symptoms to know", SYMPTOMS),
                    ("Everything at once", EVERYTHING),
                    ("A long part", LONG),
                    ("Living well", (paragraph("Eat what you like and move a little."),)),
                ],
            ),
            "scans/breast": ("Living with breast cancer", [("", (paragraph("Many people live long."),))]),
            "checks/pulse": (
                "Measuring the pulse",
                [
                    ("", (paragraph("Put two fingers on the wrist."),)),
                    ("How fast", (paragraph("Count for a minute."),)),
                ],
            ),
            "sleep/lying-down": ("When you only want to lie down", [("", (paragraph("Rest helps."),))]),
        }
    )
    sensitive: frozenset[str] = frozenset()
    only_in_first: frozenset[str] = frozenset()
    """Articles that have a text in the first language only."""
    recordings: dict[tuple[str, str], bytes] = field(default_factory=dict[tuple[str, str], bytes])
    links: dict[str, str] = field(default_factory=dict[str, str])
    related: dict[str, tuple[str, ...]] = field(
        default_factory=lambda: {"scans/tumours": ("checks/pulse", "scans/breast", "sleep/lying-down")}
    )
    overdue_policy: OverduePolicy = "warn"
    newest_review: date | None = None
    due: dict[tuple[str, str], date] = field(default_factory=dict[tuple[str, str], date])
    """When the review of an article's text in a language is due."""

    def language_of(self, article: str, language: str) -> str:
        return self.languages[0] if article in self.only_in_first else language

    def languages_of(self, article: str) -> tuple[str, ...]:
        return self.languages[:1] if article in self.only_in_first else self.languages

    def dated_texts(self, before: date) -> tuple[DatedText, ...]:
        late = {article for (article, _language), day in self.due.items() if day < before}
        return tuple(
            DatedText(
                article,
                article.split("/", maxsplit=1)[0],
                language,
                article in self.sensitive,
                self.due.get((article, language)),
            )
            for article in sorted(late)
            for language in self.languages_of(article)
        )

    def info(self, language: str) -> LibraryInfo:
        return LibraryInfo(
            language,
            "Health library",
            self.clinic,
            "This text does not replace advice from your doctor.",
            "Feel very ill now? Tell reception.",
            "",
        )

    def topics(self, language: str) -> tuple[Topic, ...]:
        return tuple(self.topic_rows)

    def articles(self, topic: str, language: str) -> tuple[ArticleCard, ...]:
        return tuple(self.card(article, language) for article in self.texts if article.startswith(f"{topic}/"))

    def card(self, article: str, language: str) -> ArticleCard:
        title, sections = self.texts[article]
        words = sum(word_count(blocks) for _, blocks in sections)
        topic = article.split("/", maxsplit=1)[0]
        return ArticleCard(
            article,
            topic,
            self.language_of(article, language),
            title,
            f"What {title.lower()} means.",
            len(sections),
            words,
            article in self.sensitive,
        )

    def article(self, article: str, language: str) -> Article:
        title, sections = self.texts[article]
        return Article(
            id=article,
            topic=article.split("/", maxsplit=1)[0],
            language=self.language_of(article, language),
            languages=self.languages_of(article),
            title=title,
            summary=f"What {title.lower()} means.",
            author="The clinic",
            reviewer="",
            reviewed=None,
            review_by=self.due.get((article, self.language_of(article, language))),
            status="sample",
            sources=(Source("A book on health", "A publisher", 2024),),
            related=self.related.get(article, ()),
            link=self.links.get(article, ""),
            questions=("Do I need more tests?", "When can I go home?"),
            sensitive=article in self.sensitive,
            recorded=(article, self.language_of(article, language)) in self.recordings,
            sections=tuple(SectionTitle(name, word_count(blocks)) for name, blocks in sections),
        )

    def section(self, article: str, language: str, index: int) -> Section:
        name, blocks = self.texts[article][1][index]
        return Section(name, word_count(blocks), blocks)

    def picture(self, picture: str, rendition: Rendition) -> Picture:
        side = 256 if picture == "icon" else 600 if rendition == "page" else 1200
        return Picture(picture, "png", side, side, png(side, side))

    def recording(self, article: str, language: str) -> bytes:
        return self.recordings[article, language]

    def search(self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()) -> SearchResults:
        """The articles with a section that holds the text."""
        hits = [
            SearchHit(article, language, title, (), number, name, block, sentence, marks)
            for article, (title, sections) in self.texts.items()
            if article not in without
            for number, (name, blocks) in enumerate(sections)
            for block, sentence, marks in _sentences_with(text, blocks)
        ]
        best = {hit.article: hit for hit in reversed(hits)}
        return SearchResults(tuple(best.values())[:most], suggestions=() if best else ("tumours",))


def _sentences_with(text: str, blocks: tuple[Block, ...]) -> list[tuple[int, str, tuple[Mark, ...]]]:
    found: list[tuple[int, str, tuple[Mark, ...]]] = []
    for number, block in enumerate(blocks):
        for sentence in blocks_text((block,)).replace("\n", " ").split(". "):
            if text and (start := sentence.lower().find(text.lower())) >= 0:
                found.append((number, sentence, (Mark(start, len(text)),)))  # noqa: PERF401 - two loops and a condition
    return found
