"""Time from the start of a process to its first painted screen that takes touches; the programs take turns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from benchmarks.chromium import chromium
from benchmarks.display import display
from benchmarks.processes import started
from benchmarks.programs import (
    READY,
    Program,
    bare,
    bare_from_bundle,
    has_chromium,
    kiosk_from_bundle,
    kiosk_from_source,
)

Figures = dict[str, float | None]


def measure(settings: Path, packs: Mapping[str, Path], rounds: int) -> Figures:
    """The median of so many rounds, after one that does not count: it brings the files into the system's memory.

    `packs` gives the figure's name for each further pack to start with.
    """
    programs: dict[str, Program | None] = {
        "start_ms": kiosk_from_source(settings),
        "bare_start_ms": bare(),
        "bundle_start_ms": kiosk_from_bundle(settings),
        "bare_bundle_start_ms": bare_from_bundle(),
        **{name: kiosk_from_source(settings, pack) for name, pack in packs.items()},
    }
    starts: dict[str, Callable[[str], float]] = {
        name: _starter(program) for name, program in programs.items() if program is not None
    }
    if has_chromium():
        starts["chromium_start_ms"] = _start_chromium
    figures: dict[str, list[float]] = {name: [] for name in starts}
    with display() as name_of_display:
        for turn in range(1 + rounds):
            for name, start in starts.items():
                milliseconds = start(name_of_display)
                if turn > 0:
                    figures[name].append(milliseconds)
    absent: Figures = dict.fromkeys([*programs, "chromium_start_ms"])
    return absent | {name: median(values) for name, values in figures.items()}


def _starter(program: Program) -> Callable[[str], float]:
    def start(display: str) -> float:
        with started(program.command, display, READY) as running:
            return running.start_ms

    return start


def _start_chromium(display: str) -> float:
    with chromium(display) as running:
        return running.start_ms
