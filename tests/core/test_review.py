"""What is done with overdue texts on a day: nothing, a label, or hiding, if the clock may be believed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.model import OverduePolicy
from kiosk.core.review import Decision, ReviewStatus, decide, is_overdue, review_status
from tests.small_library import SmallLibrary

TODAY = date(2026, 3, 14)
DAY = timedelta(days=1)
ARTICLES = ("scans/tumours", "scans/breast", "checks/pulse", "sleep/lying-down")

POLICIES = st.sampled_from(["warn", "label", "hide"])
DUE = st.dictionaries(
    st.tuples(st.sampled_from(ARTICLES), st.sampled_from(["en", "es"])),
    st.dates(TODAY - 3 * DAY, TODAY + 3 * DAY),
)


def library(policy: OverduePolicy = "hide", *late: str, newest: date | None = None) -> SmallLibrary:
    """A library in two languages; the review of all texts of the articles that are `late` was due yesterday."""
    due = {(article, language): TODAY - DAY for article in late for language in ("en", "es")}
    return SmallLibrary(languages=("en", "es"), overdue_policy=policy, newest_review=newest, due=due)


def test_a_review_is_late_from_the_day_after_on() -> None:
    assert is_overdue(TODAY - DAY, TODAY)
    assert not is_overdue(TODAY, TODAY)
    assert not is_overdue(None, TODAY)


def test_late_texts_are_hidden_where_the_library_wants_it() -> None:
    decision = decide(library("hide", "checks/pulse"), TODAY, clock_trusted=True)
    assert (decision.action, decision.reason) == ("hide", "")
    assert {text.article for text in decision.dated} == {"checks/pulse"}


@pytest.mark.parametrize("policy", ["warn", "label"])
def test_the_other_policies_need_neither_dates_nor_a_clock_that_is_right(policy: OverduePolicy) -> None:
    late = library(policy, *ARTICLES, newest=TODAY + DAY)
    assert decide(late, TODAY, clock_trusted=False) == Decision(TODAY, policy)


def test_a_clock_that_has_jumped_hides_nothing() -> None:
    assert decide(library("hide", "checks/pulse"), TODAY, clock_trusted=False) == Decision(TODAY, "label", "clock")


def test_a_clock_behind_the_newest_review_hides_nothing() -> None:
    behind = library("hide", "checks/pulse", newest=TODAY + DAY)
    assert decide(behind, TODAY, clock_trusted=True) == Decision(TODAY, "label", "clock")
    assert decide(behind, TODAY + DAY, clock_trusted=True).action == "hide"


def test_where_nothing_would_be_left_nothing_is_hidden() -> None:
    assert decide(library("hide", *ARTICLES), TODAY, clock_trusted=True) == Decision(TODAY, "label", "nothing left")
    assert decide(library("hide", *ARTICLES[1:]), TODAY, clock_trusted=True).action == "hide"


def test_one_text_in_one_language_is_enough_to_be_left() -> None:
    late = library("hide", *ARTICLES)
    late.due["checks/pulse", "es"] = TODAY
    assert decide(late, TODAY, clock_trusted=True).action == "hide"


@given(POLICIES, DUE, st.none() | st.dates(TODAY - DAY, TODAY + DAY), st.booleans())
def test_something_is_always_left_and_nothing_is_hidden_by_a_doubtful_clock(
    policy: OverduePolicy,
    due: dict[tuple[str, str], date],
    newest: date | None,
    trusted: bool,  # noqa: FBT001 - hypothesis gives it by position
) -> None:
    shown = SmallLibrary(languages=("en", "es"), overdue_policy=policy, newest_review=newest, due=due)
    decision = decide(shown, TODAY, clock_trusted=trusted)
    assert decision.action == policy or (policy, decision.action) == ("hide", "label")
    assert bool(decision.reason) == (decision.action != policy)
    if decision.action == "hide":
        assert trusted
        assert newest is None or newest <= TODAY
        late = {key for key, day in due.items() if day < TODAY}
        assert len(late) < len(ARTICLES) * 2
    else:
        assert decision.dated == ()


# What staff are told


def test_staff_are_told_how_many_texts_are_late_and_what_is_done() -> None:
    late = library("hide", "checks/pulse", "scans/breast")
    late.due["scans/breast", "es"] = TODAY
    assert review_status(late, TODAY, clock_trusted=True) == ReviewStatus(3, "hide", "hide", "")
    assert review_status(late, TODAY, clock_trusted=False) == ReviewStatus(3, "hide", "label", "clock")


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (ReviewStatus(0, "hide", "hide", ""), ""),
        (ReviewStatus(2, "warn", "warn", ""), "the review of 2 texts is overdue; readers are not told"),
        (ReviewStatus(1, "label", "label", ""), "the review of 1 text is overdue; readers are told"),
        (ReviewStatus(2, "hide", "hide", ""), "the review of 2 texts is overdue; hidden from readers"),
        (
            ReviewStatus(2, "hide", "label", "nothing left"),
            "the review of 2 texts is overdue; nothing is hidden, as nothing else would be left",
        ),
        (
            ReviewStatus(0, "hide", "label", "clock"),
            "no overdue text would be hidden now: the clock cannot be trusted",
        ),
    ],
)
def test_what_the_log_and_the_commands_say(status: ReviewStatus, sentence: str) -> None:
    assert status.sentence == sentence
