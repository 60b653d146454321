"""Which module does what the content desk is asked for. One at a time is imported: each needs other libraries."""

from __future__ import annotations

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NoReturn

from kiosk.app.desk.options import (
    BuildOptions,
    CheckOptions,
    DeskOptions,
    ImportOptions,
    NewOptions,
    PreviewOptions,
)

_ENDED_BY: Final = ("SIGTERM", "SIGHUP")
"""What asks a program to end, and what it gets when its terminal is closed, where the system has them."""
_OF_SIGNALS: Final = 128
"""The exit code of what a signal has ended, less the signal's number, as shells count."""


def run_desk(options: DeskOptions) -> int:
    """Run a command of the content desk; returns the exit code."""
    if isinstance(options, PreviewOptions):
        from kiosk.app.desk.preview.command import preview

        return preview(options)
    with _in_order():
        return _run(options)


def _run(options: BuildOptions | CheckOptions | NewOptions | ImportOptions) -> int:
    match options:
        case BuildOptions():
            from kiosk.app.desk.build import build

            return build(options)
        case CheckOptions():
            from kiosk.app.desk.check import check

            return check(options)
        case NewOptions():
            from kiosk.app.desk.new import new

            return new(options)
        case ImportOptions():
            from kiosk.app.desk.importing import import_library

            return import_library(options)


@contextmanager
def _in_order() -> Generator[None]:
    """Have signals end a command as Ctrl+C does: what it began to write is removed.

    Raises:
        SystemExit: when there is one.
    """
    numbers = [getattr(signal, name) for name in _ENDED_BY if hasattr(signal, name)]
    # What is ignored stays so: `nohup` asks for it.
    before = {number: signal.getsignal(number) for number in numbers if signal.getsignal(number) is not signal.SIG_IGN}

    def end(number: int, _frame: FrameType | None) -> NoReturn:
        for each in before:
            # A terminal that is closed says so more than once, which must not end the tidying up.
            signal.signal(each, signal.SIG_IGN)
        sys.exit(_OF_SIGNALS + number)

    for number in before:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
