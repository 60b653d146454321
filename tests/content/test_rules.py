"""Each problem that the program can report is a rule with a section in docs/rules.md, and each rule is in use."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.rules import RULES, Rule

ROOT = Path(__file__).parents[2]
SOURCES = [
    *sorted((ROOT / "kiosk" / "content").glob("*.py")),
    *sorted((ROOT / "kiosk" / "content" / "checks").glob("*.py")),
    *sorted((ROOT / "kiosk" / "app" / "desk").rglob("*.py")),
]
DOCS = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def modules() -> list[ast.Module]:
    return [ast.parse(file.read_text(encoding="utf-8")) for file in SOURCES if file.name != "rules.py"]


def positions_of_code(module: ast.Module) -> dict[str, set[int]]:
    """For each function and class with a parameter `code`, by its name: where that stands among the arguments."""
    found: dict[str, set[int]] = {}
    for node in ast.walk(module):
        for name, parameters in signatures(node):
            if "code" in parameters:
                found.setdefault(name, set()).add(parameters.index("code"))
    return found


def signatures(node: ast.AST) -> Iterator[tuple[str, list[str]]]:
    if isinstance(node, ast.FunctionDef):
        yield node.name, [argument.arg for argument in node.args.args if argument.arg != "self"]
    elif isinstance(node, ast.ClassDef):
        yield node.name, [field.target.id for field in node.body if is_field(field)]
        for part in node.body:
            if isinstance(part, ast.FunctionDef) and part.name == "__init__":
                yield node.name, [argument.arg for argument in part.args.args[1:]]


def is_field(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)


def emitted(node: ast.Call, positions: set[int]) -> Iterator[str]:
    """The codes that a call names, if it is one of those with such a parameter."""
    yield from (word for keyword in node.keywords if keyword.arg == "code" for word in words(keyword.value))
    for position in sorted(positions):
        if position < len(node.args):
            found = words(node.args[position])
            behind = words(node.args[position + 1]) if position + 1 < len(node.args) else []
            # Functions of one name may take the code at different places: it is the last word before the message.
            if found and not behind:
                yield from found
                return


def words(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*words(node.body), *words(node.orelse)]
    is_word = isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    return [node.value] if is_word else []


def codes_of_calls() -> set[str]:
    everywhere: dict[str, set[int]] = {"Problem": {3}}
    for module in modules():
        for name, positions in positions_of_code(module).items():
            everywhere.setdefault(name, set()).update(positions)
    return {code for module in modules() for code in codes_of_module(module, everywhere)}


def codes_of_module(module: ast.Module, everywhere: dict[str, set[int]]) -> Iterator[str]:
    # A function of the module itself goes before one of that name elsewhere.
    positions = everywhere | positions_of_code(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            yield from emitted(node, positions.get(called(node), set()))


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def test_every_code_that_is_reported_is_a_rule() -> None:
    found = codes_of_calls()
    assert {"dead-link", "unknown-key", "too-slow", "picture-format", "missing-file"} <= found
    assert found - RULES.keys() == set()


def test_every_rule_is_in_use() -> None:
    constants = {node.value for module in modules() for node in ast.walk(module) if isinstance(node, ast.Constant)}
    assert [code for code in RULES if code not in constants] == []


def test_every_rule_has_its_section_in_the_order_of_the_rules() -> None:
    assert re.findall(r"^### (.+)$", DOCS, re.MULTILINE) == list(RULES)


def test_the_rules_of_a_group_stand_together() -> None:
    abouts = [rule.about for rule in RULES.values()]
    assert abouts == sorted(abouts, key=list(dict.fromkeys(abouts)).index)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_section_says_what_the_rule_says_and_what_to_do(rule: Rule) -> None:
    section = re.split(r"^##+ .*$", DOCS.partition(f"\n### {rule.code}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    severity = {"error": "Error", "warning": "Warning", "either": "Error or warning"}[rule.severity]
    mended = " `--fix` can mend it." if rule.fixable else ""
    first, *rest = section.strip().split("\n\n")
    assert first == f"*{severity}.* **{rule.title}.**{mended}"
    assert "\n\n".join(rest).startswith("**Why it matters.** ")
    assert "**How to mend it.** " in section
