"""What a window draws, taken down instead of drawn: every run of text, icon and line, with its place.

The window renders itself into a device whose engine only notes what it is asked for. So painted texts are found like
labels, in the size in which they are drawn, and with the clip that cuts them off.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QFont,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPixmap,
    QPolygonF,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

_DPI: Final = 96
_NOTHING_TO_SEE: Final = "\u200b\u00ad\ufffc"


@dataclass(frozen=True, slots=True)
class PaintedText:
    """A run of text in one font: where its ink is in pixels of its widget, and how large it is drawn.

    `clip` is what the painter lets through; null where it lets everything through.
    """

    widget: QWidget
    text: str
    font_px: int
    baseline: float
    ink: QRectF
    clip: QRectF


@dataclass(frozen=True, slots=True)
class PaintedMark:
    """An icon, or a stroke such as an arrow or a tick, in pixels of its widget."""

    widget: QWidget
    ink: QRectF


class Painted:
    """What was drawn below a widget, lowest first."""

    def __init__(self) -> None:
        self.texts: list[PaintedText] = []
        self.marks: list[PaintedMark] = []


def painted(root: QWidget) -> Painted:
    """Let a widget and everything in it draw, and note what it draws."""
    device = _Recorder(root.size())
    flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
    root.render(device, QPoint(0, 0), QRegion(), flags)
    return device.engine.found


class _Engine(QPaintEngine):
    """Notes text, pictures and polylines; everything else is only ground."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found = Painted()
        self._inks: dict[tuple[str, str], QRectF] = {}

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802 - Qt override
        """Nothing is kept: the painter is asked when something is drawn."""

    # What Qt hands over is narrower than what its stubs allow.

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # noqa: N802 # pyright: ignore[reportIncompatibleMethodOverride]
        """Note a run of text."""
        text = item.text()
        seen = text.strip().strip(_NOTHING_TO_SEE).strip()
        widget = self._widget()
        if not seen or widget is None:
            return
        painter = self.painter()
        transform = painter.combinedTransform()
        font = QFont(item.font())
        backwards = bool(item.renderFlags() & QTextItem.RenderFlag.RightToLeft)
        # A full stop alone does not tell from which side it is written: a mark of direction does.
        ink = self._ink(f"\u200f{text}\u200f" if backwards else text, font).translated(at)
        clip = transform.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else QRectF()
        self.found.texts.append(
            PaintedText(widget, seen, font.pixelSize(), transform.map(at).y(), transform.mapRect(ink), clip)
        )

    def drawPixmap(self, rect: QRectF, _pixmap: QPixmap, _source: QRectF) -> None:  # noqa: N802 # pyright: ignore[reportIncompatibleMethodOverride]
        """Note an icon."""
        self._mark(rect)

    def drawImage(self, rect: QRectF, _image: QImage, _source: QRectF, flags: object) -> None:  # noqa: ARG002, N802 # pyright: ignore[reportIncompatibleMethodOverride]
        """Note an icon."""
        self._mark(rect)

    def drawPolygon(self, points: Iterable[QPointF], mode: QPaintEngine.PolygonDrawMode) -> None:  # noqa: N802 # pyright: ignore[reportIncompatibleMethodOverride]
        """Note a stroke."""
        if mode is QPaintEngine.PolygonDrawMode.PolylineMode:
            half = self.painter().pen().widthF() / 2
            self._mark(QPolygonF(list(points)).boundingRect().adjusted(-half, -half, half, half))

    def drawPath(self, path: object) -> None:  # noqa: N802 - Qt override
        """Grounds and outlines."""

    def drawRects(self, *_rects: object) -> None:  # noqa: N802 - Qt override
        """Grounds."""

    def _ink(self, text: str, font: QFont) -> QRectF:
        """Where the ink of a text is that begins at (0, 0): by its outline, as metrics round each letter."""
        key = (text, font.key())
        if key not in self._inks:
            path = QPainterPath()
            path.addText(0, 0, font, text)
            self._inks[key] = path.boundingRect()
        return self._inks[key]

    def _mark(self, rect: QRectF) -> None:
        widget = self._widget()
        if widget is not None:
            self.found.marks.append(PaintedMark(widget, self.painter().combinedTransform().mapRect(rect)))

    def _widget(self) -> QWidget | None:
        device = self.painter().device()
        return device if isinstance(device, QWidget) else None


class _Recorder(QPaintDevice):
    """A device of a size, as deep and as fine as a screen."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: size.width(),
            metric.PdmHeight: size.height(),
            metric.PdmWidthMM: round(size.width() * 25.4 / _DPI),
            metric.PdmHeightMM: round(size.height() * 25.4 / _DPI),
            metric.PdmDpiX: _DPI,
            metric.PdmDpiY: _DPI,
            metric.PdmPhysicalDpiX: _DPI,
            metric.PdmPhysicalDpiY: _DPI,
            metric.PdmNumColors: 1 << 24,
            metric.PdmDepth: 32,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: 1 << 16,
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt override
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


def in_window(widget: QWidget, window: QWidget, rect: QRectF) -> QRect:
    """A part of a widget in pixels of its window, as large as whole pixels need to be."""
    return rect.translated(QPointF(widget.mapTo(window, QPoint(0, 0)))).toAlignedRect()
