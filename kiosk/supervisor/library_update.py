"""A new library: seen at its place, copied and proven by another process, shown when nobody reads, undone if it fails.

look → the same twice → prepare → the same still → waiting → shown → confirmed by the screen's first frame
                           ↘ refused: nothing changes but the status      ↘ failed: the one before it again
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from kiosk.core.clock import Clock
from kiosk.core.supervision import Outcome
from kiosk.supervisor.attempt import Attempt
from kiosk.supervisor.library_record import (
    Preparing,
    Refused,
    Seen,
    Taken,
    read_record,
    rollback_asked_at,
    write_record,
)
from kiosk.supervisor.library_request import ANSWER_SECONDS, Answering, LibraryRequest
from kiosk.supervisor.preparation import Preparation, Prepared
from kiosk.supervisor.served_packs import is_usable, remove_others, served_folder
from kiosk.supervisor.source_watch import Look, SourceWatch

_logger = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS: Final = 2.0
"""Time between two looks at a new pack, of which half a copy proves to be none, and at what staff wait for. A folder
is looked at twice at the usual distance: between two of its files somebody who copies it may pause."""
RETRY_SECONDS: Final = 600.0
"""Time until a library is tried once more that could not be read or had no room: neither is its own fault."""

_PASSING: Final[frozenset[Outcome]] = frozenset({"unreadable", "no space"})


class LibraryUpdate:
    """Decides which library `kiosk serve` shows. Its owner calls `advance` again and again; nothing here waits.

    `source` is the place to watch, None for the built-in library; `state` is the folder to remember in. What cannot
    be written there is remembered as long as the program runs. If the source is `held` by the machine's policy, nothing
    from elsewhere is shown, whatever staff have taken or went back to before.
    """

    def __init__(
        self,
        clock: Clock,
        source: Path | None,
        cache: Path,
        state: Path,
        start_prepare: Callable[[Path], Preparation],
        watch: SourceWatch,
        *,
        held: bool = False,
    ) -> None:
        self._clock = clock
        self._held = held
        self._source = source = source.absolute() if source is not None else None
        self._folder = served_folder(cache)
        self._state = state
        self._start_prepare = start_prepare
        self._watch = watch
        self._record = read_record(state)
        self._saving_failed = False
        if self._record.preparing is not None:
            # It ended with the program.
            self._record.preparing = None
            self._save()
        self._attempt: Attempt | None = None
        self._asked: LibraryRequest | None = None
        self._lost = False
        self._fault = ""
        self._retry: tuple[str, float] = ("", 0.0)
        watch.turn_to(source)
        if source is None and self._record.seen != Seen():
            # Whoever has emptied the setting wants the built-in library.
            self._record.seen = Seen()
            self._show(Taken())
        if held:
            self._drop_what_is_from_elsewhere()

    def _drop_what_is_from_elsewhere(self) -> None:
        record = self._record
        if record.waiting is not None and not self._is_from_source(record.waiting):
            record.waiting = None
        before = record.previous if record.previous is not None and self._is_from_source(record.previous) else None
        if record.shown.pack and not self._is_from_source(record.shown):
            _logger.warning("the library that was shown is not the one that this machine's policy names")
            record.seen = Seen()
            self._show(before if before is not None and _usable(before) else Taken())
            record.previous = None
            self._save()

    def _is_from_source(self, taken: Taken) -> bool:
        return taken.source == (str(self._source) if self._source is not None else "")

    # For the screen's next start

    def pack_to_start(self) -> Path | None:
        """The pack to start the screen with, None for the built-in library. One that waits is swapped in."""
        self._follow_rollback_request()
        self.swap()
        record = self._record
        if record.shown.pack and not _usable(record.shown):
            _logger.warning("the copy of the library is gone or cannot be used; it is prepared anew")
            record.seen = Seen()
            before = record.previous
            record.shown = before if before is not None and _usable(before) else Taken()
            record.previous = None
            self._save()
        return _path(record.shown)

    @property
    def ready(self) -> bool:
        """Whether a library waits to be shown as soon as nobody reads."""
        return self._record.waiting is not None

    def swap(self) -> Path | None:
        """Make the library that waits, if there is one, the one that is shown; the screen is to be started anew."""
        waiting = self._record.waiting
        if waiting is not None:
            self._record.waiting = None
            if _usable(waiting):
                self._show(waiting)
                _logger.info("a new library is shown now")
            else:
                self._record.seen = Seen()
                self._save()
        return _path(self._record.shown)

    def confirmed(self) -> None:
        """The library that is shown has come to the screen: a frame was painted."""
        if not self._record.shown.confirmed:
            self._record.shown = replace(self._record.shown, confirmed=True)
            self._tidy()
            self._save()

    def failed(self) -> Path | None:
        """The screen did not come up; if it never has with this library, it goes back to the one before.

        Returns the pack to start the screen with now.
        """
        record = self._record
        shown, before = record.shown, record.previous
        if shown.confirmed or before is None:
            return _path(shown)
        sentence = "the screen did not come up with it"
        _logger.error("a new library was taken back: %s", sentence)
        record.refused = Refused(shown.source, shown.signature, self._moment(), "unusable", sentence)
        record.shown = before if _usable(before) else Taken()
        record.previous = None
        self._save()
        return _path(record.shown)

    # What staff ask for

    def reload(self, answer: Answering) -> None:
        """Look at the place once more and prepare what is there, even if it has been refused before."""
        if self._source is not None:
            self._ask(self._source, answer)
        else:
            answer("unchanged", "no library is named in the settings")

    def take(self, path: Path, answer: Answering) -> None:
        """Take this library, which is shown until the one at the usual place changes."""
        self._ask(path, answer)

    def rollback(self) -> bool:
        """Show the library before this one; the screen is to be started anew. False if there is none any more."""
        before = self._record.previous
        if before is None or not self.can_go_back or not _usable(before):
            return False
        self._record.waiting = None
        self._show(before)
        _logger.info("the library before this one is shown again")
        return True

    # For the staff menu and `kiosk library status`

    @property
    def source(self) -> str:
        """Where the library that is shown came from; empty if it is the built-in one."""
        return self._record.shown.source

    @property
    def taken_at(self) -> float:
        """When it came to the screen, in seconds since 1970; 0 if it has been there from the start."""
        return self._record.shown.moment

    @property
    def library_date(self) -> float:
        """When it was last changed where it came from, in seconds since 1970; 0 if it is built in."""
        return self._record.shown.changed

    @property
    def problems(self) -> int:
        """How many errors and warnings the folder of the shown one has; none are known of a pack."""
        return self._record.shown.problems

    @property
    def problem(self) -> str:
        """What is wrong with a newer library that was not taken, in a sentence without its end; empty if nothing is."""
        return self._record.refused.sentence if self._record.refused else self._fault

    @property
    def can_go_back(self) -> bool:
        """Whether there is a library before this one, and it may be shown."""
        before = self._record.previous
        return before is not None and (not self._held or self._is_from_source(before))

    # What happens by itself

    def advance(self) -> None:
        """Do what has become due: look, begin to prepare, hear of it."""
        self._follow_rollback_request()
        look = self._watch.advance()
        if self._attempt is not None:
            self._follow(self._attempt, look)
        elif look is not None:
            self._judge(look)
        elif self._asked is not None and self._clock.monotonic() >= self._asked.until:
            self._answer("unreadable", f"{self._asked.source} does not answer")

    def close(self) -> None:
        """End what is under way."""
        self._give_up()

    def _judge(self, look: Look) -> None:
        """Begin to prepare what was found, if it is new and whole."""
        asked, record = self._asked, self._record
        source = asked.source if asked else self._source
        if source is None:
            return
        if not look.signature:
            fault = look.fault if record.seen.source != str(source) else ""
            if asked is None and fault and fault != self._fault:
                _logger.warning("%s", fault)
            self._fault = fault
            self._answer("unreadable", look.fault)
            return
        self._fault = ""
        if asked is None and self._is_old(source, look.signature):
            return
        if not look.settled:
            self._look_again(look)
            return
        self._tidy()
        try:
            preparation = self._start_prepare(source)
        except OSError as error:
            sentence = f"its preparation could not be started ({error.strerror})"
            self._conclude(source, look, Prepared("no space", sentence=sentence))
            return
        self._attempt = Attempt(self._clock, preparation, source, look)
        self._record.preparing = Preparing(str(source), self._moment())
        self._save()

    def _is_old(self, source: Path, signature: str) -> bool:
        """Whether this has been dealt with, and is not to be tried once more already."""
        shown, refused = self._record.shown, self._record.refused
        if self._record.seen == Seen(str(source), signature):
            is_refused = refused is not None and refused.signature == signature
            if is_refused or shown.source != str(source) or _usable(shown):
                return True
            # Somebody has emptied the cache, or the screen has found the copy damaged and removed it.
            self._lost = True
        failed, until = self._retry
        return signature == failed and self._clock.monotonic() < until

    def _follow(self, attempt: Attempt, look: Look | None) -> None:
        """Hear of a library that is being prepared."""
        was_at_work = attempt.at_work
        prepared = attempt.result()
        if prepared is None:
            return
        if not attempt.needs_last_look:
            look = attempt.look
        elif was_at_work:
            self._watch.hurry(0.0)
            return
        if look is None:
            return
        self._attempt = None
        self._record.preparing = None
        if look.signature == attempt.look.signature:
            self._conclude(attempt.source, look, prepared)
        else:
            self._save()
            if look.signature:
                self._look_again(look)
            else:
                self._fault = look.fault
                self._answer("unreadable", look.fault)

    def _conclude(self, source: Path, look: Look, prepared: Prepared) -> None:
        """Note what came of a library."""
        record, moment = self._record, self._moment()
        if prepared.pack and not self._is_copy(prepared.pack) and not self._may_be_shown_in_place(source):
            prepared = replace(prepared, pack="")
        if not prepared.pack and prepared.outcome in _PASSING:
            self._retry = (look.signature, self._clock.monotonic() + RETRY_SECONDS)
        elif source == self._source:
            record.seen = Seen(str(source), look.signature)
        outcome, sentence = prepared.outcome, prepared.sentence
        if not prepared.pack:
            _logger.error("the new library cannot be shown: %s", sentence)
            record.refused = Refused(str(source), look.signature, moment, outcome, sentence, prepared.place)
        else:
            record.refused = None
            record.waiting = Taken(
                prepared.pack, str(source), look.signature, max(0.0, look.changed), moment, prepared.problems
            )
            if self._is_shown(record.waiting):
                record.waiting, outcome = None, "unchanged"
            else:
                outcome = "done"
            self._lost = False
        self._tidy()
        self._save()
        self._answer(outcome, sentence)

    def _is_shown(self, taken: Taken) -> bool:
        """Whether the screen shows just this; what it reads where it is may have been replaced there."""
        shown = self._record.shown
        same = self._is_copy(taken.pack) or taken.signature == shown.signature
        return taken.pack == shown.pack and same and not self._lost

    def _may_be_shown_in_place(self, source: Path) -> bool:
        """Whether a pack without a copy is better than what is shown, and not on a stick that staff pull out soon."""
        return source == self._source and not self._is_copy(self._record.shown.pack)

    def _is_copy(self, pack: str) -> bool:
        return Path(pack).is_relative_to(self._folder)

    # Single steps

    def _ask(self, source: Path, answer: Answering) -> None:
        self._answer("failed", "another request has taken its place")
        self._give_up()
        self._asked = LibraryRequest(source, answer, self._clock.monotonic() + ANSWER_SECONDS)
        self._watch.turn_to(source)

    def _look_again(self, look: Look) -> None:
        if self._asked is not None or not look.folder:
            self._watch.hurry(LOOK_AGAIN_SECONDS)

    def _answer(self, outcome: Outcome, sentence: str) -> None:
        if self._asked is not None:
            asked, self._asked = self._asked, None
            self._watch.turn_to(self._source)
            asked.answer(outcome, sentence)

    def _give_up(self) -> None:
        if self._attempt is not None:
            self._attempt.end()
            self._attempt = None
            self._record.preparing = None
            self._save()

    def _show(self, taken: Taken) -> None:
        """Note that this library is shown from now on."""
        record = self._record
        if taken.pack != record.shown.pack:
            record.previous = record.shown
        record.shown = replace(taken, moment=self._moment())
        self._save()

    def _follow_rollback_request(self) -> None:
        """Let the library before this one wait to be shown, if somebody has asked for it on the command line."""
        asked_at = rollback_asked_at(self._state)
        if asked_at in (0.0, self._record.rolled_back_at):
            return
        self._record.rolled_back_at = asked_at
        before = self._record.previous
        if before is not None and self.can_go_back and _usable(before):
            self._record.waiting = before
        else:
            _logger.warning("there is no library before this one to go back to")
        self._save()

    def _tidy(self) -> None:
        """Remove copies that nobody needs any more, but none that is being made."""
        if self._attempt is not None:
            return
        record = self._record
        needed = {taken.pack for taken in (record.shown, record.previous, record.waiting) if taken is not None}
        remove_others(self._folder, needed)

    def _save(self) -> None:
        try:
            write_record(self._state, self._record)
        except OSError as error:
            if not self._saving_failed:
                _logger.warning("%s cannot be written (%s): a restart forgets", self._state, error.strerror)
            self._saving_failed = True
        else:
            self._saving_failed = False

    def _moment(self) -> float:
        return max(0.0, self._clock.now().timestamp())


def _path(taken: Taken) -> Path | None:
    return Path(taken.pack) if taken.pack else None


def _usable(taken: Taken) -> bool:
    """Whether it can be shown; the built-in one always can."""
    return not taken.pack or is_usable(Path(taken.pack))
