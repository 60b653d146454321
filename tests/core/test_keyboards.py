"""The keyboards of the screen: every language can be typed on the one that it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.keyboards import NUMBERS, KeyboardLayout, read_layouts
from kiosk.core.search_words import folded

KEYBOARDS = Path(__file__).parents[2] / "resources" / "keyboards"

# The letters that a language is written with: "exemplarCharacters" of CLDR 48.2 (npm `cldr-misc-full`).
ALPHABETS = {
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "es": "a á b c d e é f g h i í j k l m n ñ o ó p q r s t u ú ü v w x y z",
    "fr": "a à â æ b c ç d e é è ê ë f g h i î ï j k l m n o ô œ p q r s t u ù û ü v w x y ÿ z",
    "de": "a ä b c d e f g h i j k l m n o ö p q r s ß t u ü v w x y z",
    "pt": "a á à â ã b c ç d e é ê f g h i í j k l m n o ó ò ô õ p q r s t u ú v w x y z",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p r s ś t u w y z ź ż",
    "uk": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
    "ru": "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "tr": "a b c ç d e f g ğ h ı i İ j k l m n o ö p r s ş t u ü v y z",
    "ar": "ً ٌ ٍ َ ُ ِ ّ ْ ٰ ء أ ؤ إ ئ ا آ ب ة ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ى ي",
    "ur": "ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ھ ء ی ے",
    "hi": (
        "़ ं ँ ः अ आ इ ई उ ऊ ऋ ए ऐ ऑ ओ औ क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह "
        "ा ि ी ु ू ृ े ै ॉ ो ौ ्"
    ),
    "vi": (
        "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ g h i ì ỉ ĩ í ị k l m n o ò ỏ õ ó ọ "
        "ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v x y ỳ ỷ ỹ ý ỵ"
    ),
    # The letters of pinyin.
    "zh-Hans": "a b c d e f g h i j k l m n o p q r s t u w x y z",
}
"""Hindi without ॐ ऌ ऍ ळ ऽ ॅ, which only Sanskrit, Marathi and transcriptions have."""


def layout_of(language: str) -> KeyboardLayout:
    return read_layouts(KEYBOARDS, [language])[0]


def keys_of(layout: KeyboardLayout) -> list[str]:
    return [key for row in layout.rows for key in row]


def test_every_language_of_the_screen_has_a_keyboard() -> None:
    assert {path.stem for path in KEYBOARDS.glob("*.toml")} == set(ALPHABETS)


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_is_on_a_key_or_is_found_by_letters_that_are(language: str) -> None:
    typed = {folded(key) for key in keys_of(layout_of(language))}
    missing = [letter for letter in ALPHABETS[language].split() if not set(folded(letter)) <= typed]
    assert missing == []


@pytest.mark.parametrize("language", ALPHABETS)
def test_no_key_stands_twice_and_none_needs_shift(language: str) -> None:
    keys = keys_of(layout_of(language))
    assert len(keys) == len(set(keys))
    assert [key for key in keys if key != key.lower()] == []


@pytest.mark.parametrize("language", ALPHABETS)
def test_a_key_types_one_character(language: str) -> None:
    assert [key for key in keys_of(layout_of(language)) if len(key) != 1] == []


def test_every_digit_can_be_typed() -> None:
    assert set("0123456789") <= {key for row in NUMBERS for key in row}


def test_the_keyboards_stand_in_the_order_of_the_languages() -> None:
    layouts = read_layouts(KEYBOARDS, ["ar", "en", "fr"])
    assert [layout.language for layout in layouts] == ["ar", "en", "fr"]


def test_a_keyboard_with_the_same_keys_is_offered_once() -> None:
    assert [layout.language for layout in read_layouts(KEYBOARDS, ["zh-Hans", "en", "vi", "es"])] == ["zh-Hans", "es"]


@pytest.mark.parametrize("languages", [["ar"], ["ru", "hi"], ["ja"], []])
def test_latin_letters_can_always_be_typed(languages: list[str]) -> None:
    assert any("a" in keys_of(layout) for layout in read_layouts(KEYBOARDS, languages))


def test_a_language_of_a_region_is_typed_as_elsewhere() -> None:
    assert layout_of("pt-BR") == layout_of("pt")


def test_a_language_without_a_keyboard_is_left_out() -> None:
    assert [layout.language for layout in read_layouts(KEYBOARDS, ["th", "fr"])] == ["fr"]
