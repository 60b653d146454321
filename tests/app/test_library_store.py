import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from kiosk.app import library_store
from kiosk.app.library_store import LibraryStore, OpenedLibrary
from kiosk.core.pack import Pack, check_pack
from kiosk.core.pack_format import FORMAT_VERSION, SUFFIX
from tests.named_library import write_folder, write_pack
from tests.spoilt_pack import flip_bits_in_texts

RESOURCES = Path(__file__).parents[2] / "resources"


def later(path: Path, seconds: int = 10) -> None:
    """Let a file have been written later than it was."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + seconds * 10**9))


def name_of(opened: OpenedLibrary) -> str:
    assert opened.pack is not None
    with closing(opened.pack) as pack:
        return pack.info("en").name


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Resources with a starter pack, as in the bundle."""
    folder = tmp_path / "resources"
    folder.mkdir()
    (folder / "icons").symlink_to(RESOURCES / "icons")
    (folder / "fonts").symlink_to(RESOURCES / "fonts")
    write_pack(folder / "starter.klib", "Starter")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> LibraryStore:
    return LibraryStore(tmp_path / "cache")


def cached(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").rglob("*"))


def packs(tmp_path: Path) -> list[Path]:
    return [file for file in cached(tmp_path) if file.is_file() and file.suffix == SUFFIX]


def test_without_a_source_the_starter_pack_is_opened_where_it_is(store: LibraryStore, resources: Path) -> None:
    opened = store.open(None, resources)
    assert opened.pack is not None
    assert opened.pack.path == resources / "starter.klib"
    assert name_of(opened) == "Starter"
    assert opened.problems == ()


def test_without_a_starter_pack_the_starter_library_is_compiled(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    (resources / "starter.klib").unlink()
    write_folder(resources / "library", "Starter library")
    assert name_of(store.open(None, resources)) == "Starter library"
    assert len(packs(tmp_path)) == 1


def test_a_pack_is_copied_once_and_found_again(store: LibraryStore, resources: Path, tmp_path: Path) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    opened = store.open(source, resources)
    assert opened.problems == ()
    assert name_of(opened) == "Clinic"
    (copy,) = packs(tmp_path)
    written = copy.stat().st_ino
    assert name_of(store.open(source, resources)) == "Clinic"
    assert [file.stat().st_ino for file in packs(tmp_path)] == [written]


def test_a_folder_is_compiled_once_and_found_by_its_content(
    store: LibraryStore, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_folder(tmp_path / "library", "Folder")
    assert name_of(store.open(source, resources)) == "Folder"
    later(source / "library.toml")
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "kiosk.content.compile", None)
        assert name_of(store.open(source, resources)) == "Folder"
    write_folder(source, "Folder, changed")
    assert name_of(store.open(source, resources)) == "Folder, changed"
    assert len(packs(tmp_path)) == 2


@pytest.mark.parametrize("name", [".hidden", "_draft.md", ".git/config", "_drafts/x/index.en.md"])
def test_files_that_are_no_part_of_the_library_do_not_count(
    store: LibraryStore, resources: Path, tmp_path: Path, name: str
) -> None:
    source = write_folder(tmp_path / "library", "Folder")
    assert name_of(store.open(source, resources)) == "Folder"
    (source / name).parent.mkdir(parents=True, exist_ok=True)
    (source / name).write_text("a note")
    assert name_of(store.open(source, resources)) == "Folder"
    assert len(packs(tmp_path)) == 1


def test_only_the_two_newest_are_kept(store: LibraryStore, resources: Path, tmp_path: Path) -> None:
    source = tmp_path / "clinic.klib"
    for number in range(4):
        write_pack(source, f"Clinic {number}")
        later(source, number)
        assert name_of(store.open(source, resources)) == f"Clinic {number}"
        for copy in packs(tmp_path):
            later(copy, -100)
    assert len(packs(tmp_path)) == 2


def test_two_sources_do_not_replace_one_another(store: LibraryStore, resources: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert name_of(store.open(write_pack(tmp_path / f"{name}.klib", name), resources)) == name
    assert len(packs(tmp_path)) == 2
    flip_bits_in_texts(tmp_path / "one.klib")
    later(tmp_path / "one.klib")
    assert name_of(store.open(tmp_path / "one.klib", resources)) == "one"


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (flip_bits_in_texts, "is damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "is damaged"),
        (lambda path: path.write_bytes(b""), "is not a library pack"),
        (lambda path: path.write_text("no pack"), "is not a library pack"),
        (Path.unlink, "cannot be read (No such file or directory)"),
    ],
)
def test_of_a_source_that_cannot_be_used_the_previous_is_shown_and_before_that_the_built_in(
    store: LibraryStore, resources: Path, tmp_path: Path, spoil: Callable[[Path], object], sentence: str
) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Bad from the start")
    spoil(source)
    opened = store.open(source, resources)
    assert opened.problems == (f"{source} {sentence}; the built-in library is shown instead",)
    assert name_of(opened) == "Starter"

    assert name_of(store.open(write_pack(source, "Good"), resources)) == "Good"
    spoil(source)
    if source.exists():
        later(source)
    opened = store.open(source, resources)
    assert opened.problems == (f"{source} {sentence}; the previous library is shown instead",)
    assert name_of(opened) == "Good"
    assert len(packs(tmp_path)) == 1


def test_a_pack_of_a_later_format_is_refused_by_its_number(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    content = bytearray(source.read_bytes())
    content[60:64] = (FORMAT_VERSION + 1).to_bytes(4)
    source.write_bytes(content)
    opened = store.open(source, resources)
    assert name_of(opened) == "Starter"
    (sentence,) = opened.problems
    assert sentence.startswith(f"{source} is a library pack of format {FORMAT_VERSION + 1}, made by a later version")


def test_of_a_folder_with_errors_the_rest_is_shown_and_of_one_with_nothing_the_previous(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    source = write_folder(tmp_path / "library", "Folder")
    (source / "scans" / "broken").mkdir()
    (source / "scans" / "broken" / "index.en.md").write_text("no header")
    opened = store.open(source, resources)
    assert opened.problems == (
        f"{source} has errors (1) and is shown without what they are in; `kiosk check` lists them",
    )
    assert name_of(opened) == "Folder"
    shutil.rmtree(source / "scans")
    opened = store.open(source, resources)
    assert "has nothing that can be shown" in opened.problems[0]
    assert opened.problems[0].endswith("; the previous library is shown instead")
    assert name_of(opened) == "Folder"


def test_a_damaged_copy_is_made_again(store: LibraryStore, resources: Path, tmp_path: Path) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    assert name_of(store.open(source, resources)) == "Clinic"
    (copy,) = packs(tmp_path)
    copy.write_bytes(b"")
    assert name_of(store.open(source, resources)) == "Clinic"
    check_pack(copy)


def test_a_copy_that_the_background_check_rejects_is_made_again(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    assert name_of(store.open(source, resources)) == "Clinic"
    (copy,) = packs(tmp_path)
    flip_bits_in_texts(copy)
    opened = store.open(source, resources)
    assert opened.pack is not None
    opened.pack.close()
    store.reject(copy)
    assert packs(tmp_path) == []
    again = store.open(source, resources)
    assert again.problems == ()
    assert name_of(again) == "Clinic"
    check_pack(copy)


def test_a_rejected_starter_pack_is_not_opened_again(store: LibraryStore, resources: Path) -> None:
    opened = store.open(None, resources)
    assert opened.pack is not None
    opened.pack.close()
    store.reject(opened.pack.path)
    assert (resources / "starter.klib").exists()
    opened = store.open(None, resources)
    assert opened.pack is None
    assert opened.problems == (f"{resources / 'starter.klib'} is damaged; there is no library to show",)


def test_with_a_bad_source_and_no_starter_there_is_nothing(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    (resources / "starter.klib").write_text("no pack")
    opened = store.open(tmp_path / "missing.klib", resources)
    assert opened.pack is None
    assert len(opened.problems) == 2


def test_a_full_disk_or_a_cache_that_cannot_be_written_leaves_a_pack_where_it_is(
    store: LibraryStore, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    monkeypatch.setattr(shutil, "copyfile", full)
    opened = store.open(source, resources)
    assert opened.pack is not None
    assert opened.pack.path == source
    assert "(No space left on device); it is read where it is" in opened.problems[0]
    assert name_of(opened) == "Clinic"
    assert packs(tmp_path) == []
    flip_bits_in_texts(source)
    opened = store.open(source, resources)
    assert opened.problems[-1] == f"{source} is damaged; the built-in library is shown instead"
    assert name_of(opened) == "Starter"


def test_a_folder_is_compiled_aside_where_there_is_no_cache(resources: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    store = LibraryStore(tmp_path / "cache")
    opened = store.open(write_folder(tmp_path / "library", "Folder"), resources)
    assert "is compiled at each start" in opened.problems[0]
    assert name_of(opened) == "Folder"
    assert opened.pack is not None
    aside = opened.pack.path
    opened.pack.close()
    store.close()
    assert not aside.parent.exists()


def test_nobody_waits_for_a_folder_to_be_compiled_in_place_of_a_damaged_pack(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    source = write_folder(tmp_path / "library", "Folder")
    first = store.open(source, resources)
    assert first.pack is not None
    first.pack.close()
    store.reject(first.pack.path)
    second = store.open(source, resources, compiling=False)
    assert name_of(second) == "Starter"
    assert "is compiled anew at the next start; the built-in library is shown instead" in second.problems[0]


def test_a_file_that_cannot_be_read_leaves_the_other_articles_alone(
    store: LibraryStore, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_folder(tmp_path / "library", "Folder")
    forbidden = source / "forbidden.txt"
    forbidden.write_text("secret")
    open_file = Path.open

    def refuse(path: Path, mode: str = "r", **options: str | int | None) -> IO[str] | IO[bytes]:
        if path == forbidden:
            raise PermissionError(13, "Permission denied")
        return open_file(path, mode, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert name_of(store.open(source, resources)) == "Folder"


@pytest.mark.parametrize("call", ["iterdir", "is_dir"], ids=["listed", "entered"])
def test_a_folder_that_cannot_be_listed_or_entered_leaves_the_other_articles_alone(
    store: LibraryStore, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    source = write_folder(tmp_path / "library", "Folder")
    forbidden = source / "forbidden"
    (forbidden / "inside").mkdir(parents=True)
    act = getattr(Path, call)

    def refuse(path: Path, **options: object) -> object:
        if path == (forbidden if call == "iterdir" else forbidden / "inside"):
            raise PermissionError(13, "Permission denied")
        return act(path, **options)

    monkeypatch.setattr(Path, call, refuse)
    assert name_of(store.open(source, resources)) == "Folder"
    assert len(packs(tmp_path)) == 1


def test_two_kiosks_on_one_cache_do_not_hurt_one_another(
    store: LibraryStore, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one copies, another starts, copies too, opens its pack and tidies up."""
    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    copyfile = shutil.copyfile
    others: list[OpenedLibrary] = []

    def copy_while_another_starts(from_: Path, to: Path) -> None:
        copyfile(from_, to)
        with monkeypatch.context() as patch:
            patch.setattr(shutil, "copyfile", copyfile)
            patch.setattr(library_store.os, "getpid", lambda: 1)
            others.append(LibraryStore(tmp_path / "cache").open(source, resources))

    monkeypatch.setattr(shutil, "copyfile", copy_while_another_starts)
    opened = store.open(source, resources)
    assert [one.problems for one in (opened, *others)] == [(), ()]
    assert [name_of(one) for one in (opened, *others)] == ["Clinic", "Clinic"]
    assert len(packs(tmp_path)) == 1


def test_what_a_killed_process_left_is_removed_and_what_another_writes_is_not(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    assert name_of(store.open(source, resources)) == "Clinic"
    (copy,) = packs(tmp_path)
    old, young = copy.with_name(".x.klib.7.part"), copy.with_name(".y.klib.8.part")
    old.write_bytes(b"half")
    young.write_bytes(b"half")
    later(old, -2 * 24 * 60 * 60)
    later(source)
    assert name_of(store.open(source, resources)) == "Clinic"
    assert not old.exists()
    assert young.exists()


def test_a_pack_that_is_open_outlives_its_place_in_the_cache(
    store: LibraryStore, resources: Path, tmp_path: Path
) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Clinic 0")
    first = store.open(source, resources).pack
    assert isinstance(first, Pack)
    for number in (1, 2, 3):
        write_pack(source, f"Clinic {number}")
        later(source, number)
        assert name_of(store.open(source, resources)) == f"Clinic {number}"
    assert first.card("scans/a", "en").title == "A"
    first.close()


def test_a_cache_that_may_not_be_entered_stops_nothing(
    store: LibraryStore, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_pack(tmp_path / "clinic.klib", "Clinic")
    cache = tmp_path / "cache"
    for name in ("stat", "mkdir"):
        act = getattr(Path, name)

        def refuse(path: Path, *arguments: object, act: Callable[..., object] = act, **options: object) -> object:
            if path.is_relative_to(cache):
                raise PermissionError(13, "Permission denied")
            return act(path, *arguments, **options)

        monkeypatch.setattr(Path, name, refuse)
    opened = store.open(source, resources)
    assert name_of(opened) == "Clinic"
    assert "(Permission denied); it is read where it is" in opened.problems[0]
