"""How each language is written."""

import pytest

from kiosk.core.scripts import writing_system

SCREEN_LANGUAGES = ("en", "es", "fr", "de", "pt", "pl", "uk", "ru", "tr", "ar", "ur", "hi", "vi", "zh-Hans")


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("en", "Latn"), ("pt-BR", "Latn"), ("uk", "Cyrl"), ("el", "Grek"), ("ar", "Arab"), ("ar-EG", "Arab"),
        ("fa", "Arab"), ("ur", "Aran"), ("hi", "Deva"), ("th", "Thai"), ("ja", "Jpan"), ("zh", "Hans"),
        ("zh-Hans", "Hans"), ("zh-Hans-SG", "Hans"), ("zh-TW", "Hant"), ("zh-Hant", "Hant"), ("zh-Hans-TW", "Hans"),
        ("sr", "Cyrl"), ("sr-Latn", "Latn"), ("uz-Cyrl", "Cyrl"), ("ur-Arab", "Arab"), ("xx", "Latn"),
    ],
)  # fmt: skip
def test_script_of_a_language(language: str, script: str) -> None:
    assert writing_system(language).script == script


def test_naming_the_usual_script_changes_nothing() -> None:
    assert writing_system("vi-Latn") is writing_system("vi")
    assert writing_system("zh-Hans") is writing_system("zh")


def test_only_arabic_urdu_and_hebrew_run_from_right_to_left() -> None:
    languages = (*SCREEN_LANGUAGES, "fa", "he", "ja", "th")
    assert [language for language in languages if writing_system(language).right_to_left] == ["ar", "ur", "fa", "he"]


def test_a_case_of_letters_in_a_tag_does_not_matter() -> None:
    assert writing_system("ZH-hans") is writing_system("zh-Hans")


@pytest.mark.parametrize("language", [*SCREEN_LANGUAGES, "ja", "th"])
def test_each_writing_system_falls_back_to_all_others(language: str) -> None:
    system = writing_system(language)
    assert len(set(system.families)) == len(system.families)
    assert {writing_system(other).families[0] for other in ("vi", "ar", "hi", "zh", "ja", "th")} <= set(system.families)


def test_lines_of_no_script_stand_closer_than_those_of_latin() -> None:
    assert writing_system("en").line_height == 1.5
    assert min(writing_system(language).line_height for language in (*SCREEN_LANGUAGES, "ja", "th")) == 1.5


def test_emphasis_is_slanted_only_where_a_design_for_it_exists() -> None:
    slanted = {language for language in (*SCREEN_LANGUAGES, "ja", "th") if writing_system(language).has_italics}
    assert slanted == {"en", "es", "fr", "de", "pt", "pl", "uk", "ru", "tr", "vi"}
