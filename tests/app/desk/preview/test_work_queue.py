"""Work in a thread: what follows from it follows in the event loop, in turn, and not after the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app.desk.preview.work_queue import WorkQueue


def _unexpected(error: Exception) -> None:
    raise AssertionError from error


@pytest.fixture
def work_queue(qtbot: QtBot) -> Iterator[WorkQueue]:  # noqa: ARG001 - signals need the application
    parent = QObject()
    work_queue = WorkQueue(parent)
    yield work_queue
    work_queue.close()
    parent.deleteLater()


def test_what_is_done_at_once_is_told_in_the_event_loop_all_the_same(
    work_queue: WorkQueue, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_callback = Future[int].add_done_callback

    def add_callback_late(future: Future[int], callback: Callable[[Future[int]], object]) -> None:
        future.result()
        add_callback(future, callback)

    monkeypatch.setattr(Future, "add_done_callback", add_callback_late)
    told: list[int] = []
    work_queue.run(lambda: 1, told.append, _unexpected)
    assert told == []
    qtbot.waitUntil(lambda: told == [1])


def test_one_piece_is_done_after_another(work_queue: WorkQueue, qtbot: QtBot) -> None:
    told: list[int] = []
    for number in range(5):
        work_queue.run(lambda number=number: number, told.append, _unexpected)
    qtbot.waitUntil(lambda: told == [0, 1, 2, 3, 4])


def test_what_the_system_refuses_is_told(work_queue: WorkQueue, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise PermissionError("not yours")

    told: list[str] = []
    work_queue.run(refuse, _done, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["not yours"])


def _done(_result: object) -> None:
    raise AssertionError("it was refused")


def test_nothing_follows_after_the_end(work_queue: WorkQueue, qtbot: QtBot) -> None:
    told: list[int] = []
    work_queue.run(lambda: 1, told.append, _unexpected)
    work_queue.close()
    later: list[int] = []
    other = WorkQueue(work_queue)
    other.run(lambda: 2, later.append, _unexpected)
    qtbot.waitUntil(lambda: later == [2])
    other.close()
    assert told == []
