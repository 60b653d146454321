"""Which library was asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.library_source import library_source
from kiosk.core.settings import LibrarySettings, Settings


def test_the_command_line_goes_before_the_settings() -> None:
    settings = Settings(library=LibrarySettings(path="from-settings"))
    assert library_source(Path("named"), settings) == Path("named")
    assert library_source(None, settings) == Path("from-settings")
    assert library_source(None, Settings()) is None


def test_a_library_that_the_machines_policy_names_is_shown_whatever_the_command_line_says(
    caplog: pytest.LogCaptureFixture,
) -> None:
    named, settings = Path("named.klib"), Settings(library=LibrarySettings(path="/srv/clinic.klib"))
    assert library_source(named, settings) == named
    held = replace(settings, locked={"library.path": "policy.toml:2"})
    assert library_source(named, held) == Path("/srv/clinic.klib")
    assert library_source(named, Settings(locked={"library.path": "policy.toml:2"})) is None
    assert caplog.text.count("(policy.toml:2)") == 2
    caplog.clear()
