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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests have measured, whichever process ran them."""
    for report in terminalreporter.stats.get("passed", []):
        for name, value in report.user_properties:
            if name == "measured":
                terminalreporter.write_line(f"measured: {value}")
