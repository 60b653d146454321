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


@pytest.mark.parametrize("bytes_", [100, 5000])
def test_nothing_is_left_of_a_new_translation(tmp_path: Path, capsys: pytest.CaptureFixture[str], bytes_: int) -> None:
    library = tmp_path / "our-library"
    assert new(NewOptions("library", library)) == ExitCode.OK
    with (library / "library.toml").open("a", encoding="utf-8") as file:
        file.write("# What we have to remember.\n" * 300)
    before = {path: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    full = library / ("library.toml" if bytes_ == 5000 else "first-topic/first-article/index.es.md")
    with room_for(bytes_):
        assert new(NewOptions("translation", library / "first-topic/first-article", "es")) == ExitCode.FAILED
    assert f"kiosk: {full} cannot be written: " in capsys.readouterr().err
    assert {path: path.read_bytes() for path in library.rglob("*") if path.is_file()} == before
