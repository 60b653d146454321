"""Work on what other people wrote, in processes that can be killed: some input would take minutes, or all memory."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import Generic, Self, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from kiosk.content.errors import ConversionError

SECONDS = 2.0
"""What one text may take of a processor. Where the platform cannot tell (Windows), it is time on the clock."""
MEMORY = 512 * 1024 * 1024
_CLOCK_OF_PROCESSOR = 15
"""How many times the limit may pass on the clock: a machine that is busy with something else leaves nothing out."""
_MOST_PROCESSES = 4
_AHEAD = 4
"""How many batches per process are on their way: enough to keep it busy, few enough for the memory here."""
_NO_PROCESSES = "the processes that convert cannot be started"
_SECONDS_BETWEEN_LOOKS = 0.5
"""How often it is looked whether there still are processes, while a result is waited for."""
_RAN = 7
"""The exit code of a process that only shows that there can be one; one that cannot be started has another."""

_CONTEXT = multiprocessing.get_context("spawn")
"""Spawned, not forked: the same on all platforms, and nothing of this process is in the hands of the others."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no result. `code` is the problem's code; the message goes on after the file's name.

    A `lasting` one comes of the item itself, and would be the same again; another may be the machine's fault.
    """

    code: str
    message: str
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Outcome(Generic[_Item, _Result]):
    """What became of one item."""

    item: _Item
    result: _Result | Failure


_Running = deque[tuple[list[_Item], ProcessFuture[list[_Result | Failure]]]]
"""The batches that are on their way, the first first."""


class Workers:
    """Worker processes, each with a limit on `memory` (bytes, where the platform has one). A context manager."""

    def __init__(self, *, memory: int = MEMORY) -> None:
        self._memory = memory
        self._processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
        self._pool = self._started()
        self._has_answered = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._pool.stop()
        self._pool.join()

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        *,
        seconds: float = SECONDS,
        batch: int = 1,
    ) -> Iterator[Outcome[_Item, _Result]]:
        """Call a function, found by its name in its module, with each item; give the outcomes in the items' order.

        Each item may take so many seconds. Items go to the processes in batches: a process that is busy for a
        millisecond only is kept waiting by the way there and back. The first go before this returns, the others as
        outcomes are taken. An item whose process dies costs the others nothing but time.

        Raises:
            OSError: if no process can be started, also while outcomes are taken.
        """
        call = _Call(function, seconds, self._memory)
        remaining = iter(items)
        running: _Running[_Item, _Result] = deque()
        # The first goes alone, so that the processes start while the others are looked for.
        self._feed(call, running, remaining, 1, most=1)
        self._feed(call, running, remaining, batch)
        return self._outcomes(call, running, remaining, batch)

    def _feed(
        self,
        call: _Call[_Item, _Result],
        running: _Running[_Item, _Result],
        remaining: Iterator[_Item],
        batch: int,
        most: int | None = None,
    ) -> None:
        most = most or self._processes * _AHEAD
        while len(running) < most and (some := list(islice(remaining, batch))):
            running.append((some, self._schedule(call, some)))

    def _outcomes(
        self,
        call: _Call[_Item, _Result],
        running: _Running[_Item, _Result],
        remaining: Iterator[_Item],
        batch: int,
    ) -> Iterator[Outcome[_Item, _Result]]:
        while running:
            some, future = running.popleft()
            try:
                yield from map(Outcome, some, self._results(call, some, future))
            except BrokenProcessPool:
                if not self._has_answered:
                    _start_one()
                # All processes died at once, and nothing tells which item did it: each gets a pool of its own.
                for suspect in (*some, *(item for others, _ in running for item in others)):
                    yield Outcome(suspect, self._alone(call, suspect))
                running.clear()
            self._feed(call, running, remaining, batch)

    def _started(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self._processes,
            initializer=_limit,
            initargs=(self._memory,),
            context=_CONTEXT,  # pyright: ignore[reportArgumentType] - its pipes on Windows
        )

    def _schedule(self, call: _Call[_Item, _Result], items: Sequence[_Item]) -> ProcessFuture[list[_Result | Failure]]:
        clock = call.seconds * (_CLOCK_OF_PROCESSOR if _COUNTS_PROCESSOR else 1)
        try:
            return self._pool.schedule(call, args=(items,), timeout=clock)
        except (RuntimeError, OSError) as error:  # the former is what Pebble raises when its own threads have failed
            raise OSError(_NO_PROCESSES) from error

    def _results(
        self, call: _Call[_Item, _Result], items: list[_Item], future: ProcessFuture[list[_Result | Failure]]
    ) -> Iterator[_Result | Failure]:
        """The results of a batch; where it has failed as a whole, each item is tried by itself."""
        try:
            yield from self._result(future)
        except BrokenProcessPool:
            raise
        except Exception as error:  # noqa: BLE001 - whatever one file does, the others are converted
            if len(items) == 1:
                yield self._failure(call, error)
            else:
                for item in items:
                    yield from self._results(call, [item], self._schedule(call, [item]))

    def _result(self, future: ProcessFuture[list[_Result | Failure]]) -> list[_Result | Failure]:
        """What a batch gives, as soon as it is there.

        Raises:
            BrokenProcessPool: if all processes have died. Pebble tells of it only what one of them had taken.
        """
        while wait([future], timeout=_SECONDS_BETWEEN_LOOKS).not_done:
            if not self._pool.active and not future.done():
                raise BrokenProcessPool
        results = future.result()
        self._has_answered = True
        return results

    def _alone(self, call: _Call[_Item, _Result], item: _Item) -> _Result | Failure:
        self._pool.stop()
        self._pool.join()
        self._pool = self._started()
        try:
            (result,) = self._results(call, [item], self._schedule(call, [item]))
        except BrokenProcessPool as error:
            return self._failure(call, error)
        return result

    def _failure(self, call: _Call[_Item, _Result], error: Exception) -> Failure:
        match error:
            case TimeoutError():
                return _too_slow(call.seconds)
            case ProcessExpired() if _COUNTS_PROCESSOR and error.exitcode == -signal.SIGPROF:
                return _too_slow(call.seconds, lasting=True)
            case MemoryError():
                return _too_large(self._memory)
            case ProcessExpired() | BrokenProcessPool():
                message = f"ends the conversion, perhaps for want of memory ({self._memory >> 20} MB); make it simpler"
                return Failure("conversion-died", message)
            case _:
                return _cannot_convert(error)


@dataclass(frozen=True, slots=True)
class _Call(Generic[_Item, _Result]):
    """What a process does with a batch: it calls `function` with each item, which may take so many seconds.

    It returns what went wrong: an error that is raised keeps all that it stands on in memory, and the next item fails.
    """

    function: Callable[[_Item], _Result]
    seconds: float
    memory: int

    def __call__(self, items: Sequence[_Item]) -> list[_Result | Failure]:
        # A few texts leave little garbage, and to look for it takes longer than what it is worth.
        gc.disable()
        try:
            return [self._result(item, alone=len(items) == 1) for item in items]
        finally:
            gc.enable()

    def _result(self, item: _Item, *, alone: bool) -> _Result | Failure:
        _limit_processor(self.seconds)
        try:
            return self.function(item)
        except ConversionError as error:
            return Failure(error.code, error.message, lasting=True)
        except MemoryError:
            if alone:
                return _too_large(self.memory)
            raise  # it may be the fault of those before it
        except Exception as error:  # noqa: BLE001 - whatever one file does, the others are converted
            return _cannot_convert(error)
        finally:
            _limit_processor(0)


def _start_one() -> None:
    """Start a process that does nothing.

    Raises:
        OSError: if there can be none.
    """
    process = _CONTEXT.Process(target=sys.exit, args=(_RAN,))
    try:
        process.start()
    except OSError as error:
        raise OSError(_NO_PROCESSES) from error
    process.join()
    if process.exitcode != _RAN:
        raise OSError(_NO_PROCESSES)


def _too_slow(seconds: float, *, lasting: bool = False) -> Failure:
    return Failure("too-slow", f"takes more than {seconds:g} seconds to convert; make it simpler", lasting)


def _too_large(memory: int) -> Failure:
    return Failure("too-much-memory", f"takes more than {memory >> 20} MB to convert; make it simpler")


def _cannot_convert(error: Exception) -> Failure:
    return Failure("cannot-convert", f"cannot be converted ({type(error).__name__}: {str(error)[:200]})", lasting=True)


if sys.platform == "win32":
    _COUNTS_PROCESSOR = False

    def _limit_processor(seconds: float) -> None:
        """Nothing there ends a process when it has used so much of a processor."""
else:
    _COUNTS_PROCESSOR = True

    def _limit_processor(seconds: float) -> None:
        """Have this process killed when it has used so many more seconds of a processor; 0 takes that back."""
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit(memory: int) -> None:
    """Limit this process, and keep what it says while it dies off the terminal: the outcome tells."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    # Ctrl+C goes to all processes of a terminal; the main process tells the others when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    for kind, limit in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, memory)):
        _soft, hard = resource.getrlimit(kind)
        lowest = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        with suppress(OSError, ValueError):  # macOS has no limit on memory
            resource.setrlimit(kind, (lowest, lowest))
