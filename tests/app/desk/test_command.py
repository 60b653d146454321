"""Whatever ends a command of the content desk, it leaves nothing that it only began."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.desk import cache
from kiosk.app.desk.command import run_desk
from kiosk.app.desk.options import BuildOptions, NewOptions
from kiosk.app.exit_codes import ExitCode
from kiosk.content import compile as compile_module
from tests.here_and_now import HereAndNow

SIGNALS = (signal.SIGTERM, signal.SIGHUP)


@pytest.fixture(autouse=True)
def usual_signals() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildOptions:
    """A build of a small library, where there is an older pack."""
    library = tmp_path / "library"
    assert run_desk(NewOptions("library", library)) == ExitCode.OK
    monkeypatch.setattr(cache, "user_cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(compile_module, "Workers", HereAndNow)
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "our.klib").write_bytes(b"the old one")
    return BuildOptions(library, packs / "our.klib")


def signalled_while_writing(monkeypatch: pytest.MonkeyPatch, number: signal.Signals) -> None:
    def write(_cache: object, path: Path, _contents: object) -> None:
        path.write_bytes(b"half of it")
        signal.raise_signal(number)

    monkeypatch.setattr(compile_module, "write_pack", write)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_a_build_as_ctrl_c_does(
    build: BuildOptions, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    signalled_while_writing(monkeypatch, number)
    with pytest.raises(SystemExit) as ended:
        run_desk(build)
    assert ended.value.code == 128 + number
    assert [path.name for path in build.output.parent.iterdir()] == ["our.klib"]
    assert build.output.read_bytes() == b"the old one"


def test_a_terminal_that_says_twice_that_it_is_closed_does_not_end_the_tidying_up(
    build: BuildOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    signalled_while_writing(monkeypatch, signal.SIGHUP)
    unlink = Path.unlink

    def signalled(path: Path, *, missing_ok: bool = False) -> None:
        if path.name.endswith(".part") and path.exists() and path.read_bytes():
            signal.raise_signal(signal.SIGHUP)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", signalled)
    with pytest.raises(SystemExit):
        run_desk(build)
    assert [path.name for path in build.output.parent.iterdir()] == ["our.klib"]


def test_what_nohup_has_ignored_stays_so(build: BuildOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    written: list[bytes] = []

    def write(_cache: object, path: Path, _contents: object) -> None:
        signal.raise_signal(signal.SIGHUP)
        path.write_bytes(b"all of it")
        written.append(path.read_bytes())

    monkeypatch.setattr(compile_module, "write_pack", write)
    assert run_desk(build) == ExitCode.OK
    assert build.output.read_bytes() == b"all of it"
