"""`kiosk set-pin` sets the PIN and nothing else."""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.app.commands import main
from kiosk.app.exit_codes import ExitCode
from kiosk.app.settings_file import Places, load_settings
from kiosk.core.staff_pin import fits_pin

PIN = "52719"

SetPin = Callable[..., int]
"""Runs the command with what is typed into it, and its arguments."""


@pytest.fixture(autouse=True)
def _environment_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands clean it, and the tests after these need it as it was."""
    monkeypatch.setattr("os.environ", dict(os.environ))


@pytest.fixture
def set_pin(monkeypatch: pytest.MonkeyPatch) -> SetPin:
    def set_(typed: str, *arguments: str | Path) -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return main(["set-pin", *map(str, arguments)])

    return set_


class Terminal(io.StringIO):
    """Somebody types on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def pin_in(file: Path) -> str:
    settings, problems = load_settings(Places(file), None)
    assert problems == []
    return settings.staff.pin


def test_the_pin_is_written_as_a_hash_that_fits_it(set_pin: SetPin, file: Path) -> None:
    assert set_pin(f"{PIN}\n", "--settings", file) == ExitCode.OK
    assert PIN not in file.read_text()
    assert fits_pin(pin_in(file), PIN)


def test_a_folder_that_is_missing_is_made(set_pin: SetPin, tmp_path: Path) -> None:
    file = tmp_path / "etc" / "clinic-kiosk" / "settings.toml"
    assert set_pin(PIN, "--settings", file) == ExitCode.OK
    assert fits_pin(pin_in(file), PIN)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# Our kiosk\n\n[idle] # seconds\nprompt_after_seconds   = 60.0 # as the matron wants it\n",
        "[staff]\n# The menu.\nmay_leave = true\n\n[log]\nlevel = 'info'",
        'staff.may_leave = true\n[log]\nlevel = "info"\n',
        "[idle]\r\nprompt_after_seconds = 60\r\n\r\n# the end\r\n",
        "\ufeff[idle]\nprompt_after_seconds = 60\n",
        'staff = { may_leave = true }\n[print]\nprinter = "Büro – links"\n',
    ],
)
def test_everything_else_in_the_file_stays_byte_for_byte(set_pin: SetPin, file: Path, before: str) -> None:
    file.write_bytes(before.encode())
    assert set_pin(PIN, "--settings", file) == ExitCode.OK
    after = file.read_bytes().decode()
    assert fits_pin(pin_in(file), PIN)
    kept = [line for line in before.splitlines(keepends=True) if "{" not in line]
    assert [line for line in kept if line.rstrip() not in after] == []
    assert ("\n" in after.replace("\r\n", "")) is ("\r\n" not in before)
    assert after.startswith("\ufeff") is before.startswith("\ufeff")
    if before.strip("\ufeff"):
        settings = tomllib.loads(after.removeprefix("\ufeff"))
        settings["staff"].pop("pin")
        expected = tomllib.loads(before.removeprefix("\ufeff"))
        assert settings == {"staff": {}, **expected}


def test_a_new_pin_takes_the_place_of_the_old_one(set_pin: SetPin, file: Path) -> None:
    file.write_text('[staff]\npin = "" # set on Monday\nmay_leave = true\n')
    for pin in ("90716", PIN):
        assert set_pin(pin, "--settings", file) == ExitCode.OK
    assert fits_pin(pin_in(file), PIN)
    text = file.read_text()
    assert text.replace(pin_in(file), "") == '[staff]\npin = "" # set on Monday\nmay_leave = true\n'


def test_permissions_and_links_stay(set_pin: SetPin, file: Path, tmp_path: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_text("[idle]\n")
    real.chmod(0o640)
    file.symlink_to(real)
    assert set_pin(PIN, "--settings", file) == ExitCode.OK
    assert file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")] == []


@pytest.fixture
def usual_umask() -> Iterator[None]:
    """Files are made readable for everybody, as on most machines."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
def test_not_everybody_can_read_a_new_file(set_pin: SetPin, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert set_pin(PIN, "--settings", file) == ExitCode.OK
    assert file.stat().st_mode & 0o777 == 0o640
    assert f"chgrp GROUP {file}" in capsys.readouterr().out


@pytest.mark.usefixtures("usual_umask")
def test_nobody_else_can_read_the_hash_before_the_file_is_in_its_place(
    set_pin: SetPin, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("[idle]\n")
    file.chmod(0o640)
    modes: list[int] = []
    really = shutil.copymode

    def copy_mode(source: Path, part: Path) -> None:
        modes.append(part.stat().st_mode & 0o777)
        really(source, part)

    monkeypatch.setattr(shutil, "copymode", copy_mode)
    assert set_pin(PIN, "--settings", file) == ExitCode.OK
    assert modes == [0o600]


@pytest.mark.parametrize(("mode", "advised"), [(0o644, True), (0o640, False)])
def test_who_sets_a_pin_is_told_if_everybody_can_read_it(
    set_pin: SetPin, file: Path, capsys: pytest.CaptureFixture[str], mode: int, *, advised: bool
) -> None:
    file.write_text("[idle]\n")
    file.chmod(mode)
    assert set_pin(PIN, "--settings", file) == ExitCode.OK
    assert file.stat().st_mode & 0o777 == mode
    assert (f"chmod 640 {file}" in capsys.readouterr().out) is advised


def test_it_can_be_printed_instead(set_pin: SetPin, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert set_pin(PIN, "--settings", file, "--print") == ExitCode.OK
    printed = tomllib.loads(capsys.readouterr().out)
    assert fits_pin(printed["staff"]["pin"], PIN)
    assert not file.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "4 to 12 digits"),
        ("123", "4 to 12"),
        ("12 34", "4 to 12"),
        ("٥٢٧١٩", "4 to 12"),
        ("4321", "choose another"),
    ],
)
def test_what_is_no_good_pin_is_refused_kindly(
    set_pin: SetPin, file: Path, capsys: pytest.CaptureFixture[str], typed: str, said: str
) -> None:
    assert set_pin(typed, "--settings", file) == ExitCode.FAILED
    assert said in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize(("second", "code"), [(PIN, ExitCode.OK), ("52718", ExitCode.FAILED)])
def test_on_a_terminal_it_is_asked_twice_without_echo(
    monkeypatch: pytest.MonkeyPatch, file: Path, second: str, code: ExitCode
) -> None:
    typed = iter([PIN, second])
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert main(["set-pin", "--settings", str(file)]) == code
    assert file.exists() is (code is ExitCode.OK)


@pytest.mark.parametrize(
    ("before", "said"),
    [(b"[idle\n", "is not TOML"), (b"\xff\xfe", "is not UTF-8"), (b"staff = 3\n", "must be a table")],
)
def test_a_file_that_cannot_be_changed_stays_as_it_is(
    set_pin: SetPin, file: Path, capsys: pytest.CaptureFixture[str], before: bytes, said: str
) -> None:
    file.write_bytes(before)
    assert set_pin(PIN, "--settings", file) == ExitCode.SETTINGS
    assert said in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_file_that_may_not_be_written_is_said_so(
    set_pin: SetPin, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_suffix: str, _prefix: str, _folder: Path) -> tuple[int, str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert set_pin(PIN, "--settings", file) == ExitCode.SETTINGS
    assert "as administrator" in capsys.readouterr().err


def test_a_folder_in_the_files_place_is_said_so(
    set_pin: SetPin, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set_pin(PIN, "--settings", tmp_path) == ExitCode.SETTINGS
    assert "cannot be written" in capsys.readouterr().err


def test_a_pin_that_the_machines_policy_holds_is_only_printed(
    set_pin: SetPin, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = tmp_path / "policy.d"
    policy.mkdir()
    (policy / "clinic.toml").write_text('[staff]\npin = ""\n')
    monkeypatch.setattr("kiosk.app.set_pin.machine_places", lambda *_: Places(file, policy))
    assert set_pin(f"{PIN}\n") == ExitCode.SETTINGS
    assert str(policy / "clinic.toml:2") in capsys.readouterr().err
    assert not file.exists()
    assert set_pin(f"{PIN}\n", "--print") == ExitCode.OK
    assert "scrypt:" in capsys.readouterr().out
