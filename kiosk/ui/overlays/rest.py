"""The at-rest screen: a slow, quiet slide of topic titles on a dark ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap

from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.painting import draw_text, wrapped_size
from kiosk.ui.theme import TOPIC_SQUARE, Style, Type
from kiosk.ui.tiles import draw_icon_square


@dataclass(frozen=True, slots=True)
class RestSlide:
    """One title with its topic's icon, in the style of one language."""

    title: str
    colour: str
    icon: QPixmap
    style: Style


class RestScreen(Overlay):
    """Shows one slide after the other, each at another place, so that nothing burns in. Places change by a cut."""

    PLACES = ((0.10, 0.14), (0.42, 0.52), (0.16, 0.60), (0.44, 0.20), (0.28, 0.38))
    """Where the upper leading corner stands, as fractions of the window; the order never repeats a neighbour."""

    def __init__(self, style: Style, slides: Sequence[RestSlide], change_after_seconds: float) -> None:
        super().__init__(style)
        self._slides = slides
        self._shown = 0
        self.setAccessibleName(style.words.touch_to_begin)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(round(change_after_seconds * 1000))
        self._timer.timeout.connect(self._on_change)
        self._timer.start()

    def _on_change(self) -> None:
        self._shown += 1
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the present slide."""
        style, palette = self.look, self.look.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.rest_ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fraction_x, fraction_y = self.PLACES[self._shown % len(self.PLACES)]
        width = round(self.width() * (0.8 if style.metrics.portrait else 0.5))
        left = min(round(self.width() * fraction_x), self.width() - width - style.px(48))
        top = round(self.height() * fraction_y)
        if self._slides:
            slide = self._slides[self._shown % len(self._slides)]
            style = slide.style
            top = self._draw_topic(painter, slide, QRect(left, top, width, 0))
        painter.setLayoutDirection(style.words.direction)
        begin, font = style.words.touch_to_begin, style.font(Type.TILE)
        height = wrapped_size(font, begin, width).height()
        leading = Qt.AlignmentFlag.AlignLeft
        draw_text(painter, QRect(left, top, width, height), begin, font, palette.rest_ink_soft, leading)
        painter.end()

    def _draw_topic(self, painter: QPainter, slide: RestSlide, place: QRect) -> int:
        """Draw icon and title from the place's upper edge on; returns where the next line begins."""
        style, palette = slide.style, self.look.palette
        painter.setLayoutDirection(style.words.direction)
        side, top = style.px(TOPIC_SQUARE), place.top()
        mirrored = style.words.direction is Qt.LayoutDirection.RightToLeft
        square = QRect(place.left() + place.width() - side if mirrored else place.left(), top, side, side)
        painter.setOpacity(0.8)
        draw_icon_square(painter, square, slide.icon, palette.topic(slide.colour).strong)
        painter.setOpacity(1)
        top += side + style.px(28)
        font = style.font(Type.PAGE, bold=True)
        height = wrapped_size(font, slide.title, place.width()).height()
        box = QRect(place.left(), top, place.width(), height)
        draw_text(painter, box, slide.title, font, palette.rest_ink, Qt.AlignmentFlag.AlignLeft)
        return top + height + style.px(12)
