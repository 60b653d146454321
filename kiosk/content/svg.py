"""SVG files → pixels, with nothing from outside the file but our fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from math import inf
from pathlib import Path
from xml.etree import ElementTree as ET

import resvg_py
from PIL import Image

from kiosk.content.errors import ConversionError

_NAMESPACE = "http://www.w3.org/2000/svg"
_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_INNER_REFERENCE = re.compile(r"\s*(#|data:image/(png|jpeg|webp)[;,])", re.IGNORECASE)
_URL = re.compile(r"""url\(\s*["']?\s*([^"')]*)""", re.IGNORECASE)
_OF_FONTS = re.compile(r"@font-face\s*\{[^}]*\}|@import[^;]*;?", re.IGNORECASE)
"""Where a style sheet takes in fonts, or another style sheet, which in drawings is one of fonts."""

_LEFT_OUT = {"foreignObject": "text as HTML", "script": "a script", "video": "a film", "audio": "sound"}
_MOVING = {"animate", "animateColor", "animateMotion", "animateTransform", "set"}

_FONT = "Atkinson Hyperlegible Next"
_NARROWEST = 16
"""One side may be at most so many times as long as the other."""
_DEEPEST = 100
"""Levels of elements. Drawings have some ten; a thousand overflow the stack of the program that draws."""


class SVG:
    """An SVG document that refers to nothing outside itself. `fonts` is the folder of the only fonts that it can use.

    `size` is in CSS pixels. `left_out` are the kinds of things in it that are not drawn, in words; whether it is
    `animated` is told apart from them.

    Raises:
        ConversionError: if it is not SVG, has no size, or names another file or a web address.
    """

    def __init__(self, data: bytes, fonts: Path) -> None:
        self._fonts = fonts
        try:
            # The standard parser reads no other file, and its expat (2.4 and later) stops entities that multiply.
            self._root = ET.fromstring(data)  # noqa: S314
        except (ET.ParseError, ValueError, LookupError) as error:
            raise ConversionError("picture-unreadable", f"is not a readable SVG: {error}") from error
        if self._root.tag != f"{{{_NAMESPACE}}}svg":
            raise ConversionError("picture-unreadable", "is not an SVG; save it again as a plain SVG")
        if _depth(self._root) > _DEEPEST:
            message = f"has elements nested deeper than {_DEEPEST} levels; save it as a plain SVG"
            raise ConversionError("picture-unreadable", message)
        self.size = self._size()
        styles = "".join(element.text or "" for element in self._root.iter(f"{{{_NAMESPACE}}}style"))
        drawn_styles = _OF_FONTS.sub("", styles)
        self._refuse_other_files(drawn_styles)
        tags = {element.tag.removeprefix(f"{{{_NAMESPACE}}}") for element in self._root.iter()}
        self.animated = not tags.isdisjoint(_MOVING) or "@keyframes" in drawn_styles
        fonts_asked_for = ["a font from elsewhere"] if drawn_styles != styles else []
        self.left_out = tuple([name for tag, name in _LEFT_OUT.items() if tag in tags] + fonts_asked_for)

    def scaled(self, size: tuple[int, int]) -> Image.Image:
        """The drawing in that size.

        Raises:
            ConversionError: if it cannot be drawn.
        """
        self._root.set("width", str(size[0]))
        self._root.set("height", str(size[1]))
        try:
            # What was looked through is what is drawn: written anew, it cannot be read otherwise by another parser.
            png = resvg_py.svg_to_bytes(
                svg_string=ET.tostring(self._root, encoding="unicode"),
                skip_system_fonts=True,
                font_dirs=[str(self._fonts)],
                font_family=_FONT,
                sans_serif_family=_FONT,
                serif_family=_FONT,
            )
        except ValueError as error:
            raise ConversionError("picture-unreadable", f"cannot be drawn ({error}); save it as a plain SVG") from error
        image = Image.open(io.BytesIO(png), formats=("PNG",))
        image.load()
        return image

    def _refuse_other_files(self, styles: str) -> None:
        for reference in self._references(styles):
            if not _INNER_REFERENCE.match(reference):
                message = (
                    f'takes in another file ("{reference[:60]}"); put what it takes from there into the SVG itself'
                )
                raise ConversionError("picture-external", message)

    def _references(self, styles: str) -> Iterator[str]:
        """All that the document refers to, but for where links lead, which nothing follows."""
        for element in self._root.iter():
            for name, value in element.attrib.items():
                if name != "href" and not name.endswith("}href"):
                    yield from _URL.findall(value)
                elif not element.tag.endswith("}a"):
                    yield value
        yield from _URL.findall(styles)

    def _size(self) -> tuple[float, float]:
        """Width and height in CSS pixels, and a view box for them where there is none."""
        box = [float(number) for number in re.findall(r"-?\d*\.?\d+(?:e[+-]?\d+)?", self._root.get("viewBox", ""))]
        lengths = (_pixels(self._root.get("width")), _pixels(self._root.get("height")))
        inner = (box[2], box[3]) if len(box) == 4 else None  # noqa: PLR2004 - x, y, width, height
        width, height = (lengths[0], lengths[1]) if all(lengths) else inner or (0.0, 0.0)
        if not (0 < width < inf and 0 < height < inf):
            raise ConversionError("picture-unreadable", "does not say its size; give its <svg> element a viewBox")
        if max(width, height) > _NARROWEST * min(width, height):
            raise ConversionError(
                "picture-too-large", f"is more than {_NARROWEST} times as long as it is wide; change its viewBox"
            )
        if inner is None:
            self._root.set("viewBox", f"0 0 {width:g} {height:g}")
        return width, height


def _depth(root: ET.Element) -> int:
    level, depth = [root], 0
    while level:
        level = [child for element in level for child in element]
        depth += 1
    return depth


def _pixels(length: str | None) -> float:
    match = _LENGTH.fullmatch(length or "")
    return float(match[1]) * _PIXELS[(match[2] or "").lower()] if match else 0.0
