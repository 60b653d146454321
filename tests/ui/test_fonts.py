"""The fonts: which are loaded when, what they cover, and how Qt sets each script with them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont, QTextLayout, QTextOption

from kiosk.content.word_breaks import with_word_breaks
from kiosk.core.scripts import writing_system
from kiosk.ui import fonts
from kiosk.ui.fonts import FontError, load_first_fonts, load_other_fonts

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"

LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "es": "abcdefghijklmnopqrstuvwxyzáéíñóúü",
    "fr": "abcdefghijklmnopqrstuvwxyzàâæçèéêëîïôùûüÿœ",
    "de": "abcdefghijklmnopqrstuvwxyzßäöü",
    "pt": "abcdefghijklmnopqrstuvwxyzàáâãçéêíòóôõú",
    "pl": "abcdefghijklmnoprstuwyzóąćęłńśźż",
    "uk": "ʼабвгдежзийклмнопрстуфхцчшщьюяєіїґ",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "tr": "abcdefghijklmnoprstuvyzçöüğİış",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670،؛؟٠١٢٣٤٥٦٧٨٩",
    "ur": "ءابتثجحخدذرزسشصضطظعغفقلمنوٹپچڈڑژکگھہیے،؛؟۔۰۱۲۳۴۵۶۷۸۹",
    "hi": "अआइईउऊऋऌऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहऽॐ।॥०१२३४५६७८९"
    "\u0901\u0902\u0903\u093c\u093e\u093f\u0940\u0941\u0942\u0943\u0945\u0947\u0948\u0949\u094b\u094c\u094d",
    "vi": "abcdeghiklmnopqrstuvxyàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "th": "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะาเแโใไๅๆ"
    "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e",
    "el": "ΐάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ",
    "ja": "あいうえおがぱゃっアイウエオヴー、。「」『』々〇心臓病頰剝塡𠮟腟囊瘙",
    "zh-Hans": "心脏病，。、；：？！“”‘’（）《》「」…—āǎàōēíúǚ",
}
"""The main letters of each language as CLDR 48.2 has them, with its own figures and signs. Of Chinese and Japanese only
some that shorter lists lack."""

HIGHEST = {
    "en": "Ågpqyj ÉÀÑ", "vi": "Ấằễợự ỶẪ gpqy", "ru": "ЁЙ щцруф", "el": "Ώ Ή ΐ ξψ", "ar": "إِبْرَاهِيم آلام جُرُوحٌ",
    "ur": "پیچیدگیاں تشخیص ہچکچاہٹ نتیجہ", "hi": "र्स्थिति ष्ट्रूँ र्कीं अँगूठी", "th": "ปู่ ญี่ปุ่น ฐูี้ น้ำ",
    "zh-Hans": "国医院鬱", "ja": "国医院ぎ",
}  # fmt: skip
"""Words that reach far above or below the line."""

MIXED = {
    "en": "Take ibuprofen (400 mg) – 2 × daily → rest.",
    "ru": "Примите Ibuprofen (400 мг) — 2 × в день.",
    "ar": "تناول دواء Ibuprofen (400 mg) مرتين يوميًا، ٥٠٪.",
    "ur": "دوا Ibuprofen (400 mg) دن میں دو بار لیں۔ ۱۲",
    "hi": "दवा Ibuprofen (400 mg) दिन में दो बार लें। १२",
    "vi": "Uống Ibuprofen (400 mg) hai lần mỗi ngày.",
    "th": "กินยา Ibuprofen (400 mg) วันละสองครั้ง",
    "zh-Hans": "每日服用布洛芬 Ibuprofen（400 mg）两次，饭后服用。",
    "ja": "イブプロフェン Ibuprofen（400 mg）を1日2回、食後に。",
}
"""A sentence with the Latin name of a medicine, figures and brackets."""


class RecordingDatabase:
    """Stands in for `QFontDatabase`: the names of the files that were loaded."""

    def __init__(self) -> None:
        self.loaded: list[str] = []

    def addApplicationFont(self, path: str) -> int:  # noqa: N802 - the name in Qt
        self.loaded.append(Path(path).name)
        return len(self.loaded)


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> RecordingDatabase:
    recording = RecordingDatabase()
    monkeypatch.setattr(fonts, "QFontDatabase", recording)
    return recording


def font_of(language: str, pixels: int = 34) -> QFont:
    font = QFont(list(writing_system(language).families))
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def lines(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a text that is wrapped only where a line may end."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


def missing_glyphs(text: str, language: str) -> set[str]:
    """The families, none of ours, and the empty boxes that a text is drawn with."""
    layout = QTextLayout(text, font_of(language))
    layout.beginLayout()
    layout.createLine().setLineWidth(1 << 20)
    layout.endLayout()
    found: set[str] = set()
    for run in layout.glyphRuns():
        family = run.rawFont().familyName()
        if family not in writing_system(language).families:
            found.add(family)
        if 0 in run.glyphIndexes():
            found.add(f"a box of {family}")
    return found


def library_lines() -> Iterator[tuple[str, str]]:
    """Each different line of the starter library, with the language it stands in."""
    library = RESOURCES / "library"
    for path in sorted(library.rglob("index.*.md")):
        language = path.name.removeprefix("index.").removesuffix(".md")
        for line in sorted(set(path.read_text(encoding="utf-8").splitlines())):
            yield language, line


def screen_words() -> Iterator[tuple[str, str]]:
    """Each translated word of the screen, with its language."""
    for path in sorted((RESOURCES / "translations").glob("*.ts")):
        root = ET.parse(path).getroot()  # noqa: S314 - a file of ours
        for translation in root.iter("translation"):
            yield str(root.get("language")).replace("_", "-"), "".join(translation.itertext())


def test_an_english_kiosk_starts_with_two_fonts(database: RecordingDatabase) -> None:
    load_first_fonts(FONTS, ("en", "es"))
    assert database.loaded == ["AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf"]


def test_each_language_of_the_library_can_be_named_on_the_first_screen(database: RecordingDatabase) -> None:
    load_first_fonts(FONTS, ("ar", "en", "ru", "uk", "zh-Hans"))
    stems = ["NotoSansArabic", "AtkinsonHyperlegibleNext", "NotoSans", "NotoSansCJKsc"]
    assert [name.partition("-")[0] for name in database.loaded[::2]] == stems
    assert [name.partition("-")[2][:4] for name in database.loaded] == ["Regu", "Bold"] * 4


@pytest.mark.parametrize("languages", [("en",), ("zh-Hans", "ar"), ("ur", "hi", "th", "ja")])
def test_every_font_is_loaded_once(languages: tuple[str, ...], database: RecordingDatabase) -> None:
    load_first_fonts(FONTS, languages)
    load_other_fonts(FONTS, languages)
    assert sorted(database.loaded) == sorted(path.name for path in FONTS.iterdir() if path.suffix in {".ttf", ".otf"})


@pytest.mark.usefixtures("qapp")
def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(FontError, match=r"AtkinsonHyperlegibleNext-Regular\.ttf"):
        load_first_fonts(tmp_path)


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold], ids=["regular", "bold"])
def test_all_letters_of_a_language_are_in_its_first_family(language: str, weight: QFont.Weight) -> None:
    font = font_of(language)
    font.setWeight(weight)
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == writing_system(language).families[0]
    assert raw.weight() == weight.value
    letters = {*LETTERS[language], *LETTERS[language].upper()}
    assert {letter for letter in letters if not raw.supportsCharacter(ord(letter))} == set()


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", MIXED)
def test_a_sentence_with_a_latin_name_is_drawn_in_our_fonts(language: str) -> None:
    assert missing_glyphs(MIXED[language], language) == set()


@pytest.mark.usefixtures("fonts")
def test_the_starter_library_is_drawn_in_our_fonts() -> None:
    assert {
        (language, found) for language, line in library_lines() for found in missing_glyphs(line, language)
    } == set()


@pytest.mark.usefixtures("fonts")
def test_the_words_of_the_screen_are_drawn_in_our_fonts() -> None:
    assert {(language, found) for language, word in screen_words() for found in missing_glyphs(word, language)} == set()


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", HIGHEST)
def test_two_lines_of_running_text_never_touch(language: str) -> None:
    ink = QFontMetricsF(font_of(language, 100)).tightBoundingRect(HIGHEST[language])
    assert ink.height() < 100 * writing_system(language).line_height


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "zh-Hans",
            "心脏病（又称“冠心病”）的患者，应当：按时服药、少吃盐；如有疑问，请问医生。《说明》见背面！好吗？" * 4,
        ),
        (
            "ja",
            "「心臓病」の患者さんは、薬を飲む前に（必ず）医師に相談してください。『説明』は裏面、ちょっと読んで。" * 4,
        ),
    ],
)
def test_chinese_and_japanese_lines_begin_and_end_where_they_may(language: str, text: str) -> None:
    for width in range(120, 900, 37):
        found = lines(text, font_of(language), width)
        assert [line for line in found if line[0] in "，。、；：？！）》」』”ょっ"] == []
        assert [line for line in found if line.rstrip()[-1] in "（《「『“"] == []


@pytest.mark.usefixtures("fonts")
def test_lines_of_thai_end_between_words() -> None:
    text = "ผู้ป่วยโรคเบาหวานควรรับประทานอาหารให้ตรงเวลาและออกกำลังกายสม่ำเสมอ" * 3
    font = font_of("th")
    broken = with_word_breaks(text)
    widest = max(QFontMetricsF(font).horizontalAdvance(word) for word in broken.split("\u200b"))
    for width in range(int(widest) + 2, 900, 61):
        found = lines(broken, font, width)
        assert len(found) > 1
        assert max(QFontMetricsF(font).horizontalAdvance(line) for line in found) <= width
        assert [line for line in found if line[0] in "\u0e31\u0e34\u0e48\u0e49ะาำๆ"] == []
