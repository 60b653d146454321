from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.picture_formats import foreign_format, named_format, true_format
from tests.pictures import SQUARE, encoded

PIXEL = Image.new("RGB", (2, 2))


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WebP"])
def test_a_picture_is_known_by_its_bytes(format_: str) -> None:
    assert true_format(encoded(PIXEL, format_)) == format_


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("before", ["", "\n  ", '<?xml version="1.0"?>\n<!-- Drawn by hand -->\n'])
def test_a_drawing_is_known_whatever_stands_before_it(before: str, encoding: str) -> None:
    assert true_format((before + SQUARE).encode(encoding)) == "SVG"


@pytest.mark.parametrize("data", [b"", b"RIFF\4\0\0\0WAVE", b"<html></html>", b"svg", encoded(PIXEL, "GIF")])
def test_anything_else_is_no_picture(data: bytes) -> None:
    assert true_format(data) is None


@pytest.mark.parametrize(
    ("path", "format_"), [("a/B.PNG", "PNG"), ("a.jpeg", "JPEG"), ("a.svg", "SVG"), ("a.gif", None), ("png", None)]
)
def test_a_name_promises_a_format_by_its_end(path: str, format_: str | None) -> None:
    assert named_format(path) == format_


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (encoded(PIXEL, "GIF"), "a GIF"),
        (encoded(PIXEL, "BMP"), "a BMP"),
        (encoded(PIXEL, "TIFF"), "a TIFF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a HEIC"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1", "an AVIF"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "a film"),
        (b"%PDF-1.7", "a PDF"),
        (Path(__file__).read_bytes(), ""),
    ],
)
def test_what_phones_and_offices_save_has_a_name(data: bytes, name: str) -> None:
    assert foreign_format(data) == name
