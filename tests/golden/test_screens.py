"""Each screen looks as it did when somebody last looked at it: `make golden` takes the present looks for right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from kiosk.core.navigator import ArticlePlace, SearchPlace
from kiosk.core.preferences import Preferences
from kiosk.core.settings import DisplaySettings, Settings
from tests.driver import Driver
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

GOLDEN = Path(__file__).parent / "pictures"
FAILED = Path(__file__).parents[2] / "build" / "golden"
SIZES = [(1920, 1080), (1080, 1920), (1024, 600)]
COLOURS = 128
CLEARLY = 40
"""Steps of grey by which a pixel must differ to count: more than few colours and antialiasing make."""
TOLERATED = 0.0005
"""The part of the pixels that may differ clearly."""

SYMPTOMS, EVERYTHING, LAST = 1, 2, 4


def at_section(section: int) -> Callable[[Driver], None]:
    return lambda reader: reader.kiosk.go_to(ArticlePlace("scans/tumours", section, seen=frozenset(range(section))))


def at_word(reader: Driver) -> None:
    at_section(SYMPTOMS)(reader)
    reader.tap_word("hormones")


def at_picture(reader: Driver) -> None:
    at_section(EVERYTHING)(reader)
    reader.tap_picture()


def at_prompt(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.wait_idle(90)


def at_end(reader: Driver) -> None:
    at_section(EVERYTHING)(reader)
    settle()
    reader.kiosk.scroll_to_end()


def at_take_home(reader: Driver) -> None:
    at_section(SYMPTOMS)(reader)
    reader.use(reader.words.take_home)


SCREENS: dict[str, Callable[[Driver], None]] = {
    "home": lambda _: None,
    "topic": lambda reader: reader.open_topic("Cancer and scans"),
    "article": at_section(SYMPTOMS),
    "everything": at_section(EVERYTHING),
    "everything-end": at_end,
    "last": at_section(LAST),
    "picture": at_picture,
    "glossary": at_word,
    "prompt": at_prompt,
    "rest": lambda reader: reader.wait_idle(300),
    "nothing": lambda reader: reader.kiosk.show_library(None, "L1"),
    "search": lambda reader: reader.kiosk.go_to(SearchPlace("hormones")),
    "take-home": at_take_home,
}
CHOSEN: dict[str, tuple[Preferences, Callable[[Driver], None]]] = {
    "article-150-high": (Preferences(text_size=2, high_contrast=True), at_section(SYMPTOMS)),
    "home-200": (Preferences(text_size=4), lambda _: None),
    "home-low": (Preferences(low_reach=True), lambda _: None),
    "article-low": (Preferences(low_reach=True), at_section(SYMPTOMS)),
}
"""Screens as a reader has chosen them."""
LANDSCAPE, PORTRAIT, SMALL = SIZES
CASES = [(size, "en", screen) for size in SIZES for screen in SCREENS]
CASES += [(LANDSCAPE, "ar", screen) for screen in ("home", "topic", "everything", "article", "search")]
CASES += [(PORTRAIT, "ar", screen) for screen in ("home", "article")]
CASES += [(size, "zh-Hans", "article") for size in (LANDSCAPE, PORTRAIT)]
CASES += [(size, "en", screen) for size in (LANDSCAPE, PORTRAIT) for screen in ("article-150-high", "home-200")]
CASES += [(PORTRAIT, "en", screen) for screen in ("home-low", "article-low")]


def taken(reader: Driver) -> Image.Image:
    """What is on the screen now."""
    settle()
    image = reader.window.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (image.width(), image.height()), bytes(image.constBits())).convert("RGB")


def unlikeness(one: Image.Image, other: Image.Image) -> float:
    """The part of the pixels that differ clearly, 0 to 1."""
    if one.size != other.size:
        return 1.0
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(histogram[CLEARLY:]) / sum(histogram)


@pytest.mark.parametrize(
    ("size", "language", "screen"), CASES, ids=[f"{w}x{h}-{language}-{screen}" for (w, h), language, screen in CASES]
)
def test_looks_as_it_did(
    open_kiosk: OpenKiosk, request: pytest.FixtureRequest, size: tuple[int, int], language: str, screen: str
) -> None:
    settings = Settings(display=DisplaySettings(diagonal_inches=22.0, reduced_motion=True, region="GB"))
    reader = open_kiosk(SmallLibrary(languages=(language,)), size, settings)
    preferences, open_screen = CHOSEN.get(screen) or (Preferences(), SCREENS[screen])
    reader.kiosk.prefer(preferences)
    open_screen(reader)
    picture = taken(reader)
    name = f"{size[0]}x{size[1]}-{language}-{screen}.png"
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        few_colours = picture.quantize(COLOURS, dither=Image.Dither.NONE)
        few_colours.save(GOLDEN / name, optimize=True)
        return
    assert (GOLDEN / name).exists(), "there is no golden picture yet: run `make golden` and look at it"
    with Image.open(GOLDEN / name) as file:
        golden = file.convert("RGB")
    if unlikeness(picture, golden) > TOLERATED:
        FAILED.mkdir(parents=True, exist_ok=True)
        picture.save(FAILED / name)
        if picture.size == golden.size:
            ImageChops.difference(picture, golden).point(lambda value: min(255, 4 * value)).save(
                FAILED / f"diff-{name}"
            )
        pytest.fail(f"the screen has changed: compare build/golden/{name}, or run `make golden`", pytrace=False)


def test_every_golden_picture_is_of_a_screen() -> None:
    names = {f"{w}x{h}-{language}-{screen}.png" for (w, h), language, screen in CASES}
    assert {path.name for path in GOLDEN.glob("*")} == names
