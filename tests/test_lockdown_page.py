"""docs/lockdown.md lists ways out: each that the program blocks names a test that tries it, and these are there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from kiosk.app.doctor.finding import AREAS

ROOT = Path(__file__).parents[1]
PARTS = re.split(r"^## ", (ROOT / "docs" / "lockdown.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
OWN, *OF_THE_SYSTEM = [part for part in PARTS if "\n| way out |" in part]


def rows(part: str) -> list[list[str]]:
    """The cells of each row of a part's table, without its head."""
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@cache
def functions_of(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("row", rows(OWN), ids=lambda row: row[0])
def test_every_way_out_that_the_program_blocks_has_a_test(row: list[str]) -> None:
    _, how, tests = row
    assert how
    named = re.findall(r"`(tests/[a-z_0-9/]+\.py)::(test_\w+)`", tests)
    assert named
    for path, test in named:
        assert test in functions_of(path)


@pytest.mark.parametrize("row", [row for part in OF_THE_SYSTEM for row in rows(part)], ids=lambda row: row[0])
def test_every_way_out_that_the_system_blocks_has_a_setting_and_codes_that_doctor_has(row: list[str]) -> None:
    way, how, codes = row
    assert way
    assert how
    known = {code for area in AREAS.values() for code in area}
    assert set(re.findall(r"`([a-z-]+)`", codes)) <= known


def test_the_page_has_a_part_for_the_program_and_for_each_system() -> None:
    assert len(rows(OWN)) > 25
    assert [part.partition(":")[0] for part in OF_THE_SYSTEM] == ["Linux", "Windows"]


@pytest.mark.parametrize("press", ["", "LongPress"])
@pytest.mark.parametrize("key", ["Power", "Reboot", "Suspend", "Hibernate"])
def test_the_page_names_every_key_that_logind_acts_on(key: str, press: str) -> None:
    """After logind.conf(5); a restart key restarts as it comes, and turns the machine off when it is held."""
    assert f"`Handle{key}Key{press}=ignore`" in OF_THE_SYSTEM[0]
