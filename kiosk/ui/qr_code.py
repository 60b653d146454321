"""A QR code on the screen, made to be read by a phone.

Texts are in UTF-8. Where they are not plain ASCII, an ECI designator says so: without it readers guess, and some guess
wrong (lyqht/mini-qr issue 264, mchehab/zbar issue 212). Plain ASCII, such as most links, goes without: it is the same
bytes, and a few readers trip over the designator (CatimaLoyalty/Android issue 2921).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.core.take_home import MOST_BYTES
from kiosk.ui.theme import Metrics

QUIET_ZONE: Final = 4
"""Empty modules on each side (ISO/IEC 18004)."""

MODULE_MM: Final = 1.3
"""Side of a module that a phone reads from 600 mm away, an arm's length.

A main camera (as wide as 26 mm on 35 mm film) sees 36/26 of the distance along the longer side of its picture, of which
readers look at 1920 pixels: at 600 mm a pixel is 0.43 mm wide. Three pixels for a module are enough: codes of
`MOST_BYTES` that are turned and blurred by a quarter of a module are read at 2 pixels by zxing-cpp.
"""

FINE_MODULE_MM: Final = MODULE_MM / 2
"""Side of a module that a phone reads from half an arm's length: where large text leaves little room for the code."""

COMFORTABLE_MODULE_MM: Final = 2.0
LEAST_MM: Final = 60.0
"""Least side of a code where there is room: a tenth of the distance, as the rule of thumb has it (DENSO WAVE)."""

_SMALLEST_VERSION: Final = 10
"""Codes are not cut into smaller ones than this version (57 modules, 211 bytes) for the sake of larger modules."""


def pixels_per_mm(metrics: Metrics) -> float:
    """Window pixels for a millimetre of the panel."""
    return (metrics.width**2 + metrics.height**2) ** 0.5 / (metrics.diagonal_inches * 25.4)


def bytes_that_fit(side: int, metrics: Metrics, module_mm: float = MODULE_MM) -> int:
    """How many bytes of text a code in a square of so many pixels holds with modules of about that size.

    At least what the smallest version holds that texts are cut into, and at most `MOST_BYTES`.
    """
    from segno import consts  # noqa: PLC0415 - only who takes something home waits for it

    module = max(1, round(module_mm * pixels_per_mm(metrics)))
    version = (side // module - 2 * QUIET_ZONE - 17) // 4
    capacity = cast("Mapping[int, Mapping[int, int]]", consts.SYMBOL_CAPACITY)
    bits = capacity[max(_SMALLEST_VERSION, min(40, version))][consts.ERROR_LEVEL_M]
    # Before the bytes stand the ECI designator, the mode and the count: 12, 4 and 16 bits.
    return min(MOST_BYTES, (bits - 32) // 8)


def comfortable_side(text: str, metrics: Metrics) -> int:
    """Pixels a side, quiet zone and all, of a code of that text that nobody has to aim at."""
    modules = qr_image(text).width()
    return round(max(LEAST_MM, modules * COMFORTABLE_MODULE_MM) * pixels_per_mm(metrics))


def least_side(metrics: Metrics) -> int:
    """Pixels a side of the smallest code of text."""
    modules = 17 + 4 * _SMALLEST_VERSION + 2 * QUIET_ZONE
    return modules * max(1, round(FINE_MODULE_MM * pixels_per_mm(metrics)))


def qr_image(text: str) -> QImage:
    """A text as a QR code with its quiet zone, one pixel for each module.

    Error correction is of level M or, where that makes the code no larger, better.
    """
    import segno  # noqa: PLC0415 - only who takes something home waits for it

    symbol = segno.make(text, error="m", micro=False, encoding="utf-8", eci=not text.isascii())
    rows = [bytes(0 if dark else 255 for dark in row) for row in symbol.matrix_iter(border=QUIET_ZONE)]
    side = len(rows)
    return QImage(b"".join(rows), side, side, side, QImage.Format.Format_Grayscale8).copy()


class QrCode(QWidget):
    """Shows a text as a QR code: black on white in all colours, a whole number of pixels for each module."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.text = text
        self._image = qr_image(text)
        self.update()

    @property
    def module_side(self) -> int:
        """Pixels a side of a module."""
        return max(1, min(self.width(), self.height()) // self._image.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the code in the middle of the widget."""
        side = self.module_side * self._image.width()
        painter = QPainter(self)
        painter.drawImage(QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side), self._image)
        painter.end()
