"""Windows with faults and without, and what the audit finds on them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from kiosk.ui.audit.audit import audit
from kiosk.ui.audit.finding import Rule, Shown
from kiosk.ui.controls import Button
from kiosk.ui.theme import Style
from tests.fixtures.leaks import settle

WIDTH, HEIGHT = 1000, 800

Fill = Callable[[QWidget, Style], object]
"""Puts something on a window."""


class Auditor:
    """Makes windows and audits them."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.windows: list[QWidget] = []

    def shown(self, fill: Fill, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> Shown:
        window = QWidget()
        self.windows.append(window)
        palette = window.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self.style.palette.ground))
        window.setPalette(palette)
        window.setLayoutDirection(direction)
        window.resize(WIDTH, HEIGHT)
        fill(window, self.style)
        window.show()
        window.activateWindow()
        settle()
        assert window.isActiveWindow()
        return Shown(window, window, self.style)

    def rules(self, fill: Fill, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> set[Rule]:
        """What the audit finds on a window."""
        return {found.rule for found in audit(self.shown(fill, direction))}

    def leave(self) -> None:
        """Close the windows."""
        for window in self.windows:
            window.hide()
            window.deleteLater()
        settle()


def put(control: QWidget, window: QWidget, x: int, y: int, width: int = 0, height: int = 0) -> QWidget:
    """Place a control, in the size that it asks for if none is given."""
    control.setParent(window)
    control.setGeometry(QRect(QPoint(x, y), control.sizeHint()))
    if width and height:
        control.resize(width, height)
    return control


def button(window: QWidget, style: Style, text: str, x: int = 100, y: int = 100) -> QWidget:
    return put(Button(style, text), window, x, y)
