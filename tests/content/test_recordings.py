"""Recordings beside texts: found, read and decoded before the screen ever plays them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content import recordings
from kiosk.content.errors import ConversionError
from kiosk.content.model import ArticleFile
from kiosk.content.recordings import Recording, convert_recordings, find_recordings, recording_seconds
from kiosk.content.workers import Workers
from kiosk.core.problems import Problem

FIXTURES = Path(__file__).parents[1] / "fixtures"
MP3 = (FIXTURES / "tone.mp3").read_bytes()
OGG = (FIXTURES / "tone.ogg").read_bytes()
"""Two seconds each."""
DEADLY = OGG[:106] + b"\0" + OGG[107:]
"""miniaudio 1.71 reads memory here that is not its own."""
TEXT = ArticleFile("a/b", "en", "a/b/index.en.md")


def library(root: Path, **files: bytes) -> Path:
    (root / "a" / "b").mkdir(parents=True)
    for suffix, data in files.items():
        (root / "a" / "b" / f"index.en.{suffix}").write_bytes(data)
    return root


def converted(root: Path) -> tuple[list[Recording], list[Problem]]:
    files, problems = find_recordings(root, [TEXT])
    kept: list[Recording] = []
    with Workers() as workers:
        problems += convert_recordings(root, files, workers, kept.append)
    return kept, problems


@pytest.mark.parametrize("data", [MP3, OGG])
def test_a_recording_has_its_length(data: bytes) -> None:
    assert recording_seconds(data) == pytest.approx(2.0, abs=0.1)


def test_a_recording_is_kept_as_it_is(tmp_path: Path) -> None:
    kept, problems = converted(library(tmp_path, ogg=OGG))
    assert [(recording.article, recording.language, recording.data) for recording in kept] == [("a/b", "en", OGG)]
    assert problems == []


def test_of_two_recordings_the_first_is_taken(tmp_path: Path) -> None:
    kept, problems = converted(library(tmp_path, mp3=MP3, ogg=OGG))
    assert [recording.data for recording in kept] == [MP3]
    assert [(problem.path, problem.code) for problem in problems] == [("a/b/index.en.ogg", "two-recordings")]


def test_most_texts_have_no_recording(tmp_path: Path) -> None:
    assert converted(library(tmp_path)) == ([], [])


@pytest.mark.parametrize("data", [b"", b"no sound at all", b"OggS", OGG[:2000], MP3[:500], b"RIFF" + bytes(99)])
def test_what_is_no_recording_is_refused(data: bytes) -> None:
    with pytest.raises(ConversionError) as raised:
        recording_seconds(data)
    assert raised.value.code == "recording-format"


def test_a_recording_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "MOST_SECONDS", 1)
    with pytest.raises(ConversionError) as raised:
        recording_seconds(MP3)
    assert raised.value.code == "recording-too-long"


def test_a_recording_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "MOST_BYTES", len(MP3) - 1)
    kept, problems = converted(library(tmp_path, mp3=MP3))
    assert kept == []
    assert [problem.code for problem in problems] == ["recording-too-large"]


def test_a_link_out_of_the_library_is_refused(tmp_path: Path) -> None:
    root = library(tmp_path / "library")
    (tmp_path / "other.mp3").write_bytes(MP3)
    (root / "a/b/index.en.mp3").symlink_to(tmp_path / "other.mp3")
    kept, problems = converted(root)
    assert kept == []
    assert [problem.code for problem in problems] == ["outside-library"]


def test_a_recording_that_breaks_the_decoder_breaks_only_a_worker(tmp_path: Path) -> None:
    kept, problems = converted(library(tmp_path, ogg=DEADLY))
    assert kept == []
    assert [problem.code for problem in problems] == ["conversion-died"]
