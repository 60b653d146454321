"""Putting a finished file in place of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.files import replacing_durably


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("old")
    return path


def test_what_was_written_takes_the_place_of_the_other_only_when_it_is_finished(file: Path) -> None:
    with replacing_durably(file) as part:
        part.write_text("new")
        assert file.read_text() == "old"
    assert file.read_text() == "new"
    assert list(file.parent.iterdir()) == [file]


def test_where_there_was_none_there_is_one(tmp_path: Path) -> None:
    with replacing_durably(tmp_path / "first.txt") as part:
        part.write_text("new")
    assert [found.read_text() for found in tmp_path.iterdir()] == ["new"]


def test_what_is_raised_while_it_is_written_leaves_the_other_and_nothing_else(file: Path) -> None:
    with pytest.raises(ValueError, match="half way"), replacing_durably(file) as part:  # noqa: PT012 - of what is raised within
        part.write_text("half")
        raise ValueError("half way")
    assert file.read_text() == "old"
    assert list(file.parent.iterdir()) == [file]


def test_what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "folder" / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="folder"), replacing_durably(tmp_path / "folder") as part:
        part.write_text("new")
    assert [found.name for found in tmp_path.iterdir()] == ["folder"]
