from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.content.checks.governance import governance_problems
from kiosk.content.model import FrontMatter, ReviewPolicy
from kiosk.core.problems import Problem
from tests.checked import APPROVED, SAMPLE, library, text

TODAY = date(2026, 7, 1)


def found(header: FrontMatter, policy: ReviewPolicy | None = None) -> list[Problem]:
    return list(governance_problems(library(text(header=header), review=policy), TODAY))


def codes(header: FrontMatter, policy: ReviewPolicy | None = None) -> list[str]:
    return [problem.code for problem in found(header, policy)]


def test_a_sound_approved_text_and_a_sound_sample_have_no_problem() -> None:
    assert codes(APPROVED) == []
    assert codes(SAMPLE) == []


@pytest.mark.parametrize("header", [APPROVED, SAMPLE])
def test_a_text_without_sources_is_reported_whatever_its_status(header: FrontMatter) -> None:
    assert codes(replace(header, sources=())) == ["no-source"]


@pytest.mark.parametrize(
    ("review_by", "expected"),
    [
        (TODAY - timedelta(days=1), ["overdue"]),
        (TODAY, ["review-soon"]),
        (TODAY + timedelta(days=60), ["review-soon"]),
        (TODAY + timedelta(days=61), []),
        (date(2029, 7, 1), []),
        (date(2029, 7, 2), ["review-far"]),
    ],
)
def test_the_day_of_the_next_review_is_judged_by_the_day_of_the_check(review_by: date, expected: list[str]) -> None:
    problems = found(replace(APPROVED, review_by=review_by))
    assert [problem.code for problem in problems] == expected
    assert all((problem.line, problem.about) == (7, str(review_by)) for problem in problems)


def test_the_dates_of_a_sample_are_judged_as_the_kiosk_acts_on_them_too() -> None:
    assert codes(replace(SAMPLE, review_by=TODAY - timedelta(days=1))) == ["overdue"]


def test_a_review_in_the_future_is_reported() -> None:
    assert codes(replace(APPROVED, reviewed=TODAY)) == []
    assert codes(replace(APPROVED, reviewed=TODAY + timedelta(days=1))) == ["review-date"]


def test_an_interval_longer_than_the_clinics_is_reported_with_the_latest_day() -> None:
    header = replace(APPROVED, reviewed=date(2026, 1, 31), review_by=date(2027, 3, 1))
    assert codes(header, ReviewPolicy(interval_months=14)) == []
    (problem,) = found(header, ReviewPolicy(interval_months=13))
    assert (problem.code, problem.line) == ("review-interval", 7)
    assert "write 2027-02-28 or earlier" in problem.message


def test_samples_are_reported_where_the_policy_says_so() -> None:
    assert codes(SAMPLE, ReviewPolicy(samples="allow")) == []
    for severity in ("warning", "error"):
        (problem,) = found(SAMPLE, ReviewPolicy(samples=severity))
        assert (problem.code, problem.severity, problem.line, problem.about) == ("sample", severity, 4, "sample")


def test_a_policy_at_the_end_of_time_is_no_error() -> None:
    last = replace(APPROVED, reviewed=date.max - timedelta(days=1), review_by=date.max)
    policy = ReviewPolicy(interval_months=24)
    assert list(governance_problems(library(text(header=last), review=policy), date.max - timedelta(days=90))) != []
