import pytest

from kiosk.core.problems import MOST_QUOTED, Problem, near_miss, quoted


def test_a_problem_as_a_line() -> None:
    problem = Problem("a/b/index.en.md", 7, "warning", "dead-link", 'there is no article "x"', "x")
    assert str(problem) == 'a/b/index.en.md:7: warning dead-link there is no article "x"'
    assert str(Problem("a", 0, "error", "folder-name", "rename it")) == "a: error folder-name rename it"


def test_problems_stand_in_the_order_of_their_lines() -> None:
    late, early = Problem("a", 10, "error", "a", "m"), Problem("a", 9, "warning", "z", "m", "z")
    assert sorted([late, early]) == [early, late]


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("revieved", ("reviewed", "review_by", "reviewer"), '; did you mean "reviewed"?'),
        ("checks/puls", {"checks/pulse": 1, "scans/pet": 2}, '; did you mean "checks/pulse"?'),
        ("zebra", ("reviewed", "title"), ""),
        ("", ("title",), ""),
        ("title", (), ""),
        ("x" * 200_000, ("title",), ""),
    ],
)
def test_a_name_that_is_close(name: str, known: dict[str, int] | tuple[str, ...], hint: str) -> None:
    assert near_miss(name, known) == hint


def test_of_names_that_are_equally_close_the_first_is_meant() -> None:
    assert near_miss("ab", ("abc", "abd")) == near_miss("ab", ["abc"]) == '; did you mean "abc"?'


def test_what_is_quoted_is_short() -> None:
    assert quoted("a" * MOST_QUOTED) == f'"{"a" * MOST_QUOTED}"'
    assert quoted("a" * 10_000) == f'"{"a" * MOST_QUOTED}…"'
