"""What build.spec names, and what it leaves out because the program does not use it."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SPEC = ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))

# What Qt asks of ICU, and its classes that do so for others: the bundle has ICU without its data.
OF_ICU = r"QCollator|localeAwareCompare|QTimeZone|QString(?:Converter|Decoder|Encoder)|QTextStream|QFileSystemModel"


def constant(name: str) -> ast.expr:
    """What build.spec assigns to a name."""
    return next(
        node.value
        for node in SPEC.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name
    )


def excluded() -> list[str]:
    """The modules that are not to be in the bundle."""
    return next(
        ast.literal_eval(node.value)
        for node in ast.walk(SPEC)
        if isinstance(node, ast.keyword) and node.arg == "excludes"
    )


def test_resources_that_are_carried_exist() -> None:
    patterns = ast.literal_eval(constant("RESOURCES"))
    assert [pattern for pattern in patterns if not any((ROOT / "resources").glob(pattern))] == []


@pytest.mark.parametrize("module", [name for name in excluded() if name.startswith(("PIL.", "PySide6.", "rapidfuzz."))])
def test_module_that_stays_out_exists(module: str) -> None:
    assert importlib.util.find_spec(module) is not None


def test_kiosk_asks_nothing_of_icu() -> None:
    sources = sorted((ROOT / "kiosk").rglob("*.py"))
    assert [source for source in sources if re.search(OF_ICU, source.read_text(encoding="utf-8"))] == []
