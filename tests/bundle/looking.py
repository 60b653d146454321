"""Looking at pictures of screens, and at an X display that shows the kiosk."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageGrab

SIZE = "1920x1080"
SECONDS_TO_APPEAR = 20
# The clock on the wall and what the pointer is over may differ; another screen differs far more.
LIKE_ENOUGH = 0.01


def unlikeness(one: Image.Image, other: Image.Image) -> float:
    """The part of the pixels that differ clearly, 0 to 1."""
    clear = ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > 24))
    return clear.histogram()[255] / (one.width * one.height)


def picture(path: Path) -> Image.Image:
    """A picture that `kiosk snapshot` made."""
    with Image.open(path) as file:
        return file.convert("RGB")


def screens_in(folder: Path) -> list[dict[str, Any]]:
    """What `kiosk snapshot` knows of the screens that it drew there."""
    return json.loads((folder / "screens.json").read_text(encoding="utf-8"))


class Reader:
    """Somebody who looks at an X display and touches it, and knows the screens that `kiosk snapshot` drew."""

    def __init__(self, display: str, snapshots: Path) -> None:
        self._display = display
        self._screens = screens_in(snapshots)
        self._snapshots = snapshots

    def wait_for(self, kind: str) -> dict[str, Any]:
        """Look until the library's first screen of that kind is there; returns what is known of it."""
        screen = next(screen for screen in self._screens if screen["screen"] == kind)
        wanted = picture(self._snapshots / screen["picture"])
        deadline = time.monotonic() + SECONDS_TO_APPEAR
        while unlikeness(ImageGrab.grab(xdisplay=self._display).convert("RGB"), wanted) > LIKE_ENOUGH:
            assert time.monotonic() < deadline, f"no {kind} screen within {SECONDS_TO_APPEAR} s"
        return screen

    def tap(self, screen: dict[str, Any], beginning: str) -> None:
        """Tap the target of that screen whose name begins so."""
        target = next(target for target in screen["targets"] if target["name"].startswith(beginning))
        x, y = target["x"] + target["width"] // 2, target["y"] + target["height"] // 2
        tap = ["xdotool", "mousemove", "--sync", f"{x}", f"{y}", "click", "1"]
        subprocess.run(tap, env={**os.environ, "DISPLAY": self._display}, check=True)
