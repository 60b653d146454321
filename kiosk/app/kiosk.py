"""The composition root of the screen: wires window, navigator, idle time and library, and nothing else.

A tap goes: control → the page's signal → a slot here → the navigator → `_on_step` → a new page on the stage.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.appearance import Appearance
from kiosk.app.counting import Counting
from kiosk.app.idle_watch import IdleWatch
from kiosk.app.listening import Listening
from kiosk.app.page_maker import PageMaker, nothing_page
from kiosk.app.remembered import Remembered
from kiosk.app.reviewing import Reviewing
from kiosk.app.searching import Searching
from kiosk.app.speaking import Speaking
from kiosk.app.staff import Staff
from kiosk.app.staff_choices import StaffChoices
from kiosk.app.taking_home import TakingHome
from kiosk.app.touching import Touching
from kiosk.app.viewing import Viewing
from kiosk.core.clock import Clock
from kiosk.core.idle import IdleState, IdleTimer
from kiosk.core.model import Library, LibraryDamagedError
from kiosk.core.navigator import ArticlePlace, Home, Navigator, Place, Step, TopicPlace
from kiosk.core.opening_hours import OpeningHours
from kiosk.core.preferences import Preferences
from kiosk.core.settings import Settings
from kiosk.ui.icons import Icons
from kiosk.ui.page import Page
from kiosk.ui.sound import Silence, SoundService
from kiosk.ui.theme import Metrics, Style, comfortable_text_size
from kiosk.ui.touch import TouchWatch
from kiosk.ui.window import KioskWindow
from kiosk.ui.words import Words

if TYPE_CHECKING:
    # Imported when they are needed: the first screen does without them.
    from kiosk.app.supervised import Supervision
    from kiosk.ui.overlays.overlay import Overlay
    from kiosk.ui.overlays.still_reading import StillReadingPrompt
    from kiosk.ui.printing import Printer

_logger = logging.getLogger(__name__)


class Kiosk(QObject):
    """Shows a library in a window. `show_library(None)` shows that there is nothing to show.

    `library_failed` is called when the library turns out to be damaged while it is being read; whoever owns the
    libraries then shows another one. `state` is the folder in which is remembered what must outlive a restart; without
    one nothing is. `clears_clipboard` says whether the clipboard is the readers', and is emptied after each.
    """

    def __init__(  # noqa: PLR0913 - all that the composition root wires
        self,
        window: KioskWindow,
        settings: Settings,
        clock: Clock,
        resources: Path,
        library_failed: Callable[[LibraryDamagedError], None],
        sound: SoundService | None = None,
        printer: Printer | None = None,
        *,
        supervision: Supervision | None = None,
        state: Path | None = None,
        clears_clipboard: bool = True,
    ) -> None:
        # A QObject, because PySide6 6.11.3 leaks a weak reference for each connection to a method of any other object.
        super().__init__(window)
        self.window = window
        self.supervision = supervision
        """The line to `kiosk serve`, if that has started this program."""
        self._settings = settings
        self._clock = clock
        self._appearance = Appearance(settings, resources / "translations")
        self._icons = Icons(resources / "icons" / "interface")
        self._keyboards = resources / "keyboards"
        self._library_failed = library_failed
        self._clears_clipboard = clears_clipboard
        self.library: Library | None = None
        """What is to be shown today of the library that was given."""
        self.reviewing = Reviewing(self, clock, state)
        self._clinic = ""
        self._code = ""
        self.pages: PageMaker | None = None
        self._styled_size = QSize()
        self._reopen: Callable[[], None] | None = None
        """Opens the card anew that a change of language, size or colours is made from."""
        self.preferences = Preferences()
        self.navigator = Navigator("", self._on_step)
        self._viewing = Viewing(self)
        self._searching = Searching(self)
        self._staff_choices = StaffChoices(Remembered(state / "choices.json" if state else None), settings)
        self._listening = Listening(self, sound or Silence(), settings.listen, self._staff_choices)
        self._speaking = Speaking(self, self._listening, self._appearance.words("en"))
        self._taking_home = TakingHome(self, settings.take_home, printer, clock)
        self.counting = Counting(self, state if settings.counts.enabled else None, clock)
        self._idle = IdleWatch(
            window,
            clock,
            settings.idle_times(),
            OpeningHours(settings.hours),
            self._still_reading_prompt,
            self._rest_screen,
            self.reset,
        )
        if supervision is not None:
            self._idle.visit_began.connect(supervision.note_visit)
        self._restyle_timer = QTimer(window)
        self._restyle_timer.setSingleShot(True)
        self._restyle_timer.setInterval(0)
        self._restyle_timer.timeout.connect(self.restyle)
        window.resized.connect(self._on_resized)
        self._touching = Touching(window, self._idle, self._speaking)
        self.staff = Staff(self, settings, clock, self._listening, self._staff_choices, state)

    @property
    def touch(self) -> TouchWatch:
        """What reports touches of the window."""
        return self._touching.watch

    @property
    def idle(self) -> IdleTimer:
        """How long nobody has touched the screen."""
        return self._idle.timer

    def show_library(self, library: Library | None, code: str = "") -> None:
        """Show a library from its home screen on; without one, a page for patients. `code` is for staff."""
        try:
            shown = self.reviewing.take(library)
        except LibraryDamagedError as error:
            self._library_failed(error)
            return
        if library is None:
            self._clinic = self._clinic if self.library else ""
        else:
            self._clinic = library.info(library.languages[0]).clinic
        if self.window.stage.page is not None:
            # Whoever was reading is not to be met by the next one: here nothing may be read of the library before.
            self._forget_reader()
        self.library = shown
        self._code = code
        self.preferences = Preferences()
        language = self._staff_choices.start_language(library.languages) if library else "en"
        self.navigator = Navigator(language, self._on_step)
        self._idle.start(running=False)
        self.restyle()
        # If this library has failed while it was shown, another one may be there by now, or none.
        self._idle.start(running=self.library is not None)

    def reset(self) -> None:
        """Clear everything of a visit: overlays, place, language, choices, clipboard, and what memory still holds."""
        focused = self.window.focusWidget()
        if focused is not None:  # pyright: ignore[reportUnnecessaryComparison] - nothing may have the focus
            # The next person did not come by keyboard.
            focused.clearFocus()
        self.close_cards()
        self.idle.reset()
        chosen = self.navigator.language, self.preferences
        self.preferences = Preferences()
        self.navigator.reset()
        if self.reviewing.follow_day() or (self.navigator.language, self.preferences) != chosen:
            self.restyle()
        self._forget_reader()
        self.window.stage.finish_slide()
        # Pages refer to themselves through their slots: collect them once Qt has let go of them.
        QTimer.singleShot(0, self.window, lambda: QTimer.singleShot(0, self.window, gc.collect))
        if self.library is None:
            self._idle.start(running=False)
        self._idle.schedule()

    def _forget_reader(self) -> None:
        """Forget all that was heard, ticked, typed and opened, and what the clipboard holds."""
        self.close_cards()
        for part in (self._listening, self._taking_home, self.counting, self.staff):
            part.reset()
        clipboard = QGuiApplication.clipboard()
        if self._clears_clipboard and clipboard is not None:  # pyright: ignore[reportUnnecessaryComparison] - some platforms have none
            clipboard.clear()

    def read(self, action: Callable[[], None]) -> None:
        """Do something that reads the library; if that is damaged, another one takes its place."""
        try:
            action()
        except LibraryDamagedError as error:
            self._library_failed(error)

    def open(self, overlay: Overlay, again: Callable[[], None] | None = None) -> None:
        """Lay a card over the page. `again` opens it anew after a change of how everything looks."""
        self._reopen = again
        overlay.closed.connect(self.close_card)
        self.window.push_overlay(overlay)
        self._speaking.announce(overlay)

    def close_card(self) -> None:
        """Take the card on top away."""
        self._reopen = None
        if self.window.overlay is not None:
            self.window.remove_overlay(self.window.overlay)

    def close_cards(self) -> None:
        """Take away everything that lies over the page."""
        self._reopen = None
        self.window.remove_overlays()
        self._idle.forget_overlays()

    @property
    def style(self) -> Style:
        """How everything looks now, and in which words."""
        return self._style(self.navigator.language)

    @property
    def metrics(self) -> Metrics:
        """How large things are in the window now."""
        return self._appearance.metrics(self.window.size())

    def words(self, language: str) -> Words:
        """The screen's words in a language."""
        return self._appearance.words(language)

    def begin_visit(self) -> None:
        """Follow the time from now on, as somebody is here; also where there is no library that could be read."""
        if self.library is None:
            self._idle.start(running=True)
        self.idle.touched()

    @property
    def can_speak(self) -> bool:
        """Whether there is a voice for the screen's language."""
        return self._settings.listen.output != "off" and self._listening.sound.speaks(self.navigator.language)

    def choose_language(self, language: str) -> None:
        """Show everything in another language of the library, from the present place on."""
        if language != self.navigator.language:
            self.navigator.language = language
            self.restyle()

    def prefer(self, preferences: Preferences) -> None:
        """Show everything as the reader wants it."""
        if preferences != self.preferences:
            self.preferences = preferences
            self.restyle()

    def go_to(self, place: Place) -> None:
        """Open a place, as if the reader had found the way there."""
        self.navigator.open(place)

    def scroll_to_end(self) -> bool:
        """Scroll the open section to its end; returns whether there is anything below the screen."""
        page = self.window.stage.page
        return page is not None and page.scroll_to_end()

    def advance(self) -> None:
        """Do what has become due by the clock."""
        self._idle.advance()

    def go_home(self) -> None:
        """After a failure: whatever happened, back to a clean home screen."""
        self.reset()
        self.restyle()

    # The style and what is shown in it

    def _on_resized(self) -> None:
        # Showing a window "resizes" it to the size that it has been made for.
        if self.window.size() != self._styled_size:
            self._restyle_timer.start()

    def _style(self, language: str) -> Style:
        return self._appearance.style(self.window.size(), language, self.preferences)

    def restyle(self) -> None:
        """Make header and page anew for the window's present size, language and the reader's choices."""
        self._restyle_timer.stop()
        self._styled_size = self.window.size()
        style = self.style
        self.window.remove_overlays()
        self._idle.forget_overlays()
        self._speaking.use(style.words)
        self.window.set_ground(style.palette.ground)
        self.window.setLayoutDirection(style.direction)
        if self.library is None:
            self.pages = None
            self.window.set_header(None)
            self.window.stage.show_page(nothing_page(style, self._clinic, self._code), slide=False, forward=True)
            self._idle.show_overlay()
            self._open_again()
            return
        self.pages = PageMaker(self.library, style, self._icons, self._keyboards, self._clock)
        try:
            header = self.pages.header(self._code)
            self.window.set_header(header)
            self.reviewing.connect_header(header)
            self.show_place(slide=False, forward=True)
            self._idle.show_overlay()
        except LibraryDamagedError as error:
            self._library_failed(error)
            return
        self._open_again()

    def _open_again(self) -> None:
        if self._reopen is not None:
            self._reopen()

    @property
    def comfortable_size(self) -> int:
        """The largest size of text that reads well in this window, as an index."""
        return comfortable_text_size(self._appearance.metrics(self.window.size()))

    def show_place(self, *, slide: bool, forward: bool) -> None:
        """Make the page of the present place anew."""
        if self.pages is None:
            return
        self._listening.forget_page()
        page = self.pages.page(
            self.navigator.place,
            can_go_back=self.navigator.can_go_back,
            easier=self.preferences.is_easier(self.comfortable_size),
            listening=self._listening,
        )
        self._connect(page)
        slide = slide and not page.look.reduced_motion
        self.window.stage.show_page(page, slide=slide, forward=forward)
        self.idle.showing(page.words_to_read)
        self._idle.schedule()
        if self._reopen is None:
            self._speaking.announce(page)

    def _connect(self, page: Page) -> None:
        page.home_requested.connect(self._on_home_requested)
        page.back_requested.connect(self._on_back_requested)
        page.hide_requested.connect(self._on_hide_requested)
        page.topic_selected.connect(self._on_topic_selected)
        page.article_selected.connect(self._on_article_selected)
        page.section_selected.connect(self._on_section_selected)
        page.page_turned.connect(self._on_page_turned)
        page.scrolled.connect(self._on_scrolled)
        for part in (self._viewing, self._searching, self._listening, self._taking_home, self.counting):
            part.connect_page(page)

    def _on_step(self, step: Step) -> None:
        reset = self.idle.state is IdleState.READY
        self.read(lambda: self.show_place(slide=not reset, forward=step.forward))

    # What the reader asks for

    def _on_home_requested(self) -> None:
        self.navigator.home()

    def _on_back_requested(self) -> None:
        self.navigator.back()

    def _on_hide_requested(self) -> None:
        self.reset()

    def _on_page_turned(self, page: int) -> None:
        place = self.navigator.place
        self.navigator.turn(TopicPlace(place.topic, page) if isinstance(place, TopicPlace) else Home(page))

    def _on_topic_selected(self, topic: str) -> None:
        self.read(lambda: self._open_topic(topic))

    def _open_topic(self, topic: str) -> None:
        """Open a topic or, if it has just one, its article."""
        article = self.pages.only_article(topic) if self.pages is not None else None
        self.navigator.open(TopicPlace(topic) if article is None else ArticlePlace(article))

    def _on_article_selected(self, article: str) -> None:
        self.navigator.open(ArticlePlace(article))

    def _on_section_selected(self, section: int) -> None:
        place = self.navigator.place
        if isinstance(place, ArticlePlace) and section != place.section:
            self.navigator.turn(place.turned_to(section))

    def _on_scrolled(self, scroll: float) -> None:
        self.navigator.note_scroll(scroll)

    def _still_reading_prompt(self, seconds: int) -> StillReadingPrompt:
        from kiosk.ui.overlays.still_reading import StillReadingPrompt

        return StillReadingPrompt(self.style, seconds)

    def _rest_screen(self, is_open: bool) -> Overlay:  # noqa: FBT001 - the idle watch passes what it knows
        if self.pages is None:
            raise LookupError("there is no library that anybody could begin with")
        if not is_open:
            return self.pages.dark_screen()
        return self.pages.rest_screen(self._settings.rest.change_after_seconds, self._style)
