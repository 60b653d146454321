"""Recordings, decoded by miniaudio: the same way when a library is built and when the screen plays."""

from __future__ import annotations

import io
from array import array
from collections.abc import Generator
from typing import cast

import miniaudio  # pyright: ignore[reportMissingTypeStubs] - its types stand in its source

FRAMES_AT_MOST = 16384
"""How many frames (a sample for each channel) are decoded at once."""
_OGG = b"OggS"


class _Source(miniaudio.StreamableSource):
    """Bytes, as miniaudio wants to read them."""

    def __init__(self, data: bytes) -> None:
        self._file = io.BytesIO(data)

    def read(self, num_bytes: int) -> bytes:
        return self._file.read(num_bytes)

    def seek(self, offset: int, origin: miniaudio.SeekOrigin) -> bool:
        self._file.seek(offset, io.SEEK_SET if origin is miniaudio.SeekOrigin.START else io.SEEK_CUR)
        return True


class Decoder:
    """An MP3 or Ogg Vorbis file, decoded to 16-bit samples from frame `first` on.

    Raises:
        miniaudio.MiniaudioError: if it is neither, or broken; also from `read`.
    """

    def __init__(self, data: bytes, first: int = 0) -> None:
        info = miniaudio.vorbis_get_info(data) if data.startswith(_OGG) else miniaudio.mp3_get_info(data)
        self.channels: int = info.nchannels
        self.sample_rate: int = info.sample_rate
        self.frames: int = info.num_frames
        """How many the file says that it has."""
        # Kept, because miniaudio keeps it not.
        self._source = _Source(data)
        self._stream = cast(
            "Generator[array[int], int]",
            miniaudio.stream_any(  # pyright: ignore[reportUnknownMemberType] - arrays of any kind
                self._source, info.file_format, nchannels=self.channels, sample_rate=self.sample_rate, seek_frame=first
            ),
        )

    def read(self, frames: int = FRAMES_AT_MOST) -> array[int]:
        """The next samples of all channels in turn, at most so many frames and perhaps fewer; none at the end."""
        try:
            return self._stream.send(min(frames, FRAMES_AT_MOST))
        except StopIteration:
            return array("h")
