"""What kind of file a picture is by what stands in it, whatever its name says."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Literal

PictureFormat = Literal["PNG", "JPEG", "WebP", "SVG"]

_SUFFIXES: dict[str, PictureFormat] = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP", ".svg": "SVG"}

_SIGNATURES: dict[bytes, PictureFormat] = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}
"""The first bytes of a file. Those that tell a WebP stand behind its length, and an SVG has none."""

_FOREIGN = {
    b"GIF8": "a GIF",
    b"BM": "a BMP",
    b"II*\0": "a TIFF",
    b"MM\0*": "a TIFF",
    b"%PDF": "a PDF",
    b"PK\3\4": "a ZIP file or a document",
    b"\x1f\x8b": "a compressed file",
}
_FOREIGN_BRANDS = {b"heic": "a HEIC", b"heix": "a HEIC", b"mif1": "a HEIC", b"avif": "an AVIF"}
"""The brand of an ISO media file, behind its size and `ftyp`: what phones save as HEIC."""


def named_format(path: str) -> PictureFormat | None:
    """The format that the end of a file's name promises, if the kiosk takes it."""
    return _SUFFIXES.get(PurePosixPath(path).suffix.lower())


def true_format(data: bytes) -> PictureFormat | None:
    """The format that the bytes of a file are in, if the kiosk takes it. Tells nothing of whether it is sound."""
    for signature, format_ in _SIGNATURES.items():
        if data.startswith(signature):
            return format_
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    # In UTF-16 a zero stands beside each of these letters.
    text = data.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    return "SVG" if text.lstrip().startswith(b"<") and b"svg" in text else None


def foreign_format(data: bytes) -> str:
    """What a file is that is no picture which the kiosk takes, with its article; empty where that is not known."""
    if data[4:8] == b"ftyp":
        return _FOREIGN_BRANDS.get(data[8:12], "a film")
    return next((name for signature, name in _FOREIGN.items() if data.startswith(signature)), "")
