"""A section is read sentence by sentence, and each is found in the document."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from kiosk.core.blocks import Block, Figure, Footnote, FootnoteMark, Paragraph, Text
from kiosk.core.narration import Narration, Sentence, narrate
from kiosk.ui.document import DocumentWriter
from kiosk.ui.narrator import RATE, SLOWER, Narrator, sentence_places
from kiosk.ui.theme import Style
from tests.fake_sound import FakeSound
from tests.small_library import EVERYTHING, paragraph


class Listener:
    """Somebody who listens to three sentences, and what the narrator has told."""

    def __init__(self) -> None:
        self.sound = FakeSound()
        sentences = [Sentence(text, 0, 0, 1) for text in ("One.", "Two.", "Three.")]
        self.narrator = Narrator(self.sound, sentences, "en", 0.5)
        self.indexes: list[int] = []
        self.told: list[str] = []
        self.narrator.sentence_changed.connect(self.indexes.append)
        self.narrator.playing_changed.connect(lambda playing: self.told.append("playing" if playing else "silent"))
        self.narrator.finished.connect(lambda: self.told.append("finished"))
        self.narrator.failed.connect(lambda: self.told.append("failed"))


@pytest.fixture
def listener(qapp: QApplication) -> Listener:  # noqa: ARG001 - signals need the application
    return Listener()


def test_sentences_follow_one_another_to_the_end(listener: Listener) -> None:
    listener.narrator.play()
    for _ in range(3):
        listener.sound.end()
    assert listener.sound.said == ["One.", "Two.", "Three."]
    assert listener.sound.log == [("say", "en", RATE, 0.5)] * 3
    assert listener.indexes == [0, 1, 2]
    assert listener.told == ["playing", "silent", "finished"]


def test_after_the_end_it_begins_anew(listener: Listener) -> None:
    listener.narrator.play()
    for _ in range(3):
        listener.sound.end()
    listener.narrator.play()
    assert listener.sound.said[-1] == "One."


def test_a_paused_sentence_is_said_again_from_its_beginning(listener: Listener) -> None:
    listener.narrator.play()
    listener.sound.end()
    listener.narrator.pause()
    assert listener.sound.log[-1] == ("stop",)
    assert not listener.narrator.playing
    listener.narrator.play()
    assert listener.sound.said == ["One.", "Two.", "Two."]


def test_back_goes_one_sentence_back_and_never_before_the_first(listener: Listener) -> None:
    listener.narrator.play()
    listener.sound.end()
    listener.narrator.back()
    listener.narrator.back()
    assert listener.sound.said == ["One.", "Two.", "One.", "One."]


def test_back_while_paused_shows_the_sentence_and_says_nothing(listener: Listener) -> None:
    listener.narrator.play()
    listener.sound.end()
    listener.narrator.pause()
    listener.narrator.back()
    assert listener.indexes[-1] == 0
    assert listener.sound.said == ["One.", "Two."]


def test_slower_and_louder_say_the_sentence_again(listener: Listener) -> None:
    listener.narrator.play()
    listener.narrator.set_slower(True)
    listener.narrator.set_volume(0.9)
    assert listener.sound.said == ["One."] * 3
    assert listener.sound.log[1:] == [("say", "en", SLOWER, 0.5), ("say", "en", SLOWER, 0.9)]


def test_a_failure_ends_it(listener: Listener) -> None:
    listener.narrator.play()
    listener.sound.fail()
    assert listener.told == ["playing", "silent", "failed"]


def test_something_else_that_is_said_pauses_it(listener: Listener) -> None:
    listener.narrator.play()
    listener.sound.say("Home, button", "en", 0, 1)
    listener.sound.end()
    assert listener.told == ["playing", "silent"]
    listener.narrator.play()
    assert listener.sound.said == ["One.", "Home, button", "One."]


def document_of(style: Style, title: str, blocks: tuple[Block, ...]) -> QTextDocument:
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    writer = DocumentWriter(style, 900, Qt.LayoutDirection.LeftToRight, lambda _: picture)
    writer.title(title)
    writer.small_line("Written by somebody")
    writer.blocks(blocks)
    return writer.finish().document


def shown_at_places(document: QTextDocument, narration: Narration) -> list[str | None]:
    text = document.toPlainText().encode("utf-16-le")
    places = sentence_places(document, narration)
    return [None if place is None else text[2 * place[0] : 2 * place[1]].decode("utf-16-le") for place in places]


def read_of(narration: Narration) -> list[str]:
    return [narration.passages[s.passage][s.start : s.end].replace("\u2028", "\n") for s in narration.sentences]


def test_every_sentence_of_every_kind_of_block_is_found(style: Style) -> None:
    narration = narrate("Title", EVERYTHING, "en", "Picture: {}".format)
    alternatives = {block.alternative for block in EVERYTHING if isinstance(block, Figure)}
    shown = shown_at_places(document_of(style, "Title", EVERYTHING), narration)
    for found, read in zip(shown, read_of(narration), strict=True):
        assert found == (None if read in alternatives else read)


def test_places_are_found_behind_numbers_and_wide_characters(style: Style) -> None:
    noted = Paragraph((Text("😀 One."), FootnoteMark(1), Text(" 😀 Two.")))
    blocks = (noted, Footnote(1, (paragraph("A note. 😀 Another."),)))
    narration = narrate("Title", blocks, "en", str)
    assert shown_at_places(document_of(style, "Title", blocks), narration) == [
        "Title", "😀 One.", "😀 Two.", "A note.", "😀 Another."
    ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # a style does not change
@given(st.lists(st.sampled_from(["One.", "Two. One.", "Title", "one 😀", "is One."]), max_size=8))
def test_equal_paragraphs_are_found_in_their_order(style: Style, texts: list[str]) -> None:
    blocks = tuple(paragraph(text) for text in texts)
    narration = narrate("Title", blocks, "en", str)
    places = sentence_places(document_of(style, "Title", blocks), narration)
    assert None not in places
    assert places == sorted(set(places), key=lambda place: place or (0, 0))
