"""How long a search takes: `python -m benchmarks.search PACK QUERIES` prints the figures."""

from __future__ import annotations

import json
import sys
import time
import tomllib
from pathlib import Path
from random import Random
from statistics import quantiles

from benchmarks.places import ROOT
from kiosk.core.pack import Pack

SHOWN = 20
"""How many hits are asked for."""


def measure(pack: Path, count: int) -> dict[str, float]:
    """Type lay questions letter by letter, as a reader does: each letter is a search. Half get one mistake more."""
    random = Random(1)  # noqa: S311 - the same queries each time
    questions = tomllib.loads((ROOT / "tests" / "search_questions" / "tuning.toml").read_text("utf-8"))["question"]
    opened = Pack(pack)
    opened.search("aanesthetics", "en", SHOWN)  # the first one imports what it needs
    queries: list[tuple[str, str]] = []
    while len(queries) < count:
        question = random.choice(questions)
        text = mistyped(question["text"], random)
        queries += [(text[:length], question["language"]) for length in range(1, len(text) + 1)]
    times: list[float] = []
    for text, language in queries[:count]:
        begin = time.perf_counter()
        opened.search(text, language, SHOWN)
        times.append(1000 * (time.perf_counter() - begin))
    opened.close()
    percentiles = quantiles(times, n=100, method="inclusive")
    return {"search_p50_ms": percentiles[49], "search_p99_ms": percentiles[98], "search_most_ms": max(times)}


def mistyped(text: str, random: Random) -> str:
    """The text, every other time with two of its letters swapped."""
    place = random.randrange(2 * len(text))
    return text[:place] + text[place + 1 : place + 2] + text[place : place + 1] + text[place + 2 :]


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
