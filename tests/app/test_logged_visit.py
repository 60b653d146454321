"""A whole visit, with all that can go wrong in it, leaves nothing in the log that tells of who read what, or when."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler

from kiosk.app.failures import Failures
from kiosk.app.logs import qt_message_handler, start_logging
from kiosk.core.model import LibraryDamagedError, Section
from kiosk.core.navigator import ArticlePlace
from kiosk.core.settings import LogSettings
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.own_log import own_root_logger
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")
TYPED = "wrist"


class FailingLibrary(SmallLibrary):
    """Fails for one article, each time in another way that has its name in it."""

    def __init__(self) -> None:
        super().__init__(languages=("en", "ar"))
        self.errors: list[Exception] = [
            KeyError("sleep/lying-down section 0"),
            LibraryDamagedError("a row is damaged"),
        ]

    def section(self, article: str, language: str, index: int) -> Section:
        if article == "sleep/lying-down" and self.errors:
            raise self.errors.pop(0)
        return super().section(article, language, index)


@pytest.fixture(autouse=True)
def _own_log() -> Iterator[None]:
    with own_root_logger():
        before = qInstallMessageHandler(qt_message_handler())
        yield
        qInstallMessageHandler(before)


def start_log(folder: Path) -> Path:
    """Log all that can be logged; returns the file."""
    start_logging(LogSettings(level="debug", file=str(folder / "kiosk.log")))
    return folder / "kiosk.log"


def visit(reader: Driver) -> None:
    """Read, search, look at pictures, listen, take things home, in two languages."""
    reader.open_search()
    reader.type(TYPED)
    reader.open_hit("Measuring the pulse")
    reader.open_questions()
    reader.tick("When can I go home?")
    reader.tap(reader.words.show_questions)
    reader.close()
    reader.open_take_home()
    reader.close()
    reader.use(reader.words.listen)
    reader.tap(reader.words.stop)
    reader.choose_language("ar")
    reader.choose_language("en")
    reader.home()
    reader.open_text(*TUMOURS, "Symptoms to know")
    reader.tap_word("hormones")
    reader.close()
    reader.next_section()
    reader.tap_picture()
    reader.close()


def failed_search() -> BaseException:
    """An exception with what was typed in its text, because of one with a title."""
    error = ValueError(f"{TYPED} in scans/tumours")
    error.__cause__ = KeyError(TUMOURS[1])
    return error


def names_in(library: SmallLibrary) -> set[str]:
    """Every title and id of a library, whole and in parts, and what was typed."""
    ids = {part for article in library.texts for part in (article, *article.split("/"))}
    titles = {title for title, _ in library.texts.values()} | {topic.title for topic in library.topic_rows}
    sections = {name for _, texts in library.texts.values() for name, _ in texts if name}
    return {*ids, *titles, *sections, TYPED, "hormones", "scanner", "When can I go home"}


def test_a_visit_in_which_nothing_fails_leaves_nothing_in_the_log(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    log = start_log(tmp_path)
    reader = open_kiosk(SmallLibrary(languages=("en", "ar")), sound=FakeSound("en", "ar"))
    visit(reader)
    reader.wait_idle(90)
    reader.wait_idle(25)
    settle()
    assert log.read_text(encoding="utf-8") == ""


def test_what_fails_in_a_visit_is_logged_without_article_word_or_time(
    open_kiosk: OpenKiosk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = start_log(tmp_path)
    library, sound = FailingLibrary(), FakeSound("en", "ar")
    reader = open_kiosk(library, sound=sound)
    failures = Failures(reader.clock, reader.kiosk.go_home, lambda _code: None)
    visit(reader)
    reader.use(reader.words.listen)
    sound.fail()
    for _ in range(2):
        try:
            reader.kiosk.go_to(ArticlePlace("sleep/lying-down"))
        except KeyError as error:
            failures.note(error, "in the program")
            settle()
    assert [str(error) for error in reader.failures] == ["a row is damaged"]
    failures.note(failed_search(), "in a thread")
    settle()
    text = log.read_text(encoding="utf-8")
    records = [json.loads(line) for line in text.splitlines()]
    assert [record["level"] for record in records].count("CRITICAL") == 2
    readable = capsys.readouterr().err
    for name in names_in(library):
        # The code of the test itself is in the traces, which is not what is looked for.
        assert name not in "".join(without_code(record) for record in records)
    for record in records:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d[+-]\d\d:\d\d", record["time"])
        assert not re.search(r"\d\d:\d\d", record["message"])
        assert record["message"] in readable
    assert re.findall(r"(?m)^\S+T\d\d:\d\d", readable) == []


def without_code(record: dict[str, str]) -> str:
    """A record without the lines of code in its trace, which stand there as they were written."""
    trace = "\n".join(line for line in record.get("trace", "").splitlines() if not line.startswith("    "))
    return json.dumps({**record, "trace": trace}, ensure_ascii=False)
