"""When the screen is started again, and with what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.supervisor.restarts import FAILED_STARTS, PAUSES, WITHIN_SECONDS, Restarts
from tests.clock import FakeClock


def test_three_failed_starts_within_two_minutes_bring_the_built_in_library() -> None:
    clock = FakeClock()
    restarts = Restarts(clock)
    for _ in range(2):
        restarts.failed()
        clock.go_on(59)
    assert not restarts.fallback
    restarts.failed()
    assert restarts.fallback


def test_three_failed_starts_in_a_longer_time_do_not() -> None:
    clock = FakeClock()
    restarts = Restarts(clock)
    for _ in range(3):
        restarts.failed()
        clock.go_on(61)
    assert not restarts.fallback


def test_a_heartbeat_between_them_makes_up_for_failed_starts() -> None:
    clock = FakeClock()
    restarts = Restarts(clock)
    restarts.failed()
    restarts.failed()
    restarts.beat()
    assert restarts.failed() == PAUSES[0]
    assert not restarts.fallback


def test_something_new_is_tried_as_if_nothing_had_failed() -> None:
    restarts = Restarts(FakeClock())
    for _ in range(3):
        restarts.failed()
    restarts.forgive()
    assert not restarts.fallback
    assert restarts.failed() == PAUSES[0]


def test_it_is_known_for_how_long_there_was_no_screen() -> None:
    clock = FakeClock()
    restarts = Restarts(clock)
    clock.go_on(70)
    restarts.failed()
    clock.go_on(30)
    assert restarts.seconds_without_screen == 100
    restarts.beat()
    assert restarts.seconds_without_screen == 0


@given(st.lists(st.floats(0, 300), max_size=30))
def test_pauses_only_grow_while_starts_fail_and_the_built_in_library_stays(gaps: list[float]) -> None:
    clock = FakeClock()
    restarts = Restarts(clock)
    pauses: list[float] = []
    moments: list[float] = []
    for gap in gaps:
        clock.go_on(gap)
        moments.append(clock.monotonic())
        pauses.append(restarts.failed())
    assert pauses == sorted(pauses)
    assert set(pauses) <= set(PAUSES)
    close = zip(moments, moments[FAILED_STARTS - 1 :], strict=False)
    assert restarts.fallback is any(last - first <= WITHIN_SECONDS for first, last in close)
