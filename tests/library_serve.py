"""What `kiosk serve` has around the libraries, made for tests: sources, looks at them, and preparations.

All of them do as they are told, and time is turned by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.core.supervision import Outcome
from kiosk.supervisor.library_update import LibraryUpdate
from kiosk.supervisor.preparation import Prepared
from kiosk.supervisor.served_packs import served_folder
from kiosk.supervisor.shown_library import ShownLibrary
from kiosk.supervisor.source_watch import Look, SourceWatch
from tests.clock import FakeClock

SOURCE = Path("/share/clinic.klib")
STICK = Path("/stick/clinic.klib")
WATCH_SECONDS = 10.0
QUIET_SECONDS = 60.0


@dataclass
class FakePreparation:
    source: Path
    quiet_seconds: float = QUIET_SECONDS
    silence: Outcome = "failed"
    heard: int = 0
    prepared: Prepared | None = None
    ended: bool = False

    def result(self) -> Prepared | None:
        return self.prepared

    def end(self) -> None:
        self.ended = True


@dataclass
class Answers:
    outcomes: list[Outcome] = field(default_factory=list)

    def __call__(self, outcome: Outcome, _sentence: str) -> None:
        self.outcomes.append(outcome)


class Serve:
    """What `kiosk serve` has around the libraries: the sources and what they look like, and all preparations."""

    def __init__(self, folder: Path, template: Path, source: Path | None = SOURCE) -> None:
        self.clock = FakeClock()
        self.cache = folder / "cache"
        self.state = folder / "state"
        self.template = template
        self.looks: dict[Path, Look] = {}
        self.looking: list[Callable[[], None]] = []
        self.answers_looks = True
        self.preparations: list[FakePreparation] = []
        self.started(source)

    def started(self, source: Path | None = SOURCE, *, held: bool = False) -> None:
        """The program starts, after whatever there was before; a policy may hold the source."""
        self.library = ShownLibrary(self.clock, source, self.cache, self.state, held=held)
        watch = SourceWatch(self.clock, WATCH_SECONDS, self._look, self._aside)
        self.update = LibraryUpdate(self.clock, self.library, self._prepare, watch)

    def find(self, signature: str, source: Path = SOURCE, *, folder: bool = False) -> None:
        """From now on the source looks like this; like nothing if that is empty."""
        fault = "" if signature else f"{source} cannot be read (No such file or directory)"
        self.looks[source] = Look(signature, 1000.0, folder=folder, fault=fault)

    def wait(self, seconds: float = 2 * WATCH_SECONDS + 5) -> None:
        """Let time pass."""
        for _ in range(round(seconds)):
            self.clock.go_on(1)
            self.update.advance()

    def prepared(self, name: str) -> str:
        """The running preparation comes to a good end; returns the pack."""
        pack = served_folder(self.cache) / f"{name}.klib"
        pack.parent.mkdir(parents=True, exist_ok=True)
        if not pack.exists():
            pack.write_bytes(self.template.read_bytes())
        self._end(Prepared("done", str(pack)))
        return str(pack)

    def refused(self, outcome: Outcome = "unusable", sentence: str = "it is damaged") -> None:
        """The running preparation comes to a bad end."""
        self._end(Prepared(outcome, sentence=sentence))

    def show(self, signature: str) -> str:
        """A library comes, is prepared, swapped in and confirmed by the screen; returns its pack."""
        self.find(signature)
        self.wait()
        pack = self.prepared(signature)
        self.library.swap()
        self.library.confirmed()
        return pack

    @property
    def working(self) -> FakePreparation | None:
        """The preparation that is under way."""
        return next((one for one in self.preparations if one.prepared is None and not one.ended), None)

    @property
    def packs(self) -> set[str]:
        """The names of the packs in the cache."""
        return {path.stem for path in served_folder(self.cache).glob("*.klib")}

    def _end(self, prepared: Prepared) -> None:
        assert self.working is not None, "nothing is being prepared"
        self.working.prepared = prepared
        self.wait(3)

    def _prepare(self, source: Path) -> FakePreparation:
        self.preparations.append(FakePreparation(source))
        return self.preparations[-1]

    def _look(self, source: Path) -> Look:
        return self.looks.get(source, Look("", fault=f"{source} cannot be read (No such file or directory)"))

    def _aside(self, act: Callable[[], None]) -> None:
        if self.answers_looks:
            act()
        else:
            self.looking.append(act)


Log = Callable[[str], None]
"""Asserts that the log says something, which is then forgotten."""
