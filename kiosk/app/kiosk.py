"""The composition root of the screen: wires window, navigator, idle timer and library, and nothing else.

A tap goes: control → the page's signal → a slot here → the navigator → `_on_step` → a new page on the stage.
"""

from __future__ import annotations

import gc
import logging
import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.page_maker import PageMaker, nothing_page, reading_direction
from kiosk.core.clock import Clock
from kiosk.core.idle import IdleState, IdleTimer
from kiosk.core.model import Library, LibraryDamagedError
from kiosk.core.navigator import ArticlePlace, Home, Navigator, Place, Step, TopicPlace
from kiosk.core.settings import Settings
from kiosk.ui.icons import Icons
from kiosk.ui.page import Page
from kiosk.ui.theme import Metrics, Palette, Style
from kiosk.ui.touch import TouchWatch
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    # Made by the page maker, which imports them when they are needed: the first screen does without them.
    from kiosk.ui.overlays.overlay import Overlay
    from kiosk.ui.overlays.rest import RestScreen
    from kiosk.ui.overlays.still_reading import StillReadingPrompt

_logger = logging.getLogger(__name__)

SWIPE = 150
"""Design pixels that a finger must move sideways to turn to the next or previous section."""


SHAKE = 0.05
"""How far apart, in heights of the window, two touches of a shaky double tap are at most."""
SHAKE_MS = 150
"""How long after the first one has set a page in motion the second one comes: by then the page seems to stand."""


class Kiosk(QObject):
    """Shows a library in a window. `show_library(None)` shows that there is nothing to show.

    `library_failed` is called when the library turns out to be damaged while it is being read; whoever owns the
    libraries then shows another one.
    """

    def __init__(
        self,
        window: KioskWindow,
        settings: Settings,
        clock: Clock,
        families: tuple[str, ...],
        icons: Icons,
        library_failed: Callable[[LibraryDamagedError], None],
    ) -> None:
        # A QObject, because PySide6 6.11.3 leaks a weak reference for each connection to a method of any other object.
        super().__init__(window)
        self.window = window
        self._settings = settings
        self._clock = clock
        self._families = families
        self._icons = icons
        self._library_failed = library_failed
        self._library: Library | None = None
        self._clinic = ""
        self._code = ""
        self._pages: PageMaker | None = None
        self._styled_size = QSize()
        self._touched_at: QPointF | None = None
        self._prompt: StillReadingPrompt | None = None
        self._rest: RestScreen | None = None
        self.navigator = Navigator("", self._on_step)
        self.idle = IdleTimer(clock, settings.idle_times(), self._on_idle_changed)
        self._idle_timer = QTimer(window)
        self._idle_timer.setSingleShot(True)
        self._idle_timer.timeout.connect(self._on_idle_timeout)
        self._restyle_timer = QTimer(window)
        self._restyle_timer.setSingleShot(True)
        self._restyle_timer.setInterval(0)
        self._restyle_timer.timeout.connect(self._restyle)
        window.resized.connect(self._on_resized)
        window.winId()  # makes the native window that input comes in by
        self.touch = TouchWatch(window.windowHandle(), self._may_act)
        self.touch.touched.connect(self._on_touched)
        self.touch.released.connect(self._on_released)
        self.touch.swiped.connect(self._on_swiped)

    def show_library(self, library: Library | None, code: str = "") -> None:
        """Show a library from its home screen on; without one, a page with a code for staff."""
        if library is None:
            self._clinic = self._clinic if self._library else ""
        else:
            self._clinic = library.info(library.languages[0]).clinic
        self._library = library
        self._code = code
        self.navigator = Navigator(library.languages[0] if library else "en", self._on_step)
        self.idle.reset()
        self._restyle()
        self._schedule()

    def reset(self) -> None:
        """Clear everything of a visit: overlays, place, language, clipboard, and what memory still holds of it."""
        self.window.remove_overlays()
        self._prompt = self._rest = None
        self.idle.reset()
        language = self.navigator.language
        self.navigator.reset()
        if self.navigator.language != language:
            self._restyle()
        self.window.stage.finish_slide()
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None:  # pyright: ignore[reportUnnecessaryComparison] - some platforms have none
            clipboard.clear()
        # Pages refer to themselves through their slots: collect them once Qt has let go of them.
        QTimer.singleShot(0, self.window, lambda: QTimer.singleShot(0, self.window, gc.collect))
        self._schedule()

    def choose_language(self, language: str) -> None:
        """Show everything in another language of the library, from the present place on."""
        self.navigator.language = language
        self._restyle()

    def go_to(self, place: Place) -> None:
        """Open a place, as if the reader had found the way there."""
        self.navigator.open(place)

    def scroll_to_end(self) -> bool:
        """Scroll the open section to its end; returns whether there is anything below the screen."""
        page = self.window.stage.page
        return page is not None and page.scroll_to_end()

    def advance(self) -> None:
        """Do what has become due by the clock."""
        self._on_idle_timeout()

    def go_home(self) -> None:
        """After a failure: whatever happened, back to a clean home screen."""
        self.reset()
        self._restyle()

    # The style and what is shown in it

    def _on_resized(self) -> None:
        # Showing a window "resizes" it to the size that it has been made for.
        if self.window.size() != self._styled_size:
            self._restyle_timer.start()

    def _restyle(self) -> None:
        """Make header and page anew for the window's present size."""
        self._restyle_timer.stop()
        self._styled_size = size = self.window.size()
        metrics = Metrics(size.width(), size.height(), self._settings.display.diagonal_inches)
        style = Style(Palette(), metrics, self._families, self._settings.display.reduced_motion)
        self.window.remove_overlays()
        self._prompt = self._rest = None
        if self._library is None:
            self._pages = None
            self.window.set_header(None)
            self.window.stage.show_page(nothing_page(style, self._clinic, self._code), slide=False, forward=True)
            return
        self._pages = PageMaker(self._library, style, self._icons, self._clock)
        try:
            self.window.setLayoutDirection(reading_direction(self.navigator.language))
            self.window.set_header(self._pages.header(self.navigator.language))
            self._show_place(slide=False, forward=True)
            self._show_idle_overlay()
        except LibraryDamagedError as error:
            self._library_failed(error)

    def _show_place(self, *, slide: bool, forward: bool) -> None:
        if self._pages is None:
            return
        navigator = self.navigator
        page = self._pages.page(navigator.place, navigator.language, can_go_back=navigator.can_go_back)
        self._connect(page)
        slide = slide and not self._settings.display.reduced_motion
        self.window.stage.show_page(page, slide=slide, forward=forward)
        self.idle.showing(page.words_to_read)
        self._schedule()

    def _connect(self, page: Page) -> None:
        page.home_requested.connect(self._on_home_requested)
        page.back_requested.connect(self._on_back_requested)
        page.topic_selected.connect(self._on_topic_selected)
        page.article_selected.connect(self._on_article_selected)
        page.section_selected.connect(self._on_section_selected)
        page.page_turned.connect(self._on_page_turned)
        page.word_opened.connect(self._on_word_opened)
        page.picture_opened.connect(self._on_picture_opened)
        page.scrolled.connect(self._on_scrolled)

    def _on_step(self, step: Step) -> None:
        reset = self.idle.state is IdleState.READY
        try:
            self._show_place(slide=not reset, forward=step.forward)
        except LibraryDamagedError as error:
            self._library_failed(error)

    # What the reader asks for

    def _on_home_requested(self) -> None:
        self.navigator.home()

    def _on_back_requested(self) -> None:
        self.navigator.back()

    def _on_page_turned(self, page: int) -> None:
        place = self.navigator.place
        self.navigator.turn(TopicPlace(place.topic, page) if isinstance(place, TopicPlace) else Home(page))

    def _on_topic_selected(self, topic: str) -> None:
        if self._pages is None:
            return
        try:
            article = self._pages.only_article(topic, self.navigator.language)
        except LibraryDamagedError as error:
            self._library_failed(error)
            return
        self.navigator.open(TopicPlace(topic) if article is None else ArticlePlace(article))

    def _on_article_selected(self, article: str) -> None:
        self.navigator.open(ArticlePlace(article))

    def _on_section_selected(self, section: int) -> None:
        place = self.navigator.place
        if isinstance(place, ArticlePlace) and section != place.section:
            self.navigator.turn(place.turned_to(section))

    def _on_scrolled(self, scroll: float) -> None:
        self.navigator.note_scroll(scroll)

    def _on_word_opened(self, word: str, meaning: str) -> None:
        if self._pages is not None:
            self._open(self._pages.glossary_card(word, meaning))

    def _on_picture_opened(self, picture: str, alternative: str) -> None:
        if self._pages is None:
            return
        try:
            self._open(self._pages.picture_viewer(picture, alternative))
        except LibraryDamagedError as error:
            self._library_failed(error)

    def _open(self, overlay: Overlay) -> None:
        overlay.closed.connect(lambda: self.window.remove_overlay(overlay))
        self.window.push_overlay(overlay)

    def _on_swiped(self, start: QPointF, right: float, down: float) -> None:
        page = self.window.stage.page
        if page is None or self.window.overlay is not None or self.window.stage.sliding:
            return
        if abs(right) >= page.look.px(SWIPE) and abs(right) >= 2 * abs(down):
            forward = (right < 0) is (self.window.layoutDirection() is Qt.LayoutDirection.LeftToRight)
            page.swipe(page.mapFrom(self.window, start.toPoint()), forward=forward)

    # Idle time

    def _may_act(self, at: QPointF | None) -> bool:
        """Note a touch; tell whether it may do more than wake the screen.

        While a page slides in, a second touch on the same spot is a shaky double tap and presses nothing. Any other
        one is meant, and finds the page in its place. A key does not answer the prompt, as it takes several to get to
        a button; it gives more time.
        """
        if at is None and self._prompt is not None:
            self.idle.waited_for()
            self._on_idle_timeout()
            return True
        awake = self.idle.touched()
        if awake and self.window.stage.sliding:
            if self._is_shaky(at):
                return False
            self.window.stage.finish_slide()
        self._touched_at = at
        return awake

    def _is_shaky(self, at: QPointF | None) -> bool:
        if at is None or self._touched_at is None or self.window.stage.slide_ms >= SHAKE_MS:
            return False
        return (at - self._touched_at).manhattanLength() < self.window.stage.height() * SHAKE

    def _on_touched(self) -> None:
        self.idle.touched()

    def _on_released(self) -> None:
        # Any touch keeps reading, also one that was slid off a button; the button itself has had its say by then.
        if self._prompt is not None:
            QTimer.singleShot(0, self.window, self._close_answered_prompt)

    def _close_answered_prompt(self) -> None:
        if self._prompt is not None and self.idle.state is IdleState.READING:
            self._close_prompt()

    def _on_idle_timeout(self) -> None:
        self.idle.advance()
        if self._prompt is not None and self.idle.state is IdleState.ASKING:
            self._prompt.set_seconds(math.ceil(self.idle.seconds_to_next() or 0))
        self._schedule()

    def _schedule(self) -> None:
        """Wake up when the next thing is due; while asking, at each whole second of the countdown."""
        seconds = self.idle.seconds_to_next()
        if seconds is None or self._library is None:
            self._idle_timer.stop()
            return
        if self.idle.state is IdleState.ASKING:
            seconds = seconds - math.ceil(seconds) + 1
            self._idle_timer.setTimerType(Qt.TimerType.PreciseTimer)
        else:
            self._idle_timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._idle_timer.start(math.ceil(seconds * 1000))

    def _on_idle_changed(self, old: IdleState, new: IdleState) -> None:
        if self._library is None:
            return
        if old is IdleState.ASKING and new is IdleState.READY:
            self.reset()
        elif old is IdleState.RESTING and self._rest is not None:
            self.window.remove_overlay(self._rest)
            self._rest = None
        self._show_idle_overlay()
        self._schedule()

    def _show_idle_overlay(self) -> None:
        if self._pages is None:
            return
        if self.idle.state is IdleState.ASKING and self._prompt is None:
            self._prompt = self._pages.still_reading_prompt(math.ceil(self.idle.seconds_to_next() or 0))
            self._prompt.closed.connect(self._on_keep_reading)
            self._prompt.finished.connect(self.reset)
            self.window.push_overlay(self._prompt)
        elif self.idle.state is IdleState.RESTING and self._rest is None:
            self._rest = self._pages.rest_screen(self._settings.rest.change_after_seconds)
            self.window.push_overlay(self._rest)

    def _on_keep_reading(self) -> None:
        self.idle.touched()
        self._close_prompt()

    def _close_prompt(self) -> None:
        if self._prompt is not None:
            self.window.remove_overlay(self._prompt)
            self._prompt = None
        self._schedule()
