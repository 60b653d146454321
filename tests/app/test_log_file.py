"""The log file: kept small, and no trouble to the program whatever happens to it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.log_file import LARGEST_FILE, OLD_FILES
from kiosk.app.logs import start_logging
from kiosk.core.settings import LogSettings
from tests.own_log import own_root_logger

LOGGER = logging.getLogger("kiosk.app")


@pytest.fixture(autouse=True)
def _root_logger_restored() -> Iterator[None]:
    with own_root_logger():
        yield


def start(file: Path) -> None:
    start_logging(LogSettings(level="info", file=str(file), format="text"))


def lines(file: Path) -> list[str]:
    """The messages that it has."""
    return [line.rpartition(": ")[2] for line in file.read_text(encoding="utf-8").splitlines()]


def test_the_file_is_kept_small(tmp_path: Path) -> None:
    start(tmp_path / "kiosk.log")
    for _ in range(2_000):
        LOGGER.info("x" * 4_000)
    files = list(tmp_path.iterdir())
    assert len(files) == 1 + OLD_FILES
    assert all(file.stat().st_size <= LARGEST_FILE for file in files)


def test_a_file_that_cannot_be_written_is_said_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in the way").touch()
    start(tmp_path / "in the way" / "kiosk.log")
    assert "cannot be written: " in capsys.readouterr().err


def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "new" / "log" / "kiosk.log"
    start(file)
    LOGGER.info("one")
    assert lines(file) == ["one"]


def test_it_is_said_once_and_the_file_is_used_as_soon_as_it_can_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "folder" / "kiosk.log"
    file.parent.touch()
    start(file)
    LOGGER.info("one")
    LOGGER.info("two")
    assert capsys.readouterr().err.count("cannot be written") == 1
    file.parent.unlink()
    file.parent.mkdir()
    LOGGER.info("three")
    assert lines(file) == ["three"]
    file.unlink()
    file.parent.rmdir()
    LOGGER.info("four")
    assert capsys.readouterr().err.count("cannot be written") == 1


def test_a_full_disk_is_said_once_and_breaks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    start(Path("/dev/full"))
    for number in range(100):
        LOGGER.info("%d %s", number, "x" * 4_000)
    errors = capsys.readouterr().err
    assert errors.count("cannot be written: No space left on device") == 1
    assert errors.count(" INFO ") == 100


def test_a_file_that_was_deleted_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.log"
    start(file)
    LOGGER.info("one")
    file.unlink()
    LOGGER.info("two")
    assert lines(file) == ["two"]


def test_a_file_that_was_moved_away_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.log"
    start(file)
    LOGGER.info("one")
    file.rename(tmp_path / "kiosk.log.old")
    LOGGER.info("two")
    assert lines(file) == ["two"]
    assert lines(tmp_path / "kiosk.log.old") == ["one"]


def test_where_old_files_cannot_be_renamed_the_file_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: str, _target: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("logging.handlers.os.rename", refuse)
    file = tmp_path / "kiosk.log"
    start(file)
    for _ in range(600):
        LOGGER.info("x" * 4_000)
    LOGGER.info("last")
    assert [found.name for found in tmp_path.iterdir()] == ["kiosk.log"]
    assert file.stat().st_size <= LARGEST_FILE
    assert lines(file)[-1] == "last"


def test_a_folder_in_the_place_of_the_file_breaks_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start(tmp_path)
    LOGGER.info("one")
    assert capsys.readouterr().err.count("cannot be written: Is a directory") == 1
