"""`kiosk library status` and `kiosk library rollback`."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from kiosk.app.exit_codes import ExitCode
from kiosk.app.library_command import library
from kiosk.app.options import LibraryOptions
from kiosk.app.settings_file import Places
from kiosk.core.state_file import write_state
from kiosk.supervisor.library_record import (
    ASKED_AT,
    RECORD,
    ROLLBACK,
    LibraryRecord,
    Preparing,
    Refused,
    Taken,
    rollback_asked_at,
    write_record,
)
from tests.dated_pack import write_dated_pack
from tests.small_library import SmallLibrary

TWO = Taken("/cache/two.klib", "/srv/library", "s2", 1_700_000_000.0, 1_700_000_100.0, problems=2, confirmed=True)
ONE = Taken("/cache/one.klib", "/srv/library", "s1", 1_600_000_000.0, 1_600_000_100.0, confirmed=True)
BAD = Refused("/srv/library", "s3", 1_750_000_000.0, "unusable", "it cannot be drawn", "checks/pulse, section 2, in en")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def run(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Run]:
    """Run `kiosk library` where clocks show UTC; returns the exit code, what was printed, and the errors."""
    file = tmp_path / "kiosk.toml"
    file.write_text(f'[state]\nfolder = "{state}"\n')

    def run(action: Literal["status", "rollback"], format_: Literal["text", "json"] = "text") -> tuple[int, str, str]:
        code = library(LibraryOptions(action, file, format_))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield run
    time.tzset()


def test_the_status_tells_what_is_shown_what_was_before_and_what_was_refused_and_why(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord(shown=TWO, previous=ONE, refused=BAD))
    code, printed, _ = run("status")
    assert code == ExitCode.OK
    assert printed.splitlines() == [
        "shown    /srv/library, of 2023-11-14 22:13, with problems (2; `kiosk check` lists them)",
        "since    2023-11-14 22:15",
        "before   /srv/library, of 2020-09-13 12:26",
        "refused  /srv/library on 2025-06-15 15:06: it cannot be drawn (checks/pulse, section 2, in en)",
    ]


def test_the_status_tells_of_overdue_texts_and_what_is_done_with_them(run: Run, state: Path, tmp_path: Path) -> None:
    library = SmallLibrary(overdue_policy="hide", due={("checks/pulse", "en"): date(2020, 1, 1)})
    shown = replace(TWO, pack=str(write_dated_pack(tmp_path / "dated.klib", library)), problems=0)
    write_record(state, LibraryRecord(shown=shown))
    assert run("status")[1].splitlines()[2] == "reviews  the review of 1 text is overdue; hidden from readers"
    assert json.loads(run("status", "json")[1])["reviews"] == {
        "overdue": 1,
        "policy": "hide",
        "action": "hide",
        "reason": "",
    }


def test_the_status_of_a_kiosk_with_the_built_in_library(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord())
    assert run("status") == (ExitCode.OK, "shown    the built-in library\n", "")


def test_under_a_policy_nobody_goes_back_to_a_library_from_elsewhere(
    run: Run, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.d"
    policy.mkdir()
    monkeypatch.setattr("kiosk.app.library_command.machine_places", lambda *_: Places(tmp_path / "none.toml", policy))
    (policy / "clinic.toml").write_text('[library]\npath = "/srv/library"\n')
    write_record(state, LibraryRecord(shown=TWO, previous=replace(ONE, source="/media/stick")))
    code, _, errors = run("rollback")
    assert code == ExitCode.FAILED
    assert f"{policy / 'clinic.toml'}:2" in errors
    assert rollback_asked_at(state) == 0.0
    write_record(state, LibraryRecord(shown=TWO, previous=ONE))
    assert run("rollback")[0] == ExitCode.OK


def test_the_status_tells_of_a_library_that_is_not_where_the_settings_say(
    run: Run, state: Path, tmp_path: Path
) -> None:
    write_record(state, LibraryRecord())
    with (tmp_path / "kiosk.toml").open("a") as file:
        file.write('[library]\npath = "clinic.klib"\n')
    there = tmp_path / "clinic.klib"
    assert run("status")[1].splitlines()[1] == f"missing  {there}, which is `library.path`"
    assert json.loads(run("status", "json")[1])["missing"] == str(there)
    there.touch()
    assert "missing" not in run("status")[1]


def test_the_status_tells_what_waits(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord(shown=ONE, waiting=TWO))
    assert "waiting  /srv/library, of 2023-11-14 22:13" in run("status")[1]
    write_record(state, LibraryRecord(shown=TWO, previous=ONE))
    write_state(state / ROLLBACK, {ASKED_AT: 5.0})
    assert "waiting  the library before this one" in run("status")[1]
    write_record(state, LibraryRecord(shown=ONE, previous=TWO, rolled_back_at=5.0))
    assert "waiting" not in run("status")[1]


def test_the_status_tells_what_is_being_prepared(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord(shown=ONE, preparing=Preparing("/srv/new", 1_700_000_000.0)))
    assert "coming   /srv/new, being prepared since 2023-11-14 22:13" in run("status")[1]
    assert json.loads(run("status", "json")[1])["preparing"]["source"] == "/srv/new"


def test_the_status_in_json_has_the_same_with_dates(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord(shown=TWO, refused=BAD))
    code, printed, _ = run("status", "json")
    content = json.loads(printed)
    assert code == ExitCode.OK
    assert content["shown"]["source"] == "/srv/library"
    assert content["shown"]["moment"] == "2023-11-14T22:15:00+00:00"
    assert content["shown"]["problems"] == 2
    assert (content["previous"], content["waiting"], content["going_back"]) == (None, None, False)
    assert content["refused"]["sentence"] == "it cannot be drawn"


def test_a_damaged_record_is_no_reason_to_fail(run: Run, state: Path) -> None:
    state.mkdir()
    (state / RECORD).write_bytes(b"\0\0\0")
    assert run("status")[0] == ExitCode.OK


def test_a_rollback_is_asked_for_and_says_what_will_happen(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord(shown=TWO, previous=ONE))
    code, printed, _ = run("rollback")
    assert code == ExitCode.OK
    assert printed.startswith("The library before this one (/srv/library) is shown as soon as nobody is reading")
    assert rollback_asked_at(state) > 0


def test_without_a_library_before_nothing_is_asked_for(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord(shown=TWO))
    assert run("rollback") == (ExitCode.FAILED, "", "kiosk: there is no library before this one\n")
    assert rollback_asked_at(state) == 0


@pytest.mark.parametrize("action", ["status", "rollback"])
def test_where_no_service_has_run_that_is_said(run: Run, state: Path, action: str) -> None:
    code, printed, errors = run(action)
    assert (code, printed) == (ExitCode.NO_INPUT, "")
    assert errors == f"kiosk: in {state} nothing is remembered: no `kiosk serve` has run there\n"


@pytest.mark.parametrize("action", ["status", "rollback"])
def test_a_record_that_cannot_be_read_is_said(run: Run, state: Path, action: str) -> None:
    (state / RECORD).mkdir(parents=True)
    code, _, errors = run(action)
    assert code == ExitCode.NO_INPUT
    assert errors == f"kiosk: {state / RECORD} cannot be read (Is a directory)\n"


def test_a_request_that_cannot_be_written_is_said(run: Run, state: Path) -> None:
    write_record(state, LibraryRecord(shown=TWO, previous=ONE))
    (state / ROLLBACK).mkdir()
    code, printed, errors = run("rollback")
    assert (code, printed) == (ExitCode.FAILED, "")
    assert "cannot be written (Is a directory)" in errors
