"""The picture viewer: one picture on the whole screen, pinched and dragged."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.controls import Button, Rank
from kiosk.ui.dock import Dock
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.theme import Style

MOST_ZOOM: Final = 5.0
_KEY_STEP: Final = 1.25


class Canvas(QWidget):
    """Draws the picture. `zoom` 1 shows all of it; a picture that is larger than the canvas can be dragged."""

    def __init__(self, style: Style, image: QImage) -> None:
        super().__init__()
        self._style = style
        self._pixmap = QPixmap.fromImage(image)
        self.zoom = 1.0
        self.centre = QPointF(0.5, 0.5)
        """The point of the picture, as a fraction of its sides, that stands in the middle."""
        self._grabbed: QPointF | None = None
        self._pinch: tuple[float, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _size(self) -> QSizeF:
        """The picture's size on the screen."""
        whole = QSizeF(self._pixmap.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        return whole * self.zoom

    def zoom_by(self, factor: float) -> None:
        """Enlarge (above 1) or reduce around the middle."""
        self.zoom = min(MOST_ZOOM, max(1.0, self.zoom * factor))
        self.drag_by(QPointF(0, 0))

    def drag_by(self, moved: QPointF) -> None:
        """Move the picture by so many pixels, as far as there is more of it to see."""
        size = self._size()
        x, y = self.centre.x() - moved.x() / size.width(), self.centre.y() - moved.y() / size.height()
        spare_x = min(0.5, self.width() / 2 / size.width())
        spare_y = min(0.5, self.height() / 2 / size.height())
        self.centre = QPointF(min(max(x, spare_x), 1 - spare_x), min(max(y, spare_y), 1 - spare_y))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture inside."""
        super().resizeEvent(event)
        if not self._pixmap.isNull():
            self.drag_by(QPointF(0, 0))

    def event(self, event: QEvent) -> bool:
        """Two fingers pinch, one drags; a mouse does what one finger does."""
        kinds = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
        if event.type() not in kinds or not isinstance(event, QTouchEvent):
            return super().event(event)
        points = event.points()
        if len(points) == 2:  # noqa: PLR2004 - two fingers
            span = points[0].position() - points[1].position()
            distance = max(1.0, (span.x() ** 2 + span.y() ** 2) ** 0.5)
            if self._pinch is None:
                self._pinch = (distance, self.zoom)
            self.zoom_by(self._pinch[1] * distance / self._pinch[0] / self.zoom)
        else:
            self._pinch = None
            if points and event.type() is QEvent.Type.TouchUpdate:
                self.drag_by(points[0].position() - points[0].lastPosition())
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._pinch = None
        event.accept()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._grabbed is not None:
            self.drag_by(event.position() - self._grabbed)
            self._grabbed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed = None
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        self.zoom_by(_KEY_STEP if event.angleDelta().y() > 0 else 1 / _KEY_STEP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is seen of the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._style.palette.surface)
        size = self._size()
        middle = QRectF(self.rect()).center()
        corner = QPointF(middle.x() - self.centre.x() * size.width(), middle.y() - self.centre.y() * size.height())
        painter.drawPixmap(
            QRectF(corner, size), self._pixmap, QRectF(QRect(0, 0, self._pixmap.width(), self._pixmap.height()))
        )
        painter.end()


class PictureViewer(Overlay):
    """Fills the screen with a picture; one big Close."""

    def __init__(self, style: Style, image: QImage, alternative: str) -> None:
        super().__init__(style)
        self.setAccessibleName(style.words.picture_name(alternative))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.canvas = Canvas(style, image)
        self.canvas.setAccessibleName(alternative)
        rows.addWidget(self.canvas, 1)
        close = Button(style, style.words.close, Rank.PRIMARY)
        close.clicked.connect(self.closed)
        rows.addWidget(Dock(style, [], [], [close]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.canvas.zoom_by(_KEY_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.canvas.zoom_by(1 / _KEY_STEP)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Only Close closes: a finger that drags ends anywhere."""
        event.accept()
