"""The counts as one page for a browser or a printer: tables with bars, no scripts, nothing from anywhere else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from itertools import groupby
from typing import Final

from kiosk.app.titles import Titles
from kiosk.core.counts import Counts
from kiosk.core.published_counts import LEAST_SHOWN, Figure, Row, SearchRow, Total, article_rows, search_rows, total

_MONTHS_TOGETHER: Final = 12
"""The newest months, in which the articles are compared with each other."""

_STYLE: Final = """
:root { color: #14252b; background: #fff; font: 16px/1.45 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; color: #36484f; padding-bottom: .5rem; }
th, td { padding: .3rem .6rem; text-align: start; vertical-align: top; border-bottom: 1px solid #d9d4c8; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th[scope=row] { font-weight: normal; }
td.figure { width: 9.5rem; }
thead th, td.figure { white-space: nowrap; }
th small { color: #36484f; display: block; }

svg { display: block; width: 100%; height: .6rem; }
rect { fill: #0b5563; }
@media print { body { margin: 0; max-width: none; } rect { print-color-adjust: exact; } }
"""

_Figure = Figure | Total


def stats_page(counts: Counts, now: datetime, titles: Titles) -> str:
    """The page of the months that are over at the local time `now`, in HTML.

    All of it is ASCII, so that no console or file can get its encoding wrong.
    """
    rows, searches = article_rows(counts, now), search_rows(counts, now)
    parts = [_introduction()]
    if not rows and not searches:
        parts.append("<p>Nothing was counted in a month that is over.</p>")
    if rows:
        parts += [_months(rows), _articles(rows, titles), *_each_month(rows, titles)]
    if searches:
        parts.append(_searches(searches))
    body = "\n".join(parts)
    page = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>What is read at the kiosk</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>What is read at the kiosk</h1>
{body}
</body>
</html>
"""
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _introduction() -> str:
    return (
        f"<p>A figure under {LEAST_SHOWN} is shown as “&lt;{LEAST_SHOWN}”, so that nobody can be recognised by it. Sums"
        " leave such figures out and then say “or more”. Each visit counts an article once in each language. Articles"
        " marked as sensitive are not counted. A month is shown when it is over, a day after its end: two looks at the"
        " running one would tell what a visit in between has added.</p>"
    )


def _months(rows: Sequence[Row]) -> str:
    sums = [(month, _opened(in_month), _read(in_month)) for month, in_month in _by_month(rows)]
    longest = _longest(opened for _, opened, _ in sums)
    lines = [_line([month], [opened, read], longest) for month, opened, read in sums]
    return _section("Months", "All articles together", ["Month", "Opened", "Read to the end"], lines)


def _articles(rows: Sequence[Row], titles: Titles) -> str:
    months = [month for month, _ in _by_month(rows)][:_MONTHS_TOGETHER]
    by_article: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.month in months:
            by_article[row.article, row.language].append(row)
    sums = [(key, _opened(of_article), _read(of_article)) for key, of_article in by_article.items()]
    # The most read first; by nothing but what is shown.
    sums.sort(key=lambda item: (-item[1].shown, item[0]))
    longest = _longest(opened for _, opened, _ in sums)
    lines = [_line(_named(*key, titles), [opened, read], longest) for key, opened, read in sums]
    span = months[-1] if len(months) == 1 else f"{months[-1]} to {months[0]}"
    return _section("Articles", span, ["Article", "Language", "Opened", "Read to the end"], lines)


def _each_month(rows: Sequence[Row], titles: Titles) -> list[str]:
    sections: list[str] = []
    for month, in_month in _by_month(rows):
        longest = _longest(row.opened for row in in_month)
        lines = [_line(_named(row.article, row.language, titles), [row.opened, row.read], longest) for row in in_month]
        header = ["Article", "Language", "Opened", "Read to the end"]
        sections.append(_section(month, "Each article", header, lines))
    return sections


def _searches(rows: Sequence[SearchRow]) -> str:
    longest = _longest(row.found_nothing for row in rows)
    lines = [
        _line([row.month, escape(row.language)], [row.found_nothing], longest)
        for row in sorted(rows, key=lambda row: row.month, reverse=True)
    ]
    caption = "What was searched for is not kept"
    return _section("Searches that found nothing", caption, ["Month", "Language", "Searches"], lines)


def _by_month(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """The rows of each month, the newest month first."""
    return [(month, list(in_month)) for month, in_month in groupby(rows, key=lambda row: row.month)][::-1]


def _opened(rows: Iterable[Row]) -> Total:
    return total(row.opened for row in rows)


def _read(rows: Iterable[Row]) -> Total:
    return total(row.read for row in rows)


def _longest(figures: Iterable[_Figure]) -> int:
    return max((figure.shown or 0 for figure in figures), default=0)


def _named(article: str, language: str, titles: Titles) -> list[str]:
    """The first two cells of an article's line."""
    title = titles.of(article, language)
    name = f'<span lang="{escape(language)}" dir="auto">{escape(title)}</span><small>{escape(article)}</small>'
    return [name if title else escape(article), escape(language)]


def _line(names: Sequence[str], figures: Sequence[_Figure], longest: int) -> str:
    """A line of a table; bars are as long as `longest` allows."""
    first, *others = names
    cells = [f'<th scope="row">{first}</th>', *(f"<td>{name}</td>" for name in others)]
    cells += [f'<td class="figure">{escape(str(figure))}{_bar(figure.shown or 0, longest)}</td>' for figure in figures]
    return f"<tr>{''.join(cells)}</tr>"


def _bar(shown: int, longest: int) -> str:
    width = 100 * shown / longest if longest else 0
    return (
        '<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{width:.1f}" height="6"/></svg>'
    )


def _section(heading: str, caption: str, header: Sequence[str], lines: Iterable[str]) -> str:
    columns = "".join(f'<th scope="col">{name}</th>' for name in header)
    body = "\n".join(lines)
    return (
        f"<h2>{escape(heading)}</h2>\n<table>\n<caption>{escape(caption)}</caption>\n"
        f"<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )
