"""What `kiosk serve` starts the screen with."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app import serve
from kiosk.app.environment import screen_environment
from kiosk.app.options import ServeOptions


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines of the screens that are started, which here they are not."""
    commands: list[list[str]] = []
    monkeypatch.setattr(serve, "ScreenProcess", lambda _number, command, *_: commands.append(command))
    return commands


def test_the_screen_gets_the_settings_the_pack_and_nothing_that_somebody_has_typed(started: list[list[str]]) -> None:
    options = ServeOptions(library=Path("typed"), settings=Path("/etc/a.toml"))
    serve.start_screen(options, {}, 1, Path("/cache/x.klib"), "", print)
    (command,) = started
    assert command[command.index("run") :] == [
        *("run", "--supervised", "--settings", "/etc/a.toml", "--pack", "/cache/x.klib")
    ]


def test_in_need_it_gets_a_code_and_no_pack(started: list[list[str]]) -> None:
    serve.start_screen(ServeOptions(windowed=(1280, 720)), {}, 4, None, "S1", print)
    (command,) = started
    assert command[command.index("run") :] == ["run", "--supervised", "--windowed", "1280x720", "--staff-code", "S1"]


def test_of_the_environment_it_gets_what_it_needs_and_nothing_that_loads_code_or_names_a_proxy() -> None:
    kept = {"DISPLAY": ":0", "LANG": "ar_EG.UTF-8", "LC_TIME": "C", "HOME": "/home/k", "QT_SCALE_FACTOR": "2"}
    dropped = {
        "LD_PRELOAD": "x.so",
        "LD_LIBRARY_PATH": "/x",
        "PATH": "/x",
        "PYTHONPATH": "/x",
        "QT_PLUGIN_PATH": "/x",
        "QT_QPA_PLATFORM": "vnc",
        "SSLKEYLOGFILE": "/x",
        "http_proxy": "http://x",
        "NOTIFY_SOCKET": "/run/x",
    }
    assert screen_environment({**kept, **dropped}) == kept


def test_there_is_one_on_a_machine(tmp_path: Path) -> None:
    with serve.only_one(tmp_path / "cache") as first, serve.only_one(tmp_path / "cache") as second:
        assert (first, second) == (True, False)
    with serve.only_one(tmp_path / "cache") as later:
        assert later


def test_where_nothing_can_be_written_it_runs_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    with serve.only_one(tmp_path / "cache") as alone:
        assert alone
