import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checks.syllables import syllables

KNOWN = {
    "en": (
        "the:1 scan:1 made:1 called:1 makes:1 table:2 wanted:2 changes:2 needle:2 body:2 doctor:2 tumour:2 being:2 "
        "diet:2 client:2 create:2 area:3 hospital:3 medicine:3 serious:3 radio:3 appointment:3 video:3 experience:4 "
        "operation:4 radiotherapy:6 check-up:2 don’t:1 quickly:2 painless:2"
    ),
    "de": "das:1 Arzt:1 Blut:1 sehen:2 Frau:1 Fieber:2 Häuser:2 Zeit:1 Apotheke:4 Krankenhaus:3 Untersuchung:4 Tee:1",
    "es": "y:1 muy:1 bien:1 agua:2 ciudad:2 día:2 país:2 ayuda:3 médico:3 quiere:2 guía:2 hospital:3 enfermería:5",
    "fr": "le:1 lit:1 mal:1 cœur:1 eau:1 fièvre:1 médecin:3 malade:2 santé:2 clinique:2 créer:2 maïs:2 hôpital:3",
    "pl": "na:1 nie:1 lek:1 lekarz:2 badanie:3 zdrowie:2 szpital:2 pielęgniarka:4 ciało:2 oddychać:3",
    "pt": "não:1 ao:1 pães:1 dia:2 água:2 saúde:3 região:3 médico:3 cirurgia:4 família:3 hospital:3 meio:2",
    "ru": "врач:1 боль:1 кровь:1 сердце:2 больница:3 лекарство:3 операция:5 его:2",
    "tr": "su:1 kan:1 kalp:1 doktor:2 hastane:3 İlaç:2 ameliyat:4 Iğdır:2",
}


@pytest.mark.parametrize("language", KNOWN)
def test_known_words_have_their_syllables(language: str) -> None:
    known = dict(pair.split(":") for pair in KNOWN[language].split())
    counted = {word: str(syllables(word, language)) for word in known}
    assert counted == known


def test_punctuation_around_a_word_makes_no_difference() -> None:
    assert syllables("“hospital”,", "en") == syllables("hospital", "en")


def test_what_has_no_letters_has_no_syllables() -> None:
    assert syllables("92", "en") == syllables("–", "en") == 0


def test_a_word_without_vowels_has_one() -> None:
    assert syllables("hmm", "en") == 1


def test_both_forms_of_an_accent_count_alike() -> None:
    assert syllables("pai\u0301s", "es") == syllables("país", "es")


@given(st.text(), st.sampled_from(list(KNOWN)))
def test_any_word_has_at_most_a_syllable_for_each_letter(word: str, language: str) -> None:
    assert 0 <= syllables(word, language) <= max(2 * len(word), 0)
