"""Small files that outlive a restart."""

from __future__ import annotations

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
