"""A picture made of pixels, read with Pillow: upright, in the colours of a screen, and no larger than is needed."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageCms

from kiosk.content.errors import ConversionError
from kiosk.content.picture_formats import PictureFormat

MOST_PIXELS: dict[PictureFormat, int] = {"JPEG": 64_000_000, "PNG": 40_000_000, "WebP": 24_000_000}
"""What can be decoded in the memory of a worker process. The phones of today save up to 50 megapixels, as JPEG."""
MOST_PIXELS_A_SIDE = 16_000

_UNREADABLE = "is broken or ends too early; save it again"
_ORIENTATION = 0x0112
"""The EXIF tag that says how the camera was held."""

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture of each orientation (EXIF 2.32, section 4.6.4) is put upright."""

_LYING = (5, 6, 7, 8)
"""Orientations whose width and height change places."""

_SCALED_AS_THEY_ARE = ("RGB", "RGBA", "L", "LA", "CMYK")
"""Modes of Pillow that can be scaled before their colours are converted, which then is less work."""

# Pillow scales first by whole numbers, which is fast, down to three times the size: no difference is seen.
_REDUCING_GAP = 3.0


class Photo:
    """A PNG, JPEG or WebP. Of an animated one it is the first picture. `size` is the file's, in pixels, upright.

    Raises:
        ConversionError: if it is broken or has too many pixels.
    """

    def __init__(self, data: bytes, format_: PictureFormat) -> None:
        self._image = _opened(data, format_)
        self.is_jpeg = format_ == "JPEG"
        # A JPEG of several pictures (MPO) has the same one for the other eye, or in other light.
        self.animated = not self.is_jpeg and bool(getattr(self._image, "is_animated", False))
        self._orientation = _orientation(self._image)
        width, height = self._image.size
        self.size = (height, width) if self._orientation in _LYING else (width, height)

    def scaled(self, size: tuple[int, int]) -> Image.Image:
        """The picture in that size (upright), as RGB or, where it is transparent, RGBA; to be called once.

        Raises:
            ConversionError: if it is broken.
        """
        lying = (size[1], size[0]) if self._orientation in _LYING else size
        try:
            # A JPEG can be read at a half, a quarter … of its size, which spares most of the work for a large one.
            self._image.draft(None, lying)
            with warnings.catch_warnings(action="ignore"):
                self._image.load()
            image = resized(_scalable(self._image), lying)
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            raise ConversionError("picture-unreadable", _UNREADABLE) from error
        except MemoryError as error:
            raise ConversionError("picture-too-large", "takes too much memory; save it in a smaller size") from error
        profile = self._image.info.get("icc_profile")
        if image is not self._image:
            self._image.close()  # a large one would leave no memory for what follows
        image = _in_screen_colours(image, profile)
        turn = _TURNS.get(self._orientation)
        return image if turn is None else image.transpose(turn)


def resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in that size."""
    if image.size == size:
        return image
    # Pillow's type names one of NumPy, which is not there.
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)  # pyright: ignore[reportUnknownMemberType]


def _opened(data: bytes, format_: PictureFormat) -> Image.Image:
    most = MOST_PIXELS[format_]
    too_large = ConversionError(
        "picture-too-large",
        f"has over {most // 1_000_000} megapixels, or {MOST_PIXELS_A_SIDE} pixels a side; save it in a smaller size",
    )
    with warnings.catch_warnings(action="ignore"):
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(io.BytesIO(data), formats=(format_.upper(),))
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise too_large from error
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            raise ConversionError("picture-unreadable", "is broken or far too large; save it again") from error
    if max(image.size) > MOST_PIXELS_A_SIDE or image.width * image.height > most:
        raise too_large
    return image


def _orientation(image: Image.Image) -> int:
    """What the camera noted; 1, upright, where that cannot be read."""
    try:
        with warnings.catch_warnings(action="ignore"):
            noted: object = image.getexif().get(_ORIENTATION)
    except Exception:  # noqa: BLE001 - a note that is broken in any way is no reason to refuse the picture
        return 1
    return noted if isinstance(noted, int) else 1


def _scalable(image: Image.Image) -> Image.Image:
    """The picture in a mode whose pixels can be averaged."""
    if image.mode.startswith(("I", "F")):  # 16 bits of grey
        return image.point(lambda value: value * (1 / 256)).convert("L")  # pyright: ignore[reportUnknownMemberType]
    if image.has_transparency_data and image.mode not in ("RGBA", "LA"):
        return image.convert("RGBA")
    return image if image.mode in _SCALED_AS_THEY_ARE else image.convert("RGB")


def _in_screen_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture as RGB or RGBA in sRGB, from the colours that its profile describes.

    Phones of today photograph in other colours than sRGB, and those of a print (CMYK) are unlike a screen's.
    """
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if profile and image.mode != "LA":
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, _screen_profile(), outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            converted = None  # a profile that is broken, or of another kind of picture, describes nothing
        if converted is not None:
            return converted
    return image if image.mode == mode else image.convert(mode)


def _screen_profile() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - Pillow tells no type
