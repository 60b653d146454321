"""What can be pressed on the screen, as the accessible tree and `screens.json` tell it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
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
    """The controls below `root`, from top to bottom and from left to right.

    A control of which only a part has been scrolled onto the screen counts with that part, if a finger can hit it.
    """
    targets: list[Target] = []
    for control in root.findChildren(Tappable):
        seen = control.visibleRegion().boundingRect()
        enough = min(seen.width(), seen.height()) >= control.look.metrics.target
        if control.isEnabled() and not seen.isEmpty() and (seen == control.rect() or enough):
            rect = QRect(control.mapTo(window, seen.topLeft()), seen.size())
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
