import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from kiosk.content.errors import ConversionError
from kiosk.content.model import Purpose
from kiosk.content.pictures import ICON_SIDE, MOST_BYTES, icon_file
from tests.pictures import (
    SQUARE,
    converted,
    drawn,
    encoded,
    findings,
    parts_of,
    photograph,
    refused,
    svg,
)

RESOURCES = Path(__file__).parents[2] / "resources"


def noise(width: int, height: int) -> Image.Image:
    """A picture of soft spots in all colours: no surface of it is even, and no edge sharp."""
    bands = [Image.effect_noise((width // 2, height // 2), 30) for _ in range(3)]
    return Image.merge("RGB", bands).resize((width, height), Image.Resampling.BICUBIC)


@pytest.mark.parametrize(
    ("format_", "path"), [("PNG", "a.png"), ("JPEG", "a.JPG"), ("JPEG", "a.jpeg"), ("WEBP", "a.webp")]
)
def test_a_large_picture_has_renditions_for_the_panes_of_two_screens_and_for_a_whole_one(
    format_: str, path: str
) -> None:
    renditions = converted(path, encoded(Image.new("RGB", (4000, 3000), "#0B5563"), format_))
    assert [(name, drawn(picture).size) for name, picture in renditions.pictures()] == [
        ("page", (920, 690)),
        ("page-4k", (1840, 1380)),
        ("full", (2880, 2160)),
    ]
    assert {picture.id for _name, picture in renditions.pictures()} == {renditions.outline.id}


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((300, 200), [(300, 200)]),
        ((920, 690), [(920, 690)]),
        ((1400, 1050), [(920, 690), (1400, 1050)]),
        ((8, 3000), [(3, 1056), (6, 2112), (8, 3000)]),
        ((3000, 2), [(1240, 1), (2480, 2), (3000, 2)]),
    ],
)
def test_a_picture_is_not_enlarged_and_kept_once_in_each_size(
    size: tuple[int, int], sizes: list[tuple[int, int]]
) -> None:
    renditions = converted("a.png", encoded(Image.new("RGB", size), "PNG"))
    assert [drawn(picture).size for _name, picture in renditions.pictures()] == sizes


def test_a_photograph_loses_a_little_and_a_drawing_nothing() -> None:
    flat = Image.new("RGB", (400, 300), "#0B5563")
    flat.paste("#F00", (10, 10, 50, 50))
    assert drawn(converted("a.png", encoded(flat, "PNG")).page).tobytes() == flat.tobytes()
    assert "VP8L" in parts_of(converted("a.svg", SQUARE).page)
    assert "VP8L" in parts_of(converted("a.png", encoded(flat, "PNG")).page)
    assert "VP8 " in parts_of(converted("a.jpg", encoded(flat, "JPEG")).page)
    for format_ in ("PNG", "WEBP"):
        assert "VP8 " in parts_of(converted(f"a.{format_}", encoded(noise(600, 600), format_, lossless=True)).page)


def test_a_photograph_with_a_transparent_ground_keeps_it_and_is_small() -> None:
    cut_out = noise(600, 600)
    cut_out.putalpha(Image.radial_gradient("L").resize((600, 600)))
    page = converted("a.png", encoded(cut_out, "PNG")).page
    assert {"ALPH", "VP8 "} <= parts_of(page)
    assert drawn(page).getchannel("A").getextrema() == (0, 255)
    assert len(page.data) < len(encoded(drawn(page), "PNG")) / 4


def test_a_picture_that_is_too_little_for_qt_as_a_webp_is_a_png() -> None:
    assert converted("a.png", encoded(Image.new("RGB", (9, 9)), "PNG")).page.format == "png"


def test_of_an_animation_the_first_picture_is_shown() -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("#ff0000", "#00ff00")]
    for format_ in ("PNG", "WEBP"):
        data = encoded(frames[0], format_, save_all=True, append_images=frames[1:], lossless=True)
        assert drawn(converted(f"a.{format_}", data).page).convert("RGB").getpixel((5, 5)) == (255, 0, 0)


def test_a_topic_icon_becomes_a_white_mask() -> None:
    for path, data in (("a.svg", SQUARE.encode()), ("a.png", encoded(drawn(converted("a.svg", SQUARE).page), "PNG"))):
        mask = drawn(converted(path, data, "icon").page)
        assert mask.size == (ICON_SIDE, ICON_SIDE)
        assert mask.convert("RGB").getcolors() == [(ICON_SIDE * ICON_SIDE, (255, 255, 255))]
        assert mask.getchannel("A").point(lambda value: value & 128).getbbox() == (0, 64, 128, 192)


def test_a_small_icon_fills_its_place_and_is_said_to_be_small() -> None:
    data = encoded(Image.new("RGBA", (40, 20), "black"), "PNG")
    assert drawn(converted("a.png", data, "icon").page).getchannel("A").getbbox() == (0, 64, 256, 192)
    assert findings("a.png", data, "icon") == ["picture-too-small"]


def test_an_icon_without_transparency_is_refused() -> None:
    assert refused("icon.jpg", encoded(photograph(90, 90), "JPEG"), "icon") == "icon-not-transparent"


def test_a_logo_is_256_high() -> None:
    assert drawn(converted("logo.svg", SQUARE, "logo").page).size == (512, 256)
    assert drawn(converted("logo.png", encoded(photograph(900, 900), "PNG"), "logo").page).size == (256, 256)


def test_icon_and_logo_are_png_which_the_first_screen_needs_no_plugin_for() -> None:
    assert {converted("a.svg", SQUARE, purpose).page.format for purpose in ("icon", "logo")} == {"png"}


def test_the_same_picture_gives_the_same_bytes_and_each_purpose_an_id_of_its_own() -> None:
    data = encoded(photograph(900, 600), "JPEG")
    assert converted("a.jpg", data) == converted("b.jpg", data)
    assert len({converted("a.svg", SQUARE, purpose).page.id for purpose in ("figure", "icon", "logo")}) == 3


def test_a_picture_under_another_formats_name_is_shown_and_that_is_noted() -> None:
    data = encoded(photograph(900, 600), "JPEG")
    renditions = converted("a.png", data)
    (finding,) = renditions.findings
    assert (finding.code, "JPEG" in finding.message) == ("picture-disguised", True)
    assert renditions.page == converted("a.jpg", data).page
    assert findings("a.svg", encoded(photograph(900, 600), "PNG")) == ["picture-disguised"]
    assert findings("a.jpg", SQUARE, "icon") == ["picture-disguised"]
    assert findings("a", SQUARE, "icon") == ["picture-disguised"]


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("a.gif", encoded(Image.new("L", (2, 2)), "GIF"), "picture-format"),
        ("a.heic", b"\0\0\0\x18ftypheic", "picture-format"),
        ("a.svgz", b"\x1f\x8b", "picture-format"),
        ("a", b"", "picture-format"),
        ("a.png", encoded(Image.new("L", (2, 2)), "GIF"), "picture-disguised"),
        ("a.jpg", b"%PDF-1.7", "picture-disguised"),
        ("a.svg", b"\x1f\x8b", "picture-disguised"),
        ("a.png", b"", "picture-unreadable"),
        ("a.jpg", b"<!doctype html><title>404</title>", "picture-unreadable"),
        ("a.png", b"x" * (MOST_BYTES + 1), "picture-too-large"),
    ],
)
def test_a_picture_that_cannot_be_used_says_why(path: str, data: bytes, code: str) -> None:
    assert refused(path, data) == code


@pytest.mark.parametrize(
    ("purpose", "blurred", "sharp"),
    [("figure", (600, 300), (900, 450)), ("icon", (40, 40), (60, 60)), ("logo", (20, 20), (40, 40))],
)
def test_a_picture_that_is_enlarged_by_more_than_half_is_too_small(
    purpose: Purpose, blurred: tuple[int, int], sharp: tuple[int, int]
) -> None:
    for size, found in ((blurred, ["picture-too-small"]), (sharp, [])):
        assert findings("a.png", encoded(Image.new("RGBA", size), "PNG"), purpose) == found


def test_a_drawing_is_never_too_small() -> None:
    assert findings("a.svg", svg("<rect/>", 'viewBox="0 0 2 1"'), "logo") == []


SIDES = st.one_of(st.integers(1, 60), st.sampled_from([700, 2500]))
MODES = {"PNG": ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"], "JPEG": ["L", "RGB", "CMYK"], "WEBP": ["RGB", "RGBA"]}
IMAGES = st.sampled_from(sorted(MODES)).flatmap(
    lambda format_: st.tuples(st.just(format_), st.sampled_from(MODES[format_]))
)


@given(IMAGES, SIDES, SIDES, st.integers(1, 8), st.sampled_from(["figure", "logo", "icon"]))
def test_every_picture_has_the_promised_size_and_no_metadata(
    kind: tuple[str, str], width: int, height: int, orientation: int, purpose: Purpose
) -> None:
    format_, mode = kind
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Somebody's telephone"
    notes = PngInfo()
    notes.add_text("Author", "Somebody", zip=True)
    notes.add_itxt("XML:com.adobe.xmp", "Somebody")
    options = {"PNG": {"pnginfo": notes}, "JPEG": {"comment": "Somebody"}, "WEBP": {"xmp": "Somebody"}}[format_]
    data = encoded(Image.new(mode, (width, height)), format_, exif=exif, dpi=(72, 72), **options)
    try:
        renditions = converted(f"a.{format_}", data, purpose)
    except ConversionError as error:
        assert (error.code, purpose) == ("icon-not-transparent", "icon")  # noqa: PT017 - the only reason that counts
        return
    assert {renditions.outline.width, renditions.outline.height} == {width, height}
    for _name, picture in renditions.pictures():
        image = drawn(picture)
        assert not image.getexif()
        assert parts_of(picture) <= {"IHDR", "IDAT", "IEND", "VP8X", "ALPH", "VP8 ", "VP8L"}
        assert b"Somebody" not in picture.data


def test_icons_that_come_with_the_program_are_found_by_name() -> None:
    folder = RESOURCES / "icons" / "topics"
    assert icon_file("ribbon", folder).name == "ribbon.svg"
    with pytest.raises(ConversionError, match="did you mean ribbon"):
        icon_file("ribon", folder)
    with pytest.raises(ConversionError, match=r"docs/library\.md lists"):
        icon_file("../interface/home", folder)
    with pytest.raises(ConversionError, match=r"did you mean heart_organ\b"):
        icon_file("hart", folder)


def test_the_icons_are_listed_where_the_message_says() -> None:
    listed = (RESOURCES.parent / "docs" / "library.md").read_text("utf-8").partition("The icons that come with")[2]
    names = {icon.stem for icon in (RESOURCES / "icons" / "topics").glob("*.svg")}
    assert names <= set(re.findall("`([^`]+)`", listed.partition("\n\n")[0]))
