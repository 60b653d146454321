"""The decoder of recordings."""

from __future__ import annotations

from pathlib import Path

import miniaudio
import pytest

from kiosk.core.audio import FRAMES_AT_MOST, Decoder

FIXTURES = Path(__file__).parents[1] / "fixtures"
"""Of two seconds at 16 kHz, in one channel, a tone that fades."""


def frames(decoder: Decoder) -> int:
    count = 0
    while samples := decoder.read(1000):
        count += len(samples)
    return count


@pytest.mark.parametrize("name", ["tone.mp3", "tone.ogg"])
def test_a_recording_is_decoded_to_its_end_from_any_frame_on(name: str) -> None:
    data = (FIXTURES / name).read_bytes()
    decoder = Decoder(data)
    assert (decoder.channels, decoder.sample_rate) == (1, 16000)
    assert decoder.frames == frames(decoder)
    assert frames(Decoder(data, 12_345)) == decoder.frames - 12_345
    assert max(Decoder(data).read()) > max(Decoder(data, decoder.frames - 4000).read()) > 0


def test_no_more_is_decoded_at_once_than_there_is_room_for() -> None:
    decoder = Decoder((FIXTURES / "tone.mp3").read_bytes())
    assert 0 < len(decoder.read(10 * FRAMES_AT_MOST)) <= FRAMES_AT_MOST


@pytest.mark.parametrize("data", [b"", b"OggS", b"fLaC" + bytes(99), b"RIFF" + bytes(99)])
def test_what_is_neither_mp3_nor_ogg_is_refused(data: bytes) -> None:
    with pytest.raises(miniaudio.MiniaudioError):
        Decoder(data)
