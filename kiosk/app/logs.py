"""Where log messages go: standard error and, if the settings name one, a file that rotates.

Nothing about a reader may reach a log. Callers keep titles, ids and places out of their messages, and the formatter
keeps out the texts of exceptions, which often hold them (`KeyError: 'topic/article'`).
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk.core.settings import LogSettings

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_logger = logging.getLogger(__name__)

_LARGEST_FILE = 1_000_000
_OLD_FILES = 3

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Formatter(logging.Formatter):
    """Time, level, place in the program and message; exceptions by type and lines of code, without their text."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The record as text. What another formatter made of its exception is not used."""
        record.exc_text = None
        try:
            return super().format(record)
        finally:
            record.exc_text = None

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


def start_logging(settings: LogSettings) -> None:
    """Log from now on as the settings say, in place of what was set up before.

    A file that cannot be written is logged to standard error, and the program goes on without it.
    """
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(settings.level.upper())
    # A program without a console has no standard error.
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
        _add(root, logging.StreamHandler(sys.stderr))
    if settings.file:
        # Imports sockets and queues, which a kiosk without a log file does not need.
        from logging.handlers import RotatingFileHandler

        try:
            _add(root, RotatingFileHandler(settings.file, "a", _LARGEST_FILE, _OLD_FILES, encoding="utf-8"))
        except OSError as error:
            _logger.warning("the log file %s cannot be written: %s", settings.file, error.strerror)


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


def _add(logger: logging.Logger, handler: logging.Handler) -> None:
    handler.setFormatter(Formatter())
    logger.addHandler(handler)
