"""Drawings: drawn in any size, with nothing from outside, and files that mean harm."""

import base64
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.content.errors import ConversionError
from kiosk.content.pictures import MOST_SECONDS
from kiosk.content.svg import SVG
from kiosk.content.workers import Failure, Workers
from tests.pictures import FONTS, SQUARE, converted, drawn, encoded, findings, largest, photograph, refused, svg


def test_a_drawing_is_as_large_as_a_4k_screen_and_stays_within_its_edges() -> None:
    renditions = converted("a.svg", SQUARE)
    assert [(name, picture.width, picture.height) for name, picture in renditions.pictures()] == [
        ("page", 1188, 594),
        ("page-4k", 2376, 1188),
        ("full", 3840, 1920),
    ]
    assert drawn(largest(renditions)).getchannel("A").getbbox() == (0, 0, 1920, 1920)


def test_a_tall_drawing_stays_within_both_sides() -> None:
    page = converted("a.svg", svg("<rect width='9' height='9'/>", 'viewBox="0 0 10 100"')).page
    assert (page.width, page.height) == (106, 1056)


def test_a_drawing_without_a_view_box_has_the_one_of_its_size() -> None:
    page = drawn(converted("a.svg", svg('<rect width="20" height="20"/>', 'width="40px" height="20"')).page)
    assert page.size == (1188, 594)
    assert page.getchannel("A").getbbox() == (0, 0, 594, 594)


def test_text_in_a_drawing_is_set_in_our_fonts() -> None:
    page = drawn(converted("a.svg", svg('<text x="1" y="15" font-family="sans-serif">Scan</text>')).page)
    assert page.getchannel("A").getbbox() is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html/>",
        b'<svg viewBox="0 0 1 1"/>',
        b'<?xml version="1.0" encoding="klingon"?><svg/>',
        svg("", "").encode(),
        svg("", 'viewBox="0 0 0 5"').encode(),
        svg("", 'viewBox="0 0 1e999 5"').encode(),
        svg("", 'width="1e999" height="1e999"').encode(),
        svg("<g>" * 300 + "</g>" * 300).encode(),
        svg("<g>" * 50_000 + "</g>" * 50_000).encode(),
        svg("<rect").encode(),
    ],
)
def test_what_is_no_drawing_or_has_no_size_is_refused(data: bytes) -> None:
    assert refused("a.svg", data) == "picture-unreadable"


def test_a_drawing_that_is_a_line_is_refused() -> None:
    assert refused("a.svg", svg("", 'viewBox="0 0 1 100000"')) == "picture-too-large"


@pytest.mark.parametrize(
    "reference",
    ["{path}", "file://{path}", "https://example.org/a.png", "//example.org/a.png", "../a.png", "a.svg#b", ""],
)
@pytest.mark.parametrize(
    "write",
    [
        '<image href="{}"/>',
        '<image xlink:href="{}"/>',
        '<use href="{}"/>',
        '<feImage href="{}"/>',
        '<tref xlink:href="{}"/>',
        '<rect style="fill: url({})"/>',
        "<rect style=\"filter:URL( '{}' )\"/>",
        '<rect fill="url({})"/>',
        '<rect mask="url(&quot;{}&quot;)"/>',
        "<style>rect {{ fill: url({}) }}</style>",
    ],
)
def test_a_drawing_that_takes_in_another_file_is_refused(tmp_path: Path, write: str, reference: str) -> None:
    (tmp_path / "a.png").write_bytes(encoded(photograph(9, 9), "PNG"))
    assert refused("a.svg", svg(write.format(reference.format(path=tmp_path / "a.png")))) == "picture-external"


@pytest.mark.parametrize("kind", ["image/svg+xml", "text/html", "text/plain", ""])
def test_a_drawing_with_another_document_inside_is_refused(kind: str) -> None:
    assert refused("a.svg", svg(f'<image href="data:{kind},&lt;svg/&gt;"/>')) == "picture-external"


def test_a_drawing_inside_a_drawing_that_calls_itself_a_picture_is_not_drawn(tmp_path: Path) -> None:
    secret = tmp_path / "a.png"
    secret.write_bytes(encoded(Image.new("RGB", (9, 9), "red"), "PNG"))
    inner = base64.b64encode(svg(f'<image width="40" height="20" href="{secret}"/>').encode()).decode()
    outer = svg(f'<image width="40" height="20" href="data:image/png;base64,{inner}"/>')
    assert drawn(converted("a.svg", outer).page).getchannel("A").getbbox() is None


def test_a_reference_that_an_entity_hides_is_refused() -> None:
    hidden = '<!DOCTYPE svg [<!ENTITY e "file:///etc/hostname">]>' + svg('<image href="&e;"/>')
    assert refused("a.svg", hidden) == "picture-external"


@pytest.mark.parametrize(
    "text",
    ["<text>&e;</text>", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{path}" parse="text"/>'],
)
def test_another_file_is_not_read_as_xml_either(tmp_path: Path, text: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    entity = f'<!DOCTYPE svg [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    assert refused("a.svg", entity + svg(text.format(path=secret))) in {"picture-unreadable", "picture-external"}


@pytest.mark.parametrize(("levels", "times", "first"), [(9, 10, 40), (1, 5_000, 100_000)])
def test_entities_that_multiply_are_refused(levels: int, times: int, first: int) -> None:
    entities = f'<!ENTITY a0 "{"a" * first}">' + "".join(
        f'<!ENTITY a{level} "{f"&a{level - 1};" * times}">' for level in range(1, levels + 1)
    )
    drawing = f"<!DOCTYPE svg [{entities}]>" + svg(f"<text>&a{levels};</text>")
    assert refused("a.svg", drawing) == "picture-unreadable"


def test_uses_that_multiply_are_refused() -> None:
    groups = "".join(f'<g id="a{level}">' + f'<use href="#a{level - 1}"/>' * 8 + "</g>" for level in range(1, 30))
    drawing = svg(f'<rect id="a0" width="1" height="1"/>{groups}')
    assert refused("a.svg", drawing) == "picture-unreadable"


def test_a_use_of_itself_is_refused() -> None:
    assert refused("a.svg", svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')) == "picture-unreadable"


def filtered(effect: str) -> str:
    return svg(f'<filter id="f">{effect}</filter><rect width="20" height="20" filter="url(#f)"/>')


def side_of_drawing(drawing: str) -> int:
    return SVG(drawing.encode(), FONTS).scaled((2000, 1000)).width


@pytest.mark.parametrize(
    ("drawing", "seconds", "code"),
    [
        (filtered('<feTurbulence numOctaves="1000000" baseFrequency="0.9"/>'), 1, "too-slow"),
        (
            filtered('<feGaussianBlur stdDeviation="3"/>').replace(
                '<filter id="f">', '<filter id="f" x="-12000" y="-12000" width="619000" height="376000">'
            ),
            MOST_SECONDS,
            "conversion-died",
        ),
    ],
    ids=["minutes", "gigabytes"],
)
def test_a_drawing_that_takes_minutes_or_gigabytes_is_stopped_and_the_next_one_is_drawn(
    drawing: str, seconds: float, code: str
) -> None:
    with Workers() as workers:
        stopped, next_one = workers.map(side_of_drawing, [drawing, SQUARE], seconds=seconds)
    assert isinstance(stopped.result, Failure)
    assert stopped.result.code == code
    assert next_one.result == 2000


def test_a_picture_inside_a_drawing_and_its_own_parts_may_be_used() -> None:
    photo = base64.b64encode(encoded(Image.new("RGB", (2, 2), "red"), "PNG")).decode()
    parts = (
        '<rect id="r" width="20" height="20"/><use href="#r" x="20"/>',
        f'<image width="40" height="20" preserveAspectRatio="none" href="data:image/png;base64,{photo}"/>',
    )
    for part in parts:
        assert SVG(svg(part).encode(), FONTS).scaled((40, 20)).getchannel("A").getextrema() == (255, 255)


@pytest.mark.parametrize(
    ("content", "left_out"),
    [
        ("<foreignObject><p>Words</p></foreignObject>", ("text as HTML",)),
        ("<script>alert(1)</script>", ("a script",)),
        ("<style>@import url(https://example.org/fonts.css);</style>", ("a font from elsewhere",)),
        (
            "<style>@font-face { font-family: A; src: url(a.woff) }</style><script/>",
            ("a script", "a font from elsewhere"),
        ),
        ('<rect onclick="alert(1)"/><a href="https://example.org"><rect/></a>', ()),
    ],
)
def test_what_is_not_drawn_is_named(content: str, left_out: tuple[str, ...]) -> None:
    assert SVG(svg(content).encode(), FONTS).left_out == left_out
    assert findings("a.svg", svg(content), "icon") == (["picture-incomplete"] if left_out else [])


@pytest.mark.parametrize(
    "content",
    ['<rect><animate attributeName="x"/></rect>', "<style>@keyframes a { to { x: 9 } } rect { animation: a }</style>"],
)
def test_a_drawing_that_moves_is_noted(content: str) -> None:
    assert findings("a.svg", svg(content), "icon") == ["picture-animated"]


NAMES = st.sampled_from(["g", "rect", "use", "text", "image", "filter", "mask", "svg", "style", "a", "pattern"])
VALUES = st.sampled_from(["#a", "url(#a)", "9", "-1e9", "a", "0 0 5 5", "nan", "data:image/png,", "../a", "url(a)"])
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["id", "href", "fill", "filter", "x", "width", "height", "style", "viewBox", "transform"]),
    VALUES,
    max_size=4,
).map(lambda found: "".join(f' {name}="{value}"' for name, value in found.items()))
ELEMENTS = st.recursive(
    st.builds("<{0}{1}/>".format, NAMES, ATTRIBUTES),
    lambda inner: st.builds(
        lambda name, attributes, parts: f"<{name}{attributes}>{''.join(parts)}</{name}>",
        NAMES,
        ATTRIBUTES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(ELEMENTS, ATTRIBUTES)
def test_any_drawing_is_drawn_in_the_size_that_was_asked_for_or_refused(content: str, attributes: str) -> None:
    with suppress(ConversionError):
        image = SVG(svg(content, attributes or 'viewBox="0 0 9 9"').encode(), FONTS).scaled((12, 9))
        assert (image.size, image.mode) == ((12, 9), "RGBA")
