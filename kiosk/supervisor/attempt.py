"""One library that is being prepared, from a first look at its source to a last one."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.clock import Clock
from kiosk.supervisor.preparation import Preparation, Prepared
from kiosk.supervisor.source_watch import Look


class Attempt:
    """Waits for a preparation of what `source` held when it looked like `look`; one that falls silent is ended."""

    def __init__(self, clock: Clock, preparation: Preparation, source: Path, look: Look) -> None:
        self.source = source
        self.look = look
        self._clock = clock
        self._preparation = preparation
        self._heard = 0
        self._heard_at = clock.monotonic()
        self._prepared: Prepared | None = None

    @property
    def at_work(self) -> bool:
        """Whether nothing has come of it yet."""
        return self._prepared is None

    def result(self) -> Prepared | None:
        """What came of it, or None while it is at work."""
        if self._prepared is None:
            silent = self._silent_seconds()
            self._prepared = self._preparation.result()
            if self._prepared is None and silent > self._preparation.quiet_seconds:
                sentence = f"nothing was heard of it for {silent:.0f} seconds"
                self._prepared = Prepared(self._preparation.silence, sentence=sentence)
            if self._prepared is not None:
                self._preparation.end()
        return self._prepared

    @property
    def needs_last_look(self) -> bool:
        """Whether to look at the source again: a folder that changes while it is compiled gives a bit of both."""
        return self.look.folder and self._prepared is not None and bool(self._prepared.pack)

    def end(self) -> None:
        """Stop it, whatever would have come of it."""
        if self._prepared is None:
            self._preparation.end()

    def _silent_seconds(self) -> float:
        now = self._clock.monotonic()
        if self._preparation.heard != self._heard:
            self._heard, self._heard_at = self._preparation.heard, now
        return now - self._heard_at
