"""The bill of materials of a made-up bundle, and what is written beside it."""

import json
import re
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts import bill_of_materials
from scripts.bill_of_materials import BILL, LICENCE, NOTICES, TEXTS, write_bill
from tests.made_up_bundle import MadeUpBundle, made_up_bundle

DATE = datetime(2026, 1, 1, tzinfo=UTC)


def written(made: MadeUpBundle, date: datetime = DATE) -> dict[str, Any]:
    write_bill(made.bundle, made.collected, made.machine, made.inventory, date)
    return json.loads((made.bundle / BILL).read_text(encoding="utf-8"))


def files_in(component: dict[str, Any]) -> dict[str, str]:
    """The files that a component lists, and those in it, with their hashes."""
    parts = component.get("components", ())
    own = {part["name"]: part["hashes"][0]["content"] for part in parts if part["type"] == "file"}
    return {**own, **{name: digest for part in parts for name, digest in files_in(part).items()}}


@pytest.fixture
def made(tmp_path: Path) -> MadeUpBundle:
    return made_up_bundle(tmp_path)


def test_is_valid_cyclonedx(made: MadeUpBundle) -> None:
    written(made)
    faults = JsonStrictValidator(SchemaVersion.V1_6).validate_str((made.bundle / BILL).read_text(encoding="utf-8"))
    assert faults is None


def test_lists_every_file_but_itself_with_its_hash(made: MadeUpBundle) -> None:
    document = written(made)
    listed = files_in({"components": [document["metadata"]["component"], *document["components"]]})
    there = {path.relative_to(made.bundle).as_posix(): path for path in made.bundle.rglob("*") if path.is_file()}
    assert listed == {name: sha256(path.read_bytes()).hexdigest() for name, path in there.items() if name != BILL}


def test_says_of_each_component_version_licence_and_copyright(made: MadeUpBundle) -> None:
    document = written(made)
    engine = next(component for component in document["components"] if component["name"] == "Engine")
    assert engine["version"] == "6.1.2"
    assert engine["licenses"] == [{"license": {"acknowledgement": "concluded", "id": "LGPL-3.0-only"}}]
    packed = next(part for part in engine["components"] if part["type"] == "library")
    assert (packed["name"], packed["copyright"]) == ("Packed", "© Somebody")


def test_names_the_program_and_all_that_it_depends_on(made: MadeUpBundle) -> None:
    document = written(made)
    program = document["metadata"]["component"]
    assert (program["type"], program["name"], program["version"]) == ("application", "clinic-kiosk", "1.2.3")
    depends = next(entry for entry in document["dependencies"] if entry["ref"] == program["bom-ref"])
    assert depends["dependsOn"] == sorted(component["bom-ref"] for component in document["components"])


def test_the_same_bundle_gives_the_same_bytes(made: MadeUpBundle) -> None:
    written(made)
    once = {path: path.read_bytes() for path in made.bundle.rglob("*") if path.is_file()}
    written(made)
    assert {path: path.read_bytes() for path in made.bundle.rglob("*") if path.is_file()} == once


def test_has_another_serial_number_when_anything_is_different(made: MadeUpBundle) -> None:
    numbers = [written(made)["serialNumber"], written(made, DATE.replace(year=2027))["serialNumber"]]
    made.put("kiosk", "work/kiosk", "another program")
    numbers.append(written(made)["serialNumber"])
    assert len(set(numbers)) == len(numbers)
    assert all(UUID(number.removeprefix("urn:uuid:")).version == 5 for number in numbers)


def test_takes_away_what_an_earlier_run_wrote(made: MadeUpBundle) -> None:
    written(made)
    (made.bundle / TEXTS / "old.txt").write_text("old", encoding="utf-8")
    written(made)
    assert not (made.bundle / TEXTS / "old.txt").exists()


def test_puts_licence_notices_and_texts_beside_the_program(made: MadeUpBundle) -> None:
    written(made)
    assert (made.bundle / LICENCE).read_text(encoding="utf-8") == "The licence of the kiosk\n"
    told = set(re.findall(rf"text: {TEXTS}/(.*)", (made.bundle / NOTICES).read_text(encoding="utf-8")))
    there = {path.name for path in (made.bundle / TEXTS).iterdir()}
    # The licence of the kiosk itself stands in LICENSE, too.
    assert there == told | {"clinic-kiosk-LICENSE.txt"}


def test_the_command_says_what_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bill_of_materials.py", str(tmp_path), str(tmp_path)])
    assert bill_of_materials.main() == 1
    assert "COLLECT-00.toc is not a list of PyInstaller's" in capsys.readouterr().err
