"""The loop of `kiosk serve`, with a screen and libraries that do as they are told, and time that is turned by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.core.supervision import Answer, Ask, Status
from kiosk.supervisor.restarts import PAUSES
from kiosk.supervisor.screen_process import Ended, Heard
from kiosk.supervisor.supervisor import (
    SECONDS_OF_SILENCE,
    SECONDS_TO_END,
    SECONDS_TO_START,
    SECONDS_UNTOUCHED,
    SECONDS_WITHOUT_SCREEN,
    STARTS_FAIL,
    STARTS_FAIL_SENTENCE,
    Stop,
)
from tests.fake_service import LEFT, NO_DISPLAY, NO_SCREEN, STOPPED, Service


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Callable[[str, int], bool]:
    """Whether so many records were written, all of which contain that text; they are expected then."""

    def logged(text: str, times: int) -> bool:
        messages = [record.getMessage() for record in caplog.records]
        caplog.clear()
        return len(messages) == times and all(text in message for message in messages)

    return logged


def test_the_screen_is_started_with_the_clinics_library(service: Service) -> None:
    assert [(screen.pack, screen.staff_code) for screen in service.screens] == [(Path("shown.klib"), "")]


def test_a_healthy_screen_that_is_killed_is_started_again_at_once(
    service: Service, logged: Callable[[str, int], bool]
) -> None:
    for number in range(1, 6):
        service.beat()
        service.end_screen()
        assert len(service.screens) == number + 1
    assert not service.screen.staff_code
    assert service.told == ["crash"] * 5
    assert logged("ended by itself with code -9", 5)


def test_a_screen_that_paints_no_frame_for_ten_seconds_is_killed_and_started_again(
    service: Service, logged: Callable[[str, int], bool]
) -> None:
    service.beat()
    service.go_on(SECONDS_OF_SILENCE - 1, beating=False)
    assert not service.screen.killed
    service.go_on(1, beating=False)
    assert service.screen.killed
    service.end_screen()
    assert len(service.screens) == 2
    assert service.told == ["hang"]
    service.beat()
    assert service.last_status().crashes == 1
    assert logged("no frame for 10 seconds", 1)


def test_a_start_has_more_time_than_a_running_screen(service: Service, logged: Callable[[str, int], bool]) -> None:
    service.go_on(SECONDS_TO_START - 1, beating=False)
    assert not service.screen.killed
    service.go_on(1, beating=False)
    assert service.screen.killed
    assert logged("no frame for 30 seconds", 1)


def test_failed_starts_lengthen_the_pauses(service: Service, logged: Callable[[str, int], bool]) -> None:
    for pause in PAUSES[:3]:
        service.end_screen(70)
        started = len(service.screens)
        service.go_on(pause - 1, beating=False)
        assert len(service.screens) == started
        service.go_on(1, beating=False)
        assert len(service.screens) == started + 1
    assert logged("before it showed anything", 3)


def test_three_failed_starts_bring_the_built_in_library_with_a_code_until_something_changes(
    service: Service, logged: Callable[[str, int], bool]
) -> None:
    for pause in PAUSES[:3]:
        service.end_screen(1)
        service.go_on(pause, beating=False)
    assert (service.screen.pack, service.screen.staff_code) == (None, STARTS_FAIL)
    assert service.told == ["crash", "crash", "crash", "fallback"]
    service.beat()
    assert (service.last_status().source, service.last_status().problem) == ("", STARTS_FAIL_SENTENCE)
    service.end_screen()
    assert (service.screen.pack, service.screen.staff_code) == (None, STARTS_FAIL)
    service.beat()
    assert service.ask("restart").outcome == "done"
    service.end_screen(0)
    assert (service.screen.pack, service.screen.staff_code) == (Path("shown.klib"), "")
    assert logged("has ended", 4)


def test_three_starts_that_hang_bring_the_built_in_library_too(
    service: Service, logged: Callable[[str, int], bool]
) -> None:
    for pause in PAUSES[:3]:
        service.go_on(SECONDS_TO_START, beating=False)
        assert service.screen.killed
        service.end_screen()
        service.go_on(pause, beating=False)
    assert service.screen.staff_code == STARTS_FAIL
    assert service.told == ["hang", "hang", "hang", "fallback"]
    assert logged("screen has", 6)


def test_no_library_is_blamed_for_a_missing_display(service: Service, logged: Callable[[str, int], bool]) -> None:
    for pause in PAUSES[:4]:
        service.end_screen(NO_DISPLAY)
        service.go_on(pause, beating=False)
    assert service.screen.staff_code == ""
    assert service.library.failures == 0
    assert logged("code 69", 4)


def test_the_service_ends_though_a_screen_cannot_be_killed(service: Service) -> None:
    service.beat()
    service.supervisor.handle(Stop(STOPPED))
    service.go_on(2 * SECONDS_TO_END, beating=False)
    assert service.screen.killed
    assert service.supervisor.run() == STOPPED


def test_a_process_that_cannot_be_started_is_tried_again(service: Service, logged: Callable[[str, int], bool]) -> None:
    service.cannot_start = True
    service.beat()
    service.end_screen()
    service.cannot_start = False
    service.go_on(PAUSES[0], beating=False)
    assert len(service.screens) == 2
    assert logged("", 2)


def test_without_any_screen_for_a_quarter_of_an_hour_the_program_ends(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    service.cannot_start = True
    service.end_screen(69)
    service.go_on(SECONDS_WITHOUT_SCREEN, beating=False)
    assert service.supervisor.run() == NO_SCREEN
    assert "for 15 minutes: leaving" in caplog.messages[-1]
    caplog.clear()


def test_another_library_is_shown_when_nobody_is_reading(service: Service) -> None:
    service.library.waiting = Path("new.klib")
    for _ in range(100):
        service.beat(free=False)
        service.clock.go_on(1)
        service.supervisor.advance()
    assert not service.screen.asked_to_end
    service.beat(free=True)
    service.supervisor.advance()
    assert service.screen.asked_to_end
    service.end_screen(0)
    assert service.screen.pack == Path("new.klib")
    service.beat()
    assert service.library.is_confirmed
    assert service.told == ["update"]


def test_a_new_library_without_a_heartbeat_makes_room_for_the_one_before(
    service: Service, logged: Callable[[str, int], bool]
) -> None:
    service.beat()
    service.library.waiting = Path("new.klib")
    service.supervisor.advance()
    service.end_screen(0)
    service.end_screen(70)
    service.go_on(PAUSES[0], beating=False)
    assert service.screen.pack == Path("shown.klib")
    assert logged("code 70", 1)


def test_a_screen_that_does_not_end_when_asked_is_killed(service: Service) -> None:
    service.beat()
    service.ask("restart")
    service.go_on(SECONDS_TO_END - 1, beating=False)
    assert not service.screen.killed
    service.go_on(1, beating=False)
    assert service.screen.killed


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


def test_staff_have_libraries_looked_for_and_taken_and_records_written(service: Service) -> None:
    service.beat()
    assert service.ask("reload") == Answer(7, "unchanged", "it is the same")
    assert service.ask("take", "/media/stick/new.klib").outcome == "done"
    assert service.library.taken == [Path("/media/stick/new.klib")]


def test_a_slow_stick_keeps_nobody_waiting_and_is_written_to_once_at_a_time(service: Service) -> None:
    service.beat()
    service.send("export", "/media/stick")
    service.go_on(30)
    service.send("export", "/media/stick")
    service.supervisor.listen(0)
    assert service.last_answer() == Answer(7, "failed", "another one is at work")
    service.finish_export("done", "")
    service.supervisor.listen(0)
    assert service.last_answer() == Answer(7, "done")
    assert service.exported == [Path("/media/stick")]
    service.send("export", "/media/stick")
    assert len(service.exported) == 2


def test_staff_go_back_to_the_library_before(service: Service) -> None:
    service.beat()
    assert service.ask("rollback").outcome == "none before"
    assert not service.screen.asked_to_end
    service.library.before = Path("before.klib")
    assert service.ask("rollback").outcome == "done"
    service.end_screen(0)
    assert service.screen.pack == Path("before.klib")


def test_staff_leave_only_where_the_settings_allow(service: Service) -> None:
    service.beat()
    assert service.ask("leave").outcome == "not allowed"
    assert not service.screen.asked_to_end
    allowed = Service(may_leave=True)
    allowed.beat()
    assert allowed.ask("leave").outcome == "done"
    allowed.end_screen(0)
    assert allowed.supervisor.run() == LEFT


def test_staff_take_no_library_where_a_policy_names_one() -> None:
    service = Service(may_take=False)
    service.beat()
    service.send("take", "/media/stick/clinic.klib")
    assert service.last_answer().outcome == "not allowed"
    assert service.library.taken == []


def test_the_service_ends_when_the_screen_has_ended(service: Service) -> None:
    service.beat()
    service.supervisor.stop()
    screen = service.screen
    screen.end = lambda: screen.tell(Ended(screen.number, 0))  # pyright: ignore[reportAttributeAccessIssue]
    assert service.supervisor.run() == STOPPED
    assert len(service.screens) == 1


def test_what_an_earlier_screen_says_counts_no_more(service: Service, logged: Callable[[str, int], bool]) -> None:
    service.beat()
    service.end_screen()
    service.supervisor.handle(Heard(1, Ask(1, "restart")))
    service.supervisor.handle(Ended(1, 0))
    assert len(service.screens) == 2
    assert not service.screen.asked_to_end
    assert logged("ended by itself", 1)


def test_a_disk_that_fails_does_not_end_the_service(service: Service, logged: Callable[[str, int], bool]) -> None:
    service.library.breaks = True
    service.go_on(3)
    assert not service.screen.asked_to_end
    assert logged("cannot be looked after", 3)
