"""The search: a field, what was found for it so far, and the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.core.keyboards import KeyboardLayout
from kiosk.core.model import Topic
from kiosk.core.search import SearchResults
from kiosk.ui.controls import Button, Rank
from kiosk.ui.keyboard import Keyboard
from kiosk.ui.label import Label
from kiosk.ui.page import Page
from kiosk.ui.results import HitCard, ResultList, TopicCard, card_grid
from kiosk.ui.search_field import SearchField
from kiosk.ui.standard_buttons import StandardButtons
from kiosk.ui.theme import Style, Type

MOST_CHARACTERS: Final = 80
"""Of what can be typed: longer than any question that somebody types with one finger."""

LEAST_LINES: Final = 1.5
"""Of text, or else the height of a touch target: what is to be seen of the results above the keyboard."""

TOPIC_COLUMN: Final = 480
"""The least width of a column of topics, in design pixels that grow with the text."""


class SearchPage(Page):
    """Says what is typed; is told by `show_results` what was found for it. `text` is what had been typed before.

    `layouts` are the keyboards to choose from, the reader's first. An empty field offers the topics. `sign` stands in
    the field. `languages` tells whether the library has several.
    """

    text_changed = Signal(str)
    hit_selected = Signal(object)
    """The `SearchHit` that is to be opened."""

    def __init__(
        self,
        style: Style,
        layouts: Sequence[KeyboardLayout],
        topics: Sequence[Topic],
        topic_icon: Callable[[Topic], QPixmap],
        buttons: StandardButtons,
        sign: QPixmap,
        text: str = "",
        *,
        languages: bool = False,
    ) -> None:
        super().__init__(style)
        self._topics = {topic.id: topic for topic in topics}
        self._topic_icon = topic_icon
        self._text = text
        self._field = SearchField(style, sign)
        self._field.show_text(text, style.words.language)
        self._field.pressed.connect(lambda: self._keyboard.fold(folded=False))
        self.above.setContentsMargins(style.margin, 0, style.margin, style.px(20))
        self.above.addStretch(1)
        self.above.addWidget(self._field)
        self._results = ResultList(style)
        self.column.addWidget(self._results, 1)
        self._keyboard = self._make_keyboard(layouts, buttons, languages=languages)
        self.column.addWidget(self._keyboard)
        high = self._keyboard.sizeHint().height()
        if high > style.metrics.height // 2:
            lines = round(LEAST_LINES * style.type_px(Type.BODY) * style.writing.line_height)
            self.lift(high + max(style.metrics.target, lines))
        self._show_rows(self._topic_rows())

    def _make_keyboard(
        self, layouts: Sequence[KeyboardLayout], buttons: StandardButtons, *, languages: bool
    ) -> Keyboard:
        back = buttons.back(self)
        others = [buttons.language(self, short=True)] if languages else []
        home = buttons.home(self)
        if not self._fit_beside_done([home, *others, back]):
            home = buttons.home(self, short=True)
        keyboard = Keyboard(self.look, layouts, [home, *others], back)
        keyboard.typed.connect(self._on_typed)
        keyboard.deleted.connect(self._on_deleted)
        keyboard.cleared.connect(lambda: self._change_text(""))
        keyboard.keys_changed.connect(self._order_focus)
        return keyboard

    def _fit_beside_done(self, buttons: Sequence[Button]) -> bool:
        """Whether the buttons have room beside *Done*, whatever that is called while the keyboard is folded away."""
        style, words = self.look, self.look.words
        done = max(Button(style, text, Rank.PRIMARY).sizeHint().width() for text in (words.done, words.type_again))
        width = sum(button.sizeHint().width() + style.gap for button in buttons) + done
        return width <= style.metrics.width - 2 * style.gap

    def show_results(self, results: SearchResults) -> None:
        """Show what was found for the text, or what may help where nothing was."""
        if not self._text:
            self._show_rows(self._topic_rows())
        elif results.hits:
            self._show_rows(self._hit_rows(results))
        else:
            self._show_rows(self._other_ways(results))

    # What is typed

    def _on_typed(self, typed: str) -> None:
        # A space before the first word says nothing, and would hide what the field is for.
        self._change_text((self._text + typed).lstrip()[:MOST_CHARACTERS])

    def _on_deleted(self) -> None:
        self._change_text(self._text[:-1])

    def _change_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._field.show_text(text, self._keyboard.language)
        if not text:
            self._show_rows(self._topic_rows())
        self.text_changed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type on a keyboard that is plugged in."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Backspace:
            self._on_deleted()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keyboard.fold(folded=True)
        elif event.text().isprintable() and event.text():
            self._on_typed(event.text())
        else:
            super().keyPressEvent(event)

    # What is listed

    def _show_rows(self, rows: Sequence[QWidget]) -> None:
        self._results.show_rows(rows)
        self._order_focus()

    def _hit_rows(self, results: SearchResults) -> list[QWidget]:
        rows: list[QWidget] = []
        if results.corrected:
            rows.append(self._line(self.look.words.showing_results_for(" ".join(results.corrected))))
        for hit in results.hits:
            topic = self._topics.get(hit.article.partition("/")[0])
            icon = self._topic_icon(topic) if topic else QPixmap()
            card = HitCard(self.look, hit, topic, icon, self._results.row_width)
            card.clicked.connect(self._on_hit_clicked)
            rows.append(card)
        return rows

    def _other_ways(self, results: SearchResults) -> list[QWidget]:
        """Kind words, the nearest words, and the topics."""
        words = self.look.words
        rows: list[QWidget] = [Label(self.look, words.nothing_found(self._text), Type.BODY, bold=True)]
        if results.suggestions:
            buttons = [Button(self.look, word, Rank.OUTLINE) for word in results.suggestions]
            for button in buttons:
                button.clicked.connect(self._on_suggestion_clicked)
            widest = max(button.sizeHint().width() for button in buttons) + self.look.px(16)
            rows += [self._line(words.did_you_mean), self._grid(buttons, widest)]
        return [*rows, self._line(words.choose_topic), *self._topic_rows()]

    def _topic_rows(self) -> list[QWidget]:
        column = self.look.text_px(TOPIC_COLUMN)
        columns = max(1, self._results.row_width // column)
        cards = [
            TopicCard(self.look, topic, self._topic_icon(topic), self._results.row_width // columns - self.look.px(16))
            for topic in self._topics.values()
        ]
        tallest = max((card.minimumHeight() for card in cards), default=0)
        for card in cards:
            card.setFixedHeight(tallest)
            card.clicked.connect(self._on_topic_clicked)
        return [self._grid(cards, column)] if cards else []

    def _grid(self, cards: Sequence[QWidget], least_width: int) -> QWidget:
        return card_grid(self.look, cards, max(1, self._results.row_width // least_width))

    def _line(self, text: str) -> Label:
        return Label(self.look, text, Type.SMALL, soft=True)

    def _order_focus(self) -> None:
        """Tab goes from the top of the screen to its bottom, whatever was made last."""
        first, *others = [*self._results.controls, *self._keyboard.controls]
        # Each is put right behind the first, the last one first: neighbours that are in order already would stay where
        # they are, and Tab would begin in the middle of the screen.
        for control in reversed(others):
            QWidget.setTabOrder(first, control)

    # What is tapped

    def _on_hit_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, HitCard):
            self.hit_selected.emit(card.hit)

    def _on_suggestion_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._change_text(button.text())

    def _on_topic_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, TopicCard):
            self.topic_selected.emit(card.topic.id)
