"""Pictures that people supply → pictures of known size, format and content. Runs in a worker process.

Whatever a picture is, it leaves here as a PNG or JPEG that Pillow wrote: upright, scaled, without metadata.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Literal

from PIL import Image, ImageOps

from kiosk.content.errors import ConversionError
from kiosk.content.svg import SVG
from kiosk.core.model import Picture

Purpose = Literal["figure", "icon", "logo"]

MOST_BYTES = 16 * 1024 * 1024
MOST_PIXELS_A_SIDE = 8000
RASTER_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
SVG_SUFFIX = ".svg"

ICON_SIDE = 256
_LOGO_SIZE = (1024, 256)
_PAGE_SIZE = (1200, 2400)
_FULL_SIZE = (2400, 2400)
_JPEG_QUALITY = 88
_PNG_AT_MOST = 4
"""An opaque picture is a photograph, better kept as JPEG, if as PNG it is more than so many times as large."""


@dataclass(frozen=True, slots=True)
class Renditions:
    """A picture in the sizes that the screen needs. `full` is None where it would be no larger than `page`."""

    page: Picture
    full: Picture | None = None


def convert_picture(path: str, data: bytes, purpose: Purpose, fonts: Path) -> Renditions:
    """Make of a picture's file what the pack holds of it. The same bytes for the same purpose have the same id.

    A figure is at most 1200 px wide on the page and 2400 px a side in full; it is not enlarged unless it is an SVG.
    A logo is at most 256 px high. An icon becomes a white mask of 256 px a side. `path` tells the format by its end;
    `fonts` is the folder of the only fonts that an SVG can use.

    Raises:
        ConversionError: if the picture is not of a known format, too large or broken.
    """
    suffix = PurePosixPath(path).suffix.lower()
    if len(data) > MOST_BYTES:
        raise ConversionError("picture-too-large", "is larger than 16 MB; save it in a smaller size")
    if suffix == SVG_SUFFIX:
        original: _Drawing | _Photo = _Drawing(data, fonts)
    elif suffix in RASTER_SUFFIXES:
        original = _Photo(data)
    else:
        raise ConversionError("picture-format", "is not a PNG, JPEG, WebP or SVG; save it as one of these")
    id_ = hashlib.blake2b(data, digest_size=12, person=purpose.encode()).hexdigest()
    match purpose:
        case "icon":
            return Renditions(_encoded(id_, _mask(original.fitted((ICON_SIDE, ICON_SIDE))), is_photo=False))
        case "logo":
            return Renditions(_encoded(id_, original.fitted(_LOGO_SIZE), is_photo=original.is_photo))
        case "figure":
            full = original.fitted(_FULL_SIZE)
            page = original.fitted(_PAGE_SIZE)
            page_picture = _encoded(id_, page, is_photo=original.is_photo)
            if full.size == page.size:
                return Renditions(page_picture)
            return Renditions(page_picture, _encoded(id_, full, is_photo=original.is_photo))


def icon_file(name: str, folder: Path) -> Path:
    """The file of an icon that comes with the program.

    Raises:
        ConversionError: if there is no icon of that name.
    """
    names = sorted(file.stem for file in folder.glob(f"*{SVG_SUFFIX}"))
    if name not in names:
        near = get_close_matches(name, names, n=3, cutoff=0.5)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise ConversionError("unknown-icon", f'there is no icon "{name}" in resources/icons/topics{hint}')
    return folder / f"{name}{SVG_SUFFIX}"


class _Drawing:
    """An SVG, drawn anew for each size."""

    is_photo = False

    def __init__(self, data: bytes, fonts: Path) -> None:
        self._fonts = fonts
        self._svg = SVG(data)

    def fitted(self, size: tuple[int, int]) -> Image.Image:
        """The drawing as large as fits into `size` (width, height in pixels)."""
        try:
            with Image.open(io.BytesIO(self._svg.png(size, self._fonts)), formats=("PNG",)) as image:
                image.load()
                return image
        except ValueError as error:
            raise ConversionError("picture-unreadable", f"cannot be drawn: {error}") from error


class _Photo:
    """A picture made of pixels. Of an animated one it is the first."""

    def __init__(self, data: bytes) -> None:
        try:
            image = _opened(data)
            self.is_photo = image.format in ("JPEG", "MPO")
            # A JPEG can be read at a half, a quarter … of its size, which spares most of the work for a large one.
            image.draft(None, _FULL_SIZE)
            plain = _plain(image)
            plain.thumbnail(_FULL_SIZE, Image.Resampling.LANCZOS)
            self._image = ImageOps.exif_transpose(plain)
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            raise ConversionError("picture-unreadable", "is broken or not what its name says; save it again") from error

    def fitted(self, size: tuple[int, int]) -> Image.Image:
        """A copy that is not larger than `size` (width, height in pixels)."""
        image = self._image.copy()
        image.thumbnail(size, Image.Resampling.LANCZOS)
        return image


def _opened(data: bytes) -> Image.Image:
    too_large = ConversionError(
        "picture-too-large", f"has more than {MOST_PIXELS_A_SIDE} pixels a side; save it in a smaller size"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise too_large from error
    if max(image.size) > MOST_PIXELS_A_SIDE:
        raise too_large
    return image


def _plain(image: Image.Image) -> Image.Image:
    """The picture as RGB, or as RGBA where it is transparent."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value * (1 / 256)).convert("L").convert("RGB")  # pyright: ignore[reportUnknownMemberType]
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode == mode:
        image.load()
        return image  # no copy: a large one would not fit into memory twice
    return image.convert(mode)


def _mask(image: Image.Image) -> Image.Image:
    """The transparency of the picture, in white, in the middle of a square."""
    if image.mode != "RGBA":
        raise ConversionError("icon-not-transparent", "has no transparent ground; use an icon that has, or an SVG")
    alpha = Image.new("L", (ICON_SIDE, ICON_SIDE), 0)
    alpha.paste(image.getchannel("A"), ((ICON_SIDE - image.width) // 2, (ICON_SIDE - image.height) // 2))
    mask = Image.new("RGBA", alpha.size, "white")
    mask.putalpha(alpha)
    return mask


def _encoded(id_: str, image: Image.Image, *, is_photo: bool) -> Picture:
    opaque = image.mode == "RGB" or image.getchannel("A").getextrema() == (255, 255)
    image.info.clear()  # what Pillow would write into the new file
    jpeg, png = io.BytesIO(), io.BytesIO()
    if opaque:
        image.convert("RGB").save(jpeg, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    if not (opaque and is_photo):
        image.save(png, "PNG", compress_level=6)
    use_jpeg = opaque and (is_photo or png.tell() > _PNG_AT_MOST * jpeg.tell())
    data = (jpeg if use_jpeg else png).getvalue()
    return Picture(id_, "jpeg" if use_jpeg else "png", image.width, image.height, data)
