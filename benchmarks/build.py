"""How long a library of thousands of articles takes to build and to check: `python -m benchmarks.build ARTICLES`.

Beside it `mkdocs build` on the texts of a smaller library, which `kiosk build` builds in the same run. MkDocs has the
extensions that our texts need, its own theme and its search, and is not to judge links, which are not written for it.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low

from benchmarks.generated import write_library
from benchmarks.places import ROOT, WORK
from benchmarks.processes import pss_mb

SMALL = 1000
"""Articles of the library that MkDocs is given too."""

_SECONDS_BETWEEN_LOOKS = 0.2

_MKDOCS = """site_name: Library
docs_dir: {docs}
site_dir: {site}
plugins: [search]
markdown_extensions: [tables, footnotes, def_list, abbr, admonition, attr_list]
validation:
  nav: {{omitted_files: ignore, not_found: ignore}}
  links: {{not_found: ignore, unrecognized_links: ignore, absolute_links: ignore}}
"""


@dataclass(frozen=True, order=True)
class Run:
    """What a program took: seconds on the clock, of processors, and megabytes at most, with all that it started."""

    seconds: float
    cpu_seconds: float
    pss_mb: float


def measure(articles: int) -> dict[str, float]:
    """Build a library in full, after an edit, and in full again; check it; and build a smaller one beside MkDocs."""
    folder = WORK / "libraries"
    shutil.rmtree(folder, ignore_errors=True)
    library, pack = write_library(folder / "large", articles), folder / "large.klib"
    full = _run(folder, [*_KIOSK, "build", library, "-o", pack, "--quiet"])
    rebuild = median_low(_rebuilt(folder, library, pack) for _ in range(_REBUILDS))
    check = _run(folder, [*_KIOSK, "check", library])
    rebuilt = pack.read_bytes()
    _run(folder, [*_KIOSK, "build", library, "-o", pack, "--quiet", "--full"])
    if pack.read_bytes() != rebuilt:
        raise RuntimeError("the pack that was rebuilt after an edit is not that of a full build")
    figures = {
        "build_s": full.seconds,
        "build_cpu_s": full.cpu_seconds,
        "build_pss_mb": full.pss_mb,
        "rebuild_s": rebuild.seconds,
        "rebuild_cpu_s": rebuild.cpu_seconds,
        "rebuild_pss_mb": rebuild.pss_mb,
        "check_s": check.seconds,
        "check_cpu_s": check.cpu_seconds,
        "check_pss_mb": check.pss_mb,
        "pack_mb": len(rebuilt) / 1e6,
    }
    figures |= _beside_mkdocs(folder, min(articles, SMALL))
    shutil.rmtree(folder)
    return figures


def _rebuilt(folder: Path, library: Path, pack: Path) -> Run:
    """Build once more after an edit."""
    text = next(library.glob("*/*/index.en.md"))
    text.write_text(text.read_text("utf-8") + "\nOne sentence more.\n", encoding="utf-8")
    return _run(folder, [*_KIOSK, "build", library, "-o", pack, "--quiet"])


def _beside_mkdocs(folder: Path, articles: int) -> dict[str, float]:
    library, settings = write_library(folder / "small", articles, seed=2), folder / "mkdocs.yml"
    settings.write_text(_MKDOCS.format(docs=library, site=folder / "site"), encoding="utf-8")
    mkdocs = _run(folder, [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", settings])
    kiosk = _run(folder, [*_KIOSK, "build", library, "-o", folder / "small.klib", "--quiet"])
    return {
        "build_1000_s": kiosk.seconds,
        "build_1000_cpu_s": kiosk.cpu_seconds,
        "mkdocs_1000_s": mkdocs.seconds,
        "mkdocs_1000_cpu_s": mkdocs.cpu_seconds,
        "mkdocs_to_build_ratio": mkdocs.seconds / kiosk.seconds,
    }


_KIOSK = (sys.executable, "-m", "kiosk")
_REBUILDS = 5
"""The first ones share the disk with what the full build still writes."""


def _run(folder: Path, command: Sequence[str | Path]) -> Run:
    """Run a program with a cache of its own.

    Raises:
        RuntimeError: if it fails.
    """
    environment = os.environ | {"XDG_CACHE_HOME": str(folder / "cache")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    most = 0.0
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            try:
                most = max(most, pss_mb(process.pid))
            except (OSError, KeyError):
                continue  # one of its processes has just ended
            time.sleep(_SECONDS_BETWEEN_LOOKS)
        seconds = time.perf_counter() - began
    if process.returncode:
        raise RuntimeError(f"{command} failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, cpu_seconds, most)


if __name__ == "__main__":
    print(json.dumps({name: round(value, 2) for name, value in measure(int(sys.argv[1])).items()}, indent=2))
