"""A `kiosk serve` on a display of its own that is looked at and touched from outside, for hours."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import psutil
from PIL import Image, ImageChops, ImageGrab

from tests.monkey.hand import Hand
from tests.panel import CLEARLY, SIZE, Box, x_server
from tests.program import KIOSK, environment

PORTRAIT: Final = (1080, 1920)
LARGEST: Final = (1920, 1920)
"""Of the display; with `xrandr` the panel on it is turned, switched off, and given other resolutions."""
OUTPUT: Final = "screen"
"""Xvfb's name for its only panel."""

TILES: Final[Box] = (560, 140, 1880, 900)
"""Of the home screen: below the clock, above the dock."""
FIRST_TOPIC: Final = (340, 380)
LONGEST_WAIT: Final = 120.0

IDLE: Final = (6.0, 4.0)
"""Seconds until the kiosk asks and, after that, until it clears the screen: a soak has no time for the usual ones."""

SETTINGS = f"""
[library]
path = "library.klib"
watch_seconds = 1
[idle]
prompt_after_seconds = {IDLE[0]}
prompt_at_most_seconds = {IDLE[0]}
reset_after_seconds = {IDLE[1]}
rest_after_seconds = 60
[display]
reduced_motion = true
[care]
restart_at = ""
[counts]
enabled = true
[log]
level = "info"
system = false
[state]
folder = "state"
[cache]
folder = "cache"
"""


EARLY: Final = 8.0
"""Seconds after which a picture is kept of what is seen in place of what is waited for: later it is the rest screen."""


class NotSeenError(Exception):
    """Something did not come about within the time that it has at most. `early` is what was seen long before."""

    def __init__(self, message: str, early: Image.Image | None) -> None:
        super().__init__(message)
        self.early = early


class Service:
    """The running program and its panel. `log` is what it has written to standard error."""

    def __init__(self, process: psutil.Process, display: str, folder: Path, log: Path, hand: Hand) -> None:
        self.process = process
        self.folder = folder
        self._log = log
        self.hand = hand
        self.size = SIZE
        self._display = display
        self._home: Image.Image | None = None

    @property
    def can_turn(self) -> bool:
        """Whether there is a program to turn the panel with."""
        return shutil.which("xrandr") is not None

    @property
    def log(self) -> str:
        return self._log.read_text(errors="replace")

    @property
    def library(self) -> Path:
        """The place that is watched for a library."""
        return self.folder / "library.klib"

    def part(self, name: str) -> psutil.Process | None:
        """The process `kiosk NAME`, if it runs."""
        with suppress(psutil.Error):
            for child in self.process.children(recursive=True):
                if name in child.cmdline():
                    return child
        return None

    @property
    def screen(self) -> psutil.Process | None:
        return self.part("--supervised")

    def windows(self) -> list[tuple[int, ...]]:
        """Place and size of each window of the kiosk that can be seen."""
        command = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowgeometry", "--shell", "%@"]
        told = subprocess.run(
            command, env={**os.environ, "DISPLAY": self._display}, capture_output=True, text=True, check=False
        )
        found = re.findall(r"X=(-?\d+)\nY=(-?\d+)\nWIDTH=(\d+)\nHEIGHT=(\d+)", told.stdout)
        return [tuple(map(int, numbers)) for numbers in found]

    def status(self) -> dict[str, object]:
        """What `kiosk library status` tells."""
        told = self.kiosk("library", "status", "--format", "json")
        status: dict[str, object] = json.loads(told.stdout)
        return status

    @property
    def shown_pack(self) -> Path | None:
        """The file of the library that is shown; None if that is the built-in one."""
        shown = self.status()["shown"]
        assert isinstance(shown, dict)
        return Path(shown["pack"]) if shown["pack"] else None

    def kiosk(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run another command of the program on the same settings."""
        command = [str(KIOSK), *arguments, "--settings", "settings.toml"]
        return subprocess.run(
            command, env=environment(self.folder), cwd=self.folder, capture_output=True, text=True, check=False
        )

    def xrandr(self, *arguments: str) -> None:
        """Change the panel."""
        env = {**os.environ, "DISPLAY": self._display}
        subprocess.run(["xrandr", *arguments], env=env, check=True, capture_output=True)

    def use(self, size: tuple[int, int]) -> None:
        """Give the panel a size; it is on after that."""
        self.xrandr("--output", OUTPUT, "--mode", f"{size[0]}x{size[1]}")
        self.size = size

    def switch_off(self) -> None:
        """Take the panel away, until `use`."""
        # A display without a panel has no size, which Xvfb refuses.
        self.xrandr("--fb", f"{self.size[0]}x{self.size[1]}", "--output", OUTPUT, "--off")

    def look(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self._display).convert("RGB")

    def _look_at_tiles(self) -> Image.Image:
        return self.look().crop(TILES)

    def learn_home(self) -> None:
        """Note what the home screen looks like: it is there, and stands still."""
        seen = [self._look_at_tiles()]

        def stands() -> bool:
            seen.append(self._look_at_tiles())
            return len(seen[-1].getcolors(1_000_000) or ()) > 2 and _differ(seen[-1], seen[-2]) == 0

        self.until(stands, "home screen")
        self._home = seen[-1]

    def shows_home(self) -> bool:
        """Whether the home screen can be seen in the language and with the sizes that every visit begins with."""
        return self._home is not None and _differ(self._home, self._look_at_tiles()) < 0.001

    def is_touchable(self) -> bool:
        """Whether the home screen answers a finger: the first topic opens. Only to be asked at home."""
        self.hand.tap(*FIRST_TOPIC)
        self.hand.wait()
        return self._home is not None and _differ(self._home, self._look_at_tiles()) > 0.02

    def until(self, condition: Callable[[], bool], what: str, seconds: float = LONGEST_WAIT) -> float:
        """Wait until something is so; returns how many seconds that took.

        Raises:
            NotSeenError: if it is not so in time.
        """
        started = time.monotonic()
        early = None
        while not condition():
            waited = time.monotonic() - started
            if waited > seconds:
                raise NotSeenError(f"no {what} within {seconds:.0f} s", early)
            if early is None and waited > EARLY:
                early = self.look()
            self.hand.rest(0.02)
        return time.monotonic() - started

    def seconds_to_home(self, other_than: int = 0) -> float:
        """Wait until the home screen is there and touchable, of another process than that; returns the seconds."""
        started = time.monotonic()

        def is_home() -> bool:
            screen = self.screen
            return screen is not None and screen.pid != other_than and self.shows_home()

        self.until(is_home, "home screen")
        self.until(self.is_touchable, "answer to a touch")
        return time.monotonic() - started


def _differ(one: Image.Image, other: Image.Image) -> float:
    """The part of the pixels that differ clearly."""
    if one.size != other.size:
        return 1.0
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(histogram[CLEARLY:]) / sum(histogram)


@contextmanager
def _sound(folder: Path) -> Iterator[dict[str, str]]:
    """The variables of a sound server that nobody hears, where PulseAudio is installed.

    There is no voice: while an article is read aloud nobody is asked whether they still read, and how soon the home
    screen comes back would tell nothing.
    """
    if shutil.which("pulseaudio") is None:
        yield {}
        return
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
    modules = [
        "--load=module-null-sink",
        f"--load=module-native-protocol-unix socket={folder / 'speaker'} auth-anonymous=1",
    ]
    env = {**environment(folder), "XDG_RUNTIME_DIR": str(folder)}
    with subprocess.Popen([*command, *modules], env=env, stderr=subprocess.DEVNULL) as server:
        try:
            yield {"PULSE_SERVER": f"unix:{folder / 'speaker'}", "SPEECHD_ADDRESS": "unix_socket:/nonexistent"}
        finally:
            server.terminate()


@contextmanager
def serving(folder: Path, log: Path) -> Iterator[Service]:
    """`kiosk serve` in a folder that holds `library.klib`; its home screen can be seen when the block begins.

    What it writes to standard error goes to the file `log`.
    """
    (folder / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    # One on which the panel can be turned.
    size = LARGEST if shutil.which("xrandr") else SIZE
    with x_server(size) as display, _sound(folder) as sound, log.open("wb") as errors:
        hand = Hand(display)
        command = [KIOSK, "serve", "--settings", "settings.toml"]
        env = environment(folder, DISPLAY=display, **sound)
        process = psutil.Popen(command, env=env, cwd=folder, stderr=errors)
        service = Service(process, display, folder, log, hand)
        try:
            if service.can_turn:
                for width, height in (SIZE, PORTRAIT):
                    service.xrandr("--newmode", f"{width}x{height}", *f"0 {width} 0 0 0 {height} 0 0 0".split())
                    service.xrandr("--addmode", OUTPUT, f"{width}x{height}")
                service.use(SIZE)
            service.until(lambda: service.log.count("ready: ") >= 2, "screen with the library")
            service.learn_home()
            yield service
        finally:
            process.terminate()
            process.wait(LONGEST_WAIT)
            hand.leave()
