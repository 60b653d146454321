"""Settings files: where they are, which goes over which, and what happens to those that cannot be used."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from kiosk.app.settings_file import Places, SettingsFileError, load_settings, load_settings_anyway, machine_places
from kiosk.core.settings import Settings, declarations
from scripts import settings_doc

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def system(tmp_path: Path) -> Path:
    return tmp_path / "system.toml"


@pytest.fixture
def named(tmp_path: Path) -> Path:
    return tmp_path / "named.toml"


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", "/etc/clinic-kiosk/settings.toml"),
        ("darwin", "/Library/Application Support/Clinic Kiosk/settings.toml"),
        ("win32", "D:\\Data\\Clinic Kiosk\\settings.toml"),
    ],
)
def test_the_machines_file_is_at_the_place_of_its_platform(platform: str, place: str) -> None:
    assert str(machine_places({"PROGRAMDATA": "D:\\Data"}, platform).file) == place


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", "/etc/clinic-kiosk/policy.d"),
        ("darwin", "/Library/Application Support/Clinic Kiosk/policy.d"),
        ("win32", "None"),
    ],
)
def test_the_policy_is_at_the_place_of_its_platform(platform: str, folder: str) -> None:
    places = machine_places({}, platform)
    assert str(places.policy_folder) == folder
    assert places.policy_key == (r"SOFTWARE\Policies\ClinicKiosk" if platform == "win32" else "")


def test_no_file_gives_the_defaults(system: Path) -> None:
    assert load_settings(Places(system), None) == (Settings(), [])


def test_the_named_file_goes_over_the_machines_file(system: Path, named: Path) -> None:
    system.write_text("[idle]\nreset_after_seconds = 20\nrest_after_seconds = 60\n", encoding="utf-8")
    named.write_text("[idle]\nreset_after_seconds = 30\n", encoding="utf-8")
    settings, problems = load_settings(Places(system), named)
    assert problems == []
    assert (settings.idle.reset_after_seconds, settings.idle.rest_after_seconds) == (30.0, 60.0)


def test_problems_of_both_files_come_with_file_and_line(system: Path, named: Path) -> None:
    system.write_text("# ours\n[idle]\nreset_after_second = 20\n", encoding="utf-8")
    named.write_text('[display]\n\n"reduced_motion" = 1\n', encoding="utf-8")
    _, problems = load_settings(Places(system), named)
    assert [(problem.path, problem.line) for problem in problems] == [(str(system), 3), (str(named), 3)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\nidle.reset_after_second = 1\n", 2),
        ("\n[ idle ]\n  reset_after_second=1\n", 3),
        ("\n\nidle = { reset_after_second = 1 }\n", 3),
        ("\r\n[idle]\r\nreset_after_second = 1\r\n", 3),
        ("[log]\nlevel = 'info'\n[idle] # here\nreset_after_second = 1\n", 4),
    ],
)
def test_the_line_is_found_however_the_setting_is_written(system: Path, text: str, line: int) -> None:
    system.write_bytes(text.encode())
    _, (problem,) = load_settings(Places(system), None)
    assert (problem.code, problem.line) == ("unknown-key", line)


def test_a_byte_order_mark_does_no_harm(system: Path) -> None:
    system.write_bytes(b"\xef\xbb\xbf[log]\nlevel = 'debug'\n")
    settings, problems = load_settings(Places(system), None)
    assert (settings.log.level, problems) == ("debug", [])


UNUSABLE = {
    "not TOML": b"[idle]\nreset_after_seconds = = 3\n",
    "not UTF-8": b"[library]\npath = '\xff'\n",
    "too deep": b"a = " + b"[" * 100_000,
    "a number too long": b"a = " + b"1" * 10_000,
}


@pytest.mark.parametrize("content", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_machines_file_that_cannot_be_used_is_a_problem_and_leaves_the_defaults(system: Path, content: bytes) -> None:
    system.write_bytes(content)
    settings, (problem,) = load_settings(Places(system), None)
    assert settings == Settings()
    assert problem.code == "unusable-file"


def test_the_line_of_a_syntax_error_is_reported(system: Path) -> None:
    system.write_bytes(UNUSABLE["not TOML"])
    _, (problem,) = load_settings(Places(system), None)
    assert problem.line == 2


def test_a_folder_in_place_of_the_machines_file_is_a_problem(tmp_path: Path) -> None:
    settings, (problem,) = load_settings(Places(tmp_path), None)
    assert settings == Settings()
    assert "cannot be read" in problem.message


@pytest.mark.parametrize("content", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_named_file_that_cannot_be_used_is_refused(system: Path, named: Path, content: bytes) -> None:
    named.write_bytes(content)
    with pytest.raises(SettingsFileError, match=r"named\.toml is not"):
        load_settings(Places(system), named)


def test_a_named_file_that_is_missing_is_refused(system: Path, named: Path) -> None:
    with pytest.raises(SettingsFileError, match="does not exist"):
        load_settings(Places(system), named)


def test_a_folder_named_as_settings_file_is_refused(system: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsFileError, match="cannot be read"):
        load_settings(Places(system), tmp_path)


def test_the_machines_file_goes_over_the_one_beside_the_program(system: Path, tmp_path: Path) -> None:
    beside = tmp_path / "program" / "settings.toml"
    beside.parent.mkdir()
    beside.write_text("[idle]\nreset_after_seconds = 20\n\n[state]\nfolder = 'state'\n", encoding="utf-8")
    system.write_text("[idle]\nreset_after_seconds = 30\n", encoding="utf-8")
    settings, problems = load_settings(Places(system, installed_file=beside), None)
    assert problems == []
    assert settings.idle.reset_after_seconds == 30.0
    assert settings.state.folder == str(beside.parent / "state")


def test_a_bundle_reads_the_file_beside_itself_wherever_a_link_to_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert machine_places({}, "linux").installed_file is None
    program = tmp_path / "opt" / "kiosk"
    program.parent.mkdir()
    program.touch()
    link = tmp_path / "kiosk"
    link.symlink_to(program)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(link))
    assert machine_places({}, "linux").installed_file == tmp_path / "opt" / "settings.toml"


# The policy


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    folder = tmp_path / "policy.d"
    folder.mkdir()
    return folder


def test_the_policy_goes_over_every_file_and_says_what_it_holds(system: Path, named: Path, policy: Path) -> None:
    system.write_text("[idle]\nreset_after_seconds = 20\n", encoding="utf-8")
    named.write_text("[idle]\nreset_after_seconds = 30\nrest_after_seconds = 60\n", encoding="utf-8")
    (policy / "clinic.toml").write_text("# ours\n[idle]\nreset_after_seconds = 15\n", encoding="utf-8")
    settings, problems = load_settings(Places(system, policy), named)
    assert problems == []
    assert (settings.idle.reset_after_seconds, settings.idle.rest_after_seconds) == (15.0, 60.0)
    assert settings.locked == {"idle.reset_after_seconds": f"{policy / 'clinic.toml'}:3"}


def test_of_two_policies_the_later_name_counts(system: Path, policy: Path) -> None:
    (policy / "20-site.toml").write_text("[listen]\nvolume = 40\n", encoding="utf-8")
    (policy / "10-group.toml").write_text("[listen]\nvolume = 20\nmost_volume = 50\n", encoding="utf-8")
    (policy / "30-old.toml.dpkg-dist").write_text("[listen]\nvolume = 10\n", encoding="utf-8")
    settings, _ = load_settings(Places(system, policy), None)
    assert (settings.listen.volume, settings.listen.most_volume) == (40.0, 50.0)
    assert settings.locked["listen.volume"] == f"{policy / '20-site.toml'}:2"


def test_a_bad_value_of_the_policy_holds_the_default(system: Path, policy: Path) -> None:
    system.write_text("[listen]\nvolume = 90\n", encoding="utf-8")
    (policy / "a.toml").write_text("[listen]\nvolume = 'loud'\n", encoding="utf-8")
    settings, (problem,) = load_settings(Places(system, policy), None)
    assert settings.listen.volume == Settings().listen.volume
    assert (problem.path, problem.line) == (str(policy / "a.toml"), 2)
    assert list(settings.locked) == ["listen.volume"]


@pytest.mark.parametrize("content", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_policy_that_cannot_be_used_takes_no_other_with_it(system: Path, policy: Path, content: bytes) -> None:
    (policy / "a.toml").write_bytes(content)
    (policy / "b.toml").write_text("[listen]\nvolume = 40\n", encoding="utf-8")
    settings, (problem,) = load_settings(Places(system, policy), None)
    assert settings.listen.volume == 40.0
    assert (problem.path, problem.code) == (str(policy / "a.toml"), "unusable-file")


def test_the_settings_know_how_many_problems_there_are(system: Path, named: Path, policy: Path) -> None:
    system.write_text("[listen]\nvolum = 90\n", encoding="utf-8")
    (policy / "a.toml").write_text("[listen\n", encoding="utf-8")
    assert load_settings(Places(system, policy), None)[0].problems == 2
    # A file on the command line that is not there.
    assert load_settings_anyway(Places(system, policy), named)[0].problems == 3


def test_a_group_of_a_policy_that_is_no_table_holds_the_defaults(system: Path, policy: Path) -> None:
    system.write_text("[listen]\nvolume = 90\n", encoding="utf-8")
    (policy / "a.toml").write_text("listen = 3\n", encoding="utf-8")
    settings, (problem,) = load_settings(Places(system, policy), None)
    assert (problem.code, settings.listen) == ("wrong-type", Settings().listen)
    assert set(settings.locked) == {"listen.output", "listen.volume", "listen.most_volume"}


def test_a_hidden_file_is_no_policy(system: Path, policy: Path) -> None:
    (policy / ".ansible_tmp.toml").write_text("[listen]\nvolume = 40\n", encoding="utf-8")
    assert load_settings(Places(system, policy), None) == (Settings(), [])


@pytest.mark.parametrize("place", ["policy.d/a.toml", "policy.d"])
def test_a_policy_that_is_a_link_to_nowhere_is_a_problem(system: Path, tmp_path: Path, place: str) -> None:
    link = tmp_path / place
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(tmp_path / "not mounted yet")
    _, (problem,) = load_settings(Places(system, tmp_path / "policy.d"), None)
    assert (problem.path, problem.code) == (str(link), "unusable-file")


def test_what_could_be_read_for_ever_is_not_read(system: Path, policy: Path) -> None:
    os.mkfifo(policy / "a.toml")
    (policy / "b.toml").symlink_to("/dev/zero")
    (policy / "c.toml").write_bytes(b"#" * 1_000_001)
    settings, problems = load_settings(Places(system, policy), None)
    assert settings == Settings()
    assert ["is no file of at most 1 MB" in problem.message for problem in problems] == [True, True, True]


def test_a_policy_that_is_no_folder_is_a_problem(system: Path) -> None:
    system.write_text("[listen]\nvolume = 40\n", encoding="utf-8")
    settings, (problem,) = load_settings(Places(system, system), None)
    assert settings.listen.volume == 40.0
    assert str(problem).startswith(f"{system}: error unusable-file the policy cannot be read")


def test_the_registry_lies_below_and_above_the_files(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {
        r"SOFTWARE\ClinicKiosk": {"listen": {"volume": "10", "most_volume": 95}, "display": {"region": "GB"}},
        r"SOFTWARE\Policies\ClinicKiosk": {"listen": {"most_volume": "50"}},
    }
    monkeypatch.setattr("kiosk.app.registry.read_key", keys.__getitem__)
    system.write_text("[listen]\nvolume = 20\nmost_volume = 90\n", encoding="utf-8")
    places = machine_places({}, "win32")._replace(file=system)
    settings, problems = load_settings(places, None)
    assert problems == []
    assert (settings.listen.volume, settings.listen.most_volume, settings.display.region) == (20.0, 50.0, "GB")
    assert settings.locked == {"listen.most_volume": r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\ClinicKiosk\listen"}


def test_the_settings_page_is_made_from_the_declarations() -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert page == settings_doc.page(), "run `make settings-doc`"


def test_the_settings_file_of_the_installers_is_made_from_the_declarations() -> None:
    sample = (ROOT / "packaging" / "settings.toml").read_text(encoding="utf-8")
    assert sample == settings_doc.sample(), "run `make settings-doc`"


def test_the_settings_file_of_the_installers_changes_nothing(system: Path) -> None:
    system.write_bytes((ROOT / "packaging" / "settings.toml").read_bytes())
    assert load_settings(Places(system), None) == (Settings(), [])


def test_every_line_of_the_installers_settings_file_can_be_put_into_effect(system: Path) -> None:
    sample = (ROOT / "packaging" / "settings.toml").read_text(encoding="utf-8")
    system.write_text(re.sub(r"(?m)^#(?=\w)", "", sample), encoding="utf-8")
    settings, problems = load_settings(Places(system), None)
    assert (settings, problems) == (Settings(), [])
    assert re.findall(r"(?m)^#(\w+) =", sample) == [
        declaration.name.partition(".")[2] for declaration in declarations()
    ]
