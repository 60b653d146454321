"""A clock for tests: time is turned by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands still until it is told to go on. The clock on the wall can be set without time going on."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 3, 14, 10, 30, 20, tzinfo=UTC)
        self._seconds = 1000.0

    def monotonic(self) -> float:
        return self._seconds

    def now(self) -> datetime:
        return self.wall

    def go_on(self, seconds: float) -> None:
        self._seconds += seconds
        self.wall += timedelta(seconds=seconds)
