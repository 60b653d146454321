"""Words are compared without case, accents and variants of letters, by their stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.search_words import compounds, folded, grams, is_unspaced, stem, stop_words, tokens

TEXTS = st.text() | st.text(alphabet="abé-ßİıأإىةک月经が痛दर्दไข้ \u00ad\u0301\u064b\u200d\ud800\0😀")


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Œdème", "oedeme"),
        ("Füße", "fusse"),
        ("Łokieć", "lokiec"),
        ("IŞIK", "isik"),
        ("Đau đầu", "dau dau"),
        ("ёлка", "елка"),
        ("أُمّ", "ام"),
        ("إلى", "الي"),
        ("دورة", "دوره"),
        ("العـــظم", "العظم"),
        ("\u06a9\u06cc\u0627", "\u0643\u064a\u0627"),
        ("٣٧", "37"),
        ("हँसी", "हंसी"),
    ],
)
def test_what_is_typed_plainly_equals_what_is_written_properly(written: str, typed: str) -> None:
    assert folded(written) == folded(typed) == typed


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["swell", "swelling", "Swells"]),
        ("es", ["operación", "operaciones"]),
        ("fr", ["démangeaison", "Démangeaisons"]),
        ("de", ["Schwangerschaft", "schwangerschaften"]),
        ("pt", ["vacina", "vacinas"]),
        ("pl", ["badania", "badaniu"]),
        ("ru", ["мигрень", "мигрени"]),
        ("tr", ["ağrı", "AĞRILAR"]),
        ("ar", ["الحامل", "والحامل", "حامل"]),
        ("hi", ["लड़की", "लड़कियाँ"]),
        ("uk", ["серце", "Серце"]),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: list[str]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


def test_words_and_runs_without_spaces_are_told_apart() -> None:
    assert [(token.form, token.unspaced) for token in tokens("MRI检查, don't 30%")] == [
        ("MRI", False),
        ("检查", True),
        ("don", False),
        ("t", False),
        ("30", False),
    ]


def test_vowel_signs_belong_to_their_word() -> None:
    assert [token.form for token in tokens("गर्भावस्था।")] == ["गर्भावस्था"]


def test_a_run_becomes_its_characters_and_pairs() -> None:
    assert grams("月经痛") == ["月", "月经", "经", "经痛", "痛"]


def test_a_word_with_a_hyphen_is_one_word_too() -> None:
    assert compounds("Pre-eclampsia and follow-up, 1-2") == ["Preeclampsia", "followup"]


def test_languages_have_words_that_say_nothing() -> None:
    for language in ("en", "es", "fr", "de", "pt", "pl", "uk", "ru", "tr", "ar", "ur", "hi", "vi", "zh-Hans"):
        assert len(stop_words(language)) > 50
    assert stop_words("tlh") == frozenset()


@given(TEXTS)
def test_tokens_are_parts_of_their_text_in_order(text: str) -> None:
    end = 0
    for start, form, unspaced in tokens(text):
        assert start >= end
        assert text[start : start + len(form)] == form
        assert unspaced == is_unspaced(form)
        end = start + len(form)


@given(TEXTS)
def test_a_folded_word_stays_as_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)
