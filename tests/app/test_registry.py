"""Settings as administrative templates and installers write them to Windows' registry."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Self

import pytest

from kiosk.app.registry import ReadInPart, read_key, registry_settings
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
    groups = {"staff": ReadInPart({}, "Access is denied"), "listen": {"volume": "40"}}
    settings, (problem,) = registry_settings(groups, KEY, FOLDER, Settings(), locks=True)
    assert settings.listen.volume == 40.0
    assert str(problem).startswith(rf"HKEY_LOCAL_MACHINE\{KEY}\staff: error unusable-file ")
    assert "Access is denied" in problem.message


def test_what_was_read_before_an_error_counts() -> None:
    groups = {"listen": ReadInPart({"volume": "40"}, "the key was deleted"), "": ReadInPart({}, "Access is denied")}
    settings, problems = registry_settings(groups, KEY, FOLDER, Settings(), locks=True)
    assert settings.listen.volume == 40.0
    assert set(settings.locked) == {"listen.volume"}
    assert [(problem.path, problem.line, problem.code) for problem in problems] == [
        (rf"HKEY_LOCAL_MACHINE\{KEY}\listen", 0, "unusable-file"),
        (rf"HKEY_LOCAL_MACHINE\{KEY}", 0, "unusable-file"),
    ]


def test_case_does_not_count_in_names() -> None:
    groups = {"Display": {"Language": "es", "REDUCED_MOTION": 1}, "LISTEN": {"volume": "40"}}
    settings, problems = registry_settings(groups, KEY, FOLDER, Settings(), locks=True)
    assert problems == []
    assert (settings.display.language, settings.display.reduced_motion, settings.listen.volume) == ("es", True, 40.0)
    assert settings.locked == {
        "display.language": rf"HKEY_LOCAL_MACHINE\{KEY}\Display",
        "display.reduced_motion": rf"HKEY_LOCAL_MACHINE\{KEY}\Display",
        "listen.volume": rf"HKEY_LOCAL_MACHINE\{KEY}\LISTEN",
    }


def test_unknown_names_are_told_as_they_are_written() -> None:
    groups: dict[str, Mapping[str, object]] = {"Display": {"Langauge": "es"}, "Displays": {}}
    _, problems = registry_settings(groups, KEY, FOLDER, Settings(), locks=True)
    assert [problem.message.partition(" ")[0] for problem in problems] == ["`display.Langauge`", "`Displays`"]


def test_a_relative_path_counts_from_the_folder_of_the_settings() -> None:
    groups = {"library": {"path": "clinic.klib"}}
    settings, _ = registry_settings(groups, KEY, FOLDER, Settings(), locks=False)
    assert settings.library.path == f"{FOLDER}/clinic.klib"


def test_a_key_that_is_not_there_holds_nothing() -> None:
    assert read_key(r"SOFTWARE\Nobody has ever made this key") == {}


def windows_error(number: int, text: str) -> OSError:
    """An error as Windows gives it to Python, which makes those of some numbers a `FileNotFoundError` and so on."""
    kind = {2: FileNotFoundError, 5: PermissionError}.get(number, OSError)
    error = kind(22, text)
    error.winerror = number  # type: ignore[attr-defined] # elsewhere Python drops it
    return error


NOT_THERE_TEXT = "The system cannot find the file specified"
DELETED_TEXT = "Illegal operation attempted on a registry key that has been marked for deletion"
DENIED = windows_error(5, "Access is denied")
DELETED = windows_error(1018, DELETED_TEXT)

Value = tuple[str, object, int]
Listed = list[Value | OSError]


class Key:
    """An open key of a registry that is only for a test."""

    def __init__(self, items: list[str | OSError] | Listed) -> None:
        self.items = items

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Closing a key has no effect that a test sees."""

    def item(self, number: int) -> object:
        if number == len(self.items):
            raise windows_error(259, "No more data is available")
        found = self.items[number]
        if isinstance(found, OSError):
            raise found
        return found


def registry_with(groups: Mapping[str, Listed | OSError] | OSError, *more: str | OSError) -> SimpleNamespace:
    """A stand-in for `winreg` whose key `KEY` has these groups, and lists `more` after them."""

    def open_key(above: Key | None, name: str, access: int = 0) -> Key:
        if above is None:
            assert access == 0x20119, "to be read, and by the 64-bit view"
            if name != KEY:
                raise windows_error(2, NOT_THERE_TEXT)
            if isinstance(groups, OSError):
                raise groups
            return Key([*groups, *more])
        assert not isinstance(groups, OSError)
        found = groups.get(name, windows_error(2, NOT_THERE_TEXT))
        if isinstance(found, OSError):
            raise found
        return Key(found)

    return SimpleNamespace(
        HKEY_LOCAL_MACHINE=None,
        KEY_READ=0x20019,
        KEY_WOW64_64KEY=0x100,
        REG_EXPAND_SZ=2,
        OpenKey=open_key,
        EnumKey=Key.item,
        EnumValue=Key.item,
        ExpandEnvironmentStrings=lambda text: text.replace("%ProgramData%", r"C:\ProgramData"),
    )


def read_from(registry: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, key: str = KEY) -> object:
    with monkeypatch.context() as context:
        context.setitem(sys.modules, "winreg", registry)
        context.setattr(sys, "platform", "win32")
        return read_key(key)


def test_all_that_a_key_holds_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    library: Listed = [("path", r"%ProgramData%\clinic.klib", 2)]
    listen: Listed = [("volume", "40", 1), ("output", "%ProgramData%", 1)]
    registry = registry_with({"library": library, "listen": listen, "staff": []})
    assert read_from(registry, monkeypatch) == {
        "library": {"path": r"C:\ProgramData\clinic.klib"},
        "listen": {"volume": "40", "output": "%ProgramData%"},
        "staff": {},
    }


def test_only_a_key_that_is_not_there_holds_nothing_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_from(registry_with({}), monkeypatch, key="SOFTWARE\\ClinicKiosk") == {}
    assert read_from(registry_with(DENIED), monkeypatch) == {"": ReadInPart({}, "Access is denied")}


def test_what_group_policy_takes_away_meanwhile_leaves_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = registry_with({"display": [("language", "es", 1), DELETED], "listen": DENIED}, "staff", DELETED)
    assert read_from(registry, monkeypatch) == {
        "display": ReadInPart({"language": "es"}, DELETED_TEXT),
        "listen": ReadInPart({}, "Access is denied"),
        "staff": ReadInPart({}, NOT_THERE_TEXT),
        "": ReadInPart({}, DELETED_TEXT),
    }
