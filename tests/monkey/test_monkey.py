"""Two thousand things done at random, and twenty thousand: the kiosk keeps its promises after each thousand.

A failure tells the seed and what was done last; `make monkey EVENTS=… SEED=…` does the same once more.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Final

import psutil
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from kiosk.core.idle import IdleState
from kiosk.core.preferences import Preferences
from kiosk.core.settings import CountsSettings, DisplaySettings, IdleSettings, Settings, StaffSettings
from kiosk.core.staff_pin import hash_pin
from kiosk.ui.controls import Tappable
from kiosk.ui.lock import InputLock
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.monkey.monkey import PIN, Monkey
from tests.translated_library import TranslatedLibrary

BETWEEN_CHECKS: Final = 1000
TRACE: Final = 30
"""How many of the last things are told when something fails."""
SIZE: Final = (1920, 1080)
MOST_GROWTH: Final = 48e6
"""Bytes that the process may have more than at the first check: with nothing lost it moves by some 30 MB, as heap
comes and goes for screens of six sizes. What is lost shows sooner in the number of objects."""
MOST_OBJECTS: Final = 1_000
"""How many more of Python's objects there may be than at the first check: caches fill. A page has hundreds."""
LONGEST_ALONE: Final = IdleSettings().prompt_at_most_seconds + IdleSettings().reset_after_seconds
"""Seconds within which a kiosk that is left alone shows its home screen."""


Logged = Callable[[], list[str]]
"""What the log holds, Qt's messages among it."""


class Watch:
    """Looks whether the kiosk keeps what it promises."""

    def __init__(self, reader: Driver, logged: Logged) -> None:
        self._reader = reader
        self._logged = logged
        self._process = psutil.Process()
        self._children = len(self._process.children())
        self._memory: list[int] = []
        self._qt_objects: list[int] = []
        self._objects: list[int] = []

    def after_each(self) -> None:
        """What costs little to look at: nothing was logged, and something is on the screen."""
        assert self._logged() == []
        assert self._reader.failures == []
        assert self._reader.window.isVisible()
        assert self._reader.top.isVisible()

    def after_a_thousand(self) -> None:
        """Everything; leaves a home screen of the first size."""
        self._reader.window.resize(*SIZE)
        settle()
        self._leave_alone()
        visible = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        assert visible == [self._reader.window]
        assert [window for window in QGuiApplication.topLevelWindows() if window.isVisible()] == [
            self._reader.window.windowHandle()
        ]
        data = QGuiApplication.clipboard().mimeData()
        assert data is None or data.formats() == []
        assert len(self._process.children()) == self._children
        self._qt_objects.append(len(self._reader.window.findChildren(QObject)))
        assert self._qt_objects[-1] == self._qt_objects[0]
        self._measure_memory()

    def memory(self) -> str:
        return ", ".join(f"{used / 1e6:.1f}" for used in self._memory) + " MB"

    def _leave_alone(self) -> None:
        self._reader.wait_idle(LONGEST_ALONE)
        kiosk = self._reader.kiosk
        assert self._reader.at_start
        assert kiosk.preferences == Preferences()
        assert kiosk.idle.state in (IdleState.READY, IdleState.RESTING)
        if kiosk.idle.state is IdleState.RESTING:
            self._reader.wake()
        self._reader.window.stage.finish_slide()
        assert self._reader.screen == "home"
        assert [control.accessibleName() for control in self._reader.find_all(Tappable) if control.ringed] == []

    def _measure_memory(self) -> None:
        gc.collect()
        settle()
        self._objects.append(len(gc.get_objects()))
        assert self._objects[-1] - self._objects[0] <= MOST_OBJECTS
        self._memory.append(self._process.memory_info().rss)
        assert self._memory[-1] - self._memory[0] <= MOST_GROWTH, self.memory()


@contextmanager
def telling(seed: int, done: deque[str]) -> Iterator[None]:
    """Tell how to see a failure again, and what came before it."""
    try:
        yield
    except Exception as error:
        told = "\n  ".join(done)
        raise AssertionError(f"with seed {seed}: {error!r}\nthe last things done:\n  {told}") from error


@pytest.fixture
def _lock(qapp: QApplication) -> Iterator[None]:
    """The application's filter, as in the real program."""
    lock = InputLock(qapp, "linux", closable=False)
    yield
    lock.release()
    lock.deleteLater()


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture, qtlog: _QtMessageCapture) -> Logged:
    return lambda: [*(record.getMessage() for record in caplog.records), *(record.message for record in qtlog.records)]


@pytest.mark.usefixtures("_lock")
def test_a_monkey_finds_nothing_to_break(
    open_kiosk: OpenKiosk,
    qtbot: QtBot,
    logged: Logged,
    events: int,
    seed: int,
) -> None:
    random, sound = Random(seed), FakeSound("en", "ar", "zh-Hans")  # noqa: S311 - the same things each time
    library = TranslatedLibrary(
        languages=("en", "ar", "zh-Hans", "de", "ur"),
        only_in_first=frozenset({"scans/breast"}),
        sensitive=frozenset({"checks/pulse"}),
        recordings={("checks/pulse", "en"): b"a recording"},
    )
    settings = Settings(
        display=DisplaySettings(region="GB", reduced_motion=bool(seed % 2)),
        counts=CountsSettings(enabled=True),
        staff=StaffSettings(pin=hash_pin(PIN)),
    )
    reader = open_kiosk(library, SIZE, settings, sound)
    monkey, watch = Monkey(reader, library, sound, random), Watch(reader, logged)
    done: deque[str] = deque(maxlen=TRACE)
    with qtbot.capture_exceptions() as exceptions, telling(seed, done):
        for number in range(1, events + 1):
            before = type(reader.top).__name__
            done.append(f"{number} {before}: {monkey.act()}")
            assert exceptions == []
            watch.after_each()
            if number % BETWEEN_CHECKS == 0:
                watch.after_a_thousand()
    print(f"{events} events with seed {seed}: {watch.memory()}")  # noqa: T201 - for who plays by hand
