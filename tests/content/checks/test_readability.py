import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checks.readability import Counts, counted, grade, has_formula, section_grade
from kiosk.content.checks.sentences import sentences
from kiosk.core.blocks import Cell, GlossaryTerm, Heading, List, ListItem, Paragraph, Row, Table, Text

WITH_FORMULA = ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "tr")
WITHOUT = ("ar", "hi", "uk", "ur", "vi", "zh-Hans")

Spoken = list[list[int]]
"""Sentences, each as the numbers of its words' syllables."""

SPOKEN = st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=30), min_size=1, max_size=10)


def counts_of(spoken: Spoken) -> Counts:
    """The counts of a text whose every syllable has three letters."""
    words = [number for sentence in spoken for number in sentence]
    return Counts(
        sentences=len(spoken),
        words=len(words),
        syllables=sum(words),
        of_one_syllable=words.count(1),
        of_three_or_more=sum(number > 2 for number in words),
        of_four_or_more=sum(number > 3 for number in words),
        letters=3 * sum(words),
        long_words=sum(3 * number > 6 for number in words),
    )


# 100 words in 5 sentences with 150 syllables: 65 words of one, 25 of two, 5 of three, 5 of four.
SAMPLE = Counts(5, 100, 150, 65, 10, 5, 450, 20)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", 0.39 * 20 + 11.8 * 1.5 - 15.59),
        ("de", 0.1935 * 10 + 0.1672 * 20 + 0.1297 * 20 - 0.0327 * 65 - 0.875),
        ("es", -0.205 * 5 + 0.049 * 150 - 3.407),
        ("fr", 6 + (80 - (207 - 1.015 * 20 - 73.6 * 1.5)) / 10),
        ("ru", 4 + (100 - (206.835 - 1.3 * 20 - 60.1 * 1.5)) / 10),
        ("pt", 0.0),
        ("pl", math.hypot(20, 5) / 2),
        ("tr", 4 + (90 - (198.825 - 40.175 * 1.5 - 2.61 * 20)) / 5),
        ("it", 8 + (60 - (89 + (1500 - 4500) / 100)) / 4),
    ],
)
def test_the_grade_is_that_of_the_published_formula(language: str, expected: float) -> None:
    assert grade(SAMPLE, language) == pytest.approx(expected)


@pytest.mark.parametrize(("ease", "expected"), [(75, 4), (50, 8), (25, 11)])
def test_the_portuguese_scale_has_the_grades_of_its_authors(ease: float, expected: float) -> None:
    syllables = (248.835 - 1.015 * 10 - ease) / 84.6 * 100_000
    assert grade(Counts(10_000, 100_000, round(syllables), 0, 0, 0, 0, 0), "pt") == pytest.approx(expected, abs=0.01)


def test_languages_with_and_without_a_formula_are_told_apart() -> None:
    assert all(map(has_formula, (*WITH_FORMULA, "pt-BR", "de-CH")))
    assert not any(map(has_formula, WITHOUT))


@given(SPOKEN, st.sampled_from(WITH_FORMULA))
def test_every_grade_is_finite_and_not_below_zero(spoken: Spoken, language: str) -> None:
    found = grade(counts_of(spoken), language)
    assert math.isfinite(found)
    assert found >= 0


@given(SPOKEN, st.data(), st.sampled_from(WITH_FORMULA))
def test_a_longer_word_never_lowers_the_grade(spoken: Spoken, data: st.DataObject, language: str) -> None:
    longer = [list(sentence) for sentence in spoken]
    sentence = data.draw(st.sampled_from(longer))
    sentence[data.draw(st.integers(0, len(sentence) - 1))] += 1
    assert grade(counts_of(longer), language) >= grade(counts_of(spoken), language) - 1e-9


@given(SPOKEN.filter(lambda spoken: len(spoken) > 1), st.sampled_from(WITH_FORMULA))
def test_two_sentences_made_one_never_lower_the_grade(spoken: Spoken, language: str) -> None:
    joined = [[*spoken[0], *spoken[1]], *spoken[2:]]
    assert grade(counts_of(joined), language) >= grade(counts_of(spoken), language) - 1e-9


@given(st.text(), st.sampled_from((*WITH_FORMULA, *WITHOUT)))
def test_any_text_has_a_finite_grade_or_none(words: str, language: str) -> None:
    found = section_grade((Paragraph((Text(f"{words} " * 31),)),), language)
    assert found is None or math.isfinite(found)


def test_fewer_than_thirty_words_have_no_grade() -> None:
    assert section_grade((Paragraph((Text("Drink water. " * 14),)),), "en") is None
    assert section_grade((Paragraph((Text("Drink water. " * 15),)),), "en") is not None


def test_words_of_the_glossary_are_left_out() -> None:
    plain = Paragraph((Text("You can drink some water now. " * 8),))
    hard = Paragraph((Text("You can drink some "), Text("electrophysiological"), Text(" water now.")))
    explained = Paragraph((Text("You can drink some "), GlossaryTerm("electrophysiological", "?"), Text(" water now.")))
    without = section_grade((plain,), "en")
    assert section_grade((plain, explained), "en") == pytest.approx(without)
    assert section_grade((plain, hard), "en") != pytest.approx(without)


def test_headings_tables_and_numbers_do_not_count_and_items_are_sentences() -> None:
    item = ListItem((Paragraph((Text("some water"),)),))
    row = Row((Cell((Text("electrophysiological"),)),))
    blocks = (
        Heading(3, (Text("Electrophysiological"),)), Paragraph((Text("Drink 2000 ml:"),)), List((item, item)),
        Table(row, (row,)),
    )  # fmt: skip
    found = counted(sentences(blocks, "en"), "en")
    assert (found.sentences, found.words) == (3, 6)


def test_a_hard_text_has_a_higher_grade_than_an_easy_one() -> None:
    easy = "You lie on a table. It moves slowly. The scan does not hurt. You can go home after it. "
    hard = (
        "Radiopharmaceutical administration precedes tomographic acquisition, necessitating considerable immobility "
        "throughout examinations, notwithstanding claustrophobia. "
    )
    by_text = [section_grade((Paragraph((Text(text * 4),)),), "en") for text in (easy, hard)]
    assert by_text[0] is not None
    assert by_text[1] is not None
    assert by_text[0] < 4
    assert by_text[1] > 16
