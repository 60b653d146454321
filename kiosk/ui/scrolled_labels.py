"""Paragraphs one below the other that scroll where they have no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.controls import Arrow, Button
from kiosk.ui.kinetic import KineticScroll
from kiosk.ui.label import Label
from kiosk.ui.theme import Style


class ScrolledLabels(QWidget):
    """A column of labels. Where it is lower than they are, they scroll by finger and by a *Read on* button below."""

    BETWEEN = 20
    """Empty design pixels between two paragraphs."""

    def __init__(self, style: Style, labels: Sequence[Label]) -> None:
        super().__init__()
        self._style = style
        self._labels = list(labels)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(self.BETWEEN))
        for label in self._labels:
            column.addWidget(label)
        column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._content)
        # What is below shows through.
        self._area.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        KineticScroll(self._area).follow(self._content)
        self._read_on = Button(style, "", arrow=Arrow.DOWN, name=style.words.read_on, parent=self)
        self._read_on.clicked.connect(self.read_on)
        policy = self._read_on.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._read_on.setSizePolicy(policy)
        self._area.verticalScrollBar().valueChanged.connect(self._on_value_changed)

    def height_for(self, width: int) -> int:
        """Pixels that all paragraphs need at that width, none less than its least height."""
        heights = [max(label.minimumHeight(), label.heightForWidth(width)) for label in self._labels]
        return sum(heights) + self._style.px(self.BETWEEN) * (len(heights) - 1)

    def set_room(self, width: int, height: int) -> None:
        """Take up so many pixels, scrolling if that is too little."""
        self.setFixedSize(width, height)
        needed = self.height_for(width)
        scrolls = needed > height
        below = self._style.metrics.target + self._style.gap if scrolls else 0
        self._content.setFixedHeight(needed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._style.gap)
        self._area.setFixedHeight(height - below)
        column.addWidget(self._area)
        self._read_on.setVisible(scrolls)
        if scrolls:
            row = QHBoxLayout()
            row.addWidget(self._read_on)
            row.addStretch(1)
            column.addLayout(row)

    def read_on(self) -> None:
        """Scroll down by a little less than what is seen, so that the last line read stays in sight."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(self._area.viewport().height() * 0.85))

    def scroll_to_end(self) -> None:
        """Bring the last paragraph into sight."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _on_value_changed(self, value: int) -> None:
        self._read_on.setVisible(value < self._area.verticalScrollBar().maximum())
