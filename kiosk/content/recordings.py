"""Recorded audio beside an article's text: `index.<language>.mp3` or `.ogg`, found, read and validated.

The screen plays the file as it is. So it is decoded here to its last sample, in a worker process that can be killed,
by the decoder that the screen has (miniaudio): what breaks it breaks it here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import miniaudio  # pyright: ignore[reportMissingTypeStubs] - its types stand in its source

from kiosk.content.errors import ConversionError
from kiosk.content.model import ArticleFile
from kiosk.content.workers import Failure, Workers
from kiosk.core.audio import Decoder
from kiosk.core.problems import Problem

SUFFIXES = (".mp3", ".ogg")
MOST_BYTES = 16 * 1024 * 1024
MOST_SECONDS = 20 * 60
_MOST_SECONDS_TO_DECODE = 10.0
_SHORTEST_SECONDS = 1.0
_MOST_CHANNELS = 2
_RATES = range(8_000, 48_001)


@dataclass(frozen=True, slots=True)
class RecordingFile:
    """A recording, not yet read, of an article's text. `path` is relative to the library."""

    text: ArticleFile
    path: str


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording that can be played: the file's bytes, MP3 or Ogg Vorbis, and how long it is."""

    article: str
    language: str
    seconds: float
    data: bytes


def find_recordings(root: Path, texts: Iterable[ArticleFile]) -> tuple[list[RecordingFile], list[Problem]]:
    """The recordings of a library's texts, and what is wrong with where they stand."""
    files: list[RecordingFile] = []
    problems: list[Problem] = []
    folder = os.fspath(root)
    for text in texts:
        stem = text.path.removesuffix(".md")
        # Twice for each text of a library of thousands: a `Path` takes ten times as long.
        found = [stem + suffix for suffix in SUFFIXES if os.path.isfile(f"{folder}/{stem}{suffix}")]  # noqa: PTH113
        if len(found) > 1:
            message = f"there is {SUFFIXES[0]} beside {SUFFIXES[1]}, and only the first is played; remove the other"
            problems.append(Problem(found[1], 1, "warning", "two-recordings", message))
        files.extend(RecordingFile(text, path) for path in found[:1])
    return files, problems


def convert_recordings(
    root: Path, files: Iterable[RecordingFile], workers: Workers, keep: Callable[[Recording], None]
) -> list[Problem]:
    """Read and validate recordings; `keep` is given each that can be played. One that cannot be leaves only itself out.

    Raises:
        OSError: from `keep`.
    """
    problems: list[Problem] = []

    def report(file: RecordingFile, code: str, message: str) -> None:
        problems.append(Problem(file.path, 1, "error", code, f"this recording {message}"))

    def read() -> Iterator[tuple[RecordingFile, bytes]]:
        for file in files:
            try:
                yield file, _content(root, file.path)
            except ConversionError as error:
                report(file, error.code, error.message)

    for outcome in workers.map(_seconds_of, read(), seconds=_MOST_SECONDS_TO_DECODE):
        file, data = outcome.item
        if isinstance(outcome.result, Failure):
            report(file, outcome.result.code, outcome.result.message)
        else:
            keep(Recording(file.text.article, file.text.language, outcome.result, data))
    return problems


def _seconds_of(recording: tuple[RecordingFile, bytes]) -> float:
    _file, data = recording
    return recording_seconds(data)


def recording_seconds(data: bytes) -> float:
    """Decode a recording to its end; returns its length in seconds.

    Raises:
        ConversionError: if it is not MP3 or Ogg Vorbis, broken, or beyond a limit.
    """
    try:
        decoder = Decoder(data)
        if decoder.channels > _MOST_CHANNELS or decoder.sample_rate not in _RATES:
            message = "has more than two channels or an unusual sample rate; save it in stereo with 44100 Hz"
            raise ConversionError("recording-format", message)
        frames = 0
        # The header may say less than there is.
        while (samples := decoder.read()) and frames <= MOST_SECONDS * decoder.sample_rate:
            frames += len(samples) // decoder.channels
    except miniaudio.MiniaudioError as error:
        raise ConversionError("recording-format", "is broken, or no MP3 or Ogg Vorbis; save it again") from error
    seconds = frames / decoder.sample_rate
    if seconds > MOST_SECONDS:
        message = f"is longer than {MOST_SECONDS // 60} minutes; divide the article"
        raise ConversionError("recording-too-long", message)
    if seconds < _SHORTEST_SECONDS:
        raise ConversionError("recording-format", "is shorter than a second, or broken; save it again")
    return seconds


def _content(root: Path, path: str) -> bytes:
    try:
        file = (root / path).resolve()
        if not file.is_relative_to(root.resolve()):
            raise ConversionError("outside-library", "is not inside the library; copy it there")
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ConversionError("unreadable-file", f"cannot be read ({error}); check its permissions") from error
    if len(data) > MOST_BYTES:
        raise ConversionError("recording-too-large", "is larger than 16 MB; save it with 64 kbit/s")
    return data
