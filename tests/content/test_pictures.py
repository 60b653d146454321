import io
import zlib
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from kiosk.content.errors import ConversionError
from kiosk.content.pictures import ICON_SIDE, MOST_BYTES, Purpose, Renditions, convert_picture, icon_file
from kiosk.core.model import Picture

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="20" height="20" fill="#a23b53"/></svg>'
)
ORIENTATION = 0x0112
TURNED = 6


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


def photograph(width: int, height: int) -> Image.Image:
    return Image.linear_gradient("L").resize((width, height)).effect_spread(9).convert("RGB")


def converted(path: str, data: bytes | str, purpose: Purpose = "figure") -> Renditions:
    return convert_picture(path, data if isinstance(data, bytes) else data.encode(), purpose, FONTS)


def drawn(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.data))
    assert (image.format or "").lower() == picture.format
    assert image.size == (picture.width, picture.height)
    return image


def svg(content: str, attributes: str = 'viewBox="0 0 40 20"') -> str:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {names} {attributes}>{content}</svg>"


@pytest.mark.parametrize(
    ("format_", "path"), [("PNG", "a.png"), ("JPEG", "a.JPG"), ("JPEG", "a.jpeg"), ("WEBP", "a.webp")]
)
def test_a_large_picture_has_a_page_and_a_full_rendition(format_: str, path: str) -> None:
    renditions = converted(path, encoded(photograph(3000, 1500), format_))
    assert drawn(renditions.page).size == (1200, 600)
    assert renditions.full is not None
    assert drawn(renditions.full).size == (2400, 1200)
    assert renditions.full.id == renditions.page.id


def test_a_small_picture_is_not_enlarged_and_kept_once() -> None:
    renditions = converted("a.png", encoded(photograph(300, 200), "PNG"))
    assert (renditions.page.width, renditions.page.height, renditions.full) == (300, 200, None)


def test_a_photograph_becomes_jpeg_and_a_drawing_png() -> None:
    flat = Image.new("RGB", (400, 300), "#0B5563")
    assert converted("a.jpg", encoded(flat, "JPEG")).page.format == "jpeg"
    assert converted("a.png", encoded(flat, "PNG")).page.format == "png"
    assert converted("a.svg", SQUARE).page.format == "png"
    noise = Image.merge("RGB", [Image.effect_noise((500, 500), 30) for _ in range(3)])
    blurred = noise.resize((1000, 1000), Image.Resampling.BICUBIC)
    assert converted("a.png", encoded(blurred, "PNG")).page.format == "jpeg"


def test_transparency_is_kept() -> None:
    image = Image.new("RGBA", (50, 50), (10, 20, 30, 0))
    image.paste((10, 20, 30, 255), (0, 0, 25, 50))
    for format_ in ("PNG", "WEBP"):
        page = drawn(converted(f"a.{format_}", encoded(image, format_)).page)
        assert page.mode == "RGBA"
        assert page.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_read(mode: str) -> None:
    white = {"1": 1, "L": 255, "LA": (255, 255), "P": 0, "I;16": 65535, "CMYK": (0, 0, 0, 0)}[mode]
    image = Image.new(mode, (10, 10), white)
    if mode == "P":
        image.putpalette([255, 255, 255])
    path, format_ = ("a.jpg", "JPEG") if mode == "CMYK" else ("a.png", "PNG")
    page = drawn(converted(path, encoded(image, format_)).page).convert("RGB")
    assert page.getpixel((5, 5)) == (255, 255, 255)


def test_a_turned_photograph_is_put_upright_and_loses_its_metadata() -> None:
    image = photograph(2000, 1000)
    exif = image.getexif()
    exif[ORIENTATION] = TURNED
    page = drawn(converted("a.jpg", encoded(image, "JPEG", exif=exif, comment=b"Dr Who", dpi=(72, 72))).page)
    assert page.size == (1000, 2000)
    assert not page.getexif()
    assert not {"comment", "exif", "icc_profile"} & page.info.keys()


def test_text_in_a_png_is_left_out() -> None:
    notes = PngInfo()
    notes.add_text("Author", "Somebody")
    assert drawn(converted("a.png", encoded(Image.new("RGB", (9, 9)), "PNG", pnginfo=notes)).page).info == {}


def test_of_an_animation_the_first_picture_is_shown() -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("#ff0000", "#00ff00")]
    for format_ in ("PNG", "WEBP"):
        data = encoded(frames[0], format_, save_all=True, append_images=frames[1:], lossless=True)
        assert drawn(converted(f"a.{format_}", data).page).convert("RGB").getpixel((5, 5)) == (255, 0, 0)


def test_a_drawing_is_drawn_anew_for_each_size() -> None:
    renditions = converted("a.svg", SQUARE)
    assert drawn(renditions.page).size == (1200, 600)
    assert renditions.full is not None
    assert drawn(renditions.full).size == (2400, 1200)
    assert drawn(renditions.full).getchannel("A").getbbox() == (0, 0, 1200, 1200)


def test_a_tall_drawing_stays_within_both_sides() -> None:
    page = converted("a.svg", svg("<rect width='9' height='9'/>", 'viewBox="0 0 10 100"')).page
    assert (page.width, page.height) == (240, 2400)


def test_a_drawing_without_a_view_box_has_the_one_of_its_size() -> None:
    page = drawn(converted("a.svg", svg('<rect width="20" height="20"/>', 'width="40px" height="20"')).page)
    assert page.size == (1200, 600)
    assert page.getchannel("A").getbbox() == (0, 0, 600, 600)


def test_text_in_a_drawing_is_set_in_our_fonts() -> None:
    page = drawn(converted("a.svg", svg('<text x="1" y="15" font-family="sans-serif">Scan</text>')).page)
    assert page.getchannel("A").getbbox() is not None


def test_a_topic_icon_becomes_a_white_mask() -> None:
    for path, data in (("a.svg", SQUARE.encode()), ("a.png", encoded(drawn(converted("a.svg", SQUARE).page), "PNG"))):
        mask = drawn(converted(path, data, "icon").page)
        assert mask.size == (ICON_SIDE, ICON_SIDE)
        assert mask.convert("RGB").getcolors() == [(ICON_SIDE * ICON_SIDE, (255, 255, 255))]
        assert mask.getchannel("A").point(lambda value: value & 128).getbbox() == (0, 64, 128, 192)


def test_a_logo_is_256_high() -> None:
    assert drawn(converted("logo.svg", SQUARE, "logo").page).size == (512, 256)
    assert drawn(converted("logo.png", encoded(photograph(900, 900), "PNG"), "logo").page).size == (256, 256)


def test_the_same_picture_gives_the_same_bytes_and_each_purpose_an_id_of_its_own() -> None:
    data = encoded(photograph(1500, 900), "JPEG")
    assert converted("a.jpg", data) == converted("b.jpg", data)
    assert len({converted("a.svg", SQUARE, purpose).page.id for purpose in ("figure", "icon", "logo")}) == 3


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and is not."""
    data = bytearray(encoded(Image.new("L", (1, 1)), "PNG"))
    data[16:24] = width.to_bytes(4) + height.to_bytes(4)
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    return bytes(data)


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("a.gif", encoded(Image.new("L", (2, 2)), "GIF"), "picture-format"),
        ("a.svgz", b"\x1f\x8b", "picture-format"),
        ("a.png", encoded(Image.new("L", (2, 2)), "GIF"), "picture-unreadable"),
        ("a.png", b"", "picture-unreadable"),
        ("a.png", encoded(photograph(90, 90), "PNG")[:3000], "picture-unreadable"),
        ("a.jpg", encoded(photograph(90, 90), "JPEG")[:700], "picture-unreadable"),
        ("a.png", b"x" * (MOST_BYTES + 1), "picture-too-large"),
        ("a.png", encoded(Image.new("L", (8001, 1)), "PNG"), "picture-too-large"),
        ("a.svg", b"", "picture-unreadable"),
        ("a.svg", b"<html/>", "picture-unreadable"),
        ("a.svg", b'<svg viewBox="0 0 1 1"/>', "picture-unreadable"),
        ("a.svg", b'<?xml version="1.0" encoding="klingon"?><svg/>', "picture-unreadable"),
        ("a.svg", svg("", "").encode(), "picture-unreadable"),
        ("a.svg", svg("", 'viewBox="0 0 0 5"').encode(), "picture-unreadable"),
        ("a.svg", svg("", 'viewBox="0 0 1 100000"').encode(), "picture-too-large"),
    ],
)
def test_a_picture_that_cannot_be_used_says_why(path: str, data: bytes, code: str) -> None:
    with pytest.raises(ConversionError) as raised:
        converted(path, data)
    assert raised.value.code == code


def test_a_picture_that_claims_to_be_huge_is_not_decoded() -> None:
    for side in (8001, 60000):
        with pytest.raises(ConversionError, match="pixels a side"):
            converted("a.png", png_that_claims(side, side))


@pytest.mark.parametrize(
    "reference",
    ["{path}", "file://{path}", "https://example.org/a.png", "data:image/svg+xml,&lt;svg/&gt;", "../a.png"],
)
@pytest.mark.parametrize(
    "write", ['<image href="{}"/>', '<image xlink:href="{}"/>', '<use href="{}#a"/>', '<feImage href="{}"/>']
)
def test_a_drawing_that_takes_in_another_file_is_refused(tmp_path: Path, write: str, reference: str) -> None:
    (tmp_path / "a.png").write_bytes(encoded(photograph(9, 9), "PNG"))
    with pytest.raises(ConversionError) as raised:
        converted("a.svg", svg(write.format(reference.format(path=tmp_path / "a.png"))))
    assert raised.value.code == "picture-external"


def test_a_reference_that_an_entity_hides_is_refused() -> None:
    hidden = '<!DOCTYPE svg [<!ENTITY e "file:///etc/hostname">]>' + svg('<image href="&e;"/>')
    with pytest.raises(ConversionError, match="takes in another file"):
        converted("a.svg", hidden)


def test_entities_that_multiply_are_refused() -> None:
    entities = '<!ENTITY a0 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">' + "".join(
        f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10)
    )
    with pytest.raises(ConversionError) as raised:
        converted("a.svg", f"<!DOCTYPE svg [{entities}]>" + svg("<text>&a9;</text>"))
    assert raised.value.code == "picture-unreadable"


def test_a_picture_inside_a_drawing_and_its_own_parts_may_be_used() -> None:
    inner = SQUARE.replace("<rect", '<rect id="r"').replace("</svg>", '<use href="#r" x="20"/></svg>')
    assert drawn(converted("a.svg", inner).page).getchannel("A").getbbox() == (0, 0, 1200, 600)


def test_an_icon_without_transparency_is_refused() -> None:
    with pytest.raises(ConversionError, match="no transparent ground"):
        converted("icon.jpg", encoded(photograph(90, 90), "JPEG"), "icon")


def test_icons_that_come_with_the_program_are_found_by_name() -> None:
    folder = RESOURCES / "icons" / "topics"
    assert icon_file("ribbon", folder).name == "ribbon.svg"
    with pytest.raises(ConversionError, match="did you mean ribbon"):
        icon_file("ribon", folder)
    with pytest.raises(ConversionError, match="there is no icon"):
        icon_file("../interface/home", folder)
