"""What a pack holds so that its articles can be found."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.search_index import Vocabulary, headings, passages, sentences_json
from kiosk.core.blocks import Cell, Figure, FootnoteMark, Heading, List, ListItem, Paragraph, Row, Rule, Table, Text
from kiosk.core.model import Section
from tests.search_pack import Entry, write_search_pack


def rows(vocabulary: Vocabulary) -> dict[tuple[str, str], tuple[str, int, int]]:
    """The words of a vocabulary with their terms; characters that no article has left out."""
    return {
        (word, term): (written, documents, named)
        for _language, word, term, written, documents, named in vocabulary.rows()
        if documents
    }


def test_words_lead_to_their_stems_and_are_counted() -> None:
    vocabulary = Vocabulary("es")
    columns = vocabulary.columns(["Operación", "", ""], "Después", "Dos operaciones. Después.")
    assert columns == ("es:oper", "", "", "es:despues", "es:dos es:oper es:despues")
    vocabulary.columns(["Tos", "", ""], "", "La operacion.")
    assert rows(vocabulary)["operacion", "oper"] == ("Operación", 2, 1)
    assert rows(vocabulary)["operaciones", "oper"] == ("operaciones", 2, 0)
    assert rows(vocabulary)["despues", "despues"] == ("Después", 1, 0)


def test_a_hyphen_does_not_hide_the_word_without_it() -> None:
    vocabulary = Vocabulary("en")
    vocabulary.columns(["Pre-eclampsia"], "", "")
    assert {word for word, _term in rows(vocabulary)} == {"pre", "eclampsia", "preeclampsia"}


def test_chinese_is_indexed_by_characters_pairs_and_sounds() -> None:
    vocabulary = Vocabulary("zh-Hans")
    columns = vocabulary.columns(["月经痛"], "", "头痛")
    assert columns[0] == "zh-Hans:月 zh-Hans:月经 zh-Hans:经 zh-Hans:经痛 zh-Hans:痛"
    found = rows(vocabulary)
    assert found["yuejing", "月经"] == found["yj", "月经"] == found["月经", "月经"] == ("月经", 1, 1)
    assert ("yuejingtong", "月经痛") in found
    assert ("toutong", "头痛") in found
    assert ("tt", "头痛") not in found


def test_every_common_chinese_character_has_a_sound() -> None:
    vocabulary = Vocabulary("zh-Hans")
    sounds = {(word, term) for _language, word, term, *_ in vocabulary.rows()}
    assert len(sounds) == 6763
    assert ("jing", "径") in sounds


def test_spellings_are_words_of_letters_by_their_length() -> None:
    vocabulary = Vocabulary("hi")
    vocabulary.columns(["दर्द B12 MRI 痛"], "", "")
    assert list(vocabulary.spellings()) == [("hi", 3, "mri"), ("hi", 4, "दर्द")]


def test_passages_are_sentences_as_they_are_shown_with_their_blocks() -> None:
    section = Section(
        "Signs",
        9,
        (
            Heading(3, (Text("Inside"),)),
            Rule(),
            Paragraph((Text("One. T"), Text("wo", strong=True), Text("!"), FootnoteMark(1))),
            List((ListItem((Paragraph((Text("an item"),)),)),)),
            Table(Row((Cell((Text("left"),)), Cell((Text("right"),)))), ()),
            Figure("picture", "what it shows", (Text("Its caption."),)),
        ),
    )
    [(title, sentences)] = passages([section], "en")
    assert title == "Signs"
    assert sentences[:4] == [(0, "Inside"), (2, "One."), (2, "Two!"), (3, "an item")]
    assert sentences[4:] == [(4, "left"), (4, "right"), (5, "what it shows"), (5, "Its caption.")]
    assert headings([section]) == "Signs\nInside"


@given(st.lists(st.tuples(st.integers(0, 99), st.text())))
def test_sentences_are_written_so_that_they_can_be_read(sentences: list[tuple[int, str]]) -> None:
    assert [tuple(pair) for pair in json.loads(sentences_json(sentences))] == sentences


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    entries = [
        Entry("a/one", "en", "Swollen legs", also_called=["puffy ankles"]),
        Entry("a/one", "zh-Hans", "怀孕时腿脚浮肿", keywords=["水肿"]),
    ]
    first, second = (write_search_pack(tmp_path / name, entries).read_bytes() for name in ("first", "second"))
    assert first == second


def test_a_text_stands_in_for_languages_that_its_article_lacks(tmp_path: Path) -> None:
    entries = [Entry("a/one", "es", "Uno"), Entry("a/one", "ar", "واحد"), Entry("a/two", "ar", "اثنان")]
    path = write_search_pack(tmp_path / "pack", entries, languages=["en", "es", "ar"])
    with closing(sqlite3.connect(path)) as connection:
        found = {
            language: connection.execute(
                "SELECT article, language FROM search JOIN documents ON number = search.rowid WHERE search MATCH ?",
                (f"stands_in : {language}",),
            ).fetchall()
            for language in ("en", "es", "ar")
        }
    assert found == {"en": [("a/one", "es"), ("a/two", "ar")], "es": [("a/two", "ar")], "ar": []}
