"""The files in resources/ that come from elsewhere, and the pictures made from them."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from scripts import render_icons

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
INTERFACE_ICONS = sorted((RESOURCES / "icons" / "interface").glob("*.svg"))


@pytest.mark.parametrize("svg", INTERFACE_ICONS, ids=lambda svg: svg.stem)
def test_interface_icon_is_the_white_picture_of_its_svg(svg: Path) -> None:
    with Image.open(svg.with_suffix(".png")) as picture, Image.open(io.BytesIO(render_icons.render_icon(svg))) as drawn:
        assert picture.size == (256, 256)
        alpha = picture.getchannel("A")
        # Another processor may round an edge differently.
        assert max(ImageChops.difference(alpha, drawn.getchannel("A")).getextrema()) <= 2
        assert alpha.getextrema() == (0, 255)
        white = Image.new("RGB", picture.size, "white")
        assert Image.composite(picture.convert("RGB"), white, alpha.point(lambda value: 255 if value else 0)) == white


def test_interface_icons_have_no_picture_without_an_svg() -> None:
    pictures = (RESOURCES / "icons" / "interface").glob("*.png")
    assert {picture.stem for picture in pictures} == {svg.stem for svg in INTERFACE_ICONS}


def test_topic_icons_take_the_colour_of_their_topic() -> None:
    icons = sorted((RESOURCES / "icons" / "topics").glob("*.svg"))
    assert len(icons) > 50
    assert [icon.name for icon in icons if "currentColor" not in icon.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("licence", "words"),
    [
        ("icons/LICENSE", "MIT License"),
        ("fonts/AtkinsonHyperlegibleNext-OFL.txt", "SIL OPEN FONT LICENSE"),
        ("fonts/NotoSans-OFL.txt", "SIL OPEN FONT LICENSE"),
    ],
)
def test_third_party_files_have_their_licence(licence: str, words: str) -> None:
    assert words in (RESOURCES / licence).read_text(encoding="utf-8")


def test_every_font_is_of_a_family_with_a_licence() -> None:
    fonts = [font.name for font in (RESOURCES / "fonts").glob("*.ttf")]
    assert fonts
    families = tuple(licence.name.removesuffix("-OFL.txt") for licence in (RESOURCES / "fonts").glob("*-OFL.txt"))
    assert [font for font in fonts if not font.startswith(families)] == []
