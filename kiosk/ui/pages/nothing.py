"""What stands on the screen when there is no library to show."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.ui.label import Label
from kiosk.ui.page import Page
from kiosk.ui.theme import Style, Type


class NothingPage(Page):
    """The clinic's name, where to go instead, and a small code for staff."""

    def __init__(self, style: Style, clinic: str, code: str) -> None:
        super().__init__(style)
        centre = Qt.AlignmentFlag.AlignCenter
        self.column.setContentsMargins(style.margin, 0, style.margin, style.px(44))
        self.column.setSpacing(style.px(28))
        self.column.addStretch(1)
        if clinic:
            self.column.addWidget(Label(style, clinic, Type.TILE, soft=True, align=centre))
        self.column.addWidget(Label(style, style.words.ask_at_reception, Type.PAGE, bold=True, align=centre))
        self.column.addWidget(Label(style, style.words.nothing_to_show, Type.BODY, soft=True, align=centre))
        self.column.addStretch(1)
        self.column.addWidget(Label(style, style.words.staff_code(code), Type.SMALL, soft=True, align=centre))
