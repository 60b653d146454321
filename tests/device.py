"""The real program in a real window: what is seen on it, and the input of a finger, a wheel, a keyboard and time.

Input goes to the native window, never to a slot; time is turned by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QPoint, QPointF, QRect, Qt, QTimer, QTimerEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScroller, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.appearance import Appearance
from kiosk.app.kiosk import Kiosk
from kiosk.app.supervised import Supervision
from kiosk.core.model import Library, LibraryDamagedError
from kiosk.core.settings import Settings
from kiosk.ui.controls import Tappable
from kiosk.ui.overlays.dark import DarkScreen
from kiosk.ui.overlays.glossary import GlossaryCard
from kiosk.ui.overlays.languages import LanguageChoices
from kiosk.ui.overlays.more import MoreChoices
from kiosk.ui.overlays.picture import PictureViewer
from kiosk.ui.overlays.questions import QuestionChoice, QuestionListCard
from kiosk.ui.overlays.rest import RestScreen
from kiosk.ui.overlays.still_reading import StillReadingPrompt
from kiosk.ui.overlays.take_home import TakeHomeCard
from kiosk.ui.overlays.view import ViewChoices
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.pages.home import HomePage
from kiosk.ui.pages.nothing import NothingPage
from kiosk.ui.pages.other_language import OtherLanguagePage
from kiosk.ui.pages.search import SearchPage
from kiosk.ui.pages.topic import TopicPage
from kiosk.ui.printing import Printer
from kiosk.ui.reading import ReadingView
from kiosk.ui.sheet import Hotspot
from kiosk.ui.sound import SoundService
from kiosk.ui.staff.menu import Finds, StaffMenu, StartLanguages, StartVolumes
from kiosk.ui.staff.pin_pad import PinPad
from kiosk.ui.staff.screen_test import ScreenTest
from kiosk.ui.staff.sentence_card import SentenceCard
from kiosk.ui.staff.touch_test import TouchTest
from kiosk.ui.targets import Target, touch_targets
from kiosk.ui.theme import Palette
from kiosk.ui.window import KioskWindow
from kiosk.ui.words import Words
from tests.clock import FakeClock
from tests.fixtures.leaks import settle

Control = TypeVar("Control", bound=QWidget)

SCREENS: dict[type[QWidget], str] = {
    HomePage: "home",
    TopicPage: "topic",
    ArticlePage: "article",
    OtherLanguagePage: "other language",
    SearchPage: "search",
    NothingPage: "nothing",
    GlossaryCard: "glossary",
    PictureViewer: "picture",
    StillReadingPrompt: "prompt",
    RestScreen: "rest",
    DarkScreen: "dark",
    LanguageChoices: "languages",
    ViewChoices: "view",
    MoreChoices: "more",
    TakeHomeCard: "take home",
    QuestionChoice: "questions",
    QuestionListCard: "question list",
    PinPad: "PIN",
    StaffMenu: "staff menu",
    SentenceCard: "sentences",
    StartLanguages: "start languages",
    StartVolumes: "start volumes",
    Finds: "sticks",
    TouchTest: "touch test",
    ScreenTest: "screen test",
}

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
FRAME_MS = 16
STANDSTILL = 4
"""Frames that a finger rests before it is lifted."""


class Device:
    """Is looked at and touched. What is opened has come to a standstill when a method returns."""

    def __init__(
        self,
        qtbot: QtBot,
        resources: Path,
        settings: Settings,
        size: tuple[int, int],
        sound: SoundService | None = None,
        printer: Printer | None = None,
        *,
        supervision: Supervision | None = None,
        state: Path | None = None,
    ) -> None:
        self._qtbot = qtbot
        self.clock = FakeClock()
        self.failures: list[LibraryDamagedError] = []
        self.window = KioskWindow(Palette().ground, closable=False)
        self.window.resize(*size)
        self._appearance = Appearance(settings, resources / "translations")
        self.kiosk = Kiosk(
            self.window,
            settings,
            self.clock,
            resources,
            self.failures.append,
            sound,
            printer,
            supervision=supervision,
            state=state,
        )

    def show(self, library: Library) -> None:
        """Show a library, the first time in a new window."""
        self.kiosk.show_library(library)
        self.window.show()
        self.window.activateWindow()
        self.wait_until(self.window.isActiveWindow)
        settle()

    def leave(self) -> None:
        """Close the window and let everything of it go."""
        self.window.remove_overlays()
        self.window.stage.clear()
        self.window.hide()
        self.window.deleteLater()
        settle()

    # Looking

    @property
    def screen(self) -> str:
        """Which screen is on top."""
        return SCREENS[type(self.top)]

    @property
    def top(self) -> QWidget:
        """The page, or what lies over it."""
        top = self.window.overlay or self.window.stage.page
        assert top is not None
        return top

    @property
    def page(self) -> QWidget:
        """The page, whatever lies over it."""
        page = self.window.stage.page
        assert page is not None
        return page

    @property
    def words(self) -> Words:
        """The screen's words in the language that it is in."""
        return self._appearance.words(self.kiosk.navigator.language)

    @property
    def reading(self) -> ReadingView:
        """The text of the open section."""
        return self.find(ReadingView)

    @property
    def scroll(self) -> int:
        """Pixels that the text is scrolled down."""
        return self.reading.verticalScrollBar().value()

    def see(self) -> str:
        """All words on the top screen and in the header; of an article, the whole text of its section."""
        places = [self.window.header, self.top, *self.top.findChildren(QWidget)]
        seen = [widget for widget in places if widget is not None and widget.isVisible()]
        texts = [text for widget in seen for text in (widget.accessibleName(), widget.accessibleDescription())]
        texts += [label.text() for label in seen if isinstance(label, QLabel)]
        return "\n".join(text for text in texts if text)

    def targets(self) -> list[Target]:
        """What can be pressed."""
        return touch_targets(self.window, self.top)

    def names(self) -> list[str]:
        """The names of what can be pressed."""
        return [target.name for target in self.targets()]

    def find_all(self, kind: type[Control]) -> list[Control]:
        """The controls of a kind on the top screen that are shown."""
        return [found for found in self.top.findChildren(kind) if found.isVisible()]

    def find(self, kind: type[Control], fits: Callable[[Control], bool] = lambda _: True) -> Control:
        """The first control of a kind that fits."""
        return next(found for found in self.find_all(kind) if fits(found))

    def control(self, name: str) -> Tappable:
        """The control with that name or label."""
        found = [control for control in self.find_all(Tappable) if name in (control.accessibleName(), control.text())]
        assert len(found) == 1, f"{name!r} is {len(found)} times among {[c.accessibleName() for c in found]}"
        return found[0]

    def rect(self, widget: QWidget) -> QRect:
        """Where a widget stands in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def focused(self) -> QWidget | None:
        """What the keyboard acts on."""
        return QApplication.focusWidget()

    # A finger

    def put_down(self, point: QPoint) -> None:
        """Put a finger on the screen."""
        QTest.mousePress(self.window.windowHandle(), LEFT, NO_KEY, point)
        QApplication.processEvents()

    def move_to(self, point: QPoint) -> None:
        """Move the finger that is on the screen."""
        QTest.mouseMove(self.window.windowHandle(), point)
        QApplication.processEvents()

    def lift_at_once(self, point: QPoint) -> None:
        """Take the finger off the screen, and wait for nothing."""
        QTest.mouseRelease(self.window.windowHandle(), LEFT, NO_KEY, point)

    def lift(self, point: QPoint) -> None:
        """Take the finger off the screen."""
        self.lift_at_once(point)
        self._come_to_rest()

    def tap_at(self, point: QPoint) -> None:
        """Touch a point of the window."""
        self.put_down(point)
        self.lift(point)

    def tap(self, control: str | QWidget) -> None:
        """Tap a control, or the one with that name or label."""
        self.tap_at(self._point_on(self.control(control) if isinstance(control, str) else control))

    def drag(self, start: QPoint, by: QPoint, steps: int = 8, *, stop: bool = True) -> None:
        """Put a finger down, move it by so much, and lift it: from a standstill or, with `stop` false, on the move."""
        self.put_down(start)
        places = [start + by * (step / steps) for step in range(1, steps + 1)]
        for place in [*places, *[start + by] * (STANDSTILL if stop else 0)]:
            self.move_to(place)
            self._next_frame()
        self.lift(start + by)

    def flick(self, up: int, start: QPoint | None = None) -> None:
        """Flick the text up by so many pixels of finger (down if below 0) and wait until it stands still."""
        middle = self.rect(self.reading.viewport()).center()
        self.drag(start or middle + QPoint(0, up // 2), QPoint(0, -up), steps=5, stop=False)
        self.wait_for_text_to_stand()

    def wait_for_text_to_stand(self) -> None:
        """Wait until a flicked text has stopped."""
        if self.screen == "article":
            scroller = QScroller.scroller(self.reading.viewport())
            self.wait_until(lambda: scroller.state() is QScroller.State.Inactive)
        settle()

    def swipe(self, right: int) -> None:
        """Move a finger over the text to the right by so many pixels (to the left if below 0)."""
        middle = self.rect(self.reading.viewport()).center()
        self.drag(middle - QPoint(right // 2, 0), QPoint(right, 0))

    def wheel(self, by: int, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Turn a mouse's wheel over the text, downwards if below 0."""
        point = self.rect(self.reading.viewport()).center()
        QTest.wheelEvent(self.window.windowHandle(), QPointF(point), QPoint(0, by), QPoint(0, 0), modifiers)
        settle()

    # A keyboard

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.window.windowHandle(), key, modifiers)
            self._come_to_rest()

    # Time

    def wait_idle(self, seconds: float) -> None:
        """Let time go on without a touch; whatever becomes due on the way happens at its moment."""
        while seconds > 0:
            due = self.kiosk.idle.seconds_to_next()
            step = seconds if due is None or due <= 0 else min(seconds, due)
            self.clock.go_on(step)
            self.kiosk.advance()
            seconds -= step
        self._come_to_rest()

    @staticmethod
    def fire(timer: QTimer) -> None:
        """Let the moment come that a timer waits for."""
        QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Let the event loop turn until something is so."""
        self._qtbot.waitUntil(condition, timeout=5000)

    def _next_frame(self) -> None:
        """Let a frame go by: kinetic scrolling measures how fast a finger moves by a clock of its own."""
        frame = QDeadlineTimer(FRAME_MS)
        self._qtbot.waitUntil(frame.hasExpired)

    def _come_to_rest(self) -> None:
        settle()
        if self.window.stage.sliding:
            self.wait_until(lambda: not self.window.stage.sliding)
            settle()

    def _point_on(self, widget: QWidget) -> QPoint:
        """A point at which a finger meets the widget: a word that is broken over two lines has none in its middle."""
        points = [widget.rect().center()]
        if isinstance(widget, Hotspot):
            step = max(1, min(widget.width(), widget.height()) // 4)
            points += [
                QPoint(x, y) for y in range(step, widget.height(), step) for x in range(step, widget.width(), step)
            ]
            points = [point for point in points if widget.hitButton(point)]
        return widget.mapTo(self.window, points[0])
