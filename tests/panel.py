"""A screen of its own for the real program, looked at and touched from outside."""

from __future__ import annotations

import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageGrab

from tests.program import SECONDS, wait_for

SIZE = (1920, 1080)
CLEARLY = 24
"""Steps of grey by which a pixel must differ to count."""

Box = tuple[int, int, int, int]
HEADER: Box = (0, 0, 1920, 104)
PAGE: Box = (0, 104, 1920, 1080)
TEXT: Box = (560, 140, 1880, 900)
"""Where the text of an article stands."""


class Panel:
    """A screen that is looked at and touched."""

    def __init__(self, display: str) -> None:
        self.display = display

    def look(self, box: Box = (0, 0, *SIZE)) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display).convert("RGB").crop(box)

    def touch(self, *actions: str) -> None:
        """Move and press with xdotool."""
        env = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xdotool", *actions], env=env, check=True, timeout=SECONDS)

    def has_keyboard(self) -> bool:
        """Whether a window takes what is typed; the display alone is none."""
        env = {**os.environ, "DISPLAY": self.display}
        command = ["xdotool", "getwindowfocus"]
        return subprocess.run(command, env=env, check=False, capture_output=True, timeout=SECONDS).returncode == 0

    def tap(self, x: int, y: int) -> None:
        # Not --sync, which waits long for a pointer that is there already.
        self.touch("mousemove", str(x), str(y), "click", "1")

    def flick(self, x: int, y: int, up: int) -> None:
        # A finger takes its time; moves that arrive all at once have no speed.
        move = ("mousemove_relative", "--sync", "--", "0", str(-up // 8), "sleep", "0.02")
        moves = move * 8
        self.touch("mousemove", "--sync", str(x), str(y), "mousedown", "1", *moves, "mouseup", "1")

    def changed(self, before: Image.Image, box: Box) -> float:
        """The part of the pixels of a box that differ clearly from what they were."""
        difference = ImageChops.difference(before.crop(box), self.look(box)).convert("L")
        histogram = difference.histogram()
        return sum(histogram[CLEARLY:]) / sum(histogram)

    def wait_for_change(self, before: Image.Image, box: Box, part: float, what: str) -> Image.Image:
        """Wait until a part of a box has changed and stands still, and return the screen."""
        wait_for(lambda: self.changed(before, box) > part, what)
        last = [self.look()]

        def stands() -> bool:
            seen = self.look()
            moved = self.changed(last[0], box) > 0
            last[0] = seen
            return not moved

        wait_for(stands, f"{what} that stands still")
        return last[0]


@contextmanager
def x_server(size: tuple[int, int] = SIZE) -> Iterator[str]:
    """A display of its own, of a number that nobody else has; gives its name."""
    reader, writer = os.pipe()
    command = ["Xvfb", *f"-screen 0 {size[0]}x{size[1]}x24 -nolisten tcp -noreset -displayfd {writer}".split()]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            assert select.select([reader], [], [], SECONDS)[0], "Xvfb did not start"
            with os.fdopen(reader) as number:
                yield f":{number.readline().strip()}"
        finally:
            server.terminate()
