"""Whether a finger can hit each control, and whether its name tells what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kiosk.ui.audit.finding import Finding, Rule, Shown, finding
from kiosk.ui.keys import Key, key_side
from kiosk.ui.targets import Target, controls, is_inline, seen_rect, touch_targets
from kiosk.ui.theme import TARGET_GAP


def control_findings(shown: Shown) -> Iterator[Finding]:
    """What is wrong with the controls that are seen."""
    targets = touch_targets(shown.window, shown.root)
    yield from _sizes(shown)
    yield from _spacing(shown, targets)
    yield from _reach(shown, targets)
    yield from _names(shown)


def rect_of(target: Target) -> QRect:
    """Where a target is."""
    return QRect(target.x, target.y, target.width, target.height)


def _sizes(shown: Shown) -> Iterator[Finding]:
    """A control is measured whole: what has been scrolled off the screen comes back."""
    for interface, control in controls(shown.root):
        rect = seen_rect(control, shown.window)
        least = _least_side(control, shown)
        if not rect.isEmpty() and not is_inline(control) and _shorter_side(control) < least:
            detail = f"{control.width()} x {control.height()} pixels, {least} are needed"
            yield finding(Rule.TARGET_SIZE, interface.text(QAccessible.Text.Name), detail, rect)


def _least_side(control: QWidget, shown: Shown) -> int:
    metrics = shown.style.metrics
    return key_side(metrics) if isinstance(control, Key) else metrics.target


def _shorter_side(control: QWidget) -> int:
    return min(control.width(), control.height())


def _spacing(shown: Shown, targets: list[Target]) -> Iterator[Finding]:
    """Words in running text stand where the sentence has them."""
    least = int(TARGET_GAP * shown.style.metrics.scale)
    blocks = [target for target in targets if not target.inline]
    for one, other in combinations(blocks, 2):
        first, second = rect_of(one), rect_of(other)
        apart = max(
            _gap(first.left(), first.right(), second.left(), second.right()),
            _gap(first.top(), first.bottom(), second.top(), second.bottom()),
        )
        if apart < least:
            detail = f"{apart} pixels from {other.name!r}, {least} are needed"
            yield finding(Rule.TARGET_SPACING, one.name, detail, first)


def _gap(first_low: int, first_high: int, second_low: int, second_high: int) -> int:
    """Pixels between two stretches; negative where they overlap."""
    return max(first_low, second_low) - min(first_high, second_high) - 1


def _reach(shown: Shown, targets: list[Target]) -> Iterator[Finding]:
    """With low reach, everything that can be touched is in the lower half of a portrait window."""
    if not shown.style.lowered:
        return
    middle = shown.window.height() // 2
    for target in targets:
        if target.y < middle:
            detail = f"begins {middle - target.y} pixels above the middle"
            yield finding(Rule.OUT_OF_REACH, target.name, detail, rect_of(target))


def _names(shown: Shown) -> Iterator[Finding]:
    """A name is missing that says nothing. A key of the keyboard is called what it types, signs included."""
    seen = [
        (interface.text(QAccessible.Text.Name), control, rect)
        for interface, control in controls(shown.root)
        if not (rect := seen_rect(control, shown.window)).isEmpty()
    ]
    times = Counter(name for name, control, _ in seen if not is_inline(control))
    for name, control, rect in seen:
        says_something = any(letter.isalnum() for letter in name) or (bool(name.strip()) and isinstance(control, Key))
        if not says_something:
            yield finding(Rule.NAME_MISSING, type(control).__name__, f"is called {name!r}", rect)
        elif times[name] > 1 and not is_inline(control):
            yield finding(Rule.NAME_TWICE, name, f"{times[name]} controls are called so", rect)
