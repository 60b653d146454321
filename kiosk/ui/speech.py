"""Speech by QtTextToSpeech: voices of Windows, or of speech-dispatcher. Runs in the sound process.

Nothing else imports QtTextToSpeech. What was met in 6.11.3 with speech-dispatcher 0.11 and espeak-ng:
making the object takes 1.2 to 2.3 s, as it starts the service and asks for every voice; all calls wait for the service
without a limit; after `pause` no other state may ever come, so that nothing is paused here: the reader of a section
stops and says the sentence again; where the service cannot open a sound device, what is said is `Speaking` for ever;
of a language the first voice is taken ("English (Caribbean)"); and Mandarin, which espeak-ng calls `cmn`, stands under
the C locale.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEventLoop, QLocale, QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

NO_ENGINE = "nothing is read aloud: there is no speech service (on Linux, install speech-dispatcher and a voice)"
NOT_HEARD = "nothing is read aloud: the speech service does not reach a sound device"

SECONDS_TO_BE_HEARD: Final = 8.0
"""How long the first word may take; speech-dispatcher with espeak-ng takes 0.5 s."""

_MOCK = "mock"
"""An engine of Qt for tests; never a voice."""
_MANDARIN = "Chinese (Mandarin"
_ESPEAK_VOICES = {
    "en": "English (America)",
    "pt": "Portuguese (Brazil)",
    "ru": "Russian",
    "vi": "Vietnamese (Northern)",
    "zh": "Chinese (Mandarin, latin as English)",
}
"""Which voice is meant where espeak-ng has several that Qt takes for the same locale."""

_AT_REST = (QTextToSpeech.State.Ready, QTextToSpeech.State.Error)


def speech_engine() -> str:
    """The name of the engine that can speak; empty if there is none."""
    return next((name for name in QTextToSpeech.availableEngines() if name != _MOCK), "")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is to be said. `number` names it; `rate` is from -1 to 1, `volume` from 0 to 1."""

    number: int
    text: str
    language: str
    rate: float
    volume: float


class Speech(QObject):
    """Says one utterance at a time; another one takes its place."""

    finished = Signal(int)
    failed = Signal(int, str)

    def __init__(self, engine: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = QTextToSpeech(engine, self)
        self._engine.stateChanged.connect(self._on_state_changed)
        self._locales = self._engine.availableLocales()
        self._language = ""
        self._current: Utterance | None = None
        self._next: Utterance | None = None
        found = {locale.name().partition("_")[0] for locale in self._locales if locale != QLocale.c()}
        self.languages = sorted(found | ({"zh"} if self._mandarin() else set[str]()))
        """The languages that there is a voice for, as the first part of their tags."""

    @property
    def problem(self) -> str:
        """Why nothing can be said; empty if something can."""
        if self.languages:
            return ""
        return f"nothing is read aloud: {self._engine.errorString() or 'the speech service has no voice'}"

    def is_heard(self, seconds: float = SECONDS_TO_BE_HEARD) -> bool:
        """Whether what is said reaches a sound device, found out by saying a word without volume.

        Nothing else may be said meanwhile, nor ever after it was not heard: the call might not return.
        """
        over = QEventLoop()

        def follow(state: QTextToSpeech.State) -> None:
            if state in _AT_REST:
                over.exit(int(state is QTextToSpeech.State.Error))

        self._engine.stateChanged.connect(follow)
        QTimer.singleShot(round(1000 * seconds), over, lambda: over.exit(1))
        self._engine.setVolume(0.0)
        self._engine.say("a")
        heard = over.exec() == 0
        self._engine.stateChanged.disconnect(follow)
        return heard

    def say(self, utterance: Utterance) -> None:
        """Say it now, or as soon as what is being said has stopped."""
        if self._engine.state() in _AT_REST:
            self._begin(utterance)
        else:
            self._replace(utterance)

    def stop(self) -> None:
        """Be silent; nothing is told of what was being said."""
        self._replace(None)

    def _replace(self, utterance: Utterance | None) -> None:
        speaking = self._current is not None and self._engine.state() not in _AT_REST
        self._current, self._next = None, utterance
        if speaking:
            # Once for each utterance: a second stop might reach the next one.
            self._engine.stop()

    def _begin(self, utterance: Utterance) -> None:
        self._current, self._next = utterance, None
        if utterance.language != self._language:
            voice = self._voice(utterance.language)
            if voice is None:
                self._fail(f"there is no voice for {utterance.language}")
                return
            self._engine.setVoice(voice)
            self._language = utterance.language
        self._engine.setRate(utterance.rate)
        self._engine.setVolume(utterance.volume)
        self._engine.say(utterance.text)

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Error:
            self._fail(self._engine.errorString() or "the speech service has failed")
        elif state is not QTextToSpeech.State.Ready:
            return
        elif self._next is not None:
            self._begin(self._next)
        elif self._current is not None:
            number, self._current = self._current.number, None
            self.finished.emit(number)

    def _fail(self, reason: str) -> None:
        utterance, self._current, self._next = self._current or self._next, None, None
        if utterance is not None:
            self.failed.emit(utterance.number, reason)

    def _voice(self, language: str) -> QVoice | None:
        wanted = QLocale(language)
        same = [locale for locale in self._locales if locale.language() == wanted.language()]
        if QLocale.c() in same:  # an unknown language is C to Qt
            same = []
        voices = self._voices(wanted if wanted in same else same[0]) if same else []
        primary = language.partition("-")[0].lower()
        if not voices and primary == "zh":
            voices = self._mandarin()
        by_name = {voice.name(): voice for voice in voices}
        return by_name.get(_ESPEAK_VOICES.get(primary, "")) or next(iter(voices), None)

    def _mandarin(self) -> list[QVoice]:
        if QLocale.c() not in self._locales:
            return []
        return [voice for voice in self._voices(QLocale.c()) if voice.name().startswith(_MANDARIN)]

    def _voices(self, locale: QLocale) -> list[QVoice]:
        """The voices of a locale; of espeak-ng without the variants that it makes of each ("German+whisper")."""
        self._engine.setLocale(locale)
        self._language = ""
        voices = self._engine.availableVoices()
        return [voice for voice in voices if "+" not in voice.name()] or voices
