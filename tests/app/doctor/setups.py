"""Setups to check: a machine in a folder of the test."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.app.doctor.setup import Setup
from kiosk.core.settings import CacheSettings, LogSettings, Settings, StateSettings

RESOURCES = Path(__file__).parents[3] / "resources"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PIN = f"scrypt:16384:8:5:{'A' * 24}:{'B' * 64}"


def settings_in(folder: Path, **groups: object) -> Settings:
    """Settings whose folders are in a folder of the test; `groups` replace whole groups of them."""
    usual: dict[str, object] = {
        "cache": CacheSettings(folder=str(folder / "cache")),
        "state": StateSettings(folder=str(folder / "state")),
        "log": LogSettings(file=str(folder / "log" / "kiosk.log")),
    }
    return Settings(**(usual | groups))  # type: ignore[arg-type]


def setup_in(folder: Path, settings: Settings | None = None, **more: object) -> Setup:
    """A setup of Linux whose files, the system's too, are in a folder of the test."""
    usual: dict[str, object] = {"resources": RESOURCES, "platform": "linux", "root": folder, "home": folder}
    return Setup(settings or settings_in(folder), NOW, **(usual | more))  # type: ignore[arg-type]
