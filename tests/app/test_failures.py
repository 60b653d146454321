"""Uncaught exceptions: logged, home, and out at the third within a minute."""

from __future__ import annotations

import logging
import sys
import threading
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from kiosk.app.failures import Failures

ERROR = ValueError("in a slot")


class StoppedClock:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC)


class Calls:
    """What the failures asked for."""

    def __init__(self) -> None:
        self.made: list[object] = []

    def go_home(self) -> None:
        self.made.append("home")

    def leave(self, code: int) -> None:
        self.made.append(code)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def calls() -> Calls:
    return Calls()


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> list[logging.LogRecord]:
    """What failures logs; it goes nowhere else."""
    caught: list[logging.LogRecord] = []
    logger = logging.getLogger("kiosk.expected")
    monkeypatch.setattr(logger, "filters", [lambda record: caught.append(record) is not None])
    monkeypatch.setattr("kiosk.app.failures._logger", logger)
    return caught


@pytest.fixture
def failures(clock: StoppedClock, calls: Calls, records: list[logging.LogRecord]) -> Failures:
    assert records == []
    return Failures(clock, calls.go_home, calls.leave)


def test_an_exception_brings_the_screen_home(failures: Failures, calls: Calls) -> None:
    failures.note(ERROR, "in a test")
    assert calls.made == ["home"]


def test_the_third_within_a_minute_ends_the_program(failures: Failures, calls: Calls, clock: StoppedClock) -> None:
    for _ in range(3):
        failures.note(ERROR, "in a test")
        clock.seconds += 30.0
    assert calls.made == ["home", "home", 70]


def test_three_over_more_than_a_minute_do_not(failures: Failures, calls: Calls, clock: StoppedClock) -> None:
    for _ in range(10):
        failures.note(ERROR, "in a test")
        clock.seconds += 30.1
    assert calls.made == ["home"] * 10


def test_a_screen_that_cannot_go_home_ends_the_program(clock: StoppedClock, calls: Calls, failures: Failures) -> None:
    def fail() -> None:
        raise RuntimeError

    broken = Failures(clock, fail, calls.leave)
    broken.note(ERROR, "in a test")
    failures.note(ERROR, "in a test")
    assert calls.made == [70, "home"]


def test_all_hooks_are_taken_over(failures: Failures, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    # monkeypatch puts back what stood there before `install`.
    for owner, hook in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(owner, hook, getattr(owner, hook))
    failures.install()
    sys.excepthook(ValueError, ERROR, None)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    sys.unraisablehook(SimpleNamespace(exc_value=ERROR))
    assert calls.made == ["home", "home", 70]


def test_the_log_names_the_exception(failures: Failures, records: list[logging.LogRecord]) -> None:
    failures.note(ERROR, "in a slot")
    (record,) = records
    assert record.levelno == logging.CRITICAL
    assert record.exc_info is not None
    assert record.exc_info[1] is ERROR
