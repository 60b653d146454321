"""Colours, sizes and type as data, and how they scale to a screen.

All sizes are design pixels on a screen whose short side is 1080; `Metrics` turns them into pixels of the window.
A colour's role is named by what it is for, never by its colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont

from kiosk.core.preferences import TEXT_SIZES
from kiosk.core.scripts import WritingSystem
from kiosk.ui.words import Words

DESIGN_SHORT_SIDE: Final = 1080

TARGET: Final = 88
"""The smallest touch target in design pixels."""

TARGET_MM: Final = 20.0
"""The smallest touch target on the real panel: the measured plateau for finger accuracy (DESIGN.md)."""

TARGET_GAP: Final = 12
"""The smallest distance between two touch targets in design pixels."""


class TopicColours(NamedTuple):
    """A topic's colour: strong under a white icon, soft under dark text."""

    strong: str
    soft: str


_TOPICS: Final = {
    "teal": TopicColours("#0F6B6B", "#DCEBE8"),
    "berry": TopicColours("#A23B53", "#F5E1E4"),
    "plum": TopicColours("#7A3B69", "#EFE0EB"),
    "amber": TopicColours("#B4541A", "#F7E6DA"),
    "indigo": TopicColours("#3B4C9B", "#E1E5F4"),
    "slate": TopicColours("#41566B", "#E2E8EE"),
    "leaf": TopicColours("#2F6B3C", "#DFEDE1"),
    "sky": TopicColours("#1F5FA6", "#DEE9F5"),
}


class Palette(NamedTuple):
    """The colour of each role.

    `edge` outlines what in the standard colours, where it is empty, stands out by its ground alone.
    """

    ground: str = "#F5F3EE"
    surface: str = "#FFFFFF"
    ink: str = "#14252B"
    ink_soft: str = "#36484F"
    accent: str = "#0B5563"
    accent_pressed: str = "#08404B"
    on_accent: str = "#FFFFFF"
    accent_soft: str = "#EEF3F3"
    accent_soft_pressed: str = "#D6E2E3"
    outline: str = "#7B9194"
    edge: str = ""
    line: str = "#E2DDD2"
    read: str = "#FFE9A8"
    on_read: str = "#14252B"
    warn: str = "#B4541A"
    warn_soft: str = "#FBEFE6"
    step: str = "#EAE6DB"
    step_mark: str = "#DEDACF"
    done_mark: str = "#D3E5DF"
    done_tick: str = "#2F6B3C"
    on_topic: str = "#FFFFFF"
    """The icon of a topic on its strong colour."""
    veil: str = "#14252B"
    veil_opacity: float = 0.72
    rest_ground: str = "#0A1418"
    rest_ink: str = "#DCE6E6"
    rest_ink_soft: str = "#9FB1B5"
    topics: Mapping[str, TopicColours] = _TOPICS

    def topic(self, colour: str) -> TopicColours:
        """The colours of a topic; one that is not known gets the first."""
        return self.topics.get(colour) or next(iter(self.topics.values()))


def high_contrast() -> Palette:
    """White on black, with one accent: every text has at least 15:1."""
    black, white, yellow, raised = "#000000", "#FFFFFF", "#FFD800", "#262626"
    topic = TopicColours(strong=white, soft=black)
    return Palette(
        ground=black,
        surface=black,
        ink=white,
        ink_soft=white,
        accent=yellow,
        accent_pressed=white,
        on_accent=black,
        accent_soft=black,
        accent_soft_pressed=raised,
        outline=white,
        edge=white,
        line=white,
        read=yellow,
        on_read=black,
        warn=yellow,
        warn_soft=black,
        step=black,
        step_mark=raised,
        done_mark=raised,
        done_tick=white,
        on_topic=black,
        veil=black,
        veil_opacity=0.85,
        rest_ground=black,
        rest_ink=white,
        rest_ink_soft=white,
        topics={"teal": topic},
    )


class Type(Enum):
    """The sizes of type, in design pixels."""

    SMALL = 25
    BUTTON = 30
    BODY = 34
    TILE = 38
    SECTION = 54
    PAGE = 60


MOST_CHARACTERS_PER_LINE: Final = 75

TOPIC_SQUARE: Final = 112
"""Side of the coloured square of a topic, in design pixels."""
TOPIC_ICON: Final = 0.62
"""Side of the icon on it, as a share of the square's."""

COMFORTABLE_SIDE: Final = 66
"""Empty at both sides of the text, in design pixels."""
COMFORTABLE_CHARACTERS: Final = 35
"""The least in a line of large text: fewer break every few words."""

LATIN_LINE_HEIGHT: Final = 1.5
"""Distance between two lines of running text in Latin script, as a multiple of the size of type."""

LARGE_TEXT: Final = 1.5

HEADER: Final = 104
"""Height of the line on top of every screen in design pixels."""

RADIUS_BUTTON: Final = 24
RADIUS_TILE: Final = 32
RADIUS_DIALOG: Final = 44
FOCUS_RING: Final = 4
SLIDE_MS: Final = 180


@dataclass(frozen=True)
class Metrics:
    """How large a design pixel is in a window of that size on a panel of that diagonal."""

    width: int
    height: int
    diagonal_inches: float

    @cached_property
    def scale(self) -> float:
        """Window pixels for one design pixel."""
        return min(self.width, self.height) / DESIGN_SHORT_SIDE

    @property
    def portrait(self) -> bool:
        """Whether the window is taller than wide."""
        return self.height > self.width

    def px(self, design: float) -> int:
        """Whole window pixels for a length in design pixels; at least 1 for a length above 0."""
        return max(1, round(design * self.scale)) if design > 0 else 0

    @cached_property
    def target(self) -> int:
        """The smallest side of a touch target in window pixels."""
        pixels_per_mm = (self.width**2 + self.height**2) ** 0.5 / (self.diagonal_inches * 25.4)
        return max(self.px(TARGET), round(TARGET_MM * pixels_per_mm))


@dataclass(frozen=True)
class Style:
    """Everything that a widget needs to know to look right, and the words to say it in.

    Made anew when the window's size, the language or what the reader has chosen changes. Only text grows with
    `text_scale`; whatever holds text asks it for its size.
    """

    palette: Palette
    metrics: Metrics
    writing: WritingSystem
    words: Words
    text_scale: float = 1.0
    low_reach: bool = False
    reduced_motion: bool = False

    def px(self, design: float) -> int:
        """Window pixels for a length in design pixels."""
        return self.metrics.px(design)

    def font(self, size: Type, *, bold: bool = False, italic: bool = False) -> QFont:
        """The font of a size of type. Emphasis in a script without italics is bold."""
        font = QFont(list(self.writing.families))
        font.setPixelSize(self.type_px(size))
        upright = italic and not self.writing.has_italics
        font.setWeight(QFont.Weight.Bold if bold or upright else QFont.Weight.Normal)
        font.setItalic(italic and not upright)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def text_px(self, design: float) -> int:
        """Window pixels for a length in design pixels that grows with the text."""
        return self.metrics.px(design * self.text_scale)

    def type_px(self, size: Type) -> int:
        """Window pixels of a size of type.

        Headings, which are large already, grow by as many pixels as running text does.
        """
        grown = min(size.value, Type.BODY.value) * (self.text_scale - 1)
        return self.metrics.px(size.value + grown)

    @property
    def direction(self) -> Qt.LayoutDirection:
        """From which side the language of this style is read."""
        return Qt.LayoutDirection.RightToLeft if self.writing.right_to_left else Qt.LayoutDirection.LeftToRight

    @property
    def header_height(self) -> int:
        """Window pixels of the line on top of every screen; scripts that run far up and down may need more."""
        return max(self.px(HEADER), round(self.type_px(Type.BUTTON) * self.writing.line_height) + self.px(8))

    @property
    def large_text(self) -> bool:
        """Whether the text is so large that docks and rail have no room for all their labels."""
        return self.text_scale > LARGE_TEXT

    @property
    def lowered(self) -> bool:
        """Whether everything that can be touched stands in the lower half of the window."""
        return self.low_reach and self.metrics.portrait

    @property
    def target(self) -> QSize:
        """The smallest touch target."""
        return QSize(self.metrics.target, self.metrics.target)

    @property
    def gap(self) -> int:
        """The smallest distance between two touch targets in window pixels."""
        return self.px(TARGET_GAP)

    @property
    def margin(self) -> int:
        """The distance of content from the window's sides in window pixels."""
        return self.px(48 if self.metrics.portrait else 64)


def comfortable_text_size(metrics: Metrics) -> int:
    """The largest size of text, as an index, in which a line of `COMFORTABLE_CHARACTERS` fits the window.

    A character is taken as half as wide as the type is high.
    """
    room = metrics.width / metrics.scale - 2 * COMFORTABLE_SIDE
    sizes = [
        index
        for index, size in enumerate(TEXT_SIZES)
        if room >= COMFORTABLE_CHARACTERS * Type.BODY.value * size / 100 / 2
    ]
    return max(sizes, default=0)


def with_opacity(colour: str, opacity: float) -> QColor:
    """A colour that lets through what is below it; `opacity` is between 0 and 1."""
    mixed = QColor(colour)
    mixed.setAlphaF(opacity)
    return mixed
