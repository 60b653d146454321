"""`kiosk stats`: prints what the kiosk has counted, as far as it may be shown: months that are over."""

from __future__ import annotations

import csv
import io
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path

from kiosk.app.exit_codes import ExitCode
from kiosk.app.folders import state_folder
from kiosk.app.options import StatsOptions
from kiosk.app.settings_file import load_settings, machine_places
from kiosk.app.titles import Titles, opened_titles
from kiosk.core.clock import Clock, SystemClock
from kiosk.core.counts import COUNTS_FILE, Counts, read_counts
from kiosk.core.published_counts import article_rows, search_rows, total
from kiosk.core.settings import Settings

_COLUMNS = ("month", "language", "counted", "article", "figure")


def stats(options: StatsOptions, clock: Clock | None = None) -> int:
    """Print the counts of the months that are over, by the machine's clock if none is given; returns the exit code."""
    settings, problems = load_settings(machine_places(os.environ, sys.platform), options.settings)
    for problem in problems:
        print(problem, file=sys.stderr)
    folder = state_folder(settings)
    try:
        with (folder / COUNTS_FILE).open("rb"):
            pass
    except FileNotFoundError:
        pass
    except OSError as error:
        print(f"kiosk: {folder / COUNTS_FILE} cannot be read ({error.strerror})", file=sys.stderr)
        return ExitCode.NO_INPUT
    counts = read_counts(folder)
    now = (clock or SystemClock()).now()
    # Not by the counts themselves: that would tell when the first one of the running month has come.
    if not article_rows(counts, now) and not search_rows(counts, now):
        print(f"kiosk: {_nothing(settings, folder)}", file=sys.stderr)
    _print(options, counts, now, settings)
    return ExitCode.OK


def counts_csv(folder: Path, clock: Clock | None = None) -> str:
    """What may be shown of the counts in a state folder, as comma-separated values (RFC 4180) with a header.

    Only months that are over are in it, by the machine's clock if none is given.
    A figure is a whole number or `<5`. `counted` is `opened`, `read_to_end` or `search_found_nothing`; the last has no
    `article`. There are no sums.
    """
    return _as_csv(read_counts(folder), (clock or SystemClock()).now())


def _nothing(settings: Settings, folder: Path) -> str:
    off = "" if settings.counts.enabled else ", as the setting counts.enabled is off"
    return f"nothing of a month that is over has been counted in {folder}{off}"


def _print(options: StatsOptions, counts: Counts, now: datetime, settings: Settings) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A console may lack the letters of a title.
        sys.stdout.reconfigure(errors="backslashreplace")  # pyright: ignore[reportUnknownMemberType]
    if options.format == "csv":
        print(_as_csv(counts, now), end="")
        return
    with opened_titles(settings) as titles:
        if options.format == "html":
            from kiosk.app.stats_page import stats_page

            print(stats_page(counts, now, titles), end="")
        elif text := _as_text(counts, now, titles):
            print(text)


def _as_csv(counts: Counts, now: datetime) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in article_rows(counts, now):
        writer.writerow((row.month, row.language, "opened", row.article, row.opened))
        writer.writerow((row.month, row.language, "read_to_end", row.article, row.read))
    for row in search_rows(counts, now):
        writer.writerow((row.month, row.language, "search_found_nothing", "", row.found_nothing))
    return written.getvalue()


def _as_text(counts: Counts, now: datetime, titles: Titles) -> str:
    """Two tables, as far as there is anything in them. Titles stand last: their letters may be of any width."""
    articles: list[Sequence[str]] = []
    for month, rows in groupby(article_rows(counts, now), key=lambda row: row.month):
        month_rows = list(rows)
        for row in month_rows:
            title = titles.of(row.article, row.language)
            articles.append((month, row.language, str(row.opened), str(row.read), f"{row.article}  {title}"))
        opened, read = total(row.opened for row in month_rows), total(row.read for row in month_rows)
        articles.append((month, "all", str(opened), str(read), "all of these"))
    searches = [(row.month, row.language, str(row.found_nothing)) for row in search_rows(counts, now)]
    tables = [
        (("month", "language", "opened", "read to the end", "article"), articles),
        (("month", "language", "searches that found nothing"), searches),
    ]
    return "\n\n".join(_table(header, rows) for header, rows in tables if rows)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header) - 1)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[-1]]).rstrip()
        for line in lines
    )
