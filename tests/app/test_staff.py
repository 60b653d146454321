"""Staff hold a corner, enter their PIN and find their menu; nobody else does, and nothing of it stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer

from kiosk import __version__
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary
from tests.staff_menu import PIN, open_menu, settings_with

WRONG = "52718"
TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")


# The corner


def at_home(driver: Driver) -> None:
    assert driver.screen == "home"


def at_rest(driver: Driver) -> None:
    driver.wait_idle(300)


def at_prompt(driver: Driver) -> None:
    driver.open_topic("Cancer and scans")
    driver.wait_idle(90)


def under_card(driver: Driver) -> None:
    driver.open_view()


def under_picture(driver: Driver) -> None:
    driver.open_text(*TUMOURS, "Everything at once")
    driver.tap_picture()


def at_nothing(driver: Driver) -> None:
    driver.kiosk.show_library(None, "L1")


@pytest.mark.parametrize(
    "somewhere",
    [lambda _: None, at_rest, at_prompt, under_card, at_nothing],
    ids=["home", "rest", "prompt", "card", "nothing"],
)
def test_the_corner_opens_the_pad_on_every_screen(staff: Driver, somewhere: Callable[[Driver], None]) -> None:
    somewhere(staff)
    staff.hold_corner()
    assert staff.screen == "PIN"


def test_the_corner_is_where_lines_end(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(SmallLibrary(languages=("ar", "en")), settings=settings_with())
    assert driver.corner.x() < 120
    driver.hold_corner()
    assert driver.screen == "PIN"


@pytest.mark.parametrize("place", [QPoint(30, 30), QPoint(1700, 30), QPoint(1890, 200), QPoint(1890, 1050)])
def test_no_other_place_is_the_corner(staff: Driver, place: QPoint) -> None:
    staff.put_down(place)
    assert not staff.kiosk.staff.corner.timer.isActive()
    staff.lift(place)


def test_a_finger_that_is_lifted_or_leaves_the_corner_opens_nothing(staff: Driver) -> None:
    timer = staff.kiosk.staff.corner.timer
    assert timer.interval() == 5000
    staff.put_down(staff.corner)
    assert timer.isActive()
    staff.move_to(staff.corner + QPoint(-20, 20))
    assert timer.isActive()
    staff.lift(staff.corner)
    assert not timer.isActive()
    staff.put_down(staff.corner)
    staff.move_to(staff.corner + QPoint(-200, 0))
    assert not timer.isActive()
    staff.move_to(staff.corner)
    assert not timer.isActive()
    staff.lift(staff.corner)
    assert staff.screen == "home"


def test_lifting_the_finger_after_the_pad_has_come_does_nothing(staff: Driver) -> None:
    staff.hold_corner()
    staff.tap_at(staff.corner)
    assert staff.screen == "PIN"


def test_what_the_finger_has_pressed_in_the_corner_is_let_go(staff: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff.kiosk.staff.corner, "contains", lambda _: True)
    tile = staff.rect(staff.find(TopicTile)).center()
    staff.put_down(tile)
    staff.fire(staff.kiosk.staff.corner.timer)
    staff.lift(tile)
    assert staff.screen == "PIN"
    staff.close()
    assert staff.screen == "home"


def test_the_patient_under_whose_arm_the_pad_comes_finds_the_place_again(staff: Driver) -> None:
    staff.open_text(*TUMOURS)
    staff.hold_corner()
    staff.close()
    assert staff.screen == "article"


# The PIN


def test_the_pin_opens_the_menu(staff: Driver) -> None:
    open_menu(staff)


@pytest.mark.parametrize("typed", [WRONG, "5271", "527190", "91725", "1"])
def test_another_pin_opens_nothing_and_nobody_learns_which_digit_is_wrong(staff: Driver, typed: str) -> None:
    staff.hold_corner()
    before = staff.see().splitlines()
    staff.enter_pin(typed)
    assert staff.screen == "PIN"
    assert set(staff.see().splitlines()) - set(before) == {staff.words.pin_wrong}


def test_a_digit_can_be_taken_back(staff: Driver) -> None:
    staff.hold_corner()
    staff.tap("9")
    staff.tap(staff.words.delete)
    assert staff.words.digits_entered(0) in staff.see()
    staff.enter_pin(PIN)
    assert staff.screen == "staff menu"


def test_no_key_tells_the_digits_to_bystanders(open_kiosk: OpenKiosk) -> None:
    """Who has the screen spoken would have the PIN spoken, too."""
    sound = FakeSound("en")
    driver = open_kiosk(settings=settings_with(), sound=sound)
    driver.make_easier()
    driver.hold_corner()
    assert not driver.kiosk.preferences.speak_screen
    said = list(sound.said)
    driver.enter_pin(PIN)
    assert driver.screen == "staff menu"
    assert sound.said == said


@pytest.mark.parametrize("pin", [settings_with().staff.pin, ""], ids=["PIN", "no PIN"])
def test_the_reader_whose_finger_rested_in_the_corner_has_the_voice_back(open_kiosk: OpenKiosk, pin: str) -> None:
    driver = open_kiosk(settings=settings_with(pin), sound=FakeSound("en"))
    driver.make_easier()
    driver.hold_corner()
    driver.hold_corner()
    assert not driver.kiosk.preferences.speak_screen
    driver.close()
    assert driver.screen == "home"
    assert driver.kiosk.preferences.speak_screen


def test_the_next_reader_does_not_inherit_the_voice_of_the_last(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(settings=settings_with(), sound=FakeSound("en"))
    driver.make_easier()
    driver.hold_corner()
    driver.kiosk.reset()
    driver.hold_corner()
    driver.close()
    assert not driver.kiosk.preferences.speak_screen


def test_wrong_pins_bring_pauses_that_grow(staff: Driver) -> None:
    staff.hold_corner()
    for _ in range(3):
        staff.enter_pin(WRONG)
    assert staff.words.pin_wait_seconds(30) in staff.see()
    staff.enter_pin(PIN)
    assert staff.screen == "PIN"
    staff.wait_idle(30)
    staff.enter_pin(WRONG)
    assert staff.words.pin_wait_minutes(1) in staff.see()


def test_the_pause_is_counted_down_and_its_end_is_seen(staff: Driver) -> None:
    staff.hold_corner()
    for _ in range(3):
        staff.enter_pin(WRONG)
    second = next(timer for timer in staff.kiosk.staff.findChildren(QTimer) if timer.interval() == 1000)
    staff.wait_idle(12)
    staff.fire(second)
    assert staff.words.pin_wait_seconds(18) in staff.see()
    staff.wait_idle(18)
    staff.fire(second)
    assert staff.words.pin_wait_seconds(1) not in staff.see()
    assert not second.isActive()
    staff.enter_pin(PIN)
    assert staff.screen == "staff menu"


def test_a_pause_outlives_a_restart(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    first = open_kiosk(settings=settings_with(), state=tmp_path)
    first.hold_corner()
    for _ in range(3):
        first.enter_pin(WRONG)
    second = open_kiosk(settings=settings_with(), state=tmp_path)
    second.hold_corner()
    assert second.words.pin_wait_seconds(30) in second.see()
    second.enter_pin(PIN)
    assert second.screen == "PIN"
    assert PIN not in (tmp_path / "staff.json").read_text()


def test_a_pause_holds_where_nothing_can_be_written(
    open_kiosk: OpenKiosk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").write_text("a file in the folder's place")
    driver = open_kiosk(settings=settings_with(), state=tmp_path / "state")
    driver.hold_corner()
    for _ in range(3):
        driver.enter_pin(WRONG)
    assert driver.words.pin_wait_seconds(30) in driver.see()
    assert len(caplog.records) == 1
    caplog.clear()


def test_a_card_that_is_closed_while_the_pin_is_checked_opens_nothing_later(staff: Driver) -> None:
    staff.hold_corner()
    for digit in PIN:
        staff.tap(digit)
    enter = staff.control(staff.words.enter)
    enter.click()
    staff.kiosk.reset()
    settle()
    assert staff.screen == "home"


# Without a PIN


def test_without_a_pin_there_is_the_status_and_nothing_else(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(settings=settings_with(""))
    driver.hold_corner()
    assert driver.screen == "sentences"
    assert driver.words.no_pin in driver.see()
    assert driver.names() == [driver.words.close]
    assert __version__ not in driver.see()
    driver.close()
    assert driver.screen == "home"


def test_a_pin_that_cannot_be_checked_is_none_and_the_log_says_so(
    open_kiosk: OpenKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    driver = open_kiosk(settings=settings_with("scrypt:16777216:999:999:c2FsdHNhbHRzYWx0c2FsdA==:c2FsdHNhbHRzYWx0"))
    assert "nobody can open the staff menu" in caplog.text
    caplog.clear()
    driver.hold_corner()
    assert driver.screen == "sentences"


# Nothing stays


def test_the_menu_asks_and_goes_when_nobody_touches_it(staff: Driver) -> None:
    open_menu(staff)
    staff.wait_idle(90)
    assert staff.screen == "prompt"
    staff.keep_reading()
    assert staff.screen == "staff menu"
    staff.wait_idle(90 + 25)
    assert staff.screen == "home"
    staff.hold_corner()
    assert staff.screen == "PIN"


def test_digits_are_forgotten_when_nobody_goes_on(staff: Driver) -> None:
    staff.hold_corner()
    staff.tap("5")
    staff.wait_idle(90 + 25)
    assert staff.screen == "home"
    staff.hold_corner()
    assert staff.words.digits_entered(0) in staff.see()


def test_the_menu_goes_also_where_there_is_no_library(staff: Driver) -> None:
    staff.kiosk.show_library(None, "L1")
    settle()
    open_menu(staff)
    staff.wait_idle(90)
    assert staff.screen == "prompt"
    staff.wait_idle(25)
    assert staff.screen == "nothing"
    staff.wait_idle(1000)
    assert staff.screen == "nothing"


@pytest.mark.parametrize("other", [SmallLibrary(clinic="Another Clinic"), None])
def test_nobody_finds_the_menu_open_when_the_library_has_failed_behind_it(
    staff: Driver, other: SmallLibrary | None
) -> None:
    open_menu(staff)
    staff.kiosk.show_library(other, "L2")
    settle()
    assert staff.screen == ("home" if other else "nothing")


def test_closing_the_menu_ends_the_visit(staff: Driver) -> None:
    staff.open_text(*TUMOURS)
    open_menu(staff)
    staff.close()
    assert staff.screen == "home"
    assert staff.at_start


def test_the_menu_comes_again_when_the_screen_is_turned(staff: Driver) -> None:
    open_menu(staff)
    staff.window.resize(1080, 1920)
    staff.wait_until(lambda: staff.top.look.metrics.portrait)
    assert staff.screen == "staff menu"
    staff.press(Qt.Key.Key_Escape)
    assert staff.screen == "home"


def test_reading_aloud_stops_when_staff_come(open_kiosk: OpenKiosk) -> None:
    sound = FakeSound("en")
    driver = open_kiosk(settings=settings_with(), sound=sound)
    driver.open_text(*TUMOURS)
    driver.use(driver.words.listen)
    driver.hold_corner()
    assert sound.log[-1] == ("stop",)
