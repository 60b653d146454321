"""What `kiosk serve` knows of itself and of the library, for the staff menu."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.core.checked import as_moment
from kiosk.core.clock import Clock
from kiosk.core.supervision import Status
from kiosk.supervisor.interfaces import Update

STARTS_FAIL_SENTENCE: Final = "three starts with the clinic's library have failed, and the built-in one is shown"
SECONDS_OF_CLOCK: Final = 60.0
"""By less than this the clock on the wall is not worth telling that it was set."""


class ServiceStatus:
    """Counts what is told, from the start of the service on."""

    def __init__(self, clock: Clock, update: Update) -> None:
        self._clock = clock
        self._update = update
        self._began = clock.monotonic()
        self._running_since = 0.0
        """What was told last, in seconds since 1970."""
        self.restarts = 0
        """How often the screen has ended."""
        self.crashes = 0
        """How often of these by a fault."""

    def now(self, *, fallback: bool) -> Status:
        """The status; with `fallback` the screen shows the built-in library, as starts with the clinic's had failed."""
        status = Status(self._since(), self.restarts, self.crashes, problem=STARTS_FAIL_SENTENCE)
        if fallback:
            return status
        library = self._update.library
        return replace(
            status,
            source=library.source,
            taken_at=library.taken_at,
            problem=self._update.problem,
            can_go_back=library.can_go_back,
            library_date=library.library_date,
            problems=library.problems,
        )

    def _since(self) -> float:
        """Since when the service runs, by today's clock: many a machine learns the date after its start."""
        since = self._clock.now().timestamp() - (self._clock.monotonic() - self._began)
        if abs(since - self._running_since) > SECONDS_OF_CLOCK:
            self._running_since = as_moment(since)
        return self._running_since
