"""What is counted of a visit, what never is, and when it is written."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.app.counting import WRITE_EVERY_MS, Counting
from kiosk.core.counts import COUNTS_FILE, Count, read_counts
from kiosk.core.settings import CountsSettings
from tests.driver import Driver
from tests.fixtures.screen import STILL, OpenKiosk
from tests.program import environment, running
from tests.small_library import SmallLibrary
from tests.small_pack import write_small_pack

MONTH = "2026-03"
TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")


class CountedKiosk:
    """A reader in front of a kiosk that counts, and what it has written by the end of the program."""

    def __init__(self, reader: Driver, state: Path) -> None:
        self.reader = reader
        self.state = state
        self.reader.kiosk.counting = Counting(reader.kiosk, state, reader.clock)

    def hour(self) -> None:
        """An hour is over, and what was counted in it is in the file."""
        counting = self.reader.kiosk.counting
        timers = counting.findChildren(QTimer)
        assert [timer.interval() for timer in timers] == [WRITE_EVERY_MS]
        timers[0].timeout.emit()
        self.reader.wait_until(lambda: not writer_runs())
        QCoreApplication.sendPostedEvents(counting)

    def counted(self) -> dict[Count, int]:
        """What stands in the file after the next hour."""
        self.hour()
        return dict(read_counts(self.state).numbers)


def writer_runs() -> bool:
    return any(thread.name == "counts" for thread in threading.enumerate())


def opened(article: str, language: str = "en") -> Count:
    return Count(MONTH, "opened", language, article)


def read(article: str, language: str = "en") -> Count:
    return Count(MONTH, "read", language, article)


NOTHING = Count(MONTH, "found_nothing", "en")


@pytest.fixture
def kiosk(open_kiosk: OpenKiosk, tmp_path: Path) -> CountedKiosk:
    return CountedKiosk(open_kiosk(SmallLibrary(languages=("en", "ar"))), tmp_path / "state")


# Articles


def test_an_article_that_was_opened_counts_once_a_visit(kiosk: CountedKiosk) -> None:
    for _ in range(2):
        kiosk.reader.open_text(*TUMOURS, "Symptoms to know")
        kiosk.reader.home()
    assert kiosk.counted() == {opened("scans/tumours"): 1}


def test_the_next_visit_counts_again(kiosk: CountedKiosk) -> None:
    for _ in range(2):
        kiosk.reader.open_text(*TUMOURS)
        kiosk.reader.wait_idle(90 + 25)
    assert kiosk.counted() == {opened("scans/tumours"): 2}


def test_an_article_is_read_when_the_end_of_its_last_section_was_in_sight(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_text("Checks", "Measuring the pulse", "How fast")
    kiosk.reader.home()
    assert kiosk.counted() == {opened("checks/pulse"): 1, read("checks/pulse"): 1}


def test_a_last_section_whose_end_is_below_the_screen_is_not_read_until_it_was_scrolled_to(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    library = SmallLibrary()
    title, sections = library.texts["scans/tumours"]
    library.texts["scans/tumours"] = (title, [section for section in sections if section[0] != "Living well"])
    kiosk = CountedKiosk(open_kiosk(library), tmp_path)
    kiosk.reader.open_text(*TUMOURS, "A long part")
    kiosk.reader.open_section("Symptoms to know")
    assert kiosk.counted() == {opened("scans/tumours"): 1}
    kiosk.reader.open_section("A long part")
    kiosk.reader.kiosk.scroll_to_end()
    assert kiosk.counted() == {opened("scans/tumours"): 1, read("scans/tumours"): 1}


def test_the_end_of_another_section_is_not_the_end(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_text(*TUMOURS, "A long part")
    kiosk.reader.kiosk.scroll_to_end()
    kiosk.reader.home()
    assert kiosk.counted() == {opened("scans/tumours"): 1}


def test_an_article_that_stays_open_until_the_reset_counts_as_read(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_text("Checks", "Measuring the pulse", "How fast")
    kiosk.reader.wait_idle(90 + 25)
    assert kiosk.counted() == {opened("checks/pulse"): 1, read("checks/pulse"): 1}


def test_each_language_that_an_article_is_read_in_counts(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_text(*TUMOURS)
    kiosk.reader.kiosk.choose_language("ar")
    kiosk.reader.kiosk.choose_language("en")
    assert kiosk.counted() == {opened("scans/tumours"): 1, opened("scans/tumours", "ar"): 1}


def test_a_change_of_how_it_looks_does_not_count(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_text(*TUMOURS)
    kiosk.reader.text_size(150)
    assert kiosk.counted() == {opened("scans/tumours"): 1}


def test_a_sensitive_article_is_never_counted(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    library = SmallLibrary(sensitive=frozenset({"checks/pulse"}))
    kiosk = CountedKiosk(open_kiosk(library), tmp_path)
    kiosk.reader.open_text("Checks", "Measuring the pulse", "How fast")
    kiosk.reader.home()
    assert kiosk.counted() == {}


def test_months_go_by_the_clock_on_the_wall(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_text(*TUMOURS)
    kiosk.reader.wait_idle(90 + 25)
    kiosk.reader.clock.wall = datetime(2026, 4, 1, 0, 0, 1, tzinfo=UTC)
    kiosk.reader.open_text(*TUMOURS)
    assert sorted(kiosk.counted()) == [opened("scans/tumours"), opened("scans/tumours")._replace(month="2026-04")]


# Searches


def test_a_search_counts_when_the_reader_leaves_it_without_having_found_anything(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_search()
    kiosk.reader.type("wrixx")
    assert kiosk.counted() == {}
    kiosk.reader.home()
    assert kiosk.counted() == {NOTHING: 1}


def test_a_search_that_finds_something_in_the_end_does_not_count(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_search()
    kiosk.reader.type("wrix")
    kiosk.reader.tap(kiosk.reader.words.delete)
    kiosk.reader.type("st")
    kiosk.reader.open_hit("Measuring the pulse")
    assert kiosk.counted() == {opened("checks/pulse"): 1}


def test_a_search_that_was_cleared_counts(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_search()
    kiosk.reader.type("wrixx")
    kiosk.reader.tap(kiosk.reader.words.clear)
    kiosk.reader.type("wrist")
    assert kiosk.counted() == {NOTHING: 1}


def test_the_same_search_counts_once_a_visit_and_another_one_again(kiosk: CountedKiosk) -> None:
    for text in ("wrixx", "wrixx", "pulxx"):
        kiosk.reader.open_search()
        kiosk.reader.type(text)
        kiosk.reader.home()
    assert kiosk.counted() == {NOTHING: 2}


def test_a_search_that_the_reset_ends_counts(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_search()
    kiosk.reader.type("wrixx")
    kiosk.reader.wait_idle(90 + 25)
    assert kiosk.counted() == {NOTHING: 1}


def test_what_was_searched_for_is_nowhere(kiosk: CountedKiosk) -> None:
    kiosk.reader.open_search()
    kiosk.reader.type("wrixx")
    kiosk.reader.wait_idle(90 + 25)
    kiosk.hour()
    assert b"wrixx" not in (kiosk.state / COUNTS_FILE).read_bytes()
    assert "wrixx" not in repr(vars(kiosk.reader.kiosk.counting))


# The file


def test_the_file_is_written_every_hour_whether_anything_was_counted_or_not(kiosk: CountedKiosk) -> None:
    kiosk.hour()
    file = kiosk.state / COUNTS_FILE
    os.utime(file, (0, 0))
    kiosk.hour()
    assert file.stat().st_mtime > 0


def test_nothing_is_written_between_the_hours(kiosk: CountedKiosk) -> None:
    kiosk.hour()
    file = kiosk.state / COUNTS_FILE
    before = file.stat()
    kiosk.reader.open_text(*TUMOURS)
    kiosk.reader.wait_idle(90 + 25)
    assert file.stat() == before


def test_what_cannot_be_written_is_kept_and_told_once(kiosk: CountedKiosk, caplog: pytest.LogCaptureFixture) -> None:
    kiosk.state.write_text("in the way of the folder", encoding="utf-8")
    kiosk.reader.open_text(*TUMOURS)
    kiosk.hour()
    kiosk.hour()
    told = [record.getMessage() for record in caplog.records if "counts cannot be written" in record.getMessage()]
    assert len(told) == 1
    caplog.clear()
    kiosk.state.unlink()
    assert kiosk.counted() == {opened("scans/tumours"): 1}


def test_by_default_nothing_is_counted(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(settings=replace(STILL, counts=CountsSettings()))
    reader.open_text(*TUMOURS)
    assert "scans/tumours" not in repr(vars(reader.kiosk.counting))
    assert reader.kiosk.counting.findChildren(QTimer) == []


@pytest.mark.parametrize("enabled", [True, False])
def test_a_program_that_counts_writes_the_file_at_its_end(tmp_path: Path, *, enabled: bool) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(
        f'[log]\nlevel = "info"\n[counts]\nenabled = {str(enabled).lower()}\n[state]\nfolder = "state"\n',
        encoding="utf-8",
    )
    pack = write_small_pack(tmp_path / "small.klib")
    env = environment(tmp_path, QT_QPA_PLATFORM="offscreen")
    with running("run", "--library", pack, "--settings", settings, env=env, folder=tmp_path) as program:
        program.wait_for_line("ready: ")
        assert program.end() == 0
    file = tmp_path / "state" / COUNTS_FILE
    assert file.exists() is enabled
    if enabled:
        assert json.loads(file.read_text(encoding="utf-8")) == {"months": {}}
