"""Pages for paper, and the process that prints them."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.core.questions import Question, QuestionList
from kiosk.ui import printing
from kiosk.ui.leaflet import Leaflet, article_leaflet, printed_pages, questions_leaflet
from kiosk.ui.printing import Printer, draw_pages, print_job
from kiosk.ui.theme import Style
from kiosk.ui.words import Words
from tests.small_library import SmallLibrary, paragraph

TODAY = date(2026, 11, 23)
A4_PIXELS = (2480, 3508)

READ = "import sys; sys.stdin.buffer.read(); "
TAKES_ALL = READ + "sys.exit(0)"
TAKES_NOTHING = READ + "sys.exit(1)"
HANGS = "import threading; threading.Event().wait(100)"
JAMS = "import sys; line = sys.stdin.buffer.readline(); sys.exit(b'[[' in line)"
"""Is there, but prints nothing."""


def page(width: int = 40, height: int = 60) -> QImage:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    return image


def has_ink(image: QImage, top: float, bottom: float) -> bool:
    """Whether anything is dark between two heights, given as shares of the page's."""
    data = bytes(image.constBits())
    stride = image.bytesPerLine()
    rows = (
        data[row * stride : row * stride + image.width()]
        for row in range(int(image.height() * top), int(image.height() * bottom))
    )
    return any(min(row) < 100 for row in rows)


def small_leaflet(words: Words, article: str = "scans/tumours") -> Leaflet:
    library = SmallLibrary()
    sections = [library.section(article, "en", index) for index in range(len(library.texts[article][1]))]
    return article_leaflet(library.article(article, "en"), sections, library.info("en"), TODAY, words)


Start = Callable[[str], Printer]


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Start]:  # noqa: ARG001 - signals need the application
    """Makes a printer whose process is these lines of Python."""
    started: list[Printer] = []

    def start_(script: str) -> Printer:
        started.append(Printer([sys.executable, "-c", script], "Reception"))
        return started[-1]

    yield start_
    for printer in started:
        printer.close()


def test_an_article_holds_title_summary_text_sources_date_and_clinic(style: Style) -> None:
    leaflet = small_leaflet(style.words)
    assert leaflet.title == "Neuroendocrine tumours and the scan"
    assert leaflet.summary.startswith("What neuroendocrine")
    assert len(leaflet.blocks) > 40
    assert leaflet.sources[0].title == "A book on health"
    assert leaflet.footer == f"Riverside Clinic · {style.words.day(TODAY)}"


def test_a_short_article_is_one_page_with_a_footer(style: Style) -> None:
    pages = printed_pages(small_leaflet(style.words, "checks/pulse"), style.words)
    assert len(pages) == 1
    assert has_ink(pages[0], 0.05, 0.15)
    assert not has_ink(pages[0], 0.6, 0.85)
    assert has_ink(pages[0], 0.9, 0.95)


def test_nothing_is_printed_in_the_margins(style: Style) -> None:
    for printed in printed_pages(small_leaflet(style.words), style.words):
        assert not has_ink(printed, 0, 0.05)
        assert not has_ink(printed, 0.955, 1)


@pytest.mark.parametrize("paragraphs", [1, 30, 60, 90, 500])
def test_no_text_takes_more_than_two_pages(style: Style, paragraphs: int) -> None:
    text = "Words that fill a line of the paper and begin another one, so that all of this takes room. " * 2
    leaflet = Leaflet("A title", "A summary.", "en", tuple(paragraph(text) for _ in range(paragraphs)), "Clinic")
    pages = printed_pages(leaflet, style.words)
    assert len(pages) == (1 if paragraphs == 1 else 2)
    assert has_ink(pages[-1], 0.9, 0.95)


def test_a_single_endless_paragraph_is_left_out_not_printed_for_ever(style: Style) -> None:
    leaflet = Leaflet("A title", "", "en", (paragraph("word " * 20_000),), "Clinic")
    assert len(printed_pages(leaflet, style.words)) == 1


@pytest.mark.usefixtures("fonts")
def test_where_paper_is_measured_in_inches_it_is_letter() -> None:
    folder = Path(__file__).parents[2] / "resources" / "translations"
    for region, size in (("US", (2550, 3300)), ("GB", A4_PIXELS), ("DE", A4_PIXELS)):
        (printed,) = printed_pages(Leaflet("A title", "", "en", (), ""), Words("en", folder, region))
        assert (printed.width(), printed.height()) == size


def test_questions_are_numbered_through_all_articles(style: Style) -> None:
    def question(article: str, number: int) -> Question:
        return Question(article, number, about_section=False, text="?", article_title=article, language="en")

    ticked = QuestionList((question("a", 0), question("b", 0), question("a", 1)))
    leaflet = questions_leaflet(ticked, "Clinic", TODAY, style.words)
    assert [block.start for block in leaflet.blocks if hasattr(block, "start")] == [1, 3]
    assert len(printed_pages(leaflet, style.words)) == 1


@pytest.mark.usefixtures("qapp")
def test_pages_reach_the_paper_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(file))
    assert draw_pages([page(), page()], printer)
    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    assert b"/Count 2" in data


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("qapp")
def test_a_file_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
    assert not draw_pages([page()], printer)


@pytest.mark.usefixtures("qapp")
def test_a_printer_that_the_system_does_not_know_prints_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sizes = [[page().width(), page().height(), page().bytesPerLine()]]
    for pages, pixels in (([], b""), (sizes, bytes(page().constBits()))):
        order = json.dumps({"printer": "No such printer", "pages": pages}).encode() + b"\n"
        assert not print_job(io.BytesIO(order + pixels))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
def test_without_a_name_nothing_is_started() -> None:
    printer = Printer(["nothing"], "")
    printer.check()
    assert not printer.available


def test_a_printer_that_is_found_can_be_offered(start: Start, qtbot: QtBot) -> None:
    printer = start(TAKES_ALL)
    assert not printer.available
    with qtbot.waitSignal(printer.availability_changed):
        printer.check()
    assert printer.available


def test_all_pages_reach_the_process(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    file = tmp_path / "job"
    printer = start(f"import sys; open({str(file)!r}, 'wb').write(sys.stdin.buffer.read())")
    with qtbot.waitSignal(printer.printed) as printed:
        printer.print_pages([page(), page(2480, 3508)])
    assert printed.args == [True]
    line, _, pixels = file.read_bytes().partition(b"\n")
    assert json.loads(line) == {"printer": "Reception", "pages": [[40, 60, 40], [2480, 3508, 2480]]}
    assert pixels == b"\xff" * (40 * 60 + 2480 * 3508)


def test_a_printer_that_fails_is_not_offered_until_a_check_finds_it_again(
    start: Start, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    printer = start(JAMS)
    with qtbot.waitSignal(printer.availability_changed):
        printer.check()
    with qtbot.waitSignals([printer.availability_changed, printer.printed]):
        printer.print_pages([page()])
    assert not printer.available
    assert "'Reception' is not there or has failed" in caplog.text
    caplog.clear()
    with qtbot.waitSignal(printer.availability_changed):
        printer.check()
    assert printer.available


def test_failed_checks_are_told_once_in_the_log_and_to_nobody_else(
    start: Start, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    printer = start(TAKES_NOTHING)
    told: list[bool] = []
    printer.printed.connect(told.append)
    for _ in range(2):
        printer.check()
        qtbot.waitUntil(lambda: printer._process is None)  # noqa: SLF001 - nothing else tells that the check is over
    assert not printer.available
    assert told == []
    assert len(caplog.records) == 1
    caplog.clear()


def test_a_process_that_hangs_has_failed(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(printing, "SECONDS_TO_PRINT", 0.2)
    printer = start(HANGS)
    with qtbot.waitSignal(printer.printed) as printed:
        printer.print_pages([page()])
    assert printed.args == [False]
    caplog.clear()


def test_a_process_that_is_not_there_has_failed(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    printer = Printer(["/nothing/there"], "Reception")
    with qtbot.waitSignal(printer.printed) as printed:
        printer.print_pages([page()])
    assert printed.args == [False]
    assert not printer.available
    caplog.clear()
