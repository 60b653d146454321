"""Whether the clock is right, and is kept so."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import Ask, ask, service_runs
from kiosk.core.clock import FIRST_YEAR

_YEARS: Final = range(FIRST_YEAR, 2100)
"""The program is no older, and no machine that it runs on will last longer."""

SET_CLOCK: Final = (
    "Set the clock, and replace the battery on the mainboard if it forgets: opening hours and reviews depend on it."
)
_SYNCHRONISE: Final = {
    "linux": "Switch time synchronisation on: `timedatectl set-ntp true`, with a time server that the machine reaches.",
    "win32": "Start the service Windows Time (`w32time`), with a time server that the machine reaches.",
}
_COMMAND: Final = ("timedatectl", "show", "--property=NTPSynchronized", "--value")


def check_clock(setup: Setup, ask_program: Ask = ask) -> list[Finding]:
    """What is to be said of the clock. Whether it is behind the library's reviews is said with these."""
    synchronised = service_runs("w32time") if setup.platform == "win32" else _by_timedatectl(ask_program)
    return [judged_time(setup.now), judged_synchronisation(setup.platform, synchronised)]


def judged_time(now: datetime) -> Finding:
    """What is to be said of what the clock says."""
    said = f"the clock says {now:%Y-%m-%d %H:%M} ({now:%Z})"
    if now.year not in _YEARS:
        return fail("clock", said, SET_CLOCK)
    return ok("clock", said)


def judged_synchronisation(platform: str, synchronised: bool | None) -> Finding:  # noqa: FBT001 - the one thing judged
    """What is to be said of a clock that is kept right, is not, or of which nobody knows (None)."""
    if synchronised:
        return ok("clock-synchronised", "a time server keeps the clock right")
    advice = _SYNCHRONISE.get(platform, "Look at the clock now and then.")
    if synchronised is None:
        return warn("clock-synchronised", "it cannot be found out whether anything keeps the clock right", advice)
    return warn("clock-synchronised", "nothing keeps the clock right", advice)


def _by_timedatectl(ask_program: Ask) -> bool | None:
    answer = ask_program(_COMMAND)
    return {"yes": True, "no": False}.get(answer.text) if answer and answer.code == 0 else None
