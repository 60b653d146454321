"""What every page has in common."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme import Style


class Page(QWidget):
    """A full screen below the header. Made for one place and thrown away when the reader leaves it.

    Its signals are everything that a reader can ask for on any page.
    """

    hide_requested = Signal()
    """Somebody is looking: everything is to be gone at once."""
    search_requested = Signal()
    languages_requested = Signal()
    language_selected = Signal(str)
    text_size_requested = Signal()
    easier_requested = Signal()
    listen_requested = Signal()
    take_home_requested = Signal()
    questions_requested = Signal()
    more_requested = Signal(list)
    """The buttons that have no room in the dock."""
    home_requested = Signal()
    back_requested = Signal()
    topic_selected = Signal(str)
    article_selected = Signal(str)
    section_selected = Signal(int)
    section_followed = Signal(str, str)
    """A section of an article that a link leads to: the article, and the slug of the section's title."""
    page_turned = Signal(int)
    word_opened = Signal(str, str)
    """A word of the glossary, and its meaning."""
    picture_opened = Signal(str, str)
    """A picture's id, and what it shows in words."""
    scrolled = Signal(float)
    """How far the text is scrolled, as a fraction of the way to its end."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.look = style
        self.words_to_read = 0
        """How many words of running text the reader has before them."""
        self.setProperty("focusRoot", True)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(style.palette.ground))
        self.setPalette(palette)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.above = QVBoxLayout()
        """What is only looked at. Where the reader wants everything within reach, it takes the upper half."""
        self.above.setSpacing(0)
        self.column = QVBoxLayout()
        """What is touched."""
        self.column.setSpacing(0)
        self._upper = upper = QWidget()
        upper.setLayout(self.above)
        self.above.setContentsMargins(0, 0, 0, 0)
        if style.lowered:
            upper.setFixedHeight(style.metrics.height // 2 - style.header_height)
        whole.addWidget(upper)
        whole.addLayout(self.column, 1)

    def lift(self, height: int) -> None:
        """Let the column have so many pixels, though it reaches up over the middle then."""
        half = self.look.metrics.height // 2
        if self.look.lowered and height > half:
            least = self.above.minimumSize().height()
            self._upper.setFixedHeight(max(least, half - self.look.header_height - (height - half)))

    def room_below(self, *others: QWidget) -> int:
        """Pixels that the column has for its main part, beside what stands in `above` and these other parts."""
        metrics = self.look.metrics
        top = metrics.height // 2 if self.look.lowered else self.look.header_height + self._above_height()
        return metrics.height - top - sum(other.sizeHint().height() for other in others)

    def _above_height(self) -> int:
        self.above.activate()
        return max(self.above.heightForWidth(self.look.metrics.width), self.above.sizeHint().height(), 0)

    def swipe(self, at: QPoint, *, forward: bool) -> None:
        """A finger that came down at that point of the page was moved sideways: `forward` in reading direction."""

    def scroll_to_end(self) -> bool:
        """Scroll to the last line; returns whether it was below the screen."""
        return False

    def moving_part(self, _old: Page) -> QWidget:
        """What slides in when this page takes the place of `old`."""
        return self
