"""An X display of its own for each measurement."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1920x1080"


@contextmanager
def display() -> Iterator[str]:
    """The name of a new display of 1920×1080, which ends with the context."""
    reader, writer = os.pipe()
    server = ["Xvfb", *f"-screen 0 {SIZE}x24 -nolisten tcp -noreset -displayfd {writer}".split()]
    with subprocess.Popen(server, pass_fds=[writer], stderr=subprocess.DEVNULL) as process:
        os.close(writer)
        try:
            with os.fdopen(reader) as number:
                yield f":{number.readline().strip()}"
        finally:
            process.terminate()
