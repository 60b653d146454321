"""What `kiosk serve` tells the staff menu of itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from kiosk.core.supervision import Status
from tests.fake_service import Service


def test_the_screen_is_told_what_the_service_knows(service: Service, logged: Callable[[str, int], bool]) -> None:
    service.beat()
    assert service.last_status() == Status(
        started_at=service.last_status().started_at,
        restarts=0,
        crashes=0,
        source="/srv/clinic.klib",
        taken_at=5.0,
        library_date=4.0,
    )
    service.library.problem = "it is damaged"
    service.go_on(1)
    assert service.last_status().problem == "it is damaged"
    service.go_on(3)
    assert service.told == ["refused"]
    service.end_screen()
    service.beat()
    assert (service.last_status().restarts, service.last_status().crashes) == (1, 1)
    assert logged("ended by itself", 1)


def test_a_clock_that_the_network_sets_does_not_change_for_how_long_the_service_has_run(service: Service) -> None:
    service.beat()
    service.go_on(10)
    before = service.last_status()
    service.clock.wall += timedelta(days=2000, seconds=1)
    service.go_on(40)
    assert service.last_status().started_at - before.started_at == timedelta(days=2000, seconds=1).total_seconds()
    told = len(service.screen.heard)
    service.clock.wall += timedelta(seconds=5)
    service.go_on(40)
    assert len(service.screen.heard) == told, "a clock that is a little off is nothing to tell"
