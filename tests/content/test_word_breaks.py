"""Where lines of Thai can end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.word_breaks import with_word_breaks

MIXED = st.text(st.sampled_from("กขคงจะาิีู่้์เแโไๆฯ๑ ab1()\u200b。あ漢"), max_size=60)


def test_words_of_thai_get_places_between_them_where_a_line_can_end() -> None:
    assert with_word_breaks("ออกกำลังกายสม่ำเสมอ") == "ออก\u200bกำลังกาย\u200bสม่ำเสมอ"


def test_a_repetition_mark_stays_with_its_word() -> None:
    assert "\u200bๆ" not in with_word_breaks("บรรเทาปวดต่างๆ ได้ดี")


@pytest.mark.parametrize("text", ["", "Plain words", "心脏病的患者。", "ผู้\u200bป่วยโรคเบาหวาน"])
def test_other_text_and_what_an_author_broke_stay_as_they_are(text: str) -> None:
    assert with_word_breaks(text) == text


@given(MIXED)
def test_nothing_but_zero_width_spaces_is_added(text: str) -> None:
    assert with_word_breaks(text).replace("\u200b", "") == text.replace("\u200b", "")


@given(MIXED)
def test_breaking_twice_is_breaking_once(text: str) -> None:
    once = with_word_breaks(text)
    assert with_word_breaks(once) == once
