"""On every panel each target is large enough for a finger, clear of its neighbours, and on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.core.model import Topic
from kiosk.core.navigator import ArticlePlace, Home, TopicPlace
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.targets import Target
from kiosk.ui.theme import TARGET_MM, Metrics
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

PANELS = [
    (1920, 1080, 22.0),
    (1080, 1920, 22.0),
    (3840, 2160, 43.0),
    (2160, 3840, 32.0),
    (1280, 800, 15.0),
    (1024, 768, 15.0),
    (1024, 600, 22.0),
    (600, 1024, 22.0),
    (1024, 600, 10.1),
    (600, 1024, 10.1),
]


def rect_of(target: Target) -> QRect:
    return QRect(target.x, target.y, target.width, target.height)


def grown(library: SmallLibrary) -> SmallLibrary:
    """The small library with more topics than fit, and an article in each."""
    library.topic_rows.extend(
        Topic("scans", f"One more topic, number {number}", "icon", "leaf", 2) for number in range(7)
    )
    return library


def screens(reader: Driver) -> Iterator[str]:
    """Bring one screen after the other up and name it."""
    yield "home"
    reader.kiosk.go_to(TopicPlace("scans"))
    yield "topic"
    for section in range(5):
        reader.kiosk.go_to(ArticlePlace("scans/tumours", section, seen=frozenset(range(section))))
        yield f"section {section + 1}"
    reader.kiosk.go_to(ArticlePlace("scans/breast"))
    yield "the last article of its topic"
    reader.kiosk.go_to(ArticlePlace("scans/tumours", 1))
    reader.tap_word("hormones")
    yield "glossary"
    reader.close()
    reader.kiosk.go_to(ArticlePlace("scans/tumours", 2))
    reader.tap_picture()
    yield "picture"
    reader.close()
    reader.open_view()
    yield "view"
    reader.close()
    if reader.words.more in reader.names():
        reader.open_more()
        yield "more"
        reader.close()
    reader.open_take_home()
    yield "take home"
    reader.close()
    reader.open_questions()
    yield "questions"
    reader.close()
    reader.wait_idle(90)
    yield "prompt"
    reader.finish()
    reader.kiosk.go_to(Home())
    yield "home again"


def faults(targets: list[Target], window: QRect, metrics: Metrics) -> Iterator[str]:
    """What is wrong with the targets of a screen."""
    gap = metrics.px(12)
    for target in targets:
        # What is in the text may be half scrolled out of sight.
        if not target.inline and min(target.width, target.height) < metrics.target:
            yield f"{target.name!r} is {target.width} × {target.height}, less than {metrics.target}"
        if target.x < 0 or target.x + target.width > window.width():
            yield f"{target.name!r} is beyond a side of the window"
    fixed = [target for target in targets if not target.inline]
    for one, other in combinations(fixed, 2):
        if rect_of(one).adjusted(-gap + 1, -gap + 1, gap - 1, gap - 1).intersects(rect_of(other)):
            yield f"{one.name!r} and {other.name!r} are nearer than {gap}"


@pytest.mark.parametrize(("width", "height", "inches"), PANELS)
def test_every_target_is_large_enough_and_clear_of_the_others(
    open_kiosk: OpenKiosk, width: int, height: int, inches: float
) -> None:
    settings = Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True))
    reader = open_kiosk(grown(SmallLibrary()), (width, height), settings)
    metrics = Metrics(width, height, inches)
    found = {}
    for screen in screens(reader):
        targets = reader.targets()
        assert targets, f"there is nothing to press on {screen}"
        if wrong := list(faults(targets, reader.window.rect(), metrics)):
            found[screen] = wrong
    assert found == {}
    assert (reader.window.width(), reader.window.height()) == (width, height)


@pytest.mark.parametrize(("width", "height", "inches"), PANELS)
def test_nothing_lies_outside_the_window_or_over_another_part(
    open_kiosk: OpenKiosk, width: int, height: int, inches: float
) -> None:
    settings = Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True))
    reader = open_kiosk(grown(SmallLibrary()), (width, height), settings)
    for screen in screens(reader):
        page = reader.window.overlay or reader.page
        for child in page.findChildren(QWidget):
            if child.isVisible() and child.parentWidget() is page:
                assert reader.window.rect().contains(reader.rect(child)), f"{screen}: {type(child).__name__}"


@pytest.mark.parametrize(("width", "height", "inches"), PANELS)
def test_a_target_is_twenty_millimetres_on_the_panel(width: int, height: int, inches: float) -> None:
    metrics = Metrics(width, height, inches)
    millimetres = metrics.target * inches * 25.4 / (width**2 + height**2) ** 0.5
    assert millimetres >= TARGET_MM - 0.2
    assert metrics.target >= round(88 * min(width, height) / 1080)


def test_a_window_that_changes_its_size_is_drawn_anew(reader: Driver) -> None:
    reader.open_topic("Cancer and scans")
    reader.window.resize(1080, 1920)
    reader.wait_until(lambda: reader.page.width() == 1080)
    reader.wait_until(lambda: not list(faults(reader.targets(), reader.window.rect(), Metrics(1080, 1920, 22.0))))
    assert reader.screen == "topic"


@pytest.mark.parametrize("open_first", ["picture", "prompt", "rest"])
def test_what_lies_over_the_page_follows_the_window_or_goes(reader: Driver, open_first: str) -> None:
    if open_first == "picture":
        reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan", "Everything at once")
        reader.tap_picture()
    else:
        if open_first == "prompt":
            reader.open_topic("Cancer and scans")
        reader.wait_idle(300 if open_first == "rest" else 90)
    assert reader.screen == open_first
    reader.window.resize(1080, 1920)
    wanted = "article" if open_first == "picture" else open_first
    reader.wait_until(lambda: reader.page.width() == 1080 and reader.screen == wanted)
    assert reader.rect(reader.top).right() == 1079
