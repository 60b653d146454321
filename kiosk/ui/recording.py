"""Recordings, decoded and played by miniaudio. Runs in the sound process.

The device is opened, read for and closed in a thread of the playback's own, as each may wait for the sound server.
miniaudio asks for samples from a thread of its own.
"""

from __future__ import annotations

import queue
import threading
from array import array
from collections.abc import Generator, Sequence
from contextlib import suppress
from typing import Any

import miniaudio  # pyright: ignore[reportMissingTypeStubs] - its types stand in its source
from PySide6.QtCore import QObject, Signal

from kiosk.core.audio import Decoder

SECONDS_BETWEEN_POSITIONS = 0.5
_BUFFER_MS = 100


def audible_backends() -> list[miniaudio.Backend]:
    """The sound systems that miniaudio was built for, without those that nobody hears."""
    silent = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM}
    enabled = miniaudio.get_enabled_backends() - silent
    return [backend for backend in miniaudio.Backend if backend in enabled]


class _Device(miniaudio.PlaybackDevice):
    """A device that hangs up on the sound server when it is closed.

    miniaudio 1.71 keeps the connection. PulseAudio takes 64 of them, and no program of the machine is heard after that.
    """

    _context: Any = None  # where a device was not even begun

    def close(self) -> None:
        """Be silent, and let go of the device and of what leads to it."""
        super().close()
        context, self._context = self._context, None
        if context is not None:
            miniaudio.lib.ma_context_uninit(context)  # pyright: ignore[reportUnknownMemberType] - made by cffi


def has_device(backends: Sequence[miniaudio.Backend]) -> bool:
    """Whether there is anything to play on, found out by opening it. May take a moment.

    miniaudio's list of devices fails as a whole if one of them cannot be opened, which need not be the one that plays.
    """
    try:
        with _Device(backends=list(backends)):
            return True
    except miniaudio.MiniaudioError:
        return False


class Playback(QObject):
    """One recording that is played: MP3 or Ogg Vorbis. Ends by itself, by a failure or by `stop`."""

    position_changed = Signal(int, float)
    finished = Signal(int)
    failed = Signal(int, str)

    def __init__(self, number: int, recording: bytes, volume: float, backends: Sequence[miniaudio.Backend]) -> None:
        super().__init__()
        self._number = number
        self._recording = recording
        self._volume = volume
        self._backends = list(backends)
        self._commands: queue.SimpleQueue[str | float] = queue.SimpleQueue()
        self._decoder: Decoder | None = None
        self._paused = False
        self._frame = 0

    def start(self) -> None:
        """Begin to play."""
        # A device that hangs must not keep the process from ending.
        threading.Thread(target=self._run, name="recording", daemon=True).start()

    def pause(self) -> None:
        """Hold it where it is."""
        self._paused = True

    def resume(self) -> None:
        """Go on."""
        self._paused = False

    def seek(self, seconds: float) -> None:
        """Go so many seconds on or, if negative, back; not beyond its beginning or end."""
        self._commands.put(seconds)

    def stop(self) -> None:
        """End it; nothing is told of it any more."""
        self._commands.put("stop")

    def _run(self) -> None:
        try:
            decoder = self._decoder = Decoder(self._recording)
            with _Device(
                nchannels=decoder.channels,
                sample_rate=decoder.sample_rate,
                buffersize_msec=_BUFFER_MS,
                backends=self._backends,
            ) as device:
                samples = self._samples(decoder.channels)
                next(samples)
                device.start(samples)  # pyright: ignore[reportUnknownMemberType] - any kind of samples
                ended = self._follow(decoder)
        except miniaudio.MiniaudioError as error:
            self._tell_failed(f"the recording cannot be played ({error})")
        else:
            if ended:
                with suppress(RuntimeError):  # the process is ending, and this object with it
                    self.finished.emit(self._number)

    def _follow(self, decoder: Decoder) -> bool:
        """Do what is asked for until the end; returns whether it was the recording's own."""
        while True:
            with suppress(queue.Empty):
                command = self._commands.get(timeout=SECONDS_BETWEEN_POSITIONS)
                if isinstance(command, str):
                    return command == "ended"
                # Until the place is found, silence is played.
                self._decoder = None
                frame = self._frame + round(command * decoder.sample_rate)
                self._frame = min(max(0, frame), max(0, decoder.frames - 1))
                self._decoder = Decoder(self._recording, self._frame)
            with suppress(RuntimeError):  # as above
                self.position_changed.emit(self._number, self._frame / decoder.sample_rate)

    def _samples(self, channels: int) -> Generator[array[int], int]:
        """What the device plays: given a number of frames, so many or fewer."""
        wanted = yield array("h")
        while True:
            decoder = None if self._paused else self._decoder
            if decoder is None:
                wanted = yield array("h", bytes(2 * channels * wanted))
                continue
            try:
                samples = decoder.read(wanted)
            except miniaudio.MiniaudioError:
                samples = array("h")
            if decoder is not self._decoder:
                continue  # it was left for another place while it was being read
            if not samples:
                self._commands.put("ended")
                return
            self._frame += len(samples) // channels
            wanted = yield samples if self._volume >= 1 else array("h", (int(s * self._volume) for s in samples))

    def _tell_failed(self, reason: str) -> None:
        with suppress(RuntimeError):  # as above
            self.failed.emit(self._number, reason)
