"""Who answers for a text, since when and until when: what the clinic's review policy says of it on a day."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from kiosk.content.model import ConvertedLibrary, FrontMatter, ReviewPolicy, Text
from kiosk.core.problems import Problem
from kiosk.core.review import is_overdue

SOON = timedelta(days=60)
"""How long before `review_by` the clinic is reminded: enough for somebody to read and sign a text."""

_FARTHEST_MONTHS = 36
"""How far ahead a review may be: what is left alone for longer tells of treatments that are no longer given."""


def governance_problems(library: ConvertedLibrary, today: date) -> Iterator[Problem]:
    """The problems of all texts of a library on a day."""
    for text in library.texts:
        yield from review_problems(text, library.source.config.review, today)


def review_problems(text: Text, policy: ReviewPolicy, today: date) -> Iterator[Problem]:
    """The problems of one text on a day.

    That an approved text has a reviewer, a day of review and a next one is seen when its header is read, as it cannot
    be shown without. Dates are judged whatever the status is, as the kiosk acts on them whatever it is.
    """
    header, path = text.front_matter, text.file.path
    if header is None:
        return
    if not header.sources:
        message = "no source is given; write under sources where the facts come from"
        yield Problem(path, header.lines.get("sources", 0), "warning", "no-source", message)
    if header.status == "sample" and policy.samples != "allow":
        message = "this is a sample; have it reviewed, or remove it"
        yield Problem(path, header.lines.get("status", 1), policy.samples, "sample", message, "sample")
    if header.reviewed and header.reviewed > today:
        message = f"{header.reviewed} is in the future; write the day of the review"
        line = header.lines.get("reviewed", 1)
        yield Problem(path, line, "warning", "review-date", message, str(header.reviewed))
    yield from _next_review(header, path, policy, today)


def _next_review(header: FrontMatter, path: str, policy: ReviewPolicy, today: date) -> Iterator[Problem]:
    review_by, reviewed, months = header.review_by, header.reviewed, policy.interval_months
    if review_by is None:
        return

    def problem(code: str, message: str) -> Problem:
        return Problem(path, header.lines.get("review_by", 1), "warning", code, message, str(review_by))

    if is_overdue(review_by, today):
        yield problem("overdue", f"the review was due on {review_by}; review the text")
    elif review_by <= today + SOON:
        yield problem("review-soon", f"the review is due on {review_by}; have the text read before")
    elif review_by > (latest := _months_later(today, _FARTHEST_MONTHS)):
        yield problem("review-far", f"{review_by} is over three years ahead; write {latest} or earlier")
    if reviewed and months is not None and review_by > (latest := _months_later(reviewed, months)):
        message = f"the next review must be {months} months after the last at most; write {latest} or earlier"
        yield problem("review-interval", message)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
