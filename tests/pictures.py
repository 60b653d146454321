"""Pictures as people and programs save them, and what is made of them."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.errors import ConversionError
from kiosk.content.model import Purpose
from kiosk.content.pictures import Renditions, convert_picture
from kiosk.core.model import Picture

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="20" height="20" fill="#a23b53"/></svg>'
)


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


def photograph(width: int, height: int) -> Image.Image:
    """A picture without even surfaces."""
    return Image.linear_gradient("L").resize((width, height)).effect_spread(9).convert("RGB")


def svg(content: str, attributes: str = 'viewBox="0 0 40 20"') -> str:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {names} {attributes}>{content}</svg>"


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_with(chunk: bytes) -> bytes:
    """A red PNG of 64 pixels a side with one more chunk before its pixels."""
    data = encoded(Image.new("RGB", (64, 64), "red"), "PNG")
    pixels = data.index(b"IDAT") - 4
    return data[:pixels] + chunk + data[pixels:]


def converted(path: str, data: bytes | str, purpose: Purpose = "figure") -> Renditions:
    return convert_picture(path, data if isinstance(data, bytes) else data.encode(), purpose, FONTS)


def refused(path: str, data: bytes | str, purpose: Purpose = "figure") -> str:
    """The code of the problem for which a picture cannot be used."""
    with pytest.raises(ConversionError) as raised:
        converted(path, data, purpose)
    return raised.value.code


def findings(path: str, data: bytes | str, purpose: Purpose = "figure") -> list[str]:
    """The codes of what is noted about a picture that can be used."""
    return [finding.code for finding in converted(path, data, purpose).findings]


def drawn(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.data))
    image.load()
    assert (image.format or "").lower() == picture.format
    assert image.size == (picture.width, picture.height)
    return image


def largest(renditions: Renditions) -> Picture:
    *_, (_name, picture) = renditions.pictures()
    return picture


def parts_of(picture: Picture) -> set[str]:
    """The names of the chunks that a WebP or PNG consists of."""
    names: set[str] = set()
    is_png = picture.format == "png"
    data = picture.data[8 if is_png else 12 :]
    while data:
        length = int.from_bytes(data[:4], "big") if is_png else int.from_bytes(data[4:8], "little")
        names.add((data[4:8] if is_png else data[:4]).decode())
        data = data[length + 12 if is_png else length + length % 2 + 8 :]
    return names
