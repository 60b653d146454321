"""The icons of the program's own buttons, as masks that take any colour."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtGui import QImage, QPixmap

from kiosk.ui.painting import mark_side, tinted
from kiosk.ui.theme import Style, Type

IconName = Literal["home", "search", "language", "easier", "listen"]


class Icons:
    """Reads icons from the folder of interface icons."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tinted: dict[tuple[str, int, str], QPixmap] = {}

    def on_button(self, name: IconName, style: Style, *, primary: bool = False) -> QPixmap:
        """The icon of a button, as high as its label."""
        side = mark_side(style.font(Type.BUTTON, bold=True))
        key = (name, side, style.palette.on_accent if primary else style.palette.accent)
        if key not in self._tinted:
            mask = QImage(str(self._folder / f"{name}.png"), "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
            self._tinted[key] = tinted(mask, side, key[2])
        return self._tinted[key]
