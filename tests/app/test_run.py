"""`kiosk run` as a process: how it starts and how it ends."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from kiosk.app.exit_codes import ExitCode
from tests.program import environment, finished, running
from tests.small_pack import write_small_pack

INFO = '[log]\nlevel = "info"\n'


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_small_pack(tmp_path / "small.klib")


def settings_file(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_display_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    ended = finished("run", env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.NO_DISPLAY
    assert ended.stdout == ""
    assert ended.stderr.startswith("kiosk: there is no display")
    assert ended.stderr.count("\n") == 1


def test_a_display_that_does_not_answer_is_no_display(tmp_path: Path) -> None:
    ended = finished("run", env=environment(tmp_path, DISPLAY=":987"), folder=tmp_path)
    assert ended.returncode == ExitCode.NO_DISPLAY
    assert "kiosk: the display cannot be used" in ended.stderr


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_it_with_zero_and_nothing_to_say(tmp_path: Path, pack: Path, name: str) -> None:
    env = environment(tmp_path, QT_QPA_PLATFORM="offscreen")
    settings = settings_file(tmp_path, INFO)
    with running("run", "--library", pack, "--settings", settings, env=env, folder=tmp_path) as program:
        program.wait_for_line("ready: ")
        program.send(getattr(signal, name))
        assert program.wait() == ExitCode.OK
    assert [line for line in program.errors.splitlines() if " INFO " not in line] == []


def test_a_bad_setting_is_logged_and_its_default_is_used(tmp_path: Path, pack: Path) -> None:
    settings = settings_file(tmp_path, INFO + "[idle]\nprompt_after_seconds = -5\n[displai]\n")
    env = environment(tmp_path, QT_QPA_PLATFORM="offscreen")
    with running("run", "--library", pack, "--settings", settings, env=env, folder=tmp_path) as program:
        program.wait_for_line("ready: ")
        assert program.end() == ExitCode.OK
    warnings = [line for line in program.errors.splitlines() if " WARNING " in line]
    assert len(warnings) == 2
    assert any("idle.prompt_after_seconds" in line for line in warnings)
    assert any("displai" in line and "display" in line for line in warnings)


def test_a_settings_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    ended = finished("run", "--settings", "none.toml", env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.SETTINGS


def test_a_library_that_is_not_there_is_told_and_the_built_in_one_is_shown(tmp_path: Path) -> None:
    env = environment(tmp_path, QT_QPA_PLATFORM="offscreen")
    settings = settings_file(tmp_path, INFO)
    with running("run", "--library", "none.klib", "--settings", settings, env=env, folder=tmp_path) as program:
        program.wait_for_line("ready: ")
        assert program.end() == ExitCode.OK
    errors = [line for line in program.errors.splitlines() if " ERROR " in line]
    assert len(errors) == 1
    assert "the built-in library is shown instead" in errors[0]


def test_options_of_qt_are_no_options_of_the_kiosk(tmp_path: Path) -> None:
    ended = finished("run", "-platform", "vnc", env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.USAGE
