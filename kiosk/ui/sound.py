"""What the screen asks of speech and recordings, and the process of its own in which both are made.

Speech and sound are the machine's: a service that hangs keeps its caller waiting for good, and QtTextToSpeech holds
Python's lock while it waits, so that a thread would be of no help. A process can be killed, and what a damaged
recording does to a decoder happens there and not to the screen.
"""

from __future__ import annotations

import json
import logging
from abc import abstractmethod
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

_logger = logging.getLogger(__name__)

SECONDS_TO_START = 30.0
SECONDS_TO_ANSWER = 12.0
SECONDS_A_BYTE = 0.15
"""How long nothing may be heard of what is said or played before it counts as lost. A slow voice takes 0.1 s for a
Latin letter (one byte in UTF-8) and 0.4 s for a Chinese character (three)."""
_MS_TO_END = 500


class SoundService(QObject):
    """Speaks texts and plays recordings, one at a time: each takes the place of what is heard, and has a number.

    `began` gives the number of what is said or played from now on, `finished` of what is over, and `failed` of what
    came to nothing, with the reason. The last two do not come of what was stopped or replaced. `position_changed`
    gives about twice a second how many seconds of a recording have been heard.
    """

    availability_changed = Signal()
    began = Signal(int)
    finished = Signal(int)
    failed = Signal(int, str)
    position_changed = Signal(int, float)

    def start(self) -> None:
        """Get ready: after the first frame, and again at each reset."""

    def close(self) -> None:
        """Be silent for good: at the end of the program."""

    @abstractmethod
    def speaks(self, language: str) -> bool:
        """Whether there is a voice for a language tag."""

    @property
    @abstractmethod
    def plays(self) -> bool:
        """Whether recordings can be heard."""

    @abstractmethod
    def say(self, text: str, language: str, rate: float, volume: float) -> int:
        """Speak a sentence. `rate` is from -1 (slowest) over 0 to 1, `volume` from 0 to 1."""

    @abstractmethod
    def play(self, recording: bytes, volume: float) -> int:
        """Play a recording that the library was built with, from its beginning. `volume` is from 0 to 1."""

    @abstractmethod
    def pause(self) -> None:
        """Hold the recording where it is."""

    @abstractmethod
    def resume(self) -> None:
        """Go on with the recording."""

    @abstractmethod
    def seek(self, seconds: float) -> None:
        """Go so many seconds on in the recording or, if negative, back."""

    @abstractmethod
    def stop(self) -> None:
        """Be silent."""


class Silence(SoundService):
    """Has no voice and plays nothing."""

    def speaks(self, language: str) -> bool:  # noqa: ARG002 - asked of every language
        """There is no voice."""
        return False

    @property
    def plays(self) -> bool:
        """Nothing is heard."""
        return False

    def say(self, text: str, language: str, rate: float, volume: float) -> int:  # noqa: ARG002 - it stays silent
        """Nobody asks, as nothing can be said."""
        return 0

    def play(self, recording: bytes, volume: float) -> int:  # noqa: ARG002 - it stays silent
        """Nobody asks, as nothing can be played."""
        return 0

    def pause(self) -> None:
        """There is nothing to hold."""

    def resume(self) -> None:
        """There is nothing to go on with."""

    def seek(self, seconds: float) -> None:
        """There is nothing to go on in."""

    def stop(self) -> None:
        """It is silent already."""


class SoundProcess(SoundService):
    """Speech and recordings in a process that `program` starts (`kiosk sound`), told what to do on its input.

    Nothing here waits. While the process starts and after it was lost, nothing is available; nor ever, once it has
    said that it has nothing to offer. Why, the log says once.
    """

    def __init__(self, program: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = list(program)
        self._process: QProcess | None = None
        self._languages: frozenset[str] = frozenset()
        self._plays = False
        self._number = 0
        self._busy = False
        self._nothing_there = False
        self._logged: set[str] = set()
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._on_deadline)

    def start(self) -> None:
        """Start the process if it is not there: after the first frame, and again at each reset."""
        if self._process is not None or self._nothing_there:
            return
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_output)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        process.start(self._program[0], self._program[1:])
        self._await(SECONDS_TO_START)

    def close(self) -> None:
        """Be silent, and end the process: at the end of the program. Takes at most half a second."""
        if self._process is not None:
            # A process that is just killed leaves speech-dispatcher talking.
            self.stop()
            self._process.blockSignals(True)
            self._process.closeWriteChannel()
            self._process.waitForFinished(_MS_TO_END)
        self._kill()

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for a language tag."""
        return language.partition("-")[0].lower() in self._languages

    @property
    def plays(self) -> bool:
        """Whether recordings can be heard."""
        return self._plays

    def say(self, text: str, language: str, rate: float, volume: float) -> int:
        """Speak a sentence. `rate` is from -1 (slowest) over 0 to 1, `volume` from 0 to 1."""
        self._begin(SECONDS_TO_ANSWER + SECONDS_A_BYTE * len(text.encode()))
        self._tell("say", text=text, language=language, rate=rate, volume=volume)
        return self._number

    def play(self, recording: bytes, volume: float) -> int:
        """Play a recording that the library was built with, from its beginning. `volume` is from 0 to 1."""
        self._begin(SECONDS_TO_ANSWER)
        self._tell("play", volume=volume, bytes=len(recording))
        if self._process is not None:
            self._process.write(recording)
        return self._number

    def pause(self) -> None:
        """Hold the recording where it is."""
        self._tell("pause")

    def resume(self) -> None:
        """Go on with the recording."""
        self._tell("resume")

    def seek(self, seconds: float) -> None:
        """Go so many seconds on in the recording or, if negative, back."""
        self._tell("seek", seconds=seconds)

    def stop(self) -> None:
        """Be silent."""
        self._number += 1
        self._busy = False
        self._deadline.stop()
        self._tell("stop")

    def _kill(self) -> None:
        self._deadline.stop()
        self._busy = False
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_MS_TO_END)
            process.deleteLater()

    def _begin(self, seconds: float) -> None:
        self._number += 1
        self._busy = True
        self.began.emit(self._number)
        self._await(seconds)

    def _await(self, seconds: float) -> None:
        self._deadline.start(round(1000 * seconds))

    def _tell(self, what: str, **details: object) -> None:
        if self._process is None:
            if self._busy:
                self._await(0)  # a failure like any other, told after the caller has returned
            return
        line = json.dumps({"do": what, "number": self._number, **details})
        self._process.write(line.encode() + b"\n")

    def _on_output(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                self._on_event(cast("dict[str, object]", json.loads(line)))
            except (ValueError, KeyError, TypeError):
                self._lose("it says what cannot be understood")

    def _on_event(self, event: dict[str, object]) -> None:
        if event["event"] == "available":
            self._deadline.stop()
            self._languages = frozenset(cast("list[str]", event["languages"]))
            self._plays = bool(event["plays"])
            if event["reason"]:
                self._log_once(str(event["reason"]))
            self._nothing_there = not (self._languages or self._plays)
            if self._nothing_there:
                self._kill()
            self.availability_changed.emit()
        elif not self._busy or event["number"] != self._number:
            return  # of something that has been stopped or replaced by now
        elif event["event"] == "position":
            self._await(SECONDS_TO_ANSWER)
            self.position_changed.emit(self._number, float(cast("float", event["seconds"])))
        else:
            self._deadline.stop()
            self._busy = False
            if event["event"] == "finished":
                self.finished.emit(self._number)
            else:
                self._log_once(str(event["reason"]))
                self.failed.emit(self._number, str(event["reason"]))

    def _on_deadline(self) -> None:
        self._lose("it is not there" if self._process is None else "it does not answer")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._lose("it cannot be started")

    def _on_finished(self) -> None:
        self._lose("it has ended")

    def _lose(self, reason: str) -> None:
        busy = self._busy
        self._kill()
        self._log_once(f"the process for speech and sound is lost: {reason}")
        if self._languages or self._plays:
            self._languages, self._plays = frozenset(), False
            self.availability_changed.emit()
        if busy:
            self.failed.emit(self._number, reason)

    def _log_once(self, reason: str) -> None:
        if reason not in self._logged:
            self._logged.add(reason)
            _logger.warning("%s", reason)
