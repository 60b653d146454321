"""From a place to a page: asks the library for what stands there and gives it to the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPixmap

from kiosk.core.clock import Clock
from kiosk.core.model import Article, ArticleCard, Library, Rendition, Topic
from kiosk.core.navigator import ArticlePlace, Home, Place, SearchPlace, TopicPlace
from kiosk.ui.header import Header
from kiosk.ui.icons import Icons
from kiosk.ui.page import Page
from kiosk.ui.pages.home import HomePage
from kiosk.ui.painting import decode, tinted
from kiosk.ui.standard_buttons import StandardButtons
from kiosk.ui.theme import TOPIC_ICON, TOPIC_SQUARE, Style

if TYPE_CHECKING:
    from kiosk.app.listening import Listening
    from kiosk.core.preferences import Preferences
    from kiosk.ui.controls import Button
    from kiosk.ui.overlays.dark import DarkScreen
    from kiosk.ui.overlays.glossary import GlossaryCard
    from kiosk.ui.overlays.languages import LanguageChoices
    from kiosk.ui.overlays.more import MoreChoices
    from kiosk.ui.overlays.picture import PictureViewer
    from kiosk.ui.overlays.rest import RestScreen
    from kiosk.ui.overlays.view import ViewChoices
    from kiosk.ui.pages.article import ArticleView


def import_other_screens() -> None:
    """Import what the first screen does without, so that the first tap does not wait for it."""
    for module in (
        "pages.article",
        "pages.topic",
        "overlays.glossary",
        "overlays.picture",
        "overlays.rest",
        "overlays.dark",
        "overlays.choices",
        "overlays.still_reading",
        "pages.search",
        "player",
        "narrator",
        "record_player",
        "screen_reader",
    ):
        import_module(f"kiosk.ui.{module}")
    # What the search for a word that the library does not have asks.
    import_module("rapidfuzz.process")
    import_module("snowballstemmer")


def nothing_page(style: Style, clinic: str, code: str) -> Page:
    """The page that stands there when there is no library."""
    from kiosk.ui.pages.nothing import NothingPage

    return NothingPage(style, clinic, code)


class PageMaker:
    """Makes pages and overlays of a library in one style and language. Each is imported when the first one is made.

    Everything raises `LibraryDamagedError` where the library cannot be read, and `KeyError` for a place that it does
    not have.
    """

    def __init__(self, library: Library, style: Style, icons: Icons, keyboards: Path, clock: Clock) -> None:
        self._library = library
        self._style = style
        self._icons = icons
        self._keyboards = keyboards
        self._language = style.words.language
        self._buttons = StandardButtons(style, icons)
        self._clock = clock
        self._topic_icons: dict[str, QPixmap] = {}

    def header(self, staff_code: str) -> Header:
        """The header of every page; the code tells staff of something that is wrong."""
        info = self._library.info(self._language)
        logo = decode(self._library.picture(info.logo, "page")) if info.logo else QImage()
        return Header(self._style, info, logo, self._clock, staff_code=staff_code)

    def page(self, place: Place, *, can_go_back: bool, easier: bool, listening: Listening) -> Page:
        """The page of a place."""
        library, language = self._library, self._language
        match place:
            case Home(page=page):
                topics = library.topics(language)
                return HomePage(
                    self._style, topics, page, self._topic_icon, self._buttons, library.languages, easier=easier
                )
            case TopicPlace(topic=topic_id, page=page):
                from kiosk.ui.pages.topic import TopicPage

                topic = self._topic(topic_id)
                articles = library.articles(topic_id, language)
                return TopicPage(
                    self._style,
                    topic,
                    self._topic_icon(topic),
                    articles,
                    page,
                    self._buttons,
                    languages=len(library.languages) > 1,
                )
            case SearchPlace(text=text):
                from kiosk.core.keyboards import read_layouts
                from kiosk.ui.pages.search import SearchPage

                others = [other for other in library.languages if other != language]
                layouts = read_layouts(self._keyboards, [language, *others])
                sign = self._icons.on_button("search", self._style)
                topics = library.topics(language)
                return SearchPage(
                    self._style,
                    layouts,
                    topics,
                    self._topic_icon,
                    self._buttons,
                    sign,
                    text,
                    languages=len(library.languages) > 1,
                )
            case ArticlePlace():
                article = library.article(place.article, language)
                if article.language != language:
                    from kiosk.ui.pages.other_language import OtherLanguagePage

                    return OtherLanguagePage(self._style, article, self._buttons, can_go_back=can_go_back)
                from kiosk.ui.pages.article import ArticlePage

                can_listen = listening.can_listen(library, article)
                view = self._article_view(place, article, can_go_back=can_go_back, can_listen=can_listen)
                return ArticlePage(self._style, view, self._page_image, self._buttons)

    def only_article(self, topic: str) -> str | None:
        """The article of a topic that has just one."""
        if self._topic(topic).article_count > 1:
            return None
        return self._library.articles(topic, self._language)[0].id

    def glossary_card(self, word: str, meaning: str) -> GlossaryCard:
        """The card that explains a word."""
        from kiosk.ui.overlays.glossary import GlossaryCard

        return GlossaryCard(self._style, word, meaning)

    def picture_viewer(self, picture: str, alternative: str) -> PictureViewer:
        """A picture on the whole screen."""
        from kiosk.ui.overlays.picture import PictureViewer

        return PictureViewer(self._style, self._image(picture, "full"), alternative)

    def language_choices(self) -> LanguageChoices:
        """The card with the languages of the library."""
        from kiosk.ui.overlays.languages import LanguageChoices

        return LanguageChoices(self._style, self._library.languages)

    def view_choices(self, preferences: Preferences, comfortable_size: int, *, can_speak: bool) -> ViewChoices:
        """The card with sizes of text, contrast, reach and movement."""
        from kiosk.ui.overlays.view import ViewChoices

        return ViewChoices(self._style, preferences, comfortable_size, can_speak=can_speak)

    def more_choices(self, buttons: Sequence[Button]) -> MoreChoices:
        """The card with the buttons that have no room in the dock."""
        from kiosk.ui.overlays.more import MoreChoices

        return MoreChoices(self._style, buttons)

    def rest_screen(self, change_after_seconds: float, style_in: Callable[[str], Style]) -> RestScreen:
        """The at-rest screen: each topic in each language of the library, but none that is sensitive."""
        from kiosk.ui.overlays.rest import RestScreen, RestSlide

        topics = {
            language: [topic for topic in self._library.topics(language) if not topic.sensitive]
            for language in self._library.languages
        }
        slides = [
            RestSlide(topic.title, topic.colour, self._topic_icon(topic), style_in(language))
            for index in range(len(topics[self._library.languages[0]]))
            for language in self._library.languages
            for topic in topics[language][index : index + 1]
        ]
        return RestScreen(self._style, slides, change_after_seconds)

    def dark_screen(self) -> DarkScreen:
        """What there is to see while the clinic is closed."""
        from kiosk.ui.overlays.dark import DarkScreen

        return DarkScreen(self._style)

    def _article_view(
        self, place: ArticlePlace, article: Article, *, can_go_back: bool, can_listen: bool | None
    ) -> ArticleView:
        from kiosk.ui.pages.article import ArticleView

        library, language = self._library, self._language
        # A translation may have fewer sections than the text that was open before.
        place = replace(place, section=min(place.section, len(article.sections) - 1))
        is_last = place.section == len(article.sections) - 1
        related = [library.card(related, language) for related in article.related]
        return ArticleView(
            place=place,
            topic=self._topic(article.topic),
            article=article,
            section=library.section(place.article, language, place.section),
            following=self._following(article) if is_last else None,
            related=tuple(card for card in related if article.sensitive or not card.sensitive),
            info=library.info(language),
            other_languages=len(library.languages) > 1,
            can_go_back=can_go_back,
            can_listen=can_listen,
        )

    def _following(self, article: Article) -> ArticleCard | None:
        """The next article of the topic; a sensitive one only after another."""
        articles = self._library.articles(article.topic, self._language)
        ids = [card.id for card in articles]
        behind = articles[ids.index(article.id) + 1 :]
        return next((card for card in behind if article.sensitive or not card.sensitive), None)

    def _topic(self, topic: str) -> Topic:
        for candidate in self._library.topics(self._language):
            if candidate.id == topic:
                return candidate
        raise KeyError(topic)

    def _topic_icon(self, topic: Topic) -> QPixmap:
        if not topic.icon:
            return QPixmap()
        if topic.icon not in self._topic_icons:
            side = round(self._style.px(TOPIC_SQUARE) * TOPIC_ICON)
            mask = self._image(topic.icon, "page")
            self._topic_icons[topic.icon] = tinted(mask, side, self._style.palette.on_topic)
        return self._topic_icons[topic.icon]

    def _page_image(self, picture: str) -> QImage:
        return self._image(picture, "page" if self._style.metrics.scale <= 1 else "page-4k")

    def _image(self, picture: str, rendition: Rendition) -> QImage:
        return decode(self._library.picture(picture, rendition))
