"""The kiosk's screen at its true size, shown as large as there is room for, and what is done to it by hand.

The kiosk's window is never brought to the desktop, which may be smaller than it. It is laid out and painted all the
same; what it shows is drawn here, and mouse and keys go to it as if it were there.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.window import KioskWindow

_SMALLEST: Final = QSize(320, 320)


class KioskView(QWidget):
    """Shows a kiosk's window, never larger than it is, in the middle of the room that there is.

    *Tab* leads on to what stands beside it, not through the kiosk's controls; all other keys are the kiosk's.

    Mouse and wheel are taken from the native window on which this stands, before Qt finds the widget that they are for:
    while a button is down it would give what is sent to the kiosk's window to that widget, too.
    """

    painted = Signal()
    """The kiosk's window has something new to show."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__()
        self._window = window
        self._image = QImage()
        self._is_stale = True
        self._is_touched = False
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.installEventFilter(self)
        window.show()
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("The kiosk's screen")

    def resize_kiosk(self, size: QSize) -> None:
        """Give the kiosk a screen of another size."""
        self._window.resize(size)
        self._invalidate()

    def sizeHint(self) -> QSize:
        """The kiosk's own size."""
        return self._window.size()

    @property
    def shown(self) -> QRect:
        """Where the kiosk's screen is drawn."""
        size = self._window.size()
        if size.width() > self.width() or size.height() > self.height():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRect(QPoint(), size)
        shown.moveCenter(self.rect().center())
        return shown

    def showEvent(self, event: QShowEvent) -> None:
        """Stand on a native window from now on."""
        super().showEvent(event)
        self.window().windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the kiosk's window wants painted, and hand on what is done to it by hand."""
        if watched is self._window:
            if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Resize):
                self._invalidate()
            return False
        match event:
            case QMouseEvent():
                return self._take_mouse(event)
            case QWheelEvent():
                return self._take_wheel(event)
            case _:
                return False

    def _invalidate(self) -> None:
        self._is_stale = True
        self.update()
        self.painted.emit()

    def _render(self) -> None:
        self._is_stale = False
        if self._image.size() != self._window.size():
            self._image = QImage(self._window.size(), QImage.Format.Format_RGB32)
        self._window.render(self._image, QPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the kiosk's screen and, around it, nothing."""
        if self._is_stale:
            self._render()
        shown, ratio = self.shown, self.devicePixelRatioF()
        image = self._image
        pixels = QSize(round(shown.width() * ratio), round(shown.height() * ratio))
        if pixels.width() < image.width():
            # A painter's own scaling leaves out pixels where it makes things less than half as large.
            image = image.scaled(
                pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().dark())
        painter.drawImage(shown, image)
        painter.end()

    # What is done by hand

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type on the kiosk."""
        self._send_key(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End a key."""
        self._send_key(event)

    def _take_mouse(self, event: QMouseEvent) -> bool:
        """Hand a finger on to the kiosk, from where it comes down on it until it is lifted."""
        at = QPointF(self.mapFrom(self.window(), event.position()))
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._is_touched = event.button() is Qt.MouseButton.LeftButton and self.shown.contains(at.toPoint())
            if self._is_touched:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self._is_touched:
            return False
        self._is_touched = Qt.MouseButton.LeftButton in event.buttons()
        on_kiosk = self._on_kiosk(at)
        where = self._global(on_kiosk)
        self._send(
            QMouseEvent(event.type(), on_kiosk, on_kiosk, where, event.button(), event.buttons(), event.modifiers())
        )
        return True

    def _take_wheel(self, event: QWheelEvent) -> bool:
        at = QPointF(self.mapFrom(self.window(), event.position()))
        if not self.shown.contains(at.toPoint()):
            return False
        # Qt lets no wheel but the system's own go on from a widget to the one around it.
        place = self._on_kiosk(at)
        widget: QWidget | None = self._window.childAt(place.toPoint())
        while widget is not None and not self._turn_wheel(widget, place, event):
            widget = widget.parentWidget()
        return True

    def _turn_wheel(self, widget: QWidget, place: QPointF, event: QWheelEvent) -> bool:
        """Turn the wheel over a widget of the kiosk; returns whether that did anything."""
        on_widget = widget.mapFrom(self._window, place)
        where = self._global(place)
        pixels, angle = event.pixelDelta(), event.angleDelta()
        phase, inverted = event.phase(), event.inverted()
        turned = QWheelEvent(on_widget, where, pixels, angle, event.buttons(), event.modifiers(), phase, inverted)
        QCoreApplication.sendEvent(widget, turned)
        return turned.isAccepted()

    def _send_key(self, event: QKeyEvent) -> None:
        self._send(
            QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat(), event.count())
        )

    def _send(self, event: QEvent) -> None:
        # By the native window, where input comes in: the kiosk has its filter for touches there.
        QCoreApplication.sendEvent(self._window.windowHandle(), event)

    def _on_kiosk(self, at: QPointF) -> QPointF:
        shown = self.shown
        scale = self._window.width() / max(1, shown.width())
        return (at - QPointF(shown.topLeft())) * scale

    def _global(self, at: QPointF) -> QPointF:
        return QPointF(self._window.mapToGlobal(at.toPoint()))
