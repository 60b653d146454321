"""Names of folders are safe on every system, and unique."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.importing.slugs import LONGEST, UniqueNames, slug


@given(st.text())
def test_a_slug_is_short_and_plain(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= LONGEST


def test_letters_lose_their_accents() -> None:
    assert slug("Grüße & Côté: œil, Łódź") == "grusse-cote-oeil-lodz"


def test_chinese_is_written_in_pinyin() -> None:
    assert slug("心脏 health") == "xin-zang-health"


def test_long_names_end_behind_a_word() -> None:
    assert slug("word " * 20) == "-".join(["word"] * 12)


def test_a_name_of_windows_is_made_another() -> None:
    assert slug("CON") == "con-page"


def test_names_are_given_once() -> None:
    names = UniqueNames({"heart"})
    assert [names.take("Heart", "x"), names.take("heart!", "x"), names.take("Сердце", "article")] == [
        "heart-2",
        "heart-3",
        "article",
    ]
    assert names.take("Сердце", "article") == "article-2"
