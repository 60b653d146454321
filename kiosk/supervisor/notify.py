"""systemd's notify protocol: readiness, watchdog and status, as datagrams to the socket that it names.

See sd_notify(3). The messages are sent by this process itself: the main process of the unit may be a compositor.
"""

from __future__ import annotations

import socket
from collections.abc import MutableMapping
from contextlib import suppress


class Notify:
    """Tells systemd, if it started this program as a service of type `notify`, and otherwise nobody.

    The variables that name the socket are removed from `environ`: no child process is to speak for this one.
    """

    def __init__(self, environ: MutableMapping[str, str]) -> None:
        self._address = environ.pop("NOTIFY_SOCKET", "")
        microseconds = environ.pop("WATCHDOG_USEC", "")
        environ.pop("WATCHDOG_PID", None)
        self.watchdog_seconds = int(microseconds) / 1e6 if microseconds.isdigit() and int(microseconds) else None
        """How long systemd waits for the next `alive` before it ends the service; None: for ever."""

    def ready(self, status: str) -> None:
        """The screen is up."""
        self._send(f"READY=1\nSTATUS={status}")

    def alive(self) -> None:
        """Nothing hangs here."""
        self._send("WATCHDOG=1")

    def status(self, status: str) -> None:
        """A line for `systemctl status`."""
        self._send(f"STATUS={status}")

    def stopping(self) -> None:
        """The service ends in order."""
        self._send("STOPPING=1")

    def _send(self, message: str) -> None:
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        # A name that begins with @ is in Linux's abstract namespace.
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            sender.sendto(message.encode(errors="backslashreplace"), address)
