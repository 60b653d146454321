"""The icons of the program's own buttons, as masks that take any colour."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage, QPixmap

from kiosk.ui.painting import mark_side, tinted
from kiosk.ui.theme import Style, Type


class Icons:
    """Reads icons from the folder of interface icons."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tinted: dict[tuple[str, int, str], QPixmap] = {}

    def home(self, style: Style) -> QPixmap:
        """The house on the *Home* button."""
        side = mark_side(style.font(Type.BUTTON, bold=True))
        return self._icon("home", side, style.palette.accent)

    def _icon(self, name: str, side: int, colour: str) -> QPixmap:
        key = (name, side, colour)
        if key not in self._tinted:
            mask = QImage(str(self._folder / f"{name}.png"), "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
            self._tinted[key] = tinted(mask, side, colour)
        return self._tinted[key]
