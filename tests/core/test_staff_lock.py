"""Growing pauses after wrong PINs, whatever the clock on the wall and the power switch do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.staff_lock import FORGIVEN_AFTER, PAUSES, PinLock
from tests.clock import FakeClock


class Machine:
    """A clock that goes on when the program is started anew, and a file that remembers."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.remembered: dict[str, object] = {}
        self.start_program()

    def start_program(self) -> None:
        self.lock = PinLock(self.clock, dict(self.remembered), self._remember)

    def start_machine(self) -> None:
        """The power goes, and comes back."""
        self.clock = FakeClock()
        self.clock.go_on(-self.clock.monotonic() + 20)
        self.start_program()

    def try_wrong(self, times: int = 1) -> None:
        for _ in range(times):
            self.clock.go_on(self.lock.seconds_left)
            self.lock.note_try()

    def _remember(self, content: Mapping[str, object]) -> None:
        self.remembered = dict(content)


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_three_tries_are_free_and_then_pauses_grow_to_an_hour(machine: Machine) -> None:
    pauses: list[float] = []
    for _ in range(10):
        machine.try_wrong()
        pauses.append(machine.lock.seconds_left)
    assert pauses == [0, 0, 30, 60, 300, 900, 3600, 3600, 3600, 3600]


def test_a_pause_ends_when_its_time_has_gone_by(machine: Machine) -> None:
    machine.try_wrong(3)
    machine.clock.go_on(29)
    assert machine.lock.seconds_left == 1
    machine.clock.go_on(1)
    assert machine.lock.seconds_left == 0


def test_the_right_pin_ends_it_all(machine: Machine) -> None:
    machine.try_wrong(5)
    machine.clock.go_on(machine.lock.seconds_left)
    machine.lock.note_try()
    machine.lock.note_right()
    machine.try_wrong(2)
    assert machine.lock.seconds_left == 0


def test_wrong_pins_of_another_day_are_forgiven(machine: Machine) -> None:
    machine.try_wrong(9)
    machine.clock.go_on(FORGIVEN_AFTER - 1)
    machine.try_wrong()
    assert machine.lock.seconds_left == 3600
    machine.clock.go_on(FORGIVEN_AFTER)
    machine.start_program()
    machine.try_wrong(2)
    assert machine.lock.seconds_left == 0
    machine.try_wrong()
    assert machine.lock.seconds_left == 30


def test_a_machine_that_is_started_anew_begins_the_day_again(machine: Machine) -> None:
    machine.try_wrong(9)
    machine.clock.go_on(FORGIVEN_AFTER - 1)
    machine.start_machine()
    machine.clock.go_on(FORGIVEN_AFTER - 1)
    machine.try_wrong()
    assert machine.lock.seconds_left == 3600


def test_after_a_machine_was_started_anew_programs_that_are_do_not_begin_the_day_again(machine: Machine) -> None:
    machine.clock.go_on(5 * FORGIVEN_AFTER)
    machine.try_wrong(9)
    machine.start_machine()
    for _ in range(2):
        machine.clock.go_on(FORGIVEN_AFTER / 2)
        machine.start_program()
    machine.try_wrong()
    assert machine.lock.seconds_left == 0


def test_a_program_that_is_started_anew_goes_on_with_the_pause(machine: Machine) -> None:
    machine.try_wrong(5)
    machine.clock.go_on(100)
    machine.start_program()
    assert machine.lock.seconds_left == 200
    machine.try_wrong()
    assert machine.lock.seconds_left == 900


def test_a_machine_that_is_started_anew_begins_the_pause_again(machine: Machine) -> None:
    machine.try_wrong(5)
    machine.clock.go_on(299)
    machine.start_machine()
    assert machine.lock.seconds_left == 300
    machine.clock.go_on(300)
    assert machine.lock.seconds_left == 0


@pytest.mark.parametrize("years", [-10, 10])
def test_the_clock_on_the_wall_has_no_part_in_it(machine: Machine, years: int) -> None:
    machine.try_wrong(3)
    machine.clock.wall += timedelta(days=365 * years)
    assert machine.lock.seconds_left == 30
    machine.start_program()
    assert machine.lock.seconds_left == 30


def test_a_try_counts_before_it_is_checked(machine: Machine) -> None:
    machine.try_wrong(2)
    machine.lock.note_try()
    machine.start_program()
    assert machine.lock.seconds_left == 30


ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())


@given(ANYTHING, ANYTHING)
def test_whatever_the_file_holds_nobody_waits_longer_than_the_longest_pause(wrong: object, since: object) -> None:
    clock = FakeClock()
    lock = PinLock(clock, {"wrong": wrong, "since": since}, lambda _: None)
    assert 0 <= lock.seconds_left <= PAUSES[-1]
    clock.go_on(PAUSES[-1])
    assert lock.seconds_left == 0


@given(st.lists(st.tuples(st.floats(0, 5000), st.sampled_from(["", "program", "machine"])), max_size=12))
def test_no_pause_is_ever_shorter_than_it_should_be(steps: list[tuple[float, str]]) -> None:
    machine = Machine()
    machine.try_wrong(5)
    passed = 0.0
    for seconds, starts in steps:
        if machine.lock.seconds_left == 0:
            break
        machine.clock.go_on(seconds)
        passed += seconds
        if starts == "program":
            machine.start_program()
        elif starts == "machine":
            machine.start_machine()
        assert machine.lock.seconds_left > 0 or passed >= 299.99


WAITS = st.sampled_from([0.0, 0.0, 1.0, 3599.0, 3600.0, FORGIVEN_AFTER / 2, FORGIVEN_AFTER - 3600, FORGIVEN_AFTER])


@given(st.lists(st.tuples(WAITS, st.sampled_from(["", "", "program", "machine"])), min_size=31, max_size=70))
def test_nobody_can_try_more_than_thirty_pins_a_day(steps: list[tuple[float, str]]) -> None:
    """However somebody waits and pulls the plug: 6 after a rest, and then one an hour."""
    machine = Machine()
    passed = 0.0
    tries: list[float] = []
    for seconds, starts in steps:
        if starts == "program":
            machine.start_program()
        elif starts == "machine":
            machine.start_machine()
        wait = seconds + machine.lock.seconds_left
        machine.clock.go_on(wait)
        passed += wait
        machine.lock.note_try()
        tries.append(passed)
    for first, one_too_many in zip(tries, tries[30:], strict=False):
        assert one_too_many - first >= 24 * 3600
