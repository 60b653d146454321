from pathlib import Path

import pytest

from kiosk.app.doctor.disk import check_disk, free_bytes, judged_space, nearest, size_of
from kiosk.app.doctor.finding import Mark
from kiosk.core.settings import LogSettings
from tests.app.doctor.setups import settings_in, setup_in

MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    ("free", "library", "mark"),
    [(501, 0, "ok"), (499, 0, "warn"), (49, 0, "fail"), (900, 200, "ok"), (800, 200, "warn"), (240, 200, "fail")],
)
def test_there_must_be_room_for_the_next_library(free: int, library: int, mark: Mark) -> None:
    assert judged_space(Path("cache"), "libraries", free * MEGABYTE, library * MEGABYTE).mark == mark


def test_a_disk_that_cannot_be_asked_is_warned_of() -> None:
    assert judged_space(Path("cache"), "libraries", None, 0).mark == "warn"


def test_each_folder_that_is_written_to_is_looked_at(tmp_path: Path) -> None:
    assert [finding.sentence.partition("(for ")[2] for finding in check_disk(setup_in(tmp_path))] == [
        "libraries)",
        "its state)",
        "the log)",
    ]
    without_log = settings_in(tmp_path, log=LogSettings())
    assert len(check_disk(setup_in(tmp_path, without_log))) == 2


def test_a_folder_that_is_not_there_yet_counts_as_the_one_that_it_will_be_in(tmp_path: Path) -> None:
    assert nearest(tmp_path / "a" / "b") == tmp_path
    assert free_bytes(tmp_path / "a" / "b") == pytest.approx(free_bytes(tmp_path), rel=0.1)


def test_a_library_has_the_size_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans" / "topic.toml").write_bytes(b"12345")
    (tmp_path / "library.toml").write_bytes(b"123")
    (tmp_path / "link").symlink_to(tmp_path / "missing")
    assert size_of(tmp_path / "library.toml") == 3
    assert size_of(tmp_path) == 8 + (tmp_path / "link").lstat().st_size
    assert size_of(tmp_path / "missing") == 0
