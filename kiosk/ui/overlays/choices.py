"""A card with a title and buttons to choose from: languages, sizes of text, what has no room in the dock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.controls import Button, Rank
from kiosk.ui.flow import FlowOfButtons, flow
from kiosk.ui.label import Label
from kiosk.ui.lifetime import discard
from kiosk.ui.overlays.overlay import Card, Overlay, card_in, room_in_card
from kiosk.ui.paging import Pager
from kiosk.ui.theme import Style, Type

WIDTH = 1240
"""Of the card, in design pixels."""


class Choices(Overlay):
    """Shows buttons below a title, on several pages where they do not fit on one, and *Close*.

    The buttons are made and wired by who shows the card; a `note` may stand between them and the title.
    """

    def __init__(self, style: Style, title: str, buttons: Sequence[Button], note: str = "") -> None:
        super().__init__(style)
        self.setAccessibleName(title)
        self._buttons = list(buttons)
        for button in self._buttons:
            button.setParent(self)
            button.hide()
        self._card, self._column = card_in(self, style, WIDTH)
        self._heading = Label(style, title, Type.SECTION, bold=True)
        self._column.addWidget(self._heading)
        self._note = Label(style, note, Type.BODY, soft=True) if note else None
        if self._note is not None:
            self._column.addWidget(self._note)
        self._body = QVBoxLayout()
        self._body.setSpacing(style.px(20))
        self._column.addLayout(self._body)
        self._close = Button(style, style.words.close, Rank.PRIMARY)
        self._close.clicked.connect(self.closed)
        self._column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages = self._split()
        self._shown: list[QWidget] = []
        chosen = next((number for number, page in enumerate(self._pages) if any(b.isChecked() for b in page)), 0)
        self._show_page(chosen)

    def _split(self) -> list[list[Button]]:
        """The buttons of each page."""
        width, height = room_in_card(self.look, WIDTH)
        taken = [self._heading.heightForWidth(width), self._close.sizeHint().height()]
        if self._note is not None:
            taken.append(self._note.heightForWidth(width))
        room = height - sum(taken) - len(taken) * self._column.spacing()
        pages: list[list[Button]] = []
        rest = self._buttons
        if not self._all_fit(rest, width, room):
            room -= self.look.metrics.target + self._body.spacing()
        while rest:
            count = next((end for end in range(len(rest), 1, -1) if self._all_fit(rest[:end], width, room)), 1)
            pages.append(rest[:count])
            rest = rest[count:]
        return pages

    def _all_fit(self, buttons: Sequence[Button], width: int, height: int) -> bool:
        return all(place.bottom() < height for place in flow(self.look, buttons, width))

    def _turn(self, page: int) -> None:
        """Show another page; who turned it by keyboard has the keyboard on its first choice."""
        focused = self.focusWidget()
        by_keyboard = isinstance(focused, Button) and focused.ringed
        self._show_page(page)
        if by_keyboard:
            self._pages[page][0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            # Keys such as Escape go to the card, though nothing shows that the keyboard is there.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, page: int) -> None:
        for button in self._buttons:
            # They are to outlive the page that they stood on.
            button.setParent(self)
            button.hide()
        for old in self._shown:
            discard(old)
        self._shown = [FlowOfButtons(self.look, self._pages[page] if self._pages else [])]
        if len(self._pages) > 1:
            pager = Pager(self.look, page, len(self._pages))
            pager.turned.connect(self._turn)
            self._shown.append(pager)
        for part in self._shown:
            self._body.addWidget(part)
            part.show()

    @property
    def keyboard_on(self) -> int | None:
        """The number of the button that the keyboard is on; None if it is on none."""
        return next((number for number, button in enumerate(self._buttons) if button.ringed), None)

    def put_keyboard_on(self, number: int) -> None:
        """Put the keyboard on a button, on whatever page it is."""
        button = self._buttons[number]
        self._show_page(next(index for index, page in enumerate(self._pages) if button in page))
        button.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def card(self) -> Card:
        """The box that everything stands in."""
        return self._card
