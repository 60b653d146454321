import pytest

from kiosk.content.checks.script import script_problems
from tests.converted import FIRST_LINE, convert

WORDS = {
    "ar": "يصنع الجسم الدم في العظام، وهو يحمل الأكسجين إلى كل أنحاء الجسم.",
    "el": "Το αίμα μεταφέρει οξυγόνο από τους πνεύμονες στο σώμα.",
    "en": "Blood carries oxygen from the lungs to the rest of the body.",
    "he": "הדם נושא חמצן מן הריאות אל שאר חלקי הגוף כולו.",
    "hi": "रक्त फेफड़ों से ऑक्सीजन को शरीर के बाकी हिस्सों तक पहुँचाता है।",
    "ja": "血液は肺から体のすみずみまで酸素を運びます。",
    "ru": "Кровь переносит кислород из лёгких ко всему телу.",
    "th": "เลือดนำออกซิเจนจากปอดไปยังส่วนอื่นของร่างกาย",
    "ur": "خون پھیپھڑوں سے آکسیجن لے کر پورے جسم تک پہنچاتا ہے۔",
    "vi": "Máu mang khí ô-xy từ phổi đi khắp cơ thể của bạn.",
    "zh-Hans": "血液把氧气从肺部带到身体的其他部分，医生会为您检查。",
    "zh-Hant": "血液把氧氣從肺部帶到身體的其他部分，醫生會為您檢查。",
}


def found(body: str, language: str) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in script_problems(convert(body, language))]


@pytest.mark.parametrize("language", WORDS)
def test_a_text_in_its_languages_script_has_no_problem(language: str) -> None:
    assert found(WORDS[language], language) == []


@pytest.mark.parametrize(
    ("written", "language"),
    [("en", "ar"), ("en", "zh-Hans"), ("ru", "en"), ("ar", "fr"), ("zh-Hans", "en"), ("hi", "ur"), ("en", "ja")],
)
def test_a_text_in_another_script_is_one_problem(written: str, language: str) -> None:
    body = f"{WORDS[written]}\n\n## {WORDS[written]}\n\n{WORDS[written]}\n"
    assert found(body, language) == [("wrong-script", 0)]


def test_a_section_that_was_not_translated_is_a_problem_on_its_line() -> None:
    body = f"{WORDS['ru'] * 3}\n\n## Part\n\n{WORDS['en']}\n"
    assert found(body, "ru") == [("wrong-script", FIRST_LINE + 2)]


def test_the_other_form_of_chinese_is_a_problem() -> None:
    (problem,) = script_problems(convert(WORDS["zh-Hant"], "zh-Hans"))
    assert "in traditional characters" in problem.message
    (problem,) = script_problems(convert(WORDS["zh-Hans"], "zh-TW"))
    assert "in simplified characters" in problem.message


def test_foreign_names_in_a_text_are_no_problem() -> None:
    assert found("常用的药物有 octreotide 和 lanreotide，医生会告诉您怎样使用这些药物。", "zh-Hans") == []


def test_code_in_a_text_is_no_problem() -> None:
    assert found("请写 `patients = read_records(ward, room, bed)`，然后保存。", "zh-Hans") == []


def test_a_few_letters_are_not_judged() -> None:
    assert found("PET/CT, FDG\n", "ar") == []


def test_a_script_that_the_program_does_not_know_is_not_judged() -> None:
    assert found("혈액은 폐에서 몸의 다른 부분으로 산소를 운반합니다. " * 3, "ko") == []


def test_a_script_that_the_tag_names_is_expected() -> None:
    assert found(WORDS["ru"], "sr") == []
    assert found(WORDS["ru"], "sr-Latn") == [("wrong-script", 0)]
