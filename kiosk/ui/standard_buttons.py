"""The buttons that stand in the docks of several pages, wired to what they ask for."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.scripts import writing_system
from kiosk.ui.controls import Button, Rank
from kiosk.ui.icons import Icons
from kiosk.ui.page import Page
from kiosk.ui.theme import Style
from kiosk.ui.words import own_name


def language_button(style: Style, language: str, *, chosen: bool | None = None) -> Button:
    """A button with a language's own name, in its own script."""
    own = replace(style, writing=writing_system(language))
    return Button(own, own_name(language), chosen=chosen)


class StandardButtons:
    """Makes buttons for a page in one style. Each call makes a new one."""

    def __init__(self, style: Style, icons: Icons) -> None:
        self._style = style
        self._icons = icons

    def home(self, page: Page, *, short: bool = False) -> Button:
        """Leads to the home screen. `short` is only the house."""
        name = self._style.words.home
        icon = self._icons.on_button("home", self._style)
        button = Button(self._style, "" if short else name, Rank.OUTLINE, icon=icon, name=name)
        button.clicked.connect(page.home_requested)
        return button

    def back(self, page: Page) -> Button:
        """Leads to where the reader came from."""
        button = Button(self._style, self._style.words.back, Rank.OUTLINE)
        button.clicked.connect(page.back_requested)
        return button

    def search(self, page: Page) -> Button:
        """Leads to the search."""
        icon = self._icons.on_button("search", self._style, primary=True)
        button = Button(self._style, self._style.words.search, Rank.PRIMARY, icon=icon)
        button.clicked.connect(page.search_requested)
        return button

    def language(self, page: Page, *, short: bool = False) -> Button:
        """Leads to the languages. Its label is the present one's own name: who cannot read that sees the globe.

        `short` is only the globe.
        """
        name = own_name(self._style.words.language)
        button = Button(
            self._style,
            "" if short else name,
            icon=self._icons.on_button("language", self._style),
            name=f"{name}, {self._style.words.language_button}",
        )
        button.clicked.connect(page.languages_requested)
        return button

    def text_size(self, page: Page, *, short: bool = False) -> Button:
        """Leads to the sizes of text, and to what else makes reading easier. `short` is only its sign."""
        name = self._style.words.text_size
        button = Button(self._style, "Aa" if short else f"Aa  {name}", name=f"Aa, {name}")
        button.clicked.connect(page.text_size_requested)
        return button

    def easier(self, page: Page, *, chosen: bool) -> Button:
        """Makes everything large, clear and within reach at once, or takes that back."""
        # Where all buttons have an edge, a chosen one is filled.
        filled = chosen and bool(self._style.palette.edge)
        icon = self._icons.on_button("easier", self._style, primary=filled)
        button = Button(self._style, self._style.words.easier, icon=icon, chosen=chosen)
        button.clicked.connect(page.easier_requested)
        return button

    def hide(self, page: Page) -> Button:
        """Clears the screen at once."""
        button = Button(self._style, self._style.words.hide)
        button.clicked.connect(page.hide_requested)
        return button

    def listen(self, page: Page, *, has_voice: bool) -> Button:
        """Has the section read aloud; says so where no voice speaks the language."""
        words = self._style.words
        icon = self._icons.on_button("listen", self._style)
        button = Button(self._style, words.listen if has_voice else words.no_voice, icon=icon)
        button.setEnabled(has_voice)
        button.clicked.connect(page.listen_requested)
        return button

    def take_home(self, page: Page) -> Button:
        """Leads to the code for a phone."""
        button = Button(self._style, self._style.words.take_home)
        button.clicked.connect(page.take_home_requested)
        return button

    def questions(self, page: Page) -> Button:
        """Leads to the questions for the visit."""
        button = Button(self._style, self._style.words.my_questions)
        button.clicked.connect(page.questions_requested)
        return button
