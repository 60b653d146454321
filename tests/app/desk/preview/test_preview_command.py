"""`kiosk preview` as a program: how it ends, and what it leaves behind."""

from __future__ import annotations

import signal
from pathlib import Path

import psutil
import pytest

from kiosk.app.desk.preview.command import writers_settings
from kiosk.app.exit_codes import ExitCode
from kiosk.core.settings import HoursSettings, Settings
from tests.draft_folder import DraftFolder
from tests.program import environment, finished, running, wait_for


@pytest.fixture
def folder(tmp_path: Path) -> DraftFolder:
    return DraftFolder(tmp_path / "library")


def test_what_is_no_folder_is_not_previewed(tmp_path: Path) -> None:
    ended = finished("preview", "nothing", env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.NO_INPUT
    assert ended.stderr == "kiosk: nothing is not a library folder\n"


def surroundings(tmp_path: Path) -> tuple[Path, dict[str, str], Path]:
    """A folder for temporary files, the environment that names it, and settings with which the program says more."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    env = environment(
        tmp_path, QT_QPA_PLATFORM="offscreen", TMPDIR=str(scratch), XDG_STATE_HOME=str(tmp_path / "state")
    )
    settings = tmp_path / "settings.toml"
    settings.write_text('[log]\nlevel = "info"\n', encoding="utf-8")
    return scratch, env, settings


@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ":987"}])
def test_without_a_display_there_is_no_preview(folder: DraftFolder, tmp_path: Path, variables: dict[str, str]) -> None:
    ended = finished("preview", folder.root, env=environment(tmp_path, **variables), folder=tmp_path)
    assert ended.returncode == ExitCode.NO_DISPLAY
    assert "display" in ended.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_it_is_told_to_and_leaves_nothing_running_or_lying_about(
    folder: DraftFolder, tmp_path: Path, number: int
) -> None:
    scratch, env, settings = surroundings(tmp_path)
    before = set(folder.root.rglob("*"))
    with running("preview", folder.root, "--settings", settings, env=env, folder=tmp_path) as program:
        program.wait_for_line("ready: 3 articles")
        started = psutil.Process(program.pid).children(recursive=True)
        assert started
        program.send(number)
        assert program.wait() == ExitCode.OK
    wait_for(lambda: not any(process.is_running() for process in started), "end of its processes")
    assert not list(scratch.glob("kiosk-preview-*"))
    assert set(folder.root.rglob("*")) == before
    assert "Traceback" not in program.errors


def test_what_a_killed_preview_has_left_goes_at_the_next_start(folder: DraftFolder, tmp_path: Path) -> None:
    scratch, env, settings = surroundings(tmp_path)
    left: list[Path] = []
    for number in (signal.SIGKILL, signal.SIGTERM):
        with running("preview", folder.root, "--settings", settings, env=env, folder=tmp_path) as program:
            program.wait_for_line("ready: 3 articles")
            former, left = left, list(scratch.glob("kiosk-preview-*"))
            assert len(left) == 1
            assert left != former
            program.send(number)
            program.wait()
    assert not list(scratch.glob("kiosk-preview-*"))


def test_a_writer_has_all_time_and_every_hour() -> None:
    machine = Settings(hours=HoursSettings(monday="closed"))
    settings = writers_settings(machine)
    assert settings.hours == HoursSettings()
    assert settings.idle_times().reading_allowance(0) == 7 * 24 * 3600
    assert not settings.counts.enabled
