"""Where the arrow keys lead: to the nearest control in that direction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

_DIRECTIONS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

_SIDEWAYS_WEIGHT: Final = 3
"""How much worse a pixel sideways is than a pixel ahead, so that the keys keep to rows and columns."""


def is_arrow(key: Qt.Key) -> bool:
    """Whether it is one of the four arrow keys."""
    return key in _DIRECTIONS


def nearest(origin: QRect, others: Iterable[QRect], key: Qt.Key) -> int | None:
    """The index of the rectangle that an arrow key leads to, or None where there is none that way."""
    dx, dy = _DIRECTIONS[key]
    best: tuple[float, int] | None = None
    for index, other in enumerate(others):
        step = other.center() - origin.center()
        ahead = step.x() * dx + step.y() * dy
        sideways = abs(step.x() * dy) + abs(step.y() * dx)
        if ahead > 0 and (best is None or ahead + _SIDEWAYS_WEIGHT * sideways < best[0]):
            best = (ahead + _SIDEWAYS_WEIGHT * sideways, index)
    return None if best is None else best[1]


def move_focus(widget: QWidget, key: Qt.Key) -> bool:
    """Move the focus from a control to its neighbour that is seen on the same page; returns whether there is one."""
    page = focus_root(widget)
    others = [button for button in page.findChildren(QAbstractButton) if button is not widget and _reachable(button)]
    index = nearest(_rect_on(widget, page), (_rect_on(button, page) for button in others), key)
    if index is None:
        return False
    others[index].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def focus_root(widget: QWidget) -> QWidget:
    """The page or overlay that a control is on: the outermost widget below the window or one marked as such."""
    root = widget
    while (parent := root.parentWidget()) is not None and not root.property("focusRoot"):
        root = parent
    return root


def _rect_on(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _reachable(button: QAbstractButton) -> bool:
    by_keyboard = bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
    # A word or card that is scrolled out of sight is there, but its ring would not be seen.
    return by_keyboard and button.isEnabled() and not button.visibleRegion().isEmpty()
