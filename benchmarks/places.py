"""Where the benchmarks find the project, and where they put what they make."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build" / "benchmarks"
