"""The screen's own keyboard: keys that a finger can hit, and nothing that is remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeVar
from unicodedata import category

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.core.keyboards import NUMBERS, KeyboardLayout, Rows
from kiosk.core.scripts import writing_system
from kiosk.ui.controls import Button, Rank, Tappable
from kiosk.ui.keys import BackspaceKey, Key, WordKey, key_side
from kiosk.ui.lifetime import discard
from kiosk.ui.theme import Style, Type
from kiosk.ui.words import own_name, reading_direction

SHARE: Final = 0.9
"""Of a key's sides that its letter may fill."""

KEY_HEIGHT: Final = 92
"""How high keys are where there is room, in design pixels."""

MOST_OF_WINDOW: Final = 0.52
"""How much of the window's height the keyboard takes at most, as long as its keys are not too small then."""

Item = TypeVar("Item")


def reflowed(rows: Iterable[Sequence[Item]], most: int) -> list[Sequence[Item]]:
    """The rows with each that has more than `most` items broken into as few as can be, of about the same length."""
    flowed: list[Sequence[Item]] = []
    for row in rows:
        parts = max(1, -(-len(row) // most))
        cuts = [round(part * len(row) / parts) for part in range(parts + 1)]
        flowed.extend(row[first:last] for first, last in pairwise(cuts))
    return flowed


class KeyRows(QWidget):
    """Lays out rows of keys, each row over the whole width. Never mirrored: ض stands where it does on any keyboard."""

    def __init__(self, style: Style, width: int) -> None:
        super().__init__()
        self._style = style
        self._letters = style
        self._gap = style.gap
        self._side = key_side(style.metrics)
        self._rows: list[Sequence[Key]] = []
        self.most_in_row = max(1, (width + self._gap) // (self._side + self._gap))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def keys(self) -> list[Key]:
        """The keys in reading order."""
        return [key for row in self._rows for key in row]

    def show_keys(self, rows: Iterable[Sequence[Key]], most_height: int, letters: Style) -> None:
        """Put keys with letters of that style in place of the present ones.

        They are as high as in the design, or lower where all together would be higher than `most_height`.
        """
        self._letters = letters
        for old in self.keys:
            discard(old)
        self._rows = reflowed(rows, self.most_in_row)
        for key in self.keys:
            key.setParent(self)
        count = len(self._rows)
        room = (most_height + self._gap) // count - self._gap
        each = max(self._side, min(self._style.px(KEY_HEIGHT), room))
        self.setFixedHeight(count * (each + self._gap) - self._gap)
        self._lay_out()
        for key in self.keys:
            key.show()

    def show_keys_in_place(self, rows: Iterable[Sequence[Key]]) -> None:
        """Put other keys in place of the present ones; as far as that is enough, they share the same height."""
        height = self.height()
        self.show_keys(rows, height, self._style)
        self.setFixedHeight(max(height, self.height()))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        count = len(self._rows)
        for index, row in enumerate(self._rows):
            top = round(index * (self.height() + self._gap) / count)
            bottom = round((index + 1) * (self.height() + self._gap) / count) - self._gap
            for key, (left, right) in zip(row, self._columns(row), strict=True):
                key.setGeometry(QRect(left, top, right - left, bottom - top))
        font = self._common_font()
        for key in self.keys:
            if not isinstance(key, WordKey):
                key.label_font = font

    def _columns(self, row: Sequence[Key]) -> list[tuple[int, int]]:
        """Left and right side of each key."""
        shares = [key.stretch for key in row]
        if self.width() - self._gap * (len(row) - 1) < self._side * sum(shares):
            shares = [1.0] * len(row)
        unit = (self.width() - self._gap * (len(row) - 1)) / sum(shares)
        columns: list[tuple[int, int]] = []
        left = 0.0
        for share in shares:
            columns.append((int(left), int(left + unit * share)))
            left += unit * share + self._gap
        return columns

    def _common_font(self) -> QFont:
        """The largest font in which each letter fits on its key."""
        font = self._letters.font(Type.TILE, bold=True)
        metrics = QFontMetricsF(font)
        middle = (metrics.descent() - metrics.ascent()) / 2
        fits = 1.0
        for key in self.keys:
            if key.text() and not isinstance(key, WordKey):
                # The outline: what Qt calls a tight rectangle is not one for Arabic letters.
                outline = QPainterPath()
                outline.addText(0, 0, font, key.text())
                ink = outline.boundingRect()
                # The letter stands by its line in the middle of the key, not by its ink.
                reach = 2 * max(middle - ink.top(), ink.bottom() - middle, 1.0)
                fits = min(fits, key.width() * SHARE / max(1.0, ink.width()), key.height() * SHARE / reach)
        font.setPixelSize(max(1, int(font.pixelSize() * fits)))
        return font


class Keyboard(QWidget):
    """Letters, numbers and the keys below them, beside which stand *Home*, the languages, *Back* and *Done*.

    *Done* folds the keyboard away, so that what was found has the whole page; the row with *Home* and *Back* stays.
    `layouts` are the keyboards that can be chosen, the first one at the start; `leading` are the first two buttons, or
    *Home* alone.
    """

    typed = Signal(str)
    """What a key types."""
    deleted = Signal()
    """The last letter is to go."""
    cleared = Signal()
    """Everything is to go."""
    keys_changed = Signal()
    """There are other keys than before, or the keyboard was folded or unfolded."""

    ABOVE_AND_BELOW = 20
    """Empty design pixels above the first and below the last row."""

    def __init__(
        self, style: Style, layouts: Sequence[KeyboardLayout], leading: Sequence[Button], back: Button
    ) -> None:
        super().__init__()
        self._style = style
        self._layouts = layouts
        self._layout = layouts[0]
        self._letters_shown = True
        self.folded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = style.words
        self._language = WordKey(style, "", soft=True) if len(layouts) > 1 else None
        self._numbers = WordKey(style, words.letters, soft=True)
        self._space = WordKey(style, words.space)
        self._clear = WordKey(style, words.clear, soft=True)
        self._done = Button(style, words.done, Rank.PRIMARY)
        self._typing = [self._numbers, self._space, self._clear]
        if self._language is not None:
            self._typing.insert(0, self._language)
            self._language.clicked.connect(self._on_language_clicked)
        self._leading = list(leading)
        self._back = back
        self._navigation = [*leading, back, self._done]
        self._numbers.clicked.connect(self._on_numbers_clicked)
        self._space.clicked.connect(lambda: self.typed.emit(" "))
        self._clear.clicked.connect(self.cleared)
        self._done.clicked.connect(lambda: self.fold(folded=not self.folded))
        self._name_language_key()
        self._margin = self._best_margin()
        self._width = style.metrics.width - 2 * self._margin
        self._rows_below = self._best_rows_below()
        self._keys = KeyRows(style, self._width)
        self._lay_out()
        self._show_letters()

    @property
    def language(self) -> str:
        """What the letters are for."""
        return self._layout.language

    @property
    def controls(self) -> list[Tappable]:
        """Everything that can be pressed, in reading order."""
        if self.folded:
            return [*self._navigation]
        return [*self._keys.keys, *(control for row in self._rows_below for control in row)]

    def fold(self, *, folded: bool) -> None:
        """Put the keys away, or bring them back."""
        self.folded = folded
        for widget in (self._keys, *self._typing):
            widget.setVisible(not folded)
        words = self._style.words
        self._done.setText(words.type_again if folded else words.done)
        self._done.setAccessibleName(self._done.text())
        self.updateGeometry()
        self.keys_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._style.palette.accent_soft_pressed))
        painter.end()

    # What stands where

    def _best_margin(self) -> int:
        """Pixels beside the keys: as elsewhere on the page or, where that would break a row, less."""
        style, side = self._style, key_side(self._style.metrics)
        # The last row has one more key, which deletes.
        longest = max(len(row) for layout in self._layouts for row in (*layout.rows[:-1], (*layout.rows[-1], "")))
        letters = longest * (side + style.gap) - style.gap
        in_one_row = self._below_width <= style.metrics.width - 2 * style.gap
        below = self._below_width if in_one_row else self._width_of(self._navigation)
        return style.margin if max(letters, below) <= style.metrics.width - 2 * style.margin else style.gap

    @property
    def _below_width(self) -> int:
        """Pixels that everything below the letters takes in one row."""
        return self._width_of([*self._navigation, *self._typing])

    def _width_of(self, row: Sequence[Tappable]) -> int:
        return sum(control.sizeHint().width() for control in row) + self._style.gap * (len(row) - 1)

    def _best_rows_below(self) -> list[list[Tappable]]:
        """One row below the letters or, where that is too long, one for finding the way and one or two for typing."""
        if self._below_width <= self._width:
            return [[*self._leading, *self._typing, self._back, self._done]]
        if self._width_of(self._typing) <= self._width:
            return [[*self._typing], [*self._navigation]]
        others = [key for key in self._typing if key is not self._space]
        return [[*others], [self._space], [*self._navigation]]

    def _lay_out(self) -> None:
        style = self._style
        edge = style.px(self.ABOVE_AND_BELOW)
        column = QVBoxLayout(self)
        column.setContentsMargins(self._margin, edge, self._margin, edge)
        column.setSpacing(style.gap)
        column.addWidget(self._keys)
        below = 0
        for row in self._rows_below:
            height = self._height_of(row)
            column.addLayout(self._row(row, height))
            below += height + style.gap
        self._most_height = round(style.metrics.height * MOST_OF_WINDOW) - 2 * edge - below

    def _height_of(self, row: Sequence[Tappable]) -> int:
        """*Home*, *Back* and *Done* are as high as elsewhere, and so is what stands beside them."""
        highest = max(control.sizeHint().height() for control in row)
        return max(highest, min(self._style.metrics.target, self._style.px(KEY_HEIGHT)))

    def _row(self, row: Sequence[Tappable], height: int) -> QHBoxLayout:
        """Keys and buttons beside each other over the whole width; the space bar takes the room that is left."""
        layout = QHBoxLayout()
        layout.setSpacing(self._style.gap)
        for control in row:
            if control is self._back:
                # Where the space bar is elsewhere or folded away, the buttons still stand at the two ends.
                layout.addStretch(0 if self._space in row else 1)
            control.setFixedHeight(height)
            layout.addWidget(control, 1 if control is self._space else 0)
        return layout

    def _show_letters(self) -> None:
        self._letters_shown = True
        self._name_numbers_key()
        self._keys.show_keys(self._typing_keys(self._layout.rows), self._most_height, self._written_in(self._layout))
        self.keys_changed.emit()

    def _show_numbers(self) -> None:
        self._letters_shown = False
        self._name_numbers_key()
        self._keys.show_keys_in_place(self._typing_keys(NUMBERS))
        self.keys_changed.emit()

    def _show_languages(self) -> None:
        """Put a key for each keyboard in the place of the letters."""
        self._letters_shown = False
        self._name_numbers_key()
        keys: list[Key] = []
        for layout in self._layouts:
            key = WordKey(self._written_in(layout), own_name(layout.language), value=layout.language)
            key.clicked.connect(self._on_layout_chosen)
            keys.append(key)
        widest = max(key.sizeHint().width() for key in keys) + self._style.gap
        self._keys.show_keys_in_place(reflowed([keys], max(1, (self._width + self._style.gap) // widest)))
        self.keys_changed.emit()

    def _typing_keys(self, rows: Rows) -> list[list[Key]]:
        keys = [[self._letter(text) for text in row] for row in rows]
        backwards = reading_direction(self._layout.language) is Qt.LayoutDirection.RightToLeft
        backspace = BackspaceKey(self._style, mirrored=backwards)
        backspace.clicked.connect(self.deleted)
        keys[-1].append(backspace)
        return keys

    def _letter(self, text: str) -> Key:
        # A sign that stands on, below or around a letter is shown on the circle that stands for any letter.
        label = "\u25cc" + text if category(text[0]).startswith("M") else text
        key = Key(self._style, label, text, value=text)
        key.clicked.connect(self._on_letter_clicked)
        return key

    def _name_language_key(self) -> None:
        if self._language is None:
            return
        others = [layout for layout in self._layouts if layout is not self._layout]
        words = self._style.words
        if len(others) == 1:
            name = own_name(others[0].language)
            self._language.relabel(self._written_in(others[0]), name, words.other_keyboard(name))
        else:
            self._language.relabel(self._style, words.other_keyboards, words.other_keyboards)

    def _name_numbers_key(self) -> None:
        words = self._style.words
        if self._letters_shown:
            self._numbers.relabel(self._style, "123", words.numbers)
        else:
            self._numbers.relabel(self._style, words.letters, words.letters)

    def _written_in(self, layout: KeyboardLayout) -> Style:
        return replace(self._style, writing=writing_system(layout.language))

    # What keys do

    def _on_letter_clicked(self) -> None:
        key = self.sender()
        if isinstance(key, Key):
            self.typed.emit(key.value)

    def _on_numbers_clicked(self) -> None:
        if self._letters_shown:
            self._show_numbers()
        else:
            self._show_letters()

    def _on_language_clicked(self) -> None:
        others = [layout for layout in self._layouts if layout is not self._layout]
        if len(others) == 1:
            self._choose(others[0])
        else:
            self._show_languages()

    def _on_layout_chosen(self) -> None:
        key = self.sender()
        if isinstance(key, Key):
            self._choose(next(layout for layout in self._layouts if layout.language == key.value))

    def _choose(self, layout: KeyboardLayout) -> None:
        self._layout = layout
        self._name_language_key()
        self._show_letters()
