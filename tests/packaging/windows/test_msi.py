"""The Windows installer over a stand-in bundle: its tables, as Windows Installer will read them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.app.system_log import IDENTIFIER
from kiosk.core.settings import declarations
from tests.windows_bundle import FILES, ROOT, make_bundle, make_installer, name_of
from tests.windows_tables import by, order, table

GUID = re.compile(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
KEY_PATH_IN_REGISTRY, PERMANENT, TRANSITIVE, NEVER_OVERWRITE, IN_64_BIT = 4, 16, 64, 128, 256
"""`msidbComponentAttributes…`, from the page "Component table" of Windows Installer's documentation."""
ONLY_IF = {"LibraryPath": "LIBRARYPATH", "Language": "LANGUAGE", "PinHash": "PINHASH", "Autostart": 'AUTOSTART = "1"'}


def properties(installer: Path) -> dict[str, str]:
    return {row["Property"]: row["Value"] for row in table(installer, "Property")}


def folders(installer: Path) -> dict[str, str]:
    """The path of each row of the Directory table, from the folder of Windows that it lies in."""
    rows = by(table(installer, "Directory"), "Directory")

    def path(row: dict[str, str]) -> str:
        if row["Directory_Parent"] in {"", "TARGETDIR"}:
            return row["Directory"]
        return f"{path(rows[row['Directory_Parent']])}/{row['DefaultDir'].rpartition('|')[2]}"

    return {name: path(row) for name, row in rows.items()}


def registry(installer: Path) -> dict[tuple[str, str], dict[str, str]]:
    return {(row["Key"], row["Name"]): row for row in table(installer, "Registry")}


def test_every_file_of_the_bundle_is_in_it_once_at_its_place(installer: Path) -> None:
    places, components = folders(installer), by(table(installer, "Component"), "Component")
    found = Counter(
        f"{places[components[row['Component_']]['Directory_']]}/{row['FileName'].rpartition('|')[2]}"
        for row in table(installer, "File")
    )
    expected = {f"ProgramFiles64Folder/Clinic Kiosk/{name}" for name in FILES}
    assert found == Counter(expected | {"CommonAppDataFolder/Clinic Kiosk/settings.toml"})


def test_its_files_come_out_byte_for_byte(installer: Path, tmp_path: Path) -> None:
    subprocess.run(["msiextract", "--directory", str(tmp_path), str(installer)], capture_output=True, check=True)
    out = tmp_path / "Clinic Kiosk"
    assert {name: (out / name).read_bytes() for name in FILES} == FILES
    assert (out / "settings.toml").read_bytes() == (ROOT / "packaging" / "settings.toml").read_bytes()


def test_short_names_are_8_3_and_each_stands_once_in_its_folder(installer: Path) -> None:
    components = by(table(installer, "Component"), "Component")
    names = [(components[row["Component_"]]["Directory_"], row["FileName"]) for row in table(installer, "File")]
    names += [
        (row["Directory_Parent"], row["DefaultDir"])
        for row in table(installer, "Directory")
        if "Folder" not in row["Directory"]
    ]
    short = [(folder, name.partition("|")[0].upper()) for folder, name in names if name != "SourceDir"]
    assert all(re.fullmatch(r"[A-Z0-9_~-]{1,8}(\.[A-Z0-9_~-]{1,3})?", name) for _, name in short)
    assert max(Counter(short).values()) == 1


def test_every_component_is_64_bit_has_an_identifier_and_is_in_the_feature(installer: Path) -> None:
    components = table(installer, "Component")
    assert all(int(row["Attributes"]) & IN_64_BIT for row in components)
    assert all(GUID.fullmatch(row["ComponentId"]) for row in components)
    by(components, "ComponentId")
    assert {row["Component_"] for row in table(installer, "FeatureComponents")} == set(by(components, "Component"))
    assert [row["Level"] for row in table(installer, "Feature")] == ["1"]


def test_every_key_path_is_a_file_or_a_registry_value_of_its_component(installer: Path) -> None:
    files, values = by(table(installer, "File"), "File"), by(table(installer, "Registry"), "Registry")
    for row in table(installer, "Component"):
        if row["KeyPath"]:
            kind = values if int(row["Attributes"]) & KEY_PATH_IN_REGISTRY else files
            assert kind[row["KeyPath"]]["Component_"] == row["Component"]
        else:
            assert (row["Directory_"], row["Component"]) in {
                (made["Directory_"], made["Component_"]) for made in table(installer, "CreateFolder")
            }


def test_it_is_for_the_machine_for_64_bit_and_says_who_it_is(installer: Path) -> None:
    said = properties(installer)
    assert said["ALLUSERS"] == "1"
    assert (said["ProductName"], said["Manufacturer"], said["ProductVersion"]) == (
        "Clinic Kiosk",
        "Clinic Kiosk",
        __version__,
    )
    actions = by(table(installer, "CustomAction"), "Action")
    assert (actions["TellFolder"]["Source"], actions["TellFolder"]["Target"]) == (
        "ARPINSTALLLOCATION",
        "[ProgramFolder]",
    )
    assert (
        order(installer).index("CostFinalize")
        < order(installer).index("TellFolder")
        < order(installer).index("RegisterProduct")
    )
    assert (said["ARPNOMODIFY"], said["ARPCOMMENTS"][:15]) == ("1", "Health articles")
    information = subprocess.run(
        ["msiinfo", "suminfo", str(installer)], capture_output=True, text=True, check=True
    ).stdout
    assert "Template: x64;1033" in information
    assert "Version: 500 " in information
    assert "Source: 2 " in information


def test_it_never_restarts_the_machine_or_ends_the_kiosk_by_itself(installer: Path) -> None:
    said = properties(installer)
    assert said["REBOOT"] == "ReallySuppress"
    assert said["MSIRESTARTMANAGERCONTROL"] == "Disable"


def test_identifiers_follow_from_the_version_and_the_paths_alone(installer: Path, tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path / "bundle")
    (bundle / "kiosk.exe").write_bytes(b"MZ another build")
    assert make_installer(bundle, tmp_path).returncode == 0
    other = tmp_path / name_of("x64.msi")
    for name in ("ProductCode", "UpgradeCode"):
        assert GUID.fullmatch(properties(installer)[name])
        assert properties(other)[name] == properties(installer)[name]
    assert table(other, "Component") == table(installer, "Component")
    assert package_code(other) != package_code(installer)


def package_code(installer: Path) -> str:
    rows = by(table(installer, "_SummaryInformation"), "PropertyId")
    assert GUID.fullmatch(rows["9"]["Value"])
    return rows["9"]["Value"]


def test_two_builds_of_the_same_files_are_the_same_byte_for_byte(installer: Path, tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path / "bundle")
    for file in bundle.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    assert make_installer(bundle, tmp_path).returncode == 0
    assert (tmp_path / name_of("x64.msi")).read_bytes() == installer.read_bytes()


def test_an_upgrade_takes_the_old_version_away_within_the_transaction(installer: Path) -> None:
    old, newer = sorted(table(installer, "Upgrade"), key=lambda row: row["VersionMax"], reverse=True)
    assert old["UpgradeCode"] == newer["UpgradeCode"] == properties(installer)["UpgradeCode"]
    migrate_features, only_detect = 1, 2
    assert (old["VersionMin"], old["VersionMax"], int(old["Attributes"])) == ("", __version__, migrate_features)
    assert (newer["VersionMin"], newer["VersionMax"], int(newer["Attributes"])) == (__version__, "", only_detect)
    actions = order(installer)
    assert (
        actions.index("InstallInitialize")
        < actions.index("RemoveExistingProducts")
        < actions.index("ProcessComponents")
    )


def test_an_upgrade_replaces_every_file_whatever_its_version(installer: Path) -> None:
    """The old files are judged before they are removed: one that looked newer would be missing afterwards."""
    assert "a" in properties(installer)["REINSTALLMODE"]


def test_a_downgrade_and_an_old_windows_are_refused_with_a_sentence(installer: Path) -> None:
    conditions = {row["Condition"]: row["Description"] for row in table(installer, "LaunchCondition")}
    assert set(conditions) == {"NOT WIX_DOWNGRADE_DETECTED", "Installed OR WINDOWSBUILD >= 17763"}
    assert all(sentence.endswith(".") for sentence in conditions.values())
    actions = order(installer)
    assert actions.index("FindRelatedProducts") < actions.index("LaunchConditions")
    assert actions.index("AppSearch") < actions.index("LaunchConditions")


def test_the_settings_file_is_neither_replaced_nor_removed(installer: Path) -> None:
    settings = by(table(installer, "Component"), "Component")["Settings"]
    assert int(settings["Attributes"]) == PERMANENT | NEVER_OVERWRITE | IN_64_BIT
    assert folders(installer)[settings["Directory_"]] == "CommonAppDataFolder/Clinic Kiosk"


@pytest.mark.parametrize(("component", "condition"), ONLY_IF.items())
def test_what_was_not_asked_for_is_not_written(installer: Path, component: str, condition: str) -> None:
    row = by(table(installer, "Component"), "Component")[component]
    assert row["Condition"] == condition
    assert int(row["Attributes"]) & TRANSITIVE  # asked again when it is reinstalled with another property


@pytest.mark.parametrize(
    ("component", "setting", "value"),
    [
        ("LibraryPath", "library.path", "[LIBRARYPATH]"),
        ("Language", "display.language", "[LANGUAGE]"),
        ("PinHash", "staff.pin", "[PINHASH]"),
        ("Machine", "state.folder", "[DataFolder]state"),
        ("Machine", "cache.folder", "[DataFolder]cache"),
        ("Machine", "log.file", r"[DataFolder]log\kiosk.log"),
    ],
)
def test_it_writes_a_setting_where_the_program_reads_it(
    installer: Path, component: str, setting: str, value: str
) -> None:
    assert setting in {declaration.name for declaration in declarations()}
    group, _, name = setting.partition(".")
    row = registry(installer)[rf"SOFTWARE\ClinicKiosk\{group}", name]
    assert (row["Root"], row["Value"], row["Component_"]) == ("2", value, component)


@pytest.mark.parametrize("name", ["LIBRARYPATH", "LANGUAGE", "PINHASH", "AUTOSTART"])
def test_what_was_said_at_the_first_installation_holds_on(installer: Path, name: str) -> None:
    kept = by(table(installer, "AppSearch"), "Property")[f"KEPT{name}"]
    place = by(table(installer, "RegLocator"), "Signature_")[kept["Signature_"]]
    component = {row["Condition"].partition(" ")[0]: row for row in table(installer, "Component")}[name]
    written = by(table(installer, "Registry"), "Registry")[component["KeyPath"]]
    assert (place["Root"], place["Key"], place["Name"]) == (written["Root"], written["Key"], written["Name"])
    raw_value_of_64_bit = 2 | 16
    assert int(place["Type"]) == raw_value_of_64_bit
    actions = {row["Target"] if name != "AUTOSTART" else row["Source"]: row for row in table(installer, "CustomAction")}
    action = actions["AUTOSTART" if name == "AUTOSTART" else f"[KEPT{name}]"]
    set_a_property = 51
    assert (int(action["Type"]), action["Source"]) == (set_a_property, name)
    step = by(table(installer, "InstallExecuteSequence"), "Action")[action["Action"]]
    assert step["Condition"] == f"KEPT{name} AND NOT {name}"
    assert (
        order(installer).index("AppSearch")
        < order(installer).index(action["Action"])
        < order(installer).index("CostFinalize")
    )


def test_properties_reach_the_service_and_the_hash_is_a_hidden_one(installer: Path) -> None:
    secure = set(properties(installer)["SecureCustomProperties"].split(";"))
    asked = {"LIBRARYPATH", "LANGUAGE", "PINHASH", "AUTOSTART", "REMOVEDATA"}
    searched = {row["Property"] for row in table(installer, "AppSearch")}
    found = {row["ActionProperty"] for row in table(installer, "Upgrade")}
    assert secure == asked | searched | found
    assert properties(installer)["MsiHiddenProperties"] == "PINHASH;KEPTPINHASH"


def test_autostart_starts_what_looks_after_the_screen(installer: Path) -> None:
    row = registry(installer)[r"SOFTWARE\Microsoft\Windows\CurrentVersion\Run", "Clinic Kiosk"]
    assert (row["Value"], row["Component_"]) == ('"[ProgramFolder]kiosk.exe" serve', "Autostart")


def test_it_registers_the_source_of_the_events(installer: Path) -> None:
    key = rf"SYSTEM\CurrentControlSet\Services\EventLog\Application\{IDENTIFIER}"
    assert registry(installer)[key, "EventMessageFile"]["Value"] == "[System64Folder]EventCreate.exe"
    assert registry(installer)[key, "TypesSupported"]["Value"] == "#7"


def test_the_programs_are_on_the_path_of_the_machine(installer: Path) -> None:
    assert table(installer, "Environment") == [
        {"Environment": "Path", "Name": "=-*PATH", "Value": "[~];[ProgramFolder]", "Component_": "Machine"}
    ]
    actions = order(installer)
    assert (
        actions.index("RemoveEnvironmentStrings")
        < actions.index("WriteEnvironmentStrings")
        < actions.index("InstallFinalize")
    )


def test_every_custom_action_and_every_named_folder_is_there(installer: Path) -> None:
    custom = set(by(table(installer, "CustomAction"), "Action"))
    assert custom <= set(order(installer))
    known = set(folders(installer)) | {"System64Folder"} | {row["Property"] for row in table(installer, "AppSearch")}
    known |= {"LIBRARYPATH", "LANGUAGE", "PINHASH", "ProductVersion", "~"}
    used = [row["Value"] for row in (*table(installer, "Registry"), *table(installer, "Environment"))]
    used += [row["Target"] for row in table(installer, "CustomAction")]
    assert {name for text in used for name in re.findall(r"\[([^\]]+)\]", text)} <= known


def test_it_prints_the_product_code(installer: Path, tmp_path: Path) -> None:
    done = make_installer(make_bundle(tmp_path / "bundle"), tmp_path)
    assert done.stdout.strip() == properties(installer)["ProductCode"]


def test_a_bundle_that_is_not_for_windows_is_refused(tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path / "bundle")
    (bundle / "kiosk-console.exe").unlink()
    done = make_installer(bundle, tmp_path)
    assert done.returncode == 1
    assert "it has no kiosk-console.exe" in done.stderr
    assert not (tmp_path / name_of("x64.msi")).exists()


def test_a_warning_of_a_tool_fails_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    wixl = tools / "wixl"
    wixl.write_text(f"#!/bin/sh\n{shutil.which('wixl')} \"$@\" && echo '** WARNING **: a thing was left out' >&2\n")
    wixl.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    done = make_installer(make_bundle(tmp_path / "bundle"), tmp_path)
    assert done.returncode == 1
    assert "a thing was left out" in done.stderr
    assert not (tmp_path / name_of("x64.msi")).exists()


def test_a_tool_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = make_installer(make_bundle(tmp_path / "bundle"), tmp_path)
    assert (done.returncode, "Debian's packages wixl and msitools" in done.stderr) == (1, True)
