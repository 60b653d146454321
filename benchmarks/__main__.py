"""`make bench`: measures everything, one after the other, and prints one JSON object."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks import build, memory, rest, search, start
from benchmarks.display import display
from benchmarks.packs import long_pack, multilingual_pack_of, pack_of, starter_pack
from benchmarks.places import ROOT, WORK
from benchmarks.processes import environment
from benchmarks.programs import settings_file

Figures = dict[str, float | None]


@dataclass(frozen=True)
class Effort:
    """How much is measured."""

    rounds: int
    taps: int
    flicks: int
    navigations: int
    rest_seconds: float
    articles: int
    searches: int


FULL = Effort(rounds=11, taps=500, flicks=20, navigations=10_000, rest_seconds=60, articles=10_000, searches=5_000)
QUICK = Effort(rounds=1, taps=10, flicks=1, navigations=20, rest_seconds=2, articles=100, searches=100)
"""Enough to see that everything can be measured; the figures say nothing."""

NEVER = 86_400.0


def measure(effort: Effort) -> Figures:
    """All figures, rounded."""
    WORK.mkdir(parents=True, exist_ok=True)
    starter = starter_pack()
    home, at_rest = settings_file("home", NEVER), settings_file("at-rest", 1)
    packs = {"start_13_ms": pack_of(13, starter), "start_10000_ms": pack_of(effort.articles, starter)}
    figures: Figures = {}
    _say("start")
    figures |= start.measure(home, packs, effort.rounds)
    _say("memory")
    figures |= memory.measure(home)
    _say("tap")
    figures |= _in_child("benchmarks.tap", starter, effort.taps)
    _say("flick")
    figures |= _in_child("benchmarks.flick", long_pack(starter), effort.flicks)
    _say("search")
    figures |= search.measure(multilingual_pack_of(effort.articles, starter), effort.searches)
    _say("build")
    figures |= build.measure(effort.articles)
    _say("rest")
    figures |= rest.measure("rest", home, effort.rest_seconds)
    figures |= rest.measure("atrest", at_rest, effort.rest_seconds)
    _say("growth")
    figures |= _in_child("benchmarks.growth", starter, effort.navigations)
    figures |= {
        "start_ratio": _ratio(figures, "start_ms", "bare_start_ms"),
        "bundle_start_ratio": _ratio(figures, "bundle_start_ms", "bare_bundle_start_ms"),
        "bundle_to_chromium_ratio": _ratio(figures, "bundle_start_ms", "chromium_start_ms"),
        "start_10000_ratio": _ratio(figures, "start_10000_ms", "start_13_ms"),
    }
    return {name: None if value is None else round(value, 2) for name, value in figures.items()}


def _in_child(module: str, pack: Path, count: int) -> Figures:
    """Run a module that opens the screen in its own process, on a display of its own."""
    with display() as name_of_display:
        command = [sys.executable, "-m", module, pack, str(count)]
        result = subprocess.run(
            command, env=environment(name_of_display), cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
        )
    figures: Figures = json.loads(result.stdout)
    return figures


def _ratio(figures: Figures, name: str, to: str) -> float | None:
    one, other = figures[name], figures[to]
    return None if one is None or other is None else one / other


def _say(what: str) -> None:
    print(f"measuring: {what}", file=sys.stderr, flush=True)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what the program costs.")
    parser.add_argument("--quick", action="store_true", help="only see that everything can be measured")
    arguments = parser.parse_args()
    print(json.dumps(measure(QUICK if arguments.quick else FULL), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
