"""`kiosk sound`: speaks and plays for the screen, which starts it and tells it what to do (see `kiosk.ui.sound`).

Each line of the input is a JSON object: `do` names what to do (`say`, `play`, `pause`, `resume`, `seek`, `stop`), and
`number` counts what was said and played; after a line with `play` come so many `bytes` of a recording. Each line of
the output says what came of it: its `event` is `available` (once, first), `position`, `finished` or `failed`. The
process ends with its input, or at once if it has nothing to offer.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QObject, Qt, Signal

from kiosk.app.exit_codes import ExitCode
from kiosk.app.resources import bundle_folder

NO_DEVICE = "nothing is read aloud or played: there is no sound device"

if TYPE_CHECKING:
    from kiosk.ui.recording import Playback
    from kiosk.ui.speech import Speech


def run_sound() -> int:
    """Do what the input says until it ends, and return the exit code."""
    # QtTextToSpeech loads QtMultimedia, which looks for sound and camera services that nothing here uses.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    use_installed_speech_settings()
    application = QCoreApplication(["kiosk"])
    sound = Sound()
    if not sound.open():
        return ExitCode.OK
    lines = _InputLines()
    lines.received.connect(sound.do, Qt.ConnectionType.QueuedConnection)
    lines.ended.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    lines.start()
    application.exec()
    sound.be_silent()
    return ExitCode.OK


def use_installed_speech_settings() -> None:
    """Have speech-dispatcher, where the kiosk is what starts it, read the settings that the package brings for it."""
    installed = bundle_folder()
    if installed is None or not (installed / "speech-dispatcher" / "speechd.conf").is_file():
        return
    # Root may write there, and PulseAudio's library keeps files where it finds settings.
    if not os.access(installed, os.W_OK):
        os.environ.setdefault("XDG_CONFIG_HOME", str(installed))


class _InputLines(QObject):
    """Reads the standard input in a thread: on Windows nothing tells an event loop of a pipe."""

    received = Signal(str, bytes)
    ended = Signal()

    def start(self) -> None:
        """Begin to read."""
        threading.Thread(target=self._read, name="input", daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            size = json.loads(line).get("bytes", 0)
            self.received.emit(line.decode(), sys.stdin.buffer.read(size))
        self.ended.emit()


class Sound(QObject):
    """Speech and recordings, told what to do line by line."""

    def __init__(self) -> None:
        super().__init__()
        self._speech: Speech | None = None
        self._playback: Playback | None = None

    def open(self) -> bool:
        """Find out what there is to speak and play with, and tell. May take seconds. Returns whether there is any."""
        from kiosk.ui.recording import audible_backends, has_device

        # Without a device speech would be silent and, with speech-dispatcher, never end.
        plays = has_device(audible_backends())
        problem = self._open_speech() if plays else NO_DEVICE
        languages = self._speech.languages if self._speech else []
        _tell("available", languages=languages, plays=plays, reason=problem)
        return plays

    def _open_speech(self) -> str:
        """Find a voice; returns why there is none, or an empty text."""
        try:
            from kiosk.ui.speech import NO_ENGINE, NOT_HEARD, Speech, speech_engine
        except ImportError as error:
            # Qt's speech is linked with PulseAudio's library, which a machine may lack; recordings play without.
            return f"nothing is read aloud: {error}"
        engine = speech_engine()
        if not engine:
            return NO_ENGINE
        speech = Speech(engine, self)
        if speech.problem:
            return speech.problem
        if not speech.is_heard():
            return NOT_HEARD
        self._speech = speech
        speech.finished.connect(self._on_finished)
        speech.failed.connect(self._on_failed)
        return ""

    def do(self, line: str, recording: bytes = b"") -> None:
        """Do what a line says; `recording` is what is to be played."""
        order: dict[str, Any] = json.loads(line)
        match order["do"]:
            case "say":
                self.be_silent()
                self._say(order)
            case "play":
                self.be_silent()
                self._play(order, recording)
            case "stop":
                self.be_silent()
            case "seek" if self._playback:
                self._playback.seek(order["seconds"])
            case "pause" if self._playback:
                self._playback.pause()
            case "resume" if self._playback:
                self._playback.resume()
            case _:  # a recording that has ended meanwhile
                pass

    def be_silent(self) -> None:
        """End what is being said and played."""
        if self._speech:
            self._speech.stop()
        if self._playback:
            self._playback.stop()
            self._playback = None

    def _say(self, order: dict[str, Any]) -> None:
        if self._speech is None:
            self._on_failed(order["number"], "there is no voice")
            return
        from kiosk.ui.speech import Utterance

        keys = ("number", "text", "language", "rate", "volume")
        self._speech.say(Utterance(*(order[key] for key in keys)))

    def _play(self, order: dict[str, Any], recording: bytes) -> None:
        from kiosk.ui.recording import Playback, audible_backends

        # What miniaudio has made refers to itself and keeps the recording: up to 16 MB for each touch of *Louder*.
        gc.collect()
        # No parent: its thread may outlive it, if the device hangs.
        playback = self._playback = Playback(order["number"], recording, order["volume"], audible_backends())
        playback.position_changed.connect(self._on_position_changed)
        playback.finished.connect(self._on_finished)
        playback.failed.connect(self._on_failed)
        playback.start()

    def _on_position_changed(self, number: int, seconds: float) -> None:
        _tell("position", number=number, seconds=seconds)

    def _on_finished(self, number: int) -> None:
        _tell("finished", number=number)

    def _on_failed(self, number: int, reason: str) -> None:
        _tell("failed", number=number, reason=reason)


def _tell(event: str, **details: object) -> None:
    sys.stdout.write(json.dumps({"event": event, **details}) + "\n")
    sys.stdout.flush()
