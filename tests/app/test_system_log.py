"""What journald and the Windows event log are told, and that nothing waits for them."""

from __future__ import annotations

import ctypes
import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.app import system_log
from kiosk.app.system_log import KINDS, LONGEST_SENTENCE, Event, SystemLog, journal, windows_event_log

EVENTS = list(KINDS)


@pytest.fixture
def journald(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Stands where journald listens."""
    path = tmp_path / "socket"
    monkeypatch.setattr(system_log, "JOURNAL", path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(path))
        listener.setblocking(False)
        yield listener


def fields(datagram: bytes) -> dict[str, str]:
    """The fields of an entry, as journald reads them: each ends with a line."""
    assert datagram.endswith(b"\n")
    return dict(line.split("=", 1) for line in datagram.decode()[:-1].split("\n"))


@pytest.mark.parametrize("event", EVENTS)
def test_journald_gets_each_event_with_its_priority_and_identifier(journald: socket.socket, event: Event) -> None:
    SystemLog.opened(enabled=True).tell(event, "something has happened")
    assert fields(journald.recv(65_536)) == {
        "MESSAGE": "something has happened",
        "PRIORITY": str(KINDS[event].priority),
        "SYSLOG_IDENTIFIER": "clinic-kiosk",
        "MESSAGE_ID": KINDS[event].message_id,
    }


def test_a_sentence_over_several_lines_is_one_field(journald: socket.socket) -> None:
    SystemLog.opened(enabled=True).tell("crash", "one\nPRIORITY=0\n\x00two")
    assert fields(journald.recv(65_536))["MESSAGE"] == "one PRIORITY=0 \x00two"


def test_a_long_sentence_is_cut(journald: socket.socket) -> None:
    SystemLog.opened(enabled=True).tell("crash", "x" * 10_000_000)
    assert len(fields(journald.recv(65_536))["MESSAGE"]) == LONGEST_SENTENCE


def test_a_journald_that_takes_nothing_more_is_not_waited_for(journald: socket.socket) -> None:
    log = SystemLog.opened(enabled=True)
    for _ in range(1_000):
        log.tell("start", "x" * 1_000)
    assert journald.recv(65_536)


def test_a_journald_that_has_gone_breaks_nothing(journald: socket.socket) -> None:
    log = SystemLog.opened(enabled=True)
    journald.close()
    log.tell("start", "nobody hears this")


def test_a_machine_without_journald_is_told_nothing(tmp_path: Path) -> None:
    assert journal(tmp_path / "none") is None
    SystemLog(None).tell("start", "nobody hears this")


def test_where_the_settings_do_not_want_it_nothing_is_told(journald: socket.socket) -> None:
    SystemLog.opened(enabled=False).tell("start", "nobody hears this")
    with pytest.raises(BlockingIOError):
        journald.recv(65_536)


def test_identifiers_are_well_formed_and_each_its_own() -> None:
    assert len({kind.message_id for kind in KINDS.values()}) == len(KINDS)
    assert all(len(bytes.fromhex(kind.message_id)) == 16 for kind in KINDS.values())
    assert sorted(kind.number for kind in KINDS.values()) == list(range(1, len(KINDS) + 1))


# Windows


class Function:
    """Notes what it was called with, as a function of a library does nothing else here."""

    def __init__(self, result: int) -> None:
        self.result = result
        self.calls: list[tuple[object, ...]] = []

    def __call__(self, *arguments: object) -> int:
        self.calls.append(arguments)
        return self.result


def advapi32(handle: int) -> SimpleNamespace:
    return SimpleNamespace(
        RegisterEventSourceW=Function(handle), ReportEventW=Function(1), DeregisterEventSource=Function(1)
    )


@pytest.mark.parametrize(("event", "kind"), [("crash", 1), ("refused", 2), ("start", 4)])
def test_windows_gets_the_events_number_kind_and_sentence(event: Event, kind: int) -> None:
    library = advapi32(handle=2**40)
    SystemLog(windows_event_log(library)).tell(event, "something\0 has happened")  # pyright: ignore[reportArgumentType]
    assert library.RegisterEventSourceW.calls == [(None, "clinic-kiosk")]
    assert library.RegisterEventSourceW.restype is ctypes.c_void_p
    ((source, reported, category, number, user, count, size, texts, data),) = library.ReportEventW.calls
    assert (source, reported, category, number) == (2**40, kind, 0, KINDS[event].number)
    assert (user, count, size, data) == (None, 1, 0, None)
    assert list(texts) == ["something has happened"]
    assert library.DeregisterEventSource.calls == [(2**40,)]


def test_a_windows_that_gives_no_event_source_is_told_nothing() -> None:
    library = advapi32(handle=0)
    SystemLog(windows_event_log(library)).tell("start", "x")  # pyright: ignore[reportArgumentType]
    assert library.ReportEventW.calls == []
