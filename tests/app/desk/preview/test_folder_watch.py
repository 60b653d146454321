"""What is saved in a folder is noticed, however it is saved; where nothing is reported, within seconds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QObject
from pytestqt.qtbot import QtBot

from kiosk.app.desk.preview import folder_watch
from kiosk.app.desk.preview.folder_watch import FolderWatch, scan
from tests.draft_folder import PARTS, DraftFolder

PET = "scans/pet/index.en.md"
SOON_MS = 20_000


class Watched:
    """A folder that is watched, and what was noticed of it."""

    def __init__(self, qtbot: QtBot, folder: DraftFolder, watch: FolderWatch) -> None:
        self._qtbot = qtbot
        self.folder = folder
        self.watch = watch
        self.noticed: set[str] = set()
        self.times = 0
        watch.changed.connect(self._note)

    def _note(self, paths: frozenset[str]) -> None:
        self.noticed |= paths
        self.times += 1

    def wait_for(self, *paths: str) -> None:
        self._qtbot.waitUntil(lambda: self.noticed.issuperset(paths), timeout=SOON_MS)


def watched(qtbot: QtBot, root: Path) -> Iterator[Watched]:
    folder = DraftFolder(root)
    parent = QObject()
    watch = FolderWatch(folder.root, scan(folder.root), parent)
    yield Watched(qtbot, folder, watch)
    watch.close()


@pytest.fixture
def reported(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """Nothing is noticed but what the system reports."""
    monkeypatch.setattr(folder_watch, "LOOK_MS", 3_600_000)
    yield from watched(qtbot, tmp_path / "library")


@pytest.fixture
def unreported(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """The system reports nothing, as on a network share."""
    monkeypatch.setattr(folder_watch, "MOST_WATCHED", 0)
    monkeypatch.setattr(folder_watch, "LOOK_MS", 20)
    yield from watched(qtbot, tmp_path / "library")


def refuse(_watcher: QFileSystemWatcher, paths: list[str]) -> list[str]:
    """As a system that has no more to give."""
    return paths


@pytest.mark.parametrize("seen", ["reported", "unreported"])
class TestEitherWay:
    def test_a_file_that_is_written_in_place(self, seen: str, request: pytest.FixtureRequest) -> None:
        watched: Watched = request.getfixturevalue(seen)
        for text in ("once", "and again"):
            watched.noticed.clear()
            watched.folder.write(PET, text)
            watched.wait_for(PET)

    def test_a_file_that_is_put_in_the_place_of_another(self, seen: str, request: pytest.FixtureRequest) -> None:
        watched: Watched = request.getfixturevalue(seen)
        for text in ("once", "and again"):
            watched.noticed.clear()
            watched.folder.replace(PET, text)
            watched.wait_for(PET)

    def test_a_new_article_and_what_is_written_in_it_later(self, seen: str, request: pytest.FixtureRequest) -> None:
        watched: Watched = request.getfixturevalue(seen)
        path = watched.folder.write_article("tests/urine", PARTS)
        watched.wait_for(path)
        watched.noticed.clear()
        watched.folder.write(path, "something else")
        watched.wait_for(path)

    def test_articles_and_topics_that_go(self, seen: str, request: pytest.FixtureRequest) -> None:
        watched: Watched = request.getfixturevalue(seen)
        watched.folder.remove("scans")
        watched.wait_for("scans/topic.toml", PET, "scans/mri/index.en.md")


def test_a_library_that_goes_and_comes_back(unreported: Watched, tmp_path: Path) -> None:
    away = tmp_path / "away"
    unreported.folder.root.rename(away)
    unreported.wait_for("library.toml", PET)
    unreported.noticed.clear()
    away.rename(unreported.folder.root)
    unreported.wait_for("library.toml", PET)


def test_a_library_that_comes_back_while_an_article_is_open_is_reported_on_as_before(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "LOOK_MS", 20)
    away = tmp_path / "away"
    for seen in watched(qtbot, tmp_path / "library"):
        seen.watch.look_first_at("scans/pet")
        seen.folder.root.rename(away)
        seen.wait_for("library.toml", PET, "tests/blood/index.en.md")
        seen.noticed.clear()
        away.rename(seen.folder.root)
        seen.wait_for("library.toml", PET, "tests/blood/index.en.md")
        assert seen.watch.unwatched == 0


def test_what_is_saved_by_many_steps_is_told_once(reported: Watched) -> None:
    for number in range(20):
        reported.folder.replace(PET, f"text {number}")
    reported.wait_for(PET)
    # Whatever has been reported by now is told with the next change.
    reported.folder.write("library.toml", "")
    reported.wait_for("library.toml")
    assert reported.times <= 2


def test_hidden_files_and_what_only_was_read_are_no_change(reported: Watched) -> None:
    reported.folder.write(".git/index", "")
    reported.folder.write("scans/.index.swp", "")
    (reported.folder.root / PET).read_text(encoding="utf-8")
    reported.folder.write("library.toml", "")
    reported.wait_for("library.toml")
    assert reported.noticed == {"library.toml"}


def test_folders_beyond_the_limit_are_counted_and_the_one_on_the_screen_is_not_among_them(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "MOST_WATCHED", 6)
    monkeypatch.setattr(folder_watch, "LOOK_MS", 3_600_000)
    for seen in watched(qtbot, tmp_path / "library"):
        # The library's folder and the topics' are watched, with a file each; those of the articles are not.
        assert seen.watch.unwatched == 3
        seen.watch.look_first_at("scans/pet")
        assert seen.watch.unwatched == 2
        seen.folder.write(PET, "something else")
        seen.wait_for(PET)


def test_where_the_system_refuses_to_report_folders_are_looked_at(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileSystemWatcher, "addPaths", refuse)
    monkeypatch.setattr(folder_watch, "LOOK_MS", 20)
    for seen in watched(qtbot, tmp_path / "library"):
        assert seen.watch.unwatched == 6
        seen.folder.write(PET, "something else")
        seen.wait_for(PET)


def test_a_folder_that_goes_and_comes_back_is_reported_on_as_before(reported: Watched) -> None:
    topic, away = reported.folder.root / "scans", reported.folder.root / "Heart Blood"
    topic.rename(away)
    reported.wait_for("Heart Blood/pet/index.en.md", PET)
    reported.noticed.clear()
    away.rename(topic)
    reported.wait_for(PET)
    assert reported.watch.unwatched == 0
    reported.noticed.clear()
    reported.folder.write(PET, "something else")
    reported.wait_for(PET)


def test_what_the_system_has_refused_is_tried_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "LOOK_MS", 20)
    refusing = pytest.MonkeyPatch()
    refusing.setattr(QFileSystemWatcher, "addPaths", refuse)
    try:
        for seen in watched(qtbot, tmp_path / "library"):
            assert seen.watch.unwatched == 6
            refusing.undo()
            qtbot.waitUntil(lambda seen=seen: seen.watch.unwatched == 0, timeout=SOON_MS)
    finally:
        refusing.undo()


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    folder = DraftFolder(tmp_path / "library")
    (folder.root / "round").symlink_to(folder.root, target_is_directory=True)
    (folder.root / "nowhere").symlink_to(tmp_path / "nothing")
    assert set(scan(folder.root)) == {"", "scans", "scans/mri", "scans/pet", "tests", "tests/blood"}
