"""Plays an article's recording in place of reading it aloud; the counterpart of `kiosk.ui.narrator`."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.ui.sound import SoundService

SECONDS_BACK = 10.0


class RecordPlayer(QObject):
    """Plays a recording, with pauses.

    `position_changed` gives the seconds that have been heard, `playing_changed` whether it is playing; that ends by
    `pause`, when something else is said, at the end (`finished`) and when sound fails (`failed`).
    """

    position_changed = Signal(float)
    playing_changed = Signal(bool)
    finished = Signal()
    failed = Signal()

    def __init__(self, sound: SoundService, recording: bytes, volume: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound
        self._recording = recording
        self._volume = volume
        self._seconds = 0.0
        self._number = 0
        self.playing = False
        sound.began.connect(self._on_began)
        sound.position_changed.connect(self._on_position_changed)
        sound.finished.connect(self._on_finished)
        sound.failed.connect(self._on_failed)

    def play(self) -> None:
        """Begin, or go on where it was paused."""
        self._set_playing(True)
        if self._number:
            self._sound.resume()
        else:
            self._restart()

    def pause(self) -> None:
        """Be silent; `play` goes on from here."""
        if self.playing:
            self._set_playing(False)
            self._sound.pause()

    def stop(self) -> None:
        """Be silent for good: the page is left."""
        if self._number:
            self._number = 0
            self._set_playing(False)
            self._sound.stop()

    def back(self) -> None:
        """Go back ten seconds."""
        if self._number:
            self._sound.seek(-SECONDS_BACK)

    def set_volume(self, volume: float) -> None:
        """Play so loud (0 to 1)."""
        self._volume = volume
        if self._number:
            playing = self.playing
            self._restart()
            if not playing:
                self._sound.pause()

    def _restart(self) -> None:
        self._number = 0  # `began` comes before the number of what began is known
        self._number = self._sound.play(self._recording, self._volume)
        if self._seconds:
            self._sound.seek(self._seconds)

    def _set_playing(self, playing: bool) -> None:  # noqa: FBT001 - what a signal gives
        if playing is not self.playing:
            self.playing = playing
            self.playing_changed.emit(playing)

    def _on_began(self, _number: int) -> None:
        if self._number:
            self._number = 0
            self._set_playing(False)

    def _on_position_changed(self, number: int, seconds: float) -> None:
        if number == self._number:
            self._seconds = seconds
            self.position_changed.emit(seconds)

    def _on_finished(self, number: int) -> None:
        if number == self._number:
            self._end()
            self.finished.emit()

    def _on_failed(self, number: int, _reason: str) -> None:
        if number == self._number:
            self._end()
            self.failed.emit()

    def _end(self) -> None:
        self._number = 0
        self._seconds = 0.0
        self._set_playing(False)
