"""What a touch does beyond the control under it: it wakes the screen, ends a slide, turns to the next section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, Qt

from kiosk.ui.touch import TouchWatch

if TYPE_CHECKING:
    from kiosk.app.idle_watch import IdleWatch
    from kiosk.app.speaking import Speaking
    from kiosk.ui.window import KioskWindow

SWIPE: Final = 150
"""Design pixels that a finger must move sideways to turn to the next or previous section."""

SHAKE: Final = 0.05
"""How far apart, in heights of the window, two touches of a shaky double tap are at most."""
SHAKE_MS: Final = 150
"""How long after the first one has set a page in motion the second one comes: by then the page seems to stand."""


class Touching(QObject):
    """Stands between the window's `TouchWatch` and the idle time."""

    def __init__(self, window: KioskWindow, idle: IdleWatch, speaking: Speaking) -> None:
        super().__init__(window)
        self._window = window
        self._idle = idle
        self._speaking = speaking
        self._touched_at: QPointF | None = None
        window.winId()  # makes the native window that input comes in by
        self.watch = TouchWatch(window.windowHandle(), self._may_act)
        self.watch.touched.connect(self._on_touched)
        self.watch.released.connect(idle.answered_by_touch)
        self.watch.swiped.connect(self._on_swiped)

    def _may_act(self, at: QPointF | None) -> bool:
        """Note a touch; tell whether it may do more than wake the screen.

        While a page slides in, a second touch on the same spot is a shaky double tap and presses nothing. Any other
        one is meant, and finds the page in its place. A key does not answer the prompt, as it takes several to get to
        a button; it gives more time.
        """
        if at is None and self._idle.asking:
            self._idle.more_time_to_answer()
            return True
        awake = self._idle.timer.touched()
        stage = self._window.stage
        if awake and stage.sliding:
            if self._is_shaky(at):
                return False
            stage.finish_slide()
        self._touched_at = at
        return awake and (at is None or self._speaking.may_act(at))

    def _is_shaky(self, at: QPointF | None) -> bool:
        stage = self._window.stage
        if at is None or self._touched_at is None or stage.slide_ms >= SHAKE_MS:
            return False
        return (at - self._touched_at).manhattanLength() < stage.height() * SHAKE

    def _on_touched(self) -> None:
        self._idle.timer.touched()

    def _on_swiped(self, start: QPointF, right: float, down: float) -> None:
        window = self._window
        page = window.stage.page
        if page is None or window.overlay is not None or window.stage.sliding:
            return
        if abs(right) >= page.look.px(SWIPE) and abs(right) >= 2 * abs(down):
            forward = (right < 0) is (window.layoutDirection() is Qt.LayoutDirection.LeftToRight)
            page.swipe(page.mapFrom(window, start.toPoint()), forward=forward)
