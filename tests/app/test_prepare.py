"""A new library on its way into the cache: whole and checked, or not at all."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Self

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app.prepare import PROVEN, RefusedError, take
from kiosk.core.pack import Pack, check_pack
from kiosk.supervisor.preparation import Prepared, Progress, from_line
from kiosk.supervisor.served_packs import served_folder
from tests.program import KIOSK, SECONDS, environment
from tests.small_pack import write_small_pack

RESOURCES = Path(__file__).parents[2] / "resources"

Take = Callable[[Path], Prepared]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_pack(tmp_path_factory.mktemp("pack") / "clinic.klib")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder that packs are prepared in."""
    return tmp_path / "cache" / "served"


@pytest.fixture
def take_in(folder: Path) -> Take:
    return lambda source: take(source, folder, RESOURCES, lambda _progress: None)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library's folder of one article."""
    library = tmp_path / "library"
    shutil.copytree(RESOURCES / "library" / "periods-and-menopause", library / "periods-and-menopause")
    for name in ("library.toml", "logo.svg"):
        shutil.copy(RESOURCES / "library" / name, library)
    return library


def refusal(take_in: Take, source: Path) -> RefusedError:
    with pytest.raises(RefusedError) as refused:
        take_in(source)
    return refused.value


def test_a_pack_is_copied_under_the_hash_of_its_content(take_in: Take, pack: Path, folder: Path) -> None:
    prepared = take_in(pack)
    copy = Path(prepared.pack)
    assert prepared == Prepared("done", str(copy))
    assert copy.parent == folder
    assert copy.read_bytes() == pack.read_bytes()
    assert list(folder.iterdir()) == [copy]
    assert take_in(pack) == prepared


def test_a_damaged_copy_under_that_name_is_replaced(take_in: Take, pack: Path) -> None:
    copy = Path(take_in(pack).pack)
    copy.write_bytes(copy.read_bytes()[:9000])
    assert take_in(pack).pack == str(copy)
    check_pack(copy)


def test_a_folder_is_compiled_and_its_problems_are_counted(take_in: Take, library: Path, folder: Path) -> None:
    (library / "periods-and-menopause" / "broken").mkdir()
    (library / "periods-and-menopause" / "broken" / "index.en.md").write_text("no header")
    prepared = take_in(library)
    assert prepared.outcome == "done"
    assert prepared.problems > 0
    check_pack(Path(prepared.pack))
    assert [path.name for path in folder.iterdir()] == [Path(prepared.pack).name]


def test_a_folder_with_nothing_to_show_is_unusable(take_in: Take, tmp_path: Path, folder: Path) -> None:
    (tmp_path / "empty").mkdir()
    refused = refusal(take_in, tmp_path / "empty")
    assert refused.outcome == "unusable"
    assert "has nothing that can be shown" in str(refused)
    assert list(folder.iterdir()) == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0.0, 1.0, exclude_max=True))
def test_half_a_copy_of_a_pack_is_unusable(take_in: Take, pack: Path, tmp_path: Path, share: float) -> None:
    content = pack.read_bytes()
    half = tmp_path / "half.klib"
    half.write_bytes(content[: int(share * len(content))])
    refused = refusal(take_in, half)
    assert refused.outcome == "unusable"
    assert str(refused).startswith(str(half))


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0.0, 1.0, exclude_max=True), bit=st.integers(0, 7))
def test_one_flipped_bit_is_found_or_changes_nothing_that_is_shown(
    take_in: Take, pack: Path, tmp_path: Path, folder: Path, place: float, bit: int
) -> None:
    """SQLite leaves bytes unused."""
    shutil.rmtree(folder, ignore_errors=True)
    content = bytearray(pack.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    flipped = tmp_path / "flipped.klib"
    flipped.write_bytes(content)
    try:
        kept = content_hash(Path(take_in(flipped).pack))
    except RefusedError:
        kept = ""
    assert kept in ("", content_hash(pack))
    assert len(list(folder.iterdir())) == (1 if kept else 0)


def content_hash(path: Path) -> str:
    pack = Pack(path)
    pack.close()
    return pack.content_hash


def test_a_pack_that_is_still_being_copied_is_unusable_until_it_is_whole(
    take_in: Take, pack: Path, tmp_path: Path
) -> None:
    growing, content = tmp_path / "growing.klib", pack.read_bytes()
    for part in range(1, 4):
        growing.write_bytes(content[: part * len(content) // 4])
        assert refusal(take_in, growing).outcome == "unusable"
    growing.write_bytes(content)
    assert take_in(growing).outcome == "done"


def test_a_library_that_was_deleted_is_unreadable(take_in: Take, tmp_path: Path, folder: Path) -> None:
    refused = refusal(take_in, tmp_path / "gone.klib")
    assert refused.outcome == "unreadable"
    assert str(refused) == f"{tmp_path / 'gone.klib'} cannot be read (No such file or directory)"
    assert not folder.exists()


class PulledStick:
    """A file that gives its first bytes and then nothing but errors."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._read = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def fileno(self) -> int:
        return self._file.fileno()

    def read(self, _size: int) -> bytes:
        if self._read:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        self._read = True
        return self._file.read(5000)


def refuse(error: int, _file: IO[bytes]) -> PulledStick:
    raise OSError(error, os.strerror(error))


@pytest.mark.parametrize(
    ("opened", "reason"),
    [(PulledStick, "Input/output error"), (partial(refuse, errno.EACCES), "Permission denied")],
    ids=["a stick that is pulled", "a file that may not be read"],
)
def test_what_cannot_be_read_to_its_end_is_unreadable(
    take_in: Take,
    pack: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: Callable[[IO[bytes]], PulledStick],
    reason: str,
) -> None:
    open_file = Path.open

    def open_stick(path: Path, mode: str = "r") -> object:
        file = open_file(path, mode)
        if path != pack:
            return file
        try:
            return opened(file)
        except OSError:
            file.close()
            raise

    monkeypatch.setattr(Path, "open", open_stick)
    refused = refusal(take_in, pack)
    assert refused.outcome == "unreadable"
    assert str(refused) == f"{pack} cannot be read ({reason})"
    assert list(folder.iterdir()) == []


def test_a_copy_leaves_room_on_the_disk_for_what_else_is_written(
    take_in: Take, pack: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=10_000_000))
    prepared = take_in(pack)
    assert (prepared.outcome, prepared.pack) == ("no space", str(pack))
    assert "No space left on device" in prepared.sentence
    assert list(folder.iterdir()) == []


def test_where_nothing_can_be_written_a_pack_is_checked_where_it_lies(
    take_in: Take, pack: Path, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    assert take_in(pack).pack == str(pack)
    half = tmp_path / "half.klib"
    half.write_bytes(pack.read_bytes()[:9000])
    assert refusal(take_in, half).outcome == "unusable"
    assert refusal(take_in, library).outcome == "no space"


# The whole program


def prepare(source: Path, tmp_path: Path, most_bytes: int | None = None) -> tuple[int, list[object]]:
    """Run `kiosk prepare`; returns its exit code and all messages. It can write files of `most_bytes` at most."""

    def limit() -> None:
        if most_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    finished = subprocess.run(
        [str(KIOSK), "prepare", str(source), str(tmp_path / "cache"), "", "1024", "600"],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        timeout=SECONDS,
        check=False,
        preexec_fn=limit,
    )
    return finished.returncode, [from_line(line) for line in finished.stdout.splitlines()]


def test_the_program_prepares_a_library_and_draws_its_screens_once(pack: Path, tmp_path: Path) -> None:
    code, (*signs, prepared) = prepare(pack, tmp_path)
    assert isinstance(prepared, Prepared)
    assert (code, prepared.outcome) == (0, "done")
    # A share that hangs while it is copied from may answer later; nothing else is read from there.
    silences = [sign.silence for sign in signs if isinstance(sign, Progress)]
    assert list(dict.fromkeys(silences)) == ["unreadable", "failed"]
    assert silences.count("failed") >= 2
    served = served_folder(tmp_path / "cache")
    assert Path(prepared.pack).parent == served
    proven = (served / PROVEN).read_text().split()
    assert len(proven) == 4
    assert prepare(pack, tmp_path)[1][-1] == prepared
    assert (served / PROVEN).read_text().split() == proven


def test_the_program_refuses_a_library_with_a_screen_that_cannot_be_drawn_and_says_where(tmp_path: Path) -> None:
    source = write_small_pack(tmp_path / "clinic.klib", pictures=False)
    code, (*_, prepared) = prepare(source, tmp_path)
    assert isinstance(prepared, Prepared)
    assert (code, prepared.outcome, prepared.pack) == (1, "unusable", "")
    assert prepared.sentence == "a screen of it cannot be shown: drawing it fails (KeyError)"
    assert prepared.place == "scans/tumours, section 3, in en"


@pytest.mark.parametrize("kind", ["pack", "folder"])
def test_the_silence_of_a_source_is_not_blamed_on_the_library(
    pack: Path, library: Path, tmp_path: Path, kind: str
) -> None:
    _code, (first, *_) = prepare(pack if kind == "pack" else library, tmp_path)
    assert isinstance(first, Progress)
    assert first.silence == "unreadable"


@pytest.mark.parametrize("kind", ["pack", "folder"])
def test_a_disk_that_is_full_leaves_nothing_half_written(
    pack: Path, library: Path, folder: Path, tmp_path: Path, kind: str
) -> None:
    _code, (*_, prepared) = prepare(pack if kind == "pack" else library, tmp_path, most_bytes=50_000)
    assert isinstance(prepared, Prepared)
    assert prepared.outcome == "no space"
    assert prepared.pack == (str(pack) if kind == "pack" else "")
    assert [path for path in folder.iterdir() if path.name != PROVEN] == []
