"""From the finger's lift to the painted article: `python -m benchmarks.tap PACK TAPS` prints the figures."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from benchmarks.screen import Screen
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.sheet import Sheet


class FirstPaint(QObject):
    """Notes the moment when a widget's first paint is done and is on its way to the display."""

    def __init__(self, widget: QObject) -> None:
        super().__init__()
        self.done: float | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, then for the event loop to come round."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self.done = time.perf_counter()


def measure(pack: Path, taps: int) -> dict[str, float]:
    """Walk through the library with slides on, until so many taps have opened an article or another section of it.

    The text's first paint counts: it may be the first frame of its slide, whose end is `tap_slide_end_p50_ms`.
    """
    screen = Screen(pack)
    painted: list[float] = []
    at_rest: list[float] = []
    visit = 0
    while len(painted) < taps:
        target = screen.way_on(visit)
        if target is None:
            screen.kiosk.reset()
            visit += 1
            screen.settle()
            continue
        lifted = screen.tap(target)
        if isinstance(screen.page, ArticlePage):
            first_paint = FirstPaint(screen.page.findChild(Sheet))
            while first_paint.done is None:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            painted.append(1000 * (first_paint.done - lifted))
            while screen.window.stage.sliding:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            at_rest.append(1000 * (time.perf_counter() - lifted))
        screen.settle()
    percentiles = quantiles(painted, n=100, method="inclusive")
    return {
        "tap_p50_ms": percentiles[49],
        "tap_p99_ms": percentiles[98],
        "tap_slide_end_p50_ms": quantiles(at_rest, n=2)[0],
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
