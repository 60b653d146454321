"""A file of a library is replaced whole, stays whose it was, and is left alone where it is not what was looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.app.desk.rewriting import rewrite


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "library" / "library.toml"
    file.parent.mkdir()
    file.write_bytes(b"old")
    return file


def test_a_file_keeps_its_mode_and_its_owner(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.chmod(0o640)
    given: list[tuple[int, int]] = []

    def give(_part: Path, user: int, group: int) -> None:
        given.append((user, group))

    monkeypatch.setattr(os, "chown", give)
    rewrite(file, b"new", expected=b"old")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert given == [(-1, file.stat().st_gid), (file.stat().st_uid, -1)]


def test_where_a_file_cannot_be_given_away_it_is_changed_all_the_same(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refuse)
    rewrite(file, b"new", expected=b"old")
    assert file.read_bytes() == b"new"


def test_what_was_changed_meanwhile_is_left_alone(file: Path) -> None:
    with pytest.raises(OSError, match="it was changed meanwhile"):
        rewrite(file, b"new", expected=b"older")
    assert file.read_bytes() == b"old"
    assert [path.name for path in file.parent.iterdir()] == ["library.toml"]


def test_a_link_is_left_alone(file: Path, tmp_path: Path) -> None:
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="it is a link to another file"):
        rewrite(file, b"new", expected=b"old")
    assert file.is_symlink()
    assert (tmp_path / "elsewhere").read_bytes() == b"old"
