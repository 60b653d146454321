"""`kiosk stats`: a table, comma-separated values and a page, none of which shows a figure under five."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import StatsOptions
from kiosk.app.stats import counts_csv, stats
from kiosk.app.stats_page import stats_page
from kiosk.app.titles import Titles
from kiosk.core.counts import COUNTS_FILE, Count, Counts, add_to_counts
from kiosk.core.published_counts import LEAST_SHOWN
from kiosk.supervisor.library_record import LibraryRecord, Taken, write_record
from tests.clock import FakeClock
from tests.counts import COUNTS, KEYS
from tests.small_library import SmallLibrary
from tests.small_pack import write_small_pack

APRIL = FakeClock()
APRIL.wall = datetime(2026, 4, 20, tzinfo=UTC)
LATER = datetime(2037, 1, 2, tzinfo=UTC)
"""When all months that hypothesis makes up are over."""
SOME = Counts(
    Counter(
        {
            Count("2026-02", "opened", "en", "checks/pulse"): 31,
            Count("2026-02", "read", "en", "checks/pulse"): 17,
            Count("2026-03", "opened", "en", "checks/pulse"): 12,
            Count("2026-03", "read", "en", "checks/pulse"): 3,
            Count("2026-03", "opened", "ar", "scans/gone"): 4,
            Count("2026-03", "found_nothing", "en"): 8,
            Count("2026-03", "found_nothing", "ar"): 1,
        }
    )
)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A machine on which something was counted; returns its settings file."""
    add_to_counts(tmp_path / "state", SOME)
    pack = write_small_pack(tmp_path / "small.klib", ("en", "ar"))
    file = tmp_path / "settings.toml"
    lines = ["[counts]", "enabled = true", "[state]", 'folder = "state"', "[library]", f'path = "{pack.as_posix()}"']
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


class Page(HTMLParser):
    """What stands in a page: its words, its tags, and what their attributes say."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            self.words += data.split()


def test_the_table_has_titles_figures_and_sums(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stats(StatsOptions(settings), APRIL) == ExitCode.OK
    lines = [re.split(r"\s{2,}", line) for line in capsys.readouterr().out.splitlines() if line]
    assert lines == [
        ["month", "language", "opened", "read to the end", "article"],
        ["2026-02", "en", "31", "17", "checks/pulse", "Measuring the pulse"],
        ["2026-02", "all", "31", "17", "all of these"],
        ["2026-03", "ar", "<5", "<5", "scans/gone"],
        ["2026-03", "en", "12", "<5", "checks/pulse", "Measuring the pulse"],
        ["2026-03", "all", "12 or more", "0 or more", "all of these"],
        ["month", "language", "searches that found nothing"],
        ["2026-03", "ar", "<5"],
        ["2026-03", "en", "8"],
    ]


def test_comma_separated_values_have_a_line_for_each_figure(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stats(StatsOptions(settings, "csv"), APRIL) == ExitCode.OK
    printed = capsys.readouterr().out
    assert list(csv.reader(io.StringIO(printed))) == [
        ["month", "language", "counted", "article", "figure"],
        ["2026-02", "en", "opened", "checks/pulse", "31"],
        ["2026-02", "en", "read_to_end", "checks/pulse", "17"],
        ["2026-03", "ar", "opened", "scans/gone", "<5"],
        ["2026-03", "ar", "read_to_end", "scans/gone", "<5"],
        ["2026-03", "en", "opened", "checks/pulse", "12"],
        ["2026-03", "en", "read_to_end", "checks/pulse", "<5"],
        ["2026-03", "ar", "search_found_nothing", "", "<5"],
        ["2026-03", "en", "search_found_nothing", "", "8"],
    ]
    assert counts_csv(settings.parent / "state", APRIL) == printed


def test_the_page_has_titles_and_figures_and_gets_nothing_from_anywhere(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stats(StatsOptions(settings, "html"), APRIL) == ExitCode.OK
    text = capsys.readouterr().out
    page = Page(text)
    assert "Measuring the pulse" in " ".join(page.words)
    assert {"31", "17", "12", "43", "<5", "8"} <= set(page.words)
    assert "17 or more" in " ".join(page.words)
    assert not page.tags & {"script", "link", "img", "iframe", "object", "form", "a"}
    assert [name for name, _ in page.attributes if name.startswith("on") or name in {"src", "href"}] == []
    assert "url(" not in text
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes


def numbers_of(page: Page) -> set[int]:
    words = {word for word in page.words if re.fullmatch(r"[0-9]+", word)}
    return {int(word) for word in words}


@given(COUNTS)
def test_no_form_shows_a_figure_between_zero_and_five(counts: Counts) -> None:
    page = Page(stats_page(counts, LATER, Titles(None)))
    # The page explains the rule, with its 5; "0 or more" is a sum of which nothing is shown.
    assert not numbers_of(page) & set(range(1, LEAST_SHOWN))


@given(COUNTS)
def test_a_page_does_not_depend_on_any_figure_under_five(counts: Counts) -> None:
    ones = Counter({count: 1 if number < LEAST_SHOWN else number for count, number in counts.numbers.items()})
    assert stats_page(counts, LATER, Titles(None)) == stats_page(Counts(ones), LATER, Titles(None))


@given(COUNTS, st.dictionaries(KEYS, st.integers(1, 40), min_size=1))
def test_a_page_does_not_depend_on_anything_counted_in_the_running_month(
    counts: Counts, added: dict[Count, int]
) -> None:
    running = Counts(Counter({count._replace(month="2037-01"): number for count, number in added.items()}))
    assert stats_page(counts, LATER, Titles(None)) == stats_page(counts + running, LATER, Titles(None))


@pytest.mark.parametrize("form", ["text", "csv", "html"])
@pytest.mark.parametrize("month", ["2026-02", "2026-03"])
def test_nothing_that_is_printed_depends_on_the_running_month(
    form: Literal["text", "csv", "html"], month: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[counts]\nenabled = true\n[state]\nfolder = "state"\n', encoding="utf-8")
    clock = FakeClock()
    clock.wall = datetime.fromisoformat(f"{month}-20T12:00:00+00:00")
    earlier = Counts(Counter({count: number for count, number in SOME.numbers.items() if count.month < month}))
    add_to_counts(tmp_path / "state", earlier)
    assert stats(StatsOptions(settings, form), clock) == ExitCode.OK
    before = capsys.readouterr()
    add_to_counts(tmp_path / "state", Counts(Counter({Count(month, "opened", "en", "checks/pulse"): 9})))
    assert stats(StatsOptions(settings, form), clock) == ExitCode.OK
    assert capsys.readouterr() == before


def test_titles_are_escaped_in_the_page_and_kept_in_ascii() -> None:
    library = SmallLibrary(texts={"checks/pulse": ("<script>alert('النبض')</script>", [])})
    text = stats_page(SOME, LATER, Titles(library))
    assert "<script" not in text
    assert text.isascii()
    assert "<script>alert('النبض')</script>" in " ".join(Page(text).words)


def test_where_nothing_was_counted_it_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[state]\nfolder = "state"\n', encoding="utf-8")
    assert stats(StatsOptions(settings), APRIL) == ExitCode.OK
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("state, as the setting counts.enabled is off\n")
    assert stats(StatsOptions(settings, "csv"), APRIL) == ExitCode.OK
    assert capsys.readouterr().out == "month,language,counted,article,figure\n"
    assert stats(StatsOptions(settings, "html"), APRIL) == ExitCode.OK
    assert "Nothing was counted in a month that is over." in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_an_error(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = settings.parent / "state" / COUNTS_FILE
    file.unlink()
    file.mkdir()
    assert stats(StatsOptions(settings), APRIL) == ExitCode.NO_INPUT
    assert "counts.json cannot be read (Is a directory)" in capsys.readouterr().err


def test_without_a_library_articles_go_by_their_ids(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (settings.parent / "small.klib").write_bytes(b"no pack")
    assert stats(StatsOptions(settings), APRIL) == ExitCode.OK
    assert "checks/pulse" in capsys.readouterr().out


def test_titles_come_from_the_library_that_serve_shows(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = settings.parent / "small.klib"
    shown = pack.rename(settings.parent / "shown.klib")
    write_record(settings.parent / "state", LibraryRecord(shown=Taken(pack=str(shown))))
    assert stats(StatsOptions(settings), APRIL) == ExitCode.OK
    assert "Measuring the pulse" in capsys.readouterr().out
