"""A library that turns out damaged while it is shown is replaced, and the reader's place is in no log."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kiosk.app.folders import cache_folder
from kiosk.app.libraries import LIBRARIES_FAILED, NO_LIBRARY, Libraries
from kiosk.core.pack import check_pack
from kiosk.core.settings import CacheSettings, Settings
from tests.driver import Driver
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import words
from tests.small_pack import write_small_pack
from tests.spoilt_pack import flip_bits_in_texts


class Shown:
    """Somebody before a kiosk whose libraries are opened as in the program."""

    def __init__(self, reader: Driver, libraries: Libraries) -> None:
        self.reader = reader
        self.libraries = libraries
        libraries.changed.connect(reader.kiosk.show_library)


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    folder = tmp_path / "resources"
    folder.mkdir()
    write_small_pack(folder / "starter.klib", clinic="Starter Clinic")
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_small_pack(tmp_path / "source.klib", clinic="Clinic of the Source")


@pytest.fixture
def shown(open_kiosk: OpenKiosk, tmp_path: Path, resources: Path, source: Path) -> Iterator[Shown]:
    reader = open_kiosk()
    settings = Settings(cache=CacheSettings(folder=str(tmp_path / "cache")))
    libraries = Libraries(settings, source, resources, reader.window)
    reader.kiosk._library_failed = libraries.reject  # noqa: SLF001 - made after the kiosk, unlike in the program
    shown = Shown(reader, libraries)
    libraries.open()
    yield shown
    libraries.close()


def cached_pack(tmp_path: Path) -> Path:
    (path,) = (tmp_path / "cache").rglob("*.klib")
    return path


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged, which the test expects."""
    sentences = [record.getMessage() for record in caplog.records]
    caplog.clear()
    return sentences


def test_the_library_that_was_asked_for_is_shown(shown: Shown) -> None:
    assert "Clinic of the Source" in shown.reader.see()


def test_a_library_damaged_while_it_is_read_is_read_anew_from_its_source(
    shown: Shown, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    flip_bits_in_texts(cached_pack(tmp_path))
    shown.reader.open_text("Cancer and scans", "Living with breast cancer")
    settle()
    assert shown.reader.screen == "home"
    assert "Clinic of the Source" in shown.reader.see()
    shown.reader.open_text("Cancer and scans", "Living with breast cancer")
    assert "Many people live long." in shown.reader.see()
    assert len(logged(caplog)) == 1


def test_where_the_source_is_damaged_too_the_built_in_library_is_shown(
    shown: Shown, tmp_path: Path, source: Path, caplog: pytest.LogCaptureFixture
) -> None:
    flip_bits_in_texts(cached_pack(tmp_path))
    flip_bits_in_texts(source)
    shown.reader.open_text("Cancer and scans", "Living with breast cancer")
    settle()
    assert shown.reader.screen == "home"
    assert "Starter Clinic" in shown.reader.see()
    assert "the built-in library is shown instead" in logged(caplog)[-1]


def test_the_log_does_not_tell_what_was_being_read(
    shown: Shown, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    flip_bits_in_texts(cached_pack(tmp_path))
    shown.reader.open_text("Cancer and scans", "Living with breast cancer")
    settle()
    text = "\n".join(logged(caplog)).lower()
    assert "damaged" in text
    for trace in ("breast", "scans", "tumours", "section"):
        assert trace not in text


def test_after_three_failures_there_is_nothing_to_show(
    shown: Shown, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        flip_bits_in_texts(cached_pack(tmp_path))
        shown.reader.open_text("Cancer and scans", "Living with breast cancer")
        settle()
    assert shown.reader.screen == "nothing"
    assert words.staff_code(LIBRARIES_FAILED) in shown.reader.see()
    assert logged(caplog)


@pytest.fixture
def open_files_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is open cannot be removed: everywhere as on Windows."""
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - pathlib's
        if str(path) in (file.path for file in psutil.Process().open_files()):
            raise PermissionError(13, "The process cannot access the file because it is being used")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)


@pytest.mark.usefixtures("open_files_stay")
def test_a_damaged_copy_is_removed_as_soon_as_it_is_closed(
    shown: Shown, tmp_path: Path, source: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cached = cached_pack(tmp_path)
    flip_bits_in_texts(cached)
    flip_bits_in_texts(source)
    shown.reader.open_text("Cancer and scans", "Living with breast cancer")
    settle()
    assert "Starter Clinic" in shown.reader.see()
    assert not cached.exists()
    assert logged(caplog)


@pytest.mark.usefixtures("open_files_stay")
def test_a_copy_that_a_reader_finds_damaged_during_its_check_is_removed_after_it(
    shown: Shown, tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cached = cached_pack(tmp_path)
    flip_bits_in_texts(cached)
    flip_bits_in_texts(source)
    is_open, may_end = threading.Event(), threading.Event()

    def check_slowly(path: Path) -> None:
        with path.open("rb"):
            is_open.set()
            may_end.wait(60)
        check_pack(path)

    monkeypatch.setattr("kiosk.app.libraries.check_pack", check_slowly)
    shown.libraries.check_in_background()
    assert is_open.wait(60)
    shown.reader.open_text("Cancer and scans", "Living with breast cancer")
    settle()
    assert cached.exists()
    may_end.set()
    shown.reader.wait_until(lambda: not cached.exists())
    assert "Starter Clinic" in shown.reader.see()
    assert logged(caplog)


def test_the_check_in_the_background_leaves_a_sound_library_alone(shown: Shown) -> None:
    shown.reader.open_topic("Cancer and scans")
    shown.libraries.check_in_background()
    settle()
    assert shown.reader.screen == "topic"


def test_the_check_in_the_background_replaces_a_damaged_library(
    shown: Shown, tmp_path: Path, source: Path, caplog: pytest.LogCaptureFixture
) -> None:
    flip_bits_in_texts(cached_pack(tmp_path))
    flip_bits_in_texts(source)
    assert "Clinic of the Source" in shown.reader.see()
    shown.libraries.check_in_background()
    shown.reader.wait_until(lambda: "Starter Clinic" in shown.reader.see())
    assert logged(caplog)


def test_nothing_at_all_is_said_with_a_code_for_staff(
    open_kiosk: OpenKiosk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reader = open_kiosk()
    (tmp_path / "empty").mkdir()
    settings = Settings(cache=CacheSettings(folder=str(tmp_path / "cache")))
    libraries = Libraries(settings, tmp_path / "none.klib", tmp_path / "empty", reader.window)
    Shown(reader, libraries)
    libraries.open()
    settle()
    assert reader.screen == "nothing"
    assert words.staff_code(NO_LIBRARY) in reader.see()
    assert logged(caplog)


def test_the_cache_is_where_the_settings_say_or_where_the_platform_keeps_caches() -> None:
    assert cache_folder(Settings(cache=CacheSettings(folder="somewhere"))) == Path("somewhere")
    assert cache_folder(Settings()).name == "clinic-kiosk"
