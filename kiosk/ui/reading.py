"""The reading pane: a document that scrolls under the finger, with a button over everything that can be pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from kiosk.core.blocks import ArticleLink, Figure, GlossaryTerm
from kiosk.core.model import ArticleCard
from kiosk.ui.document import Rendered
from kiosk.ui.kinetic import KineticScroll
from kiosk.ui.sheet import Hotspot, Sheet
from kiosk.ui.theme import MOST_CHARACTERS_PER_LINE, Style, Type

_SAMPLE_LINE = "When there are signs, they are often ones that many common illnesses share."


def column_width(style: Style, available: int) -> int:
    """Pixels of the widest line of running text in so much room: about 75 characters at most."""
    per_character = QFontMetricsF(style.font(Type.BODY)).horizontalAdvance(_SAMPLE_LINE) / len(_SAMPLE_LINE)
    return min(available, round(per_character * MOST_CHARACTERS_PER_LINE))


class ReadingView(QScrollArea):
    """Scrolls a document by finger, wheel and keys.

    `write` gives the document for a column of so many pixels; it is asked again when the width changes. The text
    begins at `scroll` or, where there is a `sentence`, with that one marked and in sight.
    """

    article_followed = Signal(str)
    section_followed = Signal(str, str)
    """A link to a section: the article, and the slug of the section's title."""
    word_tapped = Signal(str, str)
    picture_tapped = Signal(str, str)
    scrolled = Signal(float)
    extent_changed = Signal()
    rewritten = Signal()
    """The document was written anew, and there are other hotspots."""

    SIDE = 66
    """Design pixels between the sides of the pane and the text."""

    def __init__(self, style: Style, write: Callable[[int], Rendered], scroll: float, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence
        self._hotspots: list[Hotspot] = []
        self._style = style
        self._write = write
        self._start = scroll
        self._written_width = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        # Its words and pictures take the focus; the pane itself scrolls by keys that nothing else wants.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)
        self._sheet = Sheet(style, style.px(self.SIDE), self)
        self.setWidget(self._sheet)
        self.verticalScrollBar().setSingleStep(style.px(60))
        self.verticalScrollBar().valueChanged.connect(self._on_value_changed)
        self._kinetic = KineticScroll(self)
        self._kinetic.follow(self._sheet)

    @property
    def at_end(self) -> bool:
        """Whether the last line is on the screen."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - self._style.px(Sheet.BELOW)

    @property
    def overflows(self) -> bool:
        """Whether there is more text than fits."""
        return self.verticalScrollBar().maximum() > self._style.px(Sheet.BELOW)

    def read_on(self) -> None:
        """Scroll down by a little less than a pane, so that the last line read stays in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(self.viewport().height() * 0.85))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the document anew when the width has changed."""
        super().resizeEvent(event)
        width = self.viewport().width()
        if width != self._written_width:
            self._written_width = width
            self._rewrite(width)
        self.extent_changed.emit()

    def _rewrite(self, width: int) -> None:
        for old in self._sheet.findChildren(Hotspot):
            old.deleteLater()
        # The last line may end at the padding, never below the edge of the pane.
        rendered = self._write(column_width(self._style, width - 2 * self._style.px(self.SIDE)))
        # Pressed things need their final place, so the sheet gets its width before they are laid over it.
        self._sheet.resize(width, self._sheet.height())
        self._hotspots = self._sheet.show_document(rendered)
        for hotspot in self._hotspots:
            hotspot.clicked.connect(self._on_hotspot_clicked)
            self._kinetic.follow(hotspot)
            hotspot.show()
        self.setAccessibleDescription(rendered.document.toPlainText().replace("\ufffc", " "))
        bar = self.verticalScrollBar()
        bar.setMaximum(max(0, self._sheet.height() - self.viewport().height()))
        bar.setValue(round(self._start * bar.maximum()))
        if self._sentence and (place := self._sheet.place_of(self._sentence)) is not None:
            self.mark(*place)
        self.rewritten.emit()

    @property
    def hotspots(self) -> list[Hotspot]:
        """What can be pressed in the text, in reading order."""
        return self._hotspots

    @property
    def document(self) -> QTextDocument:
        """The document that is shown."""
        return self._sheet.document

    def mark(self, start: int, end: int) -> None:
        """Mark characters `start` to `end` of the document, in place of others, and bring them into sight."""
        place = self._sheet.mark(start, end)
        bar, shown = self.verticalScrollBar(), self.viewport().height()
        above = place.top() - self._style.px(Sheet.ABOVE)
        if place.bottom() > bar.value() + shown or above < bar.value():
            # A third of the pane above it shows what it belongs to.
            bar.setValue(max(0, min(above, place.top() - shown // 3)))

    def unmark(self) -> None:
        """Mark nothing any more."""
        self._sentence = ""
        self._sheet.unmark()

    def _on_hotspot_clicked(self) -> None:
        hotspot = self.sender()
        if not isinstance(hotspot, Hotspot):
            return
        match hotspot.spot.target:
            case ArticleLink(article=article, section=section) if section:
                self.section_followed.emit(article, section)
            case ArticleLink(article=article) | ArticleCard(id=article):
                self.article_followed.emit(article)
            case GlossaryTerm(text=text, meaning=meaning):
                self.word_tapped.emit(text, meaning)
            case Figure(image=image, alternative=alternative):
                self.picture_tapped.emit(image, alternative)

    def _on_value_changed(self, value: int) -> None:
        maximum = self.verticalScrollBar().maximum()
        self._start = value / maximum if maximum else 0.0
        self.scrolled.emit(self._start)
        self.extent_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and the paging keys read on; arrows are Qt's."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_PageDown):
            self.read_on()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; a wheel with Ctrl does not zoom."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
