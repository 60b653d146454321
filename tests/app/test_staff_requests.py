"""What staff ask of `kiosk serve`: each request goes out once, and its answer is said in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app import staff_requests
from kiosk.app.drives import Drive
from kiosk.core.supervision import Outcome, Request, Status
from tests.driver import Driver
from tests.fake_supervision import FakeSupervision
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.staff_menu import open_menu, settings_with

RUNNING = Status(started_at=0.0, restarts=0, crashes=0, can_go_back=True)


@pytest.fixture
def serve() -> FakeSupervision:
    return FakeSupervision(RUNNING)


@pytest.fixture
def staff(open_kiosk: OpenKiosk, serve: FakeSupervision) -> Driver:
    driver = open_kiosk(settings=settings_with(may_leave=True), supervision=serve)
    open_menu(driver)
    return driver


@pytest.fixture
def drives(monkeypatch: pytest.MonkeyPatch) -> list[Drive]:
    """The sticks in the machine."""
    found: list[Drive] = []
    monkeypatch.setattr(staff_requests, "removable_drives", lambda: list(found))
    return found


@pytest.mark.parametrize(
    ("entry", "request_"),
    [("reload_library", "reload"), ("library_before", "rollback"), ("restart", "restart"), ("leave", "leave")],
)
def test_an_entry_asks_for_what_it_says(staff: Driver, serve: FakeSupervision, entry: str, request_: Request) -> None:
    staff.tap(getattr(staff.words, entry))
    assert serve.asked == [(request_, "")]
    assert staff.words.one_moment in staff.see()
    staff.close()
    assert staff.screen == "staff menu"


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("done", "library_comes"),
        ("unchanged", "library_unchanged"),
        ("unusable", "library_unusable"),
        ("unreadable", "unreadable"),
        ("no space", "no_space"),
        ("none before", "no_library_before"),
        ("not allowed", "not_allowed"),
        ("failed", "not_done"),
    ],
)
def test_the_answer_is_said_without_its_details(
    staff: Driver, serve: FakeSupervision, outcome: Outcome, said: str
) -> None:
    staff.tap(staff.words.reload_library)
    serve.answer(outcome)
    settle()
    assert getattr(staff.words, said) in staff.see()
    assert "/etc" not in staff.see()


def test_an_answer_to_something_else_is_not_said(staff: Driver, serve: FakeSupervision) -> None:
    staff.tap(staff.words.reload_library)
    serve.answer("failed", 7)
    settle()
    assert staff.words.one_moment in staff.see()


def test_an_answer_that_comes_too_late_opens_nothing(staff: Driver, serve: FakeSupervision) -> None:
    staff.tap(staff.words.reload_library)
    staff.wait_idle(90 + 25)
    assert staff.screen == "home"
    serve.answer("done")
    settle()
    assert staff.screen == "home"


def test_nobody_leaves_where_the_settings_do_not_let_them(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(settings=settings_with(), supervision=FakeSupervision(RUNNING))
    open_menu(driver)
    assert driver.words.restart in driver.names()
    assert driver.words.leave not in driver.names()


def test_there_is_no_way_back_where_there_is_no_library_before(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(settings=settings_with(), supervision=FakeSupervision())
    open_menu(driver)
    assert driver.words.library_before not in driver.names()


# USB sticks


def test_a_library_is_taken_from_a_stick(
    staff: Driver, serve: FakeSupervision, drives: list[Drive], tmp_path: Path
) -> None:
    (tmp_path / "spring.klib").write_bytes(b"a pack")
    drives.append(Drive("BLUE", tmp_path))
    staff.tap(staff.words.library_from_stick)
    staff.wait_until(lambda: staff.screen == "sticks")
    assert str(tmp_path) not in staff.see()
    staff.tap("spring · BLUE")
    assert serve.asked == [("take", str(tmp_path / "spring.klib"))]
    serve.answer("done")
    settle()
    assert staff.words.library_comes in staff.see()


def test_log_and_counts_go_to_a_stick(
    staff: Driver, serve: FakeSupervision, drives: list[Drive], tmp_path: Path
) -> None:
    drives.append(Drive("BLUE", tmp_path))
    staff.tap(staff.words.export)
    staff.wait_until(lambda: staff.screen == "sticks")
    staff.tap("BLUE")
    assert serve.asked == [("export", str(tmp_path))]
    serve.answer("done")
    settle()
    assert staff.words.exported in staff.see()


def test_a_stick_that_is_put_in_late_is_found_at_the_next_look(
    staff: Driver, drives: list[Drive], tmp_path: Path
) -> None:
    staff.tap(staff.words.export)
    staff.wait_until(lambda: staff.words.no_stick in staff.see())
    drives.append(Drive("BLUE", tmp_path))
    staff.tap(staff.words.look_again)
    staff.wait_until(lambda: staff.screen == "sticks")
    assert "BLUE" in staff.names()


def test_a_stick_without_a_library_says_so(staff: Driver, drives: list[Drive], tmp_path: Path) -> None:
    drives.append(Drive("BLUE", tmp_path))
    staff.tap(staff.words.library_from_stick)
    staff.wait_until(lambda: staff.words.no_library_on_stick in staff.see())


def test_a_look_that_ends_after_the_card_was_closed_opens_nothing(staff: Driver, drives: list[Drive]) -> None:
    staff.tap(staff.words.export)
    staff.kiosk.reset()
    staff.wait_idle(1)
    assert drives == []
    assert staff.screen == "home"
