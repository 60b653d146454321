"""A new library: seen at its place, copied and proven by another process.

look → the same twice → prepare → the same still → waiting, see `kiosk.supervisor.shown_library`
                           ↘ refused: nothing changes but the status
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from kiosk.core.checked import as_moment
from kiosk.core.clock import Clock
from kiosk.core.supervision import Outcome
from kiosk.supervisor.attempt import Attempt
from kiosk.supervisor.library_record import Preparing, Refused, Seen, Taken, moment_now
from kiosk.supervisor.library_request import ANSWER_SECONDS, Answering, LibraryRequest
from kiosk.supervisor.preparation import Preparation, Prepared
from kiosk.supervisor.shown_library import ShownLibrary, usable
from kiosk.supervisor.source_watch import Look, SourceWatch

_logger = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS: Final = 2.0
"""Time between two looks at a new pack, of which half a copy proves to be none, and at what staff wait for. A folder
is looked at twice at the usual distance: between two of its files somebody who copies it may pause."""
RETRY_SECONDS: Final = 600.0
"""Time until a library is tried once more that could not be read or had no room: neither is its own fault."""

_PASSING: Final[frozenset[Outcome]] = frozenset({"unreadable", "no space"})


class LibraryUpdate:
    """Finds new libraries for `library` to show. Its owner calls `advance` again and again; nothing here waits."""

    def __init__(
        self,
        clock: Clock,
        library: ShownLibrary,
        start_prepare: Callable[[Path], Preparation],
        watch: SourceWatch,
    ) -> None:
        self._clock = clock
        self.library = library
        self._source = library.place
        self._start_prepare = start_prepare
        self._watch = watch
        self._attempt: Attempt | None = None
        self._asked: LibraryRequest | None = None
        self._lost = False
        self._fault = ""
        self._retry: tuple[str, float] = ("", 0.0)
        watch.turn_to(self._source)

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

    @property
    def problem(self) -> str:
        """What is wrong with a newer library that was not taken, in a sentence without its end; empty if nothing is."""
        refused = self.library.record.refused
        return refused.sentence if refused else self._fault

    # What happens by itself

    def advance(self) -> None:
        """Do what has become due: look, begin to prepare, hear of it."""
        self.library.follow_rollback_request()
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
        asked, record = self._asked, self.library.record
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
        self.library.tidy()
        try:
            preparation = self._start_prepare(source)
        except OSError as error:
            sentence = f"its preparation could not be started ({error.strerror})"
            self._conclude(source, look, Prepared("no space", sentence=sentence))
            return
        self._attempt = Attempt(self._clock, preparation, source, look)
        record.preparing = Preparing(str(source), moment_now(self._clock))
        self.library.save()

    def _is_old(self, source: Path, signature: str) -> bool:
        """Whether this has been dealt with, and is not to be tried once more already."""
        record = self.library.record
        shown, refused = record.shown, record.refused
        if record.seen == Seen(str(source), signature):
            is_refused = refused is not None and refused.signature == signature
            if is_refused or shown.source != str(source) or usable(shown):
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
        self.library.record.preparing = None
        if look.signature == attempt.look.signature:
            self._conclude(attempt.source, look, prepared)
        else:
            self.library.save()
            if look.signature:
                self._look_again(look)
            else:
                self._fault = look.fault
                self._answer("unreadable", look.fault)

    def _conclude(self, source: Path, look: Look, prepared: Prepared) -> None:
        """Note what came of a library."""
        record, moment = self.library.record, moment_now(self._clock)
        if prepared.pack and not self.library.is_copy(prepared.pack) and not self._may_be_shown_in_place(source):
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
            changed = as_moment(look.changed)
            record.waiting = Taken(prepared.pack, str(source), look.signature, changed, moment, prepared.problems)
            if self._is_shown(record.waiting):
                record.waiting, outcome = None, "unchanged"
            else:
                outcome = "done"
            self._lost = False
        self.library.tidy()
        self.library.save()
        self._answer(outcome, sentence)

    def _is_shown(self, taken: Taken) -> bool:
        """Whether the screen shows just this; what it reads where it is may have been replaced there."""
        shown = self.library.record.shown
        same = self.library.is_copy(taken.pack) or taken.signature == shown.signature
        return taken.pack == shown.pack and same and not self._lost

    def _may_be_shown_in_place(self, source: Path) -> bool:
        """Whether a pack without a copy is better than what is shown, and not on a stick that staff pull out soon."""
        return source == self._source and not self.library.is_copy(self.library.record.shown.pack)

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
            self.library.record.preparing = None
            self.library.save()
