"""The process that prepares a library, as `kiosk serve` sees it: its signs of life, its last words, its end."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from kiosk.supervisor.preparation import START_SECONDS, Prepared, PrepareProcess, Progress, from_line, to_line
from tests.program import wait_for


@contextmanager
def preparing(program: str) -> Iterator[PrepareProcess]:
    """A process that runs a few lines of Python."""
    process = PrepareProcess([sys.executable, "-c", program], os.environ)
    try:
        yield process
    finally:
        process.end()


def told(message: Progress | Prepared) -> str:
    """A line of a program that says it."""
    return f"print({to_line(message)!r}, flush=True)\n"


def test_the_last_line_is_the_result() -> None:
    prepared = Prepared("done", "/cache/served/x.klib", problems=3)
    with preparing(
        told(Progress(5.0, "unreadable")) + "print('no message')\n" + told(Progress(7.0)) + told(prepared)
    ) as process:
        wait_for(lambda: process.result() is not None, "result")
        assert process.result() == prepared
        assert (process.heard, process.quiet_seconds, process.silence) == (2, 7.0, "failed")


def test_signs_of_life_come_while_it_is_at_work() -> None:
    with preparing(told(Progress(5.0)) + "import sys; sys.stdin.read(); import signal; signal.pause()") as process:
        assert process.quiet_seconds in (START_SECONDS, 5.0)
        wait_for(lambda: process.heard == 1, "sign of life")
        assert process.result() is None


def test_one_that_never_says_a_word_may_wait_for_the_place_of_the_library() -> None:
    with preparing("import signal; signal.pause()") as process:
        assert (process.quiet_seconds, process.silence) == (START_SECONDS, "unreadable")


@pytest.mark.parametrize(
    ("program", "code"), [("import sys; sys.exit(3)", 3), ("import os; os.kill(os.getpid(), 11)", -11), ("pass", 0)]
)
def test_an_end_without_a_result_is_a_failure(program: str, code: int) -> None:
    with preparing(program) as process:
        wait_for(lambda: process.result() is not None, "result")
        result = process.result()
        assert result is not None
        assert (result.outcome, result.pack) == ("failed", "")
        assert result.sentence.endswith(f"code {code}")


def test_one_that_the_system_has_killed_may_be_tried_again() -> None:
    with preparing("import os; os.kill(os.getpid(), 9)") as process:
        wait_for(lambda: process.result() is not None, "result")
        result = process.result()
        assert result is not None
        assert (result.outcome, result.pack) == ("no space", "")


def test_its_log_goes_where_ours_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where that is not the descriptor of that number, as in a program without a console."""
    log = tmp_path / "log"
    with log.open("w", encoding="utf-8") as ours:
        monkeypatch.setattr(sys, "stderr", ours)
        with preparing("import sys; print('a warning', file=sys.stderr, flush=True)") as process:
            wait_for(lambda: process.result() is not None, "end")
    assert log.read_text(encoding="utf-8") == "a warning\n"


def test_an_end_takes_its_own_processes_along(tmp_path: Path) -> None:
    child = "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', 'import signal; signal.pause()']); "
    note = f"open({str(tmp_path / 'child')!r}, 'w').write(str(p.pid)); "
    with preparing(child + note + "print('x', flush=True); import signal; signal.pause()") as process:
        wait_for(lambda: (tmp_path / "child").exists() and (tmp_path / "child").read_text() != "", "child")
        started = psutil.Process(int((tmp_path / "child").read_text()))
        process.end()
        wait_for(lambda: not started.is_running() or started.status() == psutil.STATUS_ZOMBIE, "end of the child")


def test_a_program_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        PrepareProcess([str(tmp_path / "kiosk")], os.environ)


@pytest.mark.parametrize(
    "message", [Progress(3.5, "unreadable"), Prepared("no space", "/a/ö.klib", 2, "full", "scans/ü")]
)
def test_a_message_comes_through_as_it_was(message: Progress | Prepared) -> None:
    assert from_line(to_line(message).encode()) == message


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff",
        b"5",
        b"[" * 100_000,
        json.dumps({"quiet_seconds": "5", "silence": "failed"}).encode(),
        json.dumps({"quiet_seconds": 5.0, "silence": "golden"}).encode(),
        json.dumps({"quiet_seconds": 5.0, "silence": "failed", "more": 1}).encode(),
        to_line(Prepared("done")).replace("done", "eaten").encode(),
    ],
)
def test_what_is_no_message_is_none(line: bytes) -> None:
    assert from_line(line) is None
