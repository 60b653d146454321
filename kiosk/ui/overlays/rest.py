"""The at-rest screen: a slow, quiet slide of topic titles on a dark ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap

from kiosk.ui import words
from kiosk.ui.overlays.overlay import Overlay
from kiosk.ui.painting import draw_text, wrapped_size
from kiosk.ui.theme import TOPIC_SQUARE, Style, Type
from kiosk.ui.tiles import draw_icon_square


@dataclass(frozen=True, slots=True)
class RestSlide:
    """One title in one language, with its topic's icon."""

    title: str
    colour: str
    icon: QPixmap
    direction: Qt.LayoutDirection


class RestScreen(Overlay):
    """Shows one slide after the other, each at another place, so that nothing burns in. Places change by a cut."""

    PLACES = ((0.10, 0.14), (0.42, 0.52), (0.16, 0.60), (0.44, 0.20), (0.28, 0.38))
    """Where the upper leading corner stands, as fractions of the window; the order never repeats a neighbour."""

    def __init__(self, style: Style, slides: Sequence[RestSlide], change_after_seconds: float) -> None:
        super().__init__(style)
        self._slides = slides
        self._shown = 0
        self.setAccessibleName(words.TOUCH_TO_BEGIN)
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
        begin_font, title_font = style.font(Type.TILE), style.font(Type.PAGE, bold=True)
        leading = Qt.AlignmentFlag.AlignLeft
        if self._slides:
            slide = self._slides[self._shown % len(self._slides)]
            painter.setLayoutDirection(slide.direction)
            side = style.px(TOPIC_SQUARE)
            mirrored = slide.direction is Qt.LayoutDirection.RightToLeft
            square = QRect(left + width - side if mirrored else left, top, side, side)
            painter.setOpacity(0.8)
            draw_icon_square(painter, square, slide.icon, palette.topic(slide.colour).strong)
            painter.setOpacity(1)
            top += side + style.px(28)
            height = wrapped_size(title_font, slide.title, width).height()
            draw_text(painter, QRect(left, top, width, height), slide.title, title_font, palette.rest_ink, leading)
            top += height + style.px(12)
        height = wrapped_size(begin_font, words.TOUCH_TO_BEGIN, width).height()
        draw_text(
            painter, QRect(left, top, width, height), words.TOUCH_TO_BEGIN, begin_font, palette.rest_ink_soft, leading
        )
        painter.end()
