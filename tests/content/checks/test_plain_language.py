from kiosk.content.checks.plain_language import abbreviations, grade_problems, grades, long_sentences
from kiosk.content.checks.source_lines import SourceLines
from kiosk.content.model import CheckConfig
from tests.checked import library, text
from tests.converted import FIRST_LINE, convert

WORD = "water "


def long_ones(body: str, language: str = "en") -> list[tuple[int, str]]:
    lines = SourceLines(body, FIRST_LINE)
    return [
        (problem.line - FIRST_LINE + 1, problem.about) for problem in long_sentences(convert(body, language), lines)
    ]


def test_twenty_five_words_are_no_problem_and_twenty_six_are() -> None:
    assert long_ones(f"Drink {WORD * 23}now.") == []
    assert long_ones(f"Drink {WORD * 24}now.") == [(1, "Drink water water")]


def test_a_long_sentence_is_found_on_its_line_behind_marks_of_markdown() -> None:
    body = f"Short.\n\n## Part\n\n- One.\n- **Drink** [some](article:a/b) {WORD * 24}now.\n"
    assert long_ones(body) == [(6, "Drink")]
    assert long_ones(f"Short one. Then\ndrink {WORD * 24}now.") == [(1, "Then")]


def test_the_items_of_a_list_are_sentences_of_their_own() -> None:
    assert long_ones("You may feel:\n\n" + f"- {WORD * 9}\n" * 4) == []


def test_a_word_of_the_glossary_counts_as_a_word_of_its_sentence() -> None:
    assert long_ones(f"Drink {WORD * 23}tea now.\n\n*[tea]: A drink.") == [(1, "Drink water water")]


def test_a_sentence_that_begins_with_a_word_of_the_glossary_is_found_on_its_line() -> None:
    assert long_ones(f"Short.\n\nTea is {WORD * 24}now.\n\n*[Tea]: A drink.") == [(3, "is water water")]


def test_a_word_of_the_glossary_can_end_a_sentence() -> None:
    assert long_ones(f"{WORD * 20}tea. Then {WORD * 20}tea.\n\n*[tea]: A drink.") == []


def test_languages_without_spaces_between_words_are_not_judged() -> None:
    assert long_ones("水 " * 40, "zh-Hans") == []
    assert long_ones("nước " * 40, "vi") == []


def test_a_grade_over_the_limit_is_a_problem_of_its_section() -> None:
    assert list(grade_problems(text(grade=8.04), 8)) == []
    found = list(grade_problems(text(grade=8.06), 8))
    assert [(problem.line, problem.code, problem.about) for problem in found] == [
        (10, "reading-grade", "Part 1"), (20, "reading-grade", "Part 2"),
    ]  # fmt: skip
    assert "grade 8.1, and 8 is the most" in found[0].message


def test_a_section_without_a_grade_is_no_problem() -> None:
    assert list(grade_problems(text(grade=None), 0)) == []


def test_a_library_decides_on_its_own_grade() -> None:
    assert list(grades(library(text(grade=7)))) == []
    assert len(list(grades(library(text(grade=7), check=CheckConfig(grade=6))))) == 2


def test_an_abbreviation_is_found_on_the_line_of_its_first_use() -> None:
    body = "CARPETS.\n\nA `PET` of [yours](article:a/b): the PET scan.\n"
    (problem,) = abbreviations(convert(body), SourceLines(body, FIRST_LINE))
    assert (problem.line - FIRST_LINE + 1, problem.code, problem.about) == (3, "unexplained-abbreviation", "PET")
