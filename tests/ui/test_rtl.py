"""A right-to-left language mirrors the whole screen: rail, dock, arrows, header and gestures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from kiosk.core.blocks import GlossaryTerm, Paragraph, Text
from kiosk.core.navigator import ArticlePlace, Home
from kiosk.core.settings import Settings
from kiosk.ui.controls import Button
from kiosk.ui.rail import Rail
from kiosk.ui.sheet import Hotspot, Sheet
from kiosk.ui.tiles import Step, TopicTile
from kiosk.ui.words import reading_direction
from tests.driver import Driver, library_of
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")


@pytest.fixture
def mirrored(open_kiosk: OpenKiosk) -> Driver:
    return open_kiosk(SmallLibrary(languages=("ar",)))


def picture_of(button: Button) -> QImage:
    return button.grab().toImage()


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", Qt.LayoutDirection.LeftToRight),
        ("zh-Hans", Qt.LayoutDirection.LeftToRight),
        ("ar", Qt.LayoutDirection.RightToLeft),
        ("fa", Qt.LayoutDirection.RightToLeft),
        ("he", Qt.LayoutDirection.RightToLeft),
    ],
)
def test_direction_of_a_language(language: str, direction: Qt.LayoutDirection) -> None:
    assert reading_direction(language) is direction


def test_tiles_begin_on_the_right(mirrored: Driver) -> None:
    places = [mirrored.rect(tile).x() for tile in mirrored.find_all(TopicTile)]
    assert places == sorted(places, reverse=True)


def test_the_rail_stands_on_the_right_of_the_text(mirrored: Driver) -> None:
    mirrored.open_text(*TUMOURS)
    assert mirrored.rect(mirrored.find(Rail)).left() > mirrored.rect(mirrored.reading).right()


def test_chips_begin_on_the_right(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ar",)), (1080, 1920))
    reader.open_text(*TUMOURS)
    chips = [reader.rect(step) for step in reader.find_all(Step)]
    first_row = [chip for chip in chips if chip.y() == chips[0].y()]
    assert [chip.x() for chip in first_row] == sorted((chip.x() for chip in first_row), reverse=True)


def test_the_dock_has_home_on_the_right_and_the_primary_on_the_left(mirrored: Driver) -> None:
    mirrored.open_text(*TUMOURS)
    home = mirrored.rect(mirrored.control(mirrored.words.home))
    primary = mirrored.rect(mirrored.control(mirrored.words.next_section("Symptoms to know")))
    assert home.center().x() > 1920 * 0.75
    assert primary.center().x() < 1920 * 0.25


def test_arrows_point_the_other_way(open_kiosk: OpenKiosk) -> None:
    pictures: list[QImage] = []
    for language in ("en", "ar"):
        reader = open_kiosk(SmallLibrary(languages=(language,)))
        reader.open_text(*TUMOURS)
        pictures.append(picture_of(reader.control(reader.words.next_section("Symptoms to know"))))
    plain, mirror = pictures
    # Text is not mirrored, so only the arrow's end is compared with the other one's beginning.
    side = plain.height() * 3 // 4
    end = plain.copy(plain.width() - side, 0, side, side)
    beginning = mirror.flipped(Qt.Orientation.Horizontal).copy(mirror.width() - side, 0, side, side)
    # The signs are as large as the letters, which are of two fonts.
    assert unlike(end, beginning) < unlike(end, mirror.copy(mirror.width() - side, 0, side, side)) / 2


def unlike(one: QImage, other: QImage) -> float:
    """The part of the pixels that differ clearly."""
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    differing = sum(
        abs(QColor(one.pixel(x, y)).lightness() - QColor(other.pixel(x, y)).lightness()) > 40 for x, y in places
    )
    return differing / len(places)


def test_text_begins_on_the_right(mirrored: Driver) -> None:
    mirrored.open_text(*TUMOURS)
    pane = mirrored.rect(mirrored.reading.viewport())
    image = mirrored.window.grab(pane).toImage()
    dark = [
        x for x in range(image.width()) for y in range(0, image.height(), 3) if image.pixelColor(x, y).lightness() < 90
    ]
    # The ragged edge is on the left: ink reaches nearer to the right side of the pane.
    assert image.width() - max(dark) < min(dark)


def test_a_swipe_to_the_right_turns_forward(mirrored: Driver) -> None:
    mirrored.open_text(*TUMOURS)
    mirrored.swipe(400)
    assert mirrored.words.part_current(2, "Symptoms to know") in mirrored.names()
    mirrored.swipe(-400)
    assert mirrored.words.part_current(1, mirrored.words.opening) in mirrored.names()


def test_the_next_page_comes_from_the_left(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ar",)), settings=Settings())
    point = reader.rect(reader.find(TopicTile)).center()
    reader.put_down(point)
    reader.lift_at_once(point)
    assert reader.window.stage.sliding
    assert reader.page.x() < 0
    reader.wait_until(lambda: not reader.window.stage.sliding)


def test_the_screen_turns_with_the_language_and_back_at_the_reset(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ar")))
    reader.open_text(*TUMOURS)
    reader.kiosk.choose_language("ar")
    assert reader.rect(reader.find(Rail)).left() > reader.rect(reader.reading).right()
    assert isinstance(reader.kiosk.navigator.place, ArticlePlace)
    reader.wait_idle(90 + 25)
    assert reader.kiosk.navigator.place == Home()
    assert reader.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert reader.rect(reader.find(TopicTile)).topLeft().x() < QPoint(960, 0).x()


def test_a_latin_name_behind_arabic_is_pressed_and_marked_as_a_whole(open_kiosk: OpenKiosk) -> None:
    term = GlossaryTerm("Computertomographie", "شرح")
    library = library_of(("", (Paragraph((Text("نص قبل "), term)),)))
    library.languages = ("ar",)
    reader = open_kiosk(library)
    reader.open_topic("A topic")
    hotspot = reader.find(Hotspot)
    sheet = reader.find(Sheet)
    place = sheet.place_of(term.text)
    assert place is not None
    assert hotspot.width() > 5 * hotspot.height()
    assert sheet.mark(*place).width() == hotspot.width()
