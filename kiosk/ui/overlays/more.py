"""The card with what has no room in the dock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kiosk.ui.controls import Button
from kiosk.ui.overlays.choices import Choices
from kiosk.ui.theme import Style


class MoreChoices(Choices):
    """Shows a button for each of the dock's, and says by `chosen` the name of the one that was meant.

    It keeps none of them: the page below is made anew where a voice comes or goes.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, buttons: Sequence[Button]) -> None:
        super().__init__(style, style.words.more, [self._copy(style, button) for button in buttons])

    def _copy(self, style: Style, button: Button) -> Button:
        copy = Button(style, button.text(), icon=button.mark, name=button.accessibleName())
        copy.setEnabled(button.isEnabled())
        copy.clicked.connect(lambda: self.chosen.emit(copy.accessibleName()))
        return copy
