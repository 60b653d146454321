"""What the Windows installer does with settings, state and logs: who may do what to them, and when they go."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.windows_tables import by, order, table

FULL, READ, CHANGE = "FA", "0x1200a9", "0x1301bf"
RUN_A_PROGRAM, SET_A_PROPERTY, GO_ON, DEFERRED, AS_THE_SYSTEM = 50, 51, 64, 1024, 2048
"""`msidbCustomActionType…`, from the pages on custom actions of Windows Installer's documentation."""
NEVER_OVERWRITE = 128
"""Of a component, from its page "Component table"."""


@pytest.mark.parametrize(
    ("folder", "right"), [("DataFolder", READ), ("StateFolder", CHANGE), ("CacheFolder", CHANGE), ("LogFolder", CHANGE)]
)
def test_folders_are_for_the_system_administrators_and_whoever_sits_there(
    installer: Path, folder: str, right: str
) -> None:
    assert folder in {row["Directory_"] for row in table(installer, "CreateFolder")}
    row = by(table(installer, "MsiLockPermissionsEx"), "LockObject")[folder]
    assert row["Table"] == "CreateFolder"
    owner_and_group, _, access = row["SDDLText"].partition("D:")
    assert owner_and_group == "O:BAG:BA"
    assert access == f"P(A;OICI;{FULL};;;SY)(A;OICI;{FULL};;;BA)(A;OICI;{right};;;IU)"


def test_the_hash_of_the_pin_is_for_the_same_three(installer: Path) -> None:
    row = by(table(installer, "MsiLockPermissionsEx"), "LockObject")["PinHash"]
    assert (row["Table"], row["SDDLText"]) == ("Registry", "O:BAG:BAD:P(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;IU)")


def test_no_object_is_left_with_other_rights_because_something_was_there_before(installer: Path) -> None:
    """A component that never overwrites is left alone, with all that is in it, where its key path is there already."""
    attributes = {row["Component"]: int(row["Attributes"]) for row in table(installer, "Component")}
    keys = {"CreateFolder": "Directory_", "Registry": "Registry", "File": "File"}
    for locked in table(installer, "MsiLockPermissionsEx"):
        key = keys[locked["Table"]]
        (component,) = {
            row["Component_"] for row in table(installer, locked["Table"]) if row[key] == locked["LockObject"]
        }
        assert not attributes[component] & NEVER_OVERWRITE, locked


def test_a_settings_file_that_was_there_before_gets_the_rights_of_its_folder(installer: Path) -> None:
    action = by(table(installer, "CustomAction"), "Action")["SecureSettings"]
    assert int(action["Type"]) == RUN_A_PROGRAM | GO_ON | DEFERRED | AS_THE_SYSTEM
    file, administrators = '"[DataFolder]settings.toml"', "*S-1-5-32-544"
    assert action["Target"] == f"/d /c icacls {file} /setowner {administrators} /l & icacls {file} /reset /l"
    step = by(table(installer, "InstallExecuteSequence"), "Action")["SecureSettings"]
    assert step["Condition"] == 'NOT (REMOVE = "ALL")'
    actions = order(installer)
    assert actions.index("CreateFolders") < actions.index("InstallFiles") < actions.index("SecureSettings")
    assert actions.index("SecureSettings") < actions.index("InstallFinalize")


def test_only_a_removal_that_asks_for_it_takes_the_data_along(installer: Path) -> None:
    steps = by(table(installer, "InstallExecuteSequence"), "Action")
    assert steps["RemoveData"]["Condition"] == 'REMOVEDATA = "1" AND REMOVE = "ALL" AND NOT UPGRADINGPRODUCTCODE'
    action = by(table(installer, "CustomAction"), "Action")["RemoveData"]
    assert int(action["Type"]) == RUN_A_PROGRAM | GO_ON | DEFERRED | AS_THE_SYSTEM
    assert action["Target"] == '/d /c rd /s /q "[DataFolder]."'
    actions = order(installer)
    assert actions.index("RemoveFolders") < actions.index("RemoveData") < actions.index("InstallFinalize")


def test_nothing_else_runs_a_program(installer: Path) -> None:
    rows = table(installer, "CustomAction")
    assert {row["Action"] for row in rows if int(row["Type"]) != SET_A_PROPERTY} == {"SecureSettings", "RemoveData"}
    assert table(installer, "Binary") == table(installer, "ServiceInstall") == []


def test_what_runs_is_found_before_and_is_that_of_windows(installer: Path) -> None:
    rows = table(installer, "CustomAction")
    (found,) = [row for row in rows if int(row["Type"]) == SET_A_PROPERTY and row["Source"] == "CommandProcessor"]
    assert found["Target"] == "[System64Folder]cmd.exe"
    actions = order(installer)
    run = {row["Action"]: row["Source"] for row in rows if int(row["Type"]) != SET_A_PROPERTY}
    assert set(run.values()) == {"CommandProcessor"}
    assert all(actions.index(found["Action"]) < actions.index(action) for action in run)
