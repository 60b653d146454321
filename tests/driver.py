"""A reader in front of the kiosk, in the reader's own verbs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.core.blocks import ArticleLink, Block, Figure, GlossaryTerm
from kiosk.core.model import ArticleCard, Topic
from kiosk.core.navigator import Home
from kiosk.ui.controls import Tappable
from kiosk.ui.keys import Key
from kiosk.ui.overlays.questions import TickBox
from kiosk.ui.results import HitCard
from kiosk.ui.sheet import Hotspot
from kiosk.ui.staff.pin_pad import PinPad
from kiosk.ui.tiles import ArticleTile, Step, TopicTile
from kiosk.ui.words import own_name
from tests.device import Device
from tests.small_library import SmallLibrary


class Driver(Device):
    """Finds the way about the screens by what stands on them."""

    @property
    def at_start(self) -> bool:
        """Whether nothing of a reader is left: home, first page, nothing behind, the default language."""
        now = self.kiosk.navigator
        return now.place == Home() and not now.can_go_back and now.language == now.start_language

    def open_topic(self, title: str) -> None:
        self.tap(self.find(TopicTile, lambda tile: tile.topic.title == title))

    def open_article(self, title: str) -> None:
        self.tap(self.find(ArticleTile, lambda tile: tile.card.title == title))

    def open_text(self, topic: str, article: str, section: str = "") -> None:
        """From home to a section of an article, by its titles."""
        self.open_topic(topic)
        if self.screen == "topic":
            self.open_article(article)
        if section:
            self.open_section(section)

    def open_section(self, title: str) -> None:
        self.tap(self.find(Step, lambda step: step.text() == title))

    def next_section(self) -> None:
        self.tap(self.find(Tappable, lambda button: button.text().startswith(self.words.next_section(""))))

    def tap_word(self, word: str) -> None:
        self.tap(self.hotspot(lambda target: isinstance(target, GlossaryTerm) and target.text == word))

    def tap_link(self, article: str) -> None:
        self.tap(self.hotspot(lambda target: isinstance(target, ArticleLink) and target.article == article))

    def tap_picture(self) -> None:
        self.tap(self.hotspot(lambda target: isinstance(target, Figure)))

    def tap_related(self, title: str) -> None:
        self.tap(self.hotspot(lambda target: isinstance(target, ArticleCard) and target.title == title))

    def home(self) -> None:
        self.tap(self.words.home)

    def back(self) -> None:
        self.tap(self.words.back)

    def close(self) -> None:
        self.tap(self.words.close)

    def keep_reading(self) -> None:
        self.tap(self.words.keep_reading)

    def finish(self) -> None:
        self.tap(self.words.finished)

    def hide(self) -> None:
        self.use(self.words.hide)

    def open_more(self) -> None:
        self.tap(self.words.more)

    def use(self, name: str) -> None:
        """Tap what has that name, under *More* if it has no room in the dock."""
        if name not in self.names():
            self.open_more()
        self.press_on_pages(name)

    def open_languages(self) -> None:
        self.use(f"{own_name(self.words.language)}, {self.words.language_button}")

    def choose_language(self, language: str) -> None:
        """Tap the name of a language, on the card of languages if it does not stand on the page."""
        if own_name(language) not in self.names():
            self.open_languages()
        self.tap(own_name(language))

    def open_view(self) -> None:
        """Open the card with the sizes of text."""
        self.use(f"Aa, {self.words.text_size}")

    def text_size(self, per_cent: int) -> None:
        """Choose a size of text, and close the card again."""
        self.open_view()
        self.press_on_pages(self.words.per_cent(per_cent))
        self.close()

    def press_on_pages(self, name: str) -> None:
        """Tap what stands on one of the pages of a card; begins with the page that is open."""
        while self.words.previous_page in self.names() and name not in self.names():
            self.tap(self.words.previous_page)
        while self.words.next_page in self.names() and name not in self.names():
            self.tap(self.words.next_page)
        self.tap(name)

    def make_easier(self) -> None:
        """Tap *Easier to use*, on the card of sizes if it does not stand on the page."""
        if self.words.easier in self.names():
            self.tap(self.words.easier)
        else:
            self.open_view()
            self.press_on_pages(self.words.easier)
            self.close()

    def open_search(self) -> None:
        self.tap(self.words.search)

    def type(self, text: str) -> None:
        """Tap the letters on the kiosk's own keyboard."""
        for letter in text:
            self.tap(self.words.space if letter == " " else letter)

    def open_hit(self, title: str) -> None:
        self.tap(self.find(HitCard, lambda card: card.hit.title == title))

    def open_take_home(self) -> None:
        self.use(self.words.take_home)

    def open_questions(self) -> None:
        self.use(self.words.my_questions)

    def tick(self, question: str) -> None:
        self.tap(self.find(TickBox, lambda box: box.text() == question))

    @property
    def corner(self) -> QPoint:
        """A point in the corner that staff hold."""
        ends_at_right = self.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
        return QPoint(self.window.width() - 30 if ends_at_right else 30, 30)

    def hold_corner(self) -> None:
        """Hold a finger in the corner until something happens, and lift it."""
        self.put_down(self.corner)
        self.fire(self.kiosk.staff.corner.timer)
        self.lift(self.corner)

    def enter_pin(self, pin: str) -> None:
        """Tap the digits of a PIN and the key that ends it, and wait for what comes of it."""
        for digit in pin:
            self.tap(self.words.number(int(digit)))
        self.tap(self.words.enter)
        self.wait_until(lambda: not isinstance(self.top, PinPad) or all(key.isEnabled() for key in self.find_all(Key)))

    def wake(self) -> None:
        """Touch the screen somewhere."""
        self.tap_at(self.window.rect().center())

    def hotspot(self, fits: Callable[[object], bool]) -> Hotspot:
        """What can be pressed in the text, dragged into sight."""
        hotspot = self.find(Hotspot, lambda found: fits(found.spot.target))
        pane = self.rect(self.reading.viewport())
        for _ in range(40):
            below = self.rect(hotspot).center().y() - pane.center().y()
            if pane.adjusted(0, 10, 0, -10).contains(self.rect(hotspot).center()):
                return hotspot
            by = max(-pane.height() // 2, min(pane.height() // 2, below))
            self.drag(pane.center() + QPoint(0, by // 2), QPoint(0, -by))
            self.wait_for_text_to_stand()
        raise AssertionError("it cannot be dragged into sight")


def clipboard_text() -> str:
    """What the clipboard holds."""
    return QGuiApplication.clipboard().text()


def library_of(*sections: tuple[str, tuple[Block, ...]], title: str = "An article") -> SmallLibrary:
    """A library of one article with those sections."""
    topic = Topic("topic", "A topic", "icon", "teal", 1)
    return SmallLibrary(topic_rows=[topic], texts={"topic/article": (title, list(sections))}, related={})
