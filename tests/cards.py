"""Cards with codes, shown in any window, and read as a phone reads them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import zxingcpp
from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.scripts import writing_system
from kiosk.ui.controls import Tappable
from kiosk.ui.label import Label
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.theme import Metrics, Palette, Style
from kiosk.ui.words import Words

TRANSLATIONS = Path(__file__).parents[1] / "resources" / "translations"

Panel = tuple[int, int, float]
"""Width and height in pixels, diagonal in inches."""

PANELS: list[Panel] = [
    (1920, 1080, 22.0),
    (1080, 1920, 22.0),
    (3840, 2160, 43.0),
    (1024, 600, 10.1),
    (600, 1024, 10.1),
    (1024, 600, 22.0),
]

Shown = TypeVar("Shown", bound=Overlay)


def style_of(panel: Panel, language: str = "en", **look: object) -> Style:
    """What a window on that panel looks like."""
    words = Words(language, TRANSLATIONS)
    return replace(Style(Palette(), Metrics(*panel), writing_system(language), words), **look)


def shown(qtbot: QtBot, card: Shown) -> Shown:
    """The card in a window of the size that it was made for."""
    metrics = card.look.metrics
    card.setLayoutDirection(card.look.words.direction)
    card.setFixedSize(metrics.width, metrics.height)
    qtbot.addWidget(card)
    card.show()
    return card


def read(widget: QWidget) -> list[str]:
    """What the codes hold that are seen in a picture of a widget."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = (image.width(), image.height())
    picture = Image.frombuffer("L", size, bytes(image.constBits()), "raw", "L", image.bytesPerLine(), 1)
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def place(widget: QWidget, overlay: QWidget) -> QRect:
    """Where a widget is in the window."""
    return QRect(widget.mapTo(overlay, QPoint(0, 0)), widget.size())


def controls(overlay: QWidget) -> list[Tappable]:
    """Everything that can be pressed now."""
    return [found for found in overlay.findChildren(Tappable) if found.isVisible()]


def button(overlay: QWidget, name: str) -> Tappable:
    """The control of that name, seen or not."""
    return next(found for found in overlay.findChildren(Tappable) if found.accessibleName() == name)


def texts(overlay: QWidget) -> list[str]:
    """What is written on a card, buttons aside."""
    return [label.text() for label in overlay.findChildren(Label) if label.text()]
