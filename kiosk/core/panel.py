"""The smallest panel that the kiosk is made for."""

from __future__ import annotations

from typing import Final

SHORT_SIDE: Final = 600
LONG_SIDE: Final = 1024
"""Pixels of its sides, whichever way round it hangs."""
