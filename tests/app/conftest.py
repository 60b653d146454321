"""What several tests of the wired kiosk begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.staff_menu import settings_with


@pytest.fixture
def staff(open_kiosk: OpenKiosk, tmp_path: Path) -> Driver:
    """Somebody who knows the PIN, before the home screen."""
    return open_kiosk(settings=settings_with(), state=tmp_path)
