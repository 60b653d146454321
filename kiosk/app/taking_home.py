"""What a reader takes along: the article's code, the questions for the visit, paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kiosk.core.clock import Clock
from kiosk.core.questions import QuestionList
from kiosk.core.settings import TakeHomeSettings
from kiosk.ui.page import Page

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.core.model import Article, Library, Section
    from kiosk.core.questions import Question
    from kiosk.ui.leaflet import Leaflet
    from kiosk.ui.overlays.code_card import CodeCard
    from kiosk.ui.pages.article import ArticlePage
    from kiosk.ui.printing import Printer


class TakingHome(QObject):
    """Shows codes and lists, and prints. Keeps the ticked questions until the reset."""

    def __init__(self, kiosk: Kiosk, settings: TakeHomeSettings, printer: Printer | None, clock: Clock) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._settings = settings
        self._printer = printer
        self._clock = clock
        self._ticked = QuestionList()
        self._printed_from: CodeCard | None = None
        """The card that awaits what comes of printing; it may have been closed meanwhile."""
        if printer is not None:
            printer.printed.connect(self._on_printed)

    def reset(self) -> None:
        """Forget the reader's questions; look whether the printer is well."""
        self._ticked = QuestionList()
        self._printed_from = None
        if self._printer is not None:
            self._printer.check()

    def connect_page(self, page: Page) -> None:
        """Answer what a page asks for."""
        page.take_home_requested.connect(lambda: self._kiosk.read(self._show_code))
        page.questions_requested.connect(self._show_questions)

    @property
    def _page(self) -> ArticlePage | None:
        from kiosk.ui.pages.article import ArticlePage

        page = self._kiosk.window.stage.page
        return page if isinstance(page, ArticlePage) else None

    @property
    def _can_print(self) -> bool:
        return self._printer is not None and self._printer.available

    def _show_code(self) -> None:
        from kiosk.core.take_home import allowed_link, gist
        from kiosk.ui.byline import overdue_note
        from kiosk.ui.leaflet import article_leaflet
        from kiosk.ui.overlays.take_home import TakeHomeCard

        page, library = self._page, self._kiosk.library
        if page is None or library is None:
            return
        article, info = page.view.article, page.view.info
        sections = _sections(library, article)
        link = allowed_link(article.link, self._settings.link_hosts)
        text = gist(article, sections, info.clinic, overdue_note(article, page.look.words))
        card = TakeHomeCard(page.look, link, text, article.language, can_print=self._can_print)
        today, words = self._clock.now().date(), page.look.words
        self._open(card, lambda: article_leaflet(article, sections, info, today, words))

    def _show_questions(self) -> None:
        from kiosk.core.questions import prepared_questions, question_about_section
        from kiosk.ui.overlays.questions import QuestionChoice

        page = self._page
        if page is None:
            return
        article, number = page.view.article, page.view.place.section
        about = question_about_section(article, number, page.look.words.ask_about(page.titles[number]))
        card = QuestionChoice(page.look, (*prepared_questions(article), about), self._ticked)
        card.toggled.connect(self._on_toggled)
        card.list_requested.connect(self._show_list)
        self._kiosk.open(card)

    def _on_toggled(self, question: Question) -> None:
        self._ticked = self._ticked.toggled(question)

    def _show_list(self) -> None:
        from kiosk.ui.leaflet import questions_leaflet
        from kiosk.ui.overlays.questions import QuestionListCard

        page = self._page
        if page is None:
            return
        clinic, words = page.view.info.clinic, page.look.words
        self._kiosk.close_card()
        card = QuestionListCard(page.look, self._ticked, clinic, can_print=self._can_print)
        ticked, today = self._ticked, self._clock.now().date()
        self._open(card, lambda: questions_leaflet(ticked, clinic, today, words))

    def _open(self, card: CodeCard, leaflet: Callable[[], Leaflet]) -> None:
        card.print_requested.connect(lambda: self._print(card, leaflet()))
        self._kiosk.open(card)

    def _print(self, card: CodeCard, leaflet: Leaflet) -> None:
        from kiosk.ui.leaflet import printed_pages

        page = self._page
        if self._printer is not None and page is not None:
            self._printed_from = card
            self._printer.print_pages(printed_pages(leaflet, page.look.words))

    def _on_printed(self, succeeded: bool) -> None:  # noqa: FBT001 - what a signal gives
        card, self._printed_from = self._printed_from, None
        if card is not None and isValid(card):
            card.show_printed(succeeded=succeeded)


def _sections(library: Library, article: Article) -> list[Section]:
    return [library.section(article.id, article.language, number) for number in range(len(article.sections))]
