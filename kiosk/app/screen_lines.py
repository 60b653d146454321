"""The lines that a screen writes to its standard error, brought into the log of `kiosk serve`."""

from __future__ import annotations

import json
import logging
import re
from datetime import datetime
from typing import Final, cast

from kiosk.app.logs import LONGEST_MESSAGE, Formatter

_NAME = re.compile(r"[A-Za-z0-9_.]{1,80}")
_FATAL = (
    "Segmentation fault|Aborted|Bus error|Illegal instruction|Floating[ -]point exception"
    "|access violation|stack overflow|page error|(?:int|float) divide by zero|(?:integer|float) overflow"
    "|code 0x[0-9a-f]+"
)
"""What `faulthandler` calls signals and, on Windows, exceptions of the system."""
_STRAY_LINES_KEPT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # A dump of the stacks by `faulthandler`, and the lines of a trace that Python prints by itself.
        rf"(?:Fatal Python error|Windows fatal exception): (?:{_FATAL})",
        r"Fatal Python error: \w+(?=: )",
        r"(?:Current thread|Thread) 0x[0-9a-f]+(?: \[[\w .-]{1,16}\])? \(most recent call first\):$",
        r"Current thread's C stack trace \(most recent call first\):$",
        r"Timeout \([0-9:.]+\)!$",
        r"  (?:\.\.\.|Garbage-collecting|<no Python frame>|<truncated rest of calls>)$",
        r'  File "[^"]+", line [0-9?]+,? in [\w.<>?]+$',
        r'  Binary file "[^"]+"(?:, at [\w.@$+]*)? \[0x[0-9a-f]+\]$',
        r"Traceback \(most recent call last\):$",
        # The type of an exception, without its text.
        r"[A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Iteration)(?=$|: )",
        # What is missing for the program to start at all: as an exception's text, or said by the loader itself.
        r".*?(?P<kept>\blib[\w+.-]{1,80}\.so[.0-9]*: cannot open shared object file)",
        r".*?(?P<kept>DLL load failed while importing \w+)",
        # What the system's package fontconfig-config brings.
        r"Fontconfig error: Cannot load default config file",
        # What the program says to whoever starts it, and Qt on the platform before its messages become records.
        r"kiosk: .*",
        r"qt\.qpa\.[\w.]+: .*",
    )
)
"""What is kept of lines that are no records: what matches, or of that the group `kept`."""


class ScreenLines:
    """The lines that a screen has written to its standard error, logged as if they had been logged here.

    A record comes out at its own level, under its own name and with its own time. Of anything else only what is part
    of a dump or says why a start failed becomes a warning of the logger `screen`: other people's code may print what
    somebody reads. The rest is counted, and the number is logged whenever it has grown tenfold.
    """

    def __init__(self) -> None:
        self._left_out = 0
        self._next_told = 1

    def relay(self, line: bytes) -> None:
        """Log a line, or count it. Never raises."""
        record = _record_of(line) or self._record_of_text(line)
        logger = logging.getLogger("screen")
        if record is not None and logger.isEnabledFor(record.levelno):
            logger.handle(record)

    def _record_of_text(self, line: bytes) -> logging.LogRecord | None:
        text = line[: 4 * LONGEST_MESSAGE].decode(errors="backslashreplace").rstrip()
        if not text:
            return None
        kept = _kept_of(text)
        if kept:
            return _warning_of_screen("%s", kept)
        self._left_out += 1
        if self._left_out < self._next_told:
            return None
        self._next_told *= 10
        return _warning_of_screen("lines left out that are neither records nor part of a dump: %d", self._left_out)


def _record_of(line: bytes) -> logging.LogRecord | None:
    """The record that a line holds, or None if it holds none."""
    try:
        content = cast("object", json.loads(line)) if line.startswith(b"{") else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    fields = cast("dict[str, object]", content)
    level = logging.getLevelNamesMapping().get(str(fields.get("level")))
    name, message, moment = fields.get("logger"), fields.get("message"), fields.get("time")
    if level is None or not isinstance(name, str) or not isinstance(message, str) or not isinstance(moment, str):
        return None
    if not _NAME.fullmatch(name) or not _is_moment(moment):
        return None
    # "%s", as a message of the other process may hold signs that formatting would take for places of arguments.
    record = logging.LogRecord(name, level, "", 0, "%s", (message,), None)
    record.moment = moment
    record.trace = str(fields.get("trace", ""))
    return record


def _kept_of(text: str) -> str:
    """What may be logged of a line that is no record; empty, if nothing may."""
    found = [match for pattern in _STRAY_LINES_KEPT if (match := pattern.match(text))]
    parts = [match.groupdict().get("kept") or match[0] for match in found]
    # "ImportError: libEGL.so.1: ..." is both: the type, and what is missing.
    return text if text in parts else ": ".join(parts)


def _warning_of_screen(sentence: str, argument: str | int) -> logging.LogRecord:
    record = logging.LogRecord("screen", logging.WARNING, "", 0, sentence, (argument,), None)
    record.moment = Formatter().moment(record)
    return record


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
