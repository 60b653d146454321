"""Memory of the home screen, some seconds after the start; and of what it is compared with."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.chromium import chromium
from benchmarks.display import display
from benchmarks.processes import pss_mb, rss_mb, started
from benchmarks.programs import READY, bare, has_chromium, kiosk_from_bundle, kiosk_from_source

SETTLE_SECONDS = 5.0
"""By then the other fonts are loaded and the pack is checked."""


def measure(settings: Path) -> dict[str, float | None]:
    """Resident memory, and the share-wise memory of all processes together (PSS), in megabytes."""
    programs = {"home": kiosk_from_source(settings), "bundle_home": kiosk_from_bundle(settings), "bare": bare()}
    figures: dict[str, float | None] = {}
    with display() as name_of_display:
        for name, program in programs.items():
            figures |= {f"{name}_rss_mb": None, f"{name}_pss_mb": None}
            if program is not None:
                with started(program.command, name_of_display, READY) as running:
                    time.sleep(SETTLE_SECONDS)
                    figures[f"{name}_rss_mb"] = rss_mb(running.pid)
                    figures[f"{name}_pss_mb"] = pss_mb(running.pid)
        figures["chromium_pss_mb"] = None
        if has_chromium():
            with chromium(name_of_display) as running:
                time.sleep(SETTLE_SECONDS)
                figures["chromium_pss_mb"] = pss_mb(running.pid)
    return figures
