"""Where pages stand: one at a time, the next one sliding in."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPoint, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import Tappable
from kiosk.ui.lifetime import discard
from kiosk.ui.page import Page
from kiosk.ui.theme import SLIDE_MS


class Stage(QWidget):
    """Shows a page and throws the one before away.

    A page slides in over the one before it: moving a real, opaque widget costs a blit a frame, without a picture of
    either page in memory.
    """

    page_shown = Signal(QWidget)
    """This page has taken the place of the one before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self._leaving: Page | None = None
        self._animation: QPropertyAnimation | None = None

    @property
    def sliding(self) -> bool:
        """Whether a page is on its way in."""
        return self._animation is not None

    @property
    def slide_ms(self) -> int:
        """For how many milliseconds a page has been on its way in; 0 where none is."""
        return 0 if self._animation is None else self._animation.currentTime()

    def show_page(self, page: Page, *, slide: bool, forward: bool) -> None:
        """Put a page in the place of the present one."""
        self.finish_slide()
        old, self.page = self.page, page
        focused = self.window().focusWidget()
        had_keyboard = False
        if focused is not None and self.isAncestorOf(focused):  # pyright: ignore[reportUnnecessaryComparison]
            had_keyboard = isinstance(focused, Tappable) and focused.ringed
            # Else Qt hands the focus on from the leaving page, as if somebody had pressed Tab.
            focused.clearFocus()
        page.setParent(self)
        page.setGeometry(self.rect())
        page.show()
        if old is not None:
            if slide:
                self._slide(page, old, forward=forward)
            else:
                discard(old)
        if had_keyboard:
            page.setFocus(Qt.FocusReason.TabFocusReason)
            page.focusNextChild()
        self.page_shown.emit(page)

    def clear(self) -> None:
        """Throw the present page away."""
        self.finish_slide()
        if self.page is not None:
            discard(self.page)
            self.page = None

    def finish_slide(self) -> None:
        """Put a page that is on its way in to its place at once."""
        if self._animation is not None:
            # At its last moment the animation ends by itself and tells so.
            self._animation.setCurrentTime(self._animation.duration())

    def _slide(self, page: Page, old: Page, *, forward: bool) -> None:
        part = page.moving_part(old)
        if part is not page:
            # The new rail and dock are there at once; the old page would be seen behind the sliding text.
            discard(old)
        else:
            self._leaving = old
        end = part.pos()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = 1 if forward is not mirrored else -1
        animation = QPropertyAnimation(part, b"pos", self)
        animation.setDuration(SLIDE_MS)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.setStartValue(end + QPoint(side * part.width(), 0))
        animation.setEndValue(end)
        animation.finished.connect(self._on_slide_finished)
        self._animation = animation
        part.move(end + QPoint(side * part.width() * 3 // 4, 0))
        animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _on_slide_finished(self) -> None:
        if self._animation is not None:
            self._animation.deleteLater()
            self._animation = None
        if self._leaving is not None:
            discard(self._leaving)
            self._leaving = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as large as the stage."""
        super().resizeEvent(event)
        self.finish_slide()
        if self.page is not None:
            self.page.setGeometry(self.rect())
