"""When a healthy screen is started anew to look after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from kiosk.supervisor.upkeep import SECONDS_UNTOUCHED
from tests.fake_service import Service


def test_much_memory_is_given_back_when_nobody_has_touched_the_screen_for_five_minutes(
    service: Service, logged: Callable[[str, int], bool]
) -> None:
    service.screen.bytes_used = 401_000_000
    service.clock.wall = datetime(2026, 3, 15, 10, 44, tzinfo=UTC)
    service.go_on(119, untouched=SECONDS_UNTOUCHED - 1)
    assert not service.screen.asked_to_end
    service.clock.wall = datetime(2026, 3, 15, 10, 46, tzinfo=UTC)
    service.go_on(60, untouched=SECONDS_UNTOUCHED)
    assert not service.screen.asked_to_end, "the moment would tell when the last reader went away"
    service.clock.wall = datetime(2026, 3, 15, 11, 0, tzinfo=UTC)
    service.go_on(59, untouched=SECONDS_UNTOUCHED)
    assert service.screen.asked_to_end
    assert service.told == ["restart"]
    assert logged("401 MB", 1)


def test_each_night_the_screen_is_started_anew_once_when_nobody_is_there(service: Service) -> None:
    service.clock.wall = datetime(2026, 3, 15, 3, 29, tzinfo=UTC)
    service.go_on(30, untouched=SECONDS_UNTOUCHED)
    assert not service.screen.asked_to_end
    service.go_on(120, untouched=10)
    assert not service.screen.asked_to_end
    service.go_on(15 * 60, untouched=SECONDS_UNTOUCHED)
    assert service.screen.asked_to_end
    service.end_screen(0)
    service.go_on(3600, untouched=SECONDS_UNTOUCHED)
    assert len(service.screens) == 2
    assert service.told == []


@pytest.mark.parametrize("year", [2016, 2036])
def test_a_clock_that_jumps_by_years_ends_nothing(service: Service, year: int) -> None:
    service.clock.wall = service.clock.wall.replace(year=year)
    service.go_on(600, untouched=SECONDS_UNTOUCHED)
    assert not service.screen.asked_to_end


def test_without_a_nightly_hour_there_is_no_nightly_start() -> None:
    service = Service(restart_at=None)
    service.clock.wall = datetime(2026, 3, 15, 3, 30, tzinfo=UTC)
    service.go_on(100, untouched=SECONDS_UNTOUCHED)
    assert not service.screen.asked_to_end
