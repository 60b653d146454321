"""How the kiosk starts itself once more, for what must not keep the screen waiting."""

from __future__ import annotations

import sys
from typing import Literal


def own_program(part: Literal["sound", "print"]) -> list[str]:
    """The command line of `kiosk sound` or `kiosk print`, from the bundle or from source."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return [*program, part]
