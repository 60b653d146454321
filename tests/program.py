"""The kiosk as a process of its own, and waiting for things that happen outside this one."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

KIOSK = Path(sys.executable).with_name("kiosk")
SECONDS = 60.0
"""The longest that anything is waited for: the machine may be busy with other tests."""


def wait_for(condition: Callable[[], bool], what: str, seconds: float = SECONDS) -> None:
    """Look again and again until something is so."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"no {what} within {seconds:.0f} s"


def environment(home: Path, **more: str) -> dict[str, str]:
    """Variables of a user whose caches and settings are in a folder of the test."""
    # Without the first of these, Windows finds neither its sockets nor its random numbers.
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    return {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), **kept, **more}


class Program:
    """A running kiosk and what it has written to standard error so far."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.errors = ""

    def wait_for_line(self, words: str) -> str:
        """Read on until a line holds those words; returns it."""
        deadline = time.monotonic() + SECONDS
        while not any(words in line for line in self.errors.splitlines()):
            left = deadline - time.monotonic()
            assert left > 0, f"no {words!r} within {SECONDS:.0f} s, but: {self.errors}"
            assert self._process.stderr is not None
            if select.select([self._process.stderr], [], [], left)[0]:
                read = os.read(self._process.stderr.fileno(), 65536)
                assert read, f"the program has ended without {words!r}: {self.errors}"
                self.errors += read.decode()
        return next(line for line in self.errors.splitlines() if words in line)

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def errors_so_far(self) -> str:
        """What it has written by now."""
        assert self._process.stderr is not None
        while select.select([self._process.stderr], [], [], 0)[0]:
            read = os.read(self._process.stderr.fileno(), 65536)
            if not read:
                break
            self.errors += read.decode()
        return self.errors

    def send(self, signal: int) -> None:
        """Send it a signal."""
        self._process.send_signal(signal)

    def end(self) -> int:
        """Ask it to end, as an operating system does, and return its exit code."""
        self._process.terminate()
        return self.wait()

    def wait(self) -> int:
        """Wait for its end and return its exit code."""
        _, rest = self._process.communicate(timeout=SECONDS)
        self.errors += rest.decode()
        return self._process.returncode


@contextmanager
def running(
    *arguments: str | Path, env: Mapping[str, str], folder: Path, through: Sequence[str | Path] = ()
) -> Iterator[Program]:
    """Start `kiosk` with these arguments, by the command `through` if there is one; it does not outlive the block."""
    command = [str(part) for part in (*through, KIOSK, *arguments)]
    with subprocess.Popen(command, env=dict(env), cwd=folder, stderr=subprocess.PIPE) as process:
        program = Program(process)
        try:
            yield program
        except AssertionError as failure:
            failure.add_note(f"the program has written:\n{program.errors_so_far()}")
            raise
        finally:
            process.kill()


def finished(*arguments: str | Path, env: Mapping[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `kiosk` with these arguments to its end."""
    command = [str(KIOSK), *map(str, arguments)]
    return subprocess.run(
        command, env=dict(env), cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False
    )
