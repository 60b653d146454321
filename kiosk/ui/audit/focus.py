"""Where Tab leads: to every control, in the order in which the screen is read, and always to where it can be seen.

The keyboard is really moved, control by control, as somebody would who presses Tab until it comes round. Afterwards
everything is scrolled back and nothing has the keyboard.

The order of reading: a part of the screen (the rail, the text, the dock, …) is gone through before the next one
begins; parts, and the controls in each, follow from top to bottom, and from the leading to the trailing side where
they stand beside each other. A row of keys of the keyboard is read from the left in every language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from kiosk.ui.audit.finding import Finding, Rule, Shown, finding
from kiosk.ui.audit.pixels import changes, contrast
from kiosk.ui.audit.texts import MARK_CONTRAST
from kiosk.ui.targets import controls, is_inline, seen_rect, whole_rect

RING = 2
"""Design pixels: the ring must cover as much as a line of that width around the control (WCAG 2.2, 2.4.13)."""
ROUNDED = 0.9
"""How much shorter the way around a box with round corners is, at the least."""


def focus_findings(shown: Shown) -> Iterator[Finding]:
    """What is wrong with the way of the keyboard."""
    bars = [bar for area in shown.root.findChildren(QAbstractScrollArea) for bar in (area.verticalScrollBar(),)]
    scrolled = [bar.value() for bar in bars]
    reachable = [control for _, control in controls(shown.root) if not control.visibleRegion().isEmpty()]
    order: list[QWidget] = []
    findings: list[Finding] = []
    for control in _walk(shown):
        order.append(control)
        findings.extend(_ring(shown, control))
    findings.extend(_unreached(shown, reachable, order))
    findings.extend(_jumps(shown, order))
    focused = shown.window.focusWidget()
    if focused is not None:  # pyright: ignore[reportUnnecessaryComparison] - nothing may have the focus
        focused.clearFocus()
    for bar, value in zip(bars, scrolled, strict=True):
        bar.setValue(value)
    return iter(findings)


def _walk(shown: Shown) -> Iterator[QWidget]:
    """The controls that Tab comes to, until it comes round."""
    shown.root.setFocus(Qt.FocusReason.TabFocusReason)
    seen: set[int] = set()
    while True:
        before = shown.window.focusWidget() or shown.root
        QApplication.sendEvent(before, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier))
        focused = shown.window.focusWidget()
        if focused is None or focused is shown.root or id(focused) in seen:  # pyright: ignore[reportUnnecessaryComparison]
            return
        seen.add(id(focused))
        yield focused


def _name(control: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def _ring(shown: Shown, control: QWidget) -> Iterator[Finding]:
    """Compare the control's place on the screen with and without the keyboard on it."""
    rect = seen_rect(control, shown.window)
    if rect.isEmpty():
        yield finding(Rule.FOCUS_UNSEEN, _name(control), "is out of sight", whole_rect(control, shown.window))
        return
    margin = shown.style.px(8)
    around = rect.adjusted(-margin, -margin, margin, margin).intersected(shown.window.rect())
    with_ring = shown.window.grab(around).toImage()
    control.clearFocus()
    without = shown.window.grab(around).toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    changed = changes(without, with_ring)
    clear = sum(times for (old, new), times in changed.items() if contrast(old, new) >= MARK_CONTRAST)
    around_it = _edges_in(rect, whole_rect(control, shown.window)) * ROUNDED
    needed = RING * shown.style.metrics.scale * around_it
    if rect.size() != control.size():
        # Of what is scrolled half onto the screen, some sides are not there to be seen.
        needed /= 2
    if clear < needed:
        detail = f"{clear} pixels change by {MARK_CONTRAST:g}:1, {needed:.0f} are needed"
        yield finding(Rule.FOCUS_UNSEEN, _name(control), detail, rect)


def _edges_in(seen: QRect, whole: QRect) -> int:
    """The length of a control's edges that are seen: one that is larger than the pane has some of them outside."""
    across = (seen.top() == whole.top()) + (seen.bottom() == whole.bottom())
    down = (seen.left() == whole.left()) + (seen.right() == whole.right())
    return across * seen.width() + down * seen.height()


def _unreached(shown: Shown, reachable: Sequence[QWidget], order: Sequence[QWidget]) -> Iterator[Finding]:
    """What is there all the time; a button that goes when the text is scrolled to its end is not missed there."""
    for control in reachable:
        rect = seen_rect(control, shown.window)
        if control not in order and not rect.isEmpty():
            yield finding(Rule.FOCUS_UNREACHABLE, _name(control), "Tab never comes here", rect)


def _jumps(shown: Shown, order: Sequence[QWidget]) -> Iterator[Finding]:
    """Steps of Tab against the order of reading, part by part."""
    yield from _jumps_in(shown, shown.root, [(control, _path(control, shown.root)) for control in order])


def _path(control: QWidget, root: QWidget) -> list[QWidget]:
    """From below `root` down to the control."""
    path = [control]
    while (parent := path[0].parentWidget()) is not None and parent is not root:
        path.insert(0, parent)
    return path


def _jumps_in(shown: Shown, part: QWidget, order: Sequence[tuple[QWidget, list[QWidget]]]) -> Iterator[Finding]:
    groups = [list(group) for _, group in groupby(order, key=lambda step: id(step[1][0]))]
    times = Counter(id(group[0][1][0]) for group in groups)
    for before, after in pairwise(groups):
        control = after[0][0]
        first, second = _around(shown, before), _around(shown, after)
        inline = is_inline(before[-1][0]) or is_inline(control)
        back = times[id(after[0][1][0])] > 1
        if back or _against_reading(first, second, part.layoutDirection(), inline=inline):
            detail = f"comes after {_name(before[-1][0])!r}"
            yield finding(Rule.FOCUS_ORDER, _name(control), detail, whole_rect(control, shown.window))
    for group in groups:
        if len(group) > 1:
            yield from _jumps_in(shown, group[0][1][0], [(control, path[1:]) for control, path in group if path[1:]])


def _around(shown: Shown, group: Sequence[tuple[QWidget, list[QWidget]]]) -> QRect:
    """Where a part has its controls. What can be scrolled stands for what is in it: that moves as Tab comes by."""
    rect = QRect()
    for control, path in group:
        area = next((widget for widget in path if isinstance(widget, QAbstractScrollArea)), control)
        rect = rect.united(whole_rect(area, shown.window))
    return rect.intersected(whole_rect(group[0][1][0], shown.window))


def _against_reading(first: QRect, second: QRect, direction: Qt.LayoutDirection, *, inline: bool) -> bool:
    """Whether `second` is read before `first`. Of words in a text, which may be broken, only the lines are compared."""
    if second.bottom() < first.top():
        return True
    beside = second.top() <= first.center().y() and not inline
    if not beside:
        return False
    if direction is Qt.LayoutDirection.RightToLeft:
        return second.right() > first.right()
    return second.left() < first.left()
