from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checks.source_lines import SourceLines

BODY = "One.\n\n> **Two** [words](article:a/two-words)\n> go on.\n\nOne."
LINES = SourceLines(BODY, 11)


def test_a_sentence_is_found_behind_marks_addresses_and_line_ends() -> None:
    assert LINES.of_sentence("Two words go on.", 11) == (13, "Two")
    assert LINES.of_sentence("“go” on", 11) == (14, "")


def test_a_sentence_that_stands_there_twice_is_found_behind_the_given_line() -> None:
    assert LINES.of_sentence("One.", 11) == (11, "One.")
    assert LINES.of_sentence("One.", 12) == (16, "One.")


def test_a_sentence_that_is_not_there_is_at_the_given_line() -> None:
    assert LINES.of_sentence("Three words.", 12) == (12, "")


def test_an_abbreviation_is_found_as_a_whole() -> None:
    assert SourceLines("CTG\nPET/CT", 7).of_abbreviation("CT") == (8, "CT")
    assert LINES.of_abbreviation("CT") == (11, "")


def test_an_abbreviation_is_found_in_the_plural_as_it_stands_there() -> None:
    assert SourceLines("# EKG1\n\nYour EKGs and an EKG.", 7).of_abbreviation("EKG") == (9, "EKGs")


@given(st.text(), st.text(), st.integers(0, 50))
def test_any_place_is_a_line_of_the_text_or_the_given_one(body: str, sentence: str, after: int) -> None:
    line, words = SourceLines(body, 10).of_sentence(sentence, after)
    lines = body.split("\n")
    assert line == after or (10 <= line < 10 + len(lines) and words in lines[line - 10])
