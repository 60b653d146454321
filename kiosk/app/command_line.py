"""Commands and names as whoever reads a message can type them."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path


def command_line(*arguments: str | Path) -> str:
    """Arguments as they are typed into the shell of this system. A path is never taken for an option."""
    typed = [_unlike_option(argument) if isinstance(argument, Path) else argument for argument in arguments]
    if sys.platform == "win32":
        return subprocess.list2cmdline(typed)
    return shlex.join(typed)


def _unlike_option(path: Path) -> str:
    # A path drops this by itself.
    return f"./{path}" if str(path).startswith("-") else str(path)
