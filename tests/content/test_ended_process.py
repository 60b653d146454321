"""Whose process a file in the way belongs to, and whether that is still at work."""

import os
import subprocess
import sys

import pytest

from kiosk.content.ended_process import has_ended


def test_a_process_that_runs_keeps_what_is_its_own() -> None:
    assert not has_ended(str(os.getpid()))


def test_what_a_process_left_that_has_ended_may_go() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    assert has_ended(str(ended.pid))


@pytest.mark.parametrize("name", ["", "abc", "-1", "1.5", "٤٢", "9" * 40])
def test_what_is_no_number_of_a_process_belongs_to_somebody_else(name: str) -> None:
    assert not has_ended(name)
