"""Quotes, dashes and ellipses by language, in plain text."""

import pytest

from kiosk.content.typography import quotes, typographic


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "He said “yes”"),
        ("ar", "He said ”yes“"),
        ("ur", "He said ”yes“"),
        ("fa", "He said «yes»"),
        ("ja", "He said 「yes」"),
        ("uk", "He said «yes»"),
        ("hi", "He said “yes”"),
        ("zh-Hans", "He said “yes”"),
    ],
)
def test_quotes_of_a_language(language: str, expected: str) -> None:
    assert typographic('He said "yes"', language) == expected


@pytest.mark.parametrize("language", ["ar", "ja", "de", "sv"])
def test_an_apostrophe_is_the_same_in_all_languages(language: str) -> None:
    assert typographic("l'eau", language) == "l’eau"


def test_plain_thai_gets_places_where_a_line_can_end() -> None:
    assert typographic("ออกกำลังกายสม่ำเสมอ", "th") == "ออก\u200bกำลังกาย\u200bสม่ำเสมอ"


def test_thai_in_quotes_gets_the_same_places() -> None:
    assert typographic('"ออกกำลังกาย"', "th") == "“ออก\u200bกำลังกาย”"


def test_region_and_script_of_a_tag_do_not_matter() -> None:
    assert quotes("de-AT") == quotes("de")
