"""What the system's own log is told: journald on Linux, the event log on Windows, elsewhere nothing.

Only what happens to the service: its start and end, crashes, libraries that came or were refused. The identifiers stay
the same from version to version, so that a machine's monitoring can look for them; docs/records.md lists them.
"""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import ctypes

_logger = logging.getLogger(__name__)

IDENTIFIER: Final = "clinic-kiosk"
JOURNAL: Final = Path("/run/systemd/journal/socket")
LONGEST_SENTENCE: Final = 2_000
"""Characters: far below what a datagram, or one string of an event on Windows (31,839), can hold."""

Event = Literal["start", "stop", "crash", "hang", "restart", "update", "refused", "fallback"]


@dataclass(frozen=True)
class Kind:
    """How an event is marked.

    `priority` is syslog's (RFC 5424), `message_id` journald's, `number` the event's on Windows. That is between 1 and
    1000, for which every Windows has a text that shows just the sentence (in `EventCreate.exe`).
    """

    priority: int
    message_id: str
    number: int


_ERROR, _WARNING, _INFORMATION = 3, 4, 6

KINDS: Final[dict[Event, Kind]] = {
    "start": Kind(_INFORMATION, "950e174b05fd4c32a0953195ac76e9ae", 1),
    "stop": Kind(_INFORMATION, "50152da37b14453fb3036e75b16fb095", 2),
    "crash": Kind(_ERROR, "4bf5e3d3547a46b187769b099e65a98e", 3),
    "hang": Kind(_ERROR, "8b22721d36644719a44ce189a221a593", 4),
    "restart": Kind(_WARNING, "950e3047fef64351b34abcc36ebdf99b", 5),
    "update": Kind(_INFORMATION, "65befd8928b24549a1a662c25329fadc", 6),
    "refused": Kind(_WARNING, "7e1cf65909844c0f88b922b6119c0805", 7),
    "fallback": Kind(_ERROR, "2d3c8f11e0fd408195e71d763d679262", 8),
}

_WINDOWS_TYPES: Final = {_ERROR: 0x0001, _WARNING: 0x0002, _INFORMATION: 0x0004}
"""`EVENTLOG_ERROR_TYPE` and so on, from winnt.h."""


class SystemLog:
    """Tells an event to `send`, or nobody where that is None."""

    def __init__(self, send: Callable[[Kind, str], None] | None) -> None:
        self._send = send

    @classmethod
    def opened(cls, *, enabled: bool) -> SystemLog:
        """The log of this system, or one that tells nobody."""
        if not enabled:
            return cls(None)
        if sys.platform == "win32":
            import ctypes

            return cls(windows_event_log(ctypes.WinDLL("advapi32")))
        return cls(journal(JOURNAL))

    def tell(self, event: Event, sentence: str) -> None:
        """Tell what has happened. Never raises, and waits for nobody: what cannot be told is left out."""
        if self._send is None:
            return
        try:
            self._send(KINDS[event], sentence[:LONGEST_SENTENCE])
        except OSError as error:
            _logger.debug("the system's log takes nothing: %s", error.strerror)


def journal(path: Path) -> Callable[[Kind, str], None] | None:
    """What sends to journald at that socket; None if it is not there.

    Speaks journald's native protocol (https://systemd.io/JOURNAL_NATIVE_PROTOCOL/): a datagram with a field a line.
    """
    if not hasattr(socket, "AF_UNIX") or not path.is_socket():
        return None

    def send(kind: Kind, sentence: str) -> None:
        # A field over several lines would need its length before it.
        message = " ".join(sentence.split())
        fields = {
            "MESSAGE": message,
            "PRIORITY": kind.priority,
            "SYSLOG_IDENTIFIER": IDENTIFIER,
            "MESSAGE_ID": kind.message_id,
        }
        lines = "".join(f"{name}={value}\n" for name, value in fields.items())
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            sender.sendto(lines.encode(errors="backslashreplace"), str(path))

    return send


def windows_event_log(advapi32: ctypes.CDLL) -> Callable[[Kind, str], None]:
    """What reports to the event log of Windows, under *Application*; `advapi32` is the library of that name."""
    import ctypes

    register, report, deregister = advapi32.RegisterEventSourceW, advapi32.ReportEventW, advapi32.DeregisterEventSource
    # A handle is a pointer, which an int would cut in half.
    register.restype = ctypes.c_void_p
    register.argtypes = [ctypes.c_wchar_p, ctypes.c_wchar_p]
    strings = ctypes.POINTER(ctypes.c_wchar_p)
    word, dword, pointer = ctypes.c_ushort, ctypes.c_ulong, ctypes.c_void_p
    report.argtypes = [pointer, word, word, dword, pointer, word, dword, strings, pointer]
    deregister.argtypes = [pointer]

    def send(kind: Kind, sentence: str) -> None:
        source = register(None, IDENTIFIER)
        if source:
            # A zero would end the text.
            texts = (ctypes.c_wchar_p * 1)(sentence.replace("\0", ""))
            report(source, _WINDOWS_TYPES[kind.priority], 0, kind.number, None, 1, 0, texts, None)
            deregister(source)

    return send
