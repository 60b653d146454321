"""A minute of what `make soak` does for hours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monkey.soak import soak

BUSY_MACHINE = 3.0
"""Other tests may run beside it."""


@pytest.mark.long
def test_a_minute_of_use_and_faults_breaks_no_promise(tmp_path: Path) -> None:
    figures = soak(hours=1 / 60, seed=1, slack=BUSY_MACHINE, log=tmp_path / "soak.log")
    assert figures.broken == []
    assert figures.events > 0
    assert figures.faults
