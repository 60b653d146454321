"""How many events, and which: `--events` and `--seed` play by hand in place of the two plays that are tests."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--events", type=int, default=0, help="let the monkey play so many events")
    parser.addoption("--seed", type=int, default=1, help="which events")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "events" in metafunc.fixturenames:
        by_hand = metafunc.config.getoption("--events", 0)
        tests = [pytest.param(2_000, 1), pytest.param(20_000, 2, marks=pytest.mark.long)]
        plays = [pytest.param(by_hand, metafunc.config.getoption("--seed"))] if by_hand else tests
        metafunc.parametrize(("events", "seed"), plays)
