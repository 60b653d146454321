"""The cards on which a reader chooses language, size of text and the like, and what a word, picture or link opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.core.navigator import ArticlePlace
from kiosk.core.preferences import Preferences
from kiosk.core.section_slug import section_slug
from kiosk.ui.dock import Dock
from kiosk.ui.page import Page

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.ui.controls import Button
    from kiosk.ui.overlays.view import ViewChoices


class Viewing(QObject):
    """Shows the cards, and has the kiosk do what was chosen."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk

    def connect_page(self, page: Page) -> None:
        """Answer what a page asks for."""
        page.language_selected.connect(self._on_language_selected)
        page.languages_requested.connect(self._on_languages_requested)
        page.text_size_requested.connect(self._on_text_size_requested)
        page.easier_requested.connect(self._on_easier_requested)
        page.more_requested.connect(self._on_more_requested)
        page.section_followed.connect(self._on_section_followed)
        page.word_opened.connect(self._on_word_opened)
        page.picture_opened.connect(self._on_picture_opened)

    def _on_section_followed(self, article: str, section: str) -> None:
        self._kiosk.read(lambda: self._open_section(article, section))

    def _open_section(self, article: str, section: str) -> None:
        """Open an article at the section of that slug, or at its first one if it has none of that slug."""
        navigator, library = self._kiosk.navigator, self._kiosk.library
        if library is None:
            return
        sections = library.article(article, navigator.language).sections
        slugs = [section_slug(title.title) for title in sections]
        index = slugs.index(section) if section in slugs else 0
        place = navigator.place
        if not isinstance(place, ArticlePlace) or place.article != article:
            navigator.open(ArticlePlace(article, index))
        elif place.section != index:
            navigator.turn(place.turned_to(index))

    def _on_word_opened(self, word: str, meaning: str) -> None:
        if self._kiosk.pages is not None:
            self._kiosk.open(self._kiosk.pages.glossary_card(word, meaning))

    def _on_picture_opened(self, picture: str, alternative: str) -> None:
        self._kiosk.read(lambda: self._open_picture(picture, alternative))

    def _open_picture(self, picture: str, alternative: str) -> None:
        if self._kiosk.pages is not None:
            self._kiosk.open(self._kiosk.pages.picture_viewer(picture, alternative))

    def _on_language_selected(self, language: str) -> None:
        self._kiosk.close_card()
        self._kiosk.choose_language(language)

    def _on_languages_requested(self) -> None:
        if self._kiosk.pages is not None:
            card = self._kiosk.pages.language_choices()
            card.chosen.connect(self._on_language_selected)
            self._kiosk.open(card)

    def _on_text_size_requested(self) -> None:
        kiosk = self._kiosk
        if kiosk.pages is not None:
            card = kiosk.pages.view_choices(kiosk.preferences, kiosk.comfortable_size, can_speak=kiosk.can_speak)
            card.preferred.connect(self._on_preferred)
            kiosk.open(card, again=self._on_text_size_requested)

    def _on_preferred(self, preferences: Preferences) -> None:
        """Show everything as the reader wants it, with the card made anew and the keyboard where it was."""
        keyboard_on = card.keyboard_on if (card := self._card()) is not None else None
        self._kiosk.prefer(preferences)
        if keyboard_on is not None and (anew := self._card()) is not None:
            anew.put_keyboard_on(keyboard_on)

    def _card(self) -> ViewChoices | None:
        from kiosk.ui.overlays.view import ViewChoices

        overlay = self._kiosk.window.overlay
        return overlay if isinstance(overlay, ViewChoices) else None

    def _on_easier_requested(self) -> None:
        kiosk, size = self._kiosk, self._kiosk.comfortable_size
        easier = kiosk.preferences.made_easier(size, speak_screen=kiosk.can_speak)
        kiosk.prefer(Preferences() if kiosk.preferences.is_easier(size) else easier)

    def _on_more_requested(self, buttons: list[Button]) -> None:
        if self._kiosk.pages is not None:
            card = self._kiosk.pages.more_choices(buttons)
            card.chosen.connect(self._on_folded_chosen)
            self._kiosk.open(card)

    def _on_folded_chosen(self, name: str) -> None:
        """Press the button of that name that had no room in the dock."""
        self._kiosk.close_card()
        page = self._kiosk.window.stage.page
        dock = next((dock for dock in page.findChildren(Dock) if dock.isVisible()), None) if page is not None else None
        if dock is not None:
            dock.press(name)
