"""What of a library is to be shown today, by its review policy and a clock that may be wrong; staff are told."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.remembered import Remembered
from kiosk.core.clock import Clock
from kiosk.core.clock_trust import CLOCK_FILE, followed, from_state, is_behind, to_state
from kiosk.core.idle import IdleState
from kiosk.core.model import Library
from kiosk.core.review import ReviewStatus, decide, review_status
from kiosk.core.reviewed_library import shown_on
from kiosk.ui.header import Header
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk

_logger = logging.getLogger(__name__)


class Reviewing(QObject):
    """Follows the days of the clock for one library after another.

    `state` is the folder in which the days that the clock has shown are remembered; without one they are forgotten with
    the program.
    """

    def __init__(self, kiosk: Kiosk, clock: Clock, state: Path | None) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._clock = clock
        self._remembered = Remembered(state / CLOCK_FILE if state else None)
        self._days = from_state(self._remembered.content)
        self._library: Library | None = None
        self._shown: Library | None = None
        self._shown_for: tuple[date, bool] | None = None
        """The day, and whether it could be trusted, for which the library was made what is shown of it."""
        self._status: tuple[tuple[date, bool], ReviewStatus] | None = None
        self._logged_on: date | None = None

    def take(self, library: Library | None) -> Library | None:
        """What is to be shown today of another library.

        Raises:
            LibraryDamagedError: if it cannot be read.
        """
        self._library = library
        self._shown_for = self._status = self._logged_on = None
        return self._renewed()

    def connect_header(self, header: Header) -> None:
        """Follow the minutes of the clock on the wall."""
        header.minute_passed.connect(self._on_minute_passed)

    def follow_day(self) -> bool:
        """Give the kiosk what is to be shown today; returns whether that is something else than before."""
        kiosk, before = self._kiosk, self._kiosk.library

        def follow() -> None:
            kiosk.library = self._renewed()

        kiosk.read(follow)
        return kiosk.library is not before

    def _on_minute_passed(self) -> None:
        """A new day comes to the screen while nobody reads; to a reader it comes with the reset."""
        self._kiosk.read(self._note_day)
        if self._kiosk.idle.state in {IdleState.READY, IdleState.RESTING} and self.follow_day():
            self._kiosk.restyle()

    def _renewed(self) -> Library | None:
        """What is to be shown today of the library: the same object as before, as long as nothing has changed.

        Raises:
            LibraryDamagedError: if it cannot be read.
        """
        today = self._today()
        if today != self._shown_for:
            day, trusted = today
            library = self._library
            self._shown = shown_on(library, decide(library, day, clock_trusted=trusted)) if library else None
            self._shown_for = today
        return self._shown

    @property
    def status(self) -> ReviewStatus | None:
        """What staff are to be told; None without a library.

        Raises:
            LibraryDamagedError: if it cannot be read.
        """
        if self._library is None:
            return None
        today = self._today()
        if self._status is None or self._status[0] != today:
            self._status = today, review_status(self._library, today[0], clock_trusted=today[1])
        return self._status[1]

    def _note_day(self) -> None:
        """Remember which day the clock shows, and tell the log how things are: both once a day.

        It is not for the moments at which a reader comes or goes: when the file was written would tell of them.

        Raises:
            LibraryDamagedError: if the library cannot be read.
        """
        day, _trusted = self._today()
        if day == self._logged_on:
            return
        self._logged_on = day
        if self._days is not None and (content := to_state(self._days)) != self._remembered.content:
            self._remembered.write(content)
        status = self.status
        if status is not None and status.sentence:
            _logger.warning("%s", status.sentence)

    def _today(self) -> tuple[date, bool]:
        """The day that the clock shows, and whether it can be trusted. What is certainly wrong is not remembered."""
        day = self._clock.now().date()
        if self._library is not None and is_behind(day, self._library.newest_review):
            return day, False
        self._days = followed(self._days, day)
        return day, self._days.trusted


def review_sentences(status: ReviewStatus | None, words: Words) -> list[str]:
    """What staff are told of overdue texts on the screen; nothing where there is nothing to tell."""
    if status is None:
        return []
    sentences: list[str] = []
    if status.overdue:
        sentences.append(words.overdue_texts(status.overdue, status.action))
    if status.reason == "clock":
        sentences.append(words.not_hidden_by_clock)
    elif status.reason:
        sentences.append(words.not_hidden_as_nothing_left)
    return sentences
