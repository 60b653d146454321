"""What every test runs in: Qt draws into memory, and whatever a test leaves behind fails it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt. Without this file the screen has 800 × 800 pixels, and touches beyond meet nothing.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent / 'fixtures' / 'offscreen.json'}"

pytest_plugins = ("tests.fixtures.leaks", "tests.fixtures.messages", "tests.fixtures.screen")

# How long an example takes depends on what else the machine does.
settings.register_profile("kiosk", deadline=None)
settings.load_profile("kiosk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="take the screens as they are for the golden ones")


def pytest_sessionstart() -> None:
    """Begin only with the screen's words compiled: without them plurals and languages fail, and none says why."""
    sources = (Path(__file__).parents[1] / "resources" / "translations").glob("*.ts")
    missing = [source.stem for source in sources if not source.with_suffix(".qm").exists()]
    if missing:
        raise pytest.UsageError(f"no compiled words for {', '.join(sorted(missing))}: run `make test` once")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests have measured, whichever process ran them."""
    for report in terminalreporter.stats.get("passed", []):
        for name, value in report.user_properties:
            if name == "measured":
                terminalreporter.write_line(f"measured: {value}")
