"""What staff can do from their menu."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from kiosk import __version__
from kiosk.core.settings import ListenSettings, Settings, StaffSettings
from kiosk.core.supervision import Status
from kiosk.ui.keys import Key
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fake_supervision import FakeSupervision
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary
from tests.staff_menu import PIN, open_menu, quickly_hashed, settings_with

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")


def test_without_serve_what_only_it_can_do_is_left_out(staff: Driver) -> None:
    open_menu(staff)
    words = staff.words
    assert set(staff.names()) == {
        words.status,
        words.start_volume,
        words.touch_test,
        words.sound_test,
        words.screen_test,
        words.close,
    }


def test_problems_of_the_settings_are_told_in_the_menu_and_in_the_status(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(settings=replace(settings_with(), problems=3))
    open_menu(driver)
    told = driver.words.settings_problems(3)
    assert told in driver.see()
    driver.tap(driver.words.status)
    assert told in driver.see()


def test_who_knows_no_pin_reads_of_problems_of_the_settings_in_the_status(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(settings=replace(settings_with(pin=""), problems=1))
    driver.hold_corner()
    assert driver.words.settings_problems(1) in driver.see()


def test_the_status_tells_how_the_kiosk_is_and_shows_no_path(open_kiosk: OpenKiosk) -> None:
    status = Status(
        started_at=1773000000.0,
        restarts=3,
        crashes=1,
        source="/srv/library",
        taken_at=1773050000.0,
        problem="/srv/library: bad",
        library_date=1772900000.0,
    )
    driver = open_kiosk(settings=settings_with(), supervision=FakeSupervision(status))
    open_menu(driver)
    driver.tap(driver.words.status)
    seen = driver.see()
    for expected in (
        __version__,
        "Health library",
        driver.words.library_refused,
        "8 March 2026, 20:00",
        "9 March 2026, 09:53",
    ):
        assert expected in seen
    assert driver.words.status_restarts(3, 1) in seen
    assert "/srv" not in seen
    driver.close()
    assert driver.screen == "staff menu"


def test_the_status_counts_the_problems_of_the_library_that_is_shown(open_kiosk: OpenKiosk) -> None:
    supervision = FakeSupervision(Status(started_at=0.0, restarts=0, crashes=0, problems=3))
    driver = open_kiosk(settings=settings_with(), supervision=supervision)
    open_menu(driver)
    driver.tap(driver.words.status)
    assert driver.words.library_problems(3) in driver.see()
    assert driver.words.library_sound not in driver.see()


def test_dates_that_cannot_be_bring_no_failure(open_kiosk: OpenKiosk) -> None:
    status = Status(started_at=-1e30, restarts=0, crashes=0, taken_at=1e300, library_date=float("nan"))
    driver = open_kiosk(settings=settings_with(), supervision=FakeSupervision(status))
    open_menu(driver)
    driver.tap(driver.words.status)
    assert driver.words.library_sound in driver.see()


def test_the_language_of_the_start_is_kept_beyond_restarts(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    library = SmallLibrary(languages=("en", "es", "ar"))
    driver = open_kiosk(library, settings=settings_with(), state=tmp_path)
    open_menu(driver)
    driver.tap(driver.words.start_language)
    driver.tap("Español")
    driver.close()
    driver.close()
    assert driver.kiosk.navigator.language == "es"
    driver.choose_language("ar")
    driver.wait_idle(90 + 25)
    assert driver.kiosk.navigator.language == "es"
    again = open_kiosk(library, settings=settings_with(), state=tmp_path)
    assert again.kiosk.navigator.language == "es"
    other = open_kiosk(SmallLibrary(languages=("de", "en")), settings=settings_with(), state=tmp_path)
    assert other.kiosk.navigator.language == "de"


def test_the_volume_of_the_start_is_kept_and_stays_below_the_most(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    sound = FakeSound("en")
    driver = open_kiosk(settings=settings_with(), sound=sound, state=tmp_path)
    open_menu(driver)
    driver.tap(driver.words.start_volume)
    assert driver.words.per_cent(90) not in driver.names()
    driver.tap(driver.words.per_cent(80))
    driver.close()
    driver.close()
    driver.open_text(*TUMOURS)
    driver.use(driver.words.listen)
    assert sound.log[-1] == ("say", "en", 0.0, 0.8)
    assert json.loads((tmp_path / "choices.json").read_text()) == {"volume": 80}


def test_a_visit_begins_in_the_language_of_the_settings_until_staff_choose_another(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    settings = settings_with(language="AR")
    library = SmallLibrary(languages=("en", "es", "ar"))
    assert open_kiosk(library, settings=settings).kiosk.navigator.language == "ar"
    assert open_kiosk(SmallLibrary(languages=("en", "es")), settings=settings).kiosk.navigator.language == "en"
    (tmp_path / "choices.json").write_text('{"language": "es"}')
    assert open_kiosk(library, settings=settings, state=tmp_path).kiosk.navigator.language == "es"


def test_staff_cannot_choose_what_a_policy_holds(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    (tmp_path / "choices.json").write_text('{"language": "es", "volume": 20}')
    held = {"display.language": "policy.toml:2", "listen.volume": "policy.toml:5", "library.path": "policy.toml:8"}
    settings = replace(settings_with(language="ar"), locked=held)
    sound, supervision = FakeSound("en", "ar"), FakeSupervision(Status(started_at=0.0, restarts=0, crashes=0))
    library = SmallLibrary(languages=("en", "es", "ar"))
    driver = open_kiosk(library, settings=settings, sound=sound, supervision=supervision, state=tmp_path)
    assert driver.kiosk.navigator.language == "ar"
    open_menu(driver)
    words = driver.words
    assert words.reload_library in driver.names()
    assert not {words.start_language, words.start_volume, words.library_from_stick} & set(driver.names())
    driver.tap(words.sound_test)
    assert sound.log[-1] == ("say", "ar", 0.0, 0.6)


def test_choices_that_nobody_can_have_made_are_none(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    (tmp_path / "choices.json").write_text('{"language": ["en"], "volume": NaN}')
    sound = FakeSound("en")
    driver = open_kiosk(settings=settings_with(), sound=sound, state=tmp_path)
    driver.open_text(*TUMOURS)
    driver.use(driver.words.listen)
    assert sound.log[-1] == ("say", "en", 0.0, 0.6)


# Tests


def test_the_sound_test_says_a_sentence_and_asks_whether_it_was_heard(open_kiosk: OpenKiosk) -> None:
    sound = FakeSound("en")
    driver = open_kiosk(settings=settings_with(), sound=sound)
    open_menu(driver)
    driver.tap(driver.words.sound_test)
    assert sound.said == [driver.words.sound_sentence]
    assert driver.words.sound_is_spoken in driver.see()
    sound.end()
    settle()
    assert driver.words.sound_was_spoken in driver.see()
    driver.close()
    assert driver.screen == "staff menu"


def test_the_sound_test_stops_with_its_card(open_kiosk: OpenKiosk) -> None:
    sound = FakeSound("en")
    driver = open_kiosk(settings=settings_with(), sound=sound)
    open_menu(driver)
    driver.tap(driver.words.sound_test)
    driver.close()
    assert sound.log[-1] == ("stop",)
    sound.end()
    settle()
    assert driver.screen == "staff menu"


def test_the_sound_test_says_that_there_is_no_sound(open_kiosk: OpenKiosk) -> None:
    sound = FakeSound("en")
    driver = open_kiosk(settings=settings_with(), sound=sound)
    open_menu(driver)
    driver.tap(driver.words.sound_test)
    sound.fail()
    settle()
    assert driver.words.no_sound in driver.see()
    driver.close()
    sound.go()
    driver.tap(driver.words.sound_test)
    assert driver.words.no_sound in driver.see()


def test_sound_that_the_settings_turn_off_has_no_entries(open_kiosk: OpenKiosk) -> None:
    settings = Settings(staff=StaffSettings(pin=quickly_hashed(PIN)), listen=ListenSettings(output="off"))
    driver = open_kiosk(settings=settings)
    open_menu(driver)
    assert driver.words.sound_test not in driver.names()
    assert driver.words.start_volume not in driver.names()


def test_the_screen_test_goes_on_by_touch_and_back_to_the_menu(staff: Driver) -> None:
    open_menu(staff)
    staff.tap(staff.words.screen_test)
    colours: list[str] = []
    while staff.screen == "screen test":
        colours.append(staff.window.grab().toImage().pixelColor(1000, 700).name())
        staff.tap_at(QPoint(1000, 700))
    assert colours[1:] == ["#ffffff", "#000000", "#ff0000", "#00ff00", "#0000ff", "#808080"]
    assert staff.screen == "staff menu"


def test_the_keys_have_a_ring_where_the_keyboard_is(staff: Driver) -> None:
    staff.hold_corner()
    staff.press(Qt.Key.Key_Tab)
    keys = staff.find_all(Key)
    assert keys[0].ringed
    staff.press(Qt.Key.Key_Right)
    assert keys[1].ringed
