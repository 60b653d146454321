"""How memory grows while people use the kiosk: `python -m benchmarks.growth PACK NAVIGATIONS`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from benchmarks.processes import rss_mb
from benchmarks.screen import Screen

WARM_UP = 500


def measure(pack: Path, navigations: int) -> dict[str, float]:
    """Visit after visit, without slides; each visit walks through an article and ends with the reset."""
    screen = Screen(pack, reduced_motion=True)
    visit = 0
    before = 0.0
    for done in range(WARM_UP + navigations):
        if done == WARM_UP:
            before = rss_mb(os.getpid())
        target = screen.way_on(visit)
        if target is None:
            screen.kiosk.reset()
            visit += 1
        else:
            screen.tap(target)
        screen.settle()
    after = rss_mb(os.getpid())
    return {"growth_mb": after - before, "growth_before_mb": before, "growth_after_mb": after}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
