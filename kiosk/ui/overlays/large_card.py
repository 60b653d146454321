"""Cards that may need the whole window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.overlays.overlay import OUTSIDE, Card, Overlay
from kiosk.ui.theme import Style

SIDE: Final = 52
EDGE: Final = 44
"""Empty design pixels at the sides and at the upper and lower edge of a card."""
SPACING: Final = 24
"""Empty design pixels between the parts of a card."""


def card_room(style: Style) -> tuple[int, int]:
    """Width and height that the content of a card may take at most, in window pixels."""
    width = style.metrics.width - 2 * style.px(OUTSIDE) - 2 * style.px(SIDE)
    return width, style.metrics.height - 2 * style.px(OUTSIDE) - 2 * style.px(EDGE)


def large_card(overlay: Overlay, style: Style) -> Card:
    """A card as large as its content, in the middle of the window or, where all has to be in reach, at its bottom."""
    card = Card(style)
    rows = QVBoxLayout(overlay)
    outside = style.px(OUTSIDE)
    rows.setContentsMargins(outside, outside, outside, outside)
    rows.addStretch(1)
    rows.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
    if not style.lowered:
        rows.addStretch(1)
    return card
