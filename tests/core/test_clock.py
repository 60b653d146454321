"""The clock of a loop that may have been kept from asking."""

from __future__ import annotations

import pytest

from kiosk.core.clock import AwakeClock


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the machine's own clock says, turned by hand."""
    seconds = [1000.0]
    monkeypatch.setattr("kiosk.core.clock.time.monotonic", lambda: seconds[0])
    return seconds


def test_it_goes_as_the_machines_clock_does(machine: list[float]) -> None:
    clock = AwakeClock()
    began = clock.monotonic()
    for _ in range(10):
        machine[0] += 3
        clock.monotonic()
    assert clock.monotonic() - began == 30


def test_what_was_slept_through_has_not_passed(machine: list[float]) -> None:
    clock = AwakeClock()
    began = clock.monotonic()
    machine[0] += 8 * 60 * 60
    assert clock.monotonic() == began
    machine[0] += 1
    assert clock.monotonic() == began + 1
