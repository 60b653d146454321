"""`kiosk snapshot`: pictures of the real screens and what can be pressed on them, without a display."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.app.exit_codes import ExitCode
from tests.program import environment, finished
from tests.small_pack import write_small_pack

SIZES = ["1920x1080", "600x1024"]
SCREENS = {"home", "topic", "article", "picture", "glossary", "prompt", "rest", "nothing"}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The screens of the small library, in two languages, drawn by the program itself."""
    folder = tmp_path_factory.mktemp("snapshot")
    pack = write_small_pack(folder / "small.klib", ("en", "ar"))
    command = ("snapshot", "screens", "--library", pack, "--size", *SIZES)
    ended = finished(*command, env=environment(folder), folder=folder)
    assert ended.stderr == ""
    assert ended.returncode == ExitCode.OK
    return folder / "screens"


def index_of(snapshot: Path) -> list[dict[str, Any]]:
    index = json.loads((snapshot / "screens.json").read_text(encoding="utf-8"))
    assert isinstance(index, list)
    return index


def test_each_entry_says_what_its_picture_shows(snapshot: Path) -> None:
    keys = {"picture", "screen", "language", "width", "height", "targets"}
    for screen in index_of(snapshot):
        assert set(screen) == keys
        with Image.open(snapshot / screen["picture"]) as picture:
            assert picture.format == "PNG"
            assert picture.size == (screen["width"], screen["height"])


def test_every_screen_is_there_in_every_size_and_language(snapshot: Path) -> None:
    found = {
        (screen["screen"], screen["language"], f"{screen['width']}x{screen['height']}") for screen in index_of(snapshot)
    }
    wanted = {(screen, language, size) for screen in SCREENS for language in ("en", "ar") for size in SIZES}
    assert wanted - found == {("nothing", "ar", size) for size in SIZES}


def test_each_target_says_what_and_where_it_is(snapshot: Path) -> None:
    types = {"role": str, "name": str, "x": int, "y": int, "width": int, "height": int, "inline": bool}
    targets = [target for screen in index_of(snapshot) for target in screen["targets"]]
    assert len(targets) > 100
    for target in targets:
        assert {key: type(value) for key, value in target.items()} == types
        assert target["name"]
        assert target["role"] == "button"
        assert target["width"] > 0
        assert target["height"] > 0
    assert {target["inline"] for target in targets} == {False, True}


def test_targets_lie_in_the_picture(snapshot: Path) -> None:
    for screen in index_of(snapshot):
        for target in screen["targets"]:
            assert 0 <= target["x"] + target["width"] // 2 < screen["width"]
            assert 0 <= target["y"] + target["height"] // 2 < screen["height"]


def test_what_cannot_be_pressed_has_no_targets(snapshot: Path) -> None:
    for screen in index_of(snapshot):
        assert bool(screen["targets"]) is (screen["screen"] not in {"rest", "nothing"})


def test_no_two_entries_have_one_picture(snapshot: Path) -> None:
    pictures = [screen["picture"] for screen in index_of(snapshot)]
    assert len(set(pictures)) == len(pictures)
    assert {path.name for path in snapshot.glob("*.png")} == set(pictures)


def test_a_library_that_is_not_there_is_no_input(tmp_path: Path) -> None:
    ended = finished("snapshot", "out", "--library", "none", env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.NO_INPUT
    assert ended.stderr == "kiosk: there is no library at none\n"
    assert not (tmp_path / "out").exists()


def test_a_damaged_pack_is_refused_and_nothing_takes_its_place(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    pack.write_bytes(pack.read_bytes().replace(b"Rest helps.", b"Rest hurts."))
    ended = finished("snapshot", "out", "--library", pack, env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.FAILED
    assert ended.stderr.startswith("kiosk: ")
    assert ended.stderr.count("\n") == 1
