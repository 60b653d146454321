"""Text on a page that is not pressed: wrapped, never cut off, mirrored with the layout."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.ui.painting import bearing, draw_text, overhang, wrapped_size
from kiosk.ui.theme import Style, Type

BELOW = 0.1
"""How far letters of a script that overhangs may reach below its font's line, in sizes of type."""


class Label(QLabel):
    """A text in one style that asks for the height it needs. To screen readers it is what a `QLabel` is.

    A text in another language than the screen's has a `direction` of its own.
    """

    def __init__(
        self,
        style: Style,
        text: str,
        size: Type,
        *,
        bold: bool = False,
        soft: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        direction: Qt.LayoutDirection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._font = style.font(size, bold=bold)
        self._colour = style.palette.ink_soft if soft else style.palette.ink
        self._align = align
        self._direction = direction
        self._overhangs = style.writing.overhangs
        self._measured: tuple[str, tuple[int, int]] | None = None
        """The text and how far its ink reaches beyond it."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _margins(self) -> QMargins:
        """Its margins, wide enough for strokes that reach beyond the text: a widget shows nothing outside of it."""
        margins = self.contentsMargins()
        if not self._overhangs:
            margins.setLeft(max(margins.left(), bearing(self._font, self.text())))
            return margins
        beyond, above = self._overhang()
        below = ceil(BELOW * self._font.pixelSize())
        return QMargins(
            max(margins.left(), beyond),
            max(margins.top(), above),
            max(margins.right(), beyond),
            max(margins.bottom(), below),
        )

    def _overhang(self) -> tuple[int, int]:
        # A layout asks again and again.
        if self._measured is None or self._measured[0] != self.text():
            self._measured = self.text(), overhang(self._font, self.text())
        return self._measured[1]

    def hasHeightForWidth(self) -> bool:
        """The height depends on where the text is wrapped."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that the wrapped text needs."""
        margins = self._margins
        inner = max(1, width - margins.left() - margins.right())
        return wrapped_size(self._font, self.text(), inner).height() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """The text on one line."""
        margins = self._margins
        size = wrapped_size(self._font, self.text(), 1 << 16)
        return QSize(
            size.width() + 2 + margins.left() + margins.right(), size.height() + margins.top() + margins.bottom()
        )

    def minimumSizeHint(self) -> QSize:
        """The text may be wrapped, so any width will do."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection() if self._direction is None else self._direction)
        box: QRect = self.rect() - self._margins
        draw_text(painter, box, self.text(), self._font, self._colour, self._align)
        painter.end()
