"""Whether a library has changed where it comes from: by looks alone, which may take for ever."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.supervisor import source_watch
from kiosk.supervisor.source_watch import SHARE_OF_TIME, Look, SourceWatch, look_at
from tests.clock import FakeClock
from tests.program import wait_for


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library's folder of two articles, as far as a look can tell."""
    folder = tmp_path / "library"
    for article in ("pulse", "scan"):
        (folder / "checks" / article).mkdir(parents=True)
        (folder / "checks" / article / "index.en.md").write_text("text")
    return folder


def set_back(path: Path) -> None:
    """A time of change long ago, as copies keep it."""
    os.utime(path, ns=(0, 5_000_000_000))


def test_a_pack_has_another_signature_when_it_grows_or_is_written(tmp_path: Path) -> None:
    pack = tmp_path / "clinic.klib"
    pack.write_bytes(b"half")
    set_back(pack)
    half = look_at(pack)
    assert half == look_at(pack)
    assert (half.changed, half.folder, half.fault) == (5.0, False, "")
    pack.write_bytes(b"whole")
    set_back(pack)
    whole = look_at(pack)
    assert whole.signature != half.signature
    os.utime(pack, ns=(0, 6_000_000_000))
    assert look_at(pack).signature != whole.signature


def change_text(folder: Path) -> None:
    (folder / "checks/pulse/index.en.md").write_text("another text")


def change_text_with_an_old_date(folder: Path) -> None:
    change_text(folder)
    set_back(folder / "checks/pulse/index.en.md")


def add_article(folder: Path) -> None:
    (folder / "checks/new").mkdir()


def remove_article(folder: Path) -> None:
    (folder / "checks/scan/index.en.md").unlink()


def rename_article(folder: Path) -> None:
    (folder / "checks/scan").rename(folder / "checks/xray")


@pytest.mark.parametrize(
    "change", [change_text, change_text_with_an_old_date, add_article, remove_article, rename_article]
)
def test_a_folder_has_another_signature_after_any_change(folder: Path, change: Callable[[Path], None]) -> None:
    before = look_at(folder)
    assert before.folder
    assert before == look_at(folder)
    change(folder)
    assert look_at(folder).signature != before.signature


def test_what_does_not_belong_to_a_library_does_not_count(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / "_drafts").mkdir()
    before = look_at(folder)
    (folder / ".git" / "index").write_text("x")
    (folder / "_drafts" / "index.en.md").write_text("x")
    assert look_at(folder).signature == before.signature


def test_a_link_that_leads_nowhere_stops_no_look(folder: Path) -> None:
    (folder / "checks" / "broken").symlink_to(folder / "nowhere")
    assert look_at(folder).signature


def test_another_version_of_the_program_compiles_a_folder_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = look_at(folder)
    monkeypatch.setattr(source_watch, "__version__", "next")
    assert look_at(folder).signature != before.signature


def test_what_is_not_there_has_no_signature_but_a_sentence(tmp_path: Path) -> None:
    missing = tmp_path / "clinic.klib"
    assert look_at(missing) == Look("", fault=f"{missing} cannot be read (No such file or directory)")


def test_a_look_is_settled_when_the_one_before_found_the_same() -> None:
    clock, found = FakeClock(), iter(["a", "b", "b", "", "", "b"])
    watch = SourceWatch(clock, 10.0, lambda _: Look(next(found)), lambda act: act())
    watch.turn_to(Path("clinic.klib"))
    settled: list[bool] = []
    for _ in range(6):
        look = watch.advance()
        assert look is not None
        settled.append(look.settled)
        clock.go_on(10)
    assert settled == [False, False, True, False, False, False]


def test_between_looks_lies_the_time_that_was_asked_for_or_more_where_they_take_long() -> None:
    clock, acts = FakeClock(), list[Callable[[], None]]()
    watch = SourceWatch(clock, 10.0, lambda _: Look("x"), acts.append)
    watch.turn_to(Path("folder"))
    assert watch.advance() is None
    clock.go_on(3)
    acts.pop()()
    assert watch.advance() is not None
    clock.go_on(3 * SHARE_OF_TIME - 1)
    assert watch.advance() is None
    assert acts == []
    clock.go_on(1)
    watch.advance()
    assert len(acts) == 1


def test_a_look_at_another_place_forgets_one_that_never_ends() -> None:
    clock, acts = FakeClock(), list[Callable[[], None]]()
    watch = SourceWatch(clock, 10.0, lambda source: Look(str(source)), acts.append)
    watch.turn_to(Path("dead"))
    watch.advance()
    watch.turn_to(Path("stick"))
    watch.advance()
    dead, stick = acts
    dead()
    assert watch.advance() is None
    stick()
    look = watch.advance()
    assert look is not None
    assert look.signature == "stick"


def test_looks_are_taken_in_a_thread(tmp_path: Path) -> None:
    watch = SourceWatch(FakeClock(), 10.0)
    watch.turn_to(tmp_path)
    looks: list[Look] = []

    def looked() -> bool:
        look = watch.advance()
        looks.extend([look] if look else [])
        return bool(looks)

    wait_for(looked, "look")
    assert looks[0].signature == look_at(tmp_path).signature
