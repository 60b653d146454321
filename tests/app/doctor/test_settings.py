from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import registry
from kiosk.app.doctor import setup
from kiosk.app.doctor.settings import check_settings
from kiosk.app.doctor.setup import read_setup
from kiosk.app.options import DoctorOptions
from kiosk.app.settings_file import machine_places
from kiosk.core.problems import Problem
from kiosk.core.settings import StaffSettings
from kiosk.core.staff_pin import pin_hash_fault
from tests.app.doctor.setups import PIN, settings_in, setup_in


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_each_problem_is_told_with_its_line(file: Path) -> None:
    file.write_text('[idle]\nrest_after_second = 3\n\n[display]\ndiagonal_inches = "22"\n')
    found = check_settings(read_setup(DoctorOptions(settings=file)))
    faults = [finding.sentence for finding in found if finding.mark == "fail"]
    assert [sentence.partition(": ")[0] for sentence in faults] == [f"{file}, line 2", f"{file}, line 5"]


def test_settings_without_a_problem_are_as_they_should_be(file: Path) -> None:
    file.write_text("[idle]\nrest_after_seconds = 30\n")
    found = check_settings(read_setup(DoctorOptions(settings=file)))
    assert found[0].mark == "ok"
    assert str(file) in found[0].sentence


@pytest.mark.parametrize("text", [None, "[idle\n"])
def test_a_named_file_that_cannot_be_used_is_a_fault_of_its_own(file: Path, text: str | None) -> None:
    if text is not None:
        file.write_text(text)
    found = check_settings(read_setup(DoctorOptions(settings=file)))
    assert (found[0].code, found[0].mark) == ("settings", "fail")
    assert str(file) in found[0].sentence


def test_no_file_at_all_is_as_it_should_be(tmp_path: Path) -> None:
    finding = check_settings(setup_in(tmp_path, settings_files=(tmp_path / "none",)))[0]
    assert (finding.mark, finding.sentence) == ("ok", "nothing sets anything; the defaults are used")


@pytest.mark.parametrize(
    ("set_there", "named"),
    [
        ({r"SOFTWARE\Policies\ClinicKiosk": {"listen": {"volume": "60"}}}, [r"SOFTWARE\Policies\ClinicKiosk"]),
        (
            {r"SOFTWARE\ClinicKiosk": {"display": {"region": "GB"}}, r"SOFTWARE\Policies\ClinicKiosk": {"listen": {}}},
            [r"SOFTWARE\ClinicKiosk"],
        ),
        ({}, []),
    ],
)
def test_keys_of_the_registry_that_set_something_are_named(
    set_there: dict[str, dict[str, dict[str, str]]], named: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = machine_places({}, "win32")._replace(file=tmp_path / "none")
    monkeypatch.setattr(setup, "machine_places", lambda _environ, _platform: places)
    for module in (setup, registry):
        monkeypatch.setattr(module, "read_key", lambda key: set_there.get(key, {}))
    finding = check_settings(read_setup(DoctorOptions()))[0]
    keys = " and ".join(rf"HKEY_LOCAL_MACHINE\{key}" for key in named)
    expected = f"no problem in {keys}" if keys else "nothing sets anything; the defaults are used"
    assert (finding.mark, finding.sentence) == ("ok", expected)


def test_what_a_policy_holds_is_told_with_its_place(tmp_path: Path) -> None:
    locked = {"listen.volume": "/etc/clinic-kiosk/policy.d/10-group.toml:3", "display.region": "policy.toml:9"}
    found = check_settings(setup_in(tmp_path, replace(settings_in(tmp_path), locked=locked)))
    (finding,) = [finding for finding in found if finding.code == "settings-locked"]
    assert finding.mark == "ok"
    assert finding.sentence.endswith(
        "`display.region` by policy.toml:9, `listen.volume` by /etc/clinic-kiosk/policy.d/10-group.toml:3"
    )


def test_a_policy_that_cannot_be_used_is_no_sign_that_nothing_is_held(tmp_path: Path) -> None:
    policy = tmp_path / "policy.d"
    problem = Problem(str(policy / "a.toml"), 1, "error", "unusable-file", "it cannot be read")
    setup = setup_in(tmp_path, problems=(problem,), policy_folder=policy)
    (finding,) = [finding for finding in check_settings(setup) if finding.code == "settings-locked"]
    assert finding.mark == "warn"
    assert finding.sentence == f"no policy holds a setting, but nothing of {policy / 'a.toml'} counts"


def test_a_problem_of_what_has_no_lines_is_told_without_one(tmp_path: Path) -> None:
    problem = Problem(r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\ClinicKiosk\listen", 0, "error", "wrong-type", "it is not")
    sentence = check_settings(setup_in(tmp_path, problems=(problem,)))[0].sentence
    assert sentence == r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\ClinicKiosk\listen: it is not"


def test_a_missing_pin_is_warned_of(tmp_path: Path) -> None:
    with_pin = settings_in(tmp_path, staff=StaffSettings(pin=PIN))
    assert check_settings(setup_in(tmp_path, with_pin))[-1].mark == "ok"
    assert check_settings(setup_in(tmp_path))[-1].mark == "warn"


def test_without_root_a_pin_goes_into_a_file_of_one_s_own(tmp_path: Path) -> None:
    assert "--settings" not in check_settings(setup_in(tmp_path))[-1].advice
    assert "--settings FILE" in check_settings(setup_in(tmp_path, own_program=True))[-1].advice


@pytest.mark.parametrize(
    "pin", [PIN.replace("16384", "16383"), PIN.replace(":8:", ":800:"), PIN.replace("A" * 24, "A=A=")]
)
def test_a_pin_with_which_nobody_gets_in_is_a_fault(pin: str, tmp_path: Path) -> None:
    settings = settings_in(tmp_path, staff=StaffSettings(pin=pin))
    finding = check_settings(setup_in(tmp_path, settings))[-1]
    assert (finding.code, finding.mark) == ("staff-pin", "fail")
    assert pin_hash_fault(pin) in finding.sentence


def test_the_library_of_the_command_line_comes_before_that_of_the_settings(file: Path) -> None:
    file.write_text('[library]\npath = "clinic.klib"\n')
    assert read_setup(DoctorOptions(settings=file)).library == file.parent / "clinic.klib"
    named = file.parent / "other.klib"
    assert read_setup(DoctorOptions(library=named, settings=file)).library == named
