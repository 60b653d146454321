"""Runs the checks: each in a process of its own, which can crash, hang or be killed without harm to the others."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, cast

from pebble import ProcessExpired, ProcessFuture, concurrent

from kiosk.app.doctor.finding import AREAS, NOT_CHECKED, Finding, not_checked
from kiosk.app.doctor.setup import Setup

SECONDS: Final = 20.0
"""How long one check may take. All of them together take 2 s of processor time, and 13 s more for a pack of 700 MB."""

AT_ONCE: Final = max(4, os.cpu_count() or 1)
"""How many are done at a time: more of them on a slow machine would use up each other's seconds."""

_Function = Callable[[Setup], list[Finding]]


@dataclass(frozen=True)
class Check:
    """A function of a module that finds something out about an area; `if_killed` is found when its process dies."""

    area: str
    function: _Function
    if_killed: Finding | None = None


def run_checks(
    checks: Sequence[Check], setup: Setup, seconds: float = SECONDS, at_once: int = AT_ONCE
) -> list[Finding]:
    """What the checks find, in the order of the table. What raises, dies or takes too long is found not checked."""
    # Spawned, as a fork would take over what Qt and threads have begun; and no pool, as Qt can start only once in a
    # process.
    spawned = multiprocessing.get_context("spawn")
    # Pebble 5.2 declares `mp_context` and reads `context`.
    in_process = concurrent.process(timeout=seconds, context=spawned)(_quietly)  # pyright: ignore[reportCallIssue, reportUnknownVariableType]

    def outcome(check: Check) -> list[Finding]:
        return _outcome(check, cast("ProcessFuture[list[Finding]]", in_process(check.function, setup)), seconds)

    with ThreadPoolExecutor(at_once) as threads:
        found = list(threads.map(outcome, checks))
    order = [(area, code) for area, codes in AREAS.items() for code in (*codes, NOT_CHECKED)]
    return sorted(
        (finding for findings in found for finding in findings), key=lambda one: order.index((one.area, one.code))
    )


def _outcome(check: Check, future: ProcessFuture[list[Finding]], seconds: float) -> list[Finding]:
    try:
        return future.result()
    except TimeoutError:
        return [not_checked(check.area, f"there was no answer within {seconds:g} seconds")]
    except ProcessExpired:
        return [check.if_killed or not_checked(check.area, "the process that did it has died")]
    except Exception as error:  # noqa: BLE001 - whatever one check does, the others are done
        return [not_checked(check.area, f"it ended with {type(error).__name__}")]


def _quietly(function: _Function, setup: Setup) -> list[Finding]:
    """Do a check, and keep off terminal and disk what its process leaves behind if it dies: the outcome tells."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        import resource
    except ImportError:
        pass  # Windows
    else:
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    return function(setup)
