"""The loop of `kiosk serve`, with a screen and libraries that do as they are told, and time that is turned by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.core.supervision import Answer, Ask
from kiosk.supervisor.restarts import PAUSES
from kiosk.supervisor.screen_process import Ended, Heard
from kiosk.supervisor.service_status import STARTS_FAIL_SENTENCE
from kiosk.supervisor.supervisor import (
    SECONDS_OF_SILENCE,
    SECONDS_TO_END,
    SECONDS_TO_START,
    SECONDS_WITHOUT_SCREEN,
    STARTS_FAIL,
    Stop,
)
from tests.fake_service import LEFT, NO_DISPLAY, NO_SCREEN, STOPPED, Service


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


@pytest.fixture
def fallen_back(service: Service, logged: Callable[[str, int], bool]) -> Service:
    """One that shows the built-in library, as three starts with the clinic's have failed."""
    for pause in PAUSES[:3]:
        service.end_screen(1)
        service.go_on(pause, beating=False)
    service.beat()
    assert logged("has ended", 3)
    return service


def test_a_reload_that_finds_nothing_new_leaves_the_built_in_library_and_its_code(
    fallen_back: Service, logged: Callable[[str, int], bool]
) -> None:
    assert fallen_back.ask("reload").outcome == "unchanged"
    fallen_back.go_on(60)
    assert (fallen_back.last_status().source, fallen_back.last_status().problem) == ("", STARTS_FAIL_SENTENCE)
    fallen_back.end_screen()
    assert (fallen_back.screen.pack, fallen_back.screen.staff_code) == (None, STARTS_FAIL)
    assert logged("ended by itself", 1)


def test_the_built_in_library_does_not_speak_for_the_one_that_comes_after_it(fallen_back: Service) -> None:
    fallen_back.library.waiting = Path("mended.klib")
    fallen_back.supervisor.advance()
    assert fallen_back.screen.asked_to_end
    fallen_back.beat()
    fallen_back.supervisor.advance()
    assert not fallen_back.library.is_confirmed
    assert fallen_back.last_status().problem == STARTS_FAIL_SENTENCE
    fallen_back.end_screen(0)
    assert (fallen_back.screen.pack, fallen_back.screen.staff_code) == (Path("mended.klib"), "")
    fallen_back.beat()
    assert fallen_back.library.is_confirmed
    assert fallen_back.last_status().problem == ""


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
