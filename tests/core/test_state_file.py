"""Small files that outlive a restart."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.core.state_file import read_state, write_state


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "new" / "state.json"
    write_state(file, {"wrong": 3, "name": "Ärztehaus"})
    write_state(file, {"wrong": 4})
    assert read_state(file) == {"wrong": 4}
    assert [found.name for found in file.parent.iterdir()] == ["state.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"3", b"\xff", b"[" * 100_000, b'{"cut": "of'])
def test_a_damaged_file_counts_as_an_empty_one(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    file.write_bytes(content)
    assert read_state(file) == {}


def test_a_missing_file_counts_as_an_empty_one(tmp_path: Path) -> None:
    assert read_state(tmp_path / "state.json") == {}
    assert read_state(tmp_path) == {}


def test_where_nothing_can_be_written_the_old_stays_and_no_rest_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "state.json"
    folder.mkdir()
    (folder / "in the way").touch()
    with pytest.raises(OSError, match=r"state\.json"):
        write_state(folder, {"a": 1})
    assert [found.name for found in tmp_path.iterdir()] == ["state.json"]


def test_a_file_that_was_left_half_written_is_in_nobodys_way(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    (tmp_path / f".state.json.{os.getpid()}.part").write_text("{")
    write_state(file, {"a": 1})
    assert read_state(file) == {"a": 1}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    file, elsewhere = tmp_path / "state.json", tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    for link in (file, tmp_path / f".state.json.{os.getpid()}.part"):
        link.symlink_to(elsewhere)
    write_state(file, {"a": 1})
    assert elsewhere.read_text() == "precious"
    assert read_state(file) == {"a": 1}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_what_root_writes_belongs_to_the_owner_of_the_folder(tmp_path: Path) -> None:
    os.chown(tmp_path, 54321, 54322)
    write_state(tmp_path / "state.json", {"a": 1})
    found = (tmp_path / "state.json").stat()
    assert (found.st_uid, found.st_gid) == (54321, 54322)
    assert found.st_mode & 0o400
