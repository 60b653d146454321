"""The buttons that stand in the dock's place while something is read aloud."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.controls import Button, Rank
from kiosk.ui.dock import Dock
from kiosk.ui.label import Label
from kiosk.ui.theme import Style, Type


class PlayerBar(QWidget):
    """Pause, back, slower (of a voice only), quieter, louder, stop, and *Hide*. Says what was pressed; does nothing."""

    pause_requested = Signal()
    back_requested = Signal()
    slower_requested = Signal()
    quieter_requested = Signal()
    louder_requested = Signal()
    stop_requested = Signal()
    hide_requested = Signal()
    more_requested = Signal(list)

    def __init__(
        self, style: Style, *, playing: bool, slower: bool, recorded: bool, headphones: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        words = style.words
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(style.palette.surface))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if headphones:
            note = Label(style, words.use_headphones, Type.SMALL, soft=True)
            note.setContentsMargins(style.margin, style.px(16), style.margin, 0)
            column.addWidget(note)
        back = self._button(style, words.ten_seconds_back if recorded else words.sentence_back, self.back_requested)
        secondary = [self._button(style, words.hide, self.hide_requested), back]
        if not recorded:
            secondary.append(self._button(style, words.normal_speed if slower else words.slower, self.slower_requested))
        secondary.append(self._button(style, words.quieter, self.quieter_requested))
        secondary.append(self._button(style, words.louder, self.louder_requested))
        stop = self._button(style, words.stop, self.stop_requested, Rank.OUTLINE)
        pause = self._button(style, words.pause if playing else words.go_on, self.pause_requested, Rank.PRIMARY)
        dock = Dock(style, [stop], secondary, [pause])
        dock.more_requested.connect(self.more_requested)
        column.addWidget(dock)

    @staticmethod
    def _button(style: Style, text: str, pressed: SignalInstance, rank: Rank = Rank.SECONDARY) -> Button:
        button = Button(style, text, rank)
        button.clicked.connect(pressed)
        return button
