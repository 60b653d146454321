"""Where sentences begin and end, in the languages of the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.sentences import split_sentences

LANGUAGES = ["en", "es", "fr", "de", "pt", "pl", "uk", "ru", "tr", "ar", "ur", "hi", "vi", "zh-Hans", "ja", "th", "xx"]


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start : start + length] for start, length in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Is it safe?", "Yes!", "It is (mostly).", "Ask us."]),
        ("es", ["¿Es seguro?", "¡Sí!", "Pregunte."]),
        ("fr", ["Est-ce sûr\u202f?", "Il dit\u202f: «\u202fOui.\u202f»", "Demandez."]),
        ("de", ["Ist das sicher?", "„Ja.“", "Fragen Sie uns."]),
        ("pl", ["Czy to bezpieczne?", "Tak!"]),
        ("uk", ["Це безпечно?", "Так!"]),
        ("ar", ["هل هذا آمن؟", "نعم.", "اسأل الطبيب!"]),
        ("ur", ["کیا یہ محفوظ ہے؟", "جی ہاں۔", "پوچھیں۔"]),
        ("hi", ["क्या यह सुरक्षित है?", "हाँ।", "पूछें।"]),
        ("xx", ["One.", "Two."]),
    ],
)
def test_each_mark_ends_a_sentence(language: str, expected: list[str]) -> None:
    assert sentences(" ".join(expected), language) == expected


def test_chinese_and_japanese_need_no_space() -> None:
    assert sentences("这安全吗？是的！他说“等一下。”服用3.5毫升；好", "zh-Hans") == [
        "这安全吗？", "是的！", "他说“等一下。”", "服用3.5毫升；", "好"
    ]  # fmt: skip
    assert sentences("安全ですか？はい。", "ja") == ["安全ですか？", "はい。"]


def test_thai_pauses_at_spaces_but_not_beside_numbers() -> None:
    text = "ยานี้ควรกินหลังอาหารทันที ครั้งละ 2 เม็ดวันละสามครั้งเท่านั้น ห้ามดื่มเหล้า"
    assert sentences(text, "th") == ["ยานี้ควรกินหลังอาหารทันที", "ครั้งละ 2 เม็ดวันละสามครั้งเท่านั้น", "ห้ามดื่มเหล้า"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ask Dr. Smith or Mrs. J. R. Jones, e.g. on Monday, in room No. 5 of the U.S. Army."),
        ("en", "Take approx. 3.5 ml at 8.30 a.m. and wait."),
        ("en", "1. Sit down."),
        ("es", "La Dra. Pérez y el Sr. J. Ruiz, p. ej. hoy, en la Av. Central, núm. 5."),
        ("fr", "M. Dupont et Mme. Petit, p. ex. hier, chez le Dr. Martin."),
        ("de", "Am 3. Mai kommt Dr. Meyer, z. B. um 8.30 Uhr, d. h. in Zimmer Nr. 5."),
        ("pt", "O Dr. Silva e a Sra. Souza, p. ex. hoje, às 8.30."),
        ("pl", "Dr. Nowak, tj. lekarz, jest tu 3. Maja o godz. 8.30."),
        ("ru", "Доктор И. И. Иванов, т. е. врач, ул. Ленина, д. 5."),
        ("uk", "Лікар І. І. Шевченко, вул. Шевченка, буд. 5."),
        ("tr", "Dr. Yılmaz, örn. bugün, Prof. Kaya ile saat 8.30."),
        ("ar", "قال د. أحمد: خذ 3.5 مل."),
        ("hi", "डॉ. शर्मा 3.5 मिली देंगे।"),
        ("vi", "BS. Nguyễn ở TP. Hồ Chí Minh."),
        ("en", "Wait … then go... and rest."),
    ],
)
def test_abbreviations_initials_and_numbers_end_none(language: str, text: str) -> None:
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["It was long ago...", "Then he came."]),
        ("en", ["Come at 9 p.m.", "Then wait."]),
        ("en", ["Eat more vitamin D.", "It helps."]),
        ("en", ["It began in 1950.", "It ended in 12.", "Good."]),
        ("de", ["Es gibt Hepatitis B.", "Sie ist selten."]),
        ("ru", ["Хлеб, рис и т. д.", "Затем вода."]),
    ],
)
def test_what_looks_shortened_may_still_end_one(language: str, expected: list[str]) -> None:
    assert sentences(" ".join(expected), language) == expected


def test_a_line_break_ends_none() -> None:
    assert sentences("Kopfweh\u2028und Fieber. Dann", "de") == ["Kopfweh\u2028und Fieber.", "Dann"]


words = st.sampled_from([
    "Dr.", "z. B.", "No. 5", "U.S.", "3.5", "…", "...", "?!", "“", "”", "»", "«", "(", ")", "。", "；", "؟", "۔", "।",
    "д.", "\u2028", "\u200b", "\u00a0", "\n", " ", "word", "Word", "中", "क", "👩‍🔬", "1.", "ﷺ",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(words).map("".join)), st.sampled_from(LANGUAGES))
def test_sentences_are_in_order_apart_and_leave_out_only_spaces(text: str, language: str) -> None:
    reached = 0
    for start, length in split_sentences(text, language):
        assert length > 0
        assert not text[reached:start].strip()
        assert text[start : start + length] == text[start : start + length].strip()
        reached = start + length
    assert not text[reached:].strip()


@pytest.mark.parametrize("piece", [".", "Dr. ", "a. ", '"', ".)", "…", "»", "。", " ", "9. "])
def test_a_long_text_of_one_kind_takes_no_long_time(piece: str) -> None:
    # Quadratic work on so much text would take minutes, and the run would be ended.
    split_sentences(piece * (1 << 18), "en")
