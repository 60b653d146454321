"""What the system says of itself: its programs and services, and who runs this."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from kiosk.app.environment import has_display

SECONDS: Final = 4.0
"""How long a program of the system gets to answer."""


@dataclass(frozen=True)
class Answer:
    """What a program has said: its exit code and its standard output."""

    code: int
    text: str


@dataclass(frozen=True)
class RunningProgram:
    """A process: its name, and the terminal that it is on (empty if it is on none)."""

    name: str
    terminal: str = ""


class Ask(Protocol):
    """How a check asks a program."""

    def __call__(self, command: Sequence[str], seconds: float = SECONDS) -> Answer | None:
        """What it says; None if it is not there, or does not end in time."""
        ...


def ask(command: Sequence[str], seconds: float = SECONDS) -> Answer | None:
    """Run a program without input and in English; None if it cannot be started, or does not end in time."""
    try:
        done = subprocess.run(  # noqa: S603 - the commands are this package's own, and no shell reads them
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            env=os.environ | {"LC_ALL": "C.UTF-8"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return Answer(done.returncode, done.stdout.decode(errors="replace").strip())


def running_programs() -> list[RunningProgram] | None:
    """What runs on the machine; None where this user may see only processes of his own."""
    import psutil

    found: dict[int, RunningProgram] = {}
    for process in psutil.process_iter(["name", "terminal"]):
        name, terminal = process.info["name"] or "", process.info["terminal"] or ""
        found[process.pid] = RunningProgram(name, terminal)
    return list(found.values()) if 1 in found else None


def service_runs(name: str) -> bool | None:
    """Whether a service of Windows runs; None where there are no such services, or they cannot be asked."""
    if sys.platform != "win32":
        return None
    import psutil

    try:
        return psutil.win_service_get(name).status() == "running"
    except psutil.NoSuchProcess:
        return False  # it is not installed
    except psutil.Error:
        return None


def is_administrator() -> bool:
    """Whether whoever runs this may do anything on the machine."""
    if sys.platform != "win32":
        return os.geteuid() == 0
    import ctypes

    return bool(ctypes.windll.shell32.IsUserAnAdmin())


def runs_in_session(environ: Mapping[str, str]) -> bool:
    """Whether this runs in a session with a display, as tools that look after many machines do not."""
    if sys.platform != "win32":
        return has_display(environ, sys.platform)
    import ctypes

    session = ctypes.c_ulong()
    known = ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(session))
    # The session 0 of Windows is that of services, which has no screen.
    return not known or session.value != 0
