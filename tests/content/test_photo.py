"""Pictures made of pixels: every kind of pixel, colour and turn, and files that mean harm."""

import zlib
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from kiosk.content.errors import ConversionError
from kiosk.content.photo import MOST_PIXELS, Photo
from kiosk.content.picture_formats import PictureFormat
from kiosk.content.pictures import MOST_SECONDS
from kiosk.content.workers import Failure, Workers
from tests.pictures import converted, drawn, encoded, findings, photograph, png_chunk, png_with, refused

ORIENTATION = 0x0112
XMP_TURNED = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a tiff:Orientation="6"/></x:xmpmeta>'


def pixel(picture: Image.Image, place: tuple[int, int] = (5, 5)) -> tuple[int, ...]:
    found = picture.convert("RGBA").getpixel(place)
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_read(mode: str) -> None:
    white = {"1": 1, "L": 255, "LA": (255, 255), "P": 0, "I;16": 65535, "CMYK": (0, 0, 0, 0)}[mode]
    image = Image.new(mode, (10, 10), white)
    if mode == "P":
        image.putpalette([255, 255, 255])
    path, format_ = ("a.jpg", "JPEG") if mode == "CMYK" else ("a.png", "PNG")
    assert pixel(drawn(converted(path, encoded(image, format_)).page)) == (255, 255, 255, 255)


def deep_png(colour_type: int, sample: bytes) -> bytes:
    """A PNG of 64 pixels a side with 16 bits a channel, each pixel the same."""
    header = (64).to_bytes(4) * 2 + bytes([16, colour_type, 0, 0, 0])
    pixels = zlib.compress((b"\0" + sample * 64) * 64)
    chunks = [png_chunk(kind, data) for kind, data in ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize(
    ("colour_type", "sample", "colour"),
    [
        (0, "8000", (128, 128, 128, 255)),
        (2, "ffff 8000 0000", (255, 128, 0, 255)),
        (4, "8000 4000", (128, 128, 128, 64)),
        (6, "ffff 8000 0000 4000", (255, 128, 0, 64)),
    ],
)
def test_16_bits_a_channel_become_8(colour_type: int, sample: str, colour: tuple[int, ...]) -> None:
    found = pixel(drawn(converted("a.png", deep_png(colour_type, bytes.fromhex(sample))).page))
    assert found == pytest.approx(colour, abs=2)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_a_colour_that_stands_for_nothing_is_transparent(mode: str) -> None:
    nothing = (0, 0, 0) if mode == "RGB" else 0
    image = Image.new(mode, (50, 50), nothing)
    page = drawn(converted("a.png", encoded(image, "PNG", transparency=nothing)).page)
    assert pixel(page)[3] == 0


def test_transparency_is_kept() -> None:
    image = Image.new("RGBA", (50, 50), (10, 20, 30, 0))
    image.paste((10, 20, 30, 255), (0, 0, 25, 50))
    for format_ in ("PNG", "WEBP"):
        page = drawn(converted(f"a.{format_}", encoded(image, format_)).page)
        assert page.mode == "RGBA"
        assert page.getchannel("A").getextrema() == (0, 255)


def corners() -> Image.Image:
    """A picture whose upper left corner alone is red."""
    image = Image.new("RGB", (400, 200), "white")
    image.paste("red", (0, 0, 100, 100))
    return image


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photograph_is_put_upright(orientation: int, format_: str) -> None:
    # As a camera that was held so would have saved it: the turns of EXIF, taken back.
    turned = {
        1: lambda image: image,
        2: lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: lambda image: image.transpose(Image.Transpose.ROTATE_180),
        4: lambda image: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: lambda image: image.transpose(Image.Transpose.TRANSPOSE),
        6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
        7: lambda image: image.transpose(Image.Transpose.TRANSVERSE),
        8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
    }[orientation](corners())
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    renditions = converted("a.jpg", encoded(turned, format_, exif=exif, quality=95))
    page = drawn(renditions.page)
    assert page.size == (400, 200)
    assert (renditions.outline.width, renditions.outline.height) == (400, 200)
    assert pixel(page, (40, 40))[:3] == pytest.approx((255, 0, 0), abs=30)
    assert not page.getexif()


@pytest.mark.parametrize(
    "exif", [b"", b"Exif\0\0", b"Exif\0\0MM\0*\xff\xff\xff\xff", b"Exif\0\0II*\0\x08\0\0\0\xff\xff"]
)
def test_a_broken_note_of_the_camera_leaves_the_picture_as_it_is(exif: bytes) -> None:
    assert drawn(converted("a.jpg", encoded(corners(), "JPEG", exif=exif)).page).size == (400, 200)


def test_a_turn_that_only_an_editor_noted_counts() -> None:
    page = drawn(converted("a.jpg", encoded(corners(), "JPEG", xmp=XMP_TURNED)).page)
    assert page.size == (200, 400)


def profile(colours: str = "sRGB") -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(colours)).tobytes()


def swapped_profile() -> bytes:
    """The profile of a screen whose red is green."""
    return profile().replace(b"rXYZ", b"____").replace(b"gXYZ", b"rXYZ").replace(b"____", b"gXYZ")


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize(("format_", "options"), [("PNG", {}), ("WEBP", {"lossless": True})])
def test_colours_of_another_profile_become_those_of_a_screen(mode: str, format_: str, options: dict[str, bool]) -> None:
    image = Image.new(mode, (50, 50), (255, 0, 0, 128)[: len(mode)])
    page = drawn(converted("a.png", encoded(image, format_, icc_profile=swapped_profile(), **options)).page)
    assert pixel(page) == pytest.approx((0, 255, 0, 128 if mode == "RGBA" else 255), abs=2)
    assert "icc_profile" not in page.info


@pytest.mark.parametrize("unfit", [b"x" * 200, profile("LAB"), profile()[:300]])
def test_a_profile_that_fits_no_such_picture_is_left_alone(unfit: bytes) -> None:
    image = Image.new("RGBA", (50, 50), (100, 150, 200, 128))
    page = drawn(converted("a.png", encoded(image, "PNG", icc_profile=unfit)).page)
    assert pixel(page) == pytest.approx((100, 150, 200, 128), abs=2)


def test_of_an_animation_nothing_moves_and_it_is_noted() -> None:
    frames = [Image.new("RGB", (1300, 700), colour) for colour in ("#ff0000", "#00ff00")]
    for format_ in ("PNG", "WEBP"):
        data = encoded(frames[0], format_, save_all=True, append_images=frames[1:], lossless=True)
        assert converted(f"a.{format_}", data).outline.animated
        assert findings(f"a.{format_}", data) == ["picture-animated"]


def test_a_photograph_with_a_second_one_inside_is_not_taken_for_an_animation() -> None:
    data = encoded(photograph(1300, 700), "MPO", save_all=True, append_images=[photograph(300, 200)])
    assert findings("a.jpg", data) == []


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and is not."""
    data = bytearray(encoded(Image.new("L", (1, 1)), "PNG"))
    data[16:24] = width.to_bytes(4) + height.to_bytes(4)
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    return bytes(data)


def jpeg_that_claims(width: int, height: int) -> bytes:
    data = bytearray(encoded(Image.new("L", (1, 1)), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = height.to_bytes(2) + width.to_bytes(2)
    return bytes(data)


def webp_that_claims(width: int, height: int) -> bytes:
    data = encoded(Image.new("RGB", (1, 1)), "WEBP", lossless=True)
    extended = b"VP8X\x0a\0\0\0\0\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + (len(data) + len(extended) - 8).to_bytes(4, "little") + b"WEBP" + extended + data[12:]


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("a.png", png_that_claims(16_001, 1), "picture-too-large"),
        ("a.png", png_that_claims(60_000, 60_000), "picture-too-large"),
        ("a.png", png_that_claims(2**31 - 1, 2**31 - 1), "picture-too-large"),
        ("a.png", png_that_claims(8_000, 8_000), "picture-too-large"),
        ("a.png", png_that_claims(0, 5), "picture-unreadable"),
        ("a.jpg", jpeg_that_claims(65_000, 65_000), "picture-too-large"),
        ("a.jpg", jpeg_that_claims(0, 5), "picture-unreadable"),
        ("a.webp", webp_that_claims(16_000, 16_000), "picture-too-large"),
        ("a.webp", webp_that_claims(4_000, 4_000), "picture-unreadable"),
    ],
)
def test_a_picture_that_claims_to_be_huge_or_nothing_is_not_decoded(path: str, data: bytes, code: str) -> None:
    assert refused(path, data) == code


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP"])
def test_a_picture_that_ends_too_early_is_refused(format_: str) -> None:
    data = encoded(photograph(90, 90), format_)
    assert refused(f"a.{format_}", data[: len(data) // 2]) == "picture-unreadable"


BOMB = zlib.compress(b"a" * 100_000_000, 9)


@pytest.mark.parametrize("chunk", [png_chunk(b"zTXt", b"a\0\0" + BOMB), png_chunk(b"iCCP", b"a\0\0" + BOMB)])
def test_a_text_or_profile_that_would_grow_to_100_megabytes_is_not_unpacked(chunk: bytes) -> None:
    assert refused("a.png", png_with(chunk)) == "picture-unreadable"


def test_nothing_of_another_file_inside_the_picture_is_left() -> None:
    secret = b"<script>alert(1)</script>PK\3\4 and whatever else somebody hid here"
    sound = encoded(photograph(90, 90), "PNG")
    for path, data in (
        ("a.png", sound + secret),
        ("a.png", png_with(png_chunk(b"prVt", secret))),
        ("a.jpg", encoded(photograph(90, 90), "JPEG", comment=secret) + secret),
    ):
        assert secret not in converted(path, data).page.data


FORMATS: dict[str, PictureFormat] = {"PNG": "PNG", "JPEG": "JPEG", "WEBP": "WebP"}
SOUND = {format_: encoded(photograph(40, 30), format_) for format_ in FORMATS}


@given(
    st.sampled_from(sorted(FORMATS)),
    st.lists(st.tuples(st.integers(0, 3000), st.binary(min_size=1, max_size=6)), min_size=1, max_size=6),
)
@example("PNG", [(8, b"\0\0\0\0")])
def test_whatever_is_changed_in_a_picture_it_is_shown_or_refused(format_: str, edits: list[tuple[int, bytes]]) -> None:
    data = bytearray(SOUND[format_])
    for place, new in edits:
        start = place % len(data)
        data[start : start + len(new)] = new
    with suppress(ConversionError):
        image = Photo(bytes(data), FORMATS[format_]).scaled((8, 8))
        assert (image.size, image.mode) in (((8, 8), "RGB"), ((8, 8), "RGBA"))


def largest_png() -> bytes:
    """As many pixels as are decoded, all of them transparent, in a few kilobytes."""
    side = int(MOST_PIXELS["PNG"] ** 0.5)
    packer = zlib.compressobj(9)
    row = bytes(4 * side + 1)
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = side.to_bytes(4) * 2 + bytes([8, 6, 0, 0, 0])
    chunks = [png_chunk(kind, data) for kind, data in ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def side_of_page(data: bytes) -> int:
    return converted("a.png", data).page.width


def test_the_most_pixels_that_are_taken_fit_into_the_memory_of_a_worker() -> None:
    with Workers() as workers:
        (outcome,) = workers.map(side_of_page, [largest_png()], seconds=MOST_SECONDS)
    assert outcome.result == 920


def many_scans(scans: int) -> bytes:
    """A progressive JPEG that is drawn over and over again: each scan costs time and a few bytes."""
    data = encoded(Image.new("L", (2000, 2000), 128), "JPEG", progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + last * scans + data[-2:]


def thumbnail(data: bytes) -> tuple[int, int]:
    return Photo(data, "JPEG").scaled((9, 9)).size


def test_a_jpeg_that_takes_minutes_is_stopped() -> None:
    with Workers() as workers:
        (outcome,) = workers.map(thumbnail, [many_scans(20_000)], seconds=1)
    assert isinstance(outcome.result, Failure)
    assert outcome.result.code == "too-slow"
