"""What may stand after an option: a path, a size, a language. Argparse makes a sentence of what they raise."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Final

from kiosk.app.run_options import Size
from kiosk.core.panel import LONG_SIDE, SHORT_SIDE

SIZE: Final = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_LONGEST_SIDE = 16384


def path(text: str) -> Path:
    """A path, which need not exist."""
    # Path("") is the current folder, which nobody means.
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("a path is empty or has an unusable character")
    try:
        text.encode()
    except UnicodeEncodeError:
        # Reports, logs and packs name what they are made from.
        raise argparse.ArgumentTypeError(
            "a path holds bytes that are no text in UTF-8; rename what it leads to"
        ) from None
    return Path(text)


def language(text: str) -> str:
    """The tag of a language."""
    if not LANGUAGE.fullmatch(text):
        raise argparse.ArgumentTypeError(f'"{text}" is not the tag of a language, such as en or zh-Hans')
    return text


def size(text: str) -> Size:
    """The size of a screen, width and height in pixels."""
    found = SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f'"{text}" is not a size such as 1920x1080')
    width, height = int(found[1]), int(found[2])
    short, long = sorted((width, height))
    if short < SHORT_SIDE or long < LONG_SIDE or long > _LONGEST_SIDE:
        raise argparse.ArgumentTypeError(
            f"{text} is not between {LONG_SIDE}x{SHORT_SIDE} (either way round) and {_LONGEST_SIDE} a side"
        )
    return width, height
