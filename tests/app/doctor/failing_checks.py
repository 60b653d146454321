"""Checks that come to nothing; in a module of their own, as a process imports them by name."""

from __future__ import annotations

import os
import signal
import time

from kiosk.app.doctor.finding import Finding, ok
from kiosk.app.doctor.setup import Setup


def find_all_well(setup: Setup) -> list[Finding]:
    return [ok("clock", f"it is {setup.now:%H:%M}")]


def tell_when(_setup: Setup) -> list[Finding]:
    return [ok("clock", str(time.monotonic()))]


def raise_an_error(setup: Setup) -> list[Finding]:
    raise PermissionError(f"{setup.library} is secret")


def die(_setup: Setup) -> list[Finding]:
    os.kill(os.getpid(), signal.SIGABRT)
    return []


def hang(_setup: Setup) -> list[Finding]:
    signal.pause()
    return []
