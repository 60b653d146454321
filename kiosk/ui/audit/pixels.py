"""Contrast as it is on the screen: colours are counted in the rendered pixels, not taken from a palette."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

COMPARED: Final = 256
"""How many bytes of two pictures are compared at once."""

DARK: Final = 0.04045
"""Up to where sRGB is linear (IEC 61966-2-1)."""

FULL_COLOUR: Final = 0.03
"""The part of what is drawn that has its full colour even where strokes are hardly wider than a pixel."""


def grid_of(image: QImage, rect: QRect) -> list[int]:
    """The colours (0xffRRGGBB) of a part of the picture, row by row."""
    return memoryview(_pixels(image.copy(rect))).cast("I").tolist()


def changes(before: QImage, after: QImage) -> Counter[tuple[int, int]]:
    """How many pixels of two pictures of one size have changed from which colour to which."""
    old, new = _pixels(before), _pixels(after)
    found: Counter[tuple[int, int]] = Counter()
    # Most of a picture stays as it is: bytes are compared many at a time, and only what differs pixel by pixel.
    for start in range(0, len(old), COMPARED):
        one, other = old[start : start + COMPARED], new[start : start + COMPARED]
        if one != other:
            pairs = zip(memoryview(one).cast("I"), memoryview(other).cast("I"), strict=True)
            found.update(pair for pair in pairs if pair[0] != pair[1])
    return found


def _pixels(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())


@lru_cache(maxsize=1 << 14)
def luminance(colour: int) -> float:
    """Relative luminance of 0xRRGGBB, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = (_linear((colour >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """The amount of light of a channel of sRGB, both 0 to 1."""
    return channel / 12.92 if channel <= DARK else ((channel + 0.055) / 1.055) ** 2.4


def contrast(one: int, other: int) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def contrast_within(image: QImage, rect: QRect) -> float:
    """The contrast between the ground in a part of the picture and what is drawn on it; 1 where nothing is.

    The ground is the colour that most pixels have. What is drawn has smoothed edges, so its few pixels that stand out
    most tell its colour.
    """
    found = Counter(grid_of(image, rect.intersected(image.rect())))
    if not found:
        return 1.0
    ((ground, count),) = found.most_common(1)
    # Rounded down: a thin letter by itself may have it in a single pixel.
    least = int(FULL_COLOUR * (found.total() - count))
    reached = 0
    for ratio, times in sorted(((contrast(ground, colour), times) for colour, times in found.items()), reverse=True):
        reached += times
        if reached >= least:
            return ratio
    return 1.0
