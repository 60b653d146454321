"""Processor time of a frame while a long section is flicked: `python -m benchmarks.flick PACK FLICKS`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPointF
from PySide6.QtWidgets import QScroller

from benchmarks.screen import Screen
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.reading import ReadingView
from kiosk.ui.sheet import Sheet

STEPS = 8
STEP_SECONDS = 0.012
STEP_PIXELS = 60
"""A finger that flicks moves 480 pixels in a tenth of a second."""


class Frames(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QObject) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def measure(pack: Path, flicks: int) -> dict[str, float]:
    """Flick down and, from the end, up again. The time is that of all threads of this process, not the display's."""
    screen = Screen(pack)
    while not isinstance(screen.page, ArticlePage):
        target = screen.way_on(0)
        if target is not None:
            screen.tap(target)
        screen.settle()
    view = screen.page.findChild(ReadingView)
    frames = Frames(screen.page.findChild(Sheet))
    _flick(screen, view, up=True)
    frames.count = 0
    begin_cpu, begin = time.process_time(), time.perf_counter()
    up = True
    for _ in range(flicks):
        _flick(screen, view, up=up)
        bar = view.verticalScrollBar()
        if bar.value() in (bar.minimum(), bar.maximum()):
            up = not up
    cpu, seconds = time.process_time() - begin_cpu, time.perf_counter() - begin
    return {"flick_cpu_ms_per_frame": 1000 * cpu / frames.count, "flick_frames_per_s": frames.count / seconds}


def _flick(screen: Screen, view: ReadingView, *, up: bool) -> None:
    """Flick once and wait until the text has come to rest."""
    middle = QPointF(view.mapTo(screen.window, view.rect().center()))
    step = QPointF(0, -STEP_PIXELS if up else STEP_PIXELS)
    at = middle - step * (STEPS / 2)
    screen.press(at)
    for _ in range(STEPS):
        until = time.perf_counter() + STEP_SECONDS
        while (left := until - time.perf_counter()) > 0:
            QCoreApplication.processEvents()
            time.sleep(min(left, 0.002))
        at += step
        screen.move(at)
    screen.release(at)
    scroller = QScroller.scroller(view.viewport())
    while scroller.state() is not QScroller.State.Inactive:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    screen.settle()


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
