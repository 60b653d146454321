"""Where log messages go: standard error and, if the settings name one, a file that rotates.

Nothing about a reader may reach a log. Callers keep titles, ids and places out of their messages, and the formatter
keeps out the texts of exceptions, which often hold them (`KeyError: 'topic/article'`). What goes wrong on the screen
mostly goes wrong while somebody reads, so a record of it tells the hour and nothing finer.

A file has one writer: the screen that `kiosk serve` has started gives its records to `serve`, as lines of JSON on
standard error, and `serve` logs them with its own (`screen_lines`).
"""

from __future__ import annotations

import json
import logging
import os
import stat
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk.core.settings import LogSettings

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_logger = logging.getLogger(__name__)

LONGEST_MESSAGE = 4_000
LONGEST_TRACE = 12_000
"""Characters; the rest of what is longer is left out, so that a record always fits into a pipe of 64 KiB."""

_STANDARD_ERROR = 2
_OURS = ("kiosk", "qt", "screen")
"""What the names of this program's loggers begin with."""

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Formatter(logging.Formatter):
    """Time, level, place in the program and message; exceptions by type and lines of code, without their text.

    The time is local with its distance from UTC, as ISO 8601 writes it: `2026-03-14T10+01:00` or, where it is to be
    `exact`, `2026-03-14T10:30:20.500+01:00`.
    """

    def __init__(self, *, exact: bool = False) -> None:
        super().__init__()
        self._exact = exact

    def format(self, record: logging.LogRecord) -> str:
        """The record as readable lines. What another formatter made of its exception is not used."""
        trace = self.trace(record)
        lines = f"{self.moment(record)} {record.levelname} {record.name}: {self.message(record)}"
        return f"{lines}\n{trace}" if trace else lines

    def moment(self, record: logging.LogRecord) -> str:
        """When it was made. A record that was passed on keeps the time that it came with."""
        passed_on = getattr(record, "moment", None)
        if isinstance(passed_on, str):
            return passed_on
        made = datetime.fromtimestamp(record.created).astimezone()
        return made.isoformat(timespec="milliseconds" if self._exact else "hours")

    def message(self, record: logging.LogRecord) -> str:
        """What it says; never an exception, whatever was logged."""
        try:
            message = record.getMessage()
        except Exception:  # noqa: BLE001 - an argument can raise anything when it is made text
            message = str(record.msg)
        return _shortened(message, LONGEST_MESSAGE)

    def trace(self, record: logging.LogRecord) -> str:
        """The exception of a record, or the one that it was passed on with."""
        passed_on = getattr(record, "trace", None)
        if isinstance(passed_on, str):
            return _shortened(passed_on, LONGEST_TRACE)
        return _shortened(self.formatException(record.exc_info), LONGEST_TRACE) if record.exc_info else ""

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 - overrides the standard library's name
        """The types of an exception and of those behind it, each with its lines of code."""
        parts: list[str] = []
        error = ei[1]
        seen: set[int] = set()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            frames = "".join(traceback.format_tb(error.__traceback__))
            parts.append(f"{frames}{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\nbecause of\n".join(parts)


class JsonFormatter(Formatter):
    """The same as one JSON object on a line: `time`, `level`, `logger`, `message` and, if there is one, `trace`."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line without its end."""
        fields = {
            "time": self.moment(record),
            "level": record.levelname,
            "logger": record.name,
            "message": self.message(record),
        }
        if trace := self.trace(record):
            fields["trace"] = trace
        return json.dumps(fields, ensure_ascii=False)


class PipeHandler(logging.Handler):
    """Writes records to a pipe without ever waiting for its reader.

    What the pipe does not take is dropped, and the first record after that says how many were. On Windows Python can
    write so only from 3.12 on.
    """

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._rest = b""
        self._dropped = 0
        # A terminal or a file would stay so for whoever else writes to it, such as the shell.
        if hasattr(os, "set_blocking") and _is_pipe(descriptor):
            try:
                os.set_blocking(descriptor, False)
            except OSError as error:
                _logger.debug("records wait for their reader: %s", error.strerror)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, or drop it."""
        if not self._write_rest():
            self._dropped += 1
            return
        if self._dropped:
            sentence = "%d log records were dropped, as nobody took them"
            note = logging.LogRecord(__name__, logging.WARNING, __file__, 0, sentence, (self._dropped,), None)
            self._dropped = 0
            self._rest = self._line(note)
        self._rest += self._line(record)
        self._write_rest()

    def _line(self, record: logging.LogRecord) -> bytes:
        return self.format(record).encode(errors="backslashreplace") + b"\n"

    def _write_rest(self) -> bool:
        """Write what is left of the last record: half a line would spoil the next one. Returns whether none is left."""
        try:
            while self._rest:
                written = os.write(self._descriptor, self._rest)
                if not written:
                    return False
                self._rest = self._rest[written:]
        except OSError:
            return False  # it is full, or its reader is gone
        return True


def start_logging(settings: LogSettings, *, supervised: bool = False, exact: bool = False) -> None:
    """Log from now on as the settings say, in place of what was set up before.

    With `supervised` everything goes to standard error as lines of JSON, for `kiosk serve` to write. With `exact` the
    records tell the second, not only the hour: not for a process that shows the library to readers. A file that cannot
    be written is told on standard error, and the program goes on without it until it can be.
    """
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(settings.level.upper())
    # A program without a console has no standard error.
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
        if supervised:
            _add(root, PipeHandler(_STANDARD_ERROR), JsonFormatter(exact=exact))
        elif exact and _is_pipe(_STANDARD_ERROR):
            # Whoever should read it may hang, and `serve` must not.
            _add(root, PipeHandler(_STANDARD_ERROR), Formatter(exact=exact))
        else:
            _add(root, logging.StreamHandler(sys.stderr), Formatter(exact=exact))
    if settings.file and not supervised:
        # Imports sockets and queues, which a kiosk without a log file does not need.
        from kiosk.app.log_file import LogFile

        handler = LogFile(settings.file)
        _add(root, handler, JsonFormatter(exact=exact) if settings.format == "json" else Formatter(exact=exact))
        handler.try_to_open()


def _is_pipe(descriptor: int) -> bool:
    """Whether what is written there waits for somebody to read it; journald's end is a socket."""
    try:
        mode = os.fstat(descriptor).st_mode
    except OSError:
        # On Windows a program without a console has the number, and nothing behind it.
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def qt_message_handler() -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """A handler for `qInstallMessageHandler` that logs Qt's messages under the name `qt`."""
    from PySide6.QtCore import QtMsgType

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    logger = logging.getLogger("qt")

    def log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        logger.log(levels[kind], "%s: %s", context.category or "default", message)

    return log


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"


def _is_ours_or_grave(record: logging.LogRecord) -> bool:
    """Libraries do not know what must not be said: below warnings, they say which files they are at."""
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] in _OURS


def _add(logger: logging.Logger, handler: logging.Handler, formatter: logging.Formatter) -> None:
    handler.setFormatter(formatter)
    handler.addFilter(_is_ours_or_grave)
    logger.addHandler(handler)
