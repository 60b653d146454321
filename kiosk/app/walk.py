"""A walk through everything that a library shows: it opens one kind of screen after the other, as a reader could."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count, islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.app.kiosk import Kiosk
from kiosk.app.libraries import NO_LIBRARY
from kiosk.core.blocks import Figure, GlossaryTerm, all_blocks, spans_of
from kiosk.core.model import ArticleCard, Library, LibraryDamagedError
from kiosk.core.navigator import ArticlePlace, Home, Place, SearchPlace, TopicPlace
from kiosk.core.preferences import Preferences
from kiosk.core.settings import Settings
from kiosk.ui.audit.finding import Shown
from kiosk.ui.controls import Button
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.page import Page
from kiosk.ui.sheet import Hotspot
from kiosk.ui.sound import Silence
from kiosk.ui.staff.menu import Entry, Finds, StaffMenu, StartLanguages, StartVolumes
from kiosk.ui.staff.pin_pad import PinPad
from kiosk.ui.staff.screen_test import ScreenTest
from kiosk.ui.staff.sentence_card import SentenceCard
from kiosk.ui.staff.touch_test import TouchTest
from kiosk.ui.theme import Palette
from kiosk.ui.window import KioskWindow

MOST_ARTICLES: Final = 100
"""How many articles are opened, and looked at to find the one that shows most: a library may have thousands."""

FOUND_NOWHERE: Final = "qxzqxz"
"""Typed into the search to see what it says when it finds nothing."""

SECONDS_TO_WAIT: Final = 900
"""A pause after wrong PINs."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen that the window shows now: its kind, and which of several of the kind."""

    screen: str
    which: str = ""


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


class MutedSound(Silence):
    """Has a voice for every language, which nobody hears: so the screens have what they have where there are voices."""

    def speaks(self, language: str) -> bool:  # noqa: ARG002 - asked of every language
        """There is a voice."""
        return True

    @property
    def plays(self) -> bool:
        """Recordings seem to be played."""
        return True

    def say(self, text: str, language: str, rate: float, volume: float) -> int:  # noqa: ARG002 - nothing is said
        """Never come to the end of a sentence."""
        return 1

    def play(self, recording: bytes, volume: float) -> int:  # noqa: ARG002 - nothing is played
        """Never come to the end of a recording."""
        return 1


class Walk:
    """Opens the screens of a library in a kiosk that shows it. Each is there until the next one is asked for.

    `library` is what the kiosk shows of it on that day. Raises `LibraryDamagedError` where it cannot be read.
    """

    def __init__(self, kiosk: Kiosk, clock: StandingClock, library: Library) -> None:
        self._kiosk = kiosk
        self._clock = clock
        self._library = library

    def in_language(self, language: str, preferences: Preferences) -> Iterator[Stop]:
        """Everything that a reader sees who has chosen that language and those preferences."""
        kiosk = self._kiosk
        kiosk.reset()
        kiosk.choose_language(language)
        kiosk.prefer(preferences)
        cards = list(islice(self._cards(language), MOST_ARTICLES))
        readable = [card for card in cards if card.language == language]
        yield from self._pages(Home(), "home")
        yield from self._cards_over(Home(), ("languages", "view", "more"))
        for topic in self._library.topics(language):
            if topic.article_count > 1:
                yield from self._pages(TopicPlace(topic.id), "topic", topic.id)
        fullest = max(readable, key=lambda card: len(self._kinds(card, language)), default=None)
        if fullest is not None:
            yield from self._article(fullest)
        for card in readable:
            if card is not fullest:
                yield self._at(ArticlePlace(card.id), "article", card.id.replace("/", "-"))
        for card in cards:
            if card.language != language:
                yield self._at(ArticlePlace(card.id), "other-language")
                break
        if fullest is not None:
            yield from self._search(fullest)
        yield from self.staff()
        yield self._prompt()
        kiosk.reset()

    def staff(self) -> Iterator[Stop]:
        """What staff see, with all that a menu can have."""
        style, words = self._kiosk.style, self._kiosk.style.words
        info = self._library.info(words.language)
        yield self._laid(PinPad(style), "staff-pin")
        pad = PinPad(style)
        pad.show_wait(SECONDS_TO_WAIT)
        yield self._laid(pad, "staff-pin", "wait")
        yield self._laid(StaffMenu(style, list(Entry)), "staff-menu")
        for number in count(2):
            if not self._press(words.next_page):
                break
            yield Stop("staff-menu", str(number))
        yield self._laid(StaffMenu(style, list(Entry), words.not_hidden_by_clock), "staff-menu", "reviews")
        yield self._laid(SentenceCard(style, words.status, self._kiosk.staff.sentences()), "staff-status")
        yield self._laid(StartLanguages(style, self._library.languages, words.language), "staff-languages")
        yield self._laid(StartVolumes(style, 60, 100), "staff-volumes")
        names = [f"{info.name} · {info.clinic}"]
        yield self._laid(Finds(style, words.library_from_stick, names), "staff-sticks")
        again = Button(style, words.look_again)
        card = SentenceCard(style, words.library_from_stick, [words.no_library_on_stick], [again])
        yield self._laid(card, "staff-sticks", "none")
        yield self._laid(SentenceCard(style, words.library_before, [words.library_comes]), "staff-note")
        yield self._laid(TouchTest(style), "staff-touch-test")
        yield self._laid(ScreenTest(style), "staff-screen-test")
        self._kiosk.close_cards()

    def _laid(self, card: Overlay, screen: str, which: str = "") -> Stop:
        self._kiosk.close_cards()
        self._kiosk.open(card)
        settle()
        return Stop(screen, which)

    def without_reader(self) -> Iterator[tuple[str, Stop]]:
        """What no choice changes, each with its language: the at-rest screen, and the one without a library."""
        kiosk = self._kiosk
        kiosk.reset()
        self._clock.go_on(kiosk.idle.seconds_to_next() or 0)
        kiosk.advance()
        for language in self._library.languages:
            yield language, Stop("rest")
            self._next_slide()
        kiosk.reset()
        kiosk.show_library(None, NO_LIBRARY)
        yield self._library.languages[0], Stop("nothing")
        kiosk.show_library(self._library)

    def everything(self, language: str, skip: Callable[[ArticleCard], bool]) -> Iterator[Stop]:
        """Home, the search, each topic, and each section of each article from its top and its end, however many.

        Articles that `skip` is true of are left out.
        """
        kiosk = self._kiosk
        kiosk.reset()
        kiosk.choose_language(language)
        yield from self._pages(Home(), "home")
        yield self._at(SearchPlace(), "search")
        for topic in self._library.topics(language):
            if topic.article_count > 1:
                yield from self._pages(TopicPlace(topic.id), "topic", topic.id)
            for card in self._library.articles(topic.id, language):
                if not skip(card):
                    yield from self._every_section(card, language)
        kiosk.reset()

    # The parts of the way

    def _every_section(self, card: ArticleCard, language: str) -> Iterator[Stop]:
        """The whole text of an article, or that there is none in this language."""
        for section in range(card.section_count if card.language == language else 1):
            yield self._at(ArticlePlace(card.id, section), "article", f"{card.id} section {section + 1}")
            if self._kiosk.scroll_to_end():
                settle()
                yield Stop("article", f"{card.id} section {section + 1}, its end")

    def _article(self, card: ArticleCard) -> Iterator[Stop]:
        """Each section from its top and its end, the first picture and word, and the cards over the text."""
        opened: set[str] = set()
        for section in range(card.section_count):
            yield self._at(
                ArticlePlace(card.id, section, seen=frozenset(range(section))), "article", f"{section + 1:02}"
            )
            for kind, screen in ((Figure, "picture"), (GlossaryTerm, "glossary")):
                if screen not in opened and self._press_first(kind):
                    opened.add(screen)
                    yield Stop(screen)
                    self._close()
            if self._kiosk.scroll_to_end():
                yield Stop("article", f"{section + 1:02}-end")
        yield from self._cards_over(ArticlePlace(card.id), ("article-more", "take-home", "questions", "listening"))

    def _cards_over(self, place: Place, screens: tuple[str, ...]) -> Iterator[Stop]:
        """What a page opens without leaving it, as far as it is offered."""
        for screen in screens:
            page = self._at_page(place)
            before = page.findChildren(QWidget)
            self._asks(page)[screen]()
            settle()
            if self._kiosk.window.overlay is not None:
                yield Stop(screen)
                if screen == "questions" and self._press(page.look.words.show_questions):
                    yield Stop("questions", "list")
                self._close()
            elif self._kiosk.window.stage.page is page and page.findChildren(QWidget) != before:
                # Other buttons stand in the dock's place.
                yield Stop(screen)

    def _asks(self, page: Page) -> dict[str, Callable[[], object]]:
        def more() -> object:
            return self._press(page.look.words.more)

        return {
            "languages": page.languages_requested.emit,
            "view": page.text_size_requested.emit,
            "more": more,
            "article-more": more,
            "take-home": page.take_home_requested.emit,
            "questions": page.questions_requested.emit,
            "listening": page.listen_requested.emit,
        }

    def _search(self, card: ArticleCard) -> Iterator[Stop]:
        """The empty field, a search for the first word of a title, and one that finds nothing."""
        yield self._at(SearchPlace(), "search", "empty")
        yield self._at(SearchPlace(card.title.split()[0]), "search", "hits")
        yield self._at(SearchPlace(FOUND_NOWHERE), "search", "nothing-found")

    def _prompt(self) -> Stop:
        self._at(Home(), "home")
        self._kiosk.touch.touched.emit()
        self._clock.go_on(self._kiosk.idle.seconds_to_next() or 0)
        self._kiosk.advance()
        return Stop("prompt")

    def _pages(self, place: Place, screen: str, which: str = "") -> Iterator[Stop]:
        """All pages of tiles or cards."""
        yield self._at(place, screen, which)
        for number in count(2):
            if not self._press(self._page.look.words.next_page):
                return
            yield Stop(screen, "-".join(part for part in (which, str(number)) if part))

    # Single steps

    @property
    def _page(self) -> Page:
        page = self._kiosk.window.stage.page
        if page is None:
            raise LookupError("the window shows no page")
        return page

    def _at(self, place: Place, screen: str, which: str = "") -> Stop:
        self._at_page(place)
        return Stop(screen, which)

    def _at_page(self, place: Place) -> Page:
        self._kiosk.go_to(place)
        self._kiosk.window.stage.finish_slide()
        settle()
        return self._page

    def _press(self, name: str) -> bool:
        """Press the button of that name on what lies on top, if there is one."""
        for button in (self._kiosk.window.overlay or self._page).findChildren(QAbstractButton):
            if button.accessibleName() == name and button.isVisible():
                button.click()
                self._kiosk.window.stage.finish_slide()
                settle()
                return True
        return False

    def _press_first(self, kind: type) -> bool:
        """Press the first picture or word of the section, if there is one."""
        for hotspot in self._page.findChildren(Hotspot):
            if isinstance(hotspot.spot.target, kind):
                hotspot.click()
                return True
        return False

    def _close(self) -> None:
        overlay = self._kiosk.window.overlay
        if overlay is not None:
            overlay.closed.emit()
            settle()

    def _next_slide(self) -> None:
        """Let the moment come at which the at-rest screen changes."""
        overlay = self._kiosk.window.overlay
        for timer in overlay.findChildren(QTimer) if overlay else ():
            timer.timeout.emit()

    # What the library has

    def _cards(self, language: str) -> Iterator[ArticleCard]:
        for topic in self._library.topics(language):
            yield from self._library.articles(topic.id, language)

    def _kinds(self, card: ArticleCard, language: str) -> set[type]:
        """The kinds of things that an article shows."""
        kinds: set[type] = set()
        for section in range(card.section_count):
            for block in all_blocks(self._library.section(card.id, language, section).blocks):
                kinds.add(type(block))
                kinds.update(type(span) for span in spans_of(block))
        return kinds


@contextmanager
def walking(
    library: Library, settings: Settings, resources: Path, size: tuple[int, int], now: datetime
) -> Generator[tuple[Kiosk, Walk]]:
    """A kiosk that shows the library in the active window of a size, and the walk through it."""
    clock = StandingClock(now)
    window = KioskWindow(Palette().ground, closable=False)
    window.resize(*size)
    kiosk = Kiosk(window, settings, clock, resources, _give_up, MutedSound())
    window.show()
    # The keyboard shows where it is in the active window only.
    window.activateWindow()
    try:
        kiosk.show_library(library)
        settle()
        yield kiosk, Walk(kiosk, clock, kiosk.library or library)
    finally:
        window.remove_overlays()
        window.stage.clear()
        window.hide()
        window.deleteLater()
        settle()


def shown_on(kiosk: Kiosk) -> Shown:
    """The screen that a kiosk shows, come to rest, to be measured."""
    window = kiosk.window
    window.stage.finish_slide()
    settle()
    top = window.overlay or window.stage.page
    if top is None:
        raise LookupError("the window shows no page")
    return Shown(window, window.overlay or window, top.look)


def _give_up(error: LibraryDamagedError) -> None:
    raise error


def settle() -> None:
    """Let layouts and deletions happen that wait for the event loop."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # pyright: ignore[reportArgumentType]
    QApplication.processEvents()
