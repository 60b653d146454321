"""Drawing that several widgets share: text that always fits, tinted icons, focus rings."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QImageReader,
    QPainter,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from kiosk.core.model import Picture
from kiosk.ui.theme import FOCUS_RING, Style

MOST_PICTURE_BYTES = 64 * 1024 * 1024
"""A picture that takes more memory than this is not decoded."""

_FORMATS = ("webp", "png")
"""What packs hold. Qt may know others, and some of them can load files."""

SMALLEST_FIT = 0.6
"""How far text may shrink to fit its box before it is broken inside words."""


def wrapped_size(font: QFont, text: str, width: int) -> QSize:
    """The size of a text that is wrapped to that width, in pixels; only a word wider than that is broken."""
    box, metrics = QRect(0, 0, max(1, width), 1 << 20), QFontMetrics(font)
    size = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, text).size()
    if size.width() > width:
        size = metrics.boundingRect(box, Qt.TextFlag.TextWrapAnywhere, text).size()
    return size


def bearing(font: QFont, text: str) -> int:
    """How many pixels the first letter of a word, such as j, reaches to the left of where it begins, at most."""
    metrics = QFontMetrics(font)
    letters = {word[0] for word in text.split()}
    return max((-metrics.leftBearing(letter) for letter in letters if letter <= "\uffff"), default=0)


def overhang(font: QFont, text: str) -> tuple[int, int]:
    """How many pixels the ink of a word of the text reaches sideways beyond the word's width, and above its line.

    The font's metrics do not tell: for words of Nastaliq they give a wrong box. Nor do they tell where in it marks
    stand, which may reach a little further. Beside others, which stand close, a word may reach further than alone.
    """
    beyond = above = 0.0
    words = text.split()
    for stretch in {" ".join(words[first : first + count]) for count in (1, 2, 3) for first in range(len(words))}:
        layout = QTextLayout(stretch, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1 << 16)
        layout.endLayout()
        width = line.naturalTextRect()
        for run in layout.glyphRuns():
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                ink = run.rawFont().boundingRect(glyph).translated(place)
                beyond = max(beyond, width.left() - ink.left(), ink.right() - width.right())
                above = max(above, width.top() - ink.top())
    return ceil(beyond + 0.1 * font.pixelSize()), ceil(above)


def line_height(font: QFont) -> int:
    """Pixels that a line of text is high, rounded as for a text that is to be fitted into a box."""
    return wrapped_size(font, "0", 1 << 16).height()


def widest_word(font: QFont, text: str) -> int:
    """The width of the longest stretch of a text that is not broken, in pixels."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, 1, 1 << 20), Qt.TextFlag.TextWordWrap, text).width() + 1


def fitted_font(font: QFont, text: str, box: QSize) -> QFont:
    """The font, or a smaller one in which the text fits the box with its words whole: no title is ever cut off.

    A text for which even `SMALLEST_FIT` is too large gets that, and its words are broken.
    """
    fitted = QFont(font)
    smallest = max(1, round(font.pixelSize() * SMALLEST_FIT))
    while fitted.pixelSize() > smallest:
        size = QFontMetrics(fitted).boundingRect(QRect(QPoint(0, 0), box), Qt.TextFlag.TextWordWrap, text).size()
        if size.width() <= box.width() and size.height() <= box.height():
            break
        fitted.setPixelSize(fitted.pixelSize() - 1)
    return fitted


def fitted_height(font: QFont, text: str, box: QSize) -> int:
    """Pixels that the text takes up in the box once it has been fitted into it."""
    return min(box.height(), wrapped_size(fitted_font(font, text, box), text, box.width()).height())


def draw_text(painter: QPainter, box: QRect, text: str, font: QFont, colour: str, align: Qt.AlignmentFlag) -> None:
    """Draw a text, wrapped and if need be smaller, into a box; `align` is mirrored where the painter's layout is."""
    painter.setFont(fitted_font(font, text, box.size()))
    painter.setPen(QColor(colour))
    whole = QFontMetrics(painter.font()).boundingRect(box, Qt.TextFlag.TextWordWrap, text).width() <= box.width()
    wrap = int(Qt.TextFlag.TextWordWrap if whole else Qt.TextFlag.TextWrapAnywhere)
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        text, wrap = _broken(text, painter.font(), box.width()), 0
    # AlignLeft means "leading" to drawText as long as AlignAbsolute is not set: it follows the painter's direction.
    painter.drawText(box, int(align) | wrap, text)


def _broken(text: str, font: QFont, width: int) -> str:
    """A text read from the right with a line break wherever it has to be wrapped.

    Where drawText wraps such a text itself, the space at the end of a line shifts that line out of its box.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(layout.text()[line.textStart() : line.textStart() + line.textLength()].strip("\u2028 "))
    layout.endLayout()
    return "\n".join(lines)


def draw_line(painter: QPainter, box: QRect, text: str, font: QFont, colour: str, align: Qt.AlignmentFlag) -> None:
    """Draw a text that is known to fit on one line."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, int(align) | int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextDontClip), text)


def fill_rounded(painter: QPainter, box: QRectF | QRect, radius: float, colour: str | QColor) -> None:
    """Fill a rectangle with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(box), radius, radius)


def draw_edge(painter: QPainter, box: QRectF | QRect, radius: float, style: Style) -> None:
    """Outline what stands out by its ground alone, in palettes where the ground does not tell."""
    if style.palette.edge:
        outline_rounded(painter, box, radius, style.palette.edge, style.px(4))


def outline_rounded(painter: QPainter, box: QRectF | QRect, radius: float, colour: str, width: int) -> None:
    """Draw a line along the inner side of a rectangle with round corners."""
    inner = QRectF(box).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width))
    painter.drawRoundedRect(inner, radius - width / 2, radius - width / 2)


def draw_focus_ring(painter: QPainter, box: QRect, radius: float, style: Style, *, single: bool = False) -> None:
    """Draw the ring that shows which control the keyboard acts on: two lines of the accent, one of the surface between.

    It stands out from any ground and edge, an accent included, and is no other edge of the control. `single` is one
    line, for a word of the text, which has no edge and whose letters the others would cross.
    """
    line, palette = style.px(FOCUS_RING), style.palette
    for step, colour in enumerate((palette.accent,) if single else (palette.accent, palette.surface, palette.accent)):
        inset = step * line
        inner = QRectF(box).adjusted(inset, inset, -inset, -inset)
        outline_rounded(painter, inner, max(0.0, radius - inset), colour, line)


def mark_side(font: QFont) -> int:
    """Side of the icon or arrow on a button with that font, in pixels."""
    return round(font.pixelSize() * 1.35)


def decode(picture: Picture) -> QImage:
    """The picture's pixels; null where it has too many, or is not of the format and size that the pack states."""
    if picture.format not in _FORMATS:
        return QImage()
    data = QBuffer()
    data.setData(picture.data)
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    # Of an animation, which no pack holds, Qt makes a canvas before it tells the size.
    QImageReader.setAllocationLimit(MOST_PICTURE_BYTES >> 20)
    reader = QImageReader(data, picture.format.encode())
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if size != QSize(picture.width, picture.height) or 4 * size.width() * size.height() > MOST_PICTURE_BYTES:
        return QImage()
    return reader.read()


def tinted(mask: QImage, size: int, colour: str) -> QPixmap:
    """An icon of that many pixels a side: the mask's alpha in one colour."""
    scaled = mask.scaled(
        size, size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(scaled)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(scaled.rect(), QColor(colour))
    painter.end()
    return QPixmap.fromImage(scaled)
