"""Reads a section aloud, sentence by sentence, and finds each sentence in the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextDocument

from kiosk.core.narration import Narration, Sentence
from kiosk.ui.sound import SoundService

RATE = 0.0
SLOWER = -0.35
"""Rates of speech as Qt counts them: 0 is the voice's own, -1 the slowest that it can."""

_FOOTNOTE_NUMBER = re.compile(r"(?:\d+\. )?")


class Narrator(QObject):
    """Has the sentences of a section spoken one after another.

    `sentence_changed` gives the index of the sentence that is spoken now, `playing_changed` whether any is; that ends
    by `pause`, when something else is said, at the end (`finished`) and when speech fails (`failed`).
    """

    sentence_changed = Signal(int)
    playing_changed = Signal(bool)
    finished = Signal()
    failed = Signal()

    def __init__(
        self,
        sound: SoundService,
        sentences: Sequence[Sentence],
        language: str,
        volume: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sound = sound
        self._sentences = sentences
        self._language = language
        self._volume = volume
        self._index = 0
        self._number = 0
        self.playing = False
        self.slower = False
        sound.began.connect(self._on_began)
        sound.finished.connect(self._on_finished)
        sound.failed.connect(self._on_failed)

    def play(self) -> None:
        """Begin, or go on from the beginning of the sentence where it was paused."""
        self._set_playing(True)
        self._say()

    def pause(self) -> None:
        """Be silent; `play` says the present sentence again."""
        if self.playing:
            self._set_playing(False)
            self._sound.stop()

    def back(self) -> None:
        """Go back one sentence, and say it if it was not paused."""
        self._index = max(0, self._index - 1)
        self._again()

    def set_slower(self, slower: bool) -> None:  # noqa: FBT001 - the state of a button
        """Speak slower or as usual, from the beginning of this sentence on."""
        self.slower = slower
        self._again()

    def set_volume(self, volume: float) -> None:
        """Speak so loud (0 to 1), from the beginning of this sentence on."""
        self._volume = volume
        self._again()

    def _again(self) -> None:
        if self.playing:
            self._say()
        else:
            self.sentence_changed.emit(self._index)

    def _say(self) -> None:
        if self._index >= len(self._sentences):
            self._index = 0
            self._set_playing(False)
            self.finished.emit()
            return
        self.sentence_changed.emit(self._index)
        text = self._sentences[self._index].text
        self._number = 0  # `began` comes before the number of what began is known
        self._number = self._sound.say(text, self._language, SLOWER if self.slower else RATE, self._volume)

    def _set_playing(self, playing: bool) -> None:  # noqa: FBT001 - what a signal gives
        if playing is not self.playing:
            self.playing = playing
            self.playing_changed.emit(playing)

    def _on_began(self, _number: int) -> None:
        if self._number:
            self._number = 0
            self._set_playing(False)

    def _on_finished(self, number: int) -> None:
        if self.playing and number == self._number:
            self._index += 1
            self._say()

    def _on_failed(self, number: int, _reason: str) -> None:
        if self.playing and number == self._number:
            self._set_playing(False)
            self.failed.emit()


def sentence_places(document: QTextDocument, narration: Narration) -> list[tuple[int, int] | None]:
    """Where each sentence stands in a document: positions of its begin and end, or None if it is not shown there.

    Every passage stands in a paragraph of its own, perhaps behind a number, and the paragraphs are in the order of the
    passages; what stands between them is not narrated.
    """
    starts: list[int | None] = []
    block = document.firstBlock()
    for passage in narration.passages:
        found = next((candidate for candidate in _blocks_from(block) if _holds(candidate, passage)), None)
        if found is None:
            starts.append(None)
        else:
            starts.append(found.position() + _units(found.text().removesuffix(passage)))
            block = found.next()
    places: list[tuple[int, int] | None] = []
    for sentence in narration.sentences:
        start = starts[sentence.passage]
        shown = narration.passages[sentence.passage]
        begin, length = _units(shown[: sentence.start]), _units(shown[sentence.start : sentence.end])
        places.append(None if start is None else (start + begin, start + begin + length))
    return places


def _holds(block: QTextBlock, passage: str) -> bool:
    text = block.text()
    return text.endswith(passage) and _FOOTNOTE_NUMBER.fullmatch(text.removesuffix(passage)) is not None


def _blocks_from(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()


def _units(text: str) -> int:
    """How many positions of a document a text takes: Qt counts UTF-16."""
    return len(text.encode("utf-16-le")) // 2
