"""Overdue texts on the screen: labelled, hidden, followed from day to day by a clock that may be wrong; staff know."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from kiosk.app.walk import Stop, walking
from kiosk.core.clock_trust import CLOCK_FILE
from kiosk.core.model import DatedText, LibraryDamagedError, OverduePolicy
from kiosk.core.navigator import ArticlePlace, SearchPlace
from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.core.settings import Settings
from kiosk.ui.header import Header
from kiosk.ui.overlays.take_home import TakeHomeCard
from kiosk.ui.sheet import Hotspot
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import RESOURCES
from tests.small_library import SmallLibrary
from tests.staff_menu import open_menu, settings_with

TODAY = date(2026, 3, 14)
"""On the clock of the tests."""
DAY = timedelta(days=1)
PULSE = "checks/pulse"
TITLE = "Measuring the pulse"
TOPICS = ["Cancer and scans", "Checks", "Stress and sleep"]
DUE = "Due for review since 13 March 2026"
TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
ARTICLES = ("scans/tumours", "scans/breast", PULSE, "sleep/lying-down")


def library(policy: OverduePolicy, *late: str, due: date = TODAY - DAY, newest: date | None = None) -> SmallLibrary:
    return SmallLibrary(overdue_policy=policy, due={(article, "en"): due for article in late}, newest_review=newest)


@pytest.fixture(autouse=True)
def _without_log(caplog: pytest.LogCaptureFixture) -> None:
    """Each late text is in the log: only the tests of that listen to it."""
    caplog.set_level(logging.CRITICAL, "kiosk.app.reviewing")


def topics(reader: Driver) -> list[str]:
    return [title for title in TOPICS if title in reader.see()]


def let_minute_pass(reader: Driver) -> None:
    """Let the clock on the wall show its next minute."""
    (header,) = reader.window.findChildren(Header)
    (timer,) = header.findChildren(QTimer)
    reader.fire(timer)


# What readers see


def test_a_library_that_only_warns_says_nothing_on_the_screen(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("warn", PULSE))
    reader.open_topic("Checks")
    assert "Due for review" not in reader.see()


def test_a_labelled_text_says_since_when_its_review_is_due(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("label", PULSE))
    reader.open_topic("Checks")
    assert DUE in reader.see().replace("\u00a0", " ")


def test_it_says_so_too_where_there_is_no_room_for_it_above_the_text(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("label", PULSE), (600, 1024))
    reader.kiosk.prefer(Preferences(text_size=len(TEXT_SIZES) - 1, low_reach=True, reduced_motion=True))
    reader.kiosk.go_to(ArticlePlace(PULSE))
    assert DUE in reader.see().replace("\u00a0", " ")


def test_it_says_so_to_who_listens_once(open_kiosk: OpenKiosk) -> None:
    sound = FakeSound("en")
    reader = open_kiosk(library("label", PULSE), sound=sound)
    reader.kiosk.go_to(ArticlePlace(PULSE))
    reader.use(reader.words.listen)
    for number in range(1, 5):
        sound.finished.emit(number)
    assert sound.said == [TITLE, DUE, "Put two fingers on the wrist.", "How fast", "Count for a minute."]


def test_it_says_so_to_who_has_the_screen_spoken(open_kiosk: OpenKiosk) -> None:
    sound = FakeSound("en")
    reader = open_kiosk(library("label", PULSE), sound=sound)
    reader.kiosk.prefer(Preferences(speak_screen=True, reduced_motion=True))
    reader.kiosk.go_to(ArticlePlace(PULSE))
    assert sound.said[-1] == f"{TITLE}. {DUE}"


def test_it_says_so_on_the_code_to_take_home(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("label", PULSE))
    reader.open_topic("Checks")
    reader.open_take_home()
    (card,) = reader.window.findChildren(TakeHomeCard)
    assert DUE in "\n".join(card.codes)
    again = open_kiosk(library("warn", PULSE))
    again.open_topic("Checks")
    again.open_take_home()
    (card,) = again.window.findChildren(TakeHomeCard)
    assert DUE not in "\n".join(card.codes)


def test_a_hidden_article_is_on_no_screen(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("hide", PULSE))
    assert topics(reader) == ["Cancer and scans", "Stress and sleep"]
    reader.open_text(*TUMOURS, "Everything at once")
    assert "See the pulse" in reader.see().replace("\u00a0", " ")
    assert [spot.accessibleName() for spot in reader.find_all(Hotspot) if "the pulse" in spot.accessibleName()] == []
    reader.open_section("Living well")
    assert TITLE not in reader.see()
    reader.home()
    reader.open_search()
    reader.type("wrist")
    assert TITLE not in reader.see()


def test_the_next_article_is_one_that_is_shown(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("hide", "scans/breast"))
    reader.open_topic("Cancer and scans")
    assert reader.screen == "article"
    reader.open_section("Living well")
    assert "Living with breast cancer" not in reader.see()


def test_a_text_that_is_hidden_in_one_language_is_found_and_offered_in_another(open_kiosk: OpenKiosk) -> None:
    due = {(PULSE, "de"): TODAY - DAY}
    reader = open_kiosk(SmallLibrary(languages=("en", "de"), overdue_policy="hide", due=due))
    reader.choose_language("de")
    assert topics(reader) == TOPICS
    reader.kiosk.go_to(SearchPlace("wrist"))
    assert "Put two fingers" not in reader.see()
    reader.open_hit(TITLE)
    assert reader.screen == "other language"
    reader.tap("English")
    assert "Put two fingers on the wrist." in reader.see()


def test_where_nothing_would_be_left_everything_is_labelled(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("hide", *ARTICLES))
    assert topics(reader) == TOPICS
    reader.open_topic("Checks")
    assert DUE in reader.see().replace("\u00a0", " ")


@pytest.mark.parametrize(("policy", "pictured"), [("label", True), ("hide", False)])
@pytest.mark.usefixtures("fonts")
def test_pictures_of_all_screens_show_what_readers_see(policy: OverduePolicy, *, pictured: bool) -> None:
    now = datetime(2026, 3, 14, tzinfo=UTC)
    with walking(library(policy, PULSE), Settings(), RESOURCES, (1024, 600), now) as (_kiosk, walk):
        stops = list(walk.in_language("en", Preferences()))
    assert (Stop("article", "checks-pulse") in stops) is pictured
    assert Stop("article", "scans-breast") in stops


# Day by day


@pytest.fixture
def at_midnight(open_kiosk: OpenKiosk) -> Driver:
    """Before a library of which an article is hidden from tomorrow on."""
    return open_kiosk(library("hide", PULSE, due=TODAY))


def come_to_tomorrow(reader: Driver) -> None:
    reader.clock.wall += DAY
    let_minute_pass(reader)


def test_at_midnight_the_home_screen_follows_the_day(at_midnight: Driver) -> None:
    assert topics(at_midnight) == TOPICS
    come_to_tomorrow(at_midnight)
    assert topics(at_midnight) == ["Cancer and scans", "Stress and sleep"]


def test_at_midnight_the_at_rest_screen_follows_the_day_and_stays(at_midnight: Driver) -> None:
    at_midnight.wait_idle(300)
    assert at_midnight.screen == "rest"
    before = at_midnight.top
    come_to_tomorrow(at_midnight)
    assert at_midnight.screen == "rest"
    assert at_midnight.top is not before
    assert at_midnight.kiosk.library is not None
    assert len(at_midnight.kiosk.library.topics("en")) == 2


def test_a_reader_keeps_the_article_over_midnight_until_the_reset(at_midnight: Driver) -> None:
    at_midnight.open_topic("Checks")
    come_to_tomorrow(at_midnight)
    assert "Put two fingers on the wrist." in at_midnight.see()
    at_midnight.next_section()
    assert "Count for a minute." in at_midnight.see()
    at_midnight.home()
    assert topics(at_midnight) == TOPICS
    at_midnight.wait_idle(90 + 25)
    assert topics(at_midnight) == ["Cancer and scans", "Stress and sleep"]


def test_a_label_comes_with_the_next_visit(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("label", PULSE, due=TODAY))
    reader.clock.wall += DAY
    let_minute_pass(reader)
    reader.kiosk.go_to(ArticlePlace(PULSE))
    assert "Due for review since 14 March 2026" in reader.see().replace("\u00a0", " ")


def test_a_minute_of_the_same_day_changes_no_page(at_midnight: Driver) -> None:
    before = at_midnight.page
    let_minute_pass(at_midnight)
    assert at_midnight.page is before


# A clock that may be wrong


def test_a_clock_behind_the_newest_review_hides_nothing(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("hide", PULSE, newest=TODAY + DAY))
    assert topics(reader) == TOPICS


def test_a_clock_that_jumps_ahead_hides_nothing_more_and_set_back_does_again(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(library("hide", PULSE))
    reader.clock.wall += 731 * DAY
    let_minute_pass(reader)
    assert topics(reader) == TOPICS
    reader.clock.wall -= 731 * DAY
    let_minute_pass(reader)
    assert topics(reader) == ["Cancer and scans", "Stress and sleep"]


@pytest.fixture
def turned_off_for(open_kiosk: OpenKiosk, tmp_path: Path) -> Callable[[int], Driver]:
    """Shows a library with a late article, is turned off for some days, and shows it again."""

    def turn_off(days: int) -> Driver:
        before = open_kiosk(library("hide", PULSE), state=tmp_path)
        let_minute_pass(before)
        after = open_kiosk(None, state=tmp_path)
        after.clock.wall += days * DAY
        after.show(library("hide", PULSE))
        return after

    return turn_off


def test_after_a_weekend_without_power_the_clock_is_believed(turned_off_for: Callable[[int], Driver]) -> None:
    assert topics(turned_off_for(3)) == ["Cancer and scans", "Stress and sleep"]


def test_after_six_weeks_without_power_it_is_believed_a_week_later(turned_off_for: Callable[[int], Driver]) -> None:
    reader = turned_off_for(42)
    for _day in range(7):
        assert topics(reader) == TOPICS
        come_to_tomorrow(reader)
    assert topics(reader) == ["Cancer and scans", "Stress and sleep"]


def test_only_the_clock_writes_down_the_day_and_once(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    reader = open_kiosk(library("hide", PULSE), state=tmp_path)
    reader.open_topic("Cancer and scans")
    reader.wait_idle(90 + 25)
    assert not (tmp_path / CLOCK_FILE).exists()
    let_minute_pass(reader)
    assert json.loads((tmp_path / CLOCK_FILE).read_text()) == {
        "right": "2026-03-14",
        "latest": "2026-03-14",
        "steady": None,
    }
    (tmp_path / CLOCK_FILE).unlink()
    let_minute_pass(reader)
    assert not (tmp_path / CLOCK_FILE).exists()
    come_to_tomorrow(reader)
    assert json.loads((tmp_path / CLOCK_FILE).read_text())["right"] == "2026-03-15"


def test_a_day_that_is_certainly_wrong_is_not_remembered(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    reader = open_kiosk(library("hide", PULSE, newest=TODAY + DAY), state=tmp_path)
    let_minute_pass(reader)
    assert not (tmp_path / CLOCK_FILE).exists()


# What staff are told


def test_the_log_tells_once_a_day(open_kiosk: OpenKiosk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "kiosk.app.reviewing")
    reader = open_kiosk(library("hide", PULSE))
    for _minute in range(3):
        let_minute_pass(reader)
    said = "the review of 1 text is overdue; hidden from readers"
    assert caplog.messages == [said]
    come_to_tomorrow(reader)
    assert caplog.messages == [said, said]
    caplog.clear()


def test_the_log_tells_nothing_where_nothing_is_overdue(
    open_kiosk: OpenKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "kiosk.app.reviewing")
    let_minute_pass(open_kiosk(library("hide")))
    assert caplog.messages == []


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (library("warn", PULSE), "Texts overdue for review: 1"),
        (library("label", PULSE), "Texts overdue for review, which say so: 1"),
        (library("hide", PULSE), "Texts overdue for review, which are not shown: 1"),
        (library("hide", *ARTICLES), "No overdue text is hidden, as nothing else would be left."),
        (
            library("hide", PULSE, newest=TODAY + DAY),
            "No overdue text is hidden, as the date may be wrong.",
        ),
    ],
)
def test_staff_read_it_in_their_menu_and_in_the_status(open_kiosk: OpenKiosk, shown: SmallLibrary, told: str) -> None:
    driver = open_kiosk(shown, settings=settings_with())
    open_menu(driver)
    assert told in driver.see()
    driver.tap(driver.words.status)
    assert told in driver.see()


def test_where_nothing_is_overdue_staff_are_told_nothing(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(library("hide"), settings=settings_with())
    open_menu(driver)
    assert "overdue" not in driver.see()


# A library that turns out to be damaged


class DamagedDates(SmallLibrary):
    def dated_texts(self, before: date) -> tuple[DatedText, ...]:
        raise LibraryDamagedError("the dates of the library are damaged")


def test_a_library_whose_dates_cannot_be_read_is_replaced(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk()
    before = reader.kiosk.library
    reader.kiosk.show_library(DamagedDates(overdue_policy="hide"))
    assert [str(error) for error in reader.failures] == ["the dates of the library are damaged"]
    assert reader.kiosk.library is before


def test_the_same_while_staff_look(open_kiosk: OpenKiosk) -> None:
    driver = open_kiosk(DamagedDates(overdue_policy="label"), settings=settings_with())
    driver.hold_corner()
    driver.enter_pin("52719")
    assert [str(error) for error in driver.failures] == ["the dates of the library are damaged"]
