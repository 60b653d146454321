"""The log file: kept small by rotation, made anew when somebody deletes it, and no trouble to the program."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

_logger = logging.getLogger(__name__)

LARGEST_FILE: Final = 1_000_000
"""Bytes of a file; with the old ones the log takes four times that."""
OLD_FILES: Final = 3


class LogFile(RotatingFileHandler):
    """Logs to a file and, beside it, keeps `OLD_FILES` old ones with `.1`, `.2` … after their names.

    Where it cannot be written (a full disk, a folder that is gone or read-only) it says so once, and tries again with
    each record. Where the old files cannot be renamed, it begins the file anew rather than let it grow.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path, "a", LARGEST_FILE, OLD_FILES, encoding="utf-8", delay=True, errors="backslashreplace")
        self._failed = False
        self._told = False

    def try_to_open(self) -> None:
        """Open the file now, and make its folder, so that a wrong name is told at the start."""
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
            self.stream = self._open()
        except OSError as error:
            self._fail(error)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, to a new file if the present one has been deleted or moved away."""
        self._failed = False
        try:
            if self._is_deleted():
                self._let_go()
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except OSError as error:
            self._fail(error)
        self._told = self._failed

    def doRollover(self) -> None:  # noqa: N802 - overrides the standard library's name
        """Rename the files, or empty the present one."""
        self._let_go()
        try:
            super().doRollover()
        except OSError:
            Path(self.baseFilename).write_bytes(b"")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - overrides the standard library's
        """Note that writing has failed; called where the exception is at hand."""
        self._fail(sys.exc_info()[1])

    def _fail(self, error: BaseException | None) -> None:
        self._failed = True
        # What could not be written would be tried again when the file is closed.
        self._let_go()
        if not self._told:
            self._told = True
            reason = error.strerror if isinstance(error, OSError) else type(error).__name__
            _logger.warning("the log file %s cannot be written: %s", self.baseFilename, reason)
            self._failed = True

    def _is_deleted(self) -> bool:
        """Whether the open file is no longer the one that has its name."""
        if self.stream is None:  # pyright: ignore[reportUnnecessaryComparison] - it is, until it is opened
            return False
        try:
            return not os.path.samestat(Path(self.baseFilename).stat(), os.fstat(self.stream.fileno()))
        except OSError:
            return True

    def _let_go(self) -> None:
        """Close the file; the next record opens it again."""
        stream = self.stream
        self.stream = None  # pyright: ignore[reportAttributeAccessIssue] - as the base class does
        if stream is not None:  # pyright: ignore[reportUnnecessaryComparison]
            with suppress(OSError):
                stream.close()


def log_files(path: str) -> list[Path]:
    """The log file of that path and the old ones beside it, as far as they are there; none for an empty path."""
    newest = Path(path)
    names = [newest.name, *(f"{newest.name}.{number}" for number in range(1, OLD_FILES + 1))]
    return [file for file in map(newest.with_name, names) if file.is_file()] if path else []
