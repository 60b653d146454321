"""What a reader has chosen for themselves. Undone with everything else of a visit when the screen is reset."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

TEXT_SIZES: Final = (100, 125, 150, 175, 200)
"""The sizes of text in per cent of the design's."""


@dataclass(frozen=True)
class Preferences:
    """How the reader wants the screen. `text_size` is an index into `TEXT_SIZES`."""

    text_size: int = 0
    high_contrast: bool = False
    low_reach: bool = False
    reduced_motion: bool = False
    speak_screen: bool = False

    @property
    def text_scale(self) -> float:
        """How many times larger than the design's text is."""
        return TEXT_SIZES[self.text_size] / 100

    def made_easier(self, text_size: int, *, speak_screen: bool) -> Preferences:
        """With that size of text, high contrast, low reach and, where there is a voice, the screen spoken."""
        return replace(self, text_size=text_size, high_contrast=True, low_reach=True, speak_screen=speak_screen)

    def is_easier(self, text_size: int) -> bool:
        """Whether all of `made_easier` is chosen, but for the voice."""
        return self.text_size >= text_size and self.high_contrast and self.low_reach
