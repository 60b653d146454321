"""Settings as administrative templates and installers write them to Windows' registry."""

from __future__ import annotations

import pytest

from kiosk.app.registry import read_key, registry_settings
from kiosk.core.setting import SettingValue
from kiosk.core.settings import Settings, declarations

KEY = r"SOFTWARE\Policies\ClinicKiosk"
FOLDER = "C:/ProgramData/Clinic Kiosk"


def as_written(value: SettingValue) -> object:
    """A value with one of the types that a registry has: numbers, texts and lists of texts."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, tuple):
        return list(value)
    return f"{value:g}" if isinstance(value, float) else value


@pytest.mark.parametrize("name", [declaration.name for declaration in declarations()])
def test_every_setting_can_be_written_to_a_registry(name: str) -> None:
    declaration = next(declaration for declaration in declarations() if declaration.name == name)
    group, _, key = name.partition(".")
    groups = {group: {key: as_written(declaration.default)}}
    settings, problems = registry_settings(groups, KEY, FOLDER, Settings(), locks=True)
    assert problems == []
    assert getattr(getattr(settings, group), key) == declaration.default
    assert settings.locked == {name: rf"HKEY_LOCAL_MACHINE\{KEY}\{group}"}


@pytest.mark.parametrize(
    ("group", "name", "value"),
    [
        ("staff", "may_leave", 2),
        ("staff", "may_leave", "true"),
        ("listen", "volume", "loud"),
        ("listen", "volume", b"\x01"),
        ("listen", "output", 1),
        ("take_home", "link_hosts", "www.clinic.example"),
        ("take_home", "link_host", ["www.clinic.example"]),
        ("display", "", "GB"),
        ("nothing", "volume", 1),
    ],
)
def test_what_does_not_fit_is_told_and_left_out(group: str, name: str, value: object) -> None:
    settings, (problem,) = registry_settings({group: {name: value}}, KEY, FOLDER, Settings(), locks=False)
    assert settings == Settings()
    assert str(problem).startswith(rf"HKEY_LOCAL_MACHINE\{KEY}\{group}: error ")


def test_a_key_that_may_not_be_read_takes_no_other_with_it() -> None:
    groups = {"staff": None, "listen": {"volume": "40"}}
    settings, (problem,) = registry_settings(groups, KEY, FOLDER, Settings(), locks=True)
    assert settings.listen.volume == 40.0
    assert str(problem).startswith(rf"HKEY_LOCAL_MACHINE\{KEY}\staff: error unusable-file ")


def test_a_relative_path_counts_from_the_folder_of_the_settings() -> None:
    groups = {"library": {"path": "clinic.klib"}}
    settings, _ = registry_settings(groups, KEY, FOLDER, Settings(), locks=False)
    assert settings.library.path == f"{FOLDER}/clinic.klib"


def test_a_key_that_is_not_there_holds_nothing() -> None:
    assert read_key(r"SOFTWARE\Nobody has ever made this key") == {}
