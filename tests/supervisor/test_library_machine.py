"""Whatever happens in whatever order: there is always something whole to show, and what is remembered is so."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.core.state_file import write_state
from kiosk.core.supervision import Outcome
from kiosk.supervisor.library_record import ASKED_AT, ROLLBACK, read_record
from kiosk.supervisor.library_update import RETRY_SECONDS
from kiosk.supervisor.served_packs import is_usable, served_folder
from tests.library_serve import SOURCE, STICK, Answers, Serve
from tests.small_pack import write_small_pack


@cache
def small_pack() -> bytes:
    """The content of a pack that can be shown."""
    with TemporaryDirectory() as folder:
        return write_small_pack(Path(folder) / "template.klib").read_bytes()


NAMES = st.sampled_from(["one", "two", "three", "four"])


class Libraries(RuleBasedStateMachine):
    """Sources change and vanish, preparations end as they will, the program is started anew, staff ask for things."""

    @initialize()
    def begin(self) -> None:
        logging.getLogger("kiosk.supervisor").setLevel(logging.CRITICAL)
        self.folder = TemporaryDirectory()
        place = Path(self.folder.name)
        template = place / "template.klib"
        template.write_bytes(small_pack())
        self.serve = Serve(place, template)
        self.given: set[str] = set()
        self.bad: set[str] = set()
        self.asked: list[Answers] = []
        self.rollbacks = 0

    @rule(name=NAMES, folder=st.booleans())
    def the_source_changes(self, name: str, folder: bool) -> None:  # noqa: FBT001 - Hypothesis names its arguments
        self.serve.find(name, folder=folder)

    @rule()
    def the_source_vanishes(self) -> None:
        self.serve.find("")

    @rule(seconds=st.sampled_from([1, 3, 30]))
    def time_goes_by(self, seconds: int) -> None:
        self.serve.wait(seconds)

    @rule()
    def much_time_goes_by(self) -> None:
        self.serve.clock.go_on(RETRY_SECONDS)
        self.serve.wait()

    @precondition(lambda self: self.serve.working is not None)
    @rule(name=NAMES)
    def a_library_is_prepared(self, name: str) -> None:
        self.given.add(self.serve.prepared(name))

    @precondition(lambda self: self.serve.working is not None)
    @rule(outcome=st.sampled_from(["unusable", "unreadable", "no space", "failed"]))
    def a_library_is_refused(self, outcome: Outcome) -> None:
        self.serve.refused(outcome)

    @precondition(lambda self: self.serve.library.ready)
    @rule()
    def nobody_reads(self) -> None:
        self.serve.library.swap()

    @rule()
    def the_screen_comes_up(self) -> None:
        self.serve.library.pack_to_start()
        self.serve.library.confirmed()

    @rule()
    def the_screen_does_not_come_up(self) -> None:
        before = self.serve.library.pack_to_start()
        record = read_record(self.serve.state)
        after = self.serve.library.failed()
        if before is not None and not record.shown.confirmed:
            # Without one before it, it is tried again: after three starts the built-in one is shown in its place.
            has_another = record.previous is not None
            assert (after != before) is has_another, "a library that never came up must not be started again"

    @rule()
    def the_program_is_started_anew(self) -> None:
        self.serve.update.close()
        self.serve.started()
        self.asked.clear()

    @rule()
    def staff_go_back(self) -> None:
        shown = self.serve.library.pack_to_start()
        if self.serve.library.rollback():
            assert self.serve.library.pack_to_start() != shown

    @rule()
    def somebody_goes_back_on_the_command_line(self) -> None:
        self.rollbacks += 1
        write_state(self.serve.state / ROLLBACK, {ASKED_AT: float(self.rollbacks)})

    @rule(stick=st.booleans())
    def staff_ask(self, stick: bool) -> None:  # noqa: FBT001 - Hypothesis names its arguments
        answers = Answers()
        self.asked.append(answers)
        if stick:
            self.serve.find("stick", STICK)
            self.serve.update.take(STICK, answers)
        else:
            self.serve.update.reload(answers)

    @rule(name=NAMES)
    def a_copy_is_lost(self, name: str) -> None:
        (served_folder(self.serve.cache) / f"{name}.klib").unlink(missing_ok=True)

    @invariant()
    def there_is_something_whole_to_show(self) -> None:
        if not hasattr(self, "serve"):
            return
        record = read_record(self.serve.state)
        assert record.previous is None or record.previous.pack != record.shown.pack
        assert record.shown.source in ("", str(SOURCE), str(STICK))
        assert record.shown.pack == "" or record.shown.pack in self.given
        assert all(len(answers.outcomes) <= 1 for answers in self.asked)
        assert all(answers.outcomes for answers in self.asked[:-1]), "each request but the last one has its answer"

    def teardown(self) -> None:
        if not hasattr(self, "serve"):
            return
        pack = self.serve.library.pack_to_start()
        assert pack is None or is_usable(pack)
        self.serve.started()
        assert self.serve.library.pack_to_start() == pack
        self.serve.update.close()
        logging.getLogger("kiosk.supervisor").setLevel(logging.NOTSET)
        self.folder.cleanup()


TestLibraries = Libraries.TestCase
TestLibraries.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
