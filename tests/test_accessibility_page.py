"""docs/accessibility.md names tests: each of them is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[a-z_/]+\.py)(?:::(\w+))?`", PAGE)))
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| ---")]


@cache
def functions_of(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("path", "test"), NAMED, ids=["::".join(filter(None, named)) for named in NAMED])
def test_every_test_that_the_page_names_is_there(path: str, test: str) -> None:
    assert (ROOT / path).is_file()
    assert not test or test in functions_of(path)


def test_the_page_has_rows_that_are_met_and_says_which_are_not() -> None:
    assert len(NAMED) > 40
    assert any("**Not met**" in row or "**not met**" in row for row in ROWS)
