"""What can be pressed on the screen, as the accessible tree and `screens.json` tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import Tappable

CONTROL_ROLES: Final = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.Link,
        QAccessible.Role.ListItem,
        QAccessible.Role.MenuItem,
        QAccessible.Role.PageTab,
        QAccessible.Role.Slider,
        QAccessible.Role.SpinBox,
    }
)
"""What a screen reader takes for something that can be pressed or filled in."""


@dataclass(frozen=True, slots=True)
class Target:
    """A control that is seen: role, name and state for a screen reader, place and size in window pixels.

    `state` is "checked", "unchecked" or, for what cannot be checked, empty. `inline` is true for a word in running
    text, which may be smaller than a touch target.
    """

    role: str
    name: str
    state: str
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
    for interface, control in controls(root):
        rect = seen_rect(control, window)
        least = control.look.metrics.target if isinstance(control, Tappable) else 0
        enough = min(rect.width(), rect.height()) >= least
        if not rect.isEmpty() and (rect.size() == control.size() or enough):
            targets.append(
                Target(
                    role=interface.role().name.lower(),
                    name=interface.text(QAccessible.Text.Name),
                    state=_state(interface),
                    x=rect.x(),
                    y=rect.y(),
                    width=rect.width(),
                    height=rect.height(),
                    inline=is_inline(control),
                )
            )
    return sorted(targets, key=lambda target: (target.y, target.x))


def controls(root: QWidget) -> Iterator[tuple[QAccessibleInterface, QWidget]]:
    """Every control below `root` that can be pressed, with what a screen reader knows of it, seen or not."""
    for interface in _tree(QAccessible.queryAccessibleInterface(root)):
        widget = interface.object()
        if interface.role() in CONTROL_ROLES and isinstance(widget, QWidget) and widget.isEnabled():
            yield interface, widget


def _tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:  # pyright: ignore[reportUnnecessaryComparison] - one that has just been deleted
            yield from _tree(child)


def is_inline(control: QWidget) -> bool:
    """Whether a control is a word in running text."""
    return isinstance(control, Tappable) and control.inline


def seen_rect(control: QWidget, window: QWidget) -> QRect:
    """The part of a control that nothing hides, in window pixels."""
    seen = control.visibleRegion().boundingRect()
    return QRect(control.mapTo(window, seen.topLeft()), seen.size()) if not seen.isEmpty() else QRect()


def whole_rect(control: QWidget, window: QWidget) -> QRect:
    """Where a control stands, hidden parts included, in window pixels."""
    return QRect(control.mapTo(window, QPoint(0, 0)), control.size())


def _state(interface: QAccessibleInterface) -> str:
    state = interface.state()
    if not state.checkable:
        return ""
    return "checked" if state.checked else "unchecked"
