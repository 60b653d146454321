"""Commands tell of overdue texts what the kiosk does with them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.app.kept_reviews import kept_reviews
from kiosk.core.clock_trust import CLOCK_FILE, ClockDays, to_state
from kiosk.core.model import OverduePolicy
from kiosk.core.review import ReviewStatus
from kiosk.core.state_file import write_state
from kiosk.supervisor.library_record import Taken
from tests.dated_pack import write_dated_pack
from tests.small_library import SmallLibrary

TODAY = date(2026, 3, 14)
DAY = timedelta(days=1)


def shown(folder: Path, policy: OverduePolicy = "hide", reviewed: date | None = None) -> Taken:
    """A library with one overdue text, as `kiosk serve` remembers it."""
    library = SmallLibrary(overdue_policy=policy, due={("checks/pulse", "en"): TODAY - DAY})
    return Taken(pack=str(write_dated_pack(folder / "one.klib", library, reviewed)))


@pytest.mark.parametrize("policy", ["warn", "label", "hide"])
def test_what_is_done_with_overdue_texts_is_told(tmp_path: Path, policy: OverduePolicy) -> None:
    assert kept_reviews(shown(tmp_path, policy), tmp_path, TODAY) == ReviewStatus(1, policy, policy, "")


def test_a_clock_that_has_jumped_since_the_kiosk_looked_is_told(tmp_path: Path) -> None:
    write_state(tmp_path / CLOCK_FILE, to_state(ClockDays(TODAY - 31 * DAY, TODAY - 31 * DAY)))
    before = (tmp_path / CLOCK_FILE).read_bytes()
    assert kept_reviews(shown(tmp_path), tmp_path, TODAY) == ReviewStatus(1, "hide", "label", "clock")
    assert (tmp_path / CLOCK_FILE).read_bytes() == before


def test_a_clock_behind_the_newest_review_is_told(tmp_path: Path) -> None:
    status = kept_reviews(shown(tmp_path, reviewed=TODAY + DAY), tmp_path, TODAY)
    assert status == ReviewStatus(1, "hide", "label", "clock")


@pytest.mark.parametrize("content", [b"{", json.dumps({"right": "never", "latest": 7}).encode()])
def test_a_damaged_note_of_the_clock_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / CLOCK_FILE).write_bytes(content)
    assert kept_reviews(shown(tmp_path), tmp_path, TODAY) == ReviewStatus(1, "hide", "hide", "")


def test_of_a_pack_that_cannot_be_read_nothing_is_told(tmp_path: Path) -> None:
    assert kept_reviews(Taken(pack=str(tmp_path / "gone.klib")), tmp_path, TODAY) is None
