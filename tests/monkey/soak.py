"""`python -m tests.monkey.soak --hours 2 --seed 1`: `kiosk serve` for hours, with a monkey before it and faults.

Rounds of three parts: the monkey plays; everybody leaves; something is broken. For the last third of the time nothing
is broken that starts the screen anew, so that its memory can be watched. The figures are printed, and written as JSON.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Final

import psutil

from kiosk.content.compile import compile_library
from tests.monkey.faults import Fault, Libraries, faults
from tests.monkey.figures import Figures, Sample
from tests.monkey.hand import OuterMonkey
from tests.monkey.service import IDLE, NotSeenError, Service, serving

ROOT: Final = Path(__file__).parents[2]
PLAY_SECONDS: Final = (4.0, 40.0)
"""How long the monkey plays in a round."""
SLACK_SECONDS: Final = 3.0
"""The idle time is counted in whole seconds, and looked at from outside."""
SPEECH_SERVICE: Final = ("speech-dispatcher", "sd_")
"""Names of the system's speech service and its modules: its own library starts it where it cannot reach one."""
QUIET: Final = 2 / 3
"""After this part of the time no fault starts the screen anew."""


class Soak:
    """Plays, breaks, measures. `pictures` is where those of broken promises begin."""

    def __init__(self, service: Service, libraries: Libraries, figures: Figures, slack: float, pictures: Path) -> None:
        self._service = service
        self._figures = figures
        self._random = Random(figures.seed)  # noqa: S311 - the same each time
        self._monkey = OuterMonkey(service.hand, self._random, service.size)
        self._faults = faults(libraries, service)
        self._slack = slack
        self._pictures = pictures
        self._started = time.monotonic()
        self._doing = ""
        """The fault that is injected, or what else is waited for."""

    def run(self, seconds: float) -> None:
        """Go on for so long."""
        while (gone := time.monotonic() - self._started) < seconds:
            try:
                self._round(restarts=gone < QUIET * seconds)
            except NotSeenError as error:
                picture = self._pictures.with_name(f"{self._pictures.name}-{len(self._figures.broken)}.png")
                (error.early or self._service.look()).save(picture)
                self._break(f"{self._doing}: {error}; what was seen instead is in {picture.name}")
                # Whether it comes back by itself is seen in the next round.
            if not self._service.process.is_running():
                self._break("kiosk serve has ended")
                break
        self._figures.hours = (time.monotonic() - self._started) / 3600

    def _round(self, *, restarts: bool) -> None:
        self._play(self._random.uniform(*PLAY_SECONDS))
        fault = self._chosen(restarts=restarts)
        mid_visit = fault.name in {"screen killed", "screen stopped"} and self._random.random() < 0.5
        if not mid_visit:
            self._doing = "left alone"
            self._leave_alone()
        self._doing = fault.name
        seconds = fault.inject(self._service)
        if seconds is None:
            self._figures.left_out[fault.name] += 1
            self._tell(f"{fault.name} does not apply")
            return
        self._figures.note_fault(fault.name, seconds)
        self._tell(f"{fault.name}: home after {seconds:.2f} s")
        if seconds > fault.limit * self._slack:
            self._break(f"{fault.name}: home after {seconds:.2f} s")
        self._look_around()

    def _chosen(self, *, restarts: bool) -> Fault:
        possible = {fault: weight for fault, weight in self._faults.items() if restarts or not fault.restarts}
        (fault,) = self._random.choices(list(possible), list(possible.values()))
        return fault

    def _play(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._monkey.act()
            self._figures.events += 1

    def _leave_alone(self) -> None:
        """Home within the idle time; memory is measured there."""
        limit = (sum(IDLE) + SLACK_SECONDS) * self._slack
        seconds = self._service.until(self._service.shows_home, "home screen when left alone", limit)
        self._figures.left_alone.append(seconds)
        screen = self._service.screen
        if screen is not None:
            serve, used = self._service.process.memory_info().rss / 1e6, screen.memory_info().rss / 1e6
            self._figures.samples.append(Sample(time.monotonic() - self._started, serve, used, screen.pid))

    def _look_around(self) -> None:
        """One window, and no process but those that belong to the kiosk."""
        windows = self._service.windows()
        if len(windows) != 1:
            self._break(f"windows on the screen: {windows}")
        for process in self._service.process.children(recursive=True):
            try:
                command = process.cmdline()
            except psutil.Error:
                continue  # it has just ended
            is_speech = Path(command[0]).name.startswith(SPEECH_SERVICE) if command else False
            if command and not is_speech and not {"--supervised", "sound", "prepare"}.intersection(command):
                self._break(f"a process of the kiosk's: {command}")

    def _break(self, promise: str) -> None:
        self._figures.broken.append(f"after {time.monotonic() - self._started:.0f} s: {promise}")
        self._tell(promise)

    def _tell(self, what: str) -> None:
        gone, figures = time.monotonic() - self._started, self._figures
        line = f"{gone:6.0f} s, {figures.events} events, {len(figures.broken)} broken promises; {what}"
        print(line, file=sys.stderr, flush=True)  # noqa: T201 - somebody waits for hours


def two_libraries(folder: Path) -> tuple[Path, Path]:
    """The starter library twice, of two clinics."""
    source = folder / "source"
    shutil.copytree(ROOT / "resources" / "library", source)
    settings = source / "library.toml"
    packs = folder / "one.klib", folder / "other.klib"
    for pack, clinic in zip(packs, ("Riverside Clinic", "Hillside Clinic"), strict=True):
        settings.write_text(settings.read_text(encoding="utf-8").replace("Riverside Clinic", clinic), encoding="utf-8")
        compile_library(source, pack, ROOT / "resources")
    return packs


def soak(hours: float, seed: int, slack: float, log: Path) -> Figures:
    """Run one, in a folder that is thrown away; the program's log stays."""
    figures = Figures(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, other = two_libraries(folder)
        (folder / "library.klib").write_bytes(one.read_bytes())
        with serving(folder, log) as service:
            Soak(service, Libraries(one, other), figures, slack, log.with_suffix("")).run(hours * 3600)
    figures.judge_log(log.read_text(errors="replace"))
    figures.judge_memory()
    return figures


def main() -> int:
    """Soak, print and write the figures; 1 if a promise was broken."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.monkey.soak", description="Use and break the kiosk for hours."
    )
    parser.add_argument("--hours", type=float, default=2.0, help="how long (default: 2)")
    parser.add_argument("--seed", type=int, default=1, help="which events and faults (default: 1)")
    parser.add_argument(
        "--slack", type=float, default=1.0, help="factor on all limits, for a busy machine (default: 1)"
    )
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "soak.json", help="where to write the figures")
    arguments = parser.parse_args()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    figures = soak(arguments.hours, arguments.seed, arguments.slack, arguments.output.with_suffix(".log"))
    text = json.dumps(figures.as_json(), indent=2)
    arguments.output.write_text(text + "\n", encoding="utf-8")
    print(text)  # noqa: T201 - the figures are what this is for
    return 1 if figures.broken else 0


if __name__ == "__main__":
    sys.exit(main())
