"""`kiosk new` where the disk is full: all or nothing."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.app.desk.new import new
from kiosk.app.desk.options import NewOptions
from kiosk.app.exit_codes import ExitCode


@contextmanager
def room_for(bytes_: int) -> Iterator[None]:
    """No file can be larger, as on a full disk."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def test_nothing_is_left_of_a_new_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = tmp_path / "our-library"
    with room_for(850):
        assert new(NewOptions("library", library)) == ExitCode.FAILED
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"kiosk: {library / 'first-topic/first-article/index.en.md'} cannot be written: ")
    assert not library.exists()
    assert new(NewOptions("library", library)) == ExitCode.OK


def test_a_library_keeps_its_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = tmp_path / "our-library"
    assert new(NewOptions("library", library)) == ExitCode.OK
    before = {path: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    with room_for(100):
        assert new(NewOptions("translation", library / "first-topic/first-article", "es")) == ExitCode.FAILED
    assert f"kiosk: {library / 'library.toml'} cannot be written: " in capsys.readouterr().err
    assert {path: path.read_bytes() for path in library.rglob("*") if path.is_file()} == before
