"""From a place to a page: asks the library for what stands there and gives it to the page."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage, QPixmap

from kiosk.core.clock import Clock
from kiosk.core.model import Article, ArticleCard, Library, Rendition, Topic
from kiosk.core.navigator import ArticlePlace, Home, Place, TopicPlace
from kiosk.ui.header import Header
from kiosk.ui.icons import Icons
from kiosk.ui.page import Page
from kiosk.ui.pages.home import HomePage
from kiosk.ui.painting import decode, tinted
from kiosk.ui.theme import TOPIC_ICON, TOPIC_SQUARE, Style

if TYPE_CHECKING:
    from kiosk.ui.overlays.glossary import GlossaryCard
    from kiosk.ui.overlays.picture import PictureViewer
    from kiosk.ui.overlays.rest import RestScreen
    from kiosk.ui.overlays.still_reading import StillReadingPrompt
    from kiosk.ui.pages.article import ArticleView


def import_other_screens() -> None:
    """Import what the first screen does without, so that the first tap does not wait for it."""
    for module in ("pages.article", "pages.topic", "overlays.glossary", "overlays.picture", "overlays.rest"):
        import_module(f"kiosk.ui.{module}")
    import_module("kiosk.ui.overlays.still_reading")


def nothing_page(style: Style, clinic: str, code: str) -> Page:
    """The page that stands there when there is no library."""
    from kiosk.ui.pages.nothing import NothingPage

    return NothingPage(style, clinic, code)


class PageMaker:
    """Makes pages and overlays of a library in one style. Each is imported when the first one is made.

    Everything raises `LibraryDamagedError` where the library cannot be read, and `KeyError` for a place that it does
    not have.
    """

    def __init__(self, library: Library, style: Style, icons: Icons, clock: Clock) -> None:
        self._library = library
        self._style = style
        self._icons = icons
        self._clock = clock
        self._topic_icons: dict[str, QPixmap] = {}

    def header(self, language: str) -> Header:
        """The header of every page."""
        info = self._library.info(language)
        logo = decode(self._library.picture(info.logo, "page")) if info.logo else QImage()
        return Header(self._style, info, logo, self._clock)

    def page(self, place: Place, language: str, *, can_go_back: bool) -> Page:
        """The page of a place."""
        match place:
            case Home(page=page):
                return HomePage(self._style, self._library.topics(language), page, self._topic_icon)
            case TopicPlace(topic=topic_id, page=page):
                from kiosk.ui.pages.topic import TopicPage

                topic = self._topic(topic_id, language)
                articles = self._library.articles(topic_id, language)
                return TopicPage(self._style, topic, self._topic_icon(topic), articles, page, self._home_icon())
            case ArticlePlace():
                from kiosk.ui.pages.article import ArticlePage

                view = self._article_view(place, language)
                return ArticlePage(self._style, view, self._page_image, self._home_icon(), can_go_back=can_go_back)

    def only_article(self, topic: str, language: str) -> str | None:
        """The article of a topic that has just one."""
        if self._topic(topic, language).article_count > 1:
            return None
        return self._library.articles(topic, language)[0].id

    def glossary_card(self, word: str, meaning: str) -> GlossaryCard:
        """The card that explains a word."""
        from kiosk.ui.overlays.glossary import GlossaryCard

        return GlossaryCard(self._style, word, meaning)

    def picture_viewer(self, picture: str, alternative: str) -> PictureViewer:
        """A picture on the whole screen."""
        from kiosk.ui.overlays.picture import PictureViewer

        return PictureViewer(self._style, self._image(picture, "full"), alternative)

    def still_reading_prompt(self, seconds: int) -> StillReadingPrompt:
        """The prompt, with so many seconds to go."""
        from kiosk.ui.overlays.still_reading import StillReadingPrompt

        return StillReadingPrompt(self._style, seconds)

    def rest_screen(self, change_after_seconds: float) -> RestScreen:
        """The at-rest screen: each topic in each language of the library."""
        from kiosk.ui.overlays.rest import RestScreen, RestSlide

        topics = {language: self._library.topics(language) for language in self._library.languages}
        slides = [
            RestSlide(topic.title, topic.colour, self._topic_icon(topic), reading_direction(language))
            for index in range(len(topics[self._library.languages[0]]))
            for language in self._library.languages
            for topic in topics[language][index : index + 1]
        ]
        return RestScreen(self._style, slides, change_after_seconds)

    def _article_view(self, place: ArticlePlace, language: str) -> ArticleView:
        from kiosk.ui.pages.article import ArticleView

        library = self._library
        article = library.article(place.article, language)
        is_last = place.section == len(article.sections) - 1
        return ArticleView(
            place=place,
            topic=self._topic(article.topic, language),
            article=article,
            section=library.section(place.article, language, place.section),
            following=self._following(article, language) if is_last else None,
            related=tuple(library.card(related, language) for related in article.related),
            info=library.info(language),
            today=self._clock.now().date(),
        )

    def _following(self, article: Article, language: str) -> ArticleCard | None:
        articles = self._library.articles(article.topic, language)
        ids = [card.id for card in articles]
        index = ids.index(article.id) + 1
        return articles[index] if index < len(articles) else None

    def _topic(self, topic: str, language: str) -> Topic:
        for candidate in self._library.topics(language):
            if candidate.id == topic:
                return candidate
        raise KeyError(topic)

    def _topic_icon(self, topic: Topic) -> QPixmap:
        if not topic.icon:
            return QPixmap()
        if topic.icon not in self._topic_icons:
            side = round(self._style.px(TOPIC_SQUARE) * TOPIC_ICON)
            mask = self._image(topic.icon, "page")
            self._topic_icons[topic.icon] = tinted(mask, side, self._style.palette.surface)
        return self._topic_icons[topic.icon]

    def _home_icon(self) -> QPixmap:
        return self._icons.home(self._style)

    def _page_image(self, picture: str) -> QImage:
        return self._image(picture, "page")

    def _image(self, picture: str, rendition: Rendition) -> QImage:
        return decode(self._library.picture(picture, rendition))


def reading_direction(language: str) -> Qt.LayoutDirection:
    """From which side a language is read."""
    return QLocale(language).textDirection()
