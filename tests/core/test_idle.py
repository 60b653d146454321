"""When the kiosk asks, resets and rests, over a clock that is turned by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.idle import IdleState, IdleTimer, IdleTimes

READY, READING, ASKING, RESTING = IdleState.READY, IdleState.READING, IdleState.ASKING, IdleState.RESTING
ALLOWED = {
    (READY, READING),
    (READING, ASKING),
    (ASKING, READING),
    (ASKING, READY),
    (READING, READY),
    (READY, RESTING),
    (RESTING, READY),
}

# Eighths of seconds, and words that take whole seconds, add up without rounding.
SECONDS = st.integers(0, 8000).map(lambda eighths: eighths / 8)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), SECONDS),
        st.tuples(st.just("show"), st.integers(0, 400).map(lambda fives: 5 * fives)),
        st.tuples(st.sampled_from(["touch", "reset", "open", "close"])),
    ),
    max_size=60,
)


class Machine:
    """An idle timer, its clock, and the changes that it has told."""

    def __init__(self, times: IdleTimes | None = None) -> None:
        self.seconds = 0.0
        self.changes: list[tuple[IdleState, IdleState]] = []
        self.timer = IdleTimer(self, times or IdleTimes(), lambda old, new: self.changes.append((old, new)))

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> None:
        raise AssertionError("idle time never looks at the wall clock")

    def wait(self, seconds: float) -> IdleState:
        self.seconds += seconds
        self.timer.advance()
        return self.timer.state

    def act(self, act: tuple[object, ...]) -> None:
        match act:
            case ("wait", float(seconds)):
                self.wait(seconds)
            case ("show", int(words)):
                self.timer.showing(words)
            case ("touch",):
                self.timer.touched()
            case ("open" | "close" as told,):
                self.timer.is_open = told == "open"
            case _:
                self.timer.reset()


def test_the_whole_way() -> None:
    machine = Machine()
    assert machine.timer.touched()
    assert machine.wait(89.9) is READING
    assert machine.wait(0.1) is ASKING
    assert machine.wait(24.9) is ASKING
    assert machine.wait(0.1) is READY
    assert machine.wait(299.9) is READY
    assert machine.wait(0.1) is RESTING
    assert machine.timer.seconds_to_next() is None


def test_an_untouched_home_screen_is_not_asked_anything() -> None:
    machine = Machine()
    machine.wait(100_000)
    assert machine.changes == [(READY, RESTING)]


@pytest.mark.parametrize(
    ("words", "seconds"), [(0, 90), (100, 90), (150, 90), (200, 120), (400, 240), (401, 240), (9999, 240)]
)
def test_a_long_section_gets_the_time_that_it_takes(words: int, seconds: float) -> None:
    machine = Machine()
    machine.timer.touched()
    machine.timer.showing(words)
    assert machine.timer.seconds_to_next() == seconds


def test_a_setting_above_the_most_is_obeyed() -> None:
    assert IdleTimes(prompt_after=600).reading_allowance(0) == 600


@pytest.mark.parametrize("before", [0.0, 89.0, 90.0, 114.9])
def test_a_touch_begins_the_time_anew(before: float) -> None:
    machine = Machine()
    machine.timer.touched()
    machine.wait(before)
    assert machine.timer.touched()
    assert machine.timer.state is READING
    assert machine.timer.seconds_to_next() == 90


def test_the_touch_that_wakes_may_not_act_and_the_next_may() -> None:
    machine = Machine()
    machine.wait(300)
    assert not machine.timer.touched()
    assert machine.timer.state is READY
    assert machine.timer.touched()
    assert machine.timer.state is READING


def test_a_machine_that_was_asleep_does_everything_that_is_due() -> None:
    machine = Machine()
    machine.timer.touched()
    assert machine.wait(90 + 25 + 300) is RESTING
    assert machine.changes == [(READY, READING), (READING, ASKING), (ASKING, READY), (READY, RESTING)]


def test_the_words_of_one_visit_do_not_count_for_the_next() -> None:
    machine = Machine()
    machine.timer.touched()
    machine.timer.showing(400)
    machine.wait(240 + 25)
    machine.timer.touched()
    assert machine.timer.seconds_to_next() == 90


def test_while_the_clinic_is_closed_a_screen_that_nobody_has_touched_rests_at_once() -> None:
    machine = Machine()
    machine.timer.is_open = False
    assert machine.timer.seconds_to_next() == 0
    assert machine.wait(0) is RESTING
    machine.timer.touched()
    machine.wait(1000)
    machine.timer.start()
    assert machine.wait(0) is RESTING


def test_while_the_clinic_is_closed_a_visit_takes_its_time_and_rest_comes_soon_after_it() -> None:
    machine = Machine()
    machine.timer.is_open = False
    machine.wait(0)
    assert not machine.timer.touched()
    assert machine.wait(59.9) is READY
    assert machine.timer.touched()
    assert machine.wait(89.9) is READING
    assert machine.wait(0.1) is ASKING
    assert machine.wait(25) is READY
    assert machine.wait(59.9) is READY
    assert machine.wait(0.1) is RESTING


@pytest.mark.parametrize("state", [READING, ASKING])
def test_closing_time_does_nothing_to_a_visit(state: IdleState) -> None:
    machine = Machine()
    machine.timer.touched()
    machine.wait(0 if state is READING else 90)
    due = machine.timer.seconds_to_next()
    machine.timer.is_open = False
    assert machine.wait(0) is state
    assert machine.timer.seconds_to_next() == due


def test_at_closing_time_a_screen_that_has_been_quiet_for_long_rests_at_once() -> None:
    machine = Machine()
    machine.timer.touched()
    machine.timer.reset()
    machine.wait(100)
    machine.timer.is_open = False
    assert machine.wait(0) is RESTING


def test_a_shorter_time_until_rest_counts_while_the_clinic_is_closed_too() -> None:
    machine = Machine(IdleTimes(rest_after=10))
    machine.timer.touched()
    machine.timer.reset()
    machine.timer.is_open = False
    assert machine.timer.seconds_to_next() == 10


@given(ACTS)
def test_only_drawn_ways_lead_from_state_to_state(acts: list[tuple[object, ...]]) -> None:
    machine = Machine()
    for act in acts:
        machine.act(act)
    assert set(machine.changes) <= ALLOWED
    for (_, new), (old, _) in zip(machine.changes, machine.changes[1:], strict=False):
        assert new is old


@given(ACTS)
def test_what_is_due_next_lies_ahead_and_happens_then(acts: list[tuple[object, ...]]) -> None:
    machine = Machine()
    for act in acts:
        machine.act(act)
        machine.timer.advance()
        state, due = machine.timer.state, machine.timer.seconds_to_next()
        assert (due is None) is (state is RESTING)
        assert due is None or due > 0
    if due := machine.timer.seconds_to_next():
        state = machine.timer.state
        assert machine.wait(due - 0.125) is state
        assert machine.wait(0.125) is not state


@given(ACTS)
def test_whatever_happened_an_hour_later_the_screen_rests(acts: list[tuple[object, ...]]) -> None:
    machine = Machine()
    for act in acts:
        machine.act(act)
    assert machine.wait(3600) is RESTING
    assert not machine.timer.touched()


@given(ACTS, st.lists(SECONDS, min_size=1, max_size=20))
def test_it_does_not_matter_how_often_the_machine_is_asked(acts: list[tuple[object, ...]], naps: list[float]) -> None:
    often, once = Machine(), Machine()
    for machine in (often, once):
        for act in acts:
            machine.act(act)
    for nap in naps:
        often.wait(nap)
    once.seconds = often.seconds
    once.timer.advance()
    assert often.changes == once.changes
