"""Settings files: where they are, which goes over which, and what happens to those that cannot be used."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from kiosk.app.settings_file import SettingsFileError, load_settings, system_file
from kiosk.core.settings import Settings

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
    assert str(system_file({"PROGRAMDATA": "D:\\Data"}, platform)) == place


def test_no_file_gives_the_defaults(system: Path) -> None:
    assert load_settings(system, None) == (Settings(), [])


def test_the_named_file_goes_over_the_machines_file(system: Path, named: Path) -> None:
    system.write_text("[idle]\nreset_after_seconds = 20\nrest_after_seconds = 60\n", encoding="utf-8")
    named.write_text("[idle]\nreset_after_seconds = 30\n", encoding="utf-8")
    settings, problems = load_settings(system, named)
    assert problems == []
    assert (settings.idle.reset_after_seconds, settings.idle.rest_after_seconds) == (30.0, 60.0)


def test_problems_of_both_files_come_with_file_and_line(system: Path, named: Path) -> None:
    system.write_text("# ours\n[idle]\nreset_after_second = 20\n", encoding="utf-8")
    named.write_text('[display]\n\n"reduced_motion" = 1\n', encoding="utf-8")
    _, problems = load_settings(system, named)
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
    _, (problem,) = load_settings(system, None)
    assert (problem.code, problem.line) == ("unknown-key", line)


def test_a_byte_order_mark_does_no_harm(system: Path) -> None:
    system.write_bytes(b"\xef\xbb\xbf[log]\nlevel = 'debug'\n")
    settings, problems = load_settings(system, None)
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
    settings, (problem,) = load_settings(system, None)
    assert settings == Settings()
    assert problem.code == "unusable-file"


def test_the_line_of_a_syntax_error_is_reported(system: Path) -> None:
    system.write_bytes(UNUSABLE["not TOML"])
    _, (problem,) = load_settings(system, None)
    assert problem.line == 2


def test_a_folder_in_place_of_the_machines_file_is_a_problem(tmp_path: Path) -> None:
    settings, (problem,) = load_settings(tmp_path, None)
    assert settings == Settings()
    assert "cannot be read" in problem.message


@pytest.mark.parametrize("content", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_named_file_that_cannot_be_used_is_refused(system: Path, named: Path, content: bytes) -> None:
    named.write_bytes(content)
    with pytest.raises(SettingsFileError, match=r"named\.toml is not"):
        load_settings(system, named)


def test_a_named_file_that_is_missing_is_refused(system: Path, named: Path) -> None:
    with pytest.raises(SettingsFileError, match="does not exist"):
        load_settings(system, named)


def test_a_folder_named_as_settings_file_is_refused(system: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsFileError, match="cannot be read"):
        load_settings(system, tmp_path)


def test_the_settings_page_is_made_from_the_declarations() -> None:
    spec = importlib.util.spec_from_file_location("settings_doc", ROOT / "scripts" / "settings_doc.py")
    assert spec is not None
    assert spec.loader is not None
    settings_doc = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(settings_doc)
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert page == settings_doc.page(), "run `make settings-doc`"
