"""Which library is shown, which was before it, and which waits: what the screen is to be started with.

waiting → shown → confirmed by the screen's first frame
                ↘ failed: the one before it again
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from kiosk.core.clock import Clock
from kiosk.supervisor.library_record import (
    Refused,
    Seen,
    Taken,
    moment_now,
    read_record,
    rollback_asked_at,
    write_record,
)
from kiosk.supervisor.served_packs import is_usable, remove_others, served_folder

_logger = logging.getLogger(__name__)


class ShownLibrary:
    """Knows with which library the screen is to be started, also after a restart of the program.

    `place` is where the clinic's library comes from, None for the built-in one; `state` is the folder to remember in.
    What cannot be written there is remembered as long as the program runs. If the place is `held` by the machine's
    policy, nothing from elsewhere is shown, whatever staff have taken or went back to before.
    """

    def __init__(self, clock: Clock, place: Path | None, cache: Path, state: Path, *, held: bool = False) -> None:
        self.place = place.absolute() if place is not None else None
        self._clock = clock
        self._held = held
        self._folder = served_folder(cache)
        self._state = state
        self.record = read_record(state)
        """What is remembered; whoever changes it saves it."""
        self._saving_failed = False
        if self.record.preparing is not None:
            # It ended with the program.
            self.record.preparing = None
            self.save()
        if place is None and self.record.seen != Seen():
            # Whoever has emptied the setting wants the built-in library.
            self.record.seen = Seen()
            self.record.waiting = None
            self._show(Taken())
        if held:
            self._drop_what_is_from_elsewhere()

    def _drop_what_is_from_elsewhere(self) -> None:
        record = self.record
        if record.waiting is not None and not self._is_from_place(record.waiting):
            record.waiting = None
        before = record.previous if record.previous is not None and self._is_from_place(record.previous) else None
        if record.shown.pack and not self._is_from_place(record.shown):
            _logger.warning("the library that was shown is not the one that this machine's policy names")
            record.seen = Seen()
            self._show(before if before is not None and usable(before) else Taken())
            record.previous = None
            self.save()

    def _is_from_place(self, taken: Taken) -> bool:
        return taken.source == (str(self.place) if self.place is not None else "")

    # For the screen's next start

    def pack_to_start(self) -> Path | None:
        """The pack to start the screen with, None for the built-in library. One that waits is swapped in."""
        self.follow_rollback_request()
        self.swap()
        record = self.record
        if record.shown.pack and not usable(record.shown):
            _logger.warning("the copy of the library is gone or cannot be used; it is prepared anew")
            record.seen = Seen()
            before = record.previous
            record.shown = before if before is not None and usable(before) else Taken()
            record.previous = None
            self.save()
        return _path(record.shown)

    @property
    def ready(self) -> bool:
        """Whether a library waits to be shown as soon as nobody reads."""
        return self.record.waiting is not None

    def swap(self) -> Path | None:
        """Make the library that waits, if there is one, the one that is shown; the screen is to be started anew."""
        waiting = self.record.waiting
        if waiting is not None:
            self.record.waiting = None
            if usable(waiting):
                self._show(waiting)
                _logger.info("a new library is shown now")
            else:
                self.record.seen = Seen()
                self.save()
        return _path(self.record.shown)

    def confirmed(self) -> None:
        """The library that is shown has come to the screen: a frame was painted."""
        if not self.record.shown.confirmed:
            self.record.shown = replace(self.record.shown, confirmed=True)
            self.tidy()
            self.save()

    def failed(self) -> Path | None:
        """The screen did not come up; if it never has with this library, it goes back to the one before.

        Returns the pack to start the screen with now.
        """
        record = self.record
        shown, before = record.shown, record.previous
        if shown.confirmed or before is None:
            return _path(shown)
        sentence = "the screen did not come up with it"
        _logger.error("a new library was taken back: %s", sentence)
        record.refused = Refused(shown.source, shown.signature, moment_now(self._clock), "unusable", sentence)
        record.shown = before if usable(before) else Taken()
        record.previous = None
        self.save()
        return _path(record.shown)

    def rollback(self) -> bool:
        """Show the library before this one; the screen is to be started anew. False if there is none any more."""
        before = self.record.previous
        if before is None or not self.can_go_back or not usable(before):
            return False
        self.record.waiting = None
        self._show(before)
        _logger.info("the library before this one is shown again")
        return True

    def follow_rollback_request(self) -> None:
        """Let the library before this one wait to be shown, if somebody has asked for it on the command line."""
        asked_at = rollback_asked_at(self._state)
        if asked_at in (0.0, self.record.rolled_back_at):
            return
        self.record.rolled_back_at = asked_at
        before = self.record.previous
        if before is not None and self.can_go_back and usable(before):
            self.record.waiting = before
        else:
            _logger.warning("there is no library before this one to go back to")
        self.save()

    # For the staff menu

    @property
    def source(self) -> str:
        """Where the library that is shown came from; empty if it is the built-in one."""
        return self.record.shown.source

    @property
    def taken_at(self) -> float:
        """When it came to the screen, in seconds since 1970; 0 if it has been there from the start."""
        return self.record.shown.moment

    @property
    def library_date(self) -> float:
        """When it was last changed where it came from, in seconds since 1970; 0 if it is built in."""
        return self.record.shown.changed

    @property
    def problems(self) -> int:
        """How many errors and warnings the folder of the shown one has; none are known of a pack."""
        return self.record.shown.problems

    @property
    def can_go_back(self) -> bool:
        """Whether there is a library before this one, and it may be shown."""
        before = self.record.previous
        return before is not None and (not self._held or self._is_from_place(before))

    # For whoever brings another library

    def is_copy(self, pack: str) -> bool:
        """Whether a pack is a copy in the cache, and not what lies at a place that may go."""
        return Path(pack).is_relative_to(self._folder)

    def tidy(self) -> None:
        """Remove copies that nobody needs any more, but none that is being made."""
        record = self.record
        if record.preparing is None:
            needed = {taken.pack for taken in (record.shown, record.previous, record.waiting) if taken is not None}
            remove_others(self._folder, needed)

    def save(self) -> None:
        """Remember the record, if that is possible."""
        try:
            write_record(self._state, self.record)
        except OSError as error:
            if not self._saving_failed:
                _logger.warning("%s cannot be written (%s): a restart forgets", self._state, error.strerror)
            self._saving_failed = True
        else:
            self._saving_failed = False

    def _show(self, taken: Taken) -> None:
        """Note that this library is shown from now on."""
        record = self.record
        if taken.pack != record.shown.pack:
            record.previous = record.shown
        record.shown = replace(taken, moment=moment_now(self._clock))
        self.save()


def usable(taken: Taken) -> bool:
    """Whether it can be shown; the built-in one always can."""
    return not taken.pack or is_usable(Path(taken.pack))


def _path(taken: Taken) -> Path | None:
    return Path(taken.pack) if taken.pack else None
