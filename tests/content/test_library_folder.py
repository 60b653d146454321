"""Names and kinds of files that a library may not hold."""

import os
import socket
from pathlib import Path

import pytest

from tests.listed_library import LIBRARY, TOPIC, problems, source, write, write_library


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_library(tmp_path)


@pytest.mark.parametrize(
    "name", ["nul.png", "COM1", "lpt¹.svg", "Aux .md", "scan.png.", "scan ", "a:b.png", "a\\b.png"]
)
def test_names_that_windows_cannot_hold_are_refused(root: Path, name: str) -> None:
    write(root, f"scans/pet/{name}", "")
    assert problems(root) == [f"scans/pet/{name}:1: error reserved-name"]
    assert source(root).pictures == ("logo.svg",)


def test_a_folder_that_windows_cannot_hold_is_refused(root: Path) -> None:
    write(root, "con/topic.toml", TOPIC)
    write(root, "scans/nul/index.en.md", "")
    assert problems(root) == ["con: error reserved-name", "scans/nul: error reserved-name"]
    assert {article.article for article in source(root).articles} == {"scans/pet"}


@pytest.mark.parametrize(
    ("names", "refused"),
    [
        (("scan.png", "Scan.png"), "Scan.png"),
        (("caf\u00e9.png", "cafe\u0301.png"), "cafe\u0301.png"),
        (("index.en.md", "INDEX.en.md"), "INDEX.en.md"),
    ],
    ids=["case", "Unicode form", "texts"],
)
def test_of_names_that_are_one_on_some_machines_one_is_refused(
    root: Path, names: tuple[str, str], refused: str
) -> None:
    for name in names:
        write(root, f"scans/pet/{name}", "")
    assert problems(root) == [f"scans/pet/{refused}:1: error name-clash"]
    assert len(source(root).articles) == 2
    assert f"scans/pet/{refused}" not in source(root).pictures


def test_paths_of_more_than_200_characters_are_refused(root: Path) -> None:
    longest = "s" * (200 - len("scans/pet/.png"))
    write(root, f"scans/pet/{longest}.png", "")
    assert problems(root) == []
    write(root, f"scans/pet/{longest}s.png", "")
    write(root, f"scans/{'p' * 195}/index.en.md", "")
    assert [problem.rpartition(" ")[2] for problem in problems(root)] == ["long-path", "long-path"]
    assert len(source(root).articles) == 2


def test_a_pipe_or_a_socket_is_refused_wherever_it_lies(root: Path) -> None:
    os.mkfifo(root / "scans/pet/scan.png")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / "scans/pet/talk"))
        assert problems(root) == [
            "scans/pet/scan.png:1: error unreadable",
            "scans/pet/talk:1: error unreadable",
        ]
    assert source(root).pictures == ("logo.svg",)


def test_a_link_to_a_device_is_refused(root: Path) -> None:
    (root / "scans/pet/scan.png").symlink_to("/dev/zero")
    (root / "scans/topic.toml").unlink()
    (root / "scans/topic.toml").symlink_to("/dev/zero")
    assert problems(root) == ["scans/pet/scan.png:1: error unreadable", "scans/topic.toml:1: error unreadable"]


@pytest.mark.parametrize(
    "file", ["nul.svg", "..\\logo.svg", "C:logo.svg", "\\\\host\\share\\logo.svg", "//host/logo.svg"]
)
def test_a_logo_that_other_systems_would_look_for_elsewhere_is_not_there(root: Path, file: str) -> None:
    write(root, "library.toml", LIBRARY.replace('"logo.svg"', f"'{file}'"))
    assert "library.toml:11: warning missing-file" in problems(root)
    assert source(root).config.logo == {}
