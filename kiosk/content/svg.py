"""SVG files → PNG, with nothing from outside the file but our fonts."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import resvg_py

from kiosk.content.errors import ConversionError

_NAMESPACE = "http://www.w3.org/2000/svg"
_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_INNER_REFERENCE = re.compile(r"\s*(#|data:image/(png|jpeg|webp)[;,])", re.IGNORECASE)
_FONT = "Atkinson Hyperlegible Next"
_NARROWEST = 16
"""One side may be at most so many times as long as the other."""


class SVG:
    """An SVG document that refers to nothing outside itself.

    Raises:
        ConversionError: if it is not SVG, has no size, or names another file or a web address.
    """

    def __init__(self, data: bytes) -> None:
        try:
            # The standard parser reads no other file, and its expat (2.4 and later) stops entities that multiply.
            self._root = ET.fromstring(data)  # noqa: S314
        except (ET.ParseError, ValueError, LookupError) as error:
            raise ConversionError("picture-unreadable", f"is not a readable SVG: {error}") from error
        if self._root.tag != f"{{{_NAMESPACE}}}svg":
            raise ConversionError("picture-unreadable", "is not an SVG; save it again as a plain SVG")
        self._refuse_other_files()
        self._width, self._height = self._size()

    def png(self, size: tuple[int, int], fonts: Path) -> bytes:
        """The drawing as a PNG, as large as fits into `size` (width, height in pixels).

        Raises:
            ValueError: if it cannot be drawn.
        """
        scale = min(size[0] / self._width, size[1] / self._height)
        self._root.set("width", str(max(1, round(self._width * scale))))
        self._root.set("height", str(max(1, round(self._height * scale))))
        # What was looked through is what is drawn: written anew, it cannot be read in another way by another parser.
        return resvg_py.svg_to_bytes(
            svg_string=ET.tostring(self._root, encoding="unicode"),
            skip_system_fonts=True,
            font_dirs=[str(fonts)],
            font_family=_FONT,
            sans_serif_family=_FONT,
            serif_family=_FONT,
        )

    def _refuse_other_files(self) -> None:
        for element in self._root.iter():
            for name, value in element.attrib.items():
                is_reference = name == "href" or name.endswith("}href")
                if is_reference and not element.tag.endswith("}a") and not _INNER_REFERENCE.match(value):
                    raise ConversionError(
                        "picture-external",
                        f'takes in another file ("{value[:60]}"); put the picture into the SVG itself',
                    )

    def _size(self) -> tuple[float, float]:
        """Width and height in CSS pixels, and a view box for them where there is none."""
        box = [float(number) for number in re.findall(r"-?\d*\.?\d+(?:e[+-]?\d+)?", self._root.get("viewBox", ""))]
        lengths = (_pixels(self._root.get("width")), _pixels(self._root.get("height")))
        inner = (box[2], box[3]) if len(box) == 4 else None  # noqa: PLR2004 - x, y, width, height
        width, height = (lengths[0], lengths[1]) if all(lengths) else inner or (0.0, 0.0)
        if width <= 0 or height <= 0:
            raise ConversionError("picture-unreadable", "does not say its size; give its <svg> element a viewBox")
        if max(width, height) > _NARROWEST * min(width, height):
            raise ConversionError(
                "picture-too-large", f"is more than {_NARROWEST} times as long as it is wide; change its viewBox"
            )
        if inner is None:
            self._root.set("viewBox", f"0 0 {width:g} {height:g}")
        return width, height


def _pixels(length: str | None) -> float:
    match = _LENGTH.fullmatch(length or "")
    return float(match[1]) * _PIXELS[(match[2] or "").lower()] if match else 0.0
