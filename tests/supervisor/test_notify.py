"""What systemd is told, over a socket of our own."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.supervisor.notify import Notify


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(5)
        yield listener


def test_readiness_watchdog_status_and_stopping_are_told(systemd: socket.socket) -> None:
    notify = Notify({"NOTIFY_SOCKET": systemd.getsockname()})
    notify.ready("the screen is up")
    notify.alive()
    notify.status("2 restarts")
    notify.stopping()
    told = [systemd.recv(1000).decode() for _ in range(4)]
    assert told == ["READY=1\nSTATUS=the screen is up", "WATCHDOG=1", "STATUS=2 restarts", "STOPPING=1"]


def test_an_abstract_socket_is_found() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind("\0kiosk-test-notify")
        listener.settimeout(5)
        Notify({"NOTIFY_SOCKET": "@kiosk-test-notify"}).alive()
        assert listener.recv(1000) == b"WATCHDOG=1"


def test_children_do_not_inherit_the_socket() -> None:
    environ = {"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1", "LANG": "C"}
    assert Notify(environ).watchdog_seconds == 30
    assert environ == {"LANG": "C"}


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": "/no/such/socket"}, {"WATCHDOG_USEC": "never"}])
def test_without_systemd_nothing_happens(environ: dict[str, str]) -> None:
    notify = Notify(environ)
    notify.ready("the screen is up")
    assert notify.watchdog_seconds is None
