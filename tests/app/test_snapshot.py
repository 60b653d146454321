"""`kiosk snapshot`: pictures of the real screens and what can be pressed on them, without a display."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.app.exit_codes import ExitCode
from kiosk.ui.audit.finding import Rule
from tests.program import environment, finished
from tests.screen_words import words
from tests.small_pack import write_small_pack
from tests.spoilt_pack import flip_bits_in_texts

SIZES = ["1920x1080", "600x1024"]
SCREENS = {
    *("home", "languages", "view", "topic", "article", "picture", "glossary", "take-home", "questions", "listening"),
    *("search", "prompt", "rest", "nothing"),
}
NOT_PRESSED = {"rest", "nothing", "staff-screen-test"}
RULES = {str(rule) for rule in Rule}


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
    look = {"width", "height", "text_size", "contrast", "low_reach"}
    for screen in index_of(snapshot):
        assert set(screen) == {"picture", "screen", "language", *look, "targets", "texts", "problems"}
        assert (screen["text_size"], screen["contrast"], screen["low_reach"]) == (100, "standard", False)
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
    place = {"x": int, "y": int, "width": int, "height": int}
    types = {"role": str, "name": str, "state": str, **place, "inline": bool}
    targets = [target for screen in index_of(snapshot) for target in screen["targets"]]
    assert len(targets) > 100
    for target in targets:
        assert {key: type(value) for key, value in target.items()} == types
        assert target["name"]
        assert (target["role"], target["state"]) in {("button", ""), ("checkbox", "checked"), ("checkbox", "unchecked")}
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
        assert bool(screen["targets"]) is (screen["screen"] not in NOT_PRESSED)


def test_each_text_says_what_stands_where_and_how_large(snapshot: Path) -> None:
    types = {"text": str, "font_px": int, "x": int, "y": int, "width": int, "height": int}
    for screen in index_of(snapshot):
        assert screen["texts"], screen["picture"]
        for text in screen["texts"]:
            assert {key: type(value) for key, value in text.items()} == types
            assert text["text"]
            assert 0 <= text["x"] < screen["width"]
            assert 0 <= text["y"] < screen["height"]


def test_the_words_of_the_screen_are_among_its_texts(snapshot: Path) -> None:
    (prompt,) = (
        screen
        for screen in index_of(snapshot)
        if (screen["screen"], screen["language"], screen["width"]) == ("prompt", "en", 1920)
    )
    texts = [text["text"] for text in prompt["texts"]]
    assert words.still_reading in texts
    assert words.keep_reading in texts


def test_each_problem_says_which_rule_is_broken_where(snapshot: Path) -> None:
    for screen in index_of(snapshot):
        for problem in screen["problems"]:
            assert set(problem) == {"rule", "what", "detail", "x", "y", "width", "height"}
            assert problem["rule"] in RULES


def test_no_two_entries_have_one_picture(snapshot: Path) -> None:
    pictures = [screen["picture"] for screen in index_of(snapshot)]
    assert len(set(pictures)) == len(pictures)
    assert {path.name for path in snapshot.glob("*.png")} == set(pictures)


def test_what_a_reader_can_choose_is_rendered_in_every_combination(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib", ("en", "ar"))
    looks = ("--language", "ar", "--text-size", "100", "200", "--contrast", "standard", "high", "--low-reach")
    command = ("snapshot", "out", "--library", pack, "--size", "1080x1920", *looks)
    ended = finished(*command, env=environment(tmp_path), folder=tmp_path)
    assert (ended.stderr, ended.returncode) == ("", ExitCode.OK)
    screens = [screen for screen in index_of(tmp_path / "out") if screen["screen"] == "home"]
    assert {screen["language"] for screen in screens} == {"ar"}
    found = {(screen["text_size"], screen["contrast"], screen["low_reach"]) for screen in screens}
    assert found == {(size, contrast, True) for size in (100, 200) for contrast in ("standard", "high")}


def test_a_language_that_the_library_lacks_is_refused(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib", ("en", "ar"))
    command = ("snapshot", "out", "--library", pack, "--language", "de")
    ended = finished(*command, env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.FAILED
    assert ended.stderr == "kiosk: the library has no de, only en, ar\n"


def test_an_audit_of_screens_without_problems_succeeds_and_says_so(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    command = ("snapshot", "out", "--library", pack, "--size", "1920x1080", "--audit")
    ended = finished(*command, env=environment(tmp_path), folder=tmp_path)
    assert ended.stdout.endswith("the audit found 0 problems\n")
    assert ended.returncode == ExitCode.OK


def test_an_audit_of_screens_with_problems_fails(tmp_path: Path) -> None:
    """A name of one word, wider than the window, is drawn smaller than meant."""
    pack = write_small_pack(tmp_path / "small.klib", clinic="Medizinischesversorgungszentrum" * 2)
    command = ("snapshot", "out", "--library", pack, "--size", "600x1024", "--audit")
    ended = finished(*command, env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.FAILED
    assert any(screen["problems"] for screen in index_of(tmp_path / "out"))


def test_a_library_that_is_not_there_is_no_input(tmp_path: Path) -> None:
    ended = finished("snapshot", "out", "--library", "none", env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.NO_INPUT
    assert ended.stderr == "kiosk: there is no library at none\n"
    assert not (tmp_path / "out").exists()


def test_a_damaged_pack_is_refused_and_nothing_takes_its_place(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    flip_bits_in_texts(pack)
    ended = finished("snapshot", "out", "--library", pack, env=environment(tmp_path), folder=tmp_path)
    assert ended.returncode == ExitCode.FAILED
    assert ended.stderr.startswith("kiosk: ")
    assert ended.stderr.count("\n") == 1
