"""What the audit finds, and what it is told about the screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.ui.audit.painted import Painted, painted
from kiosk.ui.theme import Style


class Rule(StrEnum):
    """What is looked for."""

    TARGET_SIZE = "target-size"
    TARGET_SPACING = "target-spacing"
    OUT_OF_REACH = "out-of-reach"
    NAME_MISSING = "name-missing"
    NAME_TWICE = "name-twice"
    TEXT_CONTRAST = "text-contrast"
    MARK_CONTRAST = "mark-contrast"
    OUTLINE_CONTRAST = "outline-contrast"
    TEXT_CUT = "text-cut"
    TEXT_SMALL = "text-small"
    TEXT_OVERLAP = "text-overlap"
    FOCUS_ORDER = "focus-order"
    FOCUS_UNREACHABLE = "focus-unreachable"
    FOCUS_UNSEEN = "focus-unseen"


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that the screen breaks: at what, what was measured, and where in window pixels."""

    rule: Rule
    what: str
    detail: str
    x: int
    y: int
    width: int
    height: int


def finding(rule: Rule, what: str, detail: str, rect: QRect) -> Finding:
    """A finding at a place of the window."""
    return Finding(rule, what, detail, rect.x(), rect.y(), rect.width(), rect.height())


class Shown:
    """A screen: the window, the part of it that can be used (an overlay, or all of it), and its style.

    Pixels and what was drawn are taken when they are first asked for.
    """

    def __init__(self, window: QWidget, root: QWidget, style: Style) -> None:
        self.window = window
        self.root = root
        self.style = style

    @cached_property
    def image(self) -> QImage:
        """The window's pixels."""
        return self.window.grab().toImage()

    @cached_property
    def painted(self) -> Painted:
        """What everything below `root` draws."""
        return painted(self.root)
