"""What an untouched kiosk costs: the home screen, and the at-rest screen that changes now and then."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.display import display
from benchmarks.processes import activity, started
from benchmarks.programs import READY, kiosk_from_source

SETTLE_SECONDS = 10.0
"""By then the home screen is all done, or the at-rest screen is up."""


def measure(name: str, settings: Path, seconds: float) -> dict[str, float]:
    """Per cent of one core, and wake-ups a second, over so many seconds without a touch."""
    with display() as name_of_display, started(kiosk_from_source(settings).command, name_of_display, READY) as running:
        time.sleep(SETTLE_SECONDS)
        before, begin = activity(running.pid), time.perf_counter()
        time.sleep(seconds)
        after, passed = activity(running.pid), time.perf_counter() - begin
    return {
        f"{name}_cpu_percent": 100 * (after.cpu_seconds - before.cpu_seconds) / passed,
        f"{name}_wakeups_per_s": (after.wakeups - before.wakeups) / passed,
    }
