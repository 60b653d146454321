"""Pictures that people supply → pictures of known size, format and content. Runs in a worker process.

Whatever a picture is, it leaves here as a WebP or PNG that Pillow wrote: upright, scaled, in sRGB, without metadata.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from math import inf
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from kiosk.content.errors import ConversionError
from kiosk.content.model import PictureOutline, Purpose
from kiosk.content.photo import Photo, resized
from kiosk.content.picture_formats import PictureFormat, foreign_format, named_format, true_format
from kiosk.content.svg import SVG
from kiosk.core.model import Picture, Rendition

Size = tuple[int, int]
"""Width and height in pixels."""

MOST_BYTES = 16 * 1024 * 1024
MOST_SECONDS = 10.0
"""How long the conversion of one picture may take. A drawing of a 4K screen's size takes one, a phone's photo less."""

SVG_SUFFIX = ".svg"

ICON_SIDE = 256
_ICON_SIZES = ((ICON_SIDE, ICON_SIDE),)
_LOGO_SIZES = ((1024, 256),)

# A rendition fits into one of its sizes or the other: as the screen lies, and as it stands. The pane has at most 1240
# pixels for 75 letters of text and, for a picture, 55 % of the screen's height (ui.document).
_PAGE_SIZES = ((1240, 594), (920, 1056))
_PAGE_4K_SIZES = ((2480, 1188), (1840, 2112))
_FULL_SIZES = ((3840, 2160), (2160, 3840))

_SHOWN_SIZES: dict[Purpose, tuple[Size, ...]] = {"figure": _PAGE_SIZES, "icon": ((69, 69),), "logo": ((176, 44),)}
"""How large a picture is drawn on a Full HD screen."""
_MOST_ENLARGED = 1.5
"""A picture whose pixels are drawn larger than so many of the screen's looks blurred."""

_ENDINGS: dict[PictureFormat, str] = {"PNG": ".png", "JPEG": ".jpg", "WebP": ".webp", "SVG": SVG_SUFFIX}


class Encoding(NamedTuple):
    """A format of `Picture`, and Pillow's options for it."""

    format: str
    options: Mapping[str, int]


_PNG = Encoding("png", {"compress_level": 6})
_LOSSY = Encoding("webp", {"quality": 85, "method": 2})
_LOSSLESS = Encoding("webp", {"lossless": True, "quality": 50, "method": 2})
"""Of a photo of 12 megapixels the three renditions take 0.3 s, where `method` 4 takes 0.65 s for 3 % less; a drawing
without loss is decoded four times as fast as a PNG, and has a quarter of its bytes."""
_SHORTEST_WEBP = 40
"""Bytes of the shortest WebP that Qt 6.11 reads (the size of libwebp's WebPBitstreamFeatures)."""
_LOSSLESS_AT_MOST = 4
"""What is more than so many times as large without loss as with it is a photo: there it is eight times, in a drawing or
of a screen two at most."""


class Finding(NamedTuple):
    """Something about a picture that can be used: a problem's code and its message, which goes on after its name."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Renditions:
    """A picture in the sizes that the screens need, and what was found in it.

    A larger rendition is None where it would be no larger than the one before.
    """

    outline: PictureOutline
    page: Picture
    page_4k: Picture | None = None
    full: Picture | None = None
    findings: tuple[Finding, ...] = ()

    def pictures(self) -> Iterator[tuple[Rendition, Picture]]:
        """Those that there are, the smallest first."""
        yield "page", self.page
        if self.page_4k is not None:
            yield "page-4k", self.page_4k
        if self.full is not None:
            yield "full", self.full


def picture_id(data: bytes, purpose: Purpose) -> str:
    """The id that a picture has in the pack. The same bytes for the same purpose have the same id."""
    return hashlib.blake2b(data, digest_size=12, person=purpose.encode()).hexdigest()


def convert_picture(path: str, data: bytes, purpose: Purpose, fonts: Path) -> Renditions:
    """Make of a picture's file what the pack holds of it. The same bytes for the same purpose have the same id.

    A figure is as large as the reading pane of a Full HD screen, as that of a 4K screen and as a 4K screen; it is not
    enlarged unless it is an SVG. A logo is at most 256 px high. An icon becomes a white mask of 256 px a side. What the
    file is follows from its bytes; the end of `path` is only compared with that. `fonts` is the folder of the only
    fonts that an SVG can use.

    Raises:
        ConversionError: if the picture is not of a known format, too large or broken.
    """
    if len(data) > MOST_BYTES:
        raise ConversionError("picture-too-large", "is larger than 16 MB; save it in a smaller size")
    format_ = true_format(data)
    if format_ is None:
        raise _unknown(path, data)
    original = SVG(data, fonts) if format_ == "SVG" else Photo(data, format_)
    id_ = picture_id(data, purpose)
    width, height = (max(1, round(side)) for side in original.size)
    outline = PictureOutline(id_, width, height, original.animated)
    findings = tuple(_findings(path, original, format_, purpose))
    match purpose:
        case "icon":
            image = _mask(original.scaled(_fitting(original.size, _ICON_SIZES)))
            return Renditions(outline, _encoded(id_, image, _PNG), findings=findings)
        case "logo":
            most = inf if isinstance(original, SVG) else 1.0
            image = original.scaled(_fitting(original.size, _LOGO_SIZES, most))
            return Renditions(outline, _encoded(id_, image, _PNG), findings=findings)
        case "figure":
            return _figure(outline, original, findings)


def icon_file(name: str, folder: Path) -> Path:
    """The file of an icon that comes with the program.

    Raises:
        ConversionError: if there is no icon of that name.
    """
    names = sorted(file.stem for file in folder.glob(f"*{SVG_SUFFIX}"))
    if name not in names:
        by_word = {word: known for known in names for word in (known, *re.split("[_-]", known))}
        near = dict.fromkeys(by_word[word] for word in get_close_matches(name, by_word))
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise ConversionError(
            "unknown-icon", f"does not come with the program; {hint}docs/library.md lists those that do"
        )
    return folder / f"{name}{SVG_SUFFIX}"


def _unknown(path: str, data: bytes) -> ConversionError:
    """Why a file that is no PNG, JPEG, WebP or SVG cannot be used."""
    named, foreign = named_format(path), foreign_format(data)
    if named is None:
        what = f"is {foreign}, and not" if foreign else "is not"
        return ConversionError("picture-format", f"{what} a PNG, JPEG, WebP or SVG; save it as one of these")
    if foreign:
        return ConversionError("picture-disguised", f"is {foreign}, though its name says {named}; save it as {named}")
    return ConversionError("picture-unreadable", f"is not a readable {named}; save it again")


def _findings(path: str, original: SVG | Photo, format_: PictureFormat, purpose: Purpose) -> Iterator[Finding]:
    if format_ != named_format(path):
        ending = _ENDINGS[format_]
        yield Finding("picture-disguised", f"is a {format_}, which its name does not say; let it end in {ending}")
    if original.animated:
        yield Finding("picture-animated", "moves, and the kiosk shows it at rest; make a picture of each step")
    if isinstance(original, SVG):
        if original.left_out:
            message = f"holds {' and '.join(original.left_out)}, which the kiosk does not draw; save it without"
            yield Finding("picture-incomplete", message)
        return
    width, height = _fitting(original.size, _SHOWN_SIZES[purpose])
    if width > _MOST_ENLARGED * original.size[0]:
        message = (
            f"has {original.size[0]} × {original.size[1]} pixels and is shown with {width} × {height}, which blurs it;"
            " use a larger one"
        )
        yield Finding("picture-too-small", message)


def _fitting(size: tuple[float, float], boxes: Iterable[Size], most_scale: float = inf) -> Size:
    """The size in which a picture of that size fits one of the boxes as large as can be."""
    scale = min(most_scale, max(min(width / size[0], height / size[1]) for width, height in boxes))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _figure(outline: PictureOutline, original: SVG | Photo, findings: tuple[Finding, ...]) -> Renditions:
    most = inf if isinstance(original, SVG) else 1.0
    sizes = [_fitting(original.size, boxes, most) for boxes in (_PAGE_SIZES, _PAGE_4K_SIZES, _FULL_SIZES)]
    images = [_without_needless_alpha(image) for image in _images(original, list(dict.fromkeys(sizes)))]
    page = _encoded(outline.id, images[0], _LOSSY)
    encoding = _LOSSY
    if not (isinstance(original, Photo) and original.is_jpeg):
        lossless = _encoded(outline.id, images[0], _LOSSLESS)
        if len(lossless.data) <= _LOSSLESS_AT_MOST * len(page.data):
            page, encoding = lossless, _LOSSLESS
    larger = [_encoded(outline.id, image, encoding) for image in images[1:]]
    return Renditions(outline, page, *larger, findings=findings)


def _images(original: SVG | Photo, sizes: Sequence[Size]) -> list[Image.Image]:
    """The picture in sizes that grow. A drawing is drawn for each, as what is scaled is less sharp and larger."""
    if isinstance(original, SVG):
        return [original.scaled(size) for size in sizes]
    images = [original.scaled(sizes[-1])]
    for size in reversed(sizes[:-1]):
        images.insert(0, resized(images[0], size))
    return images


def _without_needless_alpha(image: Image.Image) -> Image.Image:
    opaque = image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255)
    return image.convert("RGB") if opaque else image


def _mask(image: Image.Image) -> Image.Image:
    """The transparency of the picture, in white, in the middle of a square."""
    if image.mode != "RGBA":
        raise ConversionError("icon-not-transparent", "has no transparent ground; use an icon that has, or an SVG")
    alpha = Image.new("L", (ICON_SIDE, ICON_SIDE), 0)
    alpha.paste(image.getchannel("A"), ((ICON_SIDE - image.width) // 2, (ICON_SIDE - image.height) // 2))
    mask = Image.new("RGBA", alpha.size, "white")
    mask.putalpha(alpha)
    return mask


def _encoded(id_: str, image: Image.Image, encoding: Encoding) -> Picture:
    image.info.clear()  # what Pillow would write into the new file
    file = io.BytesIO()
    image.save(file, encoding.format, **encoding.options)
    if encoding.format == "webp" and file.tell() < _SHORTEST_WEBP:
        return _encoded(id_, image, _PNG)
    return Picture(id_, encoding.format, image.width, image.height, file.getvalue())
