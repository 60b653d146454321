"""`python -m kiosk`, which is also what the bundle starts."""

import runpy
import sys

import pytest

from kiosk.app.exit_codes import ExitCode


def test_tells_the_starter_of_nothing_but_an_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> int:
        raise LookupError("nowhere")

    monkeypatch.setattr("kiosk.app.commands.main", fail)
    # In place of the one by which pytest-qt watches event loops.
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("kiosk", run_name="__main__")
    assert ended.value.code == 1
    assert "LookupError: nowhere" in capsys.readouterr().err


def test_ends_at_ctrl_c_without_a_traceback_also_before_a_command_has_begun(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.app.commands.main", interrupted)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("kiosk", run_name="__main__")
    assert ended.value.code == ExitCode.INTERRUPTED
    assert capsys.readouterr().err == ""


def test_goes_on_where_there_is_no_console(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def read_and_print() -> int:
        print("nowhere")  # noqa: T201 - what a command does
        sys.stderr.write("nowhere")
        told.append(sys.stdin.readline())
        return 3

    monkeypatch.setattr("kiosk.app.commands.main", read_and_print)
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("kiosk", run_name="__main__")
    streams = sys.stdin, sys.stdout, sys.stderr
    monkeypatch.undo()
    for stream in streams:
        stream.close()
    assert (ended.value.code, told) == (3, [""])
