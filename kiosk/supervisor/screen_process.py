"""One run of the screen's process: what it says, what it is told, and its end."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import psutil

from kiosk.core.supervision import LONGEST_LINE, Message, from_line, to_line


@dataclass(frozen=True)
class Heard:
    """The screen of that number has said something."""

    screen: int
    message: Message


@dataclass(frozen=True)
class Ended:
    """The process of the screen of that number has ended, by itself or not; negative codes are signals."""

    screen: int
    code: int


Event = Heard | Ended


class ScreenProcess:
    """Starts `command` with nothing but `environment`.

    `tell` gets an event, and `relay` each line of its standard error, both from threads of their own. `number` tells
    this run from the others.

    Raises:
        OSError: if it cannot be started.
    """

    def __init__(
        self,
        number: int,
        command: Sequence[str],
        environment: Mapping[str, str],
        tell: Callable[[Event], object],
        relay: Callable[[bytes], object],
    ) -> None:
        self.number = number
        self._tell = tell
        self._relay = relay
        self._started_at = time.time()
        self._process = subprocess.Popen(  # noqa: S603 - our own program, with a fixed list of arguments
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environment),
            # Ctrl+C in a terminal is for the parent, which ends the screen in order.
            start_new_session=True,
        )
        self._is_asked_to_end = False
        try:
            for listen in (self._hear, self._read_log):
                threading.Thread(target=listen, name=f"screen {number}", daemon=True).start()
        except RuntimeError as error:
            # Nobody would hear it.
            self._process.kill()
            self._process.wait()
            raise OSError(errno.EAGAIN, str(error)) from error

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def memory(self) -> int:
        """Bytes of memory in use, 0 if nobody knows."""
        try:
            return psutil.Process(self.pid).memory_info().rss
        except psutil.Error:
            return 0

    def say(self, message: Message) -> None:
        """Tell the screen something. The pipe to one that hangs has room for hundreds of messages."""
        pipe = self._process.stdin
        if pipe is not None:
            with suppress(OSError, ValueError):
                pipe.write(to_line(message))
                pipe.flush()

    def end(self) -> None:
        """Ask it to end, as it does when nobody is there to tell it anything."""
        self._is_asked_to_end = True
        pipe = self._process.stdin
        if pipe is not None:
            with suppress(OSError):
                pipe.close()

    def kill(self) -> None:
        """End it now, whatever it does; what it has started does not outlive it."""
        self._is_asked_to_end = False
        with suppress(OSError):
            self._process.kill()

    def _hear(self) -> None:
        pipe = self._process.stdout
        if pipe is not None:
            with pipe:
                while line := pipe.readline(LONGEST_LINE):
                    message = from_line(line)
                    if message is not None:
                        self._tell(Heard(self.number, message))
        if not self._is_asked_to_end:
            self._kill_what_is_left()
        code = self._process.wait()
        self.end()
        self._tell(Ended(self.number, code))

    def _kill_what_is_left(self) -> None:
        """End what a screen that has crashed had started: a sound process that hangs does not hear that it is gone."""
        # Nobody has waited for the process yet, so that its number cannot be another's.
        if sys.platform != "win32":
            with suppress(OSError):
                os.killpg(self.pid, signal.SIGKILL)
        else:
            for process in started_by(self.pid, self._started_at):
                with suppress(psutil.Error):
                    process.kill()

    def _read_log(self) -> None:
        pipe = self._process.stderr
        if pipe is not None:
            with pipe:
                while line := pipe.readline(LONGEST_LINE):
                    self._relay(line)


def started_by(pid: int, since: float) -> list[psutil.Process]:
    """What the process of that number has started since a moment in seconds since 1970.

    On Windows that process may have ended: there a process keeps the number of the one that started it. What is older
    than `since` was started by another that had the number before.
    """
    found: list[psutil.Process] = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.create_time() >= since and process.ppid() == pid:
                found.append(process)
    return found
