"""What staff do at the screen: the corner, the PIN, their menu and its tests.

Nothing of it outlives the reset: digits that were typed are forgotten and the menu is closed, as with any visit.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton

from kiosk import __version__
from kiosk.app.background import Background
from kiosk.app.remembered import Remembered
from kiosk.app.reviewing import review_sentences
from kiosk.app.staff_choices import StaffChoices
from kiosk.app.staff_requests import StaffRequests
from kiosk.core.clock import Clock
from kiosk.core.settings import Settings
from kiosk.core.staff_lock import PinLock
from kiosk.core.staff_pin import fits_pin, pin_hash_fault
from kiosk.ui.staff.corner import StaffCorner

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.app.listening import Listening
    from kiosk.core.supervision import Status
    from kiosk.ui.overlays.overlay import Overlay
    from kiosk.ui.staff.menu import Entry
    from kiosk.ui.staff.pin_pad import PinPad

_logger = logging.getLogger(__name__)

_LATEST: Final = 250_000_000_000.0
"""Seconds since 1970: the year 9892. A file may have been dated by any clock, and Python knows no year 10000."""


class Staff(QObject):
    """Opens the menu to who holds the corner and knows the PIN. Without a PIN there is only the status to see."""

    def __init__(
        self,
        kiosk: Kiosk,
        settings: Settings,
        clock: Clock,
        listening: Listening,
        choices: StaffChoices,
        state: Path | None,
    ) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._settings = settings
        self._clock = clock
        self._started = clock.monotonic()
        self._listening = listening
        self._choices = choices
        self._requests = StaffRequests(kiosk, self.show, self._show_menu)
        self._sound_test = 0
        """The number of the sentence that is being spoken as a test."""
        remembered = Remembered(state / "staff.json" if state else None)
        self._lock = PinLock(clock, remembered.content, remembered.write)
        self._check: Background[bool] = Background("PIN", self._on_checked, self)
        self._pad: PinPad | None = None
        self._was_speaking = False
        """Whether the reader under whose finger the pad came had the screen spoken."""
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._show_wait)
        self.corner = StaffCorner(kiosk.window, lambda: kiosk.metrics)
        self.corner.held.connect(self._on_held)
        listening.sound.finished.connect(self._on_spoken)
        listening.sound.failed.connect(self._on_not_spoken)
        self._pin = settings.staff.pin
        if self._pin and (fault := pin_hash_fault(self._pin)):
            _logger.error("nobody can open the staff menu: %s", fault)
            self._pin = ""

    def reset(self) -> None:
        """Forget what was typed, and that somebody knew the PIN."""
        self._pad = None
        self._was_speaking = False
        self._check.forget()
        self._second.stop()
        self._requests.forget()
        self._stop_sound_test()

    def show(self, make: Callable[[], Overlay], closed: Callable[[], None] | None = None) -> None:
        """Show a card in place of any other, in each style that comes; `closed` is called when it has been closed."""
        self._kiosk.close_cards()

        def lay() -> None:
            card = make()
            self._kiosk.open(card, lay)
            if closed is not None:
                card.closed.connect(closed)

        lay()

    # The way in

    def _on_held(self) -> None:
        kiosk = self._kiosk
        for button in kiosk.window.findChildren(QAbstractButton):
            # A word that was scrolled into the corner is not opened when the finger is lifted.
            button.setDown(False)
        self._listening.stop()
        kiosk.close_cards()
        was_speaking = self._was_speaking or kiosk.preferences.speak_screen
        self.reset()
        self._was_speaking = was_speaking
        # Nobody is to hear which digits are touched.
        kiosk.prefer(replace(kiosk.preferences, speak_screen=False))
        kiosk.begin_visit()
        if self._pin:
            self.show(self._make_pad, self._on_pad_closed)
            self._show_wait()
        else:
            self._show_status()

    def _make_pad(self) -> PinPad:
        from kiosk.ui.staff.pin_pad import PinPad

        self._pad = PinPad(self._kiosk.style)
        self._pad.entered.connect(self._on_entered)
        self._pad.set_busy(busy=self._check.busy)
        return self._pad

    def _on_pad_closed(self) -> None:
        self._pad = None
        self._check.forget()
        self._second.stop()
        self._speak_again()

    def _speak_again(self) -> None:
        """Give the voice back to a reader whose finger rested in the corner, as happens to who explores by touch."""
        if self._was_speaking:
            self._was_speaking = False
            self._kiosk.prefer(replace(self._kiosk.preferences, speak_screen=True))

    def _on_entered(self, pin: str) -> None:
        if self._check.busy or self._pad is None:
            return
        if self._lock.seconds_left:
            self._show_wait()
            return
        self._lock.note_try()
        self._pad.set_busy(busy=True)
        hashed = self._pin
        self._check.begin(lambda: fits_pin(hashed, pin))

    def _on_checked(self, right: bool) -> None:  # noqa: FBT001 - what the check gives
        if right:
            self._lock.note_right()
            self._pad = None
            self._show_menu()
        elif self._pad is not None:
            self._pad.set_busy(busy=False)
            self._pad.show_wrong()
            self._show_wait()

    def _show_wait(self) -> None:
        """Say how long the next PIN has to wait, second by second; a pause that is over says nothing."""
        seconds = ceil(self._lock.seconds_left)
        if self._pad is None or (not seconds and not self._second.isActive()):
            return
        self._pad.show_wait(seconds)
        if seconds:
            self._second.start()
        else:
            self._second.stop()

    # The menu

    def _show_menu(self) -> None:
        self._kiosk.read(self._lay_menu)

    def _lay_menu(self) -> None:
        from kiosk.ui.staff.menu import StaffMenu

        def make() -> StaffMenu:
            # The last one says what is most unusual; all of them are in the status.
            menu = StaffMenu(self._kiosk.style, self._entries(), "".join(self._notes()[-1:]))
            menu.chosen.connect(self._on_chosen)
            return menu

        self._stop_sound_test()
        self.show(make, self._kiosk.reset)

    def _notes(self) -> list[str]:
        """What there is to tell of overdue texts, and of settings that cannot be used."""
        words, problems = self._kiosk.style.words, self._settings.problems
        notes = review_sentences(self._kiosk.reviewing.status, words)
        return [*notes, words.settings_problems(problems)] if problems else notes

    def _entries(self) -> list[Entry]:
        """What there is to choose here and now."""
        from kiosk.ui.staff.menu import Entry

        left_out = self._requests.left_out(
            may_leave=self._settings.staff.may_leave, may_take="library.path" not in self._settings.locked
        )
        library = self._kiosk.library
        if library is None or len(library.languages) == 1:
            left_out.add(Entry.LANGUAGE)
        if self._settings.listen.output == "off":
            left_out |= {Entry.VOLUME, Entry.SOUND_TEST}
        if not self._choices.may_choose_language:
            left_out.add(Entry.LANGUAGE)
        if not self._choices.may_choose_volume:
            left_out.add(Entry.VOLUME)
        return [entry for entry in Entry if entry not in left_out]

    def _on_chosen(self, entry: Entry) -> None:
        from kiosk.ui.staff.menu import Entry

        match entry:
            case Entry.STATUS:
                self._show_status()
            case Entry.LANGUAGE:
                self._show_languages()
            case Entry.VOLUME:
                self._show_volumes()
            case Entry.TOUCH_TEST:
                self._show_touch_test()
            case Entry.SOUND_TEST:
                self._test_sound()
            case Entry.SCREEN_TEST:
                self._show_screen_test()
            case _:
                self._requests.make(entry)

    # What every reader begins with

    def _show_languages(self) -> None:
        from kiosk.ui.staff.menu import StartLanguages

        library = self._kiosk.library
        if library is None:
            return

        def make() -> StartLanguages:
            card = StartLanguages(self._kiosk.style, library.languages, self._kiosk.navigator.start_language)
            card.chosen.connect(self._on_language_chosen)
            return card

        self.show(make, self._show_menu)

    def _on_language_chosen(self, language: str) -> None:
        self._choices.choose_language(language)
        self._kiosk.navigator.start_language = language
        self._show_languages()

    def _show_volumes(self) -> None:
        from kiosk.ui.staff.menu import StartVolumes

        def make() -> StartVolumes:
            card = StartVolumes(self._kiosk.style, self._choices.start_volume(), self._settings.listen.most_volume)
            card.chosen.connect(self._on_volume_chosen)
            return card

        self.show(make, self._show_menu)

    def _on_volume_chosen(self, per_cent: int) -> None:
        self._choices.choose_volume(per_cent)
        self._listening.reset()
        self._show_volumes()

    # Tests

    def _show_touch_test(self) -> None:
        from kiosk.ui.staff.touch_test import TouchTest

        self.show(lambda: TouchTest(self._kiosk.style), self._show_menu)

    def _show_screen_test(self) -> None:
        from kiosk.ui.staff.screen_test import ScreenTest

        self.show(lambda: ScreenTest(self._kiosk.style), self._show_menu)

    def _test_sound(self) -> None:
        """Say a sentence in the screen's language or, where it has no voice, in another one of the library."""
        kiosk, sound = self._kiosk, self._listening.sound
        languages = [kiosk.navigator.language, *(kiosk.library.languages if kiosk.library else ())]
        spoken = next((language for language in languages if sound.speaks(language)), None)
        if spoken is None:
            self._show_sound_note(lambda: kiosk.style.words.no_sound)
            return
        self._show_sound_note(lambda: kiosk.style.words.sound_is_spoken)
        sentence = kiosk.words(spoken).sound_sentence
        self._sound_test = sound.say(sentence, spoken, 0.0, self._choices.start_volume() / 100)

    def _show_sound_note(self, note: Callable[[], str]) -> None:
        from kiosk.ui.staff.menu import Entry

        self._requests.show_note(Entry.SOUND_TEST, note)

    def _on_spoken(self, number: int) -> None:
        if number == self._sound_test:
            self._sound_test = 0
            self._show_sound_note(lambda: self._kiosk.style.words.sound_was_spoken)

    def _on_not_spoken(self, number: int, _reason: str) -> None:
        if number == self._sound_test:
            self._sound_test = 0
            self._show_sound_note(lambda: self._kiosk.style.words.no_sound)

    def _stop_sound_test(self) -> None:
        if self._sound_test:
            self._sound_test = 0
            self._listening.sound.stop()

    # The status

    def _show_status(self) -> None:
        self._kiosk.read(self._lay_status)

    def _lay_status(self) -> None:
        from kiosk.ui.staff.sentence_card import SentenceCard

        def make() -> SentenceCard:
            style = self._kiosk.style
            return SentenceCard(style, style.words.status, self.sentences())

        # Without a PIN there is no menu to go back to.
        self.show(make, self._show_menu if self._pin else self._speak_again)

    def sentences(self) -> list[str]:
        """How the kiosk is. Who knows no PIN is not told which version runs: its faults may be known to others."""
        words, library = self._kiosk.style.words, self._kiosk.library
        sentences = [words.status_version(__version__)] if self._pin else [words.no_pin]
        if library is None:
            sentences.append(words.nothing_to_show)
        else:
            info = library.info(self._kiosk.navigator.language)
            sentences.append(words.status_library(info.name or info.clinic))
        sentences += self._notes()
        status = self._kiosk.supervision.status if self._kiosk.supervision else None
        if status is None:
            up = timedelta(seconds=self._clock.monotonic() - self._started)
            return [*sentences, words.status_running_since(self._clock.now() - up)]
        return [*sentences, *self._supervised_sentences(status)]

    def _supervised_sentences(self, status: Status) -> list[str]:
        words = self._kiosk.style.words
        sentences = [words.library_refused] if status.problem else []
        if status.problems:
            sentences.append(words.library_problems(status.problems))
        elif not status.problem:
            sentences.append(words.library_sound)
        if status.library_date:
            sentences.append(words.status_library_date(self._moment(status.library_date).date()))
        if status.taken_at:
            sentences.append(words.status_shown_since(self._moment(status.taken_at)))
        sentences.append(words.status_running_since(self._moment(status.started_at)))
        sentences.append(words.status_restarts(status.restarts, status.crashes))
        return sentences

    def _moment(self, seconds: float) -> datetime:
        """A moment that is given as seconds since 1970, as the clock on the wall shows it."""
        usable = min(max(0.0, seconds), _LATEST)
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=usable)).astimezone(self._clock.now().tzinfo)
