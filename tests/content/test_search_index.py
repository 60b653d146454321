"""What a pack holds so that its articles can be found."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.content.search_index import common_characters, headings, sentences, text_words
from kiosk.core.blocks import Cell, Figure, FootnoteMark, Heading, List, ListItem, Paragraph, Row, Rule, Table, Text
from kiosk.core.model import Section
from tests.search_pack import Entry, write_search_pack


def columns(language: str, title: str, headings: str = "", text: str = "") -> tuple[str, ...]:
    """A text as the full-text index takes it."""
    return text_words(language, (title, "", ""), headings, text).columns


def ways(language: str, title: str, headings: str = "", text: str = "") -> set[tuple[str, str, str]]:
    """The ways to a text: word, term and written form."""
    return set(text_words(language, (title, "", ""), headings, text).ways)


def test_words_lead_to_their_stems() -> None:
    found = columns("es", "Operación", "Después", "Dos operaciones. Después.")
    assert found == ("es:oper", "", "", "es:despues", "es:dos es:oper es:despues")
    assert ways("es", "Operación") == {("operacion", "oper", "Operación")}


def test_only_the_words_of_names_are_named() -> None:
    found = text_words("en", ("Cough", "Tussis", "cold"), "Signs", "Fever.")
    assert found.named == {("cough", "cough"), ("tussis", "tussi"), ("cold", "cold")}


def test_a_hyphen_does_not_hide_the_word_without_it() -> None:
    assert {word for word, _term, _written in ways("en", "Pre-eclampsia")} == {"pre", "eclampsia", "preeclampsia"}


def test_chinese_is_indexed_by_characters_pairs_and_sounds() -> None:
    assert columns("zh-Hans", "月经痛")[0] == "zh-Hans:月 zh-Hans:月经 zh-Hans:经 zh-Hans:经痛 zh-Hans:痛"
    found = {(word, term) for word, term, _written in ways("zh-Hans", "月经痛", text="头痛")}
    assert {("yuejing", "月经"), ("yj", "月经"), ("月经", "月经")} <= found
    assert ("yuejingtong", "月经痛") in found
    assert ("toutong", "头痛") in found
    assert ("tt", "头痛") not in found


def test_every_common_chinese_character_has_a_sound() -> None:
    sounds = {(found.word, found.term) for found in common_characters()}
    assert len(sounds) == 6763
    assert ("jing", "径") in sounds


def test_sentences_are_as_they_are_shown_with_their_blocks() -> None:
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
    found = sentences(section, "en")
    assert found[:4] == [(0, "Inside"), (2, "One."), (2, "Two!"), (3, "an item")]
    assert found[4:] == [(4, "left"), (4, "right"), (5, "what it shows"), (5, "Its caption.")]
    assert headings([section]) == "Signs\nInside"


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
                "SELECT article, language FROM search_0 JOIN documents ON number = rowid WHERE search_0 MATCH ?",
                (f"stands_in : {language}",),
            ).fetchall()
            for language in ("en", "es", "ar")
        }
    assert found == {"en": [("a/one", "es"), ("a/two", "ar")], "es": [("a/two", "ar")], "ar": []}
