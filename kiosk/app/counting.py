"""Counts which articles are opened and read to their end, and searches that find nothing, if settings want it."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kiosk.core.clock import Clock
from kiosk.core.counts import Count, Counts, Kind, add_to_counts
from kiosk.core.navigator import ArticlePlace, SearchPlace
from kiosk.ui.page import Page

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.ui.pages.article import ArticlePage

_logger = logging.getLogger(__name__)

WRITE_EVERY_MS: Final = 3_600_000
"""From the start of the program on, whether there is anything new or not: so what the file's date tells is only when
the program started or ended."""
SECONDS_TO_WRITE: Final = 2.0
"""The longest that the end of the program waits for a disk that hangs."""


class Counting(QObject):
    """Counts for the file in the folder `state`; without one it counts nothing.

    Each article counts once a visit, in each language that it is opened in; a sensitive one never. What was counted
    since the last time is written once an hour and at the end of the program, in a thread: a disk may be slow.
    """

    _failed = Signal(object, str)
    """Counts that could not be written, and why."""

    def __init__(self, kiosk: Kiosk, state: Path | None, clock: Clock) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._clock = clock
        self._folder = state
        self._new = Counts()
        self._counted: set[tuple[Kind, str, str]] = set()
        """What has been counted in this visit, searches with what was typed."""
        self._in_vain: tuple[str, str] | None = None
        """The language and text of the search that stands there and finds nothing."""
        self._on_article = False
        self._writer: threading.Thread | None = None
        self._told = False
        application = QCoreApplication.instance()
        if self._folder is not None and application is not None:
            self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
            timer = QTimer(self)
            timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
            timer.timeout.connect(self._on_hour)
            timer.start(WRITE_EVERY_MS)
            application.aboutToQuit.connect(self._on_end)

    def reset(self) -> None:
        """The visit is over."""
        self._counted.clear()
        self._in_vain = None

    # What is counted

    def connect_page(self, page: Page) -> None:
        """Count what a page shows. The page before it is still there, and what was read of it is known now."""
        if self._folder is None:
            return
        place = self._kiosk.navigator.place
        self._note_end()
        self._on_article = False
        if not isinstance(place, SearchPlace):
            self.note_search_is_over()
        if isinstance(place, ArticlePlace):
            from kiosk.ui.pages.article import ArticlePage

            if isinstance(page, ArticlePage):
                self._on_article = True
                self._count_article("opened", page)
                page.reading.extent_changed.connect(self._note_end)

    def note_search(self, text: str, language: str, *, found: bool) -> None:
        """Note what came of a search for what has been typed so far: it counts when the reader leaves it so."""
        self._in_vain = None if found else (language, text)

    def note_search_is_over(self) -> None:
        """Count what was typed if nothing was found for it: the reader has given up, or is elsewhere."""
        if self._in_vain is not None:
            language, text = self._in_vain
            self._in_vain = None
            self._count("found_nothing", language, "", text)

    def _note_end(self) -> None:
        """Count the article that is shown as read if the end of its last section is in sight."""
        if not self._on_article:
            return
        from kiosk.ui.pages.article import ArticlePage

        page = self._kiosk.window.stage.page
        # While a page is being laid out its text may seem to fit.
        if isinstance(page, ArticlePage) and page.view.is_last and page.reading.isVisible() and page.reading.at_end:
            self._count_article("read", page)

    def _count_article(self, kind: Kind, page: ArticlePage) -> None:
        article = page.view.article
        if not article.sensitive:
            self._count(kind, article.language, article.id, article.id)

    def _count(self, kind: Kind, language: str, article: str, once: str) -> None:
        if (kind, language, once) not in self._counted:
            self._counted.add((kind, language, once))
            self._new.add(Count(f"{self._clock.now():%Y-%m}", kind, language, article))

    # The file

    def _on_hour(self) -> None:
        if self._folder is not None and (self._writer is None or not self._writer.is_alive()):
            new, self._new = self._new, Counts()
            self._writer = threading.Thread(target=self._write, args=(self._folder, new), daemon=True, name="counts")
            self._writer.start()

    def _write(self, folder: Path, new: Counts) -> None:
        try:
            add_to_counts(folder, new)
        except OSError as error:
            self._failed.emit(new, str(error.strerror))

    def _on_failed(self, new: Counts, reason: str) -> None:
        """Keep what could not be written for the next time."""
        self._new += new
        self._tell_once(reason)

    def _on_end(self) -> None:
        if self._writer is not None:
            self._writer.join(SECONDS_TO_WRITE)
            if self._writer.is_alive():
                return
            # What it could not write comes back by a signal.
            QCoreApplication.sendPostedEvents(self)
        if self._folder is not None:
            try:
                add_to_counts(self._folder, self._new)
            except OSError as error:
                self._tell_once(str(error.strerror))

    def _tell_once(self, reason: str) -> None:
        if not self._told:
            self._told = True
            _logger.warning("the counts cannot be written (%s); they are kept until the program ends", reason)
