"""What the doctor says of overdue texts, and of what the kiosk does with them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.app.doctor.clock import SET_CLOCK
from kiosk.app.doctor.finding import Finding
from kiosk.app.doctor.library import Reviews, check_library, check_reviews, judged_reviews
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import Answer
from kiosk.core.clock_trust import CLOCK_FILE, ClockDays, to_state
from kiosk.core.model import OverduePolicy
from kiosk.core.review import ReviewStatus
from kiosk.core.state_file import write_state
from tests.app.doctor.asking import Answers
from tests.app.doctor.setups import setup_in
from tests.dated_pack import write_dated_pack
from tests.small_library import SmallLibrary

DAY = timedelta(days=1)
NOTHING = ReviewStatus(0, "hide", "hide", "")
LIBRARY = 'languages = ["en"]\nname = "N"\nclinic = "C"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'


def with_pack(folder: Path, policy: OverduePolicy, *late: str) -> Setup:
    today = setup_in(folder).now.date()
    library = SmallLibrary(overdue_policy=policy, due={(article, "en"): today - DAY for article in late})
    return setup_in(folder, library=write_dated_pack(folder / "dated.klib", library))


def with_folder(folder: Path, policy: OverduePolicy) -> Setup:
    root = folder / "library"
    (root / "scans").mkdir(parents=True)
    (root / "library.toml").write_text(f'{LIBRARY}[review]\noverdue = "{policy}"\n')
    return setup_in(folder, library=root)


def note_jump(setup: Setup) -> None:
    """The kiosk has seen another day long before."""
    day = setup.now.date() - 400 * DAY
    write_state(Path(setup.settings.state.folder) / CLOCK_FILE, to_state(ClockDays(day, day)))


def said_of_reviews(found: list[Finding]) -> tuple[str, str, str]:
    (finding,) = (one for one in found if one.code == "reviews")
    return finding.mark, finding.sentence, finding.advice


@pytest.mark.parametrize(
    ("policy", "done"),
    [("warn", "readers are not told"), ("label", "readers are told"), ("hide", "hidden from readers")],
)
def test_what_the_kiosk_does_with_overdue_texts(tmp_path: Path, policy: OverduePolicy, done: str) -> None:
    mark, sentence, _advice = said_of_reviews(check_reviews(with_pack(tmp_path, policy, "checks/pulse")))
    assert (mark, sentence) == ("warn", f"the review of 1 text is overdue; {done}")


def test_nothing_overdue_is_as_it_should_be(tmp_path: Path) -> None:
    assert said_of_reviews(check_reviews(with_pack(tmp_path, "hide")))[0] == "ok"


def test_where_every_article_would_be_hidden_that_is_told(tmp_path: Path) -> None:
    setup = with_pack(tmp_path, "hide", *SmallLibrary().texts)
    assert "nothing else would be left" in said_of_reviews(check_reviews(setup))[1]


def test_a_clock_that_has_jumped_is_told_with_its_cure(tmp_path: Path) -> None:
    setup = with_pack(tmp_path, "hide", "checks/pulse")
    note_jump(setup)
    mark, sentence, advice = said_of_reviews(check_reviews(setup))
    assert (mark, advice) == ("warn", SET_CLOCK)
    assert "the clock cannot be trusted" in sentence


def test_the_same_of_a_folder(tmp_path: Path) -> None:
    setup = with_folder(tmp_path, "hide")
    overdue = Answers({"check": Answer(1, json.dumps([{"severity": "warning", "code": "overdue"}]))})
    assert said_of_reviews(check_library(setup, overdue))[1] == "the review of 1 text is overdue; hidden from readers"
    note_jump(setup)
    assert said_of_reviews(check_library(setup, overdue))[2] == SET_CLOCK


def test_a_clock_that_would_hide_too_little_is_told_even_if_nothing_is_overdue_by_it() -> None:
    status = ReviewStatus(0, "hide", "label", "clock")
    assert [finding.mark for finding in judged_reviews(Reviews(status, 0), date(1970, 1, 1))] == ["warn"]


def test_a_day_like_that_of_the_last_review_is_no_fault() -> None:
    day = date(2026, 11, 23)
    assert [finding.mark for finding in judged_reviews(Reviews(NOTHING, 0, day), day)] == ["ok"]
