from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.doctor.clock import check_clock, judged_synchronisation, judged_time
from kiosk.app.doctor.finding import Mark
from kiosk.app.doctor.system import Answer
from tests.app.doctor.asking import Answers
from tests.app.doctor.setups import setup_in


@pytest.mark.parametrize(("year", "mark"), [(1970, "fail"), (2025, "fail"), (2026, "ok"), (2099, "ok"), (2106, "fail")])
def test_a_year_that_cannot_be_is_a_fault(year: int, mark: Mark) -> None:
    finding = judged_time(datetime(year, 3, 1, 14, 5, tzinfo=UTC))
    assert (finding.mark, finding.sentence) == (mark, f"the clock says {year}-03-01 14:05 (UTC)")


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("yes", "a time server keeps the clock right"),
        ("no", "nothing keeps the clock right"),
        ("", "it cannot be found out whether anything keeps the clock right"),
        (Answer(1, "yes"), "it cannot be found out whether anything keeps the clock right"),
    ],
)
def test_systemd_is_asked_whether_a_time_server_keeps_the_clock_right(
    answer: str | Answer, sentence: str, tmp_path: Path
) -> None:
    found = check_clock(setup_in(tmp_path), Answers({"timedatectl": answer}))
    assert found[1].sentence == sentence


def test_a_system_without_systemd_is_no_fault(tmp_path: Path) -> None:
    assert check_clock(setup_in(tmp_path), Answers())[1].mark == "warn"


@pytest.mark.parametrize(("platform", "word"), [("linux", "timedatectl"), ("win32", "w32time"), ("darwin", "Look")])
def test_what_to_do_goes_by_the_system(platform: str, word: str) -> None:
    assert word in judged_synchronisation(platform, synchronised=False).advice
