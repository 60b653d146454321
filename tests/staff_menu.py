"""A kiosk with a PIN, and the way to its staff menu."""

from __future__ import annotations

import base64
import hashlib

from kiosk.core.settings import DisplaySettings, Settings, StaffSettings
from tests.driver import Driver

PIN = "52719"


def quickly_hashed(pin: str) -> str:
    """A hash that costs no time to check."""
    salt = b"sixteen bytes ..."
    digest = hashlib.scrypt(pin.encode(), salt=salt, n=2, r=1, p=1, dklen=32)
    return f"scrypt:2:1:1:{base64.b64encode(salt).decode()}:{base64.b64encode(digest).decode()}"


def settings_with(pin: str = quickly_hashed(PIN), *, may_leave: bool = False, language: str = "") -> Settings:
    return Settings(
        display=DisplaySettings(language=language, reduced_motion=True, region="GB"),
        staff=StaffSettings(pin=pin, may_leave=may_leave),
    )


def open_menu(driver: Driver) -> None:
    driver.hold_corner()
    driver.enter_pin(PIN)
    assert driver.screen == "staff menu"
