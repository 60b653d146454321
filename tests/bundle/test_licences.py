"""What lies beside the program in the real bundle: the bill of materials, notices and texts; and the LGPL's duty."""

import json
import re
import shutil
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.bundle.building import ROOT, bundled_kiosk

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def bill(bundle: Path) -> dict[str, Any]:
    return json.loads((bundle / "sbom.cdx.json").read_text(encoding="utf-8"))


def parts_of(component: dict[str, Any]) -> list[dict[str, Any]]:
    """A component and all that is in it."""
    return [component, *(part for inner in component.get("components", ()) for part in parts_of(inner))]


@pytest.fixture(scope="module")
def everything(bill: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for component in [bill["metadata"]["component"], *bill["components"]] for part in parts_of(component)]


def test_the_bill_is_valid_cyclonedx(bundle: Path) -> None:
    text = (bundle / "sbom.cdx.json").read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_every_file_is_in_the_bill_once_and_as_it_is(bundle: Path, everything: list[dict[str, Any]]) -> None:
    listed = [(part["name"], part["hashes"][0]["content"]) for part in everything if part["type"] == "file"]
    there = {path.relative_to(bundle).as_posix(): path for path in bundle.rglob("*") if path.is_file()}
    there = {name: path for name, path in there.items() if not path.is_symlink() and name != "sbom.cdx.json"}
    assert sorted(listed) == sorted((name, sha256(path.read_bytes()).hexdigest()) for name, path in there.items())


def test_every_component_has_a_licence_and_its_text(bundle: Path, everything: list[dict[str, Any]]) -> None:
    components = [part for part in everything if part["type"] != "file"]
    assert len(components) > 100
    assert [part["name"] for part in components if not part["licenses"] or not part["externalReferences"]] == []
    texts = {reference["url"] for part in components for reference in part["externalReferences"]}
    assert texts == {f"licences/{path.name}" for path in (bundle / "licences").iterdir()}


def test_the_notices_name_every_component(bundle: Path, everything: list[dict[str, Any]]) -> None:
    lines = {line.strip() for line in (bundle / "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8").splitlines()}
    names = {f"{part['name']} {part.get('version', '')}".strip() for part in everything if part["type"] == "library"}
    assert names <= lines


def test_qt_is_of_the_version_that_the_bill_says(bundle: Path, bill: dict[str, Any]) -> None:
    versions = {component["version"] for component in bill["components"] if component["name"].startswith("Qt ")}
    library = (bundle / "_internal" / "PySide6" / "Qt" / "lib" / "libQt6Core.so.6").read_bytes()
    told = re.search(rb"Qt (\d+\.\d+\.\d+) \(", library)
    assert told is not None
    assert versions == {told[1].decode()}


def test_names_no_folder_of_the_machine_that_built_it(bundle: Path) -> None:
    written = [(bundle / name).read_text(encoding="utf-8") for name in ("sbom.cdx.json", "THIRD-PARTY-NOTICES.txt")]
    folders = {str(ROOT), str(Path.home()), sys.prefix, sys.base_prefix, str(bundle)} - {"/", "/usr", "/usr/local"}
    assert [folder for folder in folders for text in written if folder in text] == []


def test_runs_with_a_changed_library_of_qt(bundle: Path, tmp_path: Path) -> None:
    changed = tmp_path / "kiosk"
    shutil.copytree(bundle, changed, symlinks=True)
    library = changed / "_internal" / "PySide6" / "Qt" / "lib" / "libQt6Core.so.6"
    as_built = library.read_bytes()
    library.write_bytes(as_built.replace(b"Ltd. and other contributors", b"Ltd. and a changed library."))
    assert library.read_bytes() != as_built
    assert library.stat().st_size == len(as_built)
    bundled_kiosk(changed, "snapshot", "screens", "--size", "1280x800", "--language", "en", folder=tmp_path)
    assert len(list((tmp_path / "screens").glob("*.png"))) > 10
