"""The picture viewer: pinched, dragged, closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.core.blocks import Figure
from kiosk.core.model import Picture, Rendition
from kiosk.ui.overlays.picture import MOST_ZOOM, Canvas
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary


@pytest.fixture
def viewer(reader: Driver) -> Driver:
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan", "Everything at once")
    reader.tap_picture()
    return reader


@pytest.fixture(scope="session")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


class Noting(SmallLibrary):
    """Notes in which renditions its pictures are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[Rendition] = set()

    def picture(self, picture: str, rendition: Rendition) -> Picture:
        if picture != "icon":
            self.asked.add(rendition)
        return super().picture(picture, rendition)


@pytest.mark.parametrize(
    ("size", "rendition"),
    [((1280, 800), "page"), ((1080, 1920), "page"), ((3840, 2160), "page-4k"), ((2160, 3840), "page-4k")],
)
def test_a_picture_in_the_text_has_as_many_pixels_as_its_screen_shows(
    open_kiosk: OpenKiosk, size: tuple[int, int], rendition: Rendition
) -> None:
    library = Noting()
    reader = open_kiosk(library, size)
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan", "Everything at once")
    assert library.asked == {rendition}
    reader.tap_picture()
    assert library.asked == {rendition, "full"}


def canvas_of(reader: Driver) -> Canvas:
    return reader.find(Canvas)


def pinch(reader: Driver, panel: QPointingDevice, spans: list[int]) -> None:
    """Put two fingers on the picture and move them apart or together: a span is the distance between them."""
    window = reader.window.windowHandle()
    middle = reader.rect(canvas_of(reader)).center()
    for number, span in enumerate(spans):
        one, two = middle - QPoint(span // 2, 0), middle + QPoint(span // 2, 0)
        touch = QTest.touchEvent(window, panel, False)
        if number == 0:
            touch.press(0, one, window).press(1, two, window)
        else:
            touch.move(0, one, window).move(1, two, window)
        touch.commit()
    touch = QTest.touchEvent(window, panel, False)
    touch.release(0, middle - QPoint(spans[-1] // 2, 0), window).release(1, middle + QPoint(spans[-1] // 2, 0), window)
    touch.commit()


def test_shows_the_whole_picture_and_one_big_close(viewer: Driver) -> None:
    assert canvas_of(viewer).zoom == 1
    assert viewer.names() == ["Close"]
    assert "A person lies on a table." in viewer.see()


def test_two_fingers_enlarge_and_reduce(viewer: Driver, panel: QPointingDevice) -> None:
    pinch(viewer, panel, [200, 260, 320, 400])
    assert canvas_of(viewer).zoom == pytest.approx(2, rel=0.02)
    pinch(viewer, panel, [400, 300, 200])
    assert canvas_of(viewer).zoom == pytest.approx(1, rel=0.02)
    assert viewer.screen == "picture"


def test_zoom_has_ends(viewer: Driver, panel: QPointingDevice) -> None:
    pinch(viewer, panel, [40, 400, 800])
    assert canvas_of(viewer).zoom == MOST_ZOOM
    pinch(viewer, panel, [800, 100, 10])
    assert canvas_of(viewer).zoom == 1


def test_a_finger_drags_what_is_enlarged(viewer: Driver) -> None:
    canvas = canvas_of(viewer)
    viewer.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert canvas.zoom > 2
    middle = viewer.rect(canvas).center()
    viewer.drag(middle, QPoint(0, -200))
    assert canvas.centre.y() > 0.5
    viewer.drag(middle, QPoint(0, 200))
    assert canvas.centre.y() == pytest.approx(0.5)


def test_the_picture_is_not_dragged_off_the_screen(viewer: Driver) -> None:
    canvas = canvas_of(viewer)
    middle = viewer.rect(canvas).center()
    viewer.drag(middle, QPoint(400, 300))
    assert canvas.centre == QPointF(0.5, 0.5)
    viewer.press(*[Qt.Key.Key_Plus] * 6)
    for _ in range(6):
        viewer.drag(middle, QPoint(400, 300))
    assert 0 < canvas.centre.x() < 0.5
    assert 0 < canvas.centre.y() < 0.5


def test_a_tap_or_a_drag_does_not_close(viewer: Driver) -> None:
    viewer.tap_at(viewer.rect(canvas_of(viewer)).center())
    viewer.drag(viewer.rect(canvas_of(viewer)).center(), QPoint(-500, 0))
    assert viewer.screen == "picture"


def test_close_returns_to_the_text_where_it_was(viewer: Driver) -> None:
    viewer.close()
    assert viewer.screen == "article"
    assert viewer.reading.isEnabled()
    viewer.hotspot(lambda target: isinstance(target, Figure))


def test_escape_closes(viewer: Driver) -> None:
    viewer.press(Qt.Key.Key_Escape)
    assert viewer.screen == "article"


def test_the_page_below_cannot_be_pressed(viewer: Driver) -> None:
    viewer.tap_at(QPoint(100, 300))
    assert viewer.screen == "picture"
    viewer.close()
    assert "Part 3, Everything at once, current part" in viewer.names()
