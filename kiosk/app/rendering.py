"""Every screen of a library drawn off screen, as a reader would see it: one that cannot be drawn is found before.

What an article's screens depend on is kept as a digest, so that of a library of thousands only what is new is drawn.
"""

from __future__ import annotations

import hashlib
import logging
import sys
import threading
from collections.abc import Callable, Container, Generator, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk import __version__
from kiosk.app.logs import qt_message_handler
from kiosk.app.options import Size
from kiosk.app.walk import Stop, Walk, walking
from kiosk.core.blocks import ArticleLink, all_blocks, spans_of
from kiosk.core.model import ArticleCard, Library, LibraryDamagedError
from kiosk.core.navigator import ArticlePlace, Home, Place, SearchPlace, TopicPlace
from kiosk.core.reviewed_library import ReviewedLibrary
from kiosk.core.settings import Settings
from kiosk.core.take_home import gist, numbered_codes

_logger = logging.getLogger(__name__)

_HARMLESS = frozenset({QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg})


class UndrawableError(Exception):
    """A screen cannot be drawn: the message says why, in a sentence without its end; `place` is where."""

    def __init__(self, message: str, place: str) -> None:
        super().__init__(message)
        self.place = place


class Faults:
    """The exceptions that nothing caught and the warnings of Qt, from the first on."""

    def __init__(self) -> None:
        self.first = ""

    def note(self, error: BaseException | None) -> None:
        """An exception came out of a slot, a paint event or a thread."""
        _logger.error("a screen cannot be drawn", exc_info=error)
        self.first = self.first or f"drawing it fails ({type(error).__name__})"

    @contextmanager
    def watched(self) -> Generator[None]:
        """Note what happens in the block."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda _, error, __: self.note(error)
        threading.excepthook = lambda failed: self.note(failed.exc_value)
        sys.unraisablehook = lambda failed: self.note(failed.exc_value)
        log = qt_message_handler()

        def log_and_note(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
            log(kind, context, message)
            if kind not in _HARMLESS:
                self.first = self.first or "Qt warns of it"

        before = qInstallMessageHandler(log_and_note)
        try:
            yield
        finally:
            qInstallMessageHandler(before)
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def draw_everything(
    library: Library,
    settings: Settings,
    resources: Path,
    size: Size,
    proven: Container[str],
    drawn: Callable[[], None],
) -> set[str]:
    """Draw every screen of a library but the articles whose digests are `proven`; call `drawn` after each screen.

    Of the same articles, what leads on from their screens is read.

    Returns the digests of all its articles.

    Raises:
        UndrawableError: if a screen cannot be drawn.
        LibraryDamagedError: if the library cannot be read.
    """
    now = datetime.now().astimezone()
    if library.overdue_policy != "warn":
        # What is hidden now is shown when the clock cannot be trusted, and it says that its review is overdue.
        library = ReviewedLibrary(library, now.date())
    digests = _Digests(library, f"{__version__} {qt_version} {size} {settings}")
    faults = Faults()
    with faults.watched(), walking(library, settings, resources, size, now) as (kiosk, walk):
        try:
            for _stop in _stops(library, walk, lambda language, card: digests.of(language, card) in proven):
                drawn()
                if faults.first:
                    break
        except (LibraryDamagedError, UndrawableError):
            raise
        except Exception as error:  # noqa: BLE001 - whatever a library brings about is looked for
            faults.note(error)
        place = f"{_words(kiosk.navigator.place)} in {kiosk.navigator.language}"
    if faults.first:
        raise UndrawableError(faults.first, place)
    return digests.found


def _stops(library: Library, walk: Walk, skip: Callable[[str, ArticleCard], bool]) -> Iterator[Stop]:
    def skip_or_read(language: str, card: ArticleCard) -> bool:
        if skip(language, card):
            return True
        try:
            _read_on(library, language, card)
        except LookupError as error:
            raise UndrawableError("it leads to what is not there", f"{card.id} in {language}") from error
        return False

    for language in library.languages:
        yield from walk.everything(language, partial(skip_or_read, language))
        for topic in library.topics(language)[:1]:
            library.search(topic.title, language)
    for _language, stop in walk.without_reader():
        yield stop


def _read_on(library: Library, language: str, card: ArticleCard) -> None:
    """Read what a reader gets from an article by one touch more: where its links lead, its code, its recording.

    Raises:
        KeyError: if the library does not have it.
    """
    article = library.article(card.id, language)
    sections = [library.section(card.id, language, index) for index in range(len(article.sections))]
    for block in all_blocks(tuple(block for section in sections for block in section.blocks)):
        for span in spans_of(block):
            if isinstance(span, ArticleLink):
                library.card(span.article, language)
    numbered_codes(gist(article, sections, library.info(language).clinic), article.language)
    if article.recorded:
        library.recording(article.id, article.language)


def _words(place: Place) -> str:
    """A place as those who write the library know it."""
    match place:
        case Home():
            return "the home screen"
        case SearchPlace():
            return "the search"
        case TopicPlace(topic=topic):
            return f"the topic {topic}"
        case ArticlePlace(article=article, section=section):
            return f"{article}, section {section + 1},"


class _Digests:
    """The digests of articles: each over everything that the article's screens show, and over what draws them."""

    def __init__(self, library: Library, draws: str) -> None:
        self._library = library
        self._draws = draws
        self._topic: tuple[str, str] = ("", "")
        self._cards: list[ArticleCard] = []
        self.found: set[str] = set()

    def of(self, language: str, card: ArticleCard) -> str:
        """The digest of an article as readers of that language see it."""
        library = self._library
        article = library.article(card.id, language)
        sections = [library.section(card.id, language, index) for index in range(len(article.sections))]
        related = [library.card(other, language) for other in article.related]
        around = library.languages, library.info(language), library.topics(language), self._following(language, card)
        content = repr((self._draws, language, *around, article, sections, related))
        digest = hashlib.blake2b(content.encode(errors="surrogatepass"), digest_size=16).hexdigest()
        self.found.add(digest)
        return digest

    def _following(self, language: str, card: ArticleCard) -> ArticleCard | None:
        """The article that the last section leads on to."""
        if self._topic != (card.topic, language):
            self._topic = (card.topic, language)
            self._cards = list(self._library.articles(card.topic, language))
        behind = self._cards[self._cards.index(card) + 1 :]
        return next((other for other in behind if card.sensitive or not other.sensitive), None)
