"""Pictures of the real screens of a library, with what can be pressed on each.

Everything on the way from a library to a picture is what a patient gets; only the clock stands still.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.app.kiosk import Kiosk
from kiosk.app.libraries import NO_LIBRARY
from kiosk.app.options import Size
from kiosk.core.blocks import Figure, GlossaryTerm, all_blocks, spans_of
from kiosk.core.model import ArticleCard, Library, LibraryDamagedError
from kiosk.core.navigator import ArticlePlace, Home, TopicPlace
from kiosk.core.settings import Settings
from kiosk.ui.icons import Icons
from kiosk.ui.sheet import Hotspot
from kiosk.ui.targets import Target, touch_targets
from kiosk.ui.theme import Palette
from kiosk.ui.window import KioskWindow

MOST_ARTICLES: Final = 100
"""How many articles are rendered, and looked at to find the one that shows most: a library may have thousands."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: the file's name, what it shows, its size in pixels, and the targets on it."""

    picture: str
    screen: str
    language: str
    width: int
    height: int
    targets: list[Target]


class StandingClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._seconds = 0.0

    def monotonic(self) -> float:
        """Seconds that it was told to go on."""
        return self._seconds

    def now(self) -> datetime:
        """The moment it was made with."""
        return self._now

    def go_on(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds


class Photographer:
    """Walks through a library and writes a PNG of each screen into the folder `target`.

    Raises `LibraryDamagedError` where the library cannot be read, and `OSError` where a picture cannot be written.
    """

    def __init__(
        self,
        library: Library,
        settings: Settings,
        families: tuple[str, ...],
        resources: Path,
        target: Path,
        now: datetime,
    ) -> None:
        self._library = library
        self._settings = settings
        self._families = families
        self._icons = Icons(resources / "icons" / "interface")
        self._target = target
        self._now = now

    def screens(self, size: Size) -> Iterator[Screen]:
        """Render everything at one size: each screen in each language, and the screen without a library."""
        clock = StandingClock(self._now)
        window = KioskWindow(Palette().ground, closable=False)
        window.resize(*size)
        kiosk = Kiosk(window, self._settings, clock, self._families, self._icons, _give_up)
        window.show()
        try:
            kiosk.show_library(self._library)
            for language in self._library.languages:
                yield from self._in_language(kiosk, clock, language)
            kiosk.show_library(None, NO_LIBRARY)
            yield self._take(kiosk, "nothing", self._library.languages[0])
        finally:
            window.stage.clear()
            window.hide()
            window.deleteLater()
            _settle()

    def _in_language(self, kiosk: Kiosk, clock: StandingClock, language: str) -> Iterator[Screen]:
        topics = self._library.topics(language)
        article = self._fullest_article(language)
        kiosk.choose_language(language)
        kiosk.go_to(Home())
        yield self._take(kiosk, "home", language)
        for topic in topics:
            if topic.article_count > 1:
                kiosk.go_to(TopicPlace(topic.id))
                yield self._take(kiosk, "topic", language, topic.id)
        sections = len(self._library.article(article, language).sections)
        opened: set[str] = set()
        for section in range(sections):
            kiosk.go_to(ArticlePlace(article, section, seen=frozenset(range(section))))
            yield self._take(kiosk, "article", language, f"{section + 1:02}")
            for kind, screen in ((Figure, "picture"), (GlossaryTerm, "glossary")):
                if screen not in opened and self._open(kiosk, kind):
                    opened.add(screen)
                    yield self._take(kiosk, screen, language)
                    kiosk.window.remove_overlays()
            if kiosk.scroll_to_end():
                yield self._take(kiosk, "article", language, f"{section + 1:02}-end")
        for card in self._first_articles(language):
            if card.id != article:
                kiosk.go_to(ArticlePlace(card.id))
                yield self._take(kiosk, "article", language, card.id.replace("/", "-"))
        kiosk.touch.touched.emit()
        clock.go_on(kiosk.idle.seconds_to_next() or 0)
        kiosk.advance()
        yield self._take(kiosk, "prompt", language)
        kiosk.reset()
        clock.go_on(kiosk.idle.seconds_to_next() or 0)
        kiosk.advance()
        yield self._take(kiosk, "rest", language)
        kiosk.reset()

    @staticmethod
    def _open(kiosk: Kiosk, kind: type) -> bool:
        """Press the first figure or word of the section, if there is one."""
        page = kiosk.window.stage.page
        for hotspot in page.findChildren(Hotspot) if page else []:
            if isinstance(hotspot.spot.target, kind):
                hotspot.click()
                return True
        return False

    def _first_articles(self, language: str) -> Iterator[ArticleCard]:
        """The articles of the library, but of a large one only so many."""
        articles = (
            card for topic in self._library.topics(language) for card in self._library.articles(topic.id, language)
        )
        return islice(articles, MOST_ARTICLES)

    def _fullest_article(self, language: str) -> str:
        """The article with the most kinds of things to look at."""
        best: tuple[int, str] | None = None
        for card in self._first_articles(language):
            kinds: set[type] = set()
            for section in range(card.section_count):
                for block in all_blocks(self._library.section(card.id, language, section).blocks):
                    kinds.add(type(block))
                    kinds.update(type(span) for span in spans_of(block))
            if best is None or len(kinds) > best[0]:
                best = (len(kinds), card.id)
        if best is None:
            raise LibraryDamagedError("the library has no article")
        return best[1]

    def _take(self, kiosk: Kiosk, screen: str, language: str, which: str = "") -> Screen:
        window = kiosk.window
        window.stage.finish_slide()
        _settle()
        name = (
            "-".join(part for part in (language, f"{window.width()}x{window.height()}", screen, which) if part) + ".png"
        )
        image = window.grab().toImage()
        if not image.save(str(self._target / name), "PNG"):  # pyright: ignore[reportArgumentType, reportCallIssue]
            raise OSError(f"{self._target / name} cannot be written")
        root = window.overlay or window.stage.page or window
        return Screen(name, screen, language, image.width(), image.height(), touch_targets(window, root))


def _settle() -> None:
    """Let layouts and deletions happen that wait for the event loop."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # pyright: ignore[reportArgumentType]
    QApplication.processEvents()


def _give_up(error: LibraryDamagedError) -> None:
    raise error
