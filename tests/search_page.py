"""The search page in a window of its own, touched and typed on as a reader does; what is found is given by the test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.keyboards import read_layouts
from kiosk.core.model import Topic
from kiosk.core.scripts import writing_system
from kiosk.core.search import Mark, SearchHit, SearchResults
from kiosk.ui.controls import Tappable
from kiosk.ui.icons import Icons
from kiosk.ui.pages.search import SearchPage
from kiosk.ui.standard_buttons import StandardButtons
from kiosk.ui.theme import Metrics, Palette, Style
from kiosk.ui.words import Words
from tests.fixtures.leaks import settle

RESOURCES = Path(__file__).parents[1] / "resources"
TOPICS = (Topic("pregnancy", "Pregnancy", "", "berry", 3), Topic("heart", "Heart and lungs", "", "amber", 2))

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
FRAME_MS = 16


def hit(title: str, sentence: str, word: str = "", article: str = "heart/one", language: str = "en") -> SearchHit:
    """A hit in the section "What helps" whose sentence has that word marked."""
    marks = (Mark(sentence.index(word), len(word)),) if word else ()
    return SearchHit(article, language, title, (), 1, "What helps", 0, sentence, marks)


def hits(count: int, language: str = "en") -> SearchResults:
    """That many hits; the name of the first is `FIRST_HIT`."""
    numbers = range(1, count + 1)
    return SearchResults(tuple(hit(f"Article {n}", f"Sentence {n}.", language=language) for n in numbers))


FIRST_HIT, SECOND_HIT = (f"Article {number}. Sentence {number}. · What helps" for number in (1, 2))


class SearchWindow:
    """A reader in front of the search page."""

    def __init__(
        self,
        qtbot: QtBot,
        languages: Sequence[str] = ("en",),
        size: tuple[int, int] = (1920, 1080),
        inches: float = 22.0,
        text_scale: float = 1.0,
        text: str = "",
        *,
        low_reach: bool = False,
    ) -> None:
        self._qtbot = qtbot
        self.words = Words(languages[0], RESOURCES / "translations")
        metrics, writing = Metrics(*size, inches), writing_system(languages[0])
        self.style = Style(Palette(), metrics, writing, self.words, text_scale, low_reach)
        icons = Icons(RESOURCES / "icons" / "interface")
        layouts = read_layouts(RESOURCES / "keyboards", languages)
        buttons = StandardButtons(self.style, icons)
        sign = icons.on_button("search", self.style)
        self.page = SearchPage(self.style, layouts, TOPICS, lambda _: QPixmap(), buttons, sign, text)
        self.asked: list[str] = []
        self.page.text_changed.connect(self.asked.append)
        self.window = QWidget()
        self.window.setLayoutDirection(self.words.direction)
        self.window.resize(*size)
        self.page.setParent(self.window)
        self.page.setGeometry(0, self.style.header_height, size[0], size[1] - self.style.header_height)
        self.window.show()
        self.window.activateWindow()
        self.wait_until(self.window.isActiveWindow)
        settle()
        focused = QApplication.focusWidget()
        if focused is not None:
            # Qt gives the focus to the first control of a new window; the kiosk's window is not new.
            focused.clearFocus()

    def leave(self) -> None:
        """Close the window."""
        self.window.hide()
        self.window.deleteLater()
        settle()

    # Looking

    def controls(self) -> list[Tappable]:
        """Everything that can be pressed and is at least partly seen."""
        found = self.page.findChildren(Tappable)
        return [control for control in found if control.isVisible() and not control.visibleRegion().isEmpty()]

    def names(self) -> list[str]:
        """Their names."""
        return [control.accessibleName() for control in self.controls()]

    def control(self, name: str) -> Tappable:
        """The one with that name."""
        found = [control for control in self.controls() if control.accessibleName() == name]
        assert len(found) == 1, f"{name!r} is {len(found)} times among {self.names()}"
        return found[0]

    def rect(self, widget: QWidget) -> QRect:
        """Where a widget stands in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def see(self) -> list[str]:
        """The labels on the page."""
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def picture(self, widget: QWidget | None = None) -> QImage:
        """What the page or a part of it looks like."""
        return (widget or self.window).grab().toImage()

    # Touching

    def put_down(self, point: QPoint) -> None:
        """Put a finger on the window."""
        QTest.mousePress(self.window.windowHandle(), LEFT, NO_KEY, point)
        QApplication.processEvents()

    def lift(self, point: QPoint) -> None:
        """Take it off."""
        QTest.mouseRelease(self.window.windowHandle(), LEFT, NO_KEY, point)
        settle()

    def tap_at(self, point: QPoint) -> None:
        """Touch a point of the window."""
        self.put_down(point)
        self.lift(point)

    def tap(self, *names: str) -> None:
        """Tap controls one after the other."""
        for name in names:
            control = self.control(name)
            self.tap_at(self.rect(control).center())

    def drag(self, start: QPoint, by: QPoint) -> None:
        """Put a finger down, move it by so much, let it rest and lift it."""
        self.put_down(start)
        for place in [*(start + by * (step / 8) for step in range(1, 9)), *[start + by] * 4]:
            QTest.mouseMove(self.window.windowHandle(), place)
            QApplication.processEvents()
            # Kinetic scrolling measures how fast a finger moves by a clock of its own.
            frame = QDeadlineTimer(FRAME_MS)
            self.wait_until(frame.hasExpired)
        self.lift(start + by)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys of a keyboard that is plugged in."""
        for key in keys:
            focused = QApplication.focusWidget()
            if focused is None:
                # The kiosk's window hands keys to the page that nothing else has.
                QTest.keyClick(self.page, key)
            else:
                QTest.keyClick(focused, key)
            settle()

    def find(self, results: SearchResults) -> None:
        """Show what was found."""
        self.page.show_results(results)
        settle()

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Let the event loop turn until something is so."""
        self._qtbot.waitUntil(condition, timeout=5000)
