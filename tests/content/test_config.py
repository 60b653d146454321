import pytest

from kiosk.content.config import library_config, read_toml
from kiosk.content.model import CheckConfig, LibraryConfig, ReviewPolicy
from kiosk.core.problems import Problem

LIBRARY = 'languages = ["en"]\nname = "N"\nclinic = "C"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'


def read(text: str) -> tuple[LibraryConfig, list[Problem]]:
    problems: list[Problem] = []
    fields = read_toml("library.toml", LIBRARY + text, problems)
    assert fields
    config = library_config(fields, lambda _fields, _key, file: file)
    assert config
    return config, problems


def only(text: str) -> Problem:
    (problem,) = read(text)[1]
    return problem


def test_the_line_of_each_text_is_known() -> None:
    problems: list[Problem] = []
    fields = read_toml("library.toml", 'languages = ["en", "es"]\nname = "N"\n[clinic]\n# ours\nes = "C"\n', problems)
    assert fields
    config = library_config(fields, lambda _fields, _key, file: file)
    assert config
    assert config.lines == {("name", "en"): 2, ("clinic", "es"): 5}


@pytest.mark.parametrize("overdue", ["warn", "label", "hide"])
def test_a_library_says_what_becomes_of_overdue_texts(overdue: str) -> None:
    config, problems = read(f'[review]\noverdue = "{overdue}"\n')
    assert (config.review.overdue, problems) == (overdue, [])


def test_overdue_texts_are_only_warned_of_by_default() -> None:
    assert read("")[0].review == ReviewPolicy(overdue="warn")


@pytest.mark.parametrize(("former", "now"), [("warning", "write warn: "), ("error", "write label or hide, ")])
def test_words_of_earlier_versions_are_told_what_to_write_now(former: str, now: str) -> None:
    config, problems = read(f'[review]\noverdue = "{former}"\n')
    assert config.review.overdue == "warn"
    assert [(problem.line, problem.code) for problem in problems] == [(7, "unknown-value")]
    assert now in problems[0].message


def test_a_library_leaves_rules_out_and_sets_its_own_grade() -> None:
    config, problems = read('[check]\nignore = ["no-glyph", "long-title"]\ngrade = 6\n')
    assert (config.check, problems) == (CheckConfig(("no-glyph", "long-title"), 6), [])


def test_no_rule_is_left_out_by_default() -> None:
    assert read("[check]\n")[0].check == read("")[0].check == CheckConfig((), 8)


def test_a_rule_that_is_not_known_names_the_near_miss() -> None:
    problem = only('[check]\nignore = ["long-title", "no-glyf"]\n')
    assert (problem.line, problem.code) == (7, "unknown-value")
    assert 'did you mean "no-glyph"?' in problem.message
    assert read('[check]\nignore = ["no-glyf", "long-title"]\n')[0].check.ignore == ("long-title",)


def test_a_grade_that_is_no_number_and_a_key_that_is_not_known() -> None:
    assert only('[check]\ngrade = "six"\n').code == "wrong-type"
    assert only("[check]\ngrades = 6\n").code == "unknown-key"


@pytest.mark.parametrize(
    "text", ["a = [", f"a = {'9' * 5000}", f"a = {'[' * 5000}", f"{'a.' * 8000}b = 1", f"[{'a.' * 8000}b]"]
)
def test_what_is_no_toml_is_one_problem(text: str) -> None:
    problems: list[Problem] = []
    assert read_toml("library.toml", text, problems) is None
    assert [problem.code for problem in problems] == ["toml"]
