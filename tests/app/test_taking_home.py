"""What a reader takes along: a code for the phone, ticked questions, paper; and that nothing of it stays."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import zxingcpp
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage

from kiosk.core.navigator import ArticlePlace
from kiosk.core.settings import DisplaySettings, Settings, TakeHomeSettings
from kiosk.ui.overlays.code_card import CodeCard
from kiosk.ui.overlays.questions import TickBox
from tests.driver import Driver
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
MORE_TESTS, GO_HOME = "Do I need more tests?", "When can I go home?"
LINK = "https://www.clinic.example/pulse"


class FakePrinter(QObject):
    """A printer whose work is over when the test says so."""

    availability_changed = Signal()
    printed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.available = True
        self.jobs: list[int] = []

    def check(self) -> None:
        pass

    def print_pages(self, pages: Sequence[QImage]) -> None:
        self.jobs.append(len(pages))


@pytest.fixture
def at_article(reader: Driver) -> Driver:
    reader.open_text(*TUMOURS)
    return reader


def read_code(reader: Driver) -> str:
    """What a phone reads off the screen."""
    picture = reader.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
    (code,) = zxingcpp.read_barcodes(view)
    return code.text


# The code


def test_the_code_holds_the_article_as_text(at_article: Driver) -> None:
    at_article.open_take_home()
    assert at_article.screen == "take home"
    assert at_article.words.scan_text in at_article.see()
    text = read_code(at_article)
    assert TUMOURS[1] in text
    assert "What neuroendocrine tumours and the scan means." in text


@pytest.mark.parametrize(
    ("hosts", "opens_link"), [(("www.clinic.example",), True), (("other.example",), False), ((), False)]
)
def test_the_code_holds_the_link_where_the_settings_allow_its_host(
    open_kiosk: OpenKiosk,
    hosts: tuple[str, ...],
    opens_link: bool,  # noqa: FBT001 - a parameter
) -> None:
    settings = Settings(
        display=DisplaySettings(reduced_motion=True, region="GB"), take_home=TakeHomeSettings(link_hosts=hosts)
    )
    reader = open_kiosk(SmallLibrary(links={"checks/pulse": LINK}), settings=settings)
    reader.kiosk.go_to(ArticlePlace("checks/pulse"))
    reader.open_take_home()
    assert (read_code(reader) == LINK) is opens_link
    assert (reader.words.scan_link in reader.see()) is opens_link


def test_the_card_is_closed_and_the_article_is_where_it_was(at_article: Driver) -> None:
    at_article.next_section()
    at_article.open_take_home()
    at_article.close()
    assert at_article.words.part_current(2, "Symptoms to know") in at_article.names()


# The questions


def ticked(reader: Driver) -> list[str]:
    return [box.text() for box in reader.find_all(TickBox) if box.isChecked()]


def test_a_library_that_fails_leaves_nothing_ticked_for_the_next_reader(at_article: Driver) -> None:
    at_article.open_questions()
    at_article.tick(GO_HOME)
    at_article.show(SmallLibrary())
    at_article.open_text(*TUMOURS)
    at_article.open_questions()
    assert ticked(at_article) == []


def test_questions_are_ticked_and_stand_in_one_list_and_code(at_article: Driver) -> None:
    at_article.open_questions()
    assert at_article.screen == "questions"
    at_article.tick(GO_HOME)
    at_article.tick(at_article.words.ask_about(at_article.words.opening))
    at_article.tap(at_article.words.show_questions)
    assert at_article.screen == "question list"
    text = read_code(at_article)
    for expected in (GO_HOME, at_article.words.ask_about(at_article.words.opening), TUMOURS[1]):
        assert expected in text
        assert expected in at_article.see()
    assert MORE_TESTS not in text
    assert at_article.words.nothing_kept in at_article.see()


def test_a_ticked_question_stays_ticked_until_it_is_touched_again(at_article: Driver) -> None:
    at_article.open_questions()
    at_article.tick(MORE_TESTS)
    at_article.close()
    at_article.next_section()
    at_article.open_questions()
    assert ticked(at_article) == [MORE_TESTS]
    at_article.tick(MORE_TESTS)
    assert ticked(at_article) == []


def test_questions_of_several_articles_stand_in_one_list(at_article: Driver) -> None:
    at_article.open_questions()
    at_article.tick(MORE_TESTS)
    at_article.close()
    at_article.kiosk.go_to(ArticlePlace("checks/pulse"))
    at_article.open_questions()
    assert ticked(at_article) == []
    at_article.tick(GO_HOME)
    at_article.tap(at_article.words.show_questions)
    text = read_code(at_article)
    assert text.index(TUMOURS[1]) < text.index(MORE_TESTS) < text.index("Measuring the pulse") < text.index(GO_HOME)


def test_a_question_is_the_same_one_in_another_language(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "de")))
    reader.kiosk.go_to(ArticlePlace("checks/pulse"))
    reader.open_questions()
    reader.tick(MORE_TESTS)
    reader.close()
    reader.kiosk.choose_language("de")
    reader.open_questions()
    assert ticked(reader) == [MORE_TESTS]


def test_without_a_ticked_question_the_list_says_so(at_article: Driver) -> None:
    at_article.open_questions()
    at_article.tap(at_article.words.show_questions)
    assert at_article.words.no_questions in at_article.see()


@pytest.mark.parametrize("end", ["nobody touches it", "Hide", "I’m finished"])
def test_the_next_person_finds_nothing_ticked(at_article: Driver, end: str) -> None:
    reader = at_article
    reader.open_questions()
    reader.tick(MORE_TESTS)
    match end:
        case "Hide":
            reader.close()
            reader.hide()
        case "I’m finished":
            reader.wait_idle(90)
            reader.finish()
        case _:
            reader.wait_idle(90 + 25)
    reader.open_text(*TUMOURS)
    reader.open_questions()
    assert ticked(reader) == []


# Within reach


@pytest.mark.parametrize("card", ["take home", "questions"])
def test_with_low_reach_the_buttons_are_in_the_lower_half(open_kiosk: OpenKiosk, card: str) -> None:
    reader = open_kiosk(size=(1080, 1920))
    reader.make_easier()
    reader.kiosk.go_to(ArticlePlace("scans/tumours"))
    if card == "take home":
        reader.open_take_home()
    else:
        reader.open_questions()
    assert reader.screen == card
    assert [target.name for target in reader.targets() if target.y < 960] == []


# Paper


@pytest.fixture
def printer() -> FakePrinter:
    return FakePrinter()


@pytest.fixture
def printing(open_kiosk: OpenKiosk, printer: FakePrinter) -> Driver:
    """A reader who has had an article printed."""
    reader = open_kiosk(printer=printer)
    reader.open_text(*TUMOURS)
    reader.open_take_home()
    reader.tap(reader.words.print_article)
    return reader


def test_without_a_printer_there_is_no_such_button(at_article: Driver) -> None:
    at_article.open_take_home()
    assert at_article.words.print_article not in at_article.names()


@pytest.mark.parametrize("succeeded", [True, False])
def test_printing_goes_straight_to_the_printer_and_says_what_came_of_it(
    printing: Driver,
    printer: FakePrinter,
    succeeded: bool,  # noqa: FBT001 - a parameter
) -> None:
    assert len(printer.jobs) == 1
    assert 1 <= printer.jobs[0] <= 2
    printer.printed.emit(succeeded)
    words = printing.words
    assert (words.printing if succeeded else words.not_printed) in printing.see()
    assert words.print_article not in printing.names()


@pytest.mark.parametrize("meanwhile", ["closed", "resized", "reset"])
def test_what_the_printer_says_after_the_card_is_gone_disturbs_nobody(
    printing: Driver, printer: FakePrinter, meanwhile: str
) -> None:
    match meanwhile:
        case "closed":
            printing.close()
        case "resized":
            printing.window.resize(1280, 800)
            printing.wait_until(lambda: printing.page.width() == 1280)
        case _:
            printing.kiosk.reset()
    settle()
    printer.printed.emit(True)
    assert printing.screen in {"article", "home", "take home"}


@pytest.mark.parametrize("end", ["another card", "reset"])
def test_what_the_printer_says_is_told_only_on_the_card_that_asked(
    printing: Driver, printer: FakePrinter, end: str
) -> None:
    if end == "reset":
        printing.kiosk.reset()
        printing.open_text(*TUMOURS)
    else:
        printing.close()
    printing.open_take_home()
    printer.printed.emit(True)
    assert printing.words.printing not in printing.see()
    assert printing.words.print_article in printing.names()


def test_what_the_printer_says_while_the_reader_is_asked_is_told_afterwards(
    printing: Driver, printer: FakePrinter
) -> None:
    printing.wait_idle(90)
    printer.printed.emit(True)
    printing.keep_reading()
    assert printing.words.printing in printing.see()


def test_a_code_is_large_on_every_panel(open_kiosk: OpenKiosk) -> None:
    for size in ((1920, 1080), (1080, 1920), (1024, 600), (600, 1024)):
        settings = Settings(display=DisplaySettings(diagonal_inches=15, reduced_motion=True))
        reader = open_kiosk(size=size, settings=settings)
        reader.kiosk.go_to(ArticlePlace("scans/tumours"))
        reader.open_take_home()
        assert isinstance(reader.top, CodeCard)
        assert reader.top.code is not None
        place: QRect = reader.rect(reader.top.code)
        millimetres = place.width() * 15 * 25.4 / (size[0] ** 2 + size[1] ** 2) ** 0.5
        assert millimetres > 40
        assert reader.window.rect().contains(place)
        reader.window.hide()
