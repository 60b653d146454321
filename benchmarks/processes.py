"""Starting programs, and what the Linux kernel tells about a process: memory, processor time, wake-ups."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LONGEST_START = 60.0
"""Seconds after which a program that has not said that it is ready is ended."""

_PROC = Path("/proc")
_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Started:
    """A running program, and how long it took from its start to the line that says that it is ready."""

    pid: int
    start_ms: float


def environment(display: str) -> dict[str, str]:
    """The environment variables for a program on that display: this one's, without what changes Python or Qt.

    PYTHONDONTWRITEBYTECODE, for one, would have all of the program's modules compiled again at each start.
    """
    changing = ("PYTHON", "QT", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(changing)}
    return kept | {"DISPLAY": display}


@contextmanager
def started(command: Sequence[str | Path], display: str, ready: str) -> Iterator[Started]:
    """Start a program, wait until a line with `ready` is on its standard error, and end it with the context.

    Raises:
        RuntimeError: if the program ends before, or takes longer than `LONGEST_START`.
    """
    begin = time.perf_counter()
    with subprocess.Popen(command, env=environment(display), stderr=subprocess.PIPE, text=True) as process:
        watchdog = threading.Timer(LONGEST_START, process.kill)
        watchdog.start()
        try:
            if process.stderr is None or not any(ready in line for line in process.stderr):
                raise RuntimeError(f"{command[0]} did not say that it is ready")
            start_ms = 1000 * (time.perf_counter() - begin)
            watchdog.cancel()
            yield Started(process.pid, start_ms)
        finally:
            watchdog.cancel()
            process.terminate()


def rss_mb(pid: int) -> float:
    """Resident memory of a process, in megabytes (10⁶ bytes)."""
    return _kilobytes((_PROC / str(pid) / "status").read_text(), "VmRSS") * 1024 / 1e6


def pss_mb(pid: int) -> float:
    """Memory of a process and of all that it has started, in megabytes; what is shared is counted by its share."""
    return sum(
        _kilobytes((_PROC / str(member) / "smaps_rollup").read_text(), "Pss") * 1024 / 1e6 for member in _family(pid)
    )


@dataclass(frozen=True)
class Activity:
    """What a process has used since its start."""

    cpu_seconds: float
    wakeups: int
    """How often any of its threads was given the processor, or had it taken away."""


def activity(pid: int) -> Activity:
    """What a process has used so far."""
    fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    cpu_seconds = (int(fields[11]) + int(fields[12])) / _TICKS_PER_SECOND
    wakeups = 0
    for status in (_PROC / str(pid) / "task").glob("*/status"):
        text = status.read_text()
        wakeups += _kilobytes(text, "voluntary_ctxt_switches") + _kilobytes(text, "nonvoluntary_ctxt_switches")
    return Activity(cpu_seconds, wakeups)


def _kilobytes(text: str, name: str) -> int:
    fields: Mapping[str, str] = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    return int(fields[name].split()[0])


def _family(pid: int) -> Iterator[int]:
    """A process and all its descendants."""
    yield pid
    for children in (_PROC / str(pid) / "task").glob("*/children"):
        for child in children.read_text().split():
            yield from _family(int(child))
