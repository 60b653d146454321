"""What `kiosk prepare` says while it works, one message a line, and the process itself as `kiosk serve` sees it."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Final, Protocol, cast

from kiosk.core.checked import checked
from kiosk.core.supervision import LONGEST_LINE, Outcome

KILLED: Final = -9
"""How a process ends that the system has killed, where there are signals."""

START_SECONDS: Final = 120.0
"""How long it may be silent before its first line: the program and Qt are loaded from a disk that may be slow."""


@dataclass(frozen=True)
class Progress:
    """It is at work, and may now be silent for `quiet_seconds`; `silence` is what to make of a longer one.

    While it reads what may lie on a share that has gone, that is "unreadable"; afterwards it hangs over the library.
    """

    quiet_seconds: float
    silence: Outcome = "failed"


@dataclass(frozen=True)
class Prepared:
    """The last line: what came of it.

    `pack` is the path of a library that can be shown, empty if there is none; with "no space" it is the source itself,
    of which no copy could be made. `problems` is how many errors and warnings its folder has. `sentence` says for staff
    why there is none or no copy, without its end, and `place` which article and section it was: that is for those who
    write the library, and for no log.
    """

    outcome: Outcome
    pack: str = ""
    problems: int = 0
    sentence: str = ""
    place: str = ""


class Preparation(Protocol):
    """A library that is being prepared by somebody else."""

    @property
    def heard(self) -> int:
        """How many signs of life there have been."""
        ...

    @property
    def quiet_seconds(self) -> float:
        """How long it may be silent from the last sign of life on."""
        ...

    @property
    def silence(self) -> Outcome:
        """What has come of it if it is silent for longer."""
        ...

    def result(self) -> Prepared | None:
        """What came of it, or None while it is at work."""
        ...

    def end(self) -> None:
        """Stop it, if it is still at work, and let go of it."""
        ...


class PrepareProcess:
    """A running `kiosk prepare`, heard by a thread: nothing here waits for it.

    Raises:
        OSError: if it cannot be started.
    """

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program, with arguments that no reader gives
            command,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            # Its log goes where ours goes. Windows gives a program without a console no standard error to pass on.
            stderr=sys.stderr,
            bufsize=0,
        )
        self._result: Prepared | None = None
        self.heard = 0
        self.quiet_seconds = START_SECONDS
        # Before its first line it may wait for the library's place, and knows nothing of the library.
        self.silence: Outcome = "unreadable"
        try:
            threading.Thread(target=self._listen, name="prepare", daemon=True).start()
        except RuntimeError as error:
            # Nobody would hear it.
            self.end()
            raise OSError(errno.EAGAIN, str(error)) from error

    def result(self) -> Prepared | None:
        """What came of it, or None while it is at work."""
        if self._result is None and self._process.poll() is not None and not self._listening():
            code = self._process.returncode
            if code == KILLED:
                return Prepared("no space", sentence="the process that looked at it was killed, as for want of memory")
            return Prepared("failed", sentence=f"the process that looked at it ended with code {code}")
        return self._result

    def end(self) -> None:
        """Kill it and those that it has started."""
        import psutil  # noqa: PLC0415 - `kiosk serve` starts the screen first

        own: list[psutil.Process] = []
        with suppress(psutil.Error):
            own = psutil.Process(self._process.pid).children(recursive=True) if self._process.poll() is None else []
        self._process.kill()
        for child in own:
            with suppress(psutil.Error):
                child.kill()
        with suppress(subprocess.TimeoutExpired):  # it waits for a disk or a share that does not answer
            self._process.wait(1)

    def _listening(self) -> bool:
        stdout = self._process.stdout
        return stdout is not None and not stdout.closed

    def _listen(self) -> None:
        stdout = self._process.stdout
        if stdout is None:
            return
        waiting = b""
        with stdout:
            while read := stdout.read(LONGEST_LINE):
                *lines, waiting = (waiting + read).split(b"\n")
                waiting = waiting[-LONGEST_LINE:]
                for line in lines:
                    self._take(from_line(line))

    def _take(self, message: Progress | Prepared | None) -> None:
        if isinstance(message, Prepared):
            self._result = message
        elif message is not None:
            self.quiet_seconds, self.silence = message.quiet_seconds, message.silence
            self.heard += 1


def to_line(message: Progress | Prepared) -> str:
    """A message as a line of JSON, without its end."""
    return json.dumps(asdict(message))


def from_line(line: bytes) -> Progress | Prepared | None:
    """The message of a line, or None if it is none: a library's converter may print what it likes."""
    try:
        content = cast("object", json.loads(line))
    except (ValueError, RecursionError):
        return None
    return checked(Progress, content) or checked(Prepared, content)
