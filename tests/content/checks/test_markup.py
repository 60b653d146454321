import pytest

from kiosk.content.checks.markup import markup_problems
from tests.converted import FIRST_LINE, convert


def found(body: str) -> list[tuple[str, int, str]]:
    """Code, line of the body, and the words that a problem is about."""
    problems = markup_problems(convert(body), body, FIRST_LINE)
    return [(problem.code, problem.line - FIRST_LINE + 1, problem.about) for problem in problems]


@pytest.mark.parametrize(
    ("body", "line", "sign"),
    [
        ("You need:\n- a cuff\n- a table\n", 2, "-"),
        ("You need:\n* a cuff\n", 2, "*"),
        ("You need:\n+ a cuff\n", 2, "+"),
        ("Do this:\n1. Sit\n2. Rest\n", 2, "1."),
        ("You need:\n    - a cuff\n", 2, "-"),
        ("Words.\n\n• a cuff\n• a table\n", 3, "•"),
        ("-Sit\n-Rest\n", 1, "-"),
        ("*Sit\n*Rest\n", 1, "*"),
        ("1.Sit\n2.Rest\n", 1, "1."),
        ("- Sit\n-Rest\n", 2, "-"),
        ("> You need:\n> - a cuff\n", 2, "-"),
        ("> You need:\n- a cuff\n", 2, "-"),
        ("1. One\n\n    More:\n    - a cuff\n", 4, "-"),
        ("FDG\n: A sugar\n- a cuff\n", 3, "-"),
    ],
)
def test_a_list_that_is_shown_as_running_text_is_one_problem(body: str, line: int, sign: str) -> None:
    assert found(body) == [("list-without-gap", line, sign)]


@pytest.mark.parametrize(
    "body",
    [
        "You need:\n\n- a cuff\n- a table\n",
        "## You need\n- a cuff\n",
        "You need\n========\n- a cuff\n",
        "- a cuff\n  - a small one\nor none\n- a table\n",
        "1. One\n2. Two\n",
        "> [!NOTE] You need\n> - a cuff\n",
        "> Words.\n>\n> - a cuff\n",
        "Words.\n> - a cuff\n",
        "*[PET]: A scan.\n- PET\n",
        "FDG\n:   - A sugar\n    - and more\n",
        "!!! note\n    - a cuff\n",
        "**You** need\na cuff\n",
        "*You* need\na cuff\n",
        "It fell below\n-5 degrees, in\n2020. Then it rose.\n",
        "Words\n* * *\nWords\n",
        "```\nWords\n- a\n```\n",
        "",
    ],
)
def test_lists_that_are_shown_as_such_and_other_text_are_no_problem(body: str) -> None:
    assert found(body) == []


def test_each_paragraph_has_its_own_problem() -> None:
    assert [line for _, line, _ in found("One:\n- a\n- b\n\nTwo:\n- c\n")] == [2, 6]


@pytest.mark.parametrize(
    ("body", "line", "sign"),
    [
        ("[!WARNING] Chest pain?\nCall us.\n", 1, "[!WARNING]"),
        ("Words.\n\n[!tip]\n", 3, "[!tip]"),
        ("> [! NOTE ] Words\n", 1, "[! NOTE ]"),
        ("> \\[!NOTE\\] Words\n", 1, "\\[!NOTE\\]"),
    ],
)
def test_a_callout_that_is_shown_as_words_is_a_problem(body: str, line: int, sign: str) -> None:
    assert found(body) == [("callout-without-sign", line, sign)]


@pytest.mark.parametrize("body", ["> [!WARNING] Chest pain?\n> Call us.\n", "Write `[!NOTE]`.\n", "[NOTE] Words\n"])
def test_callouts_and_code_are_no_problem(body: str) -> None:
    assert found(body) == []
