"""What a reader types in the search, and where a result leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.core.navigator import ArticlePlace, SearchPlace
from kiosk.ui.page import Page

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.core.search import SearchHit
    from kiosk.ui.pages.search import SearchPage


class Searching(QObject):
    """Answers the search page."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._page: SearchPage | None = None

    def connect_page(self, page: Page) -> None:
        """Answer what a page asks for."""
        page.search_requested.connect(self._on_search_requested)
        self._page = None
        if isinstance(self._kiosk.navigator.place, SearchPlace):
            from kiosk.ui.pages.search import SearchPage

            if isinstance(page, SearchPage):
                self._page = page
                page.text_changed.connect(self._on_text_changed)
                page.hit_selected.connect(self._on_hit_selected)
                self._kiosk.read(self._search)

    def _on_search_requested(self) -> None:
        self._kiosk.navigator.open(SearchPlace())

    def _on_text_changed(self, text: str) -> None:
        self._kiosk.navigator.note_text(text)
        if not text:
            self._kiosk.counting.note_search_is_over()
        self._kiosk.read(self._search)

    def _search(self) -> None:
        library, navigator = self._kiosk.library, self._kiosk.navigator
        place = navigator.place
        if library is not None and self._page is not None and isinstance(place, SearchPlace) and place.text:
            results = library.search(place.text, navigator.language)
            self._page.show_results(results)
            self._kiosk.counting.note_search(place.text, navigator.language, found=bool(results.hits))

    def _on_hit_selected(self, hit: SearchHit) -> None:
        self._kiosk.navigator.open(ArticlePlace(hit.article, hit.section, sentence=hit.sentence))
