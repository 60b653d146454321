"""Logs and counts on a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest

from kiosk.app.drives import Drive
from kiosk.app.export import export_aside, export_records
from kiosk.core.settings import LogSettings, Settings, StateSettings
from kiosk.core.supervision import Outcome


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick that is in the machine."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr("kiosk.app.export.removable_drives", lambda: [Drive("STICK", folder)])
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    log = tmp_path / "log" / "kiosk.log"
    log.parent.mkdir()
    for name in ("kiosk.log", "kiosk.log.1", "kiosk.log.old", "kiosk.log.d.txt", "logins.txt"):
        (log.parent / name).write_text(name, encoding="utf-8")
    return Settings(log=LogSettings(file=str(log)), state=StateSettings(folder=str(tmp_path / "state")))


def files(stick: Path) -> dict[str, str]:
    """What lies in the only folder on the stick."""
    (folder,) = stick.iterdir()
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.iterdir())}


def test_the_log_with_its_old_files_and_the_counts_are_written_and_nothing_else(
    stick: Path, settings: Settings
) -> None:
    assert export_records(settings, stick) == ("done", "")
    written = files(stick)
    assert list(written) == ["counts.csv", "kiosk.log", "kiosk.log.1"]
    assert written["kiosk.log.1"] == "kiosk.log.1"
    assert written["counts.csv"].startswith("month,")


def test_where_no_log_is_kept_a_file_says_so(stick: Path) -> None:
    assert export_records(Settings(), stick) == ("done", "")
    assert "log.file is empty" in files(stick)["no-log.txt"]


@pytest.mark.usefixtures("stick")
def test_nothing_is_written_to_any_other_place(settings: Settings, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert export_records(settings, other)[0] == "unreadable"
    assert list(other.iterdir()) == []


@pytest.mark.parametrize(("number", "outcome"), [(28, "no space"), (5, "failed")])
def test_a_full_or_broken_stick_is_told(
    number: int,
    outcome: Outcome,
    stick: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "something about the stick")

    monkeypatch.setattr("kiosk.app.export.shutil.copyfile", fail)
    assert export_records(settings, stick) == (outcome, "something about the stick")
    assert "cannot be written to the drive" in caplog.text
    caplog.clear()


def test_it_keeps_nobody_waiting(stick: Path, settings: Settings) -> None:
    done: SimpleQueue[tuple[Outcome, str]] = SimpleQueue()
    tell: Callable[[Outcome, str], None] = lambda outcome, detail: done.put((outcome, detail))  # noqa: E731 - two words
    export_aside(settings, stick, tell)
    assert done.get(timeout=30) == ("done", "")
    assert "kiosk.log" in files(stick)
