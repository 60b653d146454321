"""What is broken on purpose while the kiosk is used, and how long it takes until a reader finds the home screen."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

import psutil

from tests.monkey.service import PORTRAIT, Service
from tests.panel import SIZE


@dataclass(frozen=True)
class Fault:
    """A fault: `inject` returns the seconds until home, None where it does not apply now.

    `limit` is what is promised, in seconds; `restarts` tells that the screen is started anew by it.
    """

    name: str
    inject: Callable[[Service], float | None]
    limit: float
    restarts: bool


class Libraries:
    """Two libraries that are put in each other's place, and what may be wrong with one on the way."""

    def __init__(self, one: Path, other: Path) -> None:
        self._packs = (one, other)

    def replace(self, service: Service) -> float | None:
        """The other library, whole, at once."""
        before, shown = service.screen, service.shown_pack
        # After a rollback what is shown is not what was put in place last.
        new = next(pack for pack in self._packs if shown is None or not cmp(pack, shown, shallow=False))
        self._put(service, new.read_bytes())
        return service.seconds_to_home(other_than=before.pid if before else 0)

    def damage(self, service: Service) -> float | None:
        """One bit of a new library is wrong."""
        content = bytearray(self._packs[1].read_bytes())
        content[len(content) // 2] ^= 1
        return self._refused(service, bytes(content))

    def halve(self, service: Service) -> float | None:
        """Only half of a new library arrives."""
        content = self._packs[1].read_bytes()
        return self._refused(service, content[: len(content) // 2])

    def roll_back(self, service: Service) -> float | None:
        """IT staff go back to the library before."""
        before = service.screen
        if service.kiosk("library", "rollback").returncode != 0:
            return None
        return service.seconds_to_home(other_than=before.pid if before else 0)

    def _refused(self, service: Service, content: bytes) -> float:
        before, shown = service.screen, service.status()["shown"]
        known = service.status()["refused"]
        self._put(service, content)
        service.until(lambda: service.status()["refused"] not in (None, known), "word of a bad library")
        if service.status()["shown"] != shown or service.screen != before:
            raise AssertionError("a bad library has changed more than the status")
        return service.seconds_to_home()

    def _put(self, service: Service, content: bytes) -> None:
        part = service.library.with_suffix(".part")
        part.write_bytes(content)
        # Two changes within a moment must not look the same.
        os.utime(part, ns=(time.time_ns(), time.time_ns()))
        shutil.move(part, service.library)


def kill_screen(service: Service) -> float | None:
    """The screen's process dies."""
    return _signal(service, service.screen, signal.SIGKILL)


def stop_screen(service: Service) -> float | None:
    """The screen's process hangs."""
    return _signal(service, service.screen, signal.SIGSTOP)


def _signal(service: Service, screen: psutil.Process | None, number: signal.Signals) -> float | None:
    if screen is None:
        return None
    screen.send_signal(number)
    return service.seconds_to_home(other_than=screen.pid)


def kill_sound(service: Service) -> float | None:
    """The process that speaks dies."""
    sound = service.part("sound")
    if sound is None:
        return None
    sound.kill()
    return service.seconds_to_home()


def turn_panel(service: Service) -> float | None:
    """The panel is turned by somebody, and turned back."""
    service.use(PORTRAIT)
    service.until(lambda: service.windows() == [(0, 0, *PORTRAIT)], "window as large as the turned panel", 10)
    service.use(SIZE)
    return service.seconds_to_home()


def unplug_panel(service: Service) -> float | None:
    """The panel is switched off for two seconds."""
    service.switch_off()
    service.hand.rest(2)
    service.use(SIZE)
    return service.seconds_to_home()


def faults(libraries: Libraries, service: Service) -> dict[Fault, float]:
    """All that can be injected here, each with how often it comes beside the others."""
    weighted = {
        Fault("screen killed", kill_screen, 2.0, restarts=True): 6.0,
        Fault("screen stopped", stop_screen, 13.0, restarts=True): 2.0,
        Fault("sound process killed", kill_sound, 2.0, restarts=False): 2.0,
        Fault("library replaced", libraries.replace, 60.0, restarts=True): 2.0,
        Fault("library gone back", libraries.roll_back, 60.0, restarts=True): 1.0,
        Fault("library damaged", libraries.damage, 2.0, restarts=False): 1.0,
        Fault("library half copied", libraries.halve, 2.0, restarts=False): 1.0,
    }
    if service.can_turn:
        weighted[Fault("panel turned", turn_panel, 2.0, restarts=False)] = 2.0
        weighted[Fault("panel switched off", unplug_panel, 2.0, restarts=False)] = 2.0
    return weighted
