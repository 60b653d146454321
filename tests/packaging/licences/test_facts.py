"""packaging/licences/components.toml, also what holds only on other systems than this one."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from scripts.bundle_components import Component, Inventory, matches, stated
from scripts.licence_expressions import licence_fault, licences_in
from scripts.licence_texts import LicenceTexts

ROOT = Path(__file__).parents[3]
PLACE = ROOT / "packaging" / "licences"
FACTS: dict[str, Any] = tomllib.loads((PLACE / "components.toml").read_text(encoding="utf-8"))
INVENTORY = Inventory(ROOT, "clinic-kiosk", "1.2.3", "Apache-2.0", FACTS)
SYSTEMS = {"linux", "win32"}


def whole(fact: dict[str, Any]) -> Component:
    """A component of the file; its version is read from a bundle, and there is none here."""
    return stated({**fact, "version": "1.0"}, INVENTORY, [])


@pytest.mark.parametrize("fact", FACTS["components"], ids=lambda fact: fact["name"])
def test_component_says_its_licence_and_has_the_text(fact: dict[str, Any]) -> None:
    component = whole(fact)
    assert licence_fault(component.licence) == ""
    LicenceTexts(PLACE / "texts").add(component)


@pytest.mark.parametrize("fact", FACTS["components"], ids=lambda fact: fact["name"])
def test_component_has_files_or_is_inside_of_another(fact: dict[str, Any]) -> None:
    assert ("files" in fact) != ("inside" in fact)
    assert set(fact.get("systems", SYSTEMS)) <= SYSTEMS


def test_components_have_names_of_their_own() -> None:
    names = [(fact["name"], fact.get("inside", "")) for fact in FACTS["components"]]
    assert len(set(names)) == len(names)


def test_parts_are_inside_of_what_there_is() -> None:
    wholes = {fact["name"] for fact in FACTS["components"]} | {"CPython"}
    wholes |= {"cffi", "miniaudio", "pillow", "pypinyin", "PyYAML", "RapidFuzz"}
    assert [fact["name"] for fact in FACTS["components"] if fact.get("inside", "CPython") not in wholes] == []


@pytest.mark.parametrize("kind", ["distributions", "packages"])
def test_other_licences_can_be_met(kind: str) -> None:
    licences = {name: fact["licence"] for name, fact in FACTS[kind].items() if "licence" in fact}
    assert {name: licence_fault(licence) for name, licence in licences.items() if licence_fault(licence)} == {}


def test_says_where_each_licence_of_a_distribution_was_read() -> None:
    told = {name: fact for name, fact in FACTS["distributions"].items() if "licence" in fact}
    assert [name for name, fact in told.items() if "stated_in" not in fact] == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("PySide6/Qt6Core.dll", "Qt Core"),
        ("PySide6/plugins/platforms/qwindows.dll", "Qt platform plugins"),
        ("VCRUNTIME140.dll", "Microsoft Visual C++ runtime"),
        ("PySide6/msvcp140_1.dll", "Microsoft Visual C++ runtime"),
    ],
)
def test_knows_the_files_of_windows(path: str, name: str) -> None:
    assert [fact["name"] for fact in FACTS["components"] if matches(path, fact.get("files", ()))] == [name]


def test_has_no_text_that_nothing_is_under() -> None:
    others = [*FACTS["distributions"].values(), *FACTS["packages"].values()]
    named = [whole(fact).licence for fact in FACTS["components"]] + [fact.get("licence", "MIT") for fact in others]
    keys = {key.removesuffix("-only").removesuffix("-or-later") for licence in named for key in licences_in(licence)}
    # Those of Rust packages stand in the wheel of resvg, and the LGPL 3.0 stands on the GPL 3.0.
    keys |= {"Unlicense", "LLVM-exception", "GPL-3.0", "GPL-2.0"}
    assert [path.name for path in (PLACE / "texts").iterdir() if path.stem not in keys] == []
