"""The screen's words in English, to look for them on the screen."""

from __future__ import annotations

from pathlib import Path

from kiosk.ui.words import Words

RESOURCES = Path(__file__).parents[1] / "resources"

words = Words("en", RESOURCES / "translations", "GB")
