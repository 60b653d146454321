"""The menu of staff, and the cards that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import Signal

from kiosk.ui.controls import Button
from kiosk.ui.overlays.choices import Choices
from kiosk.ui.standard_buttons import language_button
from kiosk.ui.theme import Style
from kiosk.ui.words import Words


class Entry(Enum):
    """What staff can choose in their menu."""

    STATUS = auto()
    RELOAD = auto()
    LIBRARY_BEFORE = auto()
    LIBRARY_FROM_STICK = auto()
    EXPORT = auto()
    LANGUAGE = auto()
    VOLUME = auto()
    TOUCH_TEST = auto()
    SOUND_TEST = auto()
    SCREEN_TEST = auto()
    RESTART = auto()
    LEAVE = auto()


_NAMES: dict[Entry, Callable[[Words], str]] = {
    Entry.STATUS: lambda words: words.status,
    Entry.RELOAD: lambda words: words.reload_library,
    Entry.LIBRARY_BEFORE: lambda words: words.library_before,
    Entry.LIBRARY_FROM_STICK: lambda words: words.library_from_stick,
    Entry.EXPORT: lambda words: words.export,
    Entry.LANGUAGE: lambda words: words.start_language,
    Entry.VOLUME: lambda words: words.start_volume,
    Entry.TOUCH_TEST: lambda words: words.touch_test,
    Entry.SOUND_TEST: lambda words: words.sound_test,
    Entry.SCREEN_TEST: lambda words: words.screen_test,
    Entry.RESTART: lambda words: words.restart,
    Entry.LEAVE: lambda words: words.leave,
}


def entry_name(entry: Entry, words: Words) -> str:
    """What an entry of the menu is called, and the card that it opens."""
    return _NAMES[entry](words)


class StaffMenu(Choices):
    """A button for each entry; says by `chosen` which one was pressed. The `note` tells what staff should know."""

    chosen = Signal(object)

    def __init__(self, style: Style, entries: Sequence[Entry], note: str = "") -> None:
        # In the lower half of the screen the buttons need the room; the status tells it too.
        told = "" if style.lowered else note
        super().__init__(style, style.words.staff_menu, [self._button(style, entry) for entry in entries], told)

    def _button(self, style: Style, entry: Entry) -> Button:
        button = Button(style, entry_name(entry, style.words))
        button.clicked.connect(lambda: self.chosen.emit(entry))
        return button


class StartLanguages(Choices):
    """The languages in which visits can begin; says by `chosen` which one it is to be."""

    chosen = Signal(str)

    def __init__(self, style: Style, languages: Sequence[str], present: str) -> None:
        buttons = [self._button(style, tag, chosen=tag == present) for tag in languages]
        super().__init__(style, style.words.start_language, buttons)

    def _button(self, style: Style, language: str, *, chosen: bool) -> Button:
        button = language_button(style, language, chosen=chosen)
        button.clicked.connect(lambda: self.chosen.emit(language))
        return button


class StartVolumes(Choices):
    """How loud it can be for each new reader; says by `chosen` how many per cent it is to be."""

    chosen = Signal(int)

    STEP = 10

    def __init__(self, style: Style, present: float, most: float) -> None:
        steps = range(0, int(most) + 1, self.STEP)
        nearest = min(steps, key=lambda step: abs(step - present))
        buttons = [self._button(style, step, chosen=step == nearest) for step in steps]
        super().__init__(style, style.words.start_volume, buttons)

    def _button(self, style: Style, per_cent: int, *, chosen: bool) -> Button:
        button = Button(style, style.words.per_cent(per_cent), chosen=chosen)
        button.clicked.connect(lambda: self.chosen.emit(per_cent))
        return button


class Finds(Choices):
    """What was found on USB sticks, by name; says by `chosen` the number of what was pressed."""

    chosen = Signal(int)

    def __init__(self, style: Style, title: str, names: Sequence[str]) -> None:
        super().__init__(style, title, [self._button(style, number, name) for number, name in enumerate(names)])

    def _button(self, style: Style, number: int, name: str) -> Button:
        button = Button(style, name)
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button
