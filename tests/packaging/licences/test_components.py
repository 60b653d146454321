"""What a bundle is made of: whose its files are, and what is told of each component."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.bundle_components import Component, Text, components, copyright_lines, listed
from scripts.bundle_origins import IncompleteBillError
from tests.made_up_bundle import FACTS, MadeUpBundle, made_up_bundle

REAL_FACTS = tomllib.loads(
    (Path(__file__).parents[3] / "packaging" / "licences" / "components.toml").read_text(encoding="utf-8")
)
NAMES = st.text("abcdefg0_", min_size=1, max_size=8)
PLACES = st.sampled_from(["project/kiosk", "project/resources", "python/lib", "elsewhere"])


def found(made: MadeUpBundle) -> dict[str, Component]:
    known = components(made.bundle, made.collected, made.machine, made.inventory)
    return {component.name: component for component in known}


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(others=st.dictionaries(NAMES, PLACES, max_size=8))
def test_every_file_belongs_to_exactly_one_component(
    others: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    # What is from elsewhere is known only as a part of the engine.
    folders = {name: "engine" if place == "elsewhere" else "other" for name, place in others.items()}
    files = {f"{folders[name]}/{name}": f"{place}/{name}" for name, place in others.items()}
    made = made_up_bundle(tmp_path_factory.mktemp("made"), files.items())
    owned = [file for component in found(made).values() for file in component.files]
    assert sorted(owned) == sorted(made.files)


def test_says_whose_each_file_is(tmp_path: Path) -> None:
    parts = found(made_up_bundle(tmp_path, [("python3.11/array.so", "python/array.so")]))
    assert {name: component.files for name, component in parts.items()} == {
        "clinic-kiosk": ("kiosk",),
        "CPython": ("_internal/base_library.zip", "_internal/python3.11/array.so"),
        "Engine": ("_internal/engine/libengine.so",),
        "Packed": (),
        "tomlkit": ("_internal/tomlkit/api.py",),
    }


def test_takes_what_the_family_says_and_fills_in_the_version(tmp_path: Path) -> None:
    engine = found(made_up_bundle(tmp_path))["Engine"]
    assert (engine.licence, engine.version) == ("LGPL-3.0-only", "6.1.2")
    assert engine.source == "https://example.org/6.1/6.1.2"


def test_counts_what_stands_in_the_program_itself(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path)
    made.files.pop("_internal/tomlkit/api.py")
    (made.bundle / "_internal" / "tomlkit" / "api.py").unlink()
    made.modules.append(tmp_path / "site" / "tomlkit" / "api.py")
    assert found(made)["tomlkit"].files == ()


def test_takes_the_loader_of_pyinstaller_for_its_own(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path)
    made.modules += [tmp_path / "work" / "localpycs" / name for name in ("pyimod01_archive.pyc", "struct.pyc")]
    made.facts = {**FACTS, "distributions": REAL_FACTS["distributions"]}
    loader = next(component for name, component in found(made).items() if name.startswith("PyInstaller"))
    assert loader.licence == "GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0"


def test_refuses_a_file_of_unknown_origin(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path, [("libnew.so", "elsewhere/libnew.so")])
    with pytest.raises(IncompleteBillError, match=r"elsewhere/libnew\.so is in the bundle, but belongs neither"):
        found(made)


def test_refuses_a_file_that_pyinstaller_did_not_put_there(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path)
    (made.bundle / "stray.txt").write_text("", encoding="utf-8")
    with pytest.raises(IncompleteBillError, match=r"stray\.txt is in the bundle, but PyInstaller did not"):
        found(made)


def test_refuses_a_file_that_two_components_claim(tmp_path: Path) -> None:
    twice = {"name": "Other", "family": "engine", "files": ["*.so"]}
    made = made_up_bundle(tmp_path)
    made.facts = {**FACTS, "components": [*FACTS["components"], twice]}
    with pytest.raises(IncompleteBillError, match=r"libengine\.so is claimed by several components: Engine, Other"):
        found(made)


def test_refuses_a_library_of_others_that_comes_with_a_wheel(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path, [("tomlkit.libs/libother.so", "site/tomlkit.libs/libother.so")])
    with pytest.raises(IncompleteBillError, match=r"libother\.so came with tomlkit, but is not its own"):
        found(made)


@pytest.mark.parametrize(
    ("licence", "fault"),
    [
        ("GPL-2.0-only", "nothing under the GPL alone"),
        ("MIT AND GPL-3.0-or-later", "nothing under the GPL alone"),
        ("AGPL-3.0-only OR GPL-3.0-only", "nothing under the GPL alone"),
        ("Freeware", "SPDX lists no licence Freeware"),
        ("MIT AND", "not an SPDX licence expression"),
    ],
)
def test_refuses_a_licence(licence: str, fault: str, tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path)
    made.facts = {**FACTS, "families": {"engine": {**FACTS["families"]["engine"], "licence": licence}}}
    with pytest.raises(IncompleteBillError, match=f"Engine: .*{re.escape(fault)}"):
        found(made)


@pytest.mark.parametrize(
    "licence", ["GPL-2.0-only OR MIT", "LGPL-2.1-or-later", "GPL-3.0-or-later WITH GCC-exception-3.1", "LicenseRef-Own"]
)
def test_takes_a_licence(licence: str, tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path)
    made.facts = {**FACTS, "families": {"engine": {**FACTS["families"]["engine"], "licence": licence}}}
    assert found(made)["Engine"].licence == licence


def test_refuses_a_component_whose_licence_nobody_tells(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path)
    made.facts = {**FACTS, "families": {}}
    with pytest.raises(IncompleteBillError, match=r"components\.toml does not say the licence of Engine"):
        found(made)


def test_asks_for_the_licence_of_a_distribution_that_says_it_badly(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path, [("segno.py", "site/segno.py")])
    with pytest.raises(IncompleteBillError, match=r"of segno .* have no SPDX licence.* add \[distributions\.segno\]"):
        found(made)


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("9", "9"),
        ({"distribution": "segno"}, r"1\.\d+\.\d+"),
        ({"file_name": r"lib(\w+)\.so"}, "engine"),
        ({"content": r"Engine (\d\.\d)"}, r"4\.2"),
    ],
)
def test_reads_the_version_where_it_stands(version: object, said: str, tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path)
    made.put("engine/libengine.so", "elsewhere/libengine.so", "made with Engine 4.2.")
    made.facts = {**FACTS, "families": {"engine": {**FACTS["families"]["engine"], "version": version}}}
    assert re.fullmatch(said, found(made)["Engine"].version)


def test_refuses_a_version_that_is_not_clear(tmp_path: Path) -> None:
    made = made_up_bundle(tmp_path, [("engine/libmore.so", "elsewhere/libmore.so")])
    version = {"file_name": r"lib(\w+)\.so"}
    made.facts = {**FACTS, "families": {"engine": {**FACTS["families"]["engine"], "version": version}}}
    with pytest.raises(IncompleteBillError, match=r"the version of Engine is not clear: found \['engine', 'more'\]"):
        found(made)


@pytest.mark.parametrize(("pattern", "there"), [("content", True), ("nothing", False)])
def test_leaves_out_what_is_compiled_in_only_elsewhere(pattern: str, there: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter of pytest
    made = made_up_bundle(tmp_path)
    engine, packed = FACTS["components"]
    packed = {**packed, "version": {"content": f"({pattern})"}, "only_where_found": True}
    made.facts = {**FACTS, "components": [engine, packed]}
    assert ("Packed" in found(made)) == there


@pytest.mark.parametrize(
    ("licences", "said"),
    [
        ([{"expression": "MIT OR Apache-2.0"}], "MIT OR Apache-2.0"),
        ([{"license": {"id": "IJG"}}, {"license": {"id": "Zlib"}}], "(IJG) AND (Zlib)"),
    ],
)
def test_takes_what_the_bill_in_a_wheel_says(licences: list[dict[str, Any]], said: str) -> None:
    assert listed({"name": "part", "licenses": licences}, "whole").licence == said


@pytest.mark.parametrize("part", [{"name": "part"}, {"name": "part", "licenses": [{"license": {"name": "free"}}]}])
def test_refuses_a_part_whose_licence_the_bill_in_a_wheel_does_not_say(part: dict[str, Any]) -> None:
    with pytest.raises(IncompleteBillError, match="of whole says no SPDX licence of part"):
        listed(part, "whole")


def test_copies_the_copyright_notices_of_licence_texts() -> None:
    text = """\
        MIT License
        Copyright (c) 2001, Somebody
        * Copyright © 2002-2010 Somebody Else.
        Copyright (C) 2007 Free Software Foundation, Inc.
        The above copyright notice of 2001 shall be included
        Copyright (c) 2001, Somebody
        """
    assert copyright_lines([Text("LICENSE", text)]) == (
        "Copyright (c) 2001, Somebody",
        "Copyright © 2002-2010 Somebody Else",
    )
