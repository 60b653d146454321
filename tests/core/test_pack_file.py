"""Only a pack of this program's format is opened, whatever else a file may be."""

from pathlib import Path

import pytest

from kiosk.core.pack import Pack, check_pack
from kiosk.core.pack_file import PackError
from kiosk.core.pack_format import APPLICATION_ID, FORMAT_VERSION
from tests.core.test_pack import spoilt, write_pack


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "library.klib")


def test_a_pack_is_sqlite_with_our_application_id_and_format(path: Path) -> None:
    header = path.read_bytes()[:100]
    assert header.startswith(b"SQLite format 3\0")
    assert int.from_bytes(header[68:72]) == APPLICATION_ID
    assert int.from_bytes(header[60:64]) == FORMAT_VERSION


@pytest.mark.parametrize("content", [b"", b"a text file, no pack", b"SQLite format 3\0" + bytes(200)])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.klib"
    other.write_bytes(content)
    for refuse in (Pack, check_pack):
        with pytest.raises(PackError, match=r"other\.klib is not a library pack$"):
            refuse(other)


def test_another_database_is_refused(tmp_path: Path) -> None:
    spoilt(tmp_path / "other.klib", "CREATE TABLE notes (text)")
    with pytest.raises(PackError, match="is not a library pack"):
        Pack(tmp_path / "other.klib")


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for refuse in (Pack, check_pack):
        with pytest.raises(PackError, match="cannot be read"):
            refuse(tmp_path)
        with pytest.raises(PackError, match=r"missing\.klib cannot be read \(No such file"):
            refuse(tmp_path / "missing.klib")
    assert not (tmp_path / "missing.klib").exists()


@pytest.mark.parametrize("name", ["a\0b.klib", "\ud800.klib"])
def test_what_cannot_be_the_name_of_a_file_is_refused(tmp_path: Path, name: str) -> None:
    for refuse in (Pack, check_pack):
        with pytest.raises(PackError, match=r"cannot be (the name of a file|read)"):
            refuse(tmp_path / name)


def test_a_later_format_is_refused_by_its_number(path: Path) -> None:
    spoilt(path, f"PRAGMA user_version = {FORMAT_VERSION + 1}")
    with pytest.raises(PackError, match=f"format {FORMAT_VERSION + 1}, made by a later version of this program"):
        Pack(path)


def test_an_earlier_format_is_to_be_built_again(path: Path) -> None:
    spoilt(path, f"PRAGMA user_version = {FORMAT_VERSION - 1}")
    with pytest.raises(PackError, match=f"format {FORMAT_VERSION - 1}, made by an earlier version; build it again"):
        Pack(path)
