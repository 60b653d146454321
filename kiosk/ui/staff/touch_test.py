"""Whether the panel feels every finger everywhere: it draws where they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import Button, Rank
from kiosk.ui.label import Label
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.theme import Style, Type

_MOST_POINTS: Final = 4000
"""Of all that was drawn; the oldest are forgotten first."""
_RING: Final = 70
"""Radius of the ring around a finger, in design pixels."""
_TRAIL: Final = 7
"""Radius of a dot where a finger was, in design pixels."""
_MOUSE: Final = -1
"""The number of the only finger of a mouse; those of a panel are numbered from 0."""


class TouchCanvas(QWidget):
    """Draws a ring around each finger, and dots where fingers were."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.fingers: dict[int, QPointF] = {}
        """Where each finger is, by its number."""
        self._trail: list[QPointF] = []
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def event(self, event: QEvent) -> bool:
        """Follow all fingers of a panel."""
        kinds = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
        if event.type() not in kinds or not isinstance(event, QTouchEvent):
            return super().event(event)
        lifted = event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
        self._follow({} if lifted else {point.id(): point.position() for point in event.points()})
        event.accept()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mouse is one finger."""
        self._follow({_MOUSE: event.position()})

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A mouse is one finger."""
        self._follow({_MOUSE: event.position()})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lifting a finger closes nothing."""
        event.accept()
        self._follow({})

    def _follow(self, fingers: dict[int, QPointF]) -> None:
        self.fingers = fingers
        self._trail += fingers.values()
        del self._trail[:-_MOST_POINTS]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what was felt."""
        palette, px = self._style.palette, self._style.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(palette.ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.outline))
        self._draw_dots(painter, self._trail, px(_TRAIL))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.accent), px(8)))
        self._draw_dots(painter, self.fingers.values(), px(_RING))
        painter.end()

    @staticmethod
    def _draw_dots(painter: QPainter, points: Iterable[QPointF], radius: int) -> None:
        for point in points:
            painter.drawEllipse(QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius))


class TouchTest(Overlay):
    """The whole window to draw on, and a *Close* in its middle: it is at the edges that panels fail."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.setAccessibleName(style.words.touch_test)
        self.canvas = TouchCanvas(style, self)
        centre = Qt.AlignmentFlag.AlignCenter
        self._hint = Label(style, style.words.touch_everywhere, Type.BODY, align=centre, parent=self)
        # It stands on the canvas, and fingers are felt through it.
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._close = Button(style, style.words.close, Rank.PRIMARY, parent=self)
        self._close.clicked.connect(self.closed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sentence above the button, and the button where everybody reaches it."""
        super().resizeEvent(event)
        style = self.look
        self.canvas.setGeometry(self.rect())
        button = self._close.sizeHint()
        top = round(self.height() * (0.6 if style.metrics.portrait else 0.5))
        self._close.setGeometry((self.width() - button.width()) // 2, top, button.width(), button.height())
        width = min(self.width() - 2 * style.margin, style.text_px(900))
        text = self._hint.heightForWidth(width) + style.px(12)
        self._hint.setGeometry((self.width() - width) // 2, top - text - style.px(28), width, text)
