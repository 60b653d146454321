"""What the compiler of libraries makes of a picture, the screen can draw."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.content.model import Purpose
from kiosk.content.pictures import Renditions
from kiosk.ui.painting import decode
from tests.pictures import SQUARE, converted, encoded, photograph


def assert_drawn(renditions: Renditions) -> None:
    for _name, picture in renditions.pictures():
        image = decode(picture)
        assert (image.width(), image.height()) == (picture.width, picture.height)


@given(
    st.sampled_from(["L", "RGB", "RGBA"]),
    st.sampled_from(["PNG", "WEBP"]),
    st.integers(1, 40),
    st.integers(1, 40),
    st.sampled_from(["figure", "logo"]),
)
def test_the_smallest_pictures_are_drawn(mode: str, format_: str, width: int, height: int, purpose: Purpose) -> None:
    image = Image.new("RGBA", (width, height), (90, 80, 70, 60)).convert(mode)
    assert_drawn(converted(f"a.{format_}", encoded(image, format_), purpose))


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.jpg", encoded(photograph(1000, 3000), "JPEG")),
        ("a.png", encoded(Image.radial_gradient("L").resize((900, 900)), "PNG")),
        ("a.svg", SQUARE.encode()),
    ],
    ids=["photograph", "shades", "drawing"],
)
def test_all_renditions_are_drawn(path: str, data: bytes) -> None:
    assert_drawn(converted(path, data))


def test_colours_are_those_of_the_picture() -> None:
    image = Image.new("RGBA", (300, 200), (10, 200, 90, 128))
    drawn = decode(converted("a.png", encoded(image, "PNG")).page).pixelColor(150, 100)
    assert (drawn.red(), drawn.green(), drawn.blue(), drawn.alpha()) == (10, 200, 90, 128)
