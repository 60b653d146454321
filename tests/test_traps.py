"""Traps that Qt has held for this program: each was measured once, and must not open again."""

from __future__ import annotations

import gc
import io
import subprocess
import sys
import weakref
from enum import EnumType

import PySide6
import pytest
from PIL import Image
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.model import Picture
from kiosk.ui.painting import decode
from tests.driver import Driver
from tests.small_library import png


def test_void_calls_do_not_lose_references_to_none() -> None:
    # PySide6 6.12.0 under CPython < 3.12 lost one for each call, and the program crashed after some thousands.
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(3000):
        thing.setObjectName(str(number))
    assert sys.getrefcount(None) > before - 1000


def test_pyside_is_of_a_version_without_that_fault() -> None:
    major, minor = (int(part) for part in PySide6.__version__.split(".")[:2])
    assert (major, minor) < (6, 12)


def test_qt_obeys_no_option_of_the_command_line() -> None:
    # QApplication(sys.argv) would take `-platform minimal`; the kiosk passes the program's name alone.
    program = (
        "import sys\n"
        "sys.argv += ['-platform', 'minimal', '-stylesheet', 'none.qss']\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication(sys.argv[:1])\n"
        "print(application.platformName(), application.styleSheet() == '')\n"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program],
        env={"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert printed.stdout == "offscreen True\n"


def test_a_window_that_refuses_to_close_does_not_keep_the_program_alive(reader: Driver, qapp: QApplication) -> None:
    # It would veto QApplication.quit(), but not QApplication.exit().
    assert not reader.window.close()
    assert reader.window.isVisible()
    QTimer.singleShot(0, lambda: qapp.exit(7))
    assert qapp.exec() == 7


def test_no_part_of_the_window_opens_links_or_loads_resources(reader: Driver) -> None:
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan", "Everything at once")
    kinds = {type(widget).__name__ for widget in reader.window.findChildren(QWidget)}
    assert not kinds & {"QTextBrowser", "QTextEdit", "QTextDocument"}


@pytest.mark.parametrize("format_", ["webp", "png"])
def test_a_picture_is_decoded_as_what_its_pack_says_and_nothing_is_guessed(format_: str) -> None:
    image = decode(Picture("a", format_, 4, 4, png(4, 4)))
    assert image.isNull() is (format_ == "webp")


def test_a_picture_of_a_format_that_no_pack_holds_is_not_decoded() -> None:
    # Qt's reader of SVG loads files that a drawing names.
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
    assert decode(Picture("a", "svg", 4, 4, drawing)).isNull()


def webp(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(file, "WEBP", lossless=True)
    return file.getvalue()


@pytest.mark.qt_log_ignore("Rejecting image as it exceeds the current allocation limit of 64 megabytes")
def test_an_animation_of_too_many_pixels_is_not_decoded() -> None:
    frames = [Image.new("L", (5000, 5000), grey) for grey in (0, 255)]
    file = io.BytesIO()
    frames[0].save(file, "WEBP", lossless=True, method=0, save_all=True, append_images=frames[1:])
    assert decode(Picture("a", "webp", 5000, 5000, file.getvalue())).isNull()


def test_a_webp_is_decoded_but_the_shortest() -> None:
    # Why content.pictures gives such a picture as a PNG.
    assert decode(Picture("a", "webp", 400, 300, webp(400, 300))).pixelColor(2, 2).name() == "#ff0000"
    assert len(webp(4, 3)) < 40
    assert decode(Picture("a", "webp", 4, 3, webp(4, 3))).isNull()


def test_a_picture_of_too_many_pixels_is_not_decoded() -> None:
    # 5,000 × 5,000 pixels are 100 MB, in a few kilobytes.
    data = png(5000, 5000)
    assert len(data) < 100_000
    assert decode(Picture("a", "png", 5000, 5000, data)).isNull()
    assert not decode(Picture("a", "png", 2000, 2000, png(2000, 2000))).isNull()


def test_a_picture_of_another_size_than_its_pack_says_is_not_decoded() -> None:
    assert decode(Picture("a", "png", 10, 10, png(20, 10))).isNull()


def classes_and_weak_references() -> tuple[int, int]:
    gc.collect()
    objects = gc.get_objects()
    return sum(isinstance(thing, EnumType) for thing in objects), sum(
        isinstance(thing, weakref.ref) for thing in objects
    )


def test_reading_leaves_no_classes_and_weak_references_behind(reader: Driver) -> None:
    # PySide6 6.11.3 makes an enum class for each QScroller.grabGesture(), and a weak reference for each connection
    # to a method of an object that is no QObject; nothing frees them.
    def read() -> None:
        reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan", "Symptoms to know")
        reader.home()

    read()
    before = classes_and_weak_references()
    for _ in range(10):
        read()
    after = classes_and_weak_references()
    assert after[0] == before[0]
    assert after[1] - before[1] < 10
