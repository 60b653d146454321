"""Work on what other people wrote, in processes that can be killed: some input would take minutes, or all memory."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import Generic, Self, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from kiosk.content.errors import ConversionError

SECONDS = 10.0
MEMORY = 512 * 1024 * 1024
_MOST_PROCESSES = 4
_AHEAD = 8
"""How many items per process are on their way: enough to keep it busy, few enough for the memory here."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no result. `code` is the problem's code; the message goes on after the file's name."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Outcome(Generic[_Item, _Result]):
    """What became of one item."""

    item: _Item
    result: _Result | Failure


class Workers:
    """Worker processes, each with a limit on `memory` (bytes, where the platform has one) and on `seconds` for one
    item. A context manager.
    """  # noqa: D205 - one sentence

    def __init__(self, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
        self._pool = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._pool.stop()
        self._pool.join()

    def map(self, function: Callable[[_Item], _Result], items: Iterable[_Item]) -> Iterator[Outcome[_Item, _Result]]:
        """Call a function, found by its name in its module, with each item; give the outcomes in the items' order."""
        remaining = iter(items)
        running: deque[tuple[_Item, ProcessFuture[_Result]]] = deque()
        while True:
            for item in islice(remaining, self._processes * _AHEAD - len(running)):
                running.append((item, self._schedule(function, item)))
            if not running:
                return
            item, future = running.popleft()
            try:
                yield Outcome(item, self._result(future))
            except BrokenProcessPool:
                # All processes died at once, and nothing tells which item did it: each gets a pool of its own.
                for suspect in (item, *(other for other, _ in running)):
                    yield Outcome(suspect, self._alone(function, suspect))
                running.clear()

    def _started(self) -> ProcessPool:
        # Spawned, not forked: the same on all platforms, and nothing of this process is in their hands.
        return ProcessPool(
            max_workers=self._processes,
            initializer=_limit,
            initargs=(self._memory,),
            context=multiprocessing.get_context("spawn"),  # pyright: ignore[reportArgumentType] - its pipes on Windows
        )

    def _schedule(self, function: Callable[[_Item], _Result], item: _Item) -> ProcessFuture[_Result]:
        try:
            return self._pool.schedule(function, args=(item,), timeout=self._seconds)
        except RuntimeError as error:  # what Pebble raises when its own threads have failed
            raise OSError("the processes that convert cannot be started") from error

    def _alone(self, function: Callable[[_Item], _Result], item: _Item) -> _Result | Failure:
        self._pool.stop()
        self._pool.join()
        self._pool = self._started()
        try:
            return self._result(self._schedule(function, item))
        except BrokenProcessPool:
            return self._died()

    def _result(self, future: ProcessFuture[_Result]) -> _Result | Failure:
        try:
            return future.result()
        except BrokenProcessPool:
            raise
        except TimeoutError:
            return Failure("too-slow", f"takes more than {self._seconds:g} seconds to convert; make it simpler")
        except MemoryError:
            return Failure("too-much-memory", f"takes more than {self._memory >> 20} MB to convert; make it simpler")
        except ProcessExpired:
            return self._died()
        except ConversionError as error:
            return Failure(error.code, error.message)
        except Exception as error:  # noqa: BLE001 - whatever one file does, the others are converted
            return Failure("cannot-convert", f"cannot be converted ({type(error).__name__}: {str(error)[:200]})")

    def _died(self) -> Failure:
        return Failure(
            "conversion-died",
            f"ends the conversion, perhaps for want of memory ({self._memory >> 20} MB); make it simpler",
        )


def _limit(memory: int) -> None:
    """Limit this process, and keep what it says while it dies off the terminal: the outcome tells."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    for kind, limit in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, memory)):
        _soft, hard = resource.getrlimit(kind)
        lowest = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        with suppress(OSError, ValueError):  # macOS has no limit on memory
            resource.setrlimit(kind, (lowest, lowest))
