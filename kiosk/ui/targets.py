"""What can be pressed on the screen, as the accessible tree and `screens.json` tell it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import Tappable


@dataclass(frozen=True, slots=True)
class Target:
    """A control that is seen: role and name for a screen reader, place and size in window pixels.

    `inline` is true for a word in running text, which may be smaller than a touch target.
    """

    role: str
    name: str
    x: int
    y: int
    width: int
    height: int
    inline: bool


def touch_targets(window: QWidget, root: QWidget) -> list[Target]:
    """The controls below `root` whose middle is seen, from top to bottom and from left to right."""
    targets: list[Target] = []
    for control in root.findChildren(Tappable):
        middle = control.rect().center()
        if control.isEnabled() and control.visibleRegion().contains(middle):
            rect = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
            interface = QAccessible.queryAccessibleInterface(control)
            targets.append(
                Target(
                    role=interface.role().name.lower(),
                    name=control.accessibleName(),
                    x=rect.x(),
                    y=rect.y(),
                    width=rect.width(),
                    height=rect.height(),
                    inline=control.inline,
                )
            )
    return sorted(targets, key=lambda target: (target.y, target.x))
