import os
from pathlib import Path

import pytest

from kiosk.content.errors import ConversionError
from kiosk.content.library_files import read_file


def code(root: Path, path: str, most: int = 9) -> str:
    with pytest.raises(ConversionError) as refused:
        read_file(root, path, most, "9 bytes")
    return refused.value.code


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"12345")
    assert read_file(tmp_path, "text", 5, "5 bytes") == b"12345"
    assert code(tmp_path, "text", 4) == "too-large"


@pytest.mark.parametrize("path", ["nothing", "folder/nothing"])
def test_a_file_that_is_not_there(tmp_path: Path, path: str) -> None:
    (tmp_path / "folder").mkdir()
    assert code(tmp_path, path) == "missing-file"


def test_a_slip_in_a_name_is_told_the_file_of_that_kind_in_the_same_folder(tmp_path: Path) -> None:
    (tmp_path / "arm").mkdir()
    for name in ("arm/cuff.png", "arm/cufff.txt", "cuffff.png"):
        (tmp_path / name).touch()
    with pytest.raises(ConversionError, match=r'did you mean "cuff\.png"\?$'):
        read_file(tmp_path, "arm/cufff.png", 9, "9 bytes")
    with pytest.raises(ConversionError, match=r"correct its name$"):
        read_file(tmp_path, "arm/heart.svg", 9, "9 bytes")


def test_a_pipe_or_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    assert code(tmp_path, "pipe") == "unreadable-file"
    assert code(tmp_path, "folder") == "unreadable-file"


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/hostname", "../outside"])
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "outside").write_text("private")
    root = tmp_path / "library"
    root.mkdir()
    (root / "link").symlink_to(target)
    (root / "folder").symlink_to("..")
    assert code(root, "link") == "outside-library"
    assert code(root, "folder/outside") == "outside-library"
    assert code(root, "../outside") == "outside-library"


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"12345")
    (tmp_path / "link").symlink_to("text")
    assert read_file(tmp_path, "link", 9, "9 bytes") == b"12345"


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert code(tmp_path, "loop") == "unreadable-file"
