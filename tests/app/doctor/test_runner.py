import time
from pathlib import Path

from kiosk.app.doctor.finding import fail
from kiosk.app.doctor.runner import Check, run_checks
from tests.app.doctor.failing_checks import die, find_all_well, hang, raise_an_error, tell_when
from tests.app.doctor.setups import setup_in

SECONDS = 8.0
"""Enough for a process that answers to start; as long as this is waited for the one that hangs."""


def test_whatever_one_check_does_the_others_are_done(tmp_path: Path) -> None:
    unusable = fail("display", "Qt cannot use it", "Look why.")
    checks = [
        Check("sound", hang),
        Check("library", raise_an_error),
        Check("lockdown", die),
        Check("display", die, unusable),
        Check("clock", find_all_well),
    ]
    found = run_checks(checks, setup_in(tmp_path, library=tmp_path / "secret"), seconds=SECONDS)
    assert [(finding.area, finding.code, finding.mark) for finding in found] == [
        ("display", "display", "fail"),
        ("sound", "not-checked", "warn"),
        ("clock", "clock", "ok"),
        ("library", "not-checked", "warn"),
        ("lockdown", "not-checked", "warn"),
    ]
    sentences = {finding.area: finding.sentence for finding in found}
    assert sentences["sound"] == "this could not be checked: there was no answer within 8 seconds"
    assert sentences["clock"] == "it is 09:30"
    # The type of an error is told, and not its text, which may hold anything.
    assert sentences["library"] == "this could not be checked: it ended with PermissionError"
    assert sentences["lockdown"] == "this could not be checked: the process that did it has died"


def test_a_check_has_all_its_seconds_also_where_it_waits_for_others(tmp_path: Path) -> None:
    began = time.monotonic()
    found = run_checks([Check("sound", hang), Check("clock", tell_when)], setup_in(tmp_path), SECONDS, at_once=1)
    clock, *_ = [finding for finding in found if finding.area == "clock"]
    assert float(clock.sentence) - began >= SECONDS
