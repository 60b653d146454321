"""The end of a widget."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def discard(widget: QWidget) -> None:
    """Take a widget off the screen for good. Without `deleteLater` it would stay in memory."""
    focused = widget.window().focusWidget()
    if focused is not None and (focused is widget or widget.isAncestorOf(focused)):  # pyright: ignore[reportUnnecessaryComparison]
        # Else Qt hands the focus on, as if somebody had pressed Tab; a window that was activated while a page was
        # sliding out may have given it the focus once more.
        focused.clearFocus()
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
