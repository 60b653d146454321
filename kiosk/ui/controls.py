"""The controls that a finger presses: all are buttons to Qt, so that keyboard and screen readers find them."""

from __future__ import annotations

from abc import abstractmethod
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QStyle, QWidget

from kiosk.ui.focus import is_arrow, move_focus
from kiosk.ui.painting import (
    draw_edge,
    draw_focus_ring,
    draw_text,
    fill_rounded,
    line_height,
    mark_side,
    outline_rounded,
    widest_word,
    wrapped_size,
)
from kiosk.ui.theme import RADIUS_BUTTON, Style, Type

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Tappable(QAbstractButton):
    """Base of every control: answers a press in the next frame, shows keyboard focus, has a name.

    `inline` tells that it is a word in running text, which may be smaller than a touch target.
    """

    radius = RADIUS_BUTTON

    def __init__(self, style: Style, name: str, parent: QWidget | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self.look = style
        self.inline = inline
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._by_keyboard = False

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Draw the control without its focus ring."""

    def box(self, left: int, top: int, width: int, height: int) -> QRect:
        """A rectangle given from the leading side, mirrored in a right-to-left layout."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, width, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the control and, where the keyboard is on it, its focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setLayoutDirection(self.layoutDirection())
        self.paint(painter)
        if self.ringed:
            draw_focus_ring(painter, self.rect(), self.look.px(self.radius), self.look, single=self.inline)
        painter.end()

    @property
    def ringed(self) -> bool:
        """Whether the keyboard is on the control and shows it."""
        return self._by_keyboard and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to who came by keyboard: Qt also gives focus to a window's first control by itself."""
        self._by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)
        if self._by_keyboard:
            self._scroll_into_sight()
        self.update()

    def _scroll_into_sight(self) -> None:
        widget = self.parentWidget()
        while widget is not None:  # pyright: ignore[reportUnnecessaryComparison] - a window has no parent
            if isinstance(widget, QScrollArea):
                widget.ensureWidgetVisible(self, 0, self.look.metrics.target)
                return
            widget = widget.parentWidget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, arrows move to the neighbour. The first key shows where the keyboard is, and does no more."""
        key = Qt.Key(event.key())
        if not self._by_keyboard and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._by_keyboard = True
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif not is_arrow(key):
            super().keyPressEvent(event)
        elif not move_focus(self, key):
            # There is no control that way: the text may scroll.
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Repaint at once: the answer to a finger must not wait for what the press sets off."""
        super().mousePressEvent(event)
        self.repaint()


CHOSEN_EDGE = 6
"""Design pixels of the line around what is chosen."""


class Rank(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = auto()
    SECONDARY = auto()
    OUTLINE = auto()


class Arrow(Enum):
    """Which way a button leads. `FORWARD` and `BACKWARD` follow the reading direction."""

    NONE = auto()
    FORWARD = auto()
    BACKWARD = auto()
    UP = auto()
    DOWN = auto()


def draw_chevron(painter: QPainter, box: QRect, arrow: Arrow, colour: str, *, mirrored: bool) -> None:
    """Draw an arrow head into a square box."""
    centre = QRectF(box).center()
    size = box.width() / 4
    points = [QPointF(-size * 0.6, -size), QPointF(size * 0.6, 0), QPointF(-size * 0.6, size)]
    if arrow in (Arrow.UP, Arrow.DOWN):
        points = [QPointF(-size, -size * 0.6), QPointF(0, size * 0.6), QPointF(size, -size * 0.6)]
        if arrow is Arrow.UP:
            points = [QPointF(point.x(), -point.y()) for point in points]
    elif (arrow is Arrow.BACKWARD) is not mirrored:
        points = [QPointF(-point.x(), point.y()) for point in points]
    pen = QPen(
        QColor(colour), box.width() / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([centre + point for point in points]))


def draw_tick(painter: QPainter, box: QRect, colour: str) -> None:
    """Draw a tick into a square box."""
    pen = QPen(QColor(colour), max(2.0, box.width() / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side, corner = box.width(), QPointF(box.topLeft())
    points = [QPointF(0.2 * side, 0.54 * side), QPointF(0.41 * side, 0.75 * side), QPointF(0.8 * side, 0.27 * side)]
    painter.drawPolyline(QPolygonF([corner + point for point in points]))


class Button(Tappable):
    """A labelled button, with an icon before the label or an arrow behind it.

    `chosen` makes it one of several of which some are chosen: it then carries a mark, and screen readers are told.
    """

    WIDEST = 560
    """Design pixels after which the label is wrapped."""
    PADDING = 28
    """Design pixels between the label and the sides."""

    def __init__(
        self,
        style: Style,
        text: str,
        rank: Rank = Rank.SECONDARY,
        *,
        icon: QPixmap | None = None,
        arrow: Arrow = Arrow.NONE,
        name: str = "",
        chosen: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, name or text, parent)
        self.setText(text)
        if chosen is not None:
            self.setCheckable(True)
            self.setChecked(chosen)
        self._chosen = bool(chosen)
        self._measured: tuple[str, QSize] | None = None
        """The label and the size that it needs."""
        self._rank = rank
        self._icon = icon
        self._arrow = arrow
        self._font = style.font(Type.BUTTON, bold=True)
        self._mark = mark_side(self._font)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(style.metrics.target)

    @property
    def mark(self) -> QPixmap | None:
        """The icon before the label."""
        return self._icon

    def sizeHint(self) -> QSize:
        """The label on one line or, beyond `WIDEST`, on two; never below a touch target."""
        if self._measured is not None and self._measured[0] == self.text():
            return self._measured[1]
        widest = max(self.look.text_px(self.WIDEST), widest_word(self._font, self.text()))
        widest = min(widest, self.look.metrics.width - 2 * self.look.margin - self._furniture())
        label = wrapped_size(self._font, self.text(), widest) if self.text() else QSize(0, 0)
        width = label.width() + self._furniture() + self.look.px(4)
        height = max(self.look.metrics.target, label.height() + self.look.px(16))
        # A layout asks again and again.
        self._measured = self.text(), QSize(max(width, self.look.metrics.target), height)
        return self._measured[1]

    def minimumSizeHint(self) -> QSize:
        """A button may narrow until its longest word fills it; `height_for` tells how high it is then."""
        width = widest_word(self._font, self.text()) + self._furniture() + self.look.px(4)
        return QSize(min(self.sizeHint().width(), max(width, self.look.metrics.target)), self.look.metrics.target)

    def lines_in(self, width: int) -> int:
        """On how many lines the label stands in a button of that width."""
        height = wrapped_size(self._font, self.text(), max(1, width - self._furniture())).height()
        return round(height / QFontMetrics(self._font).height())

    def height_for(self, width: int) -> int:
        """Pixels that the label needs in a button of that width; never below a touch target."""
        label = wrapped_size(self._font, self.text(), max(1, width - self._furniture())) if self.text() else QSize(0, 0)
        return max(self.look.metrics.target, label.height() + self.look.px(16))

    def _furniture(self) -> int:
        padding = 2 * self.look.px(self.PADDING) if self.text() else 0
        icon = self._mark + (self.look.px(18) if self.text() else 0) if self._icon else 0
        arrow = self._mark if self._arrow is not Arrow.NONE else 0
        return padding + icon + arrow + self._tick_room

    @property
    def _tick_room(self) -> int:
        """Pixels kept free before a label that may get a tick; beside an icon the tick stands in the padding."""
        return 0 if self._icon or not self.isCheckable() else round(0.55 * self._mark) + self.look.px(4)

    def _colours(self) -> tuple[str, str]:
        palette, down = self.look.palette, self.isDown()
        match self._rank:
            case _ if self._chosen and palette.edge:
                # Where all buttons have an edge, one more edge would not tell.
                return palette.accent, palette.on_accent
            case Rank.PRIMARY:
                return (palette.accent_pressed if down else palette.accent), palette.on_accent
            case Rank.SECONDARY:
                return (palette.accent_soft_pressed if down else palette.accent_soft), palette.accent
            case Rank.OUTLINE:
                return (palette.accent_soft_pressed if down else palette.surface), palette.accent

    def paint(self, painter: QPainter) -> None:
        """Draw ground, icon, label and arrow."""
        ground, ink = self._colours()
        radius = self.look.px(self.radius)
        fill_rounded(painter, self.rect(), radius, ground)
        if self._chosen and not self.look.palette.edge:
            fill_rounded(painter, self.rect(), radius, self.look.palette.surface)
            outline_rounded(painter, self.rect(), radius, self.look.palette.accent, self.look.px(CHOSEN_EDGE))
        elif self._rank is Rank.OUTLINE:
            outline_rounded(painter, self.rect(), radius, self.look.palette.outline, self.look.px(3))
        elif self._rank is Rank.SECONDARY:
            draw_edge(painter, self.rect(), radius, self.look)
        label_room = self.width() - self._furniture()
        label = wrapped_size(self._font, self.text(), label_room) if self.text() else QSize(0, 0)
        wrapped = label.height() > line_height(self._font)
        used = label_room if wrapped else min(label.width(), label_room)
        left = (self.width() - self._furniture() - used) // 2 + (self.look.px(self.PADDING) if self.text() else 0)
        left += self._tick_room if self._chosen else self._tick_room // 2
        if self._chosen:
            side = (self._tick_room or self.look.px(self.PADDING - 2)) - self.look.px(4)
            draw_tick(painter, self.box(left - side - self.look.px(4), (self.height() - side) // 2, side, side), ink)
        if self._icon:
            square = self.box(left, (self.height() - self._mark) // 2, self._mark, self._mark)
            painter.drawPixmap(square, self._icon)
            left += self._mark + self.look.px(18)
        if self.text():
            # What is wrapped gets all the room: in a narrower box it might be wrapped otherwise.
            width = label_room if wrapped else min(label.width(), label_room) + self.look.px(4)
            painter.setLayoutDirection(self.look.direction)
            draw_text(
                painter,
                self.box(left, 0, width, self.height()),
                self.text(),
                self._font,
                ink,
                Qt.AlignmentFlag.AlignCenter,
            )
            left += width
        if self._arrow is not Arrow.NONE:
            square = self.box(left, (self.height() - self._mark) // 2, self._mark, self._mark)
            draw_chevron(
                painter, square, self._arrow, ink, mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            )


class Dots(QWidget):
    """Which of several pages is shown; tells, does not act."""

    def __init__(self, style: Style, page: int, pages: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._page = page
        self._pages = pages
        self.setAccessibleName(name)
        self._dot = style.px(16)
        self.setFixedHeight(style.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for every dot."""
        return QSize(self._dot * (2 * self._pages + 2), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw one dot for each page, the largest for this page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        step = self.width() / (self._pages + 1)
        for page in range(self._pages):
            current = page == self._page
            side = min(self._dot * (1.2 if current else 0.7), step)
            middle = QPointF(step * (self._pages - page if mirrored else page + 1), self.height() / 2)
            box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            palette = self._style.palette
            fill_rounded(painter, box, side / 2, palette.accent if current else palette.ink_soft)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Let no tooltip through."""
        return True if event.type() is QEvent.Type.ToolTip else super().event(event)
