"""How the program starts itself once more, for what must not keep the screen waiting or fall with it."""

from __future__ import annotations

import sys
from typing import Literal


def own_program(part: Literal["run", "build", "check", "sound", "print", "prepare"]) -> list[str]:
    """The beginning of the command line of one of the program's own parts, from the bundle or from source."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return [*program, part]
