"""Whether each text and sign can be read: whole, as large as meant, apart from others, and clear on its ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kiosk.ui.audit.finding import Finding, Rule, Shown, finding
from kiosk.ui.audit.painted import PaintedText, in_window
from kiosk.ui.audit.pixels import contrast, contrast_within, grid_of
from kiosk.ui.controls import Tappable
from kiosk.ui.keys import Key
from kiosk.ui.search_field import SearchField
from kiosk.ui.sheet import Sheet
from kiosk.ui.targets import controls, seen_rect, whole_rect
from kiosk.ui.theme import Type, high_contrast

TEXT_CONTRAST: Final = 7.0
"""WCAG 2.2, criterion 1.4.6."""
HIGH_TEXT_CONTRAST: Final = 15.0
"""What the high-contrast colours promise."""
MARK_CONTRAST: Final = 3.0
"""WCAG 2.2, criterion 1.4.11."""

ROUNDING: Final = 2.0
"""Pixels by which ink may reach beyond its box: edges are smoothed, and lines that mix directions end in a space."""
TOUCHING: Final = 0.25
"""The part of its height by which a line may reach into another: accents and descenders may, letters may not."""


@dataclass(frozen=True, slots=True)
class ShownText:
    """A line of text as it is on the screen, in window pixels. `font_px` is the size in which it is drawn."""

    text: str
    font_px: int
    x: int
    y: int
    width: int
    height: int


def shown_texts(shown: Shown) -> list[ShownText]:
    """The lines that are seen, in the order in which they are drawn."""
    lines: list[tuple[PaintedText, str, QRect]] = []
    for run in shown.painted.texts:
        rect = in_window(run.widget, shown.window, run.ink)
        if not _seen(run, shown.window, rect):
            continue
        last = lines[-1] if lines else None
        if last and (last[0].widget, last[0].baseline, last[0].font_px) == (run.widget, run.baseline, run.font_px):
            lines[-1] = (run, f"{last[1]} {run.text}", last[2].united(rect))
        else:
            lines.append((run, run.text, rect))
    return [ShownText(text, run.font_px, rect.x(), rect.y(), rect.width(), rect.height()) for run, text, rect in lines]


def text_findings(shown: Shown) -> Iterator[Finding]:
    """What is wrong with texts and signs."""
    sizes = {shown.style.type_px(size) for size in Type}
    high = shown.style.palette == high_contrast()
    least = HIGH_TEXT_CONTRAST if high else TEXT_CONTRAST
    # A part of a text may be drawn once more in other colours: then only that part is let through.
    whole = {(run.widget, run.text, run.baseline) for run in shown.painted.texts if not _is_cut(run)}
    for run in shown.painted.texts:
        rect = in_window(run.widget, shown.window, run.ink)
        if _is_cut(run) and (run.widget, run.text, run.baseline) not in whole:
            yield finding(Rule.TEXT_CUT, run.text, f"needs {_size(run.ink)} pixels", rect)
        if _is_shrunk(run, sizes):
            yield finding(Rule.TEXT_SMALL, run.text, f"{run.font_px} pixels high, meant are {sorted(sizes)}", rect)
        # A full stop has too few pixels to have a full colour; it is in that of the words beside it.
        if _seen(run, shown.window, rect) and any(letter.isalnum() for letter in run.text):
            around = rect.adjusted(-2, -2, 2, 2)
            found = contrast_within(shown.image, around)
            if found < least:
                yield finding(Rule.TEXT_CONTRAST, run.text, f"{found:.1f}:1, {least:g}:1 is needed", rect)
    yield from _overlaps(shown)
    yield from _signs(shown)
    yield from _outlines(shown)


def _size(rect: QRectF) -> str:
    return f"{rect.width():.0f} x {rect.height():.0f}"


def _is_cut(run: PaintedText) -> bool:
    """Whether ink is outside its widget, outside the window, or beyond what the painter lets through.

    What is typed may run out of the search field at its beginning.
    """
    if isinstance(run.widget, SearchField):
        return False
    scrolls = _scrolls(run.widget)
    bounds = [QRectF(run.widget.rect()), QRectF(_unhidden(run.widget)), run.clip]
    return any(_sticks_out(run.ink, box, sideways_only=scrolls) for box in bounds if not box.isNull())


def _sticks_out(ink: QRectF, box: QRectF, *, sideways_only: bool) -> bool:
    sideways = ink.left() < box.left() - ROUNDING or ink.right() > box.right() + ROUNDING
    return sideways or (
        not sideways_only and (ink.top() < box.top() - ROUNDING or ink.bottom() > box.bottom() + ROUNDING)
    )


def _scrolls(widget: QWidget) -> bool:
    """Whether what is out of sight comes into sight by scrolling."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _unhidden(widget: QWidget) -> QRect:
    """The part of a widget that lies inside all that it stands in, in its own pixels."""
    rect = widget.rect()
    parent = widget.parentWidget()
    while parent is not None:
        corner = widget.mapTo(parent, widget.rect().topLeft())
        rect = rect.intersected(parent.rect().translated(-corner))
        parent = parent.parentWidget()
    return rect


def _is_shrunk(run: PaintedText, sizes: set[int]) -> bool:
    """Whether a text is drawn in none of the sizes of type.

    Letters on keys are as large as the keys allow, and what is raised as the mark of a footnote is small in any text.
    """
    raised = {size * 2 // 3 for size in sizes} if isinstance(run.widget, Sheet) else set[int]()
    return run.font_px not in sizes | raised and not isinstance(run.widget, Key)


def _seen(run: PaintedText, window: QWidget, rect: QRect) -> bool:
    return seen_rect(run.widget, window).contains(rect)


def _overlaps(shown: Shown) -> Iterator[Finding]:
    """Lines that run into each other, and lines under a control that they are no part of."""
    # What has been scrolled off the screen runs into nothing.
    places = [
        (run, in_window(run.widget, shown.window, run.ink).intersected(seen_rect(run.widget, shown.window)))
        for run in shown.painted.texts
    ]
    for (one, first), (other, second) in combinations(places, 2):
        if one.widget is other.widget and one.baseline == other.baseline:
            continue
        common = first.intersected(second)
        touching = TOUCHING * min(first.height(), second.height())
        if common.width() > ROUNDING and common.height() > max(ROUNDING, touching):
            yield finding(Rule.TEXT_OVERLAP, one.text, f"runs into {other.text!r}", common)
    for interface, control in controls(shown.root):
        rect = seen_rect(control, shown.window)
        for run, place in places:
            part_of_it = control is run.widget or control.isAncestorOf(run.widget) or run.widget.isAncestorOf(control)
            common = rect.intersected(place)
            if not part_of_it and min(common.width(), common.height()) > ROUNDING:
                name = interface.text(QAccessible.Text.Name)
                yield finding(Rule.TEXT_OVERLAP, run.text, f"lies under the control {name!r}", common)


def _signs(shown: Shown) -> Iterator[Finding]:
    """Icons, arrows and ticks on controls. Pictures of an article and a logo are what they are (1.4.11, 1.4.3)."""
    for mark in shown.painted.marks:
        rect = in_window(mark.widget, shown.window, mark.ink)
        if isinstance(mark.widget, Tappable) and seen_rect(mark.widget, shown.window).contains(rect):
            found = contrast_within(shown.image, rect.adjusted(-3, -3, 3, 3))
            if found < MARK_CONTRAST:
                name = mark.widget.accessibleName()
                yield finding(Rule.MARK_CONTRAST, name, f"{found:.1f}:1, {MARK_CONTRAST:g}:1 is needed", rect)


def _outlines(shown: Shown) -> Iterator[Finding]:
    """The outline of a field and of what is chosen, or the ground that marks the current one of several."""
    for interface, control in _outlined(shown):
        rect = whole_rect(control, shown.window)
        if seen_rect(control, shown.window) == rect:
            found = _contrast_at_edge(shown, rect)
            if found < MARK_CONTRAST:
                yield finding(Rule.OUTLINE_CONTRAST, interface, f"{found:.1f}:1, {MARK_CONTRAST:g}:1 is needed", rect)


def _outlined(shown: Shown) -> Iterator[tuple[str, QWidget]]:
    for interface, control in controls(shown.root):
        if interface.state().checked or interface.role() is QAccessible.Role.EditableText:
            yield interface.text(QAccessible.Text.Name), control
    for field in shown.root.findChildren(SearchField):
        yield field.accessibleName(), field


def _contrast_at_edge(shown: Shown, rect: QRect) -> float:
    """The strongest step of colour on a way from outside of a box over its side, at half its height."""
    reach = max(4, shown.style.px(10))
    way = QRect(rect.left() - reach, rect.center().y(), 2 * reach, 1).intersected(shown.window.rect())
    colours = grid_of(shown.image, way)
    return max((contrast(colours[0], colour) for colour in colours[1:]), default=1.0)
