"""Sound that nobody hears: tests read what was said, and say when it is over."""

from __future__ import annotations

from kiosk.ui.sound import SoundService


class FakeSound(SoundService):
    """Has voices for some languages and plays everything. `said` and `log` hold what was asked for."""

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.languages = languages or ("en",)
        self.said: list[str] = []
        self.log: list[tuple[object, ...]] = []
        self._number = 0

    def speaks(self, language: str) -> bool:
        return language in self.languages

    @property
    def plays(self) -> bool:
        return True

    def say(self, text: str, language: str, rate: float, volume: float) -> int:
        self.said.append(text)
        return self._begin("say", language, rate, volume)

    def play(self, recording: bytes, volume: float) -> int:
        return self._begin("play", recording, volume)

    def pause(self) -> None:
        self.log.append(("pause",))

    def resume(self) -> None:
        self.log.append(("resume",))

    def seek(self, seconds: float) -> None:
        self.log.append(("seek", seconds))

    def stop(self) -> None:
        self._number += 1
        self.log.append(("stop",))

    def end(self) -> None:
        """What is said has been heard."""
        self.finished.emit(self._number)

    def reach(self, seconds: float) -> None:
        """So much of a recording has been heard."""
        self.position_changed.emit(self._number, seconds)

    def fail(self) -> None:
        """What is said comes to nothing."""
        self.failed.emit(self._number, "the voice is gone")

    def go(self) -> None:
        """There is no voice any more."""
        self.languages = ()
        self.availability_changed.emit()

    def _begin(self, *what: object) -> int:
        self._number += 1
        self.log.append(what)
        self.began.emit(self._number)
        return self._number
